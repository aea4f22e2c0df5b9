### The tray and notifications: what is said while the window is closed.

tray-stays = Ich bleibe im Infobereich
tray-stays-where = und melde mich nur, wenn es einen Kunden betrifft.
tray-import-forgotten = Diese Vorschau ist nicht mehr da. Wähle die Datei noch einmal.
tray-files = Dateien mit einer Tabelle
tray-demo-no-page = Der Demo-Shop ist erfunden, deshalb gibt es keine Seite zum Öffnen.

## The icon's menu: what leads, and what can be done.

tray-to-do =
    { $count ->
        [one] 1 zu erledigen
       *[other] { $count } zu erledigen
    }
tray-in-order = In Ordnung
tray-nothing-connected = Noch nichts verbunden
tray-connection-needs-you = Eine Verbindung braucht dich
tray-not-checked = Noch nicht geprüft
tray-no-tracking = Kunde ohne Sendungsnummer
tray-checking = Wird geprüft…
tray-offline = Kein Netz. Ich mache von selbst weiter
tray-checked = Geprüft: { $time }
tray-check-now = Jetzt prüfen
tray-open = Trackmend öffnen
tray-start-with-computer = Mit dem Computer starten
tray-quit = Beenden
