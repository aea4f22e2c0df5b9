### What a shop lets Trackmend do, and how to put it right when it does not.


## WooCommerce: the address.

access-woo-address-bad = « { $address } » n’est pas l’adresse d’un site web.
remedy-woo-address = Tapez l’adresse telle qu’elle apparaît dans votre navigateur quand vous ouvrez votre boutique, par exemple https://votre-boutique.fr.
access-woo-address-http = { $address } n’est pas sécurisée (http) : les réponses de votre boutique pourraient être lues en chemin.
remedy-woo-address-http = Utilisez https:// si votre boutique le permet. Sinon, cochez que http est accepté pour cette boutique.
access-woo-moved = Votre boutique se trouve à l’adresse { $address }.
remedy-woo-moved = Remplacez l’adresse par { $address } et testez de nouveau.
access-woo-moved-elsewhere = Cette adresse mène à un autre site : { $address }. Je n’ai pas suivi, votre clé n’est donc allée nulle part ailleurs.
remedy-woo-moved-elsewhere = Si { $address } est votre boutique, utilisez cette adresse. Sinon, vérifiez l’adresse que vous avez tapée.
access-woo-not-wordpress = À l’adresse { $address }, je ne trouve pas de WordPress.
remedy-woo-not-wordpress = Vérifiez l’adresse. Si la boutique est dans un dossier du site, ajoutez-le, par exemple /boutique.
access-woo-no-woocommerce = { $shop } répond, mais WooCommerce n’y est pas actif.
remedy-woo-no-woocommerce = Dans WordPress, ouvrez Extensions et activez WooCommerce, ou vérifiez l’adresse.
access-woo-plain-permalinks = Votre boutique utilise les permaliens « Simple ». Avec eux, WooCommerce n’accepte aucune clé.
remedy-woo-permalinks = Dans WordPress, ouvrez Réglages › Permaliens, choisissez « Titre de la publication », enregistrez et testez de nouveau.
access-woo-shop-found = WooCommerce répond, et la boutique est { $shop }
access-woo-interface-off = L’accès des programmes à votre boutique a été désactivé ou a disparu.
remedy-woo-interface-off = Regardez dans WordPress si WooCommerce est actif et si une extension de sécurité bloque l’« API REST » ; autorisez-la pour WooCommerce.
access-woo-blocked = Quelque chose devant votre boutique m’a refusé l’entrée ({ $status }) : une extension de sécurité ou votre hébergeur.
remedy-woo-blocked = Dans votre extension de sécurité, autorisez l’« API REST » pour WooCommerce, ou demandez à votre hébergeur de laisser passer Trackmend. Puis testez de nouveau.
access-woo-webpage = Au lieu de vos commandes, j’ai reçu une page web, par exemple une page de connexion ou de maintenance.

## WooCommerce: the key.

access-woo-key-unknown = Votre boutique ne connaît pas cette clé.
access-woo-key-http = Votre boutique n’accepte pas cette clé.
remedy-woo-key-new = Copiez de nouveau les deux parties : la première commence par ck_, la seconde par cs_. WooCommerce ne les montre qu’une fois ; si vous ne les avez plus, créez une nouvelle clé dans WooCommerce › Réglages › Avancé › API REST, avec « Lecture/Écriture ».
access-woo-key-secret = Votre boutique connaît la clé, mais pas avec ce secret, ou la clé peut seulement écrire.
remedy-woo-key-secret = Copiez de nouveau le secret : il commence par cs_. Si vous ne l’avez plus, créez une nouvelle clé dans WooCommerce › Réglages › Avancé › API REST, avec « Lecture/Écriture ».
access-woo-key-rights = La clé fonctionne, mais l’utilisateur à qui elle appartient ne peut pas voir les commandes.
remedy-woo-key-rights = Créez une nouvelle clé dans WooCommerce › Réglages › Avancé › API REST pour un utilisateur gestionnaire de boutique ou administrateur.
access-woo-key-refused = Votre boutique a refusé la clé pour une raison qui lui est propre ({ $code }).
access-woo-clock = L’horloge de votre boutique et celle de votre ordinateur diffèrent trop. Votre boutique : { $shop }. Votre ordinateur : { $own }.
remedy-woo-clock = Laissez votre ordinateur régler son horloge automatiquement. Si elle est juste, demandez à votre hébergeur de régler celle de la boutique.

