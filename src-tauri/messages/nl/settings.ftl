### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Geef yes (ja) of no (nee).
settings-minute-remedy = Geef een tijd van de dag, zoals 22:00.
settings-moment-remedy = Geef een moment in milliseconden sinds 1970, of niets.
settings-days-remedy = Geef dagen zoals 2026-12-24, met komma’s ertussen.
