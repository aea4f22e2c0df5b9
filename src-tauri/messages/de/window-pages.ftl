# Die Seiten des Fensters: Bestellungen, Aktivitäten, Einstellungen, Verbindungen.

## The frame

window-orders = Bestellungen
window-activity = Aktivitäten
window-lookup-screen = Nachschlagen
window-remove = Entfernen
window-add-one = Hinzufügen
window-days-unit = Tage
window-hours-unit = Stunden
window-welcome-platforms = { $platforms }.

## Orders

window-orders-search = Bestellung, Name, Nummer, SKU
window-orders-clear = Suche leeren
window-orders-period = Bestellt in
window-orders-days = Letzte { $days } Tage
window-orders-days-all = Alle Bestellungen
window-orders-rows = Höhe der Zeilen
window-orders-comfortable = Bequeme Zeilen
window-orders-dense = Dichte Zeilen
window-orders-filters = Nur anzeigen
window-orders-all = Alle
window-orders-mark = Zustand
window-orders-shop = Dein Shop
window-orders-order = Bestellung
window-orders-date = Datum
window-orders-customer = Kunde
window-orders-country = Land
window-orders-what = Was
window-orders-supplier = Von
window-orders-state = Im Shop
window-orders-tracking = Sendungsnummer
window-orders-parcel = Paket
window-orders-incomplete = Nicht alle Nummern angezeigt
window-orders-differs = Andere Nummer
window-orders-carrier = Anderer Versanddienst
window-orders-question = Eine Frage
window-orders-found =
    { $count ->
        [0] Keine Bestellung gefunden
        [one] { $count } Bestellung gefunden
       *[other] { $count } Bestellungen gefunden
    }
window-orders-more = Das sind die neuesten { $count }; es gibt mehr. Ein längeres Wort findet die anderen.
window-orders-none = Noch keine Bestellungen.
window-orders-none-note = Sie erscheinen hier, sobald ein Shop gelesen oder eine Datei mit Bestellungen importiert wurde.
window-orders-nothing = Hier ist keine Bestellung.
window-orders-nothing-for = Nichts gefunden für „{ $text }“.
window-orders-among = Gesucht wurde nur unter „{ $standing }“.
window-orders-in-days = Ich habe in den letzten { $days } Tagen gesucht.
window-orders-in-all = Ich habe in allen Bestellungen gesucht.
window-orders-hint = Der Anfang einer Bestellnummer, eines Namens, einer Sendungsnummer oder einer SKU genügt.
window-orders-wider = In allen Bestellungen suchen
window-standing-no-tracking = Ohne Sendungsnummer
window-standing-look-up = Nachzuschlagen
window-standing-at-supplier = Beim Lieferanten
window-standing-shown = Mit Sendungsnummer
window-standing-delivered = Zugestellt
window-standing-none-needed = Keine Nummer nötig
window-standing-not-known = Nicht bekannt

## Activity

window-activity-sync = Shop gelesen
window-activity-repair = Sendungsnummer hinzugefügt
window-activity-import = Importiert
window-activity-owner = Du
window-activity-none = Noch ist nichts geschehen.
window-activity-none-note = Was Trackmend liest, importiert und hinzufügt, steht dann hier, mit dem Nachweis.
window-activity-order = Bestellung zeigen
window-activity-undo = Zurücknehmen…
window-activity-more = Ältere zeigen
window-undo-title = Diesen Import zurücknehmen?
window-undo-about = Was mit ihm kam, wird vergessen, und die Listen entstehen ohne ihn neu. In deinem Shop ändert sich nichts: Nummern, die du dort hinzugefügt hast, bleiben.
window-undo-confirm = Zurücknehmen

## Settings

