### What went wrong, apart from shops, files and keys.

error-internal = In Trackmend ist etwas schiefgegangen. In deinem Shop wurde nichts geändert.

## Trackmend's own data.

error-store-newer = Diese Daten hat ein neueres Trackmend geschrieben.
error-store-newer-action = Installiere die neueste Version. Ich habe nichts geändert.
error-store-open = Ich kann die Daten von Trackmend nicht öffnen.
error-store-open-action = Prüfe, ob auf der Festplatte Platz ist und ob Trackmend seinen Ordner benutzen darf. Ich lösche nichts; eine Sicherung lässt sich zurückholen.
error-store = Ich konnte in den Daten von Trackmend etwas nicht lesen oder speichern.
error-store-action = Prüfe, ob auf der Festplatte Platz ist, und versuche es noch einmal.

## What was asked for does not exist.

error-no-account = Es gibt keine Verbindung namens „{ $name }“.
error-no-account-action = Sieh nach, welche es gibt: trackmend-cli account list
error-account-ambiguous = Mehrere Verbindungen heißen „{ $name }“.
error-account-ambiguous-action = Nimm stattdessen ihre Nummer: trackmend-cli account list

## The network.

wire-offline = Kein Netz. Sobald es wieder da ist, mache ich von selbst weiter.
wire-no-such-host = Ich kann die Adresse deines Shops nicht finden.
wire-no-such-host-remedy = Sieh nach, ob dein Shop im Browser aufgeht. Wenn nicht, fehlt das Netz, oder die Adresse hat sich geändert.
wire-unreachable = Dein Shop antwortet nicht.
wire-unreachable-remedy = Sieh nach, ob dein Shop im Browser aufgeht. Wenn ja, lässt etwas Browser herein, aber Trackmend nicht: eine Firewall oder dein Webhoster.
wire-certificate = Dein Shop konnte nicht beweisen, dass er dein Shop ist: Sein Zertifikat ist nicht gültig. Ich habe keinen Schlüssel gesendet.
wire-certificate-remedy = Öffne deinen Shop im Browser. Warnt er dich auch, bitte deinen Webhoster, das Zertifikat zu erneuern. Prüfe auch, ob das Datum deines Computers stimmt.
wire-lost = Die Verbindung zu deinem Shop ist abgebrochen.

## Settings.

settings-unknown = Es gibt keine Einstellung „{ $key }“.
settings-unknown-remedy = Die Einstellungen sind: { $known }.
settings-value = „{ $value }“ ist kein Wert für { $key }.
settings-number-remedy = Gib eine ganze Zahl von { $least } bis { $most } an.
settings-language-remedy = Die Sprachen sind en, nl, de und fr.

## A connection could not be tested or kept.

error-nothing-to-test = Hier gibt es nichts zu verbinden. Importiere stattdessen die Datei.
error-field-missing = „{ $field }“ ist noch leer.
error-not-reached = Ich habe deinen Shop nicht erreicht.

## It is no longer there.

error-no-finding = Das steht nicht mehr in der Liste.
error-no-proof = Diesen Nachweis gibt es nicht.
error-no-order = Hier gibt es keine Bestellung { $order }.
error-no-line = In Bestellung { $order } gibt es keinen Artikel { $line }.
error-no-line-action = Ihre Artikel: { $lines }
error-no-page = Dazu gibt es keine Seite zum Öffnen.
error-certificates = Dieser Computer lässt mich keine sicheren Verbindungen aufbauen.
ask-busy = Ein anderes Trackmend liest gerade { $shop }. Versuch es in einer Minute noch einmal.
