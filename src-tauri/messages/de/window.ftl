# Die eigenen Wörter des Fensters: Titel, Schaltflächen, Zustände.

## The frame

window-navigation = Hauptmenü
window-attention = Zu erledigen
window-import = Importieren
window-connections = Verbindungen
window-settings = Einstellungen
window-demo = Demo-Shop
window-demo-note = Erfundene Bestellungen. Nichts davon bleibt.
window-demo-leave = Demo verlassen
window-checked = Geprüft: { $time }
window-checking = Wird geprüft…
window-never-checked = Noch nicht geprüft
window-check-now = Jetzt prüfen
window-check-again = Erneut prüfen
window-back = Zurück
window-close = Schließen
window-cancel = Abbrechen
window-undo = Rückgängig machen
window-copy = Kopieren
window-copied = Kopiert
window-more = Mehr
window-show-me = Zeig es mir
window-show-me-where = Zeig mir, wo
window-try-now = Jetzt versuchen
window-again-at = Nächster Versuch: { $time }.
window-platform-file = Datei
window-platform-myself = Eingetippt
window-error = Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen.

## Work that goes on

window-work-of = { $what }: { $done } von { $of }
window-work-done-so-far = { $what }, bisher { $done }
window-work-done = Fertig
window-stop = Anhalten

## First start

window-welcome-picture = Was Trackmend findet
window-welcome-sent = Am Dienstag versendet
window-welcome-your-shop = Dein Shop
window-welcome-closed = Abgeschlossen
window-welcome-hole = Sendungsnummer fehlt im Shop
window-welcome-on-its-way = Unterwegs
window-welcome-title = Sieh, welchen Kunden die Sendungsnummer fehlt, und trag sie ein.
window-welcome-demo = In einem Demo-Shop umsehen
window-welcome-demo-note = Erfundene Bestellungen. Eine Minute.
window-welcome-connect = Meinen Shop verbinden
window-welcome-file = Ich habe nur eine Datei
window-welcome-file-note = CSV oder eingefügter Text.
window-trust = Trackmend ändert nichts in deinem Shop, solange du nicht auf „Hinzufügen“ drückst.
window-trust-local = Kein Konto. Deine Bestellungen bleiben auf diesem Computer.

## The list

window-list-no-tracking = Kunde ohne Sendungsnummer
window-list-need-to-know = Das muss ich wissen
window-list-parcel-trouble = Ärger mit Paketen
window-before = Bevor du angefangen hast
window-before-count =
    { $count ->
        [one] { $count } Bestellung, nicht mitgezählt
       *[other] { $count } Bestellungen, nicht mitgezählt
    }
window-no-name = Name nicht bekannt
window-add = Sendungsnummer hinzufügen
window-add-to = Sendungsnummer hinzufügen: { $order }
window-working-confirmed = Notiert; ich lese die Bestellung noch einmal
window-working-sending = Wird an { $platform } gesendet
window-working-accepted = Wird bei { $platform } nachgelesen
window-working-unknown = { $platform } hat nicht klar geantwortet; in einer Minute lese ich nach
window-row-proved = Nachgewiesen: Dein Shop zeigt sie jetzt
window-row-already-right = Im Shop schon in Ordnung gebracht; nichts wurde gesendet
window-mark-missing = Fehlt
window-mark-proved = Nachgewiesen
window-mark-shown = Wird angezeigt
window-mark-differs = Weicht ab
window-mark-nothing-sent = Nichts gesendet
window-mark-trouble = Problem

## One order

window-order = Bestellung { $order }
window-no-order = Keine Bestellung gewählt
window-open-in = In { $platform } öffnen
window-who-says-what = Wer sagt was
window-what-happened = Was geschehen ist
window-what-was-done = Was getan wurde
window-side-supplier = Lieferant
window-side-shop = Dein Shop
window-side-carrier = Versanddienst
window-ask-carrier = Jetzt fragen
window-track = { $number } beim Versanddienst verfolgen
window-track-short = Verfolgen
window-track-parcel = { $number } verfolgen
window-ask-carrier-noted = Der Versanddienst wird nach { $number } gefragt, sobald das erlaubt ist
window-track-also = auch bei { $carrier }
window-track-also-note = { $carrier } bringt es. Dort ist es bekannt, sobald es im Land ist.
window-next = Weiter: { $name }
window-finish = Fertig
window-proof = Nachweis
window-proof-about = Was dort stand, was gesendet wurde und was der Shop danach zeigte.
window-reopen = Zurück auf die Liste

## Add tracking

window-none = keine
window-mail-question = Bekommt { $name } eine Mail?
window-mail-question-nobody = Bekommt der Kunde eine Mail?
window-mail-yes = Ja, { $platform } mailt den Link zur Sendung
window-mail-no = Nein, nur in der Bestellung anzeigen
window-cannot-be-undone = Was sich nicht rückgängig machen lässt
window-nothing-sent-yet = Nichts wird gesendet, bevor du auf „Hinzufügen“ drückst.
window-add-and-mail = Hinzufügen und { $name } mailen
window-add-and-mail-nobody = Hinzufügen und den Kunden mailen
window-add-without-mail = Ohne Mail hinzufügen

## Later, ignore

