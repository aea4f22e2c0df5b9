# De pagina’s van het venster: bestellingen, activiteit, instellingen, verbindingen.

## The frame

window-orders = Bestellingen
window-activity = Activiteit
window-lookup-screen = Opzoeken
window-remove = Verwijderen
window-add-one = Toevoegen
window-days-unit = dagen
window-hours-unit = uur
window-welcome-platforms = { $platforms }.

## Orders

window-orders-search = Bestelling, naam, nummer, SKU
window-orders-clear = Zoekveld leegmaken
window-orders-period = Besteld in
window-orders-days = Laatste { $days } dagen
window-orders-days-all = Alle bestellingen
window-orders-rows = Hoogte van de rijen
window-orders-comfortable = Ruime rijen
window-orders-dense = Compacte rijen
window-orders-filters = Toon alleen
window-orders-all = Alle
window-orders-mark = Status
window-orders-shop = Winkel
window-orders-order = Bestelling
window-orders-date = Datum
window-orders-customer = Klant
window-orders-country = Land
window-orders-what = Wat
window-orders-supplier = Van
window-orders-state = In de winkel
window-orders-tracking = Trackingnummer
window-orders-parcel = Pakket
window-orders-incomplete = Niet alle nummers getoond
window-orders-differs = Ander nummer
window-orders-carrier = Andere vervoerder
window-orders-question = Een vraag
window-orders-found =
    { $count ->
        [0] Geen bestelling gevonden
        [one] { $count } bestelling gevonden
       *[other] { $count } bestellingen gevonden
    }
window-orders-more = Dit zijn de laatste { $count }; er zijn er meer. Een langer woord vindt de andere.
window-orders-none = Nog geen bestellingen.
window-orders-none-note = Ze verschijnen hier zodra een winkel is gelezen of een bestand met bestellingen is geïmporteerd.
window-orders-nothing = Hier is geen bestelling.
window-orders-nothing-for = Niets gevonden voor ‘{ $text }’.
window-orders-among = Alleen ‘{ $standing }’ is bekeken.
window-orders-in-days = Ik heb in de laatste { $days } dagen gekeken.
window-orders-in-all = Ik heb in alle bestellingen gekeken.
window-orders-hint = Het begin van een bestelnummer, naam, trackingnummer of SKU is genoeg.
window-orders-wider = In alle bestellingen zoeken
window-standing-no-tracking = Geen tracking
window-standing-look-up = Op te zoeken
window-standing-at-supplier = Bij de leverancier
window-standing-shown = Met tracking
window-standing-delivered = Bezorgd
window-standing-none-needed = Geen tracking nodig
window-standing-not-known = Onbekend

## Activity

window-activity-sync = Winkel gelezen
window-activity-repair = Tracking toegevoegd
window-activity-import = Geïmporteerd
window-activity-owner = Jij
window-activity-none = Er is nog niets gebeurd.
window-activity-none-note = Wat Trackmend leest, importeert en toevoegt, staat straks hier, met het bewijs erbij.
window-activity-order = Toon de bestelling
window-activity-undo = Terugdraaien…
window-activity-more = Toon oudere
window-undo-title = Deze import terugdraaien?
window-undo-about = Wat ermee kwam wordt vergeten, en de lijsten worden zonder opnieuw gemaakt. In je winkel verandert niets: nummers die je daar hebt toegevoegd blijven staan.
window-undo-confirm = Draai terug

## Settings

