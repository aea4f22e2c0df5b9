### Settings: what a value must be.

## What is expected.

settings-switch-remedy = Gib yes (ja) oder no (nein) an.
settings-minute-remedy = Gib eine Uhrzeit an, zum Beispiel 22:00.
settings-moment-remedy = Gib einen Zeitpunkt in Millisekunden seit 1970 an, oder nichts.
settings-days-remedy = Gib Tage an, zum Beispiel 2026-12-24, mit Kommas dazwischen.
settings-host-remedy = Gib einen Namen wie push.mein-shop.example an, ohne https:// und ohne Port; oder nichts.

## Pushes from platforms.

receive-port = Auf Port { $port } kann niemand gehört werden: ein anderes Programm hat ihn, oder es ist nicht erlaubt.
receive-nothing-to-read = „{ $name }“ kann Trackmend nicht auslesen, ein Push würde also nichts ändern.
receive-unsigned = Ich weiß nicht, wie „{ $name }“ seine Pushes unterschreibt. Ein Geheimnis dafür würde nichts prüfen.
