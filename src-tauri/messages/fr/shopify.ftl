### Shopify: what a shop lets Trackmend do, what went wrong, and what a verdict rests on.


## The shop.

access-shopify-shop-missing = De quelle boutique s’agit-il ?
access-shopify-shop-bad = « { $address } » n’est pas une boutique chez Shopify.
access-shopify-shop-storefront = { $address } est l’adresse où vos clients achètent. Il me faut le nom de la boutique chez Shopify.
access-shopify-shop-http = { $address } n’est pas sécurisée (http).
remedy-shopify-shop = Ouvrez l’administration de votre boutique dans le navigateur et copiez l’adresse : https://admin.shopify.com/store/votre-boutique. Ou cherchez dans Paramètres › Domaines le nom qui se termine par .myshopify.com.
access-shopify-no-shop = Shopify n’a pas de boutique à cette adresse.
access-shopify-closed = Shopify a suspendu ou fermé cette boutique, elle ne répond donc pas.
remedy-shopify-closed = Ouvrez l’administration de votre boutique : Shopify y dit ce qui manque, en général une facture impayée.

## The keys.

access-key-missing = Les clés ne sont pas complètes.
remedy-key-missing = Indiquez l’ID client et son secret, ou bien le jeton d’accès.
access-shopify-token = Shopify n’accepte pas (ou plus) ce jeton d’accès.
access-shopify-forbidden = Shopify ne m’a pas laissé entrer avec ces clés.
remedy-shopify-token = Regardez dans l’administration de votre boutique, sous Paramètres › Applications, si l’application est toujours installée, copiez de nouveau ses clés et testez de nouveau.
access-shopify-client = Shopify n’accepte pas l’ID client avec ce secret.
remedy-shopify-client = Dans le Dev Dashboard, ouvrez votre application › Settings et copiez de nouveau les deux : l’ID client a 32 caractères, le secret commence par shpss_.
access-shopify-other-owner = L’application et la boutique appartiennent à des organisations différentes chez Shopify.
remedy-shopify-other-owner = Créez l’application dans le Dev Dashboard avec le compte propriétaire de cette boutique, puis utilisez les clés de cette application.
access-shopify-not-installed = L’application n’est pas encore installée dans cette boutique.
remedy-shopify-not-installed = Dans le Dev Dashboard, ouvrez votre application, choisissez « Install app », puis cette boutique.

## What the app may do.

access-shopify-shop-found = Shopify répond, et la boutique est { $shop }
access-shopify-orders-read =
    { $count ->
        [one] Peut lire les commandes : 1 commande
       *[other] Peut lire les commandes : { $count } commandes
    }
access-shopify-orders-read-recent =
    { $count ->
        [one] Peut lire les commandes des 60 derniers jours : 1 commande
       *[other] Peut lire les commandes des 60 derniers jours : { $count } commandes
    }
access-shopify-orders-missing = Ne peut pas lire les commandes
access-shopify-groups-read = Peut lire ce qui est traité et ce qui reste à traiter
access-shopify-groups-missing = Ne peut pas lire ce qui reste à traiter : retrait et expédition ne se distinguent alors pas avec certitude
access-shopify-may-write = Peut ajouter le suivi
access-shopify-read-only = Ne peut pas ajouter le suivi
access-shopify-scope-missing = Il manque à l’application l’autorisation { $scope }.
remedy-shopify-scope = Dans le Dev Dashboard, ouvrez votre application › Versions › New version, ajoutez { $scope } sous Access scopes et cliquez sur Release. Puis revenez et testez de nouveau.
access-shopify-not-approved = Shopify ne montre pas encore les commandes des clients à cette application.
remedy-shopify-not-approved = Dans le Dev Dashboard, ouvrez votre application › API access et autorisez l’accès aux données client protégées (protected customer data), puis testez de nouveau.
access-shopify-names-hidden = Les noms et les codes postaux sont cachés à cette application
remedy-shopify-names-hidden = Trackmend s’en passe. Avec eux, il retrouve aussi la commande d’un colis qui n’en nomme aucune : dans le Dev Dashboard, ouvrez votre application › API access › Protected customer data et autorisez le nom et l’adresse.

## Reading did not work this time.

read-shopify-refused = Shopify a rejeté la question ({ $code }).
read-shopify-server = Shopify a lui-même une panne en ce moment ({ $status }).
read-shopify-cut-off = La réponse de Shopify s’est interrompue en route.
read-shopify-webpage = Shopify a répondu par une page web au lieu des commandes.
read-shopify-busy = Shopify me demande de ralentir.

## It did not take a tracking number.

write-shopify-refused = Shopify ne l’a pas accepté. Il dit : { $message }
write-shopify-rights = Shopify ne l’a pas accepté : l’application ne peut pas ajouter de suivi à cette commande.
write-shopify-busy = Shopify ne l’a pas accepté : on lui en demandait trop à la fois. Réessayez dans quelques minutes.

## Who marked the order as fulfilled.

evidence-shopify-closed-by-person = Le journal de Shopify dit que { $name } a marqué la commande comme traitée ({ $at }).
evidence-shopify-closed-by-app = Le journal de Shopify dit que l’application { $app } a marqué la commande comme traitée ({ $at }).
evidence-shopify-closed-by-setting = La commande a été marquée comme traitée ({ $at }) juste après le paiement ({ $paid }), et par personne : c’est ce que fait le réglage de la boutique.
evidence-shopify-closed-unnamed = Le journal de Shopify ne dit pas qui a marqué la commande comme traitée ({ $at }).
evidence-shopify-no-event = Le journal de Shopify ne contient rien sur le passage de la commande à « traitée » ({ $at }).
