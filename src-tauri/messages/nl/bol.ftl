### bol: what an account lets Trackmend do, and what went wrong.


## The address and the keys.

access-bol-address = ‘{ $address }’ is geen adres van bol.
remedy-bol-address = Laat het adres leeg: ik weet waar bol is.
access-bol-client = bol accepteert de client-ID met dit secret niet.
access-bol-token = bol accepteert deze sleutels niet meer.
remedy-bol-client = Open op partner.bol.com Instellingen › Diensten › API-instellingen en kopieer de client-ID en het secret opnieuw (‘Toon secret’). Staan ze niet meer in de lijst, maak daar dan nieuwe aan.
access-bol-forbidden = bol kent deze sleutels, maar laat me je bestellingen er niet mee zien.
remedy-bol-forbidden = Kijk op partner.bol.com of de sleutels onder ‘Client credentials voor de Retailer API’ staan, of er een technisch contactpersoon is ingevuld en of je account mag verkopen. Test dan opnieuw.
access-bol-moved = bol stuurde me door naar een ander adres. Ik ging er niet heen, dus je sleutels gingen nergens anders heen.
access-bol-gone = De koppeling van bol zit niet meer op het adres dat ik ken.
access-bol-version = bol antwoordt niet meer op de versie van de koppeling die ik gebruik.
remedy-bol-newer = Dit ligt niet aan jou. Kijk of er een nieuwere Trackmend is; is die er niet, wacht er dan op: er gaat niets van je verloren.

## What the keys open.

access-bol-shop-found = bol antwoordt, en de winkel is { $shop }
access-bol-orders-read = Mag bestellingen en verzendingen lezen

## Reading did not work this time.

read-bol-refused = bol wees de vraag af ({ $code }).
read-bol-server = bol heeft op dit moment zelf een storing ({ $status }).
read-bol-maintenance = bol is in onderhoud.
read-bol-cut-off = Het antwoord van bol brak halverwege af.
read-bol-webpage = bol antwoordde met een webpagina in plaats van met bestellingen.
read-bol-busy = bol vraagt me om het rustiger aan te doen.

## It did not take a tracking number.

write-bol-refused = bol nam het niet aan. Het zegt: { $message }
write-bol-failed = bol nam het niet aan en zegt niet waarom.
write-bol-rights = bol nam het niet aan: met deze sleutels mag er niets worden toegevoegd.
write-bol-busy = bol nam het niet aan: er werd te veel tegelijk gevraagd. Probeer het over een paar minuten opnieuw.

## Scores, week voor week.

score-bol-track-and-trace = Artikelen verzonden met een trackingnummer
score-bol-fulfilment = Artikelen op tijd
score-bol-cancellations = Artikelen die je annuleerde
score-bol-returns = Retouren
score-bol-reviews = Beoordelingen
score-bol-cases = Vragen per artikel
score-bol-response-time = Vragen op tijd beantwoord
score-bol-phone = Telefoon opgenomen
score-bol-other = { $name }, zoals bol het noemt
score-head-score = Score
score-head-norm = Norm
score-head-standing = Wat het betekent
score-week = Week { $week } van { $year }
score-share =
    { $tenth ->
        [0] { $whole } %
       *[other] { $whole },{ $tenth } %
    }
score-mean =
    { $tenth ->
        [0] { $whole }
       *[other] { $whole },{ $tenth }
    }
score-not-measured = Niets gemeten
score-conforms = Zoals bol het wil
score-too-few = Niet zoals bol het wil ({ $missed } van { $of }), maar bol telt het vanaf 3: geen strike
score-alarm = Niet zoals bol het wil ({ $missed } van { $of }): bol kan je een strike geven
score-no-alarm = Je hoeft niets te doen: geen score kan een strike worden.
score-none-told = { $shop } gaf geen scores over de laatste twee weken.
score-unread =
    { $scores ->
        [one] Eén score was niet te lezen en staat dus niet in de lijst.
       *[other] { $scores } scores waren niet te lezen en staan dus niet in de lijst.
    }
score-alarms =
    { $scores ->
        [one] { $scores } score kan een strike worden.
       *[other] { $scores } scores kunnen strikes worden.
    }
score-look = Welke pakketten geen nummer hebben: trackmend-cli findings
score-may-change = Deze cijfers zijn van bol, en bol kan ze nog wijzigen.
score-no-shop = Alleen bol geeft scores, en er is hier geen account bij bol gekoppeld.
