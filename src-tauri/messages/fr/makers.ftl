### Suppliers that programs can ask (Printful, Printify, Gelato): what a key opens, and what went wrong.


## The address, which is theirs but for a demo.

access-makers-address-bad = { $address } n’est ni l’adresse du fournisseur ni une adresse sur cet ordinateur. Votre clé n’y va donc pas.
access-makers-address-http = { $address } n’est pas sécurisée (http).
remedy-makers-address = Laissez l’adresse vide : c’est alors le fournisseur lui-même qui est interrogé.

## What the key opens.

access-makers-found = { $maker } répond
access-makers-shop-found = { $maker } répond, pour { $shop }
access-makers-orders =
    { $count ->
        [one] Peut lire les commandes : 1 commande
       *[other] Peut lire les commandes : { $count } commandes
    }
access-makers-orders-uncounted = Peut lire les commandes
access-makers-only-reads = Dit où en sont vos commandes et quels numéros ont été envoyés. Trackmend ne fait que lire chez { $maker } et n’y change rien
access-makers-no-dates = { $maker } ne dit pas toujours quand un colis est parti : c’est alors le jour où Trackmend voit son numéro pour la première fois qui compte
can-read-makings = Lit ce qui est en fabrication, ce qui est bloqué et ce qui est parti
cannot-change-supplier = N’y change rien

## Nothing can be read.

access-makers-moved = { $maker } m’a renvoyé vers une autre adresse. Je n’ai pas suivi, votre clé n’est donc allée nulle part ailleurs.
access-makers-kept-out = Quelque chose devant { $maker } ne m’a pas laissé passer.
remedy-makers-moved = Ouvrez { $maker } dans votre navigateur. Si un réseau demande d’abord de se connecter, à l’hôtel par exemple, faites-le, puis testez de nouveau.
access-makers-gone = { $maker } n’a plus l’endroit où je lis les commandes.
remedy-makers-gone = Regardez s’il existe une version plus récente de Trackmend. D’ici là, les numéros de { $maker } peuvent arriver par un fichier ou à la main.

## Reading did not work this time.

read-makers-refused = { $maker } a rejeté la question ({ $code }).
read-makers-server = { $maker } a lui-même une panne en ce moment ({ $status }).
read-makers-cut-off = La réponse de { $maker } s’est interrompue en route.
read-makers-webpage = { $maker } a répondu par une page web au lieu des commandes.
read-makers-busy = { $maker } me demande de ralentir.

## Printful.

access-printful-token = Printful n’accepte pas (ou plus) ce jeton.
remedy-printful-token = Sur developers.printful.com, ouvrez vos jetons (Your tokens). Si le jeton a expiré ou a disparu, créez-en un nouveau et collez-le ici.
access-printful-right = Le jeton ne permet pas de lire les commandes.
remedy-printful-right = Sur developers.printful.com, créez un nouveau jeton qui permet de voir les commandes (orders/read) et collez-le ici.
access-printful-no-store = Ce jeton n’ouvre aucune boutique.
access-printful-whole-account = Ce jeton vaut pour tout votre compte Printful. Il en faut un pour une seule boutique.
remedy-printful-one-store = Sur developers.printful.com, créez un jeton, choisissez « A single store », puis votre boutique. Si vous en avez plusieurs, connectez chacune avec son propre jeton.
access-printful-store-unknown = Je ne peux pas voir à quelle boutique ce jeton appartient : elle n’a pas encore de commande, et le jeton ne permet pas de voir la boutique.
remedy-printful-stores-right = Sur developers.printful.com, créez un jeton qui permet aussi de voir les boutiques (stores_list/read) et collez-le ici.
printful-and-tpop-setting = Printful vous demande de laisser Shopify marquer les commandes comme traitées automatiquement ; TPOP a besoin du contraire.
printful-and-tpop-setting-way = Vous travaillez avec les deux : laissez ce réglage désactivé. Sinon, les commandes sont closes avant que TPOP puisse ajouter son numéro. Si un numéro de Printful n’arrive alors pas dans votre boutique, Trackmend le trouve et l’ajoute quand vous appuyez sur Ajouter.

## Printify.

access-printify-token = Printify n’accepte pas (ou plus) ce jeton.
remedy-printify-token = Un jeton de Printify est valable un an. Dans votre compte, ouvrez Connections, générez-en un nouveau et collez-le ici.
access-printify-right = Le jeton ne permet pas de voir vos boutiques ou vos commandes.
remedy-printify-right = Chez Printify, ouvrez Connections et générez un nouveau jeton avec les droits shops.read et orders.read. Puis collez-le ici.
access-printify-shop-gone = Printify ne connaît plus l’une des boutiques de cette connexion.
remedy-printify-shop-gone = Testez de nouveau la connexion : Trackmend demande alors à Printify quelles boutiques existent maintenant.
access-printify-no-shop = Votre compte Printify n’a pas encore de boutique.
remedy-printify-no-shop = Connectez d’abord votre boutique chez Printify, puis testez de nouveau.

## Gelato.

access-gelato-key = Gelato n’accepte pas (ou plus) cette clé.
access-gelato-right = Gelato ne m’a pas laissé entrer avec cette clé.
remedy-gelato-key = Dans le tableau de bord de Gelato, ouvrez Developer › API Keys. Si la clé est inactive ou a disparu, ajoutez-en une nouvelle et collez-la ici.
