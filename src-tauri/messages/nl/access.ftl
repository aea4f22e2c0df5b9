### What a shop lets Trackmend do, and how to put it right when it does not.


## WooCommerce: the address.

access-woo-address-bad = ‘{ $address }’ is geen adres van een website.
remedy-woo-address = Typ het adres zoals in je browser als je je winkel opent, bijvoorbeeld https://jouw-winkel.nl.
access-woo-address-http = { $address } is niet beveiligd (http): wat je winkel antwoordt, kan onderweg gelezen worden.
remedy-woo-address-http = Gebruik https:// als je winkel dat heeft. Zo niet, vink dan aan dat http voor deze winkel goed is.
access-woo-moved = Je winkel staat op { $address }.
remedy-woo-moved = Verander het adres in { $address } en test opnieuw.
access-woo-moved-elsewhere = Dit adres leidt naar een andere website: { $address }. Ik ben niet meegegaan, dus je sleutel is nergens anders beland.
remedy-woo-moved-elsewhere = Is { $address } jouw winkel, gebruik dan dat adres. Zo niet, kijk dan het adres na dat je typte.
access-woo-not-wordpress = Op { $address } vind ik geen WordPress.
remedy-woo-not-wordpress = Kijk het adres na. Staat de winkel in een map van de website, zet die er dan bij, bijvoorbeeld /winkel.
access-woo-no-woocommerce = { $shop } antwoordt, maar WooCommerce is er niet actief.
remedy-woo-no-woocommerce = Open in WordPress Plugins en activeer WooCommerce, of kijk het adres na.
access-woo-plain-permalinks = Je winkel gebruikt ‘eenvoudige’ permalinks. Daarmee accepteert WooCommerce geen sleutels.
remedy-woo-permalinks = Open in WordPress Instellingen › Permalinks, kies ‘Berichtnaam’, sla op en test opnieuw.
access-woo-shop-found = WooCommerce antwoordt, en de winkel is { $shop }
access-woo-interface-off = De toegang voor programma's tot je winkel is uitgezet of verdwenen.
remedy-woo-interface-off = Kijk in WordPress of WooCommerce actief is en of een beveiligingsplug-in de ‘REST API’ blokkeert; sta die toe voor WooCommerce.
access-woo-blocked = Iets vóór je winkel laat me niet binnen ({ $status }): een beveiligingsplug-in of je webhost.
remedy-woo-blocked = Sta in je beveiligingsplug-in de ‘REST API’ toe voor WooCommerce, of vraag je webhost om Trackmend door te laten. Test daarna opnieuw.
access-woo-webpage = In plaats van je bestellingen kwam er een webpagina terug, bijvoorbeeld een inlog- of onderhoudspagina.

## WooCommerce: the key.

access-woo-key-unknown = Je winkel kent deze sleutel niet.
access-woo-key-http = Je winkel accepteert deze sleutel niet.
remedy-woo-key-new = Kopieer beide delen opnieuw: het eerste begint met ck_, het tweede met cs_. WooCommerce toont ze maar één keer; zijn ze weg, maak dan een nieuwe sleutel via WooCommerce › Instellingen › Geavanceerd › REST API, met ‘Lezen/Schrijven’.
access-woo-key-secret = Je winkel kent de sleutel, maar niet met dit geheim, of de sleutel mag alleen schrijven.
remedy-woo-key-secret = Kopieer het secret opnieuw: het begint met cs_. Heb je het niet meer, maak dan een nieuwe sleutel via WooCommerce › Instellingen › Geavanceerd › REST API, met ‘Lezen/Schrijven’.
access-woo-key-rights = De sleutel werkt, maar de gebruiker van wie hij is, mag geen bestellingen zien.
remedy-woo-key-rights = Maak via WooCommerce › Instellingen › Geavanceerd › REST API een nieuwe sleutel voor een gebruiker die winkelbeheerder of beheerder is.
access-woo-key-refused = Je winkel weigerde de sleutel om een eigen reden ({ $code }).
access-woo-clock = De klok van je winkel en die van je computer verschillen te veel. Je winkel: { $shop }. Je computer: { $own }.
remedy-woo-clock = Laat je computer de klok zelf gelijkzetten. Loopt die goed, vraag dan je webhost om de klok van de winkel gelijk te zetten.