window-settings-kept = Gespeichert
window-autostart = Wenn der Computer startet
window-autostart-on = Trackmend mit dem Computer starten
window-autostart-note = Es öffnet kein Fenster, nur sein Symbol. So merkt es eine fehlende Nummer, während du etwas anderes machst.
window-receive = Pushes von Plattformen
window-receive-on = Plattformen dürfen diesem Computer sagen, dass etwas geschehen ist
window-receive-note = Nur für alle, die einen Tunnel haben: ein Programm, das vom Internet zu diesem Computer führt. Was gepusht wird, wird weder geglaubt noch aufbewahrt. Trackmend liest die Verbindung dadurch nur etwas früher, höchstens einmal in der Minute. Jede Verbindung hat ihre eigene geheime Adresse, unter Verbindungen.
window-receive-host = Der Name deines Tunnels
window-receive-host-note = Zum Beispiel push.mein-shop.example. Der Tunnel soll zu diesem Port von 127.0.0.1 führen.
window-receive-port = Port
window-notify = Benachrichtigungen
window-notify-on = Sag mir, wenn etwas mich braucht
window-notify-note = Ein Kunde ohne Sendungsnummer, eine Nummer, die jetzt nachzuschlagen ist, ein Paket, das zum Abholen bereitliegt oder nicht zugestellt werden konnte. Alles wird einmal gesagt.
window-notify-delivered = Sag mir, was zugestellt wurde
window-notify-delivered-note = Eine Zeile am Tag, abends, soweit dein Shop es weiß.
window-notify-out = Sag mir, was heute gebracht wird
window-notify-out-note = Sobald dein Shop es weiß.
window-quiet = Ruhezeit
window-quiet-note = Was inzwischen geschieht, wird danach gesagt.
window-quiet-from = Von
window-quiet-to = bis
window-mute = Eine Stunde stumm
window-muted = Stumm bis { $time }.
window-unmute = Jetzt beenden
window-products = Welche Produkte sind von TPOP?
window-products-note = Trackmend fragt dich nur dort nach einer Nummer, wo TPOP das Produkt herstellt. In Shopify steht bei TPOPs Produkten TPOP als Anbieter.
window-products-none = Noch keine Regel: Trackmend weiß nicht, welche Produkte TPOP herstellt.
window-products-field = Woran man sie erkennt
window-products-vendor = Anbieter ist
window-products-sku = SKU beginnt mit
window-products-all = Alles aus diesem Shop
window-products-value = Was dort steht
window-products-value-missing = Schreib, was dort steht.
window-products-shop = In welchem Shop
window-products-every-shop = jeder Shop
window-products-told-vendor = { $supplier } stellt her, was den Anbieter „{ $value }“ hat ({ $shop }).
window-products-told-sku = { $supplier } stellt her, was eine SKU hat, die mit „{ $value }“ beginnt ({ $shop }).
window-products-told-all = { $supplier } stellt alles her ({ $shop }).
window-products-remove = Regel entfernen: { $rule }
window-methods = Ohne Sendungsnummer versendet
window-methods-note = Hake die Versandarten an, die nie eine Sendungsnummer haben, etwa Briefpost. Trackmend fragt dann nach keiner.
window-methods-none = Noch ist keine Versandart bekannt. Sie kommen mit den ersten Bestellungen.
window-methods-orders =
    { $count ->
        [one] { $count } Bestellung in 90 Tagen
       *[other] { $count } Bestellungen in 90 Tagen
    }
window-methods-letter = Klingt nach Briefpost. Ohne Nummer?
window-waiting = Wartezeiten
window-waiting-note = Wie lange Trackmend nach dem Versand wartet, bevor es sagt, dass dein Shop die Nummer nicht anzeigt. Lieferanten brauchen oft eine Weile, bis sie sie selbst eintragen.
window-waiting-learned = Aus deinen Bestellungen gelernt: { $hours } Stunden.
window-waiting-default = Der übliche Wert.
window-waiting-reset = Üblichen Wert nehmen
window-waiting-reset-of = Üblichen Wert nehmen für { $name }
window-closing = Schließtage
window-closing-note = Tage, an denen deine Lieferanten nicht arbeiten, neben Wochenenden und Feiertagen. Sie zählen nicht als Wartezeit.
window-closing-day = Tag
window-closing-remove = { $day } entfernen
window-closing-wrong = Wähl einen Tag, zum Beispiel 2026-12-24.
window-history = Erstes Lesen
window-history-note = Wie viele Tage Trackmend zurückliest, wenn ein Shop verbunden wird. Shopify gibt höchstens die letzten 60 Tage.