window-settings-kept = Bewaard
window-autostart = Als de computer start
window-autostart-on = Start Trackmend samen met de computer
window-autostart-note = Er opent geen venster, alleen het pictogram. Zo merkt het een ontbrekend nummer terwijl je iets anders doet.
window-receive = Pushes van platforms
window-receive-on = Laat platforms deze computer vertellen dat er iets gebeurd is
window-receive-note = Alleen voor wie een tunnel heeft: een programma dat van internet naar deze computer leidt. Wat gepusht wordt, wordt niet geloofd en niet bewaard. Trackmend leest de koppeling er alleen iets eerder door, hooguit één keer per minuut. Elke koppeling heeft een eigen geheim adres, onder Koppelingen.
window-receive-host = De naam van je tunnel
window-receive-host-note = Zoals push.mijn-winkel.example. Laat de tunnel naar deze poort van 127.0.0.1 leiden.
window-receive-port = Poort
window-notify = Meldingen
window-notify-on = Meld het als iets mij nodig heeft
window-notify-note = Een klant zonder tracking, een nummer dat je nu kunt opzoeken, een pakket dat op een afhaalpunt ligt of niet bezorgd kon worden. Alles wordt één keer gemeld.
window-notify-delivered = Meld wat bezorgd is
window-notify-delivered-note = Eén regel per dag, ’s avonds, zover je winkel het weet.
window-notify-out = Meld wat vandaag bezorgd wordt
window-notify-out-note = Zodra je winkel het weet.
window-quiet = Stille uren
window-quiet-note = Wat ondertussen gebeurt, wordt daarna gemeld.
window-quiet-from = Van
window-quiet-to = tot
window-mute = Een uur stil
window-muted = Stil tot { $time }.
window-unmute = Nu weer melden
window-products = Welke producten zijn van TPOP?
window-products-note = Trackmend vraagt alleen om een nummer waar TPOP het product maakt. In Shopify staat bij producten van TPOP de verkoper TPOP.
window-products-none = Nog geen regel: Trackmend weet niet welke producten TPOP maakt.
window-products-field = Waaraan je ze herkent
window-products-vendor = Verkoper is
window-products-sku = SKU begint met
window-products-all = Alles uit deze winkel
window-products-value = Wat daar staat
window-products-value-missing = Schrijf op wat daar staat.
window-products-shop = In welke winkel
window-products-every-shop = elke winkel
window-products-told-vendor = { $supplier } maakt wat verkoper ‘{ $value }’ heeft ({ $shop }).
window-products-told-sku = { $supplier } maakt wat een SKU heeft die begint met ‘{ $value }’ ({ $shop }).
window-products-told-all = { $supplier } maakt alles ({ $shop }).
window-products-remove = Verwijder de regel: { $rule }
window-methods = Zonder tracking verzonden
window-methods-note = Vink de verzendmethoden aan die nooit een trackingnummer hebben, zoals briefpost. Trackmend vraagt er dan niet om.
window-methods-none = Er is nog geen verzendmethode bekend. Ze komen met de eerste bestellingen.
window-methods-orders =
    { $count ->
        [one] { $count } bestelling in 90 dagen
       *[other] { $count } bestellingen in 90 dagen
    }
window-methods-letter = Klinkt als briefpost. Zonder nummer?
window-waiting = Wachttijden
window-waiting-note = Hoelang Trackmend na het verzenden wacht, voordat het zegt dat je winkel het nummer niet toont. Leveranciers hebben vaak even nodig om het zelf toe te voegen.
window-waiting-learned = Geleerd van je bestellingen: { $hours } uur.
window-waiting-default = De gewone waarde.
window-waiting-reset = Gebruik de gewone waarde
window-waiting-reset-of = Gebruik de gewone waarde voor { $name }
window-closing = Sluitingsdagen
window-closing-note = Dagen waarop je leveranciers niet werken, naast weekends en feestdagen. Ze tellen niet mee als wachttijd.
window-closing-day = Dag
window-closing-remove = Verwijder { $day }
window-closing-wrong = Kies een dag, bijvoorbeeld 2026-12-24.
window-history = Eerste keer lezen
window-history-note = Hoeveel dagen Trackmend terugleest als je een winkel verbindt. Shopify geeft hoogstens de laatste 60 dagen.

## Connections

window-connect-shop-note = Met sleutels die je in je winkel maakt. De gids laat zien waar.
window-connect-minutes = ongeveer 4 minuten
window-connect-ways = Welke sleutels heb je?
window-connect-way-app = Ik maak een nieuwe app in het Dev Dashboard
window-connect-way-app-note = De weg voor iedereen die nu begint: met een client-ID en een geheim.
window-connect-way-token = Ik heb een toegangstoken, het begint met shpat_
window-connect-way-token-note = Van een app die vóór 2026 in het beheer van de winkel is gemaakt. Die blijft werken.
window-keys-none = Ik vond geen sleutel in deze tekst. Kopieer de pagina waarop de sleutels staan, of alleen de sleutels.
window-copy-code = Kopieer { $code }
window-way-out = Zo breng je het in orde
window-test-again = Opnieuw testen
window-push = Push-adres…
window-push-title = Waarheen { $name } pusht
window-push-about = Geef dit adres aan het platform als webhook. Het is geheim: wie het kent, kan Trackmend deze koppeling eerder laten lezen, en verder niets.
window-push-local = Alleen programma’s op deze computer kunnen het aanroepen. Heb je een tunnel, zet dan de naam ervan bij de instellingen; dan staat hier het adres van buitenaf.
window-push-renew = Nieuw adres
window-push-renew-note = Het oude leidt dan nergens meer heen.
window-push-renewed = Dit is het nieuwe adres.
window-push-secret = Geheim van de webhook
window-push-secret-note = Als je wilt: het platform ondertekent er zijn pushes mee, en Trackmend negeert dan wat niet ondertekend is.
window-push-signed = Er is een geheim bewaard. Wat er niet mee ondertekend is, wordt genegeerd.
window-push-secret-keep = Geheim bewaren
window-push-secret-forget = Geheim vergeten
window-new-keys = Nieuwe sleutels…
window-tpop-short = Geen sleutels nodig: zeg welke producten van TPOP zijn.
window-tpop-set-up = TPOP instellen
window-tpop-open = Ga naar TPOP
window-tpop-no-keys = TPOP heeft geen sleutels nodig
window-tpop-no-keys-note = TPOP heeft geen koppeling voor andere programma’s. Dat geeft niet, want de meeste nummers hebben geen hulp nodig:
window-tpop-how-1 = Meestal schrijft TPOP het trackingnummer zelf in je winkel. Daar leest Trackmend het.
window-tpop-how-2 = Waar dat niet kon, omdat de bestelling te vroeg is afgesloten, vraagt Trackmend jou om dat ene nummer.
window-tpop-how-3 = Je zoekt het op de pagina van de bestelling bij TPOP, plakt het hier, en Trackmend voegt het toe in je winkel.
window-tpop-numbers = Waar de nummers vandaan komen
window-tpop-numbers-note = ‘Opzoeken’ toont de bestellingen waarvan het nummer er nu moet zijn, met de klikken ernaartoe. Een bestand of tekst met veel nummers gaat via ‘Importeren’.
window-tpop-rules = Zodat er minder ontbreken
window-tpop-rules-note = Laat bestellingen van TPOP open in je winkel: TPOP sluit ze zelf af en voegt het nummer toe. Verander de SKU en de verkoper van zijn producten niet, en zet uit dat de winkel bestellingen automatisch afhandelt.

