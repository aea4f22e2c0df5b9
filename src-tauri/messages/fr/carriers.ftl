### Transporteurs que les programmes peuvent interroger (La Poste et d’autres) : ce qu’une clé ouvre, et ce qui n’a pas marché.

## L’adresse, qui est la leur sauf pour une démo.

access-carriers-address-bad = { $address } n’est ni l’adresse de { $carrier } ni une adresse sur cet ordinateur : votre clé n’y va donc pas.
access-carriers-address-http = { $address } n’est pas sécurisée (http).
remedy-carriers-address = Laissez l’adresse vide : { $carrier } est alors interrogé directement.

## Ce que la clé ouvre.

access-carriers-found = { $carrier } répond

## Rien ne peut être demandé.

access-carriers-moved = { $carrier } m’a renvoyé vers une autre adresse. Je n’ai pas suivi : votre clé n’est allée nulle part ailleurs.
access-carriers-kept-out = Quelque chose devant { $carrier } ne m’a pas laissé passer.
remedy-carriers-moved = Ouvrez le site de { $carrier } dans votre navigateur. Si un réseau demande d’abord de se connecter, dans un hôtel par exemple, faites-le ; puis testez à nouveau.
access-carriers-gone = { $carrier } n’a plus l’endroit où je demande où en sont les colis.
remedy-carriers-gone = Regardez s’il existe une version plus récente de Trackmend. D’ici là, la page de suivi de { $carrier } dit où en est un colis.

## Demander n’a pas marché cette fois.

read-carriers-refused = { $carrier } a rejeté la question ({ $code }).
read-carriers-server = { $carrier } a une panne en ce moment ({ $status }).
read-carriers-cut-off = La réponse de { $carrier } s’est arrêtée à mi-chemin.
read-carriers-webpage = { $carrier } a répondu par une page web au lieu de ce qui est connu des colis.
read-carriers-busy = { $carrier } me demande de ralentir.

## Ce qui est dit d’un numéro.

untold-carriers-malformed = { $carrier } dit ne pas avoir de numéros comme celui-ci. Regardez s’il a été bien tapé.

## La Poste.

access-laposte-covers = Dit où en sont les colis de La Poste, Colissimo et Chronopost, quel que soit l’expéditeur
access-laposte-key = La Poste n’accepte pas (ou plus) cette clé.
remedy-laposte-key = Sur developer.laposte.fr, ouvrez votre application, copiez sa clé de production et collez-la ici. Une clé de sandbox ne marche pas.
access-laposte-right = La Poste ne m’a pas laissé interroger le suivi des colis avec cette clé.
remedy-laposte-right = Sur developer.laposte.fr, ouvrez votre application et regardez si elle est abonnée au produit « Suivi ». Puis copiez sa clé de production et collez-la ici.

## PostNL.

access-postnl-own-contract = PostNL ne parle que des colis envoyés avec votre propre contrat PostNL. De ce qu’un fournisseur envoie pour vous, il ne dit rien. Ces colis peuvent être suivis avec le lien vers la page de PostNL, avec un service qui interroge tous les transporteurs, comme 17TRACK, ou par ce que dit le fournisseur
access-postnl-key = PostNL n’accepte pas (ou plus) cette clé.
remedy-postnl-key = Sur developer.postnl.nl, ouvrez vos clés. Copiez celle de l’usage réel, pas celle des essais, et collez-la ici.
access-postnl-right = La clé ouvre, mais pas pour l’état des colis.
remedy-postnl-right = Demandez à PostNL d’ajouter la Shippingstatus API à votre clé.
access-postnl-switched-off = PostNL a arrêté l’interface que cette version de Trackmend interroge.
remedy-postnl-switched-off = Regardez s’il existe une version plus récente de Trackmend. D’ici là, les colis peuvent être suivis avec le lien vers la page de PostNL.

## 17TRACK.

access-17track-left =
    { $count ->
        [one] Il reste { $count } nouveau numéro sur le crédit de cette clé
       *[other] Il reste { $count } nouveaux numéros sur le crédit de cette clé
    }
access-17track-scarce = Chaque nouveau numéro en coûte un. Trackmend ne demande donc que pour les colis en retard, contestés ou choisis par vous
access-17track-key = 17TRACK n’accepte pas (ou plus) cette clé.
access-17track-right = 17TRACK ne m’a pas laissé interroger le suivi des colis avec cette clé.
remedy-17track-key = Sur https://api.17track.net/admin/settings, copiez la clé et collez-la ici. Une clé modifiée marche au bout de cinq minutes environ.
access-17track-address = 17TRACK n’accepte cette clé que depuis certaines adresses internet, et cet ordinateur en a une autre.
remedy-17track-address = Sur https://api.17track.net/admin/settings, videz la liste des adresses IP autorisées. Puis testez à nouveau.
access-17track-disabled = 17TRACK a désactivé votre compte.
remedy-17track-disabled = Connectez-vous sur https://api.17track.net et regardez ce que 17TRACK en dit.
untold-17track-no-carrier = 17TRACK ne reconnaît pas à ce numéro à qui il appartient.
untold-17track-unserved = 17TRACK ne peut pas suivre les colis de ce transporteur pour le moment.
untold-17track-more = Ce transporteur ne parle d’un colis qu’à qui connaît le code postal ou le téléphone du destinataire, et Trackmend ne donne ni l’un ni l’autre à 17TRACK.
untold-17track-refused = 17TRACK ne suit pas ce numéro ({ $code }).
