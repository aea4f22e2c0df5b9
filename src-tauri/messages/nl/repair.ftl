### Adding tracking: the preview, what happened, and the proof.


## It ended before or without a proof.

repair-order-gone = Deze bestelling staat niet meer in je winkel.
repair-cannot = Dit nummer kan in deze winkel niet toegevoegd worden. Er is niets verstuurd.
repair-order-ended = De bestelling is intussen geannuleerd of terugbetaald. Er is niets verstuurd.
repair-order-reopened =
    De bestelling staat niet meer op { $platform ->
        [bol] verwerkt
        [shopify] afgehandeld
       *[other] Afgerond
    }. Er is niets verstuurd.
repair-number-gone = { $number } staat niet meer in de bestelling. Er is niets verstuurd.
repair-entry-gone = Wat als verzonden stond, staat niet meer in de bestelling. Er is niets verstuurd.
repair-carrier-moved = Vervoerder of link zijn intussen in je winkel gewijzigd. Er is niets verstuurd.
repair-lines-moved = Deze artikelen staan in je winkel niet meer open. Er is niets verstuurd.
repair-another-number = Je winkel toont nu een ander nummer, { $number }. Er is niets verstuurd.
repair-another-text = Er staat sindsdien iets nieuws in de bestelling. Er is niets verzonden.

## Why nothing can be added.

repair-may-have-landed = Een eerdere poging heeft dit nummer misschien al in je winkel gezet.
repair-may-have-landed-action = Controleer nu: ik lees de bestelling opnieuw en bied het nummer weer aan zodra zeker is dat het er niet staat.
repair-nothing-to-do = Er valt aan deze bestelling niets meer toe te voegen.
repair-already-shown = Je winkel toont dit nummer al.
repair-no-interface = Ik ken deze winkel alleen uit een bestand, dus daar kan ik niets toevoegen.
repair-read-only = De sleutel van deze winkel mag alleen lezen.
repair-read-only-action = Laat de sleutel ook schrijven, in de instellingen van je winkel. Test daarna de koppeling opnieuw.
repair-read-only-or-file-action = Laat de sleutel ook schrijven, in de instellingen van je winkel, en test de koppeling opnieuw. Of laat een bestand maken dat WooCommerce 11.2 inleest: bij Koppelingen, ‘Nummers om over te brengen…’ (in een terminal: trackmend-cli export repairs BESTAND)
repair-by-file-action = Laat een bestand maken dat WooCommerce 11.2 inleest: bij Koppelingen, ‘Nummers om over te brengen…’ (in een terminal: trackmend-cli export repairs BESTAND)
repair-no-home = Ik vind in deze winkel geen plek voor een trackingnummer.
repair-no-replacing = Ik kan in { $shop } van hieruit geen nummer vervangen.
repair-no-replacing-action = Kopieer het juiste nummer, open de bestelling en zet het op de plaats van het andere.
repair-no-carrier = Ik kan in { $shop } van hieruit de vervoerder van een nummer niet wijzigen.
repair-no-carrier-action = Open de bestelling en kies daar de vervoerder.
repair-no-closing = Ik markeer in { $shop } geen bestellingen als verzonden.
repair-no-closing-action =
    Open de bestelling, voeg het nummer toe en { $platform ->
        [bol] markeer ze daar als verwerkt
        [shopify] markeer ze daar als afgehandeld
       *[other] zet ze daar op Afgerond
    }.
repair-ask-first = Zeg eerst hoe de twee nummers bij elkaar horen.
repair-lines-unclear = Nergens staat welke artikelen in dit pakket zitten, dus ik markeer er geen als verzonden. Open de bestelling en kies ze daar.
repair-being-read = Ik lees in je winkel wat in deze bestelling nog openstaat. Probeer het zo opnieuw.
repair-of-another-app =
    Deze artikelen horen in je winkel bij een andere app, en alleen die mag ze { $platform ->
        [bol] als verwerkt markeren
        [shopify] als afgehandeld markeren
       *[other] op Afgerond zetten
    }.
repair-always-mails = { $shop } mailt je klant bij elk nummer dat wordt toegevoegd, ook bij een pakket dat al lang is aangekomen. Daarom voeg ik hier niets toe.
repair-number-unknown = Niemand heeft mij het nummer nog gegeven. Neem het over van je label of leverancier, en druk bij deze bestelling op ‘Nummer invoeren…’.
repair-nothing-open = Geen van deze artikelen staat in je winkel nog open.
repair-not-as-it-stands = Ik kan deze bestelling van hieruit niet wijzigen zoals ze nu is. Open ze in je winkel en voeg het nummer daar toe.

## The preview: old and new, and what cannot be undone.

preview-number = Trackingnummer
preview-carrier = Vervoerder
preview-link = Link
preview-items = Artikelen
preview-fact-mail = De mail aan { $name }.
preview-fact-mail-customer = De mail aan je klant.
preview-fact-kept = { $numbers } blijft in de bestelling staan.
preview-fact-closes =
    Deze artikelen, en geen andere, worden { $platform ->
        [bol] als verwerkt gemarkeerd
        [shopify] als afgehandeld gemarkeerd
       *[other] op Afgerond gezet
    }.
preview-fact-undoable = Het nummer zelf kun je later in { $platform } wijzigen of verwijderen.
preview-fact-lasting = Het nummer zelf kun je later in { $platform } niet meer wijzigen.

