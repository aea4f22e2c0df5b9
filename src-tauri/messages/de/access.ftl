### What a shop lets Trackmend do, and how to put it right when it does not.


## WooCommerce: the address.

access-woo-address-bad = „{ $address }“ ist keine Adresse einer Website.
remedy-woo-address = Gib die Adresse so ein, wie sie im Browser steht, wenn du deinen Shop öffnest, zum Beispiel https://dein-shop.de.
access-woo-address-http = { $address } ist nicht gesichert (http): Was dein Shop antwortet, könnte unterwegs gelesen werden.
remedy-woo-address-http = Nimm https://, wenn dein Shop das hat. Wenn nicht, setze das Häkchen, dass http für diesen Shop in Ordnung ist.
access-woo-moved = Dein Shop ist unter { $address } zu finden.
remedy-woo-moved = Ändere die Adresse in { $address } und teste noch einmal.
access-woo-moved-elsewhere = Diese Adresse führt zu einer anderen Website: { $address }. Ich bin nicht mitgegangen; dein Schlüssel ist nirgendwo sonst gelandet.
remedy-woo-moved-elsewhere = Wenn { $address } dein Shop ist, nimm diese Adresse. Wenn nicht, prüfe die Adresse, die du eingegeben hast.
access-woo-not-wordpress = Unter { $address } finde ich kein WordPress.
remedy-woo-not-wordpress = Prüfe die Adresse. Liegt der Shop in einem Ordner der Website, hänge ihn an, zum Beispiel /shop.
access-woo-no-woocommerce = { $shop } antwortet, aber WooCommerce ist dort nicht aktiv.
remedy-woo-no-woocommerce = Öffne in WordPress Plugins und aktiviere WooCommerce, oder prüfe die Adresse.
access-woo-plain-permalinks = Dein Shop nutzt „Einfache“ Permalinks. Damit nimmt WooCommerce keine Schlüssel an.
remedy-woo-permalinks = Öffne in WordPress Einstellungen › Permalinks, wähle „Beitragsname“, speichere und teste noch einmal.
access-woo-shop-found = WooCommerce antwortet, und der Shop ist { $shop }
access-woo-interface-off = Der Zugang für Programme zu deinem Shop wurde abgeschaltet oder ist weg.
remedy-woo-interface-off = Sieh in WordPress nach, ob WooCommerce aktiv ist und ob ein Sicherheits-Plugin die „REST-API“ blockiert; erlaube sie für WooCommerce.
access-woo-blocked = Etwas vor deinem Shop lässt mich nicht hinein ({ $status }): ein Sicherheits-Plugin oder dein Webhoster.
remedy-woo-blocked = Erlaube in deinem Sicherheits-Plugin die „REST-API“ für WooCommerce, oder bitte deinen Webhoster, Trackmend durchzulassen. Teste dann noch einmal.
access-woo-webpage = Statt deiner Bestellungen kam eine Webseite zurück, zum Beispiel eine Anmelde- oder Wartungsseite.

## WooCommerce: the key.

access-woo-key-unknown = Dein Shop kennt diesen Schlüssel nicht.
access-woo-key-http = Dein Shop nimmt diesen Schlüssel nicht an.
remedy-woo-key-new = Kopiere beide Teile noch einmal: Der erste beginnt mit ck_, der zweite mit cs_. WooCommerce zeigt sie nur einmal; sind sie weg, erstelle einen neuen Schlüssel unter WooCommerce › Einstellungen › Erweitert › REST-API, mit „Lesen/Schreiben“.
access-woo-key-secret = Dein Shop kennt den Schlüssel, aber nicht mit diesem Geheimnis, oder der Schlüssel darf nur schreiben.
remedy-woo-key-secret = Kopiere das Secret noch einmal: Es beginnt mit cs_. Hast du es nicht mehr, erstelle einen neuen Schlüssel unter WooCommerce › Einstellungen › Erweitert › REST-API, mit „Lesen/Schreiben“.
access-woo-key-rights = Der Schlüssel funktioniert, aber der Benutzer, dem er gehört, darf keine Bestellungen sehen.
remedy-woo-key-rights = Erstelle unter WooCommerce › Einstellungen › Erweitert › REST-API einen neuen Schlüssel für einen Benutzer, der Shop-Manager oder Administrator ist.
access-woo-key-refused = Dein Shop hat den Schlüssel aus einem eigenen Grund abgelehnt ({ $code }).
access-woo-clock = Die Uhr deines Shops und die deines Computers gehen zu weit auseinander. Dein Shop: { $shop }. Dein Computer: { $own }.
remedy-woo-clock = Lass deinen Computer die Uhr automatisch stellen. Geht sie richtig, bitte deinen Webhoster, die Uhr des Shops zu stellen.

## WooCommerce: what the key may do.

