### Gaten die de eigenaar zelf naar de winkel brengt: als bestand, of klaar om te plakken.

export-how = Open in WooCommerce Bestellingen, druk op ‘Import fulfillments’ en kies dit bestand.
export-switch-on = Zet eerst de eigen zendingen van WooCommerce (‘Fulfillments’) aan: WooCommerce › Instellingen › Geavanceerd › Functies.
export-mail = Je klanten krijgen alleen een mail als je dat daar aanvinkt. Laat het uit voor pakketten die al lang aangekomen zijn.
export-sheet = Bewaar het bestand niet eerst in een spreadsheet: lange nummers gaan daar stuk.
export-by-number = Ik ken deze winkel alleen uit een bestand, dus WooCommerce zoekt elke bestelling op haar nummer. Telt een plugin je bestellingen, kijk dan na wat de import gevonden heeft.
export-own-numbers = Een plugin telt je bestellingen. Vindt WooCommerce een bestelling niet, of zegt het dat een artikel er niet bij hoort, plak dat nummer dan met de hand.
export-then-sync = Lees daarna je winkel: trackmend-cli sync. Wat je klanten dan kunnen zien, gaat van de lijst.
export-then-import = Wat je winkel daarna toont, zie ik pas als je de bestellingen opnieuw importeert, met hun trackingnummers.
export-older = WooCommerce van voor 11.2 heeft die import niet. Plak de nummers daar met de hand: trackmend-cli export repairs --paste
export-may-write = De sleutel van deze winkel mag schrijven. ‘trackmend-cli repair apply’ voegt de nummers toe zonder bestand, en met bewijs.

## Waarom iets ontbreekt.

export-under-way = Het wordt al toegevoegd.
export-no-number = Niemand heeft het trackingnummer nog genoemd.
export-stays = Een nummer dat bij bol staat, kan daar nooit meer worden gewijzigd. Stuur je klant het juiste.
export-no-carrier = Niemand noemt de vervoerder van dit pakket, en WooCommerce wil er een.
export-no-carrier-action = Noem die en maak het bestand opnieuw: trackmend-cli number { $order } { $number } --carrier NAAM
export-order-number = Het nummer { $order } kan niet in zo’n bestand staan. Voeg de tracking met de hand toe in je winkel.
export-items = Een artikel van deze bestelling heeft geen eigen nummer van WooCommerce. Voeg de tracking met de hand toe in je winkel.

## Welke winkel.

export-no-shop = ‘{ $name }’ is geen winkel.
export-which-shop = Er zijn meerdere winkels waarin ik niet mag schrijven.
export-all-may-write = Er is geen winkel die ik alleen mag lezen.
export-all-may-write-action = Voeg de nummers toe met ‘trackmend-cli repair apply’, of noem een winkel: --account NAAM
