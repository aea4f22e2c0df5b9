### Gaten die de eigenaar zelf naar de winkel brengt: als bestand, of klaar om te plakken.

export-how = Open in WooCommerce Bestellingen, druk op ‘Import fulfillments’ en kies dit bestand.
export-switch-on = Zet eerst de eigen zendingen van WooCommerce (‘Fulfillments’) aan: WooCommerce › Instellingen › Geavanceerd › Functies.
export-mail = Je klanten krijgen alleen een mail als je dat daar aanvinkt. Laat het uit voor pakketten die al lang aangekomen zijn.
export-sheet = Bewaar het bestand niet eerst in een spreadsheet: lange nummers gaan daar stuk.
export-by-number = Ik ken deze winkel alleen uit een bestand, dus WooCommerce zoekt elke bestelling op haar nummer. Telt een plugin je bestellingen, kijk dan na wat de import gevonden heeft.
export-own-numbers = Een plugin telt je bestellingen. Vindt WooCommerce een bestelling niet, of zegt het dat een artikel er niet bij hoort, plak dat nummer dan met de hand.
export-then-sync = Laat je winkel hier daarna opnieuw nakijken. Wat je klanten dan kunnen zien, gaat van de lijst.
export-then-import = Wat je winkel daarna toont, zie ik pas als je de bestellingen opnieuw importeert, met hun trackingnummers.
export-older = WooCommerce van voor 11.2 heeft die import niet. Neem de nummers daar een voor een over.
export-may-write = De sleutel van deze winkel mag schrijven: Trackmend kan de nummers ook zelf toevoegen, met bewijs.

## Waarom iets ontbreekt.

export-nothing = Er is niets voor een bestand: elk nummer dat bekend is, staat in je winkel.
export-under-way = Het wordt al toegevoegd.
export-no-number = Niemand heeft het trackingnummer nog genoemd.
export-carrier-stays = Het nummer klopt. De vervoerder blijft bij bol zoals die is en is daar niet te wijzigen.
export-stays = Een nummer dat bij bol staat, kan daar nooit meer worden gewijzigd. Stuur je klant het juiste.
export-no-carrier = Niemand noemt de vervoerder van dit pakket, en WooCommerce wil er een.
export-no-carrier-action = Voer { $number } nog eens in voor bestelling { $order }, met de vervoerder, of voeg het met de hand toe in je winkel.
export-order-number = Het nummer { $order } kan niet in zo’n bestand staan. Voeg de tracking met de hand toe in je winkel.
export-items = Een artikel van deze bestelling heeft geen eigen nummer van WooCommerce. Voeg de tracking met de hand toe in je winkel.

## Welke winkel.

export-no-shop = ‘{ $name }’ is geen winkel.
export-which-shop = Er zijn meerdere winkels waarin ik niet mag schrijven.
export-all-may-write = Er is geen winkel die ik alleen mag lezen.
export-all-may-write-action = Voeg de nummers toe met ‘trackmend-cli repair apply’, of noem een winkel: --account NAAM