## Connections

window-connect-shop-note = Mit Schlüsseln, die du in deinem Shop machst. Die Anleitung zeigt, wo.
window-connect-minutes = etwa 4 Minuten
window-connect-ways = Welche Schlüssel hast du?
window-connect-way-app = Ich lege im Dev Dashboard eine neue App an
window-connect-way-app-note = Der Weg für alle, die jetzt anfangen: mit Client-ID und Secret.
window-connect-way-token = Ich habe einen Zugriffstoken, er beginnt mit shpat_
window-connect-way-token-note = Von einer App, die vor 2026 in der Verwaltung des Shops angelegt wurde. Er funktioniert weiter.
window-keys-none = Ich habe in diesem Text keinen Schlüssel gefunden. Kopier die Seite, auf der die Schlüssel stehen, oder nur die Schlüssel.
window-copy-code = { $code } kopieren
window-way-out = So bringst du es in Ordnung
window-test-again = Erneut testen
window-push = Push-Adresse…
window-push-title = Wohin { $name } pusht
window-push-about = Gib der Plattform diese Adresse als Webhook. Sie ist geheim: Wer sie kennt, kann Trackmend diese Verbindung früher lesen lassen, und sonst nichts.
window-push-local = Nur Programme auf diesem Computer können sie aufrufen. Hast du einen Tunnel, dann schreib seinen Namen in die Einstellungen; dann steht hier die Adresse von außen.
window-push-renew = Neue Adresse
window-push-renew-note = Die alte führt dann nirgends mehr hin.
window-push-renewed = Das ist die neue Adresse.
window-push-secret = Geheimnis des Webhooks
window-push-secret-note = Wenn du magst: Die Plattform unterschreibt damit, was sie pusht, und Trackmend ignoriert dann alles ohne Unterschrift.
window-push-signed = Ein Geheimnis ist gespeichert. Was nicht damit unterschrieben ist, wird ignoriert.
window-push-secret-keep = Geheimnis speichern
window-push-secret-forget = Geheimnis vergessen
window-new-keys = Neue Schlüssel…
window-tpop-short = Keine Schlüssel nötig: Sag, welche Produkte von TPOP sind.
window-tpop-set-up = TPOP einrichten
window-tpop-open = TPOP öffnen
window-tpop-no-keys = TPOP braucht keine Schlüssel
window-tpop-no-keys-note = TPOP hat keine Schnittstelle für andere Programme. Das macht nichts, denn die meisten Nummern brauchen keine Hilfe:
window-tpop-how-1 = Meist trägt TPOP die Sendungsnummer selbst in deinen Shop ein. Dort liest Trackmend sie.
window-tpop-how-2 = Wo das nicht ging, weil die Bestellung zu früh abgeschlossen wurde, fragt Trackmend dich nach dieser einen Nummer.
window-tpop-how-3 = Du schlägst sie auf der Seite der Bestellung bei TPOP nach, fügst sie hier ein, und Trackmend trägt sie in deinen Shop ein.
window-tpop-numbers = Woher die Nummern kommen
window-tpop-numbers-note = „Nachschlagen“ zeigt die Bestellungen, deren Nummer jetzt da sein müsste, mit den Klicks dorthin. Eine Datei oder ein Text mit vielen Nummern geht über „Importieren“.
window-tpop-rules = Damit weniger fehlen
window-tpop-rules-note = Lass TPOPs Bestellungen in deinem Shop offen: TPOP schließt sie selbst ab und trägt die Nummer ein. Ändere weder SKU noch Anbieter seiner Produkte, und schalte aus, dass der Shop Bestellungen automatisch ausführt.