window-later = Später…
window-later-title = Später: { $order }
window-later-about = Die Bestellung verlässt die Liste und kommt morgens von selbst zurück.
window-later-tomorrow = Am nächsten Tag
window-later-three-days = In drei Tagen
window-later-week = In einer Woche
window-later-confirm = Später zeigen
window-snoozed = { $order } kommt später wieder
window-ignore = Ignorieren, weil…
window-ignore-title = { $order } ignorieren, weil…
window-ignore-about = Die Bestellung bleibt von der Liste, solange nichts Neues gefunden wird.
window-ignore-confirm = Ignorieren
window-ignored = { $order } wird ignoriert: { $reason }
window-reason = Grund
window-reason-has-it = Der Kunde hat das Paket schon
window-reason-by-hand = Persönlich übergeben
window-reason-letter = Als Brief versendet, ohne Sendungsnummer
window-reason-refunded = Erstattet oder ersetzt
window-reason-other = Ein anderer Grund
window-reason-missing = Schreib ein paar Worte, damit du es nächsten Monat noch weißt.

## Nothing to do

window-all-well = Alles, was eine Nummer hat, ist in Ordnung.
window-partly-well = Was gelesen werden konnte, ist in Ordnung.
window-need-numbers = Jetzt fehlen noch die Sendungsnummern deines Lieferanten.
window-nothing-read = Es wurde noch nichts gelesen.
window-first-reading = Dein Shop wird gelesen.
window-seen = Was ich gesehen habe
window-seen-platform = Art
window-seen-connection = Verbindung
window-seen-checked = Geprüft
window-seen-never = nie
window-seen-sent = Versendet, 60 Tage
window-seen-with = Mit Nummer
window-seen-none-needed = Nicht nötig
window-seen-not-known = Unbekannt

## Connections

window-connected = Verbunden
window-connect-add = Verbindung hinzufügen
window-connect-others = Für jeden anderen Lieferanten oder Shop: eine Datei oder eingefügten Text importieren.
window-connect = { $platform } verbinden
window-connect-shop = { $name } verbinden
window-connect-paste = Schlüssel einfügen und testen
window-connect-paste-note = Füge die ganze Seite ein oder nur die beiden Schlüssel; ich finde sie.
window-connect-anything = Hier irgendetwas einfügen
window-keys-found =
    { $count ->
        [one] { $count } Feld ausgefüllt
       *[other] { $count } Felder ausgefüllt
    }
window-field-missing = Das wird gebraucht.
window-connect-name = Wie du ihn nennst (freiwillig)
window-connect-name-help = Leer gelassen: der eigene Name des Shops.
window-connect-keys-note = Die Schlüssel bleiben im Schlüsselbund deines Computers und gehen nur an deinen Shop.
window-connect-test = Schlüssel testen
window-connect-testing = Wird getestet…
window-connect-test-again = Noch einmal testen
window-connect-reading = Erstes Lesen
window-connect-reading-note = Deine Bestellungen der letzten Monate
window-connect-read-only = Dieser Schlüssel darf nur lesen: Trackmend zeigt, wem die Sendungsnummer fehlt, kann sie aber nicht hinzufügen.
window-tests = Ergebnis der Tests
window-tests-passed = { $passed } von { $all } Tests bestanden
window-mark-passed = Bestanden
window-mark-failed = Nicht bestanden
window-mark-not-needed = Fehlt, wird aber nicht gebraucht
window-mark-done = Erledigt
window-mark-needs-you = Du wirst gebraucht
window-disconnect = Trennen…
window-disconnect-title = { $name } trennen?
window-disconnect-about = Trackmend vergisst die Schlüssel und alles, was dort gelesen wurde. In deinem Shop ändert sich nichts. Nachweise dessen, was du hinzugefügt hast, bleiben erhalten.
window-disconnect-confirm = { $name } trennen und vergessen

## Import

window-import-file = Eine Datei
window-import-file-note = CSV, von deinem Lieferanten, deinem Etikettenprogramm oder deinem Shop.
window-import-choose = Datei auswählen…
window-import-text = Eingefügter Text
window-import-text-note = Zeilen, kopiert von einer Webseite, aus einer Mail oder einer Tabelle.
window-import-read = Text lesen
window-import-pasted = Eingefügter Text
window-import-another = Andere Datei
window-imports = Frühere Importe
window-shipments =
    { $count ->
        [one] { $count } Sendung
       *[other] { $count } Sendungen
    }
window-import-undone = zurückgenommen
window-undo-import = Import { $name } rückgängig machen
window-rows =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
window-columns = Was die Spalten bedeuten
window-column-means = Bedeutung der Spalte { $column }
window-field-none = Nicht verwendet
window-import-changes = Was sich ändert
window-import-new = neu
window-import-changed = geändert
window-import-unchanged = unverändert
window-import-without-number = noch ohne Nummer
window-import-unmatched = ohne passende Bestellung
window-import-rejected = abgelehnt
window-import-would-find =
    { $count ->
        [one] Mit diesem Import finde ich höchstens { $count } Kunden ohne Sendungsnummer.
       *[other] Mit diesem Import finde ich höchstens { $count } Kunden ohne Sendungsnummer.
    }
window-rejected-rows = Abgelehnte Zeilen
window-line = Zeile { $line }
window-show-more =
    { $count ->
        [one] { $count } weitere
       *[other] { $count } weitere
    }
window-import-note = Du kannst diesen Import später rückgängig machen. In deinem Shop ändert er nichts.
window-import-rows =
    { $count ->
        [one] { $count } Zeile importieren
       *[other] { $count } Zeilen importieren
    }
window-import-done = Importiert: { $new } neu, { $changed } geändert, { $unchanged } unverändert.

## Settings, keys

window-language = Sprache
window-theme = Hell oder dunkel
window-theme-system = Wie das System
window-theme-light = Hell
window-theme-dark = Dunkel
window-keyboard = Tastatur
window-keys = Alle Tasten
window-keys-letters = Einzelne Buchstaben sind Befehle
window-key-down = Nächste Zeile
window-key-up = Zeile darüber
window-key-enter = Die Schaltfläche der Zeile
window-key-back = Zurück, schließen
window-about = Über diese Version
