### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row. { $platform }: its code; `none` as { $supplier } is one without a name.

why-closed-by-person =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par { $who }
why-closed-by-hand =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } à la main
why-closed-by-setting =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    } automatiquement par un réglage de la boutique
why-closed-by-app =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par l’application { $app }
why-closed-by-program =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par un programme
why-no-number =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    } sans numéro de suivi
why-incomplete =
    { $shown ->
        [one] { $shown } colis sur { $parcels } est indiqué
       *[other] { $shown } colis sur { $parcels } sont indiqués
    }
why-incomplete-some = Tous les colis ne sont pas indiqués
why-differs-slip = Un autre numéro est indiqué : sans doute une faute de frappe
why-differs-damage = Le numéro indiqué a été abîmé par un tableur
why-differs-replaced = Une nouvelle étiquette remplace le numéro indiqué
why-differs = Un autre numéro est indiqué
why-carrier = Bon numéro, mauvais transporteur
why-dead-link = Bon numéro, mais le lien ne mène nulle part
why-not-closed =
    Envoyée, mais pas encore marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    }
why-not-closed-lines = Une partie a été envoyée ; on ne sait pas laquelle
why-wanted =
    { $supplier ->
        [none] Le numéro devrait être connu à présent
       *[other] { $supplier } devrait l’avoir envoyée à présent
    }
why-several-fit = Un colis qui correspond à plusieurs commandes
why-none-fits = Un colis qui ne correspond à aucune commande
why-reused = Son numéro figure aussi dans la commande d’un autre client
why-late = Payée, et rien n’a encore été envoyé
why-not-at-supplier =
    { $supplier ->
        [none] Votre fournisseur
       *[other] { $supplier }
    } n’a pas cette commande
why-blocked =
    { $supplier ->
        [none] Votre fournisseur
       *[other] { $supplier }
    } la retient
why-forgotten = Vous l’envoyez vous-même, et aucun numéro n’a été saisi
why-cancelled = Envoyée alors qu’elle était annulée

## Several orders with one cause, as one job.

card-orders =
    { $orders ->
        [one] { $orders } commande, une seule cause
       *[other] { $orders } commandes, une seule cause
    }
card-numbers =
    { $numbers ->
        [one] { $numbers } numéro
       *[other] { $numbers } numéros
    } { $supplier ->
        [none] chez votre fournisseur
       *[other] chez { $supplier }
    }
card-numbers-why =
    { $supplier ->
        [none] Leurs numéros devraient être connus à présent.
       *[other] { $supplier } devrait les avoir envoyées à présent.
    }
card-who =
    { $more ->
        [0] { $names }
       *[other] { $names } et { $more } autres
    }

## Set aside, and watched.

aside-snoozed = Mise de côté jusqu’au { $until }
aside-ignored = Mise de côté : { $reason }
watching-orders =
    { $orders ->
        [one] { $orders } commande est encore chez votre fournisseur.
       *[other] { $orders } commandes sont encore chez votre fournisseur.
    }
watching-look-up =
    { $numbers ->
        [one] { $numbers } numéro à rechercher.
       *[other] { $numbers } numéros à rechercher.
    }

## What happened, in one sentence. It blames nobody.

cause-closed-by-person =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par { $who } ({ $closed }) : { $supplier ->
        [none] le numéro de suivi n’a donc pas pu être ajouté
       *[other] { $supplier } n’a donc pas pu ajouter le numéro de suivi
    }.
cause-closed-by-hand =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } à la main ({ $closed }) : { $supplier ->
        [none] le numéro de suivi n’a donc pas pu être ajouté
       *[other] { $supplier } n’a donc pas pu ajouter le numéro de suivi
    }.
cause-closed-by-setting =
    Un réglage de votre boutique l’a { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } automatiquement ({ $closed }) : { $supplier ->
        [none] le numéro de suivi n’a donc pas pu être ajouté
       *[other] { $supplier } n’a donc pas pu ajouter le numéro de suivi
    }.
cause-closed-by-app =
    L’application { $app } l’a marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } ({ $closed }) : { $supplier ->
        [none] le numéro de suivi n’a donc pas pu être ajouté
       *[other] { $supplier } n’a donc pas pu ajouter le numéro de suivi
    }.
cause-closed-by-program =
    Un programme l’a marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } sans numéro de suivi ({ $closed }). Votre boutique ne dit pas lequel.
cause-unknown =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    } sans numéro de suivi ({ $closed }). Votre boutique ne dit pas par qui.
cause-no-date =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    } sans numéro de suivi. On ne sait ni quand ni par qui.
cause-incomplete-by-person =
    Tous les colis ne sont pas indiqués. La commande avait été marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par { $who } ({ $closed }) avant que le numéro de ce colis soit connu.
cause-incomplete =
    Tous les colis ne sont pas indiqués. La commande était déjà { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } ({ $closed }) avant que le numéro de ce colis soit connu.
