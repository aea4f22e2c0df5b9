### The tray and notifications: what is said while the window is closed.

tray-stays = Ik blijf in het systeemvak
tray-stays-where = en meld me alleen als het een klant raakt.
tray-import-forgotten = Dit voorbeeld is er niet meer. Kies het bestand nog een keer.
tray-files = Bestanden met een tabel
tray-demo-no-page = De demowinkel is verzonnen, dus er is geen pagina om te openen.

## The icon's menu: what leads, and what can be done.

tray-to-do =
    { $count ->
        [one] 1 te doen
       *[other] { $count } te doen
    }
tray-in-order = In orde
tray-nothing-connected = Nog niets gekoppeld
tray-connection-needs-you = Een koppeling heeft je nodig
tray-not-checked = Nog niet gecontroleerd
tray-no-tracking = Klant heeft geen trackingnummer
tray-checking = Bezig met controleren…
tray-offline = Geen netwerk. Ik ga vanzelf verder
tray-checked = Gecontroleerd: { $time }
tray-check-now = Nu controleren
tray-open = Trackmend openen
tray-start-with-computer = Samen met de computer starten
tray-quit = Afsluiten
