### Adding tracking: the preview, what happened, and the proof.


## It ended before or without a proof.

repair-order-gone = Cette commande n’est plus dans votre boutique.
repair-cannot = Ce numéro ne peut pas être ajouté dans cette boutique. Rien n’a été envoyé.
repair-order-ended = La commande a été annulée ou remboursée entre-temps. Rien n’a été envoyé.
repair-order-reopened =
    La commande n’est plus marquée comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    }. Rien n’a été envoyé.
repair-number-gone = { $number } n’est plus dans la commande. Rien n’a été envoyé.
repair-entry-gone = Ce qui était indiqué comme envoyé n’est plus dans la commande. Rien n’a été envoyé.
repair-carrier-moved = Le transporteur ou le lien ont été modifiés dans votre boutique depuis. Rien n’a été envoyé.
repair-lines-moved = Ces articles ne sont plus ouverts dans votre boutique. Rien n’a été envoyé.
repair-another-number = Votre boutique montre maintenant un autre numéro, { $number }. Rien n’a été envoyé.
repair-another-text = Il y a du nouveau dans la commande depuis. Rien n’a été envoyé.

## Why nothing can be added.

repair-may-have-landed = Un essai précédent a peut-être déjà mis ce numéro dans votre boutique.
repair-may-have-landed-action = Vérifiez maintenant : je relis la commande, et je propose le numéro dès qu’il est certain qu’il n’y est pas.
repair-nothing-to-do = Il n’y a plus rien à ajouter à cette commande.
repair-already-shown = Votre boutique montre déjà ce numéro.
repair-no-interface = Je ne connais cette boutique que par un fichier, je ne peux donc rien y ajouter.
repair-read-only = La clé de cette boutique permet seulement de lire.
repair-read-only-action = Autorisez aussi la clé à écrire, dans les réglages de votre boutique. Puis testez de nouveau la connexion.
repair-read-only-or-file-action = Autorisez aussi la clé à écrire, dans les réglages de votre boutique, et testez de nouveau la connexion. Ou faites écrire un fichier que WooCommerce 11.2 importe : dans Connexions, « Numéros à reporter… » (dans un terminal : trackmend-cli export repairs FICHIER)
repair-by-file-action = Faites écrire un fichier que WooCommerce 11.2 importe : dans Connexions, « Numéros à reporter… » (dans un terminal : trackmend-cli export repairs FICHIER)
repair-no-home = Je ne trouve dans cette boutique aucun endroit pour un numéro de suivi.
repair-no-replacing = Je ne peux pas remplacer un numéro dans { $shop } d’ici.
repair-no-replacing-action = Copiez le bon numéro, ouvrez la commande et mettez-le à la place de l’autre.
repair-no-carrier = Je ne peux pas changer le transporteur d’un numéro dans { $shop } d’ici.
repair-no-carrier-action = Ouvrez la commande et choisissez-y le transporteur.
repair-no-closing = Je ne marque pas de commandes comme envoyées dans { $shop }.
repair-no-closing-action =
    Ouvrez la commande, ajoutez le numéro et marquez-la comme { $platform ->
        [bol] traitée
        [shopify] traitée
       *[other] terminée
    } là-bas.
repair-ask-first = Dites d’abord comment les deux numéros vont ensemble.
repair-lines-unclear = Rien ne dit quels articles sont dans ce colis, je n’en marque donc aucun comme envoyé. Ouvrez la commande et choisissez-les là-bas.
repair-being-read = Je lis dans votre boutique ce qui est encore ouvert dans cette commande. Réessayez dans un instant.
repair-of-another-app =
    Ces articles relèvent d’une autre application de votre boutique, et elle seule peut les marquer comme { $platform ->
        [bol] traités
        [shopify] traités
       *[other] terminés
    }.
repair-always-mails = { $shop } écrit à votre client à chaque numéro ajouté, même pour un colis arrivé depuis longtemps. Je n’en ajoute donc pas ici.
repair-number-unknown = Personne ne m’a encore donné son numéro. Prenez-le sur votre étiquette ou chez votre fournisseur, et appuyez sur « Saisir un numéro… » pour cette commande.
repair-nothing-open = Aucun de ces articles n’est encore ouvert dans votre boutique.
repair-not-as-it-stands = Je ne peux pas modifier cette commande d’ici telle qu’elle est. Ouvrez-la dans votre boutique et ajoutez-y le numéro.

## The preview: old and new, and what cannot be undone.

preview-number = Numéro de suivi
preview-carrier = Transporteur
preview-link = Lien
preview-items = Articles
preview-fact-mail = L’e-mail à { $name }.
preview-fact-mail-customer = Le mail à votre client.
preview-fact-kept = { $numbers } reste dans la commande.
preview-fact-closes =
    Ces articles, et aucun autre, sont marqués comme { $platform ->
        [bol] traités
        [shopify] traités
       *[other] terminés
    }.
preview-fact-undoable = Le numéro lui-même peut être modifié ou supprimé plus tard dans { $platform }.
preview-fact-lasting = Le numéro lui-même ne pourra plus être modifié dans { $platform }.

## Whether the customer gets a mail, and why that is suggested.

