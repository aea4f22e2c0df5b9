### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Indiquez yes (oui) ou no (non).
settings-minute-remedy = Indiquez une heure, par exemple 22:00.
settings-moment-remedy = Indiquez un instant en millisecondes depuis 1970, ou rien.
settings-days-remedy = Indiquez des jours, par exemple 2026-12-24, séparés par des virgules.
settings-host-remedy = Indiquez un nom comme push.ma-boutique.example, sans https:// et sans port ; ou rien.

## Pushes from platforms.

receive-port = Personne ne peut être entendu sur le port { $port } : un autre programme l’occupe, ou ce n’est pas permis.
receive-nothing-to-read = Trackmend ne peut pas lire « { $name } » : un envoi n’y changerait rien.
receive-unsigned = Je ne sais pas comment « { $name } » signe ses envois : un secret n’y vérifierait rien.
