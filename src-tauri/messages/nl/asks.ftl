### Een klant vraagt: wat je noteerde, wat er over het pakket gemeld is, en wat je kunt doen.

## De vraag en hoe die eindigde.

ask-about-not-received = Niet ontvangen
ask-about-damaged = Beschadigd aangekomen
ask-outcome-found = Het pakket is gevonden
ask-outcome-sent-again = Opnieuw verzonden
ask-outcome-refunded = Geld teruggegeven
ask-outcome-refused = Niet opnieuw verzonden, geen geld terug
ask-said-not-received = Je noteerde op { $at }: je klant heeft het niet ontvangen.
ask-said-damaged = Je noteerde op { $at }: het kwam beschadigd aan.
ask-none-open = Bij bestelling { $order } wacht geen vraag op een antwoord.
ask-none-open-action = Noteer eerst wat je klant zegt: niet ontvangen, of beschadigd.

## Wat iedereen meldt.

ask-told-not-sent = Niemand heeft nog een pakket voor deze bestelling gemeld.
ask-told-no-number = Het is verzonden, en niemand kent het trackingnummer.
ask-told-not-asked = { $number }: de vervoerder is niet gevraagd, en je winkel meldt niet hoe ver het is.
ask-told-not-scanned = { $number }: de vervoerder had het nog niet gezien toen er op { $asked } naar gevraagd werd.
ask-told-announced = { $number }: aangemeld, en de vervoerder heeft het nog niet gezien.
ask-told-neighbour =
    { $by ->
        [none] { $number }: een buur heeft het sinds { $at }.
       *[other] { $number }: { $by } meldt dat een buur het sinds { $at } heeft.
    }
ask-told-delivered =
    { $by ->
        [none] { $number }: als bezorgd gemeld ({ $at }).
       *[other] { $number }: { $by } meldt dat het bezorgd is ({ $at }).
    }
ask-told-delivered-undated =
    { $by ->
        [none] { $number }: als bezorgd gemeld, zonder datum.
       *[other] { $number }: { $by } meldt dat het bezorgd is, en niet wanneer.
    }
ask-told-at-point-until =
    { $by ->
        [none] { $number }: het ligt tot { $until } bij een afhaalpunt.
       *[other] { $number }: { $by } meldt dat het tot { $until } bij een afhaalpunt ligt.
    }
ask-told-at-point =
    { $by ->
        [none] { $number }: het ligt bij een afhaalpunt.
       *[other] { $number }: { $by } meldt dat het bij een afhaalpunt ligt.
    }
ask-told-under-way =
    { $by ->
        [none] { $number }: onderweg, laatst gezien { $at }.
       *[other] { $number }: { $by } meldt dat het onderweg is, laatst gezien { $at }.
    }
ask-told-under-way-undated =
    { $by ->
        [none] { $number }: onderweg.
       *[other] { $number }: { $by } meldt dat het onderweg is.
    }
ask-told-trouble =
    { $by ->
        [none] { $number }: het kon niet bezorgd worden, of er is iets mis mee.
       *[other] { $number }: { $by } meldt dat het niet bezorgd kon worden, of dat er iets mis mee is.
    }
ask-told-returning =
    { $by ->
        [none] { $number }: op de terugweg.
       *[other] { $number }: { $by } meldt dat het op de terugweg is.
    }
ask-told-returned =
    { $by ->
        [none] { $number }: terug bij de afzender.
       *[other] { $number }: { $by } meldt dat het terug is bij de afzender.
    }
ask-told-cancelled =
    { $by ->
        [none] { $number }: het wordt niet verzonden.
       *[other] { $number }: { $by } meldt dat het niet verzonden wordt.
    }

## De laatste dag om het de vervoerder te melden.

ask-search-until = Bij de vervoerder kan meestal tot en met { $until } een onderzoek worden aangevraagd. Het contract van de afzender telt.
ask-search-tomorrow = Morgen, { $until }, is meestal de laatste dag om bij de vervoerder een onderzoek aan te vragen. Het contract van de afzender telt.
ask-search-today = Vandaag, { $until }, is meestal de laatste dag om bij de vervoerder een onderzoek aan te vragen. Het contract van de afzender telt.
ask-search-over = De laatste dag om bij de vervoerder een onderzoek aan te vragen was meestal { $until }. Je kunt het nog proberen.
ask-damage-until = De vervoerder wil schade meestal uiterlijk { $until } horen. Het contract van de afzender telt.
ask-damage-tomorrow = Morgen, { $until }, is meestal de laatste dag om schade bij de vervoerder te melden. Het contract van de afzender telt.
ask-damage-today = Vandaag, { $until }, is meestal de laatste dag om schade bij de vervoerder te melden. Het contract van de afzender telt.
ask-damage-over = De laatste dag om schade bij de vervoerder te melden was meestal { $until }. Je kunt het nog proberen.