mail-under-way =
    { $days ->
        [0] Suggestion : le colis est en route, il vient d’être envoyé, et { $platform } n’a pas encore envoyé ce numéro par e-mail.
        [one] Suggestion : le colis est en route, envoyé il y a 1 jour, et { $platform } n’a pas encore envoyé ce numéro par e-mail.
       *[other] Suggestion : le colis est en route, envoyé il y a { $days } jours, et { $platform } n’a pas encore envoyé ce numéro par e-mail.
    }
mail-sent-long-ago =
    { $days ->
        [one] Suggestion : pas d’e-mail. Le colis est parti il y a { $days } jour et est peut-être déjà arrivé.
       *[other] Suggestion : pas d’e-mail. Le colis est parti il y a { $days } jours et est peut-être déjà arrivé.
    }
mail-arrived = Suggestion : pas d’e-mail. Le colis est arrivé.
mail-before-you-started = Suggestion : pas d’e-mail. Cette commande date d’avant vos débuts avec Trackmend.
mail-mailed-before = Suggestion : pas d’e-mail. { $platform } a déjà envoyé ce numéro par e-mail.
mail-shop-cannot = { $platform } n’envoie pas d’e-mail dans ce cas. Votre client voit le numéro dans la commande.
mail-shop-always = { $platform } envoie toujours un e-mail au client quand un numéro est ajouté.

## Where it stands, and how it ended.

repair-phase-confirmed = Noté sur cet ordinateur. Rien n’a encore été envoyé.
repair-phase-sending = Envoi à votre boutique en cours.
repair-phase-pending = Votre boutique l’a reçu et s’en occupe. Je redemande jusqu’à ce que ce soit fait.
repair-phase-accepted = Votre boutique l’a accepté. Relecture en cours.
repair-phase-unknown = La réponse de votre boutique n’est pas arrivée. Je regarde si le numéro y est.
repair-phase-proved = Prouvé : votre boutique le montre maintenant.
repair-phase-not-shown = Votre boutique l’a accepté, mais ne le montre pas.
repair-phase-differs = Votre boutique montre maintenant un autre numéro.
repair-phase-already-right = Déjà corrigé dans votre boutique ; rien n’a été envoyé.
repair-phase-moved = La commande a changé dans votre boutique ; rien n’a été envoyé.
repair-phase-rejected = Votre boutique ne l’a pas accepté.
repair-phase-absent = Il n’est pas arrivé dans votre boutique. Vous pouvez l’ajouter de nouveau.

## The proof, line by line.

proof-shop = Boutique
proof-order = Commande, selon la boutique
proof-number = Numéro de suivi
proof-done = Ce qui a été fait
proof-done-added = le numéro a été ajouté
proof-done-replaced = le numéro a pris la place de { $old }
proof-done-carrier = le transporteur a été corrigé : { $was } → { $carrier }
proof-done-carrier-named = le transporteur a été nommé : { $carrier }
proof-done-closed =
    { $items ->
        [one] { $items } article a été marqué comme envoyé, avec le numéro
       *[other] { $items } articles ont été marqués comme envoyés, avec le numéro
    }
proof-asked-by = Demandé par
proof-asked-at = Demandé
proof-sent-at = Envoyé, une fois
proof-not-sent = non envoyé
proof-before = Avant
proof-after = Après
proof-none = aucun numéro
proof-read-at = Relu
proof-result = Résultat
proof-value = { $value }
proof-time = { $at }

## What was done, step by step.

step-confirmed = Vous avez appuyé sur Ajouter ; noté sur cet ordinateur
step-sent = Envoyé à { $platform }, une seule fois
step-accepted = { $platform } l’a accepté
step-proved = Relu : votre boutique le montre
repair-proved-detail =
    { $seconds ->
        [0] Relu dans { $platform } ({ $at }), aussitôt après votre appui sur Ajouter.
        [one] Relu dans { $platform } ({ $at }), { $seconds } seconde après votre appui sur Ajouter.
       *[other] Relu dans { $platform } ({ $at }), { $seconds } secondes après votre appui sur Ajouter.
    }
hint-leave-open =
    La prochaine fois, laissez la commande { $platform ->
        [bol] ouverte
        [shopify] non traitée
       *[other] « En cours »
    } dans { $shop } jusqu’à l’arrivée du numéro de suivi.

## A number that can never be changed.
repair-for-good = { $shop } ne laisse jamais modifier un numéro. Confirmez celui-ci seul, en tapant ses quatre derniers caractères d’après votre étiquette.
repair-for-good-action = Appuyez sur « Ajouter le suivi » pour cette commande seule.
one-shot-items = Pour { $items }
one-shot-shape = Le format est celui de { $carrier }
one-shot-check-digit = { $carrier } a de tels numéros, mais le chiffre de contrôle ne correspond pas : comparez avec votre étiquette
one-shot-shape-unknown = Aucun transporteur que je connaisse n’a de tels numéros : comparez avec votre étiquette
one-shot-carrier = { $shop } indiquera { $carrier } comme transporteur
one-shot-alone = Le numéro ne figure sur aucune autre de vos commandes
one-shot-shared = Le numéro figure aussi sur la commande { $order }
one-shot-empty = { $shop } n’indiquait aucun numéro (lu { $read })
one-shot-never = Si un caractère est faux, il ne reste qu’un message à votre client
