### Etsy: what a shop lets Trackmend do, and what went wrong.


## The keys, and the owner's consent.

access-etsy-address = Etsy ne répond pas à l’adresse { $address }.
remedy-etsy-address = Laissez l’adresse vide. Une autre adresse ne sert qu’à une boutique d’essai sur cet ordinateur.
access-etsy-consent = Etsy connaît vos clés, et vous avez laissé entrer Trackmend
access-etsy-secret-missing = Etsy demande aussi le « shared secret ».
remedy-etsy-secret-missing = Ouvrez https://www.etsy.com/developers/your-apps, copiez le « shared secret » qui se trouve à côté de la « keystring », puis testez de nouveau.
access-etsy-key = Etsy n’accepte pas cette « keystring » avec ce « shared secret ».
remedy-etsy-key = Ouvrez https://www.etsy.com/developers/your-apps et copiez de nouveau les deux. Regardez-y aussi si Etsy a approuvé votre application : d’ici là, elle n’ouvre rien.
access-etsy-consent-ended = Votre autorisation chez Etsy a pris fin.
access-etsy-consent-refused = Etsy n’accepte pas l’autorisation que j’ai de vous.
access-etsy-forbidden = Etsy ne m’a pas laissé entrer dans cette boutique.
access-etsy-scope = L’autorisation que vous avez donnée ne couvre pas tout : il manque { $scope }.
remedy-etsy-again = Connectez de nouveau la boutique : Etsy s’ouvre dans votre navigateur, avec le compte propriétaire de la boutique, et un clic sur sa page suffit. Etsy met fin à une autorisation après 90 jours sans usage, ou quand vous la retirez.
access-etsy-blocked = Quelque chose entre cet ordinateur et Etsy m’a arrêté ({ $status }).
remedy-etsy-blocked = Réessayez plus tard. Si cela persiste, regardez si un pare-feu ou un VPN fait obstacle.

## The shop.

access-etsy-no-shop = Etsy ne trouve plus cette boutique.
access-etsy-no-shop-of-yours = Ce compte Etsy n’a pas de boutique.
remedy-etsy-no-shop-of-yours = Déconnectez-vous d’Etsy dans votre navigateur, puis connectez de nouveau avec le compte propriétaire de la boutique.
access-etsy-shop-found = Etsy répond, et la boutique est { $shop }
access-etsy-orders-read =
    { $count ->
        [one] Peut lire les commandes : 1 commande
       *[other] Peut lire les commandes : { $count } commandes
    }
access-etsy-may-write = Peut ajouter le suivi : vous l’avez accepté chez Etsy
access-etsy-addresses-hidden = Les codes postaux et les pays sont cachés à votre application
remedy-etsy-addresses-hidden = Trackmend s’en passe. Dans certains pays, Etsy ne les montre qu’à ses partenaires.

## Reading did not work this time.

read-etsy-refused = Etsy a rejeté la question ({ $code }).
read-etsy-server = Etsy a lui-même une panne en ce moment ({ $status }).
read-etsy-cut-off = La réponse d’Etsy s’est interrompue en route.
read-etsy-webpage = Etsy a répondu par une page web au lieu des commandes.
read-etsy-elsewhere = Au lieu d’une réponse d’Etsy, on m’a envoyé vers une autre adresse. Je n’ai pas suivi : vos clés ne sont allées nulle part ailleurs.
read-etsy-busy = Etsy me demande de ralentir.
read-etsy-day-used = Etsy a répondu autant de fois qu’il le fait en 24 heures. Je continue dès qu’il le permet.

## It did not take a tracking number.

write-etsy-refused = Etsy ne l’a pas accepté. Il dit : { $message }
write-etsy-consent = Etsy ne l’a pas accepté : votre autorisation a pris fin. Connectez de nouveau la boutique, puis réessayez.
write-etsy-rights = Etsy ne l’a pas accepté : votre application ne peut pas ajouter de suivi à cette commande. Il dit : { $message }
write-etsy-order-gone = Etsy ne l’a pas accepté : cette commande n’existe plus.
write-etsy-conflict = Etsy ne l’a pas accepté, à cause de l’état de la commande. Il dit : { $message }
write-etsy-busy = Etsy ne l’a pas accepté : on lui en demandait trop à la fois. Réessayez dans quelques minutes.
