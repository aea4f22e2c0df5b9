### Shopify: what a shop lets Trackmend do, what went wrong, and what a verdict rests on.


## The shop.

access-shopify-shop-missing = Welke winkel is het?
access-shopify-shop-bad = ‘{ $address }’ is geen winkel bij Shopify.
access-shopify-shop-storefront = Op { $address } kopen je klanten. Ik heb de eigen naam van de winkel bij Shopify nodig.
access-shopify-shop-http = { $address } is niet beveiligd (http).
remedy-shopify-shop = Open het beheer van je winkel in de browser en kopieer het adres uit de adresbalk: https://admin.shopify.com/store/jouw-winkel. Of zoek bij Instellingen › Domeinen de naam die eindigt op .myshopify.com.
access-shopify-no-shop = Shopify heeft geen winkel op dit adres.
access-shopify-closed = Shopify heeft deze winkel gepauzeerd of gesloten en antwoordt daarom niet.
remedy-shopify-closed = Open het beheer van je winkel: Shopify zegt daar wat er ontbreekt, meestal een onbetaalde rekening.

## The keys.

access-key-missing = De sleutels zijn niet compleet.
remedy-key-missing = Vul de client-ID en het secret in, of anders het toegangstoken.
access-shopify-token = Shopify accepteert dit toegangstoken niet (meer).
access-shopify-forbidden = Shopify liet me met deze sleutels niet binnen.
remedy-shopify-token = Kijk in het beheer van je winkel bij Instellingen › Apps of de app nog geïnstalleerd is, kopieer de sleutels opnieuw en test opnieuw.
access-shopify-client = Shopify accepteert de client-ID met dit secret niet.
remedy-shopify-client = Open in het Dev Dashboard je app › Settings en kopieer ze allebei opnieuw: de client-ID heeft 32 tekens, het secret begint met shpss_.
access-shopify-other-owner = De app en de winkel horen bij verschillende organisaties bij Shopify.
remedy-shopify-other-owner = Maak de app in het Dev Dashboard met het account waar deze winkel van is, en gebruik de sleutels van die app.
access-shopify-not-installed = De app is nog niet geïnstalleerd in deze winkel.
remedy-shopify-not-installed = Open in het Dev Dashboard je app, kies ‘Install app’ en dan deze winkel.

## What the app may do.

access-shopify-shop-found = Shopify antwoordt, en de winkel is { $shop }
access-shopify-orders-read =
    { $count ->
        [one] Mag bestellingen lezen: 1 bestelling
       *[other] Mag bestellingen lezen: { $count } bestellingen
    }
access-shopify-orders-read-recent =
    { $count ->
        [one] Mag de bestellingen van de laatste 60 dagen lezen: 1 bestelling
       *[other] Mag de bestellingen van de laatste 60 dagen lezen: { $count } bestellingen
    }
access-shopify-orders-missing = Mag geen bestellingen lezen
access-shopify-groups-read = Mag lezen wat afgehandeld is en wat nog moet
access-shopify-groups-missing = Mag niet lezen wat nog afgehandeld moet worden: afhalen en verzenden zijn dan niet zeker te onderscheiden
access-shopify-may-write = Mag tracking toevoegen
access-shopify-read-only = Mag geen tracking toevoegen
access-shopify-scope-missing = De app mist het recht { $scope }.
remedy-shopify-scope = Open in het Dev Dashboard je app › Versions › New version, voeg onder Access scopes { $scope } toe en klik op Release. Kom dan terug en test opnieuw.
access-shopify-not-approved = Shopify laat deze app de bestellingen van klanten nog niet zien.
remedy-shopify-not-approved = Open in het Dev Dashboard je app › API access en sta toegang tot beschermde klantgegevens (protected customer data) toe. Test dan opnieuw.
access-shopify-names-hidden = Namen en postcodes zijn verborgen voor deze app
remedy-shopify-names-hidden = Trackmend werkt ook zonder. Met namen vindt het ook de bestelling bij een pakket dat er geen noemt: open in het Dev Dashboard je app › API access › Protected customer data en sta naam en adres toe.

## Reading did not work this time.

read-shopify-refused = Shopify wees de vraag af ({ $code }).
read-shopify-server = Shopify heeft op dit moment zelf een storing ({ $status }).
read-shopify-cut-off = Het antwoord van Shopify brak halverwege af.
read-shopify-webpage = Shopify antwoordde met een webpagina in plaats van met bestellingen.
read-shopify-busy = Shopify vraagt me om het rustiger aan te doen.

## It did not take a tracking number.

write-shopify-refused = Shopify nam het niet aan. Het zegt: { $message }
write-shopify-rights = Shopify nam het niet aan: de app mag aan deze bestelling geen tracking toevoegen.
write-shopify-busy = Shopify nam het niet aan: er werd te veel tegelijk gevraagd. Probeer het over een paar minuten opnieuw.

## Who marked the order as fulfilled.

evidence-shopify-closed-by-person = De tijdlijn van Shopify zegt dat { $name } de bestelling als afgehandeld heeft gemarkeerd ({ $at }).
evidence-shopify-closed-by-app = De tijdlijn van Shopify zegt dat de app { $app } de bestelling als afgehandeld heeft gemarkeerd ({ $at }).
evidence-shopify-closed-by-setting = De bestelling werd als afgehandeld gemarkeerd ({ $at }), meteen na de betaling ({ $paid }) en door niemand: dat doet de eigen instelling van de winkel.
evidence-shopify-closed-unnamed = De tijdlijn van Shopify zegt niet wie de bestelling als afgehandeld heeft gemarkeerd ({ $at }).
evidence-shopify-no-event = In de tijdlijn van Shopify staat niets over het markeren als afgehandeld ({ $at }).
