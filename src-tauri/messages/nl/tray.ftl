### The tray and notifications: what is said while the window is closed.

tray-stays = Ik blijf in het systeemvak
tray-stays-where = en meld me alleen als het een klant raakt.
tray-import-forgotten = Dit voorbeeld is er niet meer. Kies het bestand nog een keer.
tray-files = Bestanden met een tabel
tray-demo-no-page = De demowinkel is verzonnen, dus er is geen pagina om te openen.
tray-notice-show = Tonen
tray-autostart-failed = Je computer heeft deze instelling niet overgenomen.
tray-autostart-failed-action = Zet Trackmend in de instellingen van je systeem bij de programma’s die samen met de computer starten.

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
tray-need-to-know = Dit moet ik weten
tray-parcel-trouble = Pakketproblemen
tray-fix-the-cause = De oorzaak oplossen
tray-checking = Bezig met controleren…
tray-offline = Geen netwerk. Ik ga vanzelf verder
tray-checked = Gecontroleerd: { $time }
# Follows the line above, after a comma: a shop that was read earlier.
tray-checked-behind = { $shop }: { $time }
tray-check-now = Nu controleren
tray-look-up =
    { $count ->
        [one] 1 nummer opzoeken
       *[other] { $count } nummers opzoeken
    }
tray-mute = Een uur geen meldingen
tray-unmute = Stil tot { $time }: weer aan
tray-muted = Geen meldingen tot { $time }
tray-open = Trackmend openen
tray-quit = Afsluiten
