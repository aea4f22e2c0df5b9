# De lijsten van het venster, één bestelling, een voorbeeld voor meerdere, en het scherm “Opzoeken”.

## The lists: rows, cards, piles

window-a-parcel = Een pakket
window-look-up = Opzoeken
window-look-up-of = Het nummer van { $order } opzoeken
window-look-up-many =
    { $count ->
        [one] { $count } nummer opzoeken
       *[other] { $count } nummers opzoeken
    }
window-answer = Beantwoorden
window-answer-about = De vraag over { $order } beantwoorden
window-open-order-in = Openen in { $platform }: { $order }
window-copy-message-of = Bericht kopiëren: { $order }
window-add-to-many =
    { $count ->
        [one] Trackingnummer toevoegen aan { $count } bestelling
       *[other] Trackingnummer toevoegen aan { $count } bestellingen
    }
window-add-many-note = Je ziet ze allemaal voordat er iets verstuurd wordt.
window-card-orders = De bestellingen
window-watching = In de gaten gehouden
window-watching-count =
    { $count ->
        [one] { $count } bestelling, nog niet aan de beurt
       *[other] { $count } bestellingen, nog niet aan de beurt
    }
window-watching-until = vanaf { $day }
window-watching-asks = { $why }. Op { $day } vraag ik je naar het nummer.
window-aside = Opzij gezet
window-aside-count =
    { $count ->
        [one] { $count } bestelling, niet meegeteld
       *[other] { $count } bestellingen, niet meegeteld
    }
window-not-counted = niet meegeteld
window-piles = Wat er nog meer is
window-reopen-short = Terugzetten
window-reopen-of = { $order } terug op de lijst zetten
window-mark-partial = Deels getoond
window-mark-question = Vraag
window-mark-waits = Wacht
window-mark-cause = De oorzaak
window-mark-none-shown = Nog geen nummer
window-banners = Over een hele winkel
window-banner-open = Open het in { $platform }
window-banner-orders = Toon de bestellingen
window-banner-order-by = beloofd voor { $day }

## Several at once

window-marked =
    { $count ->
        [one] { $count } aangevinkt
       *[other] { $count } aangevinkt
    }
window-mark-row = { $order } aanvinken
window-unmark = Vinkjes weghalen
window-many-about = Elke bestelling zoals ze geschreven wordt. Verder verandert Trackmend niets.
window-many-left =
    { $count ->
        [one] { $count } bestelling blijft weg: die heeft niets meer nodig, of kan hier niet in orde gemaakt worden, of moet apart worden toegevoegd.
       *[other] { $count } bestellingen blijven weg: die hebben niets meer nodig, of kunnen hier niet in orde gemaakt worden, of moeten één voor één worden toegevoegd.
    }
window-many-mail-rule = Voorgesteld: een mail waar het pakket onderweg is, kort geleden verzonden werd en nog niet gemaild is.
window-many-mail-all =
    { $count ->
        [one] De klant mailen
       *[other] Alle { $count } klanten mailen
    }
window-many-mail = Mailen
window-many-mail-to = aan de klant van { $order }
window-many-always = mailt altijd
window-many-never = geen mail
window-many-mails =
    { $count ->
        [one] { $count } mail aan een klant.
       *[other] { $count } mails aan klanten.
    }
window-many-add =
    { $mails ->
        [0] { $count } toevoegen zonder mail
        [one] { $count } toevoegen en { $mails } mail versturen
       *[other] { $count } toevoegen en { $mails } mails versturen
    }
window-many-begun =
    { $count ->
        [one] { $count } nummer wordt toegevoegd; elk wordt teruggelezen.
       *[other] { $count } nummers worden toegevoegd; elk wordt teruggelezen.
    }
window-many-begun-some = { $count } van { $of } worden toegevoegd. De andere blijven op de lijst.
window-many-none = Niets toe te voegen: ze hebben niets meer nodig, of kunnen hier niet in orde gemaakt worden.
window-ignore-title-many = { $count } bestellingen negeren, omdat…
window-later-title-many = Later: { $count } bestellingen
window-ignored-many = { $count } bestellingen worden genegeerd: { $reason }
window-snoozed-many = { $count } bestellingen komen later terug

## One order

window-order-page = Hele pagina
window-order-before = Vorige bestelling
window-order-after = Volgende bestelling
window-what-was-ordered = Wat er besteld is
window-parcel-of = Pakket { $parcel } van { $of }
window-goods-sent = verzonden
window-goods-open = nog niet verzonden
window-goods-part = { $sent } van { $of } verzonden
window-goods-refunded = terugbetaald
window-shipping-method = Verzending: { $method }
window-no-tracking = Heeft geen trackingnummer nodig
window-no-tracking-method = Alles via “{ $method }” heeft geen trackingnummer nodig
window-none-needed-said = { $order } heeft geen trackingnummer nodig
window-none-needed-method-said = Wat via “{ $method }” verzonden wordt, heeft geen trackingnummer nodig
window-needs-tracking = Heeft toch een trackingnummer nodig

## Two numbers: how do they belong together?

window-parcels-question = Hoe horen de twee nummers bij elkaar?
window-parcels-shown = Je winkel toont
window-parcels-known = Je leverancier zegt
window-parcels-same = Hetzelfde pakket, twee nummers
window-parcels-same-means = Dan ontbreekt er niets: beide tellen als getoond.
window-parcels-replaces = Het nummer van de leverancier vervangt het
window-parcels-replaces-means = Dan kan het nummer in de winkel vervangen worden.
window-parcels-two = Twee pakketten
window-parcels-two-means = Dan ontbreekt het tweede nummer en kan het toegevoegd worden.
window-question-answered = Genoteerd. Ik heb met je antwoord opnieuw gekeken.