## The owner’s consent, asked by a platform in a browser.
window-consent = Geef toestemming bij { $platform }
window-consent-note = Je browser opent een pagina van { $platform }. Druk daar op de knop die het toestaat en kom terug.
window-consent-open = { $platform } openen
window-consent-given = Toestemming gegeven
window-consent-waiting = Wachten op de browser …
window-consent-address = Eindigde de browser op een pagina die niet opent? Kopieer het adres hierheen:
window-consent-use = Dit adres gebruiken
window-connect-supplier-note = { $name } verstuurt pakketten; de nummers komen vanzelf.
window-connect-carriers = Vervoerders
window-connect-carriers-note = Niet verplicht: volg pakketten tot aan de deur. Shopify en bol melden de bezorging zelf; hier hoor je meer.
window-carrier-laposte = Pakketten van La Poste, Colissimo en Chronopost, wie ze ook verstuurde. De sleutel is gratis.
window-carrier-17track = Vraagt bijna elke vervoerder, voor hoogstens 100 nieuwe nummers per maand: eerst pakketten die te laat of betwist zijn.
window-carrier-postnl = Antwoordt alleen over pakketten die met je eigen PostNL-contract verzonden zijn, niet over wat een leverancier verzendt.
window-carrier-dhl = Pakketten van DHL. De sleutel is gratis en zonder contract; hij is goed voor 250 vragen per dag.
window-connect-name-carrier = Leeg gelaten: { $platform }.
window-connect-keys-to = De sleutel blijft in de sleutelhanger van je computer en gaat alleen naar { $platform }.
window-connect-asking = Eerste vragen
window-connect-asking-note = Over je pakketten die onderweg zijn

## Nummers die de eigenaar zelf naar een winkel brengt, en scores

window-bring = Nummers om over te brengen…
window-bring-title = Nummers voor { $shop }
window-bring-none = Daar ontbreekt niets waarvan Trackmend het nummer kent.
window-bring-paste = Trackmend mag in deze winkel niet schrijven. Kopieer elk nummer daar in zijn bestelling.
window-bring-file = WooCommerce neemt deze nummers als bestand aan.
window-bring-instead = in plaats van { $number }
window-bring-by-hand =
    { $orders ->
        [one] Eén bestelling zet je met de hand recht:
       *[other] { $orders } bestellingen zet je met de hand recht:
    }
window-bring-left =
    { $orders ->
        [one] Eén bestelling staat er niet bij:
       *[other] { $orders } bestellingen staan er niet bij:
    }
window-bring-save = Bestand opslaan
window-bring-saved = Opgeslagen: { $file }
window-copy-of = { $number } kopiëren
window-scores = Hoe { $platform } je beoordeelt…
window-scores-title = Hoe { $platform } je beoordeelt
window-scores-asking = { $platform } wordt gevraagd…
window-scores-measured = Gemeten

## Een klant vraagt.

window-asks = Klant vraagt
window-asks-title = Bestelling { $order }: je klant vraagt
window-asks-about = Wat er over het pakket bekend is, wat je kunt doen, en wat je kunt schrijven.
window-asks-what = Wat zegt je klant?
window-asks-note = Noteren
window-asks-steps = Wat te doen
window-asks-who = Wie nog kan helpen
window-asks-message = Een tekst voor je klant
window-asks-copy = Bericht kopiëren
window-asks-outcome = Hoe liep het af?
window-asks-settle = Afgehandeld
window-asks-earlier = Eerdere vragen
window-asks-evidence = Bewijs bewaren
window-asks-saved = Bewaard: { $file }
