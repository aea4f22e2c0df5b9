### What a verdict rests on.

evidence-sent =
    { $supplier ->
        [File] Votre fichier indique : envoyé ({ $shipped }).
       *[other] { $supplier } indique : envoyé ({ $shipped }).
    }
evidence-number-known =
    { $supplier ->
        [File] Votre fichier donne un numéro de suivi ; connu depuis { $since }.
        [Myself] Vous avez saisi le numéro de suivi ; je le connais depuis { $since }.
       *[other] { $supplier } a donné un numéro de suivi ; connu depuis { $since }.
    }
evidence-not-shown = Votre boutique, lue { $read } : aucun numéro de suivi dans la commande.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = Une note de la commande dit que { $name } l’a marquée comme terminée ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] { $name } a écrit une note dans la commande { $seconds } seconde avant qu’elle soit marquée comme terminée ({ $at }).
       *[other] { $name } a écrit une note dans la commande { $seconds } secondes avant qu’elle soit marquée comme terminée ({ $at }).
    }
evidence-woo-closed-by-program = Un programme l’a marquée comme terminée ({ $at }), et WooCommerce ne dit pas lequel : un réglage, une extension ou une application avec une clé.
evidence-woo-no-note = La commande n’a pas de note à ce sujet (marquée comme terminée : { $at }).

## What speaks for a verdict, whichever shop it is of.

evidence-other-number = Votre boutique, lue { $read }, affiche { $shown } à la place.
evidence-slip =
    { $signs ->
        [one] { $signs } caractère est différent, comme après une faute de frappe.
       *[other] { $signs } caractères sont différents, comme après une faute de frappe.
    }
evidence-damage-shortened = Un tableur raccourcit ainsi les longs numéros et perd les derniers chiffres.
evidence-damage-rounded = Un tableur ne garde que 15 chiffres d’un long numéro et met des zéros à la place des autres.
evidence-damage-zero = Les zéros du début manquent : un tableur les supprime.
evidence-damage-decimals = Les zéros de la fin n’en font pas partie : un tableur a ajouté des décimales.
evidence-replaced = Vous avez indiqué que cette étiquette remplace { $old }.
evidence-parcels-shown =
    { $shown ->
        [one] Votre boutique, lue { $read }, affiche { $shown } numéro sur { $parcels }.
       *[other] Votre boutique, lue { $read }, affiche { $shown } numéros sur { $parcels }.
    }
evidence-carrier = Votre boutique indique { $named } comme transporteur. Un tel numéro vient de { $carrier }.
evidence-link-none = Le lien dans votre boutique n’est pas une adresse web : { $link }
evidence-link-foreign = Le lien dans votre boutique mène à { $named }. Un tel numéro vient de { $carrier }.
evidence-still-open = Votre boutique, lue { $read } : la commande est encore ouverte et n’affiche aucun numéro.
evidence-lines-unclear = Votre boutique n’indique pas quels produits ont été envoyés, et ce colis ne les contient pas tous.
evidence-own-reference =
    { $supplier ->
        [File] Votre fichier appelle cette commande { $reference }, votre boutique l’appelle { $order }.
       *[other] { $supplier } appelle cette commande { $reference }, votre boutique l’appelle { $order }.
    }
evidence-sku-changed = { $supplier } a envoyé { $sku }. La commande de votre boutique n’a aucun produit avec cette référence (SKU).
evidence-production-over =
    { $days ->
        [one] Commandé { $ordered }. { $supplier } met d’habitude { $days } jour ouvré.
       *[other] Commandé { $ordered }. { $supplier } met d’habitude { $days } jours ouvrés.
    }
evidence-no-parcel =
    { $supplier ->
        [File] Commandé { $ordered }. Aucun colis n’est encore connu.
        [Myself] Commandé { $ordered }, et vous l’envoyez vous-même. Aucun colis n’est encore connu.
       *[other] Commandé { $ordered }. Aucun colis de { $supplier } n’est encore connu.
    }
evidence-asked-not-yet = Vous avez regardé : { $supplier } ne l’avait pas encore envoyé.
evidence-not-at-supplier = Vous avez regardé : { $supplier } n’a pas cette commande.
evidence-reused = La commande { $order } d’un autre client a aussi le numéro { $number }.
evidence-ordered = Commandée { $ordered }.
evidence-expires = Sans confirmation, elle expire : { $expires }.
evidence-promised = Promise à votre client au plus tard le { $by }.
evidence-cancel-asked = Votre client a demandé l’annulation avant l’envoi.
evidence-sent-without = Marquée comme envoyée { $sent }, sans numéro.
evidence-blocked = { $supplier } en dit « { $state } » (lu { $read }).
evidence-cancelled = Elle avait été annulée avant : au plus tard { $at }.
evidence-refunded = Elle avait été entièrement remboursée avant : au plus tard { $at }.
evidence-reference =
    { $supplier ->
        [File] Votre fichier indique la commande { $reference }.
       *[other] { $supplier } indique la commande { $reference }.
    }
evidence-candidates =
    { $orders ->
        [0] Aucune commande de vos boutiques ne correspond.
        [one] { $orders } commande correspond peut-être, sans certitude.
       *[other] { $orders } commandes correspondent peut-être.
    }
