### What the terminal says, and nobody else.

## Headings of tables.

cli-head-id = Nr.
cli-head-platform = Art
cli-head-name = Name
cli-head-read = Zuletzt gelesen
cli-head-can = Was sie tut
cli-head-finding = Befund
cli-head-order = Bestellung
cli-head-customer = Kunde
cli-head-why = Warum
cli-head-number = Sendungsnummer
cli-head-shop = Dein Shop
cli-head-waits-since = Wartet seit
cli-head-list = Liste
cli-head-state = Stand
cli-head-who = Wer
cli-head-says = Sagt
cli-head-when = Wann
cli-head-file = Datei
cli-head-shipments = Sendungen
cli-head-column = Spalte
cli-head-meaning = Bedeutung
cli-head-asked-by = Veranlasst von
cli-head-result = Ergebnis
cli-head-proof = Nachweis
cli-head-setting = Einstellung
cli-head-value = Wert
cli-head-default = Ohne Einstellung
cli-head-key = Schlüssel
cli-moment = { $at }

## Arguments.

cli-usage = Ich verstehe diesen Befehl nicht: { $said }
cli-usage-action = Sieh nach, was es gibt: trackmend-cli --help
cli-no-data-dir = Dieser Computer hat keinen Platz für die Daten von Trackmend. Nenne einen Ordner mit --data-dir.
cli-not-written = Ich konnte das Ergebnis nicht schreiben.
cli-file-not-written = Ich konnte { $file } nicht schreiben.
cli-date-bad = „{ $date }“ ist kein Datum, das ich lesen kann.
cli-date-remedy = Schreib es als 2026-11-20, oder mit Uhrzeit als 2026-11-20T08:00.
cli-no-finding = Es gibt keinen Befund { $finding }.
cli-order-ambiguous = Mehrere Shops haben eine Bestellung { $order }.
cli-order-ambiguous-action = Sag, welcher Shop: --account NAME

## Connections.

cli-set-malformed = „{ $said }“ ist nicht KEY=VALUE.
cli-set-unknown = { $platform } hat kein Feld „{ $key }“.
cli-set-known = Die Felder sind: { $known }.
cli-set-none = { $platform } hat keine Felder.
cli-set-secret = { $key } ist geheim, und Argumente können andere auf diesem Computer sehen.
cli-set-secret-remedy = Lass es weg: Ich frage danach, oder nehme es aus { $variable } oder aus einer Zeile von stdin.
cli-account-not-kept = So lässt sich die Verbindung nicht benutzen. Ich habe nichts gespeichert.
cli-account-http = Ist http für diesen Shop in Ordnung, dann sag es: --set allow_http=yes
cli-account-kept = „{ $name }“ ist verbunden, als Nummer { $number }. Lies den Shop jetzt: trackmend-cli sync
cli-account-kept-supplier = „{ $name }“ ist gespeichert, als Nummer { $number }. Die Listen kommen herein mit: trackmend-cli import DATEI --account „{ $name }“
cli-account-none = Es ist noch nichts verbunden. Fang an mit: trackmend-cli account add woocommerce --name NAME --url ADRESSE
cli-account-nothing-to-test = Es gibt keine Verbindung mit Schlüsseln zum Testen.
cli-account-not-usable = „{ $name }“ lässt sich im Moment nicht benutzen.
cli-push-secret = Geheimnis des Webhooks
cli-push-off = Noch wird niemand gehört: trackmend-cli settings set receive_pushes on
cli-push-local = Nur Programme dieses Computers können sie aufrufen. Der Name deines Tunnels: trackmend-cli settings set receive_host NAME
cli-push-signed = Was nicht mit dem Geheimnis des Webhooks unterschrieben ist, wird ignoriert.
cli-account-removed = Ich habe „{ $name }“ und die Schlüssel vergessen. Im Shop hat sich nichts geändert; Nachweise bleiben erhalten.

## Reading the shops.

