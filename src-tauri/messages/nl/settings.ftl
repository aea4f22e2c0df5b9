### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Geef yes (ja) of no (nee).
settings-minute-remedy = Geef een tijd van de dag, zoals 22:00.
settings-moment-remedy = Geef een moment in milliseconden sinds 1970, of niets.
settings-days-remedy = Geef dagen zoals 2026-12-24, met komma’s ertussen.
settings-host-remedy = Geef een naam zoals push.mijn-winkel.example, zonder https:// en zonder poort; of niets.

## Pushes from platforms.

receive-port = Op poort { $port } kan niemand gehoord worden: een ander programma heeft die, of het mag niet.
receive-nothing-to-read = “{ $name }” kan Trackmend niet uitlezen, dus een push zou niets veranderen.
receive-unsigned = Ik weet niet hoe “{ $name }” pushes ondertekent, dus een geheim daarvoor zou niets controleren.