access-woo-orders-read = Darf Bestellungen lesen
access-woo-orders-read-query = Darf Bestellungen lesen (dein Server lässt Schlüssel im Kopf weg, deshalb gehen sie über https in der Adresse mit)
access-woo-may-write = Darf Sendungsnummern hinzufügen
access-woo-read-only = Darf keine Sendungsnummern hinzufügen: Der Schlüssel darf nur lesen
remedy-woo-key-write = Öffne den Schlüssel unter WooCommerce › Einstellungen › Erweitert › REST-API und setze die Berechtigungen auf „Lesen/Schreiben“. Ohne das zeigt Trackmend, wer keine Sendungsnummer hat, kann sie aber nicht hinzufügen.
access-woo-write-blocked = Darf keine Sendungsnummern hinzufügen: Etwas vor deinem Shop hält es auf
access-woo-shipments-on = Darf lesen, was WooCommerce als versendet zeigt
access-woo-shipments-off = Die eigenen Sendungen von WooCommerce sind ausgeschaltet; dort gibt es nichts zu lesen
access-woo-shipments-closed = Darf nicht lesen, was WooCommerce als versendet zeigt: Eine Nummer dort sähe aus, als fehlte sie
access-woo-carriers =
    { $count ->
        [one] Das Tracking-Plugin kennt 1 Versanddienst
       *[other] Das Tracking-Plugin kennt { $count } Versanddienste
    }
access-woo-carriers-none = Das Tracking-Plugin hat keine Liste von Versanddiensten; ich schreibe ihre Namen als Text

## WooCommerce: reading did not work this time.

read-woo-refused = Dein Shop hat die Anfrage abgelehnt ({ $code }).
read-woo-server = Dein Shop hat im Moment selbst eine Störung ({ $status }).
read-woo-cut-off = Die Antwort deines Shops brach mittendrin ab.
read-woo-webpage = Dein Shop hat mit einer Webseite statt mit Bestellungen geantwortet.
read-woo-busy = Dein Shop bittet mich, langsamer zu machen.
read-woo-maintenance = Dein Shop wird gerade gewartet.

## WooCommerce: it did not take a tracking number.

write-woo-key = Dein Shop hat sie nicht angenommen: Der Schlüssel darf nur lesen.
write-woo-rights = Dein Shop hat sie nicht angenommen: Der Benutzer des Schlüssels darf Bestellungen nicht ändern.
write-woo-no-route = Dein Shop hat sie nicht angenommen: Den Platz für Sendungsnummern gibt es nicht mehr. Wahrscheinlich wurde ein Plugin ausgeschaltet.
write-woo-order-gone = Dein Shop hat sie nicht angenommen: Diese Bestellung gibt es nicht mehr.
write-woo-busy = Dein Shop hat sie nicht angenommen: Er bekam zu viel auf einmal. Versuche es in ein paar Minuten noch einmal.
write-woo-refused = Dein Shop hat sie nicht angenommen ({ $code }).

## What a connection can do.

can-read-orders = Liest deine Bestellungen
can-add-tracking = Fügt Sendungsnummern hinzu, wenn du auf Hinzufügen drückst
can-close-lines =
    { $platform ->
        [bol] Markiert die Artikel eines Pakets als bearbeitet, mit ihrer Nummer
        [etsy] Schließt eine Bestellung mit ihrer Nummer ab, immer als Ganzes
        [shopify] Markiert die Artikel eines Pakets als ausgeführt, mit ihrer Nummer
       *[other] Markiert die Artikel eines Pakets als abgeschlossen, mit ihrer Nummer
    }
cannot-change-number = Kann eine Nummer, die dort schon steht, nicht ändern
always-mails = Jede Nummer geht dem Kunden per Mail zu
cannot-add-tracking = Kann keine Sendungsnummern hinzufügen: Der Schlüssel darf nur lesen
can-look-up = Sagt, welche Nummern du dort nachschlägst; du kopierst sie
can-take-files = Nimmt Dateien und eingefügten Text an
cannot-be-asked = Nur aus Dateien bekannt: kann nicht gefragt werden

## Die Erlaubnis der Besitzerin oder des Besitzers im Browser.
consent-old = Diese Frage ist zu alt. Frag noch einmal.
consent-no-address = Das ist keine Adresse. Kopiere die ganze Zeile oben im Browser, ab https://.
consent-other = Diese Adresse gehört zu einer anderen Frage. Kopiere die Adresse der Seite, auf der du zuletzt warst.
consent-denied = Die Seite sagt, dass nichts erlaubt wurde. Frag noch einmal und drücke auf den Knopf, der es erlaubt.
error-redirect = Die Adresse für die Rückkehr ist keine. Lass sie leer, oder übernimm sie so, wie sie bei der Plattform steht.