cli-sync-not-a-shop = „{ $name }“ hat keine Schnittstelle zum Lesen: Die Daten kommen aus Dateien.
cli-sync-nothing = Es ist noch kein Shop verbunden, also gibt es nichts zu lesen.
cli-sync-read = { $name }: bis zum Ende gelesen.
cli-sync-stopped = Angehalten. Was gelesen wurde, bleibt; beim nächsten Mal geht es dort weiter.
cli-sync-waiting =
    { $seconds ->
        [one] { $trouble } In { $seconds } Sekunde noch einmal.
       *[other] { $trouble } In { $seconds } Sekunden noch einmal.
    }
cli-sync-trouble = „{ $name }“ konnte nicht bis zum Ende gelesen werden.
cli-to-do =
    { $open ->
        [0] Nichts braucht Aufmerksamkeit, soweit ich weiß.
        [one] 1 Bestellung braucht Aufmerksamkeit: trackmend-cli check
       *[other] { $open } Bestellungen brauchen Aufmerksamkeit: trackmend-cli check
    }
cli-unread =
    { $orders ->
        [one] Ich muss { $orders } Bestellung genauer ansehen, bevor ich sicher bin: trackmend-cli sync
       *[other] Ich muss { $orders } Bestellungen genauer ansehen, bevor ich sicher bin: trackmend-cli sync
    }

## Files and pasted text.

cli-import-done = Importiert als Nummer { $batch }: { $new } neu, { $changed } geändert, { $unchanged } unverändert.
cli-import-would = Das wären { $new } neu, { $changed } geändert, { $unchanged } unverändert.
cli-import-would-find =
    { $orders ->
        [one] Damit würde ich höchstens { $orders } Kunden ohne Sendungsnummer finden.
       *[other] Damit würde ich höchstens { $orders } Kunden ohne Sendungsnummer finden.
    }
cli-import-nothing-changed = Nur angesehen: Ich habe nichts übernommen.
cli-import-without-number =
    { $rows ->
        [one] { $rows } Zeile hat noch keine Sendungsnummer.
       *[other] { $rows } Zeilen haben noch keine Sendungsnummer.
    }
cli-import-unmatched =
    { $rows ->
        [one] { $rows } Bestellung darin kenne ich aus keinem Shop.
       *[other] { $rows } Bestellungen darin kenne ich aus keinem Shop.
    }
cli-import-rejected =
    { $cells ->
        [one] { $cells } Stelle darin konnte ich nicht verwenden:
       *[other] { $cells } Stellen darin konnte ich nicht verwenden:
    }
cli-import-row = Zeile { $row }
cli-import-stdin = Ich konnte den eingefügten Text nicht von stdin lesen.
cli-import-none = Es wurde noch nichts importiert.
cli-import-pasted = eingefügter Text
cli-import-undone-state = zurückgenommen
cli-import-undone = Import { $batch } ist zurückgenommen.

## Findings.

cli-findings-none = Keine Befunde.
cli-before =
    { $orders ->
        [one] Aus der Zeit davor, nicht mitgezählt: { $orders } Bestellung (trackmend-cli findings).
       *[other] Aus der Zeit davor, nicht mitgezählt: { $orders } Bestellungen (trackmend-cli findings).
    }
cli-state-open = offen
cli-state-snoozed = später
cli-state-snoozed-until = wieder { $until }
cli-state-ignored = ignoriert: { $reason }
cli-state-repaired = behoben, mit Nachweis
cli-state-resolved = von selbst erledigt
cli-finding-is = Befund { $finding }: { $state }
cli-reason-missing = Gib ein paar Worte als Grund an, damit du es nächsten Monat noch weißt.
cli-ignored = Bestellung { $order } ist von der Liste: { $reason }
cli-snoozed = Bestellung { $order } kommt wieder: { $until }.
cli-snooze-past = { $date } ist schon vorbei.

## One order.

