### What was seen, in sentences: a shop, when it was read, what is not known there.

coverage-checked = { $shop } vérifiée : { $at }.
coverage-file = { $shop } m’est connue par un fichier.
coverage-never = { $shop } n’a pas encore été lue.
coverage-no-column =
    { $orders ->
        [one] { $orders } commande de { $shop } : le fichier n’a pas de colonne pour le suivi, je ne peux donc rien dire.
       *[other] { $orders } commandes de { $shop } : le fichier n’a pas de colonne pour le suivi, je ne peux donc rien dire.
    }
coverage-not-known =
    { $orders ->
        [one] { $orders } commande de { $shop } est partie sans numéro connu de moi.
       *[other] { $orders } commandes de { $shop } sont parties sans numéro connu de moi.
    }
coverage-unmatched =
    { $shipments ->
        [one] { $shipments } envoi ne correspond encore à aucune commande.
       *[other] { $shipments } envois ne correspondent encore à aucune commande.
    }
coverage-numbers-added = Derniers numéros reçus de votre fournisseur : { $at }.
coverage-no-numbers = Je n’ai pas encore de numéros de votre fournisseur.

## Work that goes on now.

progress-reading = Lecture de { $shop }
progress-repairing = Ajout du suivi dans { $shop }
progress-looking =
    { $left ->
        [one] Examen plus précis de { $shop } : encore { $left } commande
       *[other] Examen plus précis de { $shop } : encore { $left } commandes
    }

## Whether everything is in order with Trackmend itself.

doctor-store-ok = Les données sont en bon état : { $path }
doctor-store-damaged = Les données sont endommagées : { $found }
doctor-vault-ok = Les clés de vos boutiques peuvent être ouvertes
doctor-account-ok = { $name } : dernière lecture { $at }
doctor-account-new = { $name } : pas encore de lecture
doctor-journal =
    { $under ->
        [0] Aucune modification de vos boutiques n’est en cours
        [one] { $under } modification de vos boutiques est en cours
       *[other] { $under } modifications de vos boutiques sont en cours
    }
