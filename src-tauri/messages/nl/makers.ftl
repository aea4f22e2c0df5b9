### Suppliers that programs can ask (Printful, Printify, Gelato): what a key opens, and what went wrong.


## The address, which is theirs but for a demo.

access-makers-address-bad = { $address } is niet het adres van de leverancier zelf en ook geen adres op deze computer. Je sleutel gaat er dus niet heen.
access-makers-address-http = { $address } is niet beveiligd (http).
remedy-makers-address = Laat het adres leeg: dan wordt de leverancier zelf gevraagd.

## What the key opens.

access-makers-found = { $maker } antwoordt
access-makers-shop-found = { $maker } antwoordt, voor { $shop }
access-makers-orders =
    { $count ->
        [one] Mag bestellingen lezen: 1 bestelling
       *[other] Mag bestellingen lezen: { $count } bestellingen
    }
access-makers-orders-uncounted = Mag bestellingen lezen
access-makers-only-reads = Vertelt hoe ver je bestellingen zijn en welke nummers verzonden zijn. Trackmend leest alleen bij { $maker } en verandert daar niets
access-makers-no-dates = { $maker } zegt niet altijd wanneer een pakket verzonden is: dan telt de dag waarop Trackmend het nummer voor het eerst ziet
can-read-makings = Leest wat er gemaakt wordt, wat stilligt en wat verzonden is
cannot-change-supplier = Verandert daar niets

## Nothing can be read.

access-makers-moved = { $maker } stuurde me door naar een ander adres. Ik ben niet gegaan, dus je sleutel is nergens anders terechtgekomen.
access-makers-kept-out = Iets vóór { $maker } liet me niet door.
remedy-makers-moved = Open { $maker } in je browser. Vraagt een netwerk eerst om in te loggen, bijvoorbeeld in een hotel, doe dat dan en test opnieuw.
access-makers-gone = { $maker } heeft de plek waar ik bestellingen lees niet meer.
remedy-makers-gone = Kijk of er een nieuwere versie van Trackmend is. Tot dan kunnen nummers van { $maker } als bestand of met de hand binnenkomen.

## Reading did not work this time.

read-makers-refused = { $maker } wees de vraag af ({ $code }).
read-makers-server = { $maker } heeft op dit moment zelf een storing ({ $status }).
read-makers-cut-off = Het antwoord van { $maker } brak halverwege af.
read-makers-webpage = { $maker } antwoordde met een webpagina in plaats van met bestellingen.
read-makers-busy = { $maker } vraagt me om het rustiger aan te doen.

## Printful.

access-printful-token = Printful accepteert dit token niet (meer).
remedy-printful-token = Open op developers.printful.com je tokens (Your tokens). Is het token verlopen of weg, maak dan een nieuw en plak het hier.
access-printful-right = Het token mag geen bestellingen lezen.
remedy-printful-right = Maak op developers.printful.com een nieuw token dat bestellingen mag bekijken (orders/read) en plak het hier.
access-printful-no-store = Dit token opent geen winkel.
access-printful-whole-account = Dit token is voor je hele account bij Printful. Trackmend heeft er een voor één winkel nodig.
remedy-printful-one-store = Maak op developers.printful.com een token, kies ‘A single store’ en dan je winkel. Heb je meer winkels, koppel ze dan elk met een eigen token.
access-printful-store-unknown = Ik kan niet zien bij welke winkel dit token hoort: er is nog geen bestelling, en het token mag de winkel niet zien.
remedy-printful-stores-right = Maak op developers.printful.com een token dat ook winkels mag bekijken (stores_list/read) en plak het hier.
printful-and-tpop-setting = Printful vraagt je om bestellingen door Shopify automatisch als afgehandeld te laten markeren; TPOP heeft het omgekeerde nodig.
printful-and-tpop-setting-way = Je werkt met allebei, dus laat die instelling uit. Staat ze aan, dan zijn bestellingen gesloten voordat TPOP het nummer kan toevoegen. Komt een nummer van Printful daardoor niet in je winkel, dan vindt Trackmend het en voegt het toe als je op Toevoegen drukt.

## Printify.

access-printify-token = Printify accepteert dit token niet (meer).
remedy-printify-token = Een token van Printify is een jaar geldig. Open in je account Connections, maak een nieuw token en plak het hier.
access-printify-right = Het token mag je winkels of je bestellingen niet zien.
remedy-printify-right = Open bij Printify Connections en maak een nieuw token met de rechten shops.read en orders.read. Plak het dan hier.
access-printify-shop-gone = Printify kent een van de winkels van deze koppeling niet meer.
remedy-printify-shop-gone = Test de koppeling opnieuw: Trackmend vraagt Printify dan welke winkels er nu zijn.
access-printify-no-shop = Je account bij Printify heeft nog geen winkel.
remedy-printify-no-shop = Koppel eerst je winkel bij Printify en test dan opnieuw.

## Gelato.

access-gelato-key = Gelato accepteert deze sleutel niet (meer).
access-gelato-right = Gelato liet me met deze sleutel niet binnen.
remedy-gelato-key = Open in het dashboard van Gelato Developer › API Keys. Is de sleutel uitgeschakeld of weg, voeg dan een nieuwe toe en plak hem hier.
