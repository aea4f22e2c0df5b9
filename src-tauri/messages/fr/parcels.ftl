### Les colis en route : ce qui est en retard, ce qui s’est mal passé et ce que disent les transporteurs.

## Les quelques mots d’une ligne.

why-not-scanned = Le transporteur ne l’a pas encore vu
why-never-scanned = Le transporteur ne l’a pas vu depuis cinq jours ouvrés
why-stalled = Aucune nouvelle depuis des jours
why-contact-supplier = En route depuis plus de 21 jours
why-attempt-failed = Il n’a pas pu être livré
why-parcel-exception = Il y a un problème avec le colis
why-returning = Il est sur le chemin du retour
why-returned = Il est revenu
why-goes-back-soon = Il attend dans un point relais et repartira bientôt
why-not-received = Votre client ne l’a pas reçu
why-arrived-damaged = Il est arrivé abîmé

## Ce qui s’est passé, en une phrase.

cause-not-scanned = Il a été envoyé et le transporteur ne l’a pas encore vu. Les deux premiers jours ouvrés, c’est normal ; maintenant il devrait l’avoir vu.
cause-never-scanned =
    Il a été envoyé il y a cinq jours ouvrés ou plus et le transporteur ne l’a toujours pas vu. Demandez à { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } s’il est parti.
cause-stalled = Rien n’a été signalé depuis plus longtemps que d’habitude. Il est peut-être déjà arrivé : certains transporteurs ne disent pas la fin d’un trajet à l’étranger.
cause-contact-supplier =
    Il a été envoyé il y a plus de 21 jours et n’est pas arrivé. { $supplier ->
        [none] À partir de maintenant, votre fournisseur peut faire une recherche.
        [TPOP] À partir de maintenant, TPOP peut faire une recherche : ouvrez la commande chez eux et appuyez sur « Support for this order ».
       *[other] À partir de maintenant, { $supplier } peut faire une recherche.
    }
cause-attempt-failed = Le transporteur a voulu le livrer et n’a pas pu. Votre client devra peut-être choisir un autre jour ou un point relais.
cause-parcel-exception = Le transporteur signale un problème.
cause-returning = Le transporteur le ramène là d’où il a été envoyé.
cause-returned = Le colis est revenu chez l’expéditeur. Votre client ne l’a pas.
cause-goes-back-soon = Il attend dans un point relais et personne n’est venu le chercher.
cause-not-received = Votre client dit que le colis n’est pas arrivé.
cause-arrived-damaged = Votre client dit qu’il est arrivé abîmé.

## Sur quoi repose un avis sur un colis.

evidence-last-seen = Dernière nouvelle du transporteur : { $seen }.
evidence-not-seen = Demandé { $asked } : le transporteur ne le connaissait pas.
evidence-goes-back = Il repart le { $until }, sauf si quelqu’un vient le chercher.
evidence-since = Depuis { $since }.
reason-bad-address = L’adresse est fausse ou incomplète.
reason-not-home = Il n’y avait personne.
reason-refused = Il n’a pas été accepté.
reason-damaged = Le colis est abîmé.
reason-lost = Le transporteur ne le trouve pas.
reason-destroyed = Le colis a été détruit.
reason-not-picked-up = Personne n’est venu le chercher.
reason-customs = La douane le retient.
reason-customs-payment = La douane demande un paiement.
reason-undeliverable = Il ne peut pas être livré.

## Où en est un colis, d’après le transporteur.

carrier-says-unknown = Pas encore connu du transporteur
carrier-says-only-own = { $carrier } ne le connaît pas, ou ne le dit pas : il ne parle que de ce qui a été envoyé avec votre propre contrat
carrier-says-announced = Annoncé au transporteur
carrier-says-in-transit = En route
carrier-says-may-have-arrived = En route ; il est peut-être déjà arrivé
carrier-says-delayed = En route, plus tard que prévu
carrier-says-customs = À la douane
carrier-says-out-for-delivery = En cours de livraison
carrier-says-pickup = À retirer
carrier-says-attempt-failed = Il n’a pas pu être livré
carrier-says-delivered = Livré
carrier-says-neighbour = Livré chez un voisin
carrier-says-exception = Il y a un problème
carrier-says-returning = Sur le chemin du retour
carrier-says-returned = De retour chez l’expéditeur
carrier-says-cancelled = Ne sera pas envoyé
carrier-says-expired = Plus aucune nouvelle

## Ce qui s’est passé en route.

event-carrier-said =
    { $carrier } : { $said }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
event-carrier-code = { $carrier } a noté quelque chose (code { $code })
event-contradicts = { $carrier } a signalé ceci après coup, et cela ne correspond pas : { $said }

## La table de codes d’un transporteur, dans un fichier à soi.

meanings-own = { $platform } : la table de codes est celle de Trackmend, avec { $count ->
        [one] { $count } code
       *[other] { $count } codes
    }
meanings-file-used = { $platform } : votre fichier { $file } dit ce que { $count ->
        [one] { $count } code signifie
       *[other] { $count } codes signifient
    } ; la table de Trackmend dit le reste
meanings-file-wrong = { $platform } : votre fichier { $file } n’est pas utilisé, car quelque chose n’y est pas juste. C’est la table de Trackmend qui compte.
meanings-file-remedy = Corrigez { $file } dans le dossier { $folder }, ou enlevez-le. Redémarrez ensuite Trackmend.
meanings-unreadable = Le fichier ne peut pas être lu comme un texte ({ $found }).
unknown-codes = { $platform } : { $count ->
        [one] { $count } événement a un code
       *[other] { $count } événements ont des codes
    } que Trackmend ne connaît pas : { $codes }
meanings-status = Ligne { $line } : « { $found } » n’est pas un état de livraison. Écrivez-en un de la table de Trackmend, ou laissez vide pour une remarque.
meanings-reason = Ligne { $line } : « { $found } » n’est pas une raison que Trackmend connaît. Laissez vide.
meanings-twice = Ligne { $line } : le code « { $found } » est ici pour la deuxième fois. Gardez-en un.
meanings-columns = Ligne { $line } : « { $found } » n’a pas les trois colonnes code, status et reason.
meanings-no-code = La ligne { $line } n’a pas de code.
meanings-too-many = La table a plus de { $most } codes.
meanings-empty = La table est vide.

## Ce qui est utilisé d’une connexion à un transporteur.

can-follow-parcels = Suit les colis jusqu’à la porte
budget-questions-day = { $spent } questions sur { $most } utilisées aujourd’hui
budget-questions-month = { $spent } questions sur { $most } utilisées ce mois-ci
budget-numbers-day = { $spent } nouveaux numéros sur { $most } utilisés aujourd’hui
budget-numbers-month = { $spent } nouveaux numéros sur { $most } utilisés ce mois-ci
budget-waiting =
    { $waiting ->
        [one] { $waiting } colis attend jusqu’à { $until } : on ne peut plus demander avant
       *[other] { $waiting } colis attendent jusqu’à { $until } : on ne peut plus demander avant
    }
error-not-followed = On ne peut demander à personne pour { $number } : aucun transporteur connecté ne connaît de tels numéros, ou le colis est arrivé.
error-no-number = { $number } n’est pas un numéro de suivi.