## WooCommerce: what the key may do.

access-woo-orders-read = Mag bestellingen lezen
access-woo-orders-read-query = Mag bestellingen lezen (je server laat sleutels in de kop weg, dus gaan ze mee in het adres, via https)
access-woo-may-write = Mag tracking toevoegen
access-woo-read-only = Mag geen tracking toevoegen: de sleutel mag alleen lezen
remedy-woo-key-write = Open de sleutel via WooCommerce › Instellingen › Geavanceerd › REST API en zet de rechten op ‘Lezen/Schrijven’. Zonder dat laat Trackmend zien wie geen tracking heeft, maar kan het die niet toevoegen.
access-woo-write-blocked = Mag geen tracking toevoegen: iets vóór je winkel houdt het tegen
access-woo-shipments-on = Mag lezen wat WooCommerce als verzonden toont
access-woo-shipments-off = De eigen zendingen van WooCommerce staan uit; daar valt niets te lezen
access-woo-shipments-closed = Mag niet lezen wat WooCommerce als verzonden toont: een nummer daar zou lijken te ontbreken
access-woo-carriers =
    { $count ->
        [one] De tracking-plug-in kent 1 vervoerder
       *[other] De tracking-plug-in kent { $count } vervoerders
    }
access-woo-carriers-none = De tracking-plug-in heeft geen lijst van vervoerders; ik schrijf hun namen als tekst

## WooCommerce: reading did not work this time.

read-woo-refused = Je winkel wees de vraag af ({ $code }).
read-woo-server = Je winkel heeft op dit moment zelf een storing ({ $status }).
read-woo-cut-off = Het antwoord van je winkel brak halverwege af.
read-woo-webpage = Je winkel antwoordde met een webpagina in plaats van met bestellingen.
read-woo-busy = Je winkel vraagt me om het rustiger aan te doen.
read-woo-maintenance = Je winkel is in onderhoud.

## WooCommerce: it did not take a tracking number.

write-woo-key = Je winkel nam het niet aan: de sleutel mag alleen lezen.
write-woo-rights = Je winkel nam het niet aan: de gebruiker van de sleutel mag geen bestellingen wijzigen.
write-woo-no-route = Je winkel nam het niet aan: de plek voor trackingnummers is er niet meer. Waarschijnlijk is een plug-in uitgezet.
write-woo-order-gone = Je winkel nam het niet aan: deze bestelling is er niet meer.
write-woo-busy = Je winkel nam het niet aan: er werd te veel tegelijk gevraagd. Probeer het over een paar minuten opnieuw.
write-woo-refused = Je winkel nam het niet aan ({ $code }).

## What a connection can do.

can-read-orders = Leest je bestellingen
can-add-tracking = Voegt tracking toe als je op Toevoegen drukt
can-close-lines =
    { $platform ->
        [bol] Markeert de artikelen van een pakket als verwerkt, met hun nummer
        [etsy] Rondt een bestelling af met haar nummer, altijd als geheel
        [shopify] Markeert de artikelen van een pakket als afgehandeld, met hun nummer
       *[other] Markeert de artikelen van een pakket als afgerond, met hun nummer
    }
cannot-change-number = Kan een nummer dat er al staat niet wijzigen
always-mails = Elk nummer wordt de klant gemaild
cannot-add-tracking = Kan geen tracking toevoegen: de sleutel mag alleen lezen
can-look-up = Zegt welke nummers je daar opzoekt; jij kopieert ze
can-take-files = Neemt bestanden en geplakte tekst aan
cannot-be-asked = Alleen uit bestanden bekend: kan niets vragen

## De toestemming van de eigenaar in een browser.
consent-old = Die vraag is te oud. Vraag het opnieuw.
consent-no-address = Dat is geen adres. Kopieer de hele regel boven in de browser, vanaf https://.
consent-other = Dat adres hoort bij een andere vraag. Kopieer het adres van de pagina waar je het laatst terechtkwam.
consent-denied = De pagina zegt dat er geen toestemming is gegeven. Vraag het opnieuw en druk op de knop die het toestaat.
error-redirect = Het adres om naar terug te keren is geen adres. Laat het leeg, of neem het over zoals het bij het platform staat.