## Whether the customer gets a mail, and why that is suggested.

mail-under-way =
    { $days ->
        [0] Voorstel: het pakket is onderweg, is net verzonden en { $platform } heeft dit nummer nog niet gemaild.
        [one] Voorstel: het pakket is onderweg, is 1 dag geleden verzonden en { $platform } heeft dit nummer nog niet gemaild.
       *[other] Voorstel: het pakket is onderweg, is { $days } dagen geleden verzonden en { $platform } heeft dit nummer nog niet gemaild.
    }
mail-sent-long-ago =
    { $days ->
        [one] Voorstel: geen mail. Het pakket is 1 dag geleden verzonden en kan al aangekomen zijn.
       *[other] Voorstel: geen mail. Het pakket is { $days } dagen geleden verzonden en kan al aangekomen zijn.
    }
mail-arrived = Voorstel: geen mail. Het pakket is aangekomen.
mail-before-you-started = Voorstel: geen mail. Deze bestelling is van voordat je met Trackmend begon.
mail-mailed-before = Voorstel: geen mail. { $platform } heeft dit nummer al eerder gemaild.
mail-shop-cannot = { $platform } stuurt hierbij geen mail. Je klant ziet het nummer bij de bestelling.
mail-shop-always = { $platform } mailt de klant altijd als er een nummer bij komt.

## Where it stands, and how it ended.

repair-phase-confirmed = Genoteerd op deze computer. Er is nog niets verstuurd.
repair-phase-sending = Wordt naar je winkel verstuurd.
repair-phase-pending = Je winkel heeft het aangenomen en is ermee bezig. Ik vraag tot het klaar is.
repair-phase-accepted = Je winkel nam het aan. Ik lees het terug.
repair-phase-unknown = Het antwoord van je winkel kwam niet aan. Ik kijk of het nummer er wel is.
repair-phase-proved = Bewezen: je winkel toont het nu.
repair-phase-not-shown = Je winkel nam het aan, maar toont het niet.
repair-phase-differs = Je winkel toont nu een ander nummer.
repair-phase-already-right = In je winkel al in orde gebracht; er is niets verstuurd.
repair-phase-moved = De bestelling is in je winkel veranderd; er is niets verstuurd.
repair-phase-rejected = Je winkel nam het niet aan.
repair-phase-absent = Het is niet in je winkel aangekomen. Je kunt het opnieuw toevoegen.

## The proof, line by line.

proof-shop = Winkel
proof-order = Bestelling, zoals de winkel ze telt
proof-number = Trackingnummer
proof-done = Wat er gebeurd is
proof-done-added = het nummer is toegevoegd
proof-done-replaced = het nummer kwam in de plaats van { $old }
proof-done-carrier = de vervoerder is verbeterd: { $was } → { $carrier }
proof-done-carrier-named = de vervoerder is genoemd: { $carrier }
proof-done-closed =
    { $items ->
        [one] { $items } artikel is als verzonden gemarkeerd, met het nummer
       *[other] { $items } artikelen zijn als verzonden gemarkeerd, met het nummer
    }
proof-asked-by = Gevraagd door
proof-asked-at = Gevraagd
proof-sent-at = Verstuurd, één keer
proof-not-sent = niet verstuurd
proof-before = Ervoor
proof-after = Erna
proof-none = geen nummer
proof-read-at = Teruggelezen
proof-result = Uitkomst
proof-value = { $value }
proof-time = { $at }

## What was done, step by step.

step-confirmed = Je drukte op Toevoegen; genoteerd op deze computer
step-sent = Eén keer naar { $platform } verstuurd
step-accepted = { $platform } nam het aan
step-proved = Teruggelezen: je winkel toont het
repair-proved-detail =
    { $seconds ->
        [0] Teruggelezen bij { $platform } ({ $at }), meteen nadat je op Toevoegen drukte.
        [one] Teruggelezen bij { $platform } ({ $at }), 1 seconde nadat je op Toevoegen drukte.
       *[other] Teruggelezen bij { $platform } ({ $at }), { $seconds } seconden nadat je op Toevoegen drukte.
    }
hint-leave-open =
    Laat de bestelling de volgende keer in { $shop } { $platform ->
        [bol] openstaan
        [shopify] openstaan
       *[other] op ‘In behandeling’ staan
    } tot het trackingnummer er is.

## A number that can never be changed.
repair-for-good = { $shop } laat een nummer nooit wijzigen. Bevestig dit nummer apart, door de laatste vier tekens van je label te typen.
repair-for-good-action = Druk bij deze ene bestelling op ‘Trackingnummer toevoegen’.
one-shot-items = Voor { $items }
one-shot-shape = Het formaat is van { $carrier }
one-shot-check-digit = { $carrier } heeft zulke nummers, maar het controlecijfer klopt niet: vergelijk met je label
one-shot-shape-unknown = Geen vervoerder die ik ken heeft zulke nummers: vergelijk met je label
one-shot-carrier = { $shop } toont { $carrier } als vervoerder
one-shot-alone = Het nummer staat bij geen andere bestelling van je
one-shot-shared = Het nummer staat ook bij bestelling { $order }
one-shot-empty = { $shop } toonde geen nummer (gelezen { $read })
one-shot-never = Is een teken fout, dan rest alleen een bericht aan je klant