cli-can-add = Hinzufügen: trackmend-cli repair apply { $finding }
cli-proof-at = Der Nachweis: trackmend-cli repair proof { $proof }
cli-proof-number = Nummer { $proof }
cli-number-kept = Ich habe { $number } zu Bestellung { $order } gespeichert. Im Shop hat sich nichts geändert.
cli-number-short = Eine Sendungsnummer hat mindestens 4 Zeichen.
cli-number-long = Eine Sendungsnummer hat höchstens 50 Zeichen.
cli-number-character = „{ $found }“ kommt in keiner Sendungsnummer vor.
cli-number-no-digit = Eine Sendungsnummer hat mindestens eine Ziffer.
cli-number-remedy = Kopiere sie vom Etikett oder von der Seite deines Lieferanten, nur Buchstaben und Ziffern.
cli-no-tracking = Bestellung { $order } braucht keine Sendungsnummer. Ich achte nicht mehr darauf.

## Repairs.

cli-repair-order = Befund { $finding }, Bestellung { $order }
cli-repair-home = Kommt nach: { $home }
cli-repair-mail = E-Mail: ja.
cli-repair-no-mail = E-Mail: nein.
cli-repair-lasting = Lässt sich nicht rückgängig machen: { $what }
cli-repair-nothing = Es gibt nichts hinzuzufügen.
cli-repair-planned = Es wurde nichts gesendet. Hinzufügen: trackmend-cli repair apply BEFUND…
cli-repair-needs-yes = Ohne Auftrag füge ich in einem Shop nichts hinzu.
cli-repair-needs-yes-action = Sieh dir mit „repair plan“ an, was geschehen würde, und sag dann --yes.
cli-repair-ask =
    { $orders ->
        [one] Diese Sendungsnummer in deinem Shop hinzufügen? [j/N]
       *[other] Diese { $orders } Sendungsnummern in deinem Shop hinzufügen? [j/N]
    }
cli-repair-declined = Es wurde nichts gesendet.
cli-repair-not-begun = Dafür wurde nichts gesendet.
cli-repair-over = Schon in Ordnung; es wurde nichts gesendet.
cli-repair-goes-on = Es ist hier vermerkt und geht weiter, wenn der Shop wieder gelesen wird: trackmend-cli sync
cli-repair-not-all =
    { $orders ->
        [one] { $orders } Nummer ließ sich nicht nachweisen.
       *[other] { $orders } Nummern ließen sich nicht nachweisen.
    }
cli-repair-none = Es wurde noch nie etwas hinzugefügt.

## Settings, and Trackmend itself.

cli-setting-set = { $key } ist jetzt { $value }.
cli-doctor-trouble = Nicht alles ist in Ordnung.

## The demo shop.

cli-demo-orders =
    { $orders ->
        [one] Ein Demo-Shop mit { $orders } Bestellung, gelesen und beurteilt.
       *[other] Ein Demo-Shop mit { $orders } Bestellungen, gelesen und beurteilt.
    }
cli-demo-head = Bestellungen
cli-demo-true = Wahr
cli-demo-found = Gefunden
cli-demo-missed = Übersehen ({ $count })
cli-demo-false-alarms = Fehlalarme ({ $count })
cli-demo-wrong-closer = Falsch, wer geschlossen hat ({ $count })
cli-demo-more =
    { $orders ->
        [one] und { $orders } weitere
       *[other] und { $orders } weitere Bestellungen
    }
cli-demo-agrees = Was gefunden wurde, ist die Wahrheit.
cli-demo-differs = Was gefunden wurde, ist nicht die Wahrheit.
cli-demo-repair-differs = Nicht jede Behebung endete, wie sie sollte.
cli-demo-proved = { $proved } von { $confirmed } Nummern hinzugefügt und nachgewiesen: Der Shop zeigt sie.
cli-demo-second-pass = Noch einmal nachgesehen: Es ist nichts mehr hinzuzufügen.
cli-demo-sent-once = Keine Nummer wurde mehr als einmal an eine Bestellung gesendet.
cli-demo-sent-twice = Mehr als einmal gesendet: { $what }
cli-demo-stopped = Die Demo wurde angehalten. Nichts davon bleibt.
cli-serve-at =
    { $orders ->
        [one] Ein WooCommerce-Shop mit { $orders } erfundener Bestellung: { $url }
       *[other] Ein WooCommerce-Shop mit { $orders } erfundenen Bestellungen: { $url }
    }
