### What the terminal says, and nobody else.

## Headings of tables.

cli-head-id = Nr.
cli-head-platform = Soort
cli-head-name = Naam
cli-head-read = Laatst gelezen
cli-head-can = Wat het doet
cli-head-finding = Bevinding
cli-head-order = Bestelling
cli-head-customer = Klant
cli-head-why = Waarom
cli-head-number = Trackingnummer
cli-head-shop = Winkel
cli-head-waits-since = Wacht sinds
cli-head-list = Lijst
cli-head-state = Stand
cli-head-who = Wie
cli-head-says = Zegt
cli-head-when = Wanneer
cli-head-file = Bestand
cli-head-shipments = Zendingen
cli-head-column = Kolom
cli-head-meaning = Betekenis
cli-head-asked-by = Gevraagd door
cli-head-result = Resultaat
cli-head-proof = Bewijs
cli-head-setting = Instelling
cli-head-value = Waarde
cli-head-default = Zonder instelling
cli-head-key = Sleutel
cli-moment = { $at }

## Arguments.

cli-usage = Ik begrijp deze opdracht niet: { $said }
cli-usage-action = Bekijk wat er is: trackmend-cli --help
cli-no-data-dir = Deze computer heeft geen plek voor de gegevens van Trackmend. Noem een map met --data-dir.
cli-not-written = Ik kon het resultaat niet schrijven.
cli-file-not-written = Ik kon { $file } niet schrijven.
cli-date-bad = ‘{ $date }’ is geen datum die ik kan lezen.
cli-date-remedy = Schrijf hem als 2026-11-20, of met een tijd als 2026-11-20T08:00.
cli-no-finding = Er is geen bevinding { $finding }.
cli-order-ambiguous = Meerdere winkels hebben een bestelling { $order }.
cli-order-ambiguous-action = Zeg welke winkel: --account NAAM

## Connections.

cli-set-malformed = ‘{ $said }’ is geen KEY=VALUE.
cli-set-unknown = { $platform } heeft geen veld ‘{ $key }’.
cli-set-known = De velden zijn: { $known }.
cli-set-none = { $platform } heeft geen velden.
cli-set-secret = { $key } is geheim, en anderen op deze computer kunnen argumenten zien.
cli-set-secret-remedy = Laat het weg: ik vraag ernaar, of neem het uit { $variable } of van een regel op stdin.
cli-account-not-kept = Zo is de koppeling niet te gebruiken. Ik heb niets bewaard.
cli-account-http = Is http goed voor deze winkel, zeg dat dan: --set allow_http=yes
cli-account-kept = ‘{ $name }’ is gekoppeld, als nummer { $number }. Lees nu de winkel: trackmend-cli sync
cli-account-kept-supplier = ‘{ $name }’ is bewaard, als nummer { $number }. De lijsten komen binnen met: trackmend-cli import BESTAND --account ‘{ $name }’
cli-account-none = Er is nog niets gekoppeld. Begin met: trackmend-cli account add woocommerce --name NAAM --url ADRES
cli-account-nothing-to-test = Er is geen koppeling met sleutels om te testen.
cli-account-not-usable = ‘{ $name }’ is op dit moment niet te gebruiken.
cli-push-secret = Geheim van de webhook
cli-push-off = Er wordt nog niemand gehoord: trackmend-cli settings set receive_pushes on
cli-push-local = Alleen programma’s van deze computer kunnen het aanroepen. De naam van je tunnel: trackmend-cli settings set receive_host NAAM
cli-push-signed = Wat niet met het geheim van de webhook ondertekend is, wordt genegeerd.
cli-account-removed = Ik ben ‘{ $name }’ en de sleutels vergeten. In de winkel is niets veranderd; bewijzen blijven bewaard.

## Reading the shops.

cli-sync-not-a-shop = ‘{ $name }’ heeft geen interface om te lezen: de gegevens komen uit bestanden.
cli-sync-nothing = Er is nog geen winkel gekoppeld, dus er valt niets te lezen.
cli-sync-read = { $name }: helemaal gelezen.
cli-sync-stopped = Gestopt. Wat gelezen is, blijft bewaard; de volgende keer gaat het daar verder.
cli-sync-waiting =
    { $seconds ->
        [one] { $trouble } Over { $seconds } seconde nog eens.
       *[other] { $trouble } Over { $seconds } seconden nog eens.
    }
cli-sync-trouble = ‘{ $name }’ kon niet helemaal gelezen worden.
cli-to-do =
    { $open ->
        [0] Niets vraagt aandacht, voor zover ik weet.
        [one] 1 bestelling vraagt aandacht: trackmend-cli check
       *[other] { $open } bestellingen vragen aandacht: trackmend-cli check
    }
cli-unread =
    { $orders ->
        [one] Ik moet { $orders } bestelling beter bekijken voordat ik het zeker weet: trackmend-cli sync
       *[other] Ik moet { $orders } bestellingen beter bekijken voordat ik het zeker weet: trackmend-cli sync
    }

## Files and pasted text.

