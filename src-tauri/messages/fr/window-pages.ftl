# Les pages de la fenêtre : commandes, activité, réglages, connexions.

## The frame

window-orders = Commandes
window-activity = Activité
window-lookup-screen = À chercher
window-remove = Supprimer
window-add-one = Ajouter
window-days-unit = jours
window-hours-unit = heures
window-welcome-platforms = { $platforms }.

## Orders

window-orders-search = Commande, nom, numéro, SKU
window-orders-clear = Effacer la recherche
window-orders-period = Commandées dans
window-orders-days = Les { $days } derniers jours
window-orders-days-all = Toutes les commandes
window-orders-rows = Hauteur des lignes
window-orders-comfortable = Lignes aérées
window-orders-dense = Lignes serrées
window-orders-filters = Montrer seulement
window-orders-all = Toutes
window-orders-mark = État
window-orders-shop = Boutique
window-orders-order = Commande
window-orders-date = Jour
window-orders-customer = Client
window-orders-country = Pays
window-orders-what = Quoi
window-orders-supplier = De
window-orders-state = Dans la boutique
window-orders-tracking = Numéro de suivi
window-orders-parcel = Colis
window-orders-incomplete = Numéros pas tous affichés
window-orders-differs = Numéro différent
window-orders-carrier = Transporteur différent
window-orders-question = Une question
window-orders-found =
    { $count ->
        [0] Aucune commande trouvée
        [one] { $count } commande trouvée
       *[other] { $count } commandes trouvées
    }
window-orders-more = Voici les { $count } plus récentes ; il y en a d’autres. Un mot plus long les trouve.
window-orders-none = Pas encore de commandes.
window-orders-none-note = Elles apparaissent ici dès qu’une boutique a été lue ou qu’un fichier de commandes a été importé.
window-orders-nothing = Aucune commande ici.
window-orders-nothing-for = Rien trouvé pour « { $text } ».
window-orders-among = J’ai regardé seulement parmi « { $standing } ».
window-orders-in-days = J’ai regardé les { $days } derniers jours.
window-orders-in-all = J’ai regardé toutes les commandes.
window-orders-hint = Le début d’un numéro de commande, d’un nom, d’un numéro de suivi ou d’un SKU suffit.
window-orders-wider = Chercher dans toutes les commandes
window-standing-no-tracking = Sans suivi
window-standing-look-up = Numéro à chercher
window-standing-at-supplier = Chez le fournisseur
window-standing-shown = Avec suivi
window-standing-delivered = Livrée
window-standing-none-needed = Suivi inutile
window-standing-not-known = Inconnu

## Activity

window-activity-sync = Boutique lue
window-activity-repair = Suivi ajouté
window-activity-import = Importation
window-activity-owner = Vous
window-activity-none = Il ne s’est encore rien passé.
window-activity-none-note = Ce que Trackmend lit, importe et ajoute sera noté ici, avec sa preuve.
window-activity-order = Voir la commande
window-activity-undo = Annuler…
window-activity-more = Voir plus ancien
window-undo-title = Annuler cette importation ?
window-undo-about = Ce qu’elle a apporté est oublié, et les listes sont refaites sans elle. Rien ne change dans votre boutique : les numéros que vous y avez ajoutés restent.
window-undo-confirm = Annuler l’importation

## Settings

