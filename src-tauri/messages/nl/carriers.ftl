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

untold-carriers-malformed = { $carrier } zegt dat het zulke nummers niet heeft. Kijk of het goed getypt is.

## La Poste.

access-laposte-covers = Vertelt hoe ver pakketten van La Poste, Colissimo en Chronopost zijn, wie ze ook verstuurde
access-laposte-key = La Poste accepteert deze sleutel niet (meer).
remedy-laposte-key = Open op developer.laposte.fr je applicatie, kopieer de productiesleutel en plak die hier. Een sandboxsleutel werkt niet.
access-laposte-right = La Poste liet me met deze sleutel niet naar pakketten vragen.
remedy-laposte-right = Open op developer.laposte.fr je applicatie en kijk of je op het product ‘Suivi’ geabonneerd bent. Kopieer dan de productiesleutel en plak die hier.

## PostNL.

access-postnl-own-contract = PostNL vertelt alleen over pakketten die met je eigen contract bij PostNL verzonden zijn. Over wat een leverancier voor je verzendt, vertelt het niets. Die kun je volgen met de link naar de pagina van PostNL, met een dienst die elke vervoerder vraagt, zoals 17TRACK, of met wat de leverancier vertelt
access-postnl-key = PostNL accepteert deze sleutel niet (meer).
remedy-postnl-key = Open je sleutels op developer.postnl.nl. Kopieer de sleutel voor het echte gebruik, niet die om te testen, en plak hem hier.
access-postnl-right = De sleutel past, maar niet voor de status van pakketten.
remedy-postnl-right = Vraag PostNL om de Shippingstatus API aan je sleutel toe te voegen.
access-postnl-switched-off = PostNL heeft de dienst uitgezet waar deze versie van Trackmend om vraagt.
remedy-postnl-switched-off = Kijk of er een nieuwere versie van Trackmend is. Tot dan kun je pakketten volgen met de link naar de pagina van PostNL.

## 17TRACK.

access-17track-left =
    { $count ->
        [one] Er is nog 1 nieuw nummer over van het tegoed van deze sleutel
       *[other] Er zijn nog { $count } nieuwe nummers over van het tegoed van deze sleutel
    }
access-17track-scarce = Elk nieuw nummer kost er een. Daarom vraagt Trackmend alleen naar pakketten die te laat zijn, waarover een geschil is of die jij kiest
access-17track-key = 17TRACK accepteert deze sleutel niet (meer).
access-17track-right = 17TRACK liet me met deze sleutel niet naar pakketten vragen.
remedy-17track-key = Kopieer op https://api.17track.net/admin/settings de sleutel en plak die hier. Een veranderde sleutel werkt na ongeveer vijf minuten.
access-17track-address = 17TRACK laat deze sleutel alleen vanaf bepaalde internetadressen gebruiken, en deze computer heeft een ander.
remedy-17track-address = Maak op https://api.17track.net/admin/settings de lijst van toegestane IP-adressen leeg. Test dan opnieuw.
access-17track-disabled = 17TRACK heeft je account uitgeschakeld.
remedy-17track-disabled = Log in op https://api.17track.net en kijk wat 17TRACK daarover zegt.
untold-17track-no-carrier = 17TRACK kan aan dit nummer niet zien van wie het is.
untold-17track-unserved = 17TRACK kan pakketten van deze vervoerder op dit moment niet volgen.
untold-17track-more = Deze vervoerder vertelt alleen iets over een pakket aan wie de postcode of het telefoonnummer van de ontvanger kent, en Trackmend geeft die niet aan 17TRACK.
untold-17track-refused = 17TRACK volgt dit nummer niet ({ $code }).
