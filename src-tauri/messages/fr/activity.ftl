### What Trackmend did, and what the owner is notified of.

## Readings.

activity-read =
    { $orders ->
        [one] { $shop } : lecture faite, { $orders } commande modifiée
       *[other] { $shop } : lecture faite, { $orders } commandes modifiées
    }
activity-read-quiet = { $shop } : lecture faite, rien de nouveau
activity-not-read = { $shop } : lecture impossible

## Numbers that were added.

activity-repair = Commande { $order } : numéro de suivi { $number }

## Imports.

activity-import =
    { $rows ->
        [one] { $file } importé : { $rows } ligne
       *[other] { $file } importé : { $rows } lignes
    }
activity-import-undone =
    { $rows ->
        [one] { $file } importé ({ $rows } ligne), puis annulé
       *[other] { $file } importé ({ $rows } lignes), puis annulé
    }
activity-import-text =
    { $rows ->
        [one] Texte collé importé : { $rows } ligne
       *[other] Texte collé importé : { $rows } lignes
    }
activity-import-text-undone =
    { $rows ->
        [one] Texte collé importé ({ $rows } ligne), puis annulé
       *[other] Texte collé importé ({ $rows } lignes), puis annulé
    }

## What the owner said.

activity-ignored = Vous avez mis la commande { $order } de côté
activity-snoozed = Commande { $order } : plus tard
activity-linked = Vous avez dit qu’un colis appartient à la commande { $order }
activity-entered = Vous avez saisi le numéro de la commande { $order }
activity-not-yet = Commande { $order } : pas encore expédiée
activity-without-tracking = Commande { $order } : expédiée sans suivi
activity-not-there = Votre fournisseur n’a pas la commande { $order }
activity-asked-not-received = Commande { $order } : le client ne l’a pas reçue
activity-asked-damaged = Commande { $order } : elle est arrivée abîmée
activity-ask-found = Commande { $order } : la question du client est réglée, le colis a été retrouvé
activity-ask-sent-again = Commande { $order } : la question du client est réglée, vous avez renvoyé la commande
activity-ask-refunded = Commande { $order } : la question du client est réglée, vous avez remboursé
activity-ask-refused = Commande { $order } : la question du client est réglée, sans renvoi ni remboursement
activity-said = Vous avez modifié la commande { $order }
activity-until = Jusqu’au { $until }
activity-reason = Raison : { $reason }

## Notifications.

notice-no-tracking =
    { $count ->
        [one] { $count } client n’a pas de numéro de suivi
       *[other] { $count } clients n’ont pas de numéro de suivi
    }
notice-one = { $name } chez { $shop }
notice-two = { $first } et { $second }
notice-several =
    { $more ->
        [one] { $first }, { $second } et { $more } autre
       *[other] { $first }, { $second } et { $more } autres
    }
notice-delivered =
    { $count ->
        [one] 1 colis a été livré
       *[other] { $count } colis ont été livrés
    }
notice-out =
    { $count ->
        [one] 1 colis est livré aujourd’hui
       *[other] { $count } colis sont livrés aujourd’hui
    }
notice-pick-up =
    { $count ->
        [one] 1 colis attend dans un point de retrait
       *[other] { $count } colis attendent dans un point de retrait
    }
notice-problem =
    { $count ->
        [one] 1 colis n’a pas pu être livré
       *[other] { $count } colis n’ont pas pu être livrés
    }
notice-look-up =
    { $count ->
        [one] { $count } numéro à chercher chez { $supplier }
       *[other] { $count } numéros à chercher chez { $supplier }
    }
notice-look-up-text = Cela prend environ une minute.
notice-locked = { $shop } ne me laisse plus lire vos commandes
notice-locked-text = Ce que je montre date du { $at }.