## The owner’s consent, asked by a platform in a browser.
window-consent = Gib bei { $platform } deine Erlaubnis
window-consent-note = Dein Browser öffnet eine Seite von { $platform }. Drücke dort auf den Knopf, der es erlaubt, und komm zurück.
window-consent-open = { $platform } öffnen
window-consent-given = Erlaubnis gegeben
window-consent-waiting = Warte auf den Browser …
window-consent-address = Endete der Browser auf einer Seite, die sich nicht öffnet? Kopiere ihre Adresse hierher:
window-consent-use = Diese Adresse verwenden
window-connect-supplier-note = { $name } verschickt Pakete; die Nummern kommen von selbst.
window-connect-carriers = Versanddienste
window-connect-carriers-note = Freiwillig: Pakete bis an die Tür verfolgen. Shopify und bol melden die Zustellung selbst; diese hier sagen mehr.
window-carrier-laposte = Pakete von La Poste, Colissimo und Chronopost, wer auch immer sie verschickt hat. Der Schlüssel ist kostenlos.
window-carrier-17track = Fragt fast jeden Versanddienst, für höchstens 100 neue Nummern im Monat: verspätete und strittige Pakete zuerst.
window-carrier-postnl = Antwortet nur zu Paketen, die mit deinem eigenen PostNL-Vertrag verschickt wurden, nicht zu denen eines Lieferanten.
window-carrier-dhl = Pakete von DHL. Der Schlüssel ist kostenlos und braucht keinen Vertrag; er reicht für 250 Fragen am Tag.
window-connect-name-carrier = Leer gelassen: { $platform }.
window-connect-keys-to = Der Schlüssel bleibt im Schlüsselbund deines Computers und geht nur an { $platform }.
window-connect-asking = Erste Fragen
window-connect-asking-note = Zu deinen Paketen, die unterwegs sind

## Nummern, die der Inhaber selbst in einen Shop bringt, und Bewertungen

window-bring = Nummern zum Übertragen…
window-bring-title = Nummern für { $shop }
window-bring-none = Dort fehlt nichts, dessen Nummer Trackmend kennt.
window-bring-paste = Trackmend darf in diesen Shop nicht schreiben. Kopiere jede Nummer dort in ihre Bestellung.
window-bring-file = WooCommerce nimmt diese Nummern als Datei an.
window-bring-instead = anstelle von { $number }
window-bring-by-hand =
    { $orders ->
        [one] Eine Bestellung ist von Hand zu richten:
       *[other] { $orders } Bestellungen sind von Hand zu richten:
    }
window-bring-left =
    { $orders ->
        [one] Eine Bestellung ist nicht dabei:
       *[other] { $orders } Bestellungen sind nicht dabei:
    }
window-bring-save = Datei speichern
window-bring-saved = Gespeichert: { $file }
window-copy-of = { $number } kopieren
window-scores = Wie { $platform } dich bewertet…
window-scores-title = Wie { $platform } dich bewertet
window-scores-asking = { $platform } wird gefragt…
window-scores-measured = Gemessen

## Eine Kundenfrage.

window-asks = Kundenfrage
window-asks-title = Bestellung { $order }: eine Kundenfrage
window-asks-about = Was über das Paket bekannt ist, was sich tun lässt und was du schreiben kannst.
window-asks-what = Was wird dir gesagt?
window-asks-note = Notieren
window-asks-steps = Was zu tun ist
window-asks-who = Wer noch helfen kann
window-asks-message = Ein Text für deine Kundschaft
window-asks-copy = Nachricht kopieren
window-asks-outcome = Wie ist es ausgegangen?
window-asks-settle = Erledigt
window-asks-earlier = Frühere Fragen
window-asks-evidence = Nachweis speichern
window-asks-saved = Gespeichert: { $file }