cli-serve-list = Die Liste des Lieferanten: { $file }
cli-serve-try = Verbinde ihn:
cli-serve-carriers = Die Paketdienste, die von den Paketen wissen:
cli-serve-until = Er läuft, bis du Strg-C drückst. Nichts davon bleibt.
cli-serve-port = Port { $port } lässt sich nicht benutzen; vielleicht hat ihn ein anderes Programm.

cli-lookup-none = Keine Nummern nachzuschlagen.
cli-lookup-how = Gib eine Nummer ein mit: trackmend-cli number BESTELLUNG NUMMER
cli-head-goods = Was
cli-linked = Die Sendung gehört jetzt zur Bestellung { $order }.
cli-demo-watching = Beobachtet: der Lieferant stellt sie her
cli-demo-wrong-cause = Falsche Ursache ({ $count })
cli-kind-tracking-missing = Kunde hat keine Sendungsnummer
cli-kind-number-differs = Eine andere Nummer steht da
cli-kind-number-incomplete = Nicht alle Pakete stehen da
cli-kind-carrier-differs = Falscher Zusteller oder Link
cli-kind-order-not-closed = Verschickt, im Shop noch offen
cli-kind-number-wanted = Nummer gesucht
cli-kind-shipment-unmatched = Paket ohne Bestellung
cli-kind-number-reused = Eine Nummer bei zwei Bestellungen
cli-kind-not-shipped = Bezahlt, nichts verschickt
cli-kind-order-expiring = Verfällt bald
cli-kind-promise-at-risk = Versprochener Tag in Gefahr
cli-kind-late-parcel = Paket verspätet
cli-kind-delivery-problem = Problem bei der Zustellung
cli-kind-customer-asks = Kundin oder Kunde fragt nach
cli-kind-shipped-though-cancelled = Verschickt trotz Stornierung
cli-consent-open = Öffne diese Seite im Browser und erlaube es dort, als Inhaberin oder Inhaber deines Shops bei { $platform }:
cli-consent-then = Drücke dann Enter. Endet der Browser auf einer Seite, die sich nicht öffnet, kopiere zuerst ihre Adresse hierher.
cli-repair-one-alone = Eine Nummer, die nie geändert werden kann, wird allein eingetragen: Nenne einen Befund.

## Dateien für den eigenen Import des Shops.

cli-export-written =
    { $rows ->
        [one] { $rows } Sendungsnummer steht in { $file }.
       *[other] { $rows } Sendungsnummern stehen in { $file }.
    }
cli-export-nothing = In „{ $name }“ gibt es nichts hinzuzufügen.
cli-export-left-out =
    { $orders ->
        [one] { $orders } Befund steht nicht darin:
       *[other] { $orders } Befunde stehen nicht darin:
    }
cli-export-no-file = { $platform } nimmt so eine Datei nicht an, also habe ich keine geschrieben. Fertig zum Einfügen:
cli-export-paste = Fertig zum Einfügen, Bestellung für Bestellung:
cli-head-instead = Anstelle von

## Scores.
cli-repair-for-good = Was bei { $shop } steht, lässt sich nie mehr ändern. Sieh dir die Punkte oben an und sag es dann: --confirm-irreversible

## Eine Kundenfrage; Nachweis.

cli-message = Ein Text für die Kundschaft ({ $language }):
cli-evidence-written = Der Nachweis zu Bestellung { $order } steht in { $page }, und worauf er beruht in { $raw }.
cli-evidence-name = { $file } kann nicht zugleich die Seite sein und das, worauf sie beruht. Nenne die Seite, zum Beispiel order.html.
cli-head-carrier = Paketdienst
cli-head-since = Seit
cli-parcels-none = Noch wird kein Paket verfolgt. Das geschieht, sobald Nummern bekannt sind und ein Paketdienst verbunden ist.
cli-track-nobodys = Kein Paketdienst, den Trackmend kennt, hat solche Nummern.
cli-track-no-order = Keine Bestellung hier hat diese Nummer.
