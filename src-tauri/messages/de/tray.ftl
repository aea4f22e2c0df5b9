### The tray and notifications: what is said while the window is closed.

tray-stays = Ich bleibe im Infobereich
tray-stays-where = und melde mich nur, wenn es einen Kunden betrifft.
tray-import-forgotten = Diese Vorschau ist nicht mehr da. Wähle die Datei noch einmal.
tray-files = Dateien mit einer Tabelle
tray-demo-no-page = Der Demo-Shop ist erfunden, deshalb gibt es keine Seite zum Öffnen.
tray-notice-show = Zeigen
tray-autostart-failed = Dein Computer hat diese Einstellung nicht angenommen.
tray-autostart-failed-action = Nimm Trackmend in den Einstellungen deines Systems in die Programme auf, die mit dem Computer starten.

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
tray-need-to-know = Das muss ich wissen
tray-parcel-trouble = Probleme bei der Zustellung
tray-fix-the-cause = Die Ursache beheben
tray-checking = Wird geprüft…
tray-offline = Kein Netz. Ich mache von selbst weiter
tray-checked = Geprüft: { $time }
# Follows the line above, after a comma: a shop that was read earlier.
tray-checked-behind = { $shop }: { $time }
tray-check-now = Jetzt prüfen
tray-look-up =
    { $count ->
        [one] 1 Nummer nachschlagen
       *[other] { $count } Nummern nachschlagen
    }
tray-mute = Eine Stunde stumm
tray-unmute = Stumm bis { $time }: wieder melden
tray-muted = Stumm bis { $time }
tray-open = Trackmend öffnen
tray-quit = Beenden
