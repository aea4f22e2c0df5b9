### PostNL : ce qu’une clé ouvre, et ce qui n’a pas marché.

## L’adresse, qui est celle de PostNL sauf dans une démo.

access-postnl-address-bad = { $address } n’est ni l’adresse de PostNL ni une adresse sur cet ordinateur. Votre clé n’y va donc pas.
access-postnl-address-http = { $address } n’est pas sécurisée (http).
remedy-postnl-address = Laissez l’adresse vide : c’est alors PostNL lui-même qui est interrogé.

## Ce que la clé ouvre.

access-postnl-found = PostNL répond, et la clé ouvre
access-postnl-own-contract = PostNL ne parle que des colis envoyés avec votre propre contrat PostNL. De ce qu’un fournisseur envoie pour vous, il ne dit rien. Ces colis peuvent être suivis avec le lien vers la page de PostNL, avec un service qui interroge tous les transporteurs, comme 17TRACK, ou par ce que dit le fournisseur

## Rien ne peut être lu.

access-postnl-key = PostNL n’accepte pas (ou plus) cette clé.
remedy-postnl-key = Sur developer.postnl.nl, ouvrez vos clés. Copiez celle de l’usage réel, pas celle des essais, et collez-la ici.
access-postnl-right = La clé ouvre, mais pas pour l’état des colis.
remedy-postnl-right = Demandez à PostNL d’ajouter la Shippingstatus API à votre clé.
access-postnl-moved = PostNL m’a renvoyé vers une autre adresse. Je n’ai pas suivi, votre clé n’est donc allée nulle part ailleurs.
access-postnl-kept-out = Quelque chose devant PostNL ne m’a pas laissé passer.
remedy-postnl-network = Ouvrez postnl.nl dans votre navigateur. Si un réseau demande d’abord de se connecter, à l’hôtel par exemple, faites-le, puis testez de nouveau.
access-postnl-switched-off = PostNL a arrêté l’interface que cette version de Trackmend interroge.
remedy-postnl-switched-off = Regardez s’il existe une version plus récente de Trackmend. D’ici là, les colis peuvent être suivis avec le lien vers la page de PostNL.

## La lecture n’a pas marché cette fois.

read-postnl-refused = PostNL a rejeté la question ({ $code }).
read-postnl-server = PostNL a lui-même une panne en ce moment ({ $status }).
read-postnl-cut-off = La réponse de PostNL s’est interrompue en route.
read-postnl-webpage = PostNL a répondu par une page web.
read-postnl-busy = PostNL me demande de ralentir.
read-postnl-no-barcode = PostNL dit qu’il n’a pas de tels numéros.