cause-incomplete-no-date = Tous les colis ne sont pas indiqués. Il manque le numéro de ce colis.
cause-differs-slip =
    Votre boutique indique { $shown }, { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } dit { $number } : sans doute une faute de frappe.
cause-differs-damage =
    Votre boutique indique { $shown }, { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } dit { $number } : un tableur l’a sans doute modifié.
cause-differs-replaced = Vous avez dit que l’étiquette a été remplacée : { $number } prend la place de { $shown }.
cause-differs =
    Votre boutique indique { $shown }, { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } dit { $number }. Vous seul pouvez dire comment les deux vont ensemble.
cause-carrier = Le numéro est bon, mais votre boutique indique { $carrier } comme transporteur, qui n’a pas de tels numéros.
cause-carrier-unnamed = Le numéro est bon, mais votre boutique ne nomme pas le transporteur : votre client n’a pas de lien à suivre.
cause-dead-link = Le numéro est bon, mais le lien à côté ne mène nulle part.
cause-not-closed-connection =
    { $supplier ->
        [none] Le colis a été envoyé
       *[other] { $supplier } a envoyé le colis
    }, et la commande est encore ouverte dans votre boutique. Rien n’est arrivé de là depuis : la connexion est sans doute interrompue.
cause-not-closed-product =
    { $supplier ->
        [none] Le colis a été envoyé
       *[other] { $supplier } a envoyé le colis
    }, et la commande est encore ouverte dans votre boutique. Le SKU ou le fournisseur du produit a sans doute été modifié dans votre boutique : il n’est plus reconnu.
cause-not-closed-by-hand =
    { $supplier ->
        [none] Le colis a été envoyé
       *[other] { $supplier } a envoyé le colis
    }, et la commande est encore ouverte dans votre boutique. Elle y a été commandée à la main, votre boutique n’en est donc pas informée.
cause-not-closed-lines = Une partie de la commande a été envoyée, sans qu’on sache laquelle. Je la surveille jusqu’à ce que chaque partie ait un numéro.
cause-not-closed =
    { $supplier ->
        [none] Le colis a été envoyé
       *[other] { $supplier } a envoyé le colis
    }, et la commande est encore ouverte dans votre boutique. On ne sait pas pourquoi.
cause-wanted =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    } sans numéro de suivi. { $supplier ->
        [none] Elle devrait être envoyée à présent ; cherchez le numéro chez l’expéditeur.
       *[other] { $supplier } devrait l’avoir envoyée à présent. Seule sa page indique le numéro.
    }
cause-several-fit =
    { $supplier ->
        [none] Un colis a été envoyé
       *[other] { $supplier } a envoyé un colis
    } qui correspond à plusieurs commandes. Laquelle est-ce ?
cause-none-fits =
    { $supplier ->
        [none] Un colis a été envoyé
       *[other] { $supplier } a envoyé un colis
    } qui ne correspond avec certitude à aucune commande.
cause-reused = { $number } figure dans les commandes de clients différents : l’une d’elles a donc le mauvais numéro. Je ne l’ajoute à aucune.
cause-late =
    Payée, et { $supplier ->
        [none] rien n’a encore été envoyé
       *[other] { $supplier } n’a encore rien envoyé
    } : c’est plus long que d’habitude.
cause-not-at-supplier =
    Payée, mais { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } n’a pas cette commande, avez-vous dit. Commandez-la là-bas, ou demandez pourquoi elle n’y est pas arrivée.
cause-blocked =
    Payée, mais { $supplier ->
        [none] votre fournisseur
       *[other] { $supplier }
    } la retient. Sa page dit pourquoi.
why-platform-label = { $platform } a vendu l’étiquette et n’indique pas encore de numéro
why-cancel-asked = Votre client a demandé l’annulation
why-expiring = { $platform } l’annule bientôt : personne n’a confirmé l’envoi
why-promise = Le jour promis est arrivé, et elle n’est pas envoyée
cause-platform-label = Vous avez acheté l’étiquette chez { $shop }, qui inscrit le numéro de lui-même. Ce n’est pas encore fait.
cause-no-number-entered = Chez { $shop }, elle est marquée comme envoyée sans numéro de suivi : votre client ne peut pas la suivre.
cause-cancel-asked = Votre client a demandé à { $platform ->
        [bol] bol
       *[other] votre boutique
    } de l’annuler, et elle n’est pas encore envoyée. Ne l’envoyez pas avant d’avoir répondu.
cause-expiring = Personne n’a confirmé chez { $shop } qu’elle a été envoyée. { $shop } l’annule et ne la paie pas, même si elle est arrivée.
cause-promise = { $shop } a annoncé un jour à votre client. Il est arrivé, et la commande n’est pas confirmée comme envoyée.
cause-forgotten = Payée, et vous l’envoyez vous-même : aucun numéro n’a encore été saisi.
cause-cancelled =
    { $supplier ->
        [none] Elle a été envoyée
       *[other] { $supplier } l’a envoyée
    } alors que la commande était annulée ou remboursée. Je n’y change rien.