## Wat te doen.

ask-step-neighbours = Je klant vraagt het aan iedereen thuis en aan de buren, en kijkt overal waar een pakket kan zijn neergelegd.
ask-step-letterbox = Is de brievenbus van het gewone soort, en paste het pakket erin? Zo niet, dan ligt het misschien bij het postkantoor.
ask-step-post-office = Je klant gaat naar het dichtstbijzijnde postkantoor met het nummer { $number } en een identiteitsbewijs.
ask-step-investigation = Is het niet gevonden, dan vraagt de afzender de vervoerder waar het bezorgd is.
ask-step-fetch-until = Zeg je klant dat het tot en met { $until } kan worden opgehaald. Daarna gaat het terug.
ask-step-fetch = Zeg je klant dat het klaarligt om op te halen. Na een paar dagen gaat het terug.
ask-step-bring = Daar zijn het nummer { $number } en een identiteitsbewijs nodig.
ask-step-look-anyway = Vraag je klant in de brievenbus te kijken: tracking loopt soms achter, en een pakket kan er al zijn.
ask-step-late-from = Het is nog niet te laat: zonder nieuws is het dat vanaf { $from }.
ask-step-late-since = Er is te lang geen nieuws: het is te laat sinds { $from }.
ask-step-other-post = Voer het nummer ook in op de pagina van { $post }: de post van het land van je klant weet misschien meer.
ask-step-not-active = In de eerste twee werkdagen na verzending is dat normaal.
ask-step-has-it-left = Vraag daarna aan de afzender of het vertrokken is.
ask-step-open-page = Open de pagina van de vervoerder met het nummer { $number } en kijk hoe ver het is.
ask-step-find-number = Zoek eerst het trackingnummer, bij de afzender, en voer het hier in.
ask-step-not-sent = Laat je klant weten wanneer het verzonden wordt.
ask-step-address = Controleer het adres met je klant, ook het huisnummer en de naam op de brievenbus.
ask-step-new-attempt = Op de pagina van de vervoerder kan je klant vaak een andere dag of een afhaalpunt kiezen.
ask-step-why-back = Vraag de afzender waarom het terugkwam: vaak is het het adres.
ask-step-send-again = Met een verbeterd adres kan het opnieuw verzonden worden.
ask-step-cancelled = Vraag wie het zou verzenden waarom, en laat het opnieuw verzenden.
ask-step-photos = Vraag om foto’s: de inhoud, de verpakking van alle kanten, en het etiket.
ask-step-keep = Je klant bewaart de inhoud en de verpakking tot het geregeld is: misschien wil iemand ze zien.
ask-step-report = Stuur de foto’s naar de afzender van het pakket: die meldt de schade bij de vervoerder.
ask-step-decide = Uiteindelijk beslis jij: op eigen kosten opnieuw verzenden, geld teruggeven, of geen van beide.

## Wie nog kan helpen.

ask-sender-tpop-damaged = TPOP: open de bestelling daar, druk op “Support for this order” en stuur de foto’s.
ask-sender-tpop-delivered = TPOP: wat de vervoerder als bezorgd heeft gemeld, verzendt TPOP niet op eigen kosten opnieuw. Een nieuwe bestelling daar, met de hand, betaal jij.
ask-sender-tpop = TPOP: open de bestelling daar en druk op “Support for this order”. Het is 21 dagen geleden of eerder verzonden, dus TPOP zoekt het uit.
ask-sender-tpop-from = TPOP antwoordt vanaf { $from }, 21 dagen na verzending: open dan de bestelling daar en druk op “Support for this order”.
ask-sender-house = { $supplier }: meld het daar bij de bestelling. { $supplier } wil het horen binnen 30 dagen na de dag waarop het kwam, of had moeten komen.
ask-sender-self =
    { $carrier ->
        [none] Je hebt het zelf verzonden: vraag het waar je het hebt afgegeven, met je bewijs.
       *[other] Je hebt het zelf verzonden: vraag het { $carrier }, met het bewijs van afgifte.
    }
ask-sender-unknown =
    { $carrier ->
        [none] Vraag het de afzender: alleen die kan de vervoerder om een onderzoek vragen.
       *[other] Vraag het de afzender: { $carrier } begint een onderzoek voor wie het verzonden heeft.
    }
ask-platform =
    { $platform ->
        [etsy] Etsy: je klant kan hulp bij de bestelling vragen en later een zaak openen. Antwoord in de berichten bij de bestelling.
        [bol] bol: antwoord je klant in de berichten van bol. Worden jullie het niet eens, dan beslist de klantenservice van bol mee.
       *[other] { $shop } heeft hier geen eigen procedure voor: je regelt het met je klant.
    }
ask-note = Wat de vervoerder ook meldt: een koper in de EU kan nog aanspraken hebben tegenover jou als verkoper.