cli-import-done = Geïmporteerd als nummer { $batch }: { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd.
cli-import-would = Dit zou zijn: { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd.
cli-import-would-find =
    { $orders ->
        [one] Ik zou er hoogstens { $orders } klant zonder trackingnummer mee vinden.
       *[other] Ik zou er hoogstens { $orders } klanten zonder trackingnummer mee vinden.
    }
cli-import-nothing-changed = Alleen bekeken: ik heb niets overgenomen.
cli-import-without-number =
    { $rows ->
        [one] { $rows } rij heeft nog geen trackingnummer.
       *[other] { $rows } rijen hebben nog geen trackingnummer.
    }
cli-import-unmatched =
    { $rows ->
        [one] { $rows } bestelling erin ken ik niet uit een winkel.
       *[other] { $rows } bestellingen erin ken ik niet uit een winkel.
    }
cli-import-rejected =
    { $cells ->
        [one] { $cells } ding erin kon ik niet gebruiken:
       *[other] { $cells } dingen erin kon ik niet gebruiken:
    }
cli-import-row = Rij { $row }
cli-import-stdin = Ik kon de geplakte tekst niet van stdin lezen.
cli-import-none = Er is nog niets geïmporteerd.
cli-import-pasted = geplakte tekst
cli-import-undone-state = teruggenomen
cli-import-undone = Import { $batch } is teruggenomen.

## Findings.

cli-findings-none = Geen bevindingen.
cli-before =
    { $orders ->
        [one] Van voordat je begon, niet meegeteld: { $orders } bestelling (trackmend-cli findings).
       *[other] Van voordat je begon, niet meegeteld: { $orders } bestellingen (trackmend-cli findings).
    }
cli-state-open = staat open
cli-state-snoozed = komt later
cli-state-snoozed-until = weer { $until }
cli-state-ignored = genegeerd: { $reason }
cli-state-repaired = hersteld, met bewijs
cli-state-resolved = vanzelf voorbij
cli-finding-is = Bevinding { $finding }: { $state }
cli-reason-missing = Geef een paar woorden als reden, zodat je het volgende maand nog weet.
cli-ignored = Bestelling { $order } is van de lijst: { $reason }
cli-snoozed = Bestelling { $order } komt terug: { $until }.
cli-snooze-past = { $date } is al voorbij.

## One order.

cli-can-add = Voeg het toe: trackmend-cli repair apply { $finding }
cli-proof-at = Het bewijs: trackmend-cli repair proof { $proof }
cli-proof-number = Nummer { $proof }
cli-number-kept = Ik heb { $number } bewaard bij bestelling { $order }. In de winkel is niets veranderd.
cli-number-short = Een trackingnummer heeft minstens 4 tekens.
cli-number-long = Een trackingnummer heeft hoogstens 50 tekens.
cli-number-character = ‘{ $found }’ staat in geen enkel trackingnummer.
cli-number-no-digit = Een trackingnummer heeft minstens één cijfer.
cli-number-remedy = Kopieer het van het label of van de pagina van je leverancier, alleen letters en cijfers.
cli-no-tracking = Bestelling { $order } heeft geen tracking nodig. Ik let er niet meer op.

## Repairs.

cli-repair-order = Bevinding { $finding }, bestelling { $order }
cli-repair-home = Komt in: { $home }
cli-repair-mail = Mail: ja.
cli-repair-no-mail = Mail: nee.
cli-repair-lasting = Kan niet ongedaan worden gemaakt: { $what }
cli-repair-nothing = Er valt niets toe te voegen.
cli-repair-planned = Er is niets verstuurd. Toevoegen: trackmend-cli repair apply BEVINDING…
cli-repair-needs-yes = Zonder opdracht voeg ik in een winkel niets toe.
cli-repair-needs-yes-action = Bekijk met ‘repair plan’ wat er zou gebeuren en zeg dan --yes.
cli-repair-ask =
    { $orders ->
        [one] Dit trackingnummer aan je winkel toevoegen? [j/N]
       *[other] Deze { $orders } trackingnummers aan je winkel toevoegen? [j/N]
    }
cli-repair-declined = Er is niets verstuurd.
cli-repair-not-begun = Hiervoor is niets verstuurd.
cli-repair-over = Al in orde; er is niets verstuurd.
cli-repair-goes-on = Het is hier genoteerd en gaat verder als de winkel weer gelezen wordt: trackmend-cli sync
cli-repair-not-all =
    { $orders ->
        [one] { $orders } nummer kon niet bewezen worden.
       *[other] { $orders } nummers konden niet bewezen worden.
    }
cli-repair-none = Er is nog nooit iets toegevoegd.

## Settings, and Trackmend itself.

cli-setting-set = { $key } is nu { $value }.
cli-doctor-trouble = Niet alles is in orde.

## The demo shop.

cli-demo-orders =
    { $orders ->
        [one] Een demowinkel met { $orders } bestelling, gelezen en beoordeeld.
       *[other] Een demowinkel met { $orders } bestellingen, gelezen en beoordeeld.
    }
cli-demo-head = Bestellingen
cli-demo-true = Waar
cli-demo-found = Gevonden
cli-demo-missed = Gemist ({ $count })
cli-demo-false-alarms = Loos alarm ({ $count })
cli-demo-wrong-closer = Verkeerde afsluiter ({ $count })
cli-demo-more =
    { $orders ->
        [one] en nog { $orders }
       *[other] en nog { $orders } bestellingen
    }
cli-demo-agrees = Wat gevonden is, klopt met de waarheid.
cli-demo-differs = Wat gevonden is, klopt niet met de waarheid.
cli-demo-repair-differs = Niet elk herstel eindigde zoals het hoort.
cli-demo-proved = { $proved } van { $confirmed } nummers toegevoegd en bewezen: de winkel toont ze.
cli-demo-second-pass = Nog eens gekeken: er valt niets meer toe te voegen.
cli-demo-sent-once = Geen nummer is meer dan één keer naar een bestelling gestuurd.
cli-demo-sent-twice = Meer dan één keer gestuurd: { $what }
cli-demo-stopped = De demo is gestopt. Er blijft niets van over.
cli-serve-at =
    { $orders ->
        [one] Een WooCommerce-winkel met { $orders } verzonnen bestelling: { $url }
       *[other] Een WooCommerce-winkel met { $orders } verzonnen bestellingen: { $url }
    }
cli-serve-list = De lijst van de leverancier: { $file }
cli-serve-try = Koppel hem:
cli-serve-carriers = De vervoerders, die over de pakketten vertellen:
cli-serve-until = Hij draait tot je op Ctrl-C drukt. Er blijft niets van over.
cli-serve-port = Poort { $port } is niet te gebruiken; misschien heeft een ander programma hem.

cli-lookup-none = Geen nummers om op te zoeken.
cli-lookup-how = Voer een nummer in met: trackmend-cli number BESTELLING NUMMER
cli-head-goods = Wat
cli-linked = De zending hoort nu bij bestelling { $order }.
cli-demo-watching = In de gaten gehouden: de leverancier maakt ze
cli-demo-wrong-cause = Verkeerde oorzaak ({ $count })
cli-kind-tracking-missing = Klant heeft geen tracking
cli-kind-number-differs = Er staat een ander nummer
cli-kind-number-incomplete = Niet alle pakketten staan erbij
cli-kind-carrier-differs = Verkeerde vervoerder of link
cli-kind-order-not-closed = Verzonden, maar nog open in de winkel
cli-kind-number-wanted = Nummer gezocht
cli-kind-shipment-unmatched = Pakket zonder bestelling
cli-kind-number-reused = Eén nummer bij twee bestellingen
cli-kind-not-shipped = Betaald, niets verzonden
cli-kind-order-expiring = Vervalt binnenkort
cli-kind-promise-at-risk = Beloofde dag in gevaar
cli-kind-late-parcel = Pakket te laat
cli-kind-delivery-problem = Bezorgprobleem
cli-kind-customer-asks = Klant vraagt ernaar
cli-kind-shipped-though-cancelled = Verzonden terwijl geannuleerd
cli-consent-open = Open deze pagina in een browser en sta het daar toe als eigenaar van je winkel bij { $platform }:
cli-consent-then = Druk dan op Enter. Eindigt de browser op een pagina die niet opent, kopieer dan eerst het adres hierheen.
cli-repair-one-alone = Een nummer dat nooit kan worden gewijzigd, voeg je apart toe: noem één bevinding.

## Bestanden voor de import van de winkel zelf.

cli-export-written =
    { $rows ->
        [one] { $rows } trackingnummer staat in { $file }.
       *[other] { $rows } trackingnummers staan in { $file }.
    }
cli-export-nothing = Er valt niets toe te voegen in ‘{ $name }’.
cli-export-left-out =
    { $orders ->
        [one] { $orders } bevinding staat er niet in:
       *[other] { $orders } bevindingen staan er niet in:
    }
cli-export-no-file = { $platform } neemt zo’n bestand niet aan, dus ik heb er geen geschreven. Klaar om te plakken:
cli-export-paste = Klaar om te plakken, bestelling voor bestelling:
cli-head-instead = In plaats van

## Scores.
cli-repair-for-good = Wat bij { $shop } staat is nooit meer te wijzigen. Kijk de punten hierboven na en zeg het dan: --confirm-irreversible

## Een klant vraagt; bewijs.

cli-message = Een tekst voor de klant ({ $language }):
cli-evidence-written = Het bewijs bij bestelling { $order } staat in { $page }, en waarop het berust in { $raw }.
cli-evidence-name = { $file } kan niet zowel de pagina zijn als waarop die berust. Noem de pagina, bijvoorbeeld order.html.
cli-head-carrier = Vervoerder
cli-head-since = Sinds
cli-parcels-none = Er wordt nog geen pakket gevolgd. Dat gebeurt zodra nummers bekend zijn en een vervoerder verbonden is.
cli-track-nobodys = Geen vervoerder die Trackmend kent heeft zulke nummers.
cli-track-no-order = Geen bestelling hier heeft dit nummer.
