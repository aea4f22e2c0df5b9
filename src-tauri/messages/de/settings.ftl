### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Gib yes (ja) oder no (nein) an.
settings-minute-remedy = Gib eine Uhrzeit an, zum Beispiel 22:00.
settings-moment-remedy = Gib einen Zeitpunkt in Millisekunden seit 1970 an, oder nichts.
settings-days-remedy = Gib Tage an, zum Beispiel 2026-12-24, mit Kommas dazwischen.
