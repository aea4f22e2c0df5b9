### Etsy: what a shop lets Trackmend do, and what went wrong.


## The keys, and the owner's consent.

access-etsy-address = Op { $address } antwoordt Etsy niet.
remedy-etsy-address = Laat het adres leeg. Een ander adres is alleen voor een testwinkel op deze computer.
access-etsy-consent = Etsy kent je sleutels, en je hebt Trackmend toegelaten
access-etsy-secret-missing = Etsy wil ook het shared secret.
remedy-etsy-secret-missing = Open https://www.etsy.com/developers/your-apps, kopieer het shared secret dat naast de keystring staat en test opnieuw.
access-etsy-key = Etsy accepteert de keystring met dit shared secret niet.
remedy-etsy-key = Open https://www.etsy.com/developers/your-apps en kopieer ze allebei opnieuw. Kijk daar ook of Etsy je app heeft goedgekeurd: tot dan opent die niets.
access-etsy-consent-ended = Je toestemming bij Etsy is verlopen.
access-etsy-consent-refused = Etsy accepteert de toestemming die ik van je heb niet.
access-etsy-forbidden = Etsy liet me niet binnen in deze winkel.
access-etsy-scope = De toestemming die je gaf dekt niet alles: { $scope } ontbreekt.
remedy-etsy-again = Verbind de winkel opnieuw: Etsy opent in je browser, aangemeld als eigenaar van de winkel, en één klik op die pagina is genoeg. Etsy beëindigt een toestemming na 90 dagen zonder gebruik, of als je die intrekt.
access-etsy-blocked = Iets tussen deze computer en Etsy hield me tegen ({ $status }).
remedy-etsy-blocked = Probeer het later opnieuw. Blijft het zo, kijk dan of een firewall of VPN in de weg zit.

## The shop.

access-etsy-no-shop = Etsy vindt deze winkel niet meer.
access-etsy-no-shop-of-yours = Dit Etsy-account heeft geen winkel.
remedy-etsy-no-shop-of-yours = Meld je in je browser af bij Etsy en verbind opnieuw met het account waar de winkel van is.
access-etsy-shop-found = Etsy antwoordt, en de winkel is { $shop }
access-etsy-orders-read =
    { $count ->
        [one] Mag bestellingen lezen: 1 bestelling
       *[other] Mag bestellingen lezen: { $count } bestellingen
    }
access-etsy-may-write = Mag tracking toevoegen: daar heb je bij Etsy mee ingestemd
access-etsy-addresses-hidden = Postcodes en landen zijn verborgen voor je app
remedy-etsy-addresses-hidden = Trackmend werkt ook zonder. In sommige landen laat Etsy ze alleen aan zijn partners zien.

## Reading did not work this time.

read-etsy-refused = Etsy wees de vraag af ({ $code }).
read-etsy-server = Etsy heeft op dit moment zelf een storing ({ $status }).
read-etsy-cut-off = Het antwoord van Etsy brak halverwege af.
read-etsy-webpage = Etsy antwoordde met een webpagina in plaats van met bestellingen.
read-etsy-elsewhere = In plaats van een antwoord van Etsy werd ik naar een ander adres gestuurd. Ik ben niet gevolgd, dus je sleutels gingen nergens anders heen.
read-etsy-busy = Etsy vraagt me om het rustiger aan te doen.
read-etsy-day-used = Etsy heeft zo vaak geantwoord als het binnen 24 uur doet. Ik ga verder zodra het weer mag.

## It did not take a tracking number.

write-etsy-refused = Etsy nam het niet aan. Het zegt: { $message }
write-etsy-consent = Etsy nam het niet aan: je toestemming is verlopen. Verbind de winkel opnieuw en probeer het dan nog eens.
write-etsy-rights = Etsy nam het niet aan: je app mag aan deze bestelling geen tracking toevoegen. Het zegt: { $message }
write-etsy-order-gone = Etsy nam het niet aan: deze bestelling is er niet meer.
write-etsy-conflict = Etsy nam het niet aan, vanwege hoe de bestelling er daar voor staat. Het zegt: { $message }
write-etsy-busy = Etsy nam het niet aan: er werd te veel tegelijk gevraagd. Probeer het over een paar minuten opnieuw.