window-settings-kept = Enregistré
window-autostart = Au démarrage de l’ordinateur
window-autostart-on = Démarrer Trackmend avec l’ordinateur
window-autostart-note = Aucune fenêtre ne s’ouvre, seulement son icône. Trackmend remarque ainsi un numéro manquant pendant que vous faites autre chose.
window-receive = Envois des plateformes
window-receive-on = Laisser les plateformes dire à cet ordinateur que quelque chose s’est passé
window-receive-note = Seulement pour qui a un tunnel : un programme qui mène d’internet à cet ordinateur. Ce qui est envoyé n’est ni cru ni gardé. Trackmend lit seulement la connexion un peu plus tôt, au plus une fois par minute. Chaque connexion a sa propre adresse secrète, sous Connexions.
window-receive-host = Le nom de votre tunnel
window-receive-host-note = Par exemple push.ma-boutique.example. Faites mener le tunnel à ce port de 127.0.0.1.
window-receive-port = Port
window-notify = Avertissements
window-notify-on = Me prévenir quand on a besoin de moi
window-notify-note = Un client sans suivi, un numéro qu’il est temps de chercher, un colis qui attend dans un point de retrait ou n’a pas pu être livré. Chaque chose est dite une seule fois.
window-notify-delivered = Me dire ce qui a été livré
window-notify-delivered-note = Une ligne par jour, le soir, autant que votre boutique le sait.
window-notify-out = Me dire ce qui est livré aujourd’hui
window-notify-out-note = Dès que votre boutique le sait.
window-quiet = Heures calmes
window-quiet-note = Ce qui arrive pendant ce temps est dit ensuite.
window-quiet-from = De
window-quiet-to = à
window-mute = Silence pendant une heure
window-muted = Silence jusqu’à { $time }.
window-unmute = Arrêter maintenant
window-products = Quels produits sont de TPOP ?
window-products-note = Trackmend ne vous demande un numéro que là où TPOP fabrique le produit. Dans Shopify, les produits de TPOP ont TPOP comme distributeur.
window-products-none = Pas encore de règle : Trackmend ne sait pas quels produits TPOP fabrique.
window-products-field = À quoi on les reconnaît
window-products-vendor = Le distributeur est
window-products-sku = Le SKU commence par
window-products-all = Tout ce que vend cette boutique
window-products-value = Ce qui y est écrit
window-products-value-missing = Écrivez ce qui y figure.
window-products-shop = Dans quelle boutique
window-products-every-shop = toutes les boutiques
window-products-told-vendor = { $supplier } fabrique ce qui a pour distributeur « { $value } » ({ $shop }).
window-products-told-sku = { $supplier } fabrique ce dont le SKU commence par « { $value } » ({ $shop }).
window-products-told-all = { $supplier } fabrique tout ({ $shop }).
window-products-remove = Supprimer la règle : { $rule }
window-methods = Envoyé sans suivi
window-methods-note = Cochez les modes d’envoi qui n’ont jamais de numéro de suivi, comme la lettre. Trackmend n’en demandera pas.
window-methods-none = Aucun mode d’envoi n’est encore connu. Ils arrivent avec les premières commandes.
window-methods-orders =
    { $count ->
        [one] { $count } commande en 90 jours
       *[other] { $count } commandes en 90 jours
    }
window-methods-letter = On dirait une lettre. Sans numéro ?
window-waiting = Délais d’attente
window-waiting-note = Combien de temps Trackmend attend après l’envoi, avant de dire que votre boutique n’affiche pas le numéro. Les fournisseurs ont souvent besoin d’un moment pour l’ajouter eux-mêmes.
window-waiting-learned = Appris de vos commandes : { $hours } heures.
window-waiting-default = La valeur habituelle.
window-waiting-reset = Prendre la valeur habituelle
window-waiting-reset-of = Prendre la valeur habituelle pour { $name }
window-closing = Jours de fermeture
window-closing-note = Les jours où vos fournisseurs ne travaillent pas, en plus des week-ends et des jours fériés. Ils ne comptent pas dans l’attente.
window-closing-day = Jour
window-closing-remove = Supprimer { $day }
window-closing-wrong = Choisissez un jour, par exemple 2026-12-24.
window-history = Première lecture
window-history-note = Combien de jours en arrière Trackmend lit quand une boutique est connectée. Shopify donne au plus les 60 derniers jours.

## Connections

window-connect-shop-note = Avec des clés que vous créez dans votre boutique. Le guide montre où.
window-connect-minutes = environ 4 minutes
window-connect-ways = Quelles clés avez-vous ?
window-connect-way-app = Je crée une nouvelle application dans le Dev Dashboard
window-connect-way-app-note = Pour tous ceux qui commencent maintenant : avec un identifiant client et un secret.
window-connect-way-token = J’ai un jeton d’accès, il commence par shpat_
window-connect-way-token-note = D’une application créée dans l’administration de la boutique avant 2026. Il reste valable.
window-keys-none = Je n’ai trouvé aucune clé dans ce texte. Copiez la page où se trouvent les clés, ou seulement les clés.
window-copy-code = Copier { $code }
window-way-out = Comment y remédier
window-test-again = Tester à nouveau
window-push = Adresse d’envoi…
window-push-title = Où { $name } envoie
window-push-about = Donnez cette adresse à la plateforme comme webhook. Elle est secrète : qui la connaît peut faire lire cette connexion plus tôt, et rien d’autre.
window-push-local = Seuls les programmes de cet ordinateur peuvent l’appeler. Si vous avez un tunnel, indiquez son nom dans les réglages ; l’adresse de l’extérieur apparaîtra ici.
window-push-renew = Nouvelle adresse
window-push-renew-note = L’ancienne ne mène alors plus nulle part.
window-push-renewed = Voici la nouvelle adresse.
window-push-secret = Secret du webhook
window-push-secret-note = Si vous le souhaitez : la plateforme signe ses envois avec lui, et Trackmend ignore alors tout ce qui n’est pas signé.
window-push-signed = Un secret est gardé. Ce qui n’est pas signé avec lui est ignoré.
window-push-secret-keep = Garder le secret
window-push-secret-forget = Oublier le secret
window-new-keys = Nouvelles clés…
window-tpop-short = Pas de clés : dites quels produits sont de TPOP.
window-tpop-set-up = Configurer TPOP
window-tpop-open = Ouvrir TPOP
window-tpop-no-keys = TPOP n’a pas besoin de clés
window-tpop-no-keys-note = TPOP n’a pas d’interface pour d’autres programmes. Ce n’est pas grave, car la plupart des numéros n’ont pas besoin d’aide :
window-tpop-how-1 = En général, TPOP écrit lui-même le numéro de suivi dans votre boutique. Trackmend l’y lit.
window-tpop-how-2 = Là où il n’a pas pu, parce que la commande a été terminée trop tôt, Trackmend vous demande ce seul numéro.
window-tpop-how-3 = Vous le cherchez sur la page de la commande chez TPOP, vous le collez ici, et Trackmend l’ajoute dans votre boutique.
window-tpop-numbers = D’où viennent les numéros
window-tpop-numbers-note = « À chercher » montre les commandes dont le numéro devrait être là, avec les clics pour y arriver. Un fichier ou un texte avec beaucoup de numéros passe par « Importer ».
window-tpop-rules = Pour qu’il en manque moins
window-tpop-rules-note = Laissez les commandes de TPOP ouvertes dans votre boutique : TPOP les termine lui-même et ajoute le numéro. Ne changez ni le SKU ni le distributeur de ses produits, et désactivez le traitement automatique des commandes par la boutique.

