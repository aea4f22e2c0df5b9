### Vervoerders die programma's kunnen vragen (La Poste en andere): wat een sleutel opent, en wat er misging.

## Het adres, dat van hen is behalve in een demo.

access-carriers-address-bad = { $address } is niet het adres van { $carrier } en ook geen adres op deze computer, dus je sleutel gaat daar niet heen.
access-carriers-address-http = { $address } is niet beveiligd (http).
remedy-carriers-address = Laat het adres leeg: dan wordt { $carrier } zelf gevraagd.

## Wat de sleutel opent.

access-carriers-found = { $carrier } antwoordt

## Er kan niets gevraagd worden.

access-carriers-moved = { $carrier } stuurde me door naar een ander adres. Ik ben niet gevolgd, dus je sleutel ging nergens anders heen.
access-carriers-kept-out = Iets voor { $carrier } liet me niet door.
remedy-carriers-moved = Open de website van { $carrier } in je browser. Als een netwerk je eerst laat inloggen, bijvoorbeeld in een hotel, doe dat dan en test opnieuw.
access-carriers-gone = { $carrier } heeft de plek niet meer waar ik naar pakketten vraag.
remedy-carriers-gone = Kijk of er een nieuwere versie van Trackmend is. Tot dan staat op de volgpagina van { $carrier } hoe ver een pakket is.

## Vragen lukte deze keer niet.

read-carriers-refused = { $carrier } wees de vraag af ({ $code }).
read-carriers-server = { $carrier } heeft op dit moment zelf een storing ({ $status }).
read-carriers-cut-off = Het antwoord van { $carrier } brak halverwege af.
read-carriers-webpage = { $carrier } antwoordde met een webpagina in plaats van met wat er over pakketten bekend is.
read-carriers-busy = { $carrier } vraagt me om het rustiger aan te doen.

## Wat er over één nummer gezegd wordt.

parcel-carriers-malformed = { $carrier } zegt dat het zulke nummers niet heeft. Kijk of het goed getypt is.

## La Poste.

access-laposte-covers = Vertelt hoe ver pakketten van La Poste, Colissimo en Chronopost zijn, wie ze ook verstuurde
access-laposte-key = La Poste accepteert deze sleutel niet (meer).
remedy-laposte-key = Open op developer.laposte.fr je applicatie, kopieer de productiesleutel en plak die hier. Een sandboxsleutel werkt niet.
access-laposte-right = La Poste liet me met deze sleutel niet naar pakketten vragen.
remedy-laposte-right = Open op developer.laposte.fr je applicatie en kijk of je op het product ‘Suivi’ geabonneerd bent. Kopieer dan de productiesleutel en plak die hier.