## WooCommerce: what the key may do.

access-woo-orders-read = Peut lire les commandes
access-woo-orders-read-query = Peut lire les commandes (votre serveur ignore les clés de l’en-tête ; elles vont donc dans l’adresse, en https)
access-woo-may-write = Peut ajouter le suivi
access-woo-read-only = Ne peut pas ajouter le suivi : la clé permet seulement de lire
remedy-woo-key-write = Dans WooCommerce › Réglages › Avancé › API REST, ouvrez la clé et choisissez les droits « Lecture/Écriture ». Sans cela, Trackmend montre qui n’a pas de suivi, mais ne peut pas l’ajouter.
access-woo-write-blocked = Ne peut pas ajouter le suivi : quelque chose devant votre boutique l’en empêche
access-woo-shipments-on = Peut lire ce que WooCommerce montre comme expédié
access-woo-shipments-off = Les expéditions propres à WooCommerce sont désactivées ; il n’y a rien à y lire
access-woo-shipments-closed = Ne peut pas lire ce que WooCommerce montre comme expédié : un numéro à cet endroit semblerait manquer
access-woo-carriers =
    { $count ->
        [one] L’extension de suivi connaît { $count } transporteur
       *[other] L’extension de suivi connaît { $count } transporteurs
    }
access-woo-carriers-none = L’extension de suivi n’a pas de liste de transporteurs ; j’écris leurs noms en texte

## WooCommerce: reading did not work this time.

read-woo-refused = Votre boutique a refusé la demande ({ $code }).
read-woo-server = Votre boutique a elle-même une panne en ce moment ({ $status }).
read-woo-cut-off = La réponse de votre boutique s’est interrompue en cours de route.
read-woo-webpage = Votre boutique a répondu par une page web au lieu de commandes.
read-woo-busy = Votre boutique me demande de ralentir.
read-woo-maintenance = Votre boutique est en maintenance.

## WooCommerce: it did not take a tracking number.

write-woo-key = Votre boutique ne l’a pas accepté : la clé permet seulement de lire.
write-woo-rights = Votre boutique ne l’a pas accepté : l’utilisateur de la clé ne peut pas modifier les commandes.
write-woo-no-route = Votre boutique ne l’a pas accepté : l’emplacement des numéros de suivi n’existe plus. Une extension a sans doute été désactivée.
write-woo-order-gone = Votre boutique ne l’a pas accepté : cette commande n’existe plus.
write-woo-busy = Votre boutique ne l’a pas accepté : trop de demandes à la fois. Réessayez dans quelques minutes.
write-woo-refused = Votre boutique ne l’a pas accepté ({ $code }).

## What a connection can do.

can-read-orders = Lit vos commandes
can-add-tracking = Ajoute le suivi quand vous appuyez sur Ajouter
can-close-lines =
    { $platform ->
        [bol] Marque les articles d’un colis comme traités, avec leur numéro
        [etsy] Termine une commande avec son numéro, toujours en entier
        [shopify] Marque les articles d’un colis comme traités, avec leur numéro
       *[other] Marque les articles d’un colis comme terminés, avec leur numéro
    }
cannot-change-number = Ne peut pas changer un numéro qui y figure déjà
always-mails = Chaque numéro est envoyé par e-mail au client
cannot-add-tracking = Ne peut pas ajouter le suivi : la clé permet seulement de lire
can-look-up = Dit quels numéros chercher là-bas ; vous les copiez
can-take-files = Accepte les fichiers et le texte collé
cannot-be-asked = Connue par des fichiers seulement : ne peut pas être interrogée

## L’autorisation donnée dans un navigateur.
consent-old = Cette demande est trop ancienne. Redemandez.
consent-no-address = Ce n’est pas une adresse. Copiez toute la ligne en haut du navigateur, à partir de https://.
consent-other = Cette adresse répond à une autre demande. Copiez l’adresse de la dernière page où vous êtes arrivé.
consent-denied = La page dit qu’aucune autorisation n’a été donnée. Redemandez, puis appuyez sur le bouton qui l’accorde.
error-redirect = L’adresse de retour n’en est pas une. Laissez-la vide, ou copiez-la telle qu’elle figure sur la plateforme.