## The owner’s consent, asked by a platform in a browser.
window-consent = Donnez votre autorisation chez { $platform }
window-consent-note = Votre navigateur ouvre une page de { $platform }. Appuyez sur le bouton qui l’accorde, puis revenez.
window-consent-open = Ouvrir { $platform }
window-consent-given = Autorisation donnée
window-consent-waiting = En attente du navigateur…
window-consent-address = Le navigateur s’est arrêté sur une page qui ne s’ouvre pas ? Copiez son adresse ici :
window-consent-use = Utiliser cette adresse
window-connect-supplier-note = { $name } envoie des colis ; les numéros arrivent d’eux-mêmes.
window-connect-carriers = Transporteurs
window-connect-carriers-note = Facultatif : suivez les colis jusqu’à la porte. Shopify et bol annoncent eux-mêmes la livraison ; ceux-ci en disent plus.
window-carrier-laposte = Colis de La Poste, Colissimo et Chronopost, quel que soit l’expéditeur. La clé est gratuite.
window-carrier-17track = Interroge presque tous les transporteurs, pour 100 nouveaux numéros par mois au plus : d’abord les colis en retard ou contestés.
window-carrier-postnl = Ne répond que pour les colis envoyés avec votre propre contrat PostNL, pas pour ceux qu’un fournisseur envoie.
window-carrier-dhl = Colis de DHL. La clé est gratuite et sans contrat ; elle permet 250 questions par jour.
window-connect-name-carrier = Laissé vide : { $platform }.
window-connect-keys-to = La clé reste dans le trousseau de votre ordinateur et ne va qu’à { $platform }.
window-connect-asking = Premières questions
window-connect-asking-note = Sur vos colis qui sont en route

## Des numéros portés à la main dans une boutique, et les notes

window-bring = Numéros à reporter…
window-bring-title = Numéros pour { $shop }
window-bring-none = Il n’y manque rien dont Trackmend connaît le numéro.
window-bring-paste = Trackmend n’a pas le droit d’écrire dans cette boutique. Copiez-y chaque numéro dans sa commande.
window-bring-file = WooCommerce importe ces numéros depuis un fichier.
window-bring-instead = à la place de { $number }
window-bring-by-hand =
    { $orders ->
        [one] Une commande est à corriger à la main :
       *[other] { $orders } commandes sont à corriger à la main :
    }
window-bring-left =
    { $orders ->
        [one] Une commande n’y est pas :
       *[other] { $orders } commandes n’y sont pas :
    }
window-bring-save = Enregistrer le fichier
window-bring-saved = Enregistré : { $file }
window-copy-of = Copier { $number }
window-scores = Comment { $platform } vous note…
window-scores-title = Comment { $platform } vous note
window-scores-asking = { $platform } est interrogé…
window-scores-measured = Mesuré

## Un client demande.

window-asks = Le client demande
window-asks-title = Commande { $order } : votre client demande
window-asks-about = Ce que l’on sait du colis, ce que l’on peut faire, et ce que vous pouvez écrire.
window-asks-what = Que dit votre client ?
window-asks-note = Noter
window-asks-steps = Que faire
window-asks-who = Qui d’autre peut aider
window-asks-message = Un texte pour votre client
window-asks-copy = Copier le message
window-asks-outcome = Comment cela s’est-il terminé ?
window-asks-settle = Réglé
window-asks-earlier = Questions précédentes
window-asks-evidence = Enregistrer les preuves
window-asks-saved = Enregistré : { $file }
