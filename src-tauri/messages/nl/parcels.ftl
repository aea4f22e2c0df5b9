### Pakketten onderweg: wat te laat is, wat misging, en wat vervoerders melden.

## De paar woorden van een regel.

why-not-scanned = De vervoerder heeft het nog niet gezien
why-never-scanned = De vervoerder heeft het al vijf werkdagen niet gezien
why-stalled = Al dagen geen nieuws
why-contact-supplier = Langer dan 21 dagen onderweg
why-attempt-failed = Het kon niet worden bezorgd
why-parcel-exception = Er is iets mis met het pakket
why-returning = Het is op weg terug
why-returned = Het is teruggekomen
why-goes-back-soon = Het ligt bij een afhaalpunt en gaat binnenkort terug
why-not-received = Je klant heeft het niet ontvangen
why-arrived-damaged = Het kwam beschadigd aan

## Wat er gebeurd is, in één zin.

cause-not-scanned = Het is verzonden, en de vervoerder heeft het nog niet gezien. In de eerste twee werkdagen is dat normaal; nu had het er moeten zijn.
cause-never-scanned =
    Het is vijf werkdagen geleden of eerder verzonden, en de vervoerder heeft het nog steeds niet gezien. Vraag { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } of het vertrokken is.
cause-stalled = Er is langer dan gewoonlijk niets over gemeld. Misschien is het al aangekomen: sommige vervoerders melden het einde van een reis naar het buitenland niet.
cause-contact-supplier =
    Het is meer dan 21 dagen geleden verzonden en niet aangekomen. { $supplier ->
        [none] Vanaf nu kan je leverancier het uitzoeken.
        [TPOP] Vanaf nu kan TPOP het uitzoeken: open de bestelling daar en druk op “Support for this order”.
       *[other] Vanaf nu kan { $supplier } het uitzoeken.
    }
cause-attempt-failed = De vervoerder wilde het bezorgen en dat lukte niet. Misschien moet je klant een andere dag of een afhaalpunt kiezen.
cause-parcel-exception = De vervoerder meldt dat er iets mis mee is.
cause-returning = De vervoerder brengt het terug naar waar het vandaan kwam.
cause-returned = Het pakket is terug bij de afzender. Je klant heeft het niet.
cause-goes-back-soon = Het ligt bij een afhaalpunt, en niemand heeft het opgehaald.
cause-not-received = Je klant zegt dat het pakket niet is gekomen.
cause-arrived-damaged = Je klant zegt dat het beschadigd aankwam.

## Waar een oordeel over een pakket op rust.

evidence-last-seen = De vervoerder meldde { $seen } voor het laatst iets.
evidence-not-seen = { $asked } gevraagd: de vervoerder kende het niet.
evidence-goes-back = Het gaat op { $until } terug, tenzij het wordt opgehaald.
evidence-since = Zo sinds { $since }.
reason-bad-address = Het adres klopt niet of is niet volledig.
reason-not-home = Er was niemand thuis.
reason-refused = Het werd niet aangenomen.
reason-damaged = Het pakket is beschadigd.
reason-lost = De vervoerder kan het niet vinden.
reason-destroyed = Het pakket is vernietigd.
reason-not-picked-up = Niemand heeft het opgehaald.
reason-customs = De douane houdt het vast.
reason-customs-payment = De douane wil betaald worden.
reason-undeliverable = Het kan niet worden bezorgd.

## Hoe ver een pakket is, volgens de vervoerder.

carrier-says-unknown = Nog niet bekend bij de vervoerder
carrier-says-only-own = { $carrier } kent het niet, of zegt het niet: daar hoor je alleen wat met je eigen contract is verzonden
carrier-says-announced = Aangemeld bij de vervoerder
carrier-says-in-transit = Onderweg
carrier-says-may-have-arrived = Onderweg; misschien is het al aangekomen
carrier-says-delayed = Onderweg, later dan gepland
carrier-says-customs = Bij de douane
carrier-says-out-for-delivery = Wordt vandaag bezorgd
carrier-says-pickup = Ligt klaar om op te halen
carrier-says-attempt-failed = Het kon niet worden bezorgd
carrier-says-delivered = Bezorgd
carrier-says-neighbour = Bij een buur bezorgd
carrier-says-exception = Er is iets misgegaan
carrier-says-returning = Op weg terug
carrier-says-returned = Terug bij de afzender
carrier-says-cancelled = Wordt niet verzonden
carrier-says-expired = Geen nieuws meer

## Wat er onderweg gebeurde.

event-carrier-said =
    { $carrier }: { $said }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
event-carrier-code = { $carrier } noteerde iets (code { $code })
event-contradicts = { $carrier } meldde dit achteraf, en het past niet: { $said }

## De codetabel van een vervoerder, uit een eigen bestand.

meanings-own = { $platform }: de codetabel is die van Trackmend zelf, met { $count ->
        [one] 1 code
       *[other] { $count } codes
    }
meanings-file-used = { $platform }: je bestand { $file } zegt wat { $count ->
        [one] 1 code betekent
       *[other] { $count } codes betekenen
    }; de tabel van Trackmend zelf zegt de rest
meanings-file-wrong = { $platform }: je bestand { $file } wordt niet gebruikt, want er klopt iets niet in. De tabel van Trackmend zelf geldt.
meanings-file-remedy = Verbeter { $file } in de map { $folder }, of haal het weg. Start Trackmend daarna opnieuw.
meanings-unreadable = Het bestand kan niet als tekst gelezen worden ({ $found }).
unknown-codes = { $platform }: { $count ->
        [one] 1 gebeurtenis heeft een code
       *[other] { $count } gebeurtenissen hebben codes
    } die Trackmend niet kent: { $codes }
meanings-status = Regel { $line }: “{ $found }” is geen bezorgstatus. Schrijf er een die in de tabel van Trackmend voorkomt, of laat het leeg voor een opmerking.
meanings-reason = Regel { $line }: “{ $found }” is geen reden die Trackmend kent. Laat het leeg.
meanings-twice = Regel { $line }: de code “{ $found }” staat hier voor de tweede keer. Houd er één.
meanings-columns = Regel { $line }: “{ $found }” heeft niet de drie kolommen code, status en reason.
meanings-no-code = Regel { $line } heeft geen code.
meanings-too-many = De tabel heeft meer dan { $most } codes.
meanings-empty = De tabel is leeg.

## Hoeveel van een verbinding met een vervoerder is gebruikt.

can-follow-parcels = Volgt pakketten tot aan de deur
budget-questions-day = { $spent } van { $most } vragen vandaag gebruikt
budget-questions-month = { $spent } van { $most } vragen deze maand gebruikt
budget-numbers-day = { $spent } van { $most } nieuwe nummers vandaag gebruikt
budget-numbers-month = { $spent } van { $most } nieuwe nummers deze maand gebruikt
budget-waiting =
    { $waiting ->
        [one] { $waiting } pakket wacht tot { $until }: eerder mag er niet meer worden gevraagd
       *[other] { $waiting } pakketten wachten tot { $until }: eerder mag er niet meer worden gevraagd
    }
error-not-followed = Over { $number } kan niemand worden gevraagd: geen verbonden vervoerder kent zulke nummers, of het pakket is aangekomen.
error-no-number = { $number } is geen track & trace-nummer.