## A parcel that fits no order, or several

window-unmatched-which = Bij welke bestelling hoort dit pakket?
window-unmatched-none = Ik ken geen bestelling waar dit pakket bij past.
window-unmatched-from = Verzonden door
window-unmatched-to = Aan
window-unmatched-reference = Bestelling volgens de leverancier
window-unmatched-sent = Op
window-unmatched-number = Trackingnummer
window-unmatched-candidates = Het kan een van deze zijn
window-unmatched-ordered = besteld { $day }
window-unmatched-link = Het hoort bij deze bestelling
window-unmatched-link-to = Het hoort bij bestelling { $order }
window-unmatched-none-of-these = Geen van deze
window-unmatched-linked = Het pakket hoort nu bij { $order }

## Look up

window-lookup-title =
    { $count ->
        [one] { $count } nummer opzoeken bij { $supplier }
       *[other] { $count } nummers opzoeken bij { $supplier }
    }
window-lookup-clipboard = Klembord: kopiëren bij { $supplier } is genoeg
window-lookup-clipboard-note = Alleen gelezen zolang dit scherm open is
window-lookup-queue = Bestellingen om op te zoeken
window-lookup-place = { $place } van { $of }
window-lookup-after =
    { $count ->
        [one] Daarna zie je een voorbeeld. Eerder gaat er niets naar je winkel.
       *[other] Na de laatste zie je één voorbeeld voor alles. Eerder gaat er niets naar je winkel.
    }
window-lookup-later =
    { $count ->
        [one] Nog { $count } bestelling wordt in de gaten gehouden.
       *[other] Nog { $count } bestellingen worden in de gaten gehouden.
    }
window-lookup-later-from =
    { $count ->
        [one] Nog { $count } bestelling wordt in de gaten gehouden. Vanaf { $day } vraag ik ernaar.
       *[other] Nog { $count } bestellingen worden in de gaten gehouden. Vanaf { $day } vraag ik ernaar.
    }
window-lookup-did-number = nummer ingevoerd
window-lookup-did-not-yet = nog niet verzonden
window-lookup-did-without = geen trackingnummer nodig
window-lookup-did-not-there = niet bij de leverancier
window-lookup-missing = Waarom { $order } daar misschien niet is aangekomen
window-lookup-missing-sku = De SKU of de leverancier van het product is in je winkel veranderd.
window-lookup-missing-product = Het product is gekopieerd; de kopie kent de leverancier niet.
window-lookup-missing-setting = Je winkel sluit bestellingen automatisch, voordat de leverancier ze ophaalt.
window-lookup-missing-where = Ze staat nu onder “Te doen”.
window-lookup-copy = Bestelnummer kopiëren
window-lookup-copied = { $order } staat op het klembord
window-lookup-open = { $supplier } openen
window-lookup-at = Bij { $supplier }:
window-lookup-number = Trackingnummer
window-lookup-ways = plakken, scannen of typen
window-lookup-use = Dit nummer gebruiken
window-lookup-waits = Wacht op het hele nummer
window-lookup-answers = Andere antwoorden
window-lookup-not-yet = Nog niet verzonden
window-lookup-not-yet-means = Over 2 werkdagen vraag ik het opnieuw, { $day }
window-lookup-without = { $supplier } verzond het zonder trackingnummer
window-lookup-without-means = Geen trackingnummer nodig voor deze bestelling
window-lookup-not-there = { $supplier } heeft deze bestelling niet
window-lookup-not-there-means = Ik laat zien waarom een bestelling daar niet aankomt
window-lookup-moved = De tekst gaat over { $order }; nu gaat het om { $order }
window-lookup-next = Volgende: { $order }
window-lookup-nothing = Niets om op te zoeken
window-lookup-nothing-note = Ik vraag alleen naar nummers die in je winkel ontbreken en er nu zouden moeten zijn.
window-lookup-ready =
    { $count ->
        [one] { $count } nummer staat nog niet in je winkel
       *[other] { $count } nummers staan nog niet in je winkel
    }
window-lookup-ready-note = Je hebt ze opgezocht. Voeg ze nu toe, zodat je klanten hun pakket kunnen volgen.

## Keys

window-key-mark = De rij aanvinken
window-key-mark-range = Tot deze rij aanvinken
window-key-answers = Opzoeken: de andere antwoorden

## A number that can never be changed.
window-for-good = { $platform } laat je dit nooit wijzigen
window-for-good-about = Dit nummer toevoegen aan bestelling { $order } bij { $platform }, { $who }?
window-for-good-type = De laatste { $count } tekens zijn verborgen. Typ ze over van je label.
window-for-good-same = Gelijk aan het nummer dat je invoerde
window-for-good-other = Niet gelijk aan het nummer dat je invoerde
window-for-good-alone = Eén tegelijk; nooit samen met andere.
window-for-good-add = Definitief toevoegen bij { $platform }

## Een nummer dat de eigenaar invoert

window-enter = Nummer invoeren…
window-enter-title = Nummer van het pakket van { $order }
window-enter-about = Van het label, of waar het ook staat. Een scanner werkt ook.
window-enter-lines = Wat er in dit pakket zit
window-enter-lines-help = Deze markeert je winkel als verzonden. De andere wachten op hun eigen pakket.
window-enter-carrier = Wie het brengt
window-enter-carrier-help = Dat zegt het nummer niet. Mag leeg blijven.
window-enter-nothing-sent = Het blijft hier. Je winkel krijgt het als je op Toevoegen drukt.
window-enter-keep = Bewaren
window-enter-kept = Het nummer van { $order } is bewaard
