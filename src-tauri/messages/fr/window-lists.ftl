# Les listes de la fenêtre, une commande, l’aperçu de plusieurs, et l’écran « Rechercher ».

## The lists: rows, cards, piles

window-a-parcel = Un colis
window-look-up = Rechercher
window-look-up-of = Rechercher le numéro de { $order }
window-look-up-many =
    { $count ->
        [one] Rechercher { $count } numéro
       *[other] Rechercher { $count } numéros
    }
window-answer = Répondre
window-answer-about = Répondre à la question sur { $order }
window-open-order-in = Ouvrir dans { $platform } : { $order }
window-copy-message-of = Copier le message : { $order }
window-add-to-many =
    { $count ->
        [one] Ajouter le suivi à { $count } commande
       *[other] Ajouter le suivi à { $count } commandes
    }
window-add-many-note = Vous les voyez toutes avant tout envoi.
window-card-orders = Les commandes
window-watching = Sous surveillance
window-watching-count =
    { $count ->
        [one] { $count } commande, pas encore attendue
       *[other] { $count } commandes, pas encore attendues
    }
window-watching-until = à partir du { $day }
window-watching-asks = { $why }. Je vous demanderai son numéro le { $day }.
window-aside = Mises de côté
window-aside-count =
    { $count ->
        [one] { $count } commande, non comptée
       *[other] { $count } commandes, non comptées
    }
window-not-counted = non comptées
window-piles = Et aussi
window-reopen-short = Remettre
window-reopen-of = Remettre { $order } dans la liste
window-mark-partial = En partie affiché
window-mark-question = À préciser
window-mark-waits = En attente
window-mark-cause = La cause
window-mark-none-shown = Pas encore de numéro
window-banners = Ce qui touche une boutique entière
window-banner-open = Y aller dans { $platform }
window-banner-orders = Afficher les commandes
window-banner-order-by = promise pour le { $day }

## Several at once

window-marked =
    { $count ->
        [one] { $count } sélectionnée
       *[other] { $count } sélectionnées
    }
window-mark-row = Sélectionner { $order }
window-unmark = Tout désélectionner
window-many-about = Chaque commande telle qu’elle serait écrite. Trackmend ne change rien d’autre.
window-many-left =
    { $count ->
        [one] { $count } commande est laissée de côté : elle n’a plus besoin de rien, ou ne peut pas être corrigée d’ici, ou doit être ajoutée seule.
       *[other] { $count } commandes sont laissées de côté : elles n’ont plus besoin de rien, ou ne peuvent pas être corrigées d’ici, ou doivent être ajoutées une à une.
    }
window-many-mail-rule = Suggestion : un e-mail quand le colis est en route, envoyé récemment et pas encore annoncé.
window-many-mail-all =
    { $count ->
        [one] Écrire au client
       *[other] Écrire aux { $count } clients
    }
window-many-mail = E-mail
window-many-mail-to = au client de { $order }
window-many-always = écrit toujours
window-many-never = sans e-mail
window-many-mails =
    { $count ->
        [one] { $count } e-mail à un client.
       *[other] { $count } e-mails aux clients.
    }
window-many-add =
    { $mails ->
        [0] En ajouter { $count } sans e-mail
        [one] En ajouter { $count } et envoyer { $mails } e-mail
       *[other] En ajouter { $count } et envoyer { $mails } e-mails
    }
window-many-begun =
    { $count ->
        [one] { $count } numéro est en cours d’ajout ; chacun est relu.
       *[other] { $count } numéros sont en cours d’ajout ; chacun est relu.
    }
window-many-begun-some = { $count } sur { $of } sont en cours d’ajout. Les autres restent dans la liste.
window-many-none = Rien à ajouter : elles n’ont plus besoin de rien, ou ne peuvent pas être corrigées d’ici.
window-ignore-title-many = Ignorer { $count } commandes, parce que…
window-later-title-many = Plus tard : { $count } commandes
window-ignored-many = { $count } commandes sont ignorées : { $reason }
window-snoozed-many = { $count } commandes reviendront plus tard

## One order

window-order-page = Page entière
window-order-before = Commande précédente
window-order-after = Commande suivante
window-what-was-ordered = Ce qui a été commandé
window-parcel-of = Colis { $parcel } sur { $of }
window-goods-sent = envoyé
window-goods-open = pas encore envoyé
window-goods-part = { $sent } sur { $of } envoyés
window-goods-refunded = remboursé
window-shipping-method = Livraison : { $method }
window-no-tracking = Pas besoin de suivi
window-no-tracking-method = Aucun envoi « { $method } » n’a besoin de suivi
window-none-needed-said = { $order } n’a pas besoin de suivi
window-none-needed-method-said = Les envois « { $method } » n’ont pas besoin de suivi
window-needs-tracking = Il faut quand même un suivi

## Two numbers: how do they belong together?

window-parcels-question = Quel est le lien entre les deux numéros ?
window-parcels-shown = Votre boutique affiche
window-parcels-known = Votre fournisseur indique
window-parcels-same = Le même colis, deux numéros
window-parcels-same-means = Alors rien ne manque : les deux comptent comme affichés.
window-parcels-replaces = Le numéro du fournisseur le remplace
window-parcels-replaces-means = Alors le numéro de la boutique peut être remplacé.
window-parcels-two = Deux colis
window-parcels-two-means = Alors le second numéro manque et peut être ajouté.
window-question-answered = C’est noté. J’ai revérifié avec votre réponse.

