### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Marquée comme terminée par { $who }
why-closed-by-hand = Marquée comme terminée à la main
why-closed-by-setting = Terminée automatiquement par un réglage de la boutique
why-closed-by-app = Marquée comme terminée par l’application { $app }
why-closed-by-program = Marquée comme terminée par un programme
why-no-number = Terminée sans numéro de suivi

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Marquée comme terminée par { $who } ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-hand = Marquée comme terminée à la main ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-setting = Un réglage de votre boutique l’a terminée automatiquement ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-app = L’application { $app } l’a marquée comme terminée ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-program = Un programme l’a marquée comme terminée sans numéro de suivi ({ $closed }). Votre boutique ne dit pas lequel.
cause-unknown = Terminée sans numéro de suivi. Votre boutique ne dit pas par qui.

## How sure that is.

confidence-certain = Certain : c’est inscrit dans votre boutique.
confidence-likely = Probable : cela concorde, et rien ne s’y oppose.
confidence-unknown = Inconnu : il n’est inscrit nulle part qui l’a fait.
cause-no-date = Terminée sans numéro de suivi. On ne sait ni quand ni par qui.

## Who says what: supplier, shop, carrier.

ledger-sent = Envoyé
ledger-typed-in = Vous avez saisi le numéro
ledger-file-says-sent = Envoyé, selon votre fichier
ledger-supplier-silent = Rien de connu pour l’instant
ledger-no-number-known = Aucun numéro connu
ledger-none-needed = Pas de suivi nécessaire
ledger-hole = Pas de suivi dans votre boutique
ledger-not-closed = Pas encore terminée
ledger-file-no-column = Inconnu : le fichier n’a pas cette colonne
ledger-not-read-since = Inconnu : pas relue depuis
ledger-carrier-unknown = Pas encore connu
ledger-not-asked = Non interrogé

## Where an order stands at a shop, in WooCommerce's words.

state-closed = Terminée
state-open = En cours
state-unpaid = Pas encore payée
state-cancelled = Annulée
state-refunded = Remboursée
state-other = État « { $state } »

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Commandée, { $goods } article
       *[other] Commandée, { $goods } articles
    }
event-closed-by = Marquée comme terminée par { $who }
event-closed-by-program = Marquée comme terminée par un programme
event-closed = Marquée comme terminée
event-sent =
    { $supplier ->
        [File] Colis envoyé (votre fichier)
       *[other] Colis envoyé ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Numéro de suivi connu (votre fichier)
        [Myself] Vous avez saisi le numéro de suivi
       *[other] Numéro de suivi connu ({ $supplier })
    }
event-read-shown = Relue : le numéro y est
event-read-hole = Relue : toujours pas de numéro
event-read = { $shop } : lecture faite
