### Teksten voor de klant, klaar om te kopiëren: aan wie besteld heeft, in de taal van de klant, zonder namen en prijzen.

ready-to = Aan wie besteld heeft, via { $shop }. Bij een cadeau is dat niet wie het pakket ontvangt.
ready-none = Hiervoor is er geen tekst.
ready-no-language = “{ $language }” is geen van de talen. Kies en, nl, de of fr.
ready-subject = Je bestelling { $order }
ready-greeting = Hallo,
ready-closing =
    Vriendelijke groet,
    { $shop }
ready-not-scanned = Het pakket van je bestelling { $order } is verzonden. De vervoerder toont het nog niet; dat kan een paar werkdagen duren. We houden het in de gaten.
ready-never-scanned = De vervoerder toont nog niet waar het pakket van je bestelling { $order } is. We vragen na waar het verzonden is, en laten het je weten zodra we meer weten.
ready-stalled = Het pakket van je bestelling { $order } is onderweg, en er is al een paar dagen geen nieuws van. Misschien is het er al: tracking loopt soms achter. Wil je in je brievenbus kijken en ons laten weten of het gekomen is?
ready-contact-supplier = Het pakket van je bestelling { $order } doet er langer over dan het hoort, en dat spijt ons. We laten er nu naar zoeken en schrijven je zodra we meer weten. Is het intussen gekomen, laat het ons dan weten.
ready-attempt-failed = De vervoerder kon het pakket van je bestelling { $order } niet afgeven. Op de pagina van de vervoerder zie je wat er nu gebeurt, en vaak kun je daar een andere dag of een afhaalpunt kiezen.
ready-exception = De vervoerder meldt dat er iets mis is met het pakket van je bestelling { $order }. Wil je met ons nagaan of het adres klopt, ook het huisnummer en de naam op de brievenbus? Wij zoeken het uit.
ready-returning = Het pakket van je bestelling { $order } kon niet bezorgd worden en is op weg terug. Wil je ons je volledige adres sturen, zodat we kunnen afspreken hoe het verder gaat?
ready-returned = Het pakket van je bestelling { $order } kon niet bezorgd worden en is teruggekomen. Wil je ons je volledige adres sturen, zodat we kunnen afspreken hoe het verder gaat?
ready-at-point-until = Het pakket van je bestelling { $order } ligt tot en met { $until } voor je klaar bij een afhaalpunt. Daarna gaat het terug. Neem het nummer hieronder en een identiteitsbewijs mee.
ready-at-point = Het pakket van je bestelling { $order } ligt voor je klaar bij een afhaalpunt. Na een paar dagen gaat het terug. Neem het nummer hieronder en een identiteitsbewijs mee.
ready-damaged = Het spijt ons dat je bestelling { $order } beschadigd is aangekomen. Wil je ons foto’s sturen van de inhoud, van de verpakking van alle kanten en van het etiket, en alles bewaren tot we het geregeld hebben?
ready-ask-delivered = Bedankt voor je bericht over je bestelling { $order }. De vervoerder heeft het pakket op { $at } als bezorgd gemeld. Wil je het thuis en bij de buren navragen? Was de brievenbus te klein, dan ligt het vaak bij het dichtstbijzijnde postkantoor: neem het nummer hieronder en een identiteitsbewijs mee. Vind je het niet, laat het ons dan weten, dan kijken we samen hoe het verder gaat.
ready-ask-delivered-undated = Bedankt voor je bericht over je bestelling { $order }. De vervoerder heeft het pakket als bezorgd gemeld. Wil je het thuis en bij de buren navragen? Was de brievenbus te klein, dan ligt het vaak bij het dichtstbijzijnde postkantoor: neem het nummer hieronder en een identiteitsbewijs mee. Vind je het niet, laat het ons dan weten, dan kijken we samen hoe het verder gaat.
ready-ask-under-way = Bedankt voor je bericht over je bestelling { $order }. Het pakket is onderweg. Tracking loopt soms achter, kijk dus ook in je brievenbus. Komt het de komende dagen niet, schrijf ons dan opnieuw, dan laten we ernaar zoeken.
ready-ask-page = Bedankt voor je bericht over je bestelling { $order }. We zoeken uit waar het pakket is. Met het nummer hieronder kun je het ook zien. We schrijven je zodra we meer weten.
ready-ask-looking = Bedankt voor je bericht over je bestelling { $order }. We zoeken uit wanneer die verzonden is of wordt, en schrijven je zodra we meer weten.
ready-number-differs = Het trackingnummer bij je bestelling { $order } klopt niet en kan niet meer worden gewijzigd. Dat spijt ons. Het juiste staat hieronder.
ready-tracking =
    { $carrier ->
        [none] Trackingnummer: { $number }
       *[other] Trackingnummer: { $number } ({ $carrier })
    }
ready-tracking-link =
    { $carrier ->
        [none] Trackingnummer: { $number }
            Volg het hier: { $link }
       *[other] Trackingnummer: { $number } ({ $carrier })
            Volg het hier: { $link }
    }