## A parcel that fits no order, or several

window-unmatched-which = À quelle commande appartient ce colis ?
window-unmatched-none = Je ne connais aucune commande qui corresponde à ce colis.
window-unmatched-from = Envoyé par
window-unmatched-to = À
window-unmatched-reference = Commande, selon le fournisseur
window-unmatched-sent = Le
window-unmatched-number = Numéro de suivi
window-unmatched-candidates = Ce peut être l’une de celles-ci
window-unmatched-ordered = commandée le { $day }
window-unmatched-link = Il appartient à cette commande
window-unmatched-link-to = Il appartient à la commande { $order }
window-unmatched-none-of-these = Aucune de celles-ci
window-unmatched-linked = Le colis appartient maintenant à { $order }

## Look up

window-lookup-title =
    { $count ->
        [one] Rechercher { $count } numéro chez { $supplier }
       *[other] Rechercher { $count } numéros chez { $supplier }
    }
window-lookup-clipboard = Presse-papiers : copier chez { $supplier } suffit
window-lookup-clipboard-note = Lu seulement tant que cet écran est ouvert
window-lookup-queue = Commandes à rechercher
window-lookup-place = { $place } sur { $of }
window-lookup-after =
    { $count ->
        [one] Ensuite vous voyez un aperçu. Rien n’est envoyé à votre boutique avant.
       *[other] Après la dernière, vous voyez un aperçu de toutes. Rien n’est envoyé à votre boutique avant.
    }
window-lookup-later =
    { $count ->
        [one] { $count } autre commande est surveillée.
       *[other] { $count } autres commandes sont surveillées.
    }
window-lookup-later-from =
    { $count ->
        [one] { $count } autre commande est surveillée. Je vous la demande à partir du { $day }.
       *[other] { $count } autres commandes sont surveillées. Je vous les demande à partir du { $day }.
    }
window-lookup-did-number = numéro saisi
window-lookup-did-not-yet = pas encore expédiée
window-lookup-did-without = pas besoin de suivi
window-lookup-did-not-there = pas chez le fournisseur
window-lookup-missing = Pourquoi { $order } n’y est peut-être pas arrivée
window-lookup-missing-sku = Le SKU ou le fournisseur du produit a été changé dans votre boutique.
window-lookup-missing-product = Le produit a été dupliqué ; le fournisseur ne connaît pas la copie.
window-lookup-missing-setting = Votre boutique clôture les commandes automatiquement, avant que le fournisseur ne les récupère.
window-lookup-missing-where = Elle figure maintenant dans « À traiter ».
window-lookup-copy = Copier le numéro de commande
window-lookup-copied = { $order } est dans le presse-papiers
window-lookup-open = Ouvrir { $supplier }
window-lookup-at = Chez { $supplier } :
window-lookup-number = Numéro de suivi
window-lookup-ways = coller, scanner ou saisir
window-lookup-use = Utiliser ce numéro
window-lookup-waits = Attend le numéro complet
window-lookup-answers = Autres réponses
window-lookup-not-yet = Pas encore expédiée
window-lookup-not-yet-means = Je redemande dans 2 jours ouvrés, { $day }
window-lookup-without = { $supplier } l’a envoyée sans suivi
window-lookup-without-means = Pas besoin de suivi pour cette commande
window-lookup-not-there = { $supplier } n’a pas cette commande
window-lookup-not-there-means = Je vous montre pourquoi une commande n’y arrive pas
window-lookup-moved = Le texte concerne { $order } ; on passe à { $order }
window-lookup-next = Suivante : { $order }
window-lookup-nothing = Rien à rechercher
window-lookup-nothing-note = Je ne demande que les numéros qui manquent dans votre boutique et devraient déjà exister.
window-lookup-ready =
    { $count ->
        [one] { $count } numéro n’est pas encore dans votre boutique
       *[other] { $count } numéros ne sont pas encore dans votre boutique
    }
window-lookup-ready-note = Vous les avez trouvés. Ajoutez-les maintenant, pour que vos clients puissent suivre leur colis.

## Keys

window-key-mark = Sélectionner la ligne
window-key-mark-range = Sélectionner jusqu’à cette ligne
window-key-answers = Recherche : les autres réponses

## A number that can never be changed.
window-for-good = { $platform } ne vous laissera jamais le modifier
window-for-good-about = Ajouter ce numéro à la commande { $order } chez { $platform }, { $who } ?
window-for-good-type = Les { $count } derniers caractères sont masqués. Tapez-les d’après votre étiquette.
window-for-good-same = Identique au numéro que vous avez saisi
window-for-good-other = Différent du numéro que vous avez saisi
window-for-good-alone = Un à la fois ; jamais avec d’autres.
window-for-good-add = Ajouter définitivement chez { $platform }

## Un numéro que vous saisissez

window-enter = Saisir un numéro…
window-enter-title = Numéro du colis de { $order }
window-enter-about = Celui de l’étiquette, ou d’où qu’il vienne. Un lecteur de codes marche aussi.
window-enter-lines = Ce qu’il y a dans ce colis
window-enter-lines-help = Votre boutique marquera ceux-ci comme expédiés. Les autres attendent leur propre colis.
window-enter-carrier = Qui le livre
window-enter-carrier-help = Le numéro ne le dit pas. Peut rester vide.
window-enter-nothing-sent = Il reste ici. Votre boutique le reçoit quand vous appuyez sur Ajouter.
window-enter-keep = Garder
window-enter-kept = Le numéro de { $order } est gardé
