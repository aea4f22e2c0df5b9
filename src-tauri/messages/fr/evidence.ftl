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
