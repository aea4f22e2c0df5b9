### PostNL: wat een sleutel opent, en wat er misging.

## Het adres, dat van PostNL is, behalve in een demo.

access-postnl-address-bad = { $address } is niet het adres van PostNL zelf en ook geen adres op deze computer. Je sleutel gaat er dus niet heen.
access-postnl-address-http = { $address } is niet beveiligd (http).
remedy-postnl-address = Laat het adres leeg: dan wordt PostNL zelf gevraagd.

## Wat de sleutel opent.

access-postnl-found = PostNL antwoordt, en de sleutel past
access-postnl-own-contract = PostNL vertelt alleen over pakketten die met je eigen contract bij PostNL verzonden zijn. Over wat een leverancier voor je verzendt, vertelt het niets. Die kun je volgen met de link naar de pagina van PostNL, met een dienst die elke vervoerder vraagt, zoals 17TRACK, of met wat de leverancier vertelt

## Er kan niets gelezen worden.

access-postnl-key = PostNL accepteert deze sleutel niet (meer).
remedy-postnl-key = Open je sleutels op developer.postnl.nl. Kopieer de sleutel voor het echte gebruik, niet die om te testen, en plak hem hier.
access-postnl-right = De sleutel past, maar niet voor de status van pakketten.
remedy-postnl-right = Vraag PostNL om de Shippingstatus API aan je sleutel toe te voegen.
access-postnl-moved = PostNL stuurde me door naar een ander adres. Ik ben niet gegaan, dus je sleutel is nergens anders terechtgekomen.
access-postnl-kept-out = Iets vóór PostNL liet me niet door.
remedy-postnl-network = Open postnl.nl in je browser. Vraagt een netwerk eerst om in te loggen, bijvoorbeeld in een hotel, doe dat dan en test opnieuw.
access-postnl-switched-off = PostNL heeft de dienst uitgezet waar deze versie van Trackmend om vraagt.
remedy-postnl-switched-off = Kijk of er een nieuwere versie van Trackmend is. Tot dan kun je pakketten volgen met de link naar de pagina van PostNL.

## Het lezen lukte deze keer niet.

read-postnl-refused = PostNL wees de vraag af ({ $code }).
read-postnl-server = PostNL heeft op dit moment zelf een storing ({ $status }).
read-postnl-cut-off = Het antwoord van PostNL brak halverwege af.
read-postnl-webpage = PostNL antwoordde met een webpagina.
read-postnl-busy = PostNL vraagt me om het rustiger aan te doen.
read-postnl-no-barcode = PostNL zegt dat het zulke nummers niet heeft.