## How sure that is.

confidence-certain = Certain : c’est inscrit dans votre boutique.
confidence-likely = Probable : cela concorde, et rien ne s’y oppose.
confidence-unknown = Inconnu : il n’est inscrit nulle part qui l’a fait.

## Who says what: supplier, shop, carrier.

ledger-sent = Envoyé
ledger-typed-in = Vous avez saisi le numéro
ledger-file-says-sent = Envoyé, selon votre fichier
ledger-supplier-silent = Rien de connu pour l’instant
ledger-no-number-known = Aucun numéro connu
ledger-none-needed = Pas de suivi nécessaire
ledger-hole = Pas de suivi dans votre boutique
ledger-not-closed =
    Pas encore { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    }
ledger-same-parcel = Le même colis
ledger-replacement = Renvoyé
ledger-return = En retour
ledger-replacement-silent = Pas indiqué ; ce n’est pas nécessaire
ledger-file-no-column = Inconnu : le fichier n’a pas cette colonne
ledger-not-read-since = Inconnu : pas relue depuis
ledger-carrier-unknown = Pas encore connu
ledger-not-asked = Non interrogé

## Where an order stands, in its shop's own words.

state-closed =
    { $platform ->
        [bol] Traitée
        [shopify] Traitée
       *[other] Terminée
    }
state-open =
    { $platform ->
        [bol] Ouverte
        [shopify] Non traitée
       *[other] En cours
    }
state-unpaid = Pas encore payée
state-cancelled = Annulée
state-refunded = Remboursée
state-other = État « { $state } »

## How far the parcel came, as the shop tells.

shop-says-announced = { $shop } indique : annoncé au transporteur
shop-says-in-transit = { $shop } indique : en route
shop-says-out-for-delivery = { $shop } indique : en cours de livraison
shop-says-pickup = { $shop } indique : disponible au retrait
shop-says-attempt-failed = { $shop } indique : personne n’était là
shop-says-delivered = { $shop } indique : livré
shop-says-exception = { $shop } indique : un problème est survenu
shop-says-returning = { $shop } indique : en retour
shop-says-returned = { $shop } indique : revenu à l’expéditeur
shop-says-cancelled = { $shop } indique : ne sera pas envoyé
shop-says-expired = { $shop } indique : plus de nouvelles

## Why an order needs no tracking.

none-digital = Pas de suivi nécessaire : rien n’est expédié
none-pickup = Pas de suivi nécessaire : votre client vient la chercher
none-local = Pas de suivi nécessaire : vous la livrez vous-même
none-in-person = Pas de suivi nécessaire : vendue sur place
none-method = Pas de suivi nécessaire : votre règle « { $method } »
none-said = Pas de suivi nécessaire : vous l’avez dit
none-sent-without = Pas de suivi nécessaire : elle a été envoyée sans
none-by-platform = Pas de suivi nécessaire : bol l’expédie
none-letter = Pas de suivi nécessaire : envoyée en lettre
none-appointment = Pas de suivi nécessaire : convenez du jour de livraison avec le client

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Commandée, { $goods } article
       *[other] Commandée, { $goods } articles
    }
event-closed-by =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par { $who }
event-closed-by-program =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } par un programme
event-closed =
    Marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    }
event-part-sent =
    { $items ->
        [0] Marquée comme { $platform ->
            [bol] traitée
            [shopify] traitée
           *[other] terminée
        }, sans dire quels articles
       *[other] { $items } des articles marqués comme { $platform ->
            [bol] traités
            [shopify] traités
           *[other] terminés
        }
    }
event-replacement =
    { $supplier ->
        [File] Renvoyé (votre fichier)
        [Myself] Vous l’avez renvoyée
       *[other] Renvoyé ({ $supplier })
    }
event-return = Un colis revient
event-read-some = Relue : { $shown } numéros sur { $parcels }
event-asks-again = Je vous redemande son numéro
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
event-read-other = Relue : un autre numéro y est indiqué
event-read = { $shop } : lecture faite

## Which order a parcel belongs to: what agrees, and what speaks against it.

answer-over = C’est réglé entre-temps.
match-external-id = Le fournisseur indique cette commande
match-order-number = Le numéro de commande correspond
match-sku = Un produit correspond
match-recipient = Le nom et l’adresse correspondent
match-dates = Envoyé après la commande
match-not-order-number = Mais le fournisseur indique { $number }
match-not-recipient = Mais il est parti chez { $who }
match-not-sku = Mais les produits sont différents
match-has-parcel = Mais cette commande a déjà un colis
match-cancelled = Mais cette commande a été annulée ou remboursée
