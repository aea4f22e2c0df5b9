### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Indiquez yes (oui) ou no (non).
settings-minute-remedy = Indiquez une heure, par exemple 22:00.
settings-moment-remedy = Indiquez un instant en millisecondes depuis 1970, ou rien.
settings-days-remedy = Indiquez des jours, par exemple 2026-12-24, séparés par des virgules.
