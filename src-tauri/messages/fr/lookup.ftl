### The screen "Look up": what a text is while it is typed, and what is asked for.

## What a text is.

lookup-waits = Collez, scannez ou saisissez le numéro.
lookup-so-far = Le numéro n’est pas encore complet.
lookup-so-far-french =
    { $left ->
        [one] { $carrier }, pour l’instant : 2 lettres, 9 chiffres, FR. Encore { $left } caractère.
       *[other] { $carrier }, pour l’instant : 2 lettres, 9 chiffres, FR. Encore { $left } caractères.
    }
lookup-so-far-s10 =
    { $left ->
        [one] Pour l’instant : 2 lettres, 9 chiffres, les lettres d’un pays. Encore { $left } caractère.
       *[other] Pour l’instant : 2 lettres, 9 chiffres, les lettres d’un pays. Encore { $left } caractères.
    }
lookup-so-far-colissimo =
    { $left ->
        [one] { $carrier }, pour l’instant : un chiffre, une lettre, 11 chiffres. Encore { $left } caractère.
       *[other] { $carrier }, pour l’instant : un chiffre, une lettre, 11 chiffres. Encore { $left } caractères.
    }
lookup-so-far-postnl = { $carrier }, pour l’instant : 13 ou 15 caractères en tout.
lookup-carrier = { $carrier } : le numéro est complet.
lookup-perhaps = Probablement { $carrier }.
lookup-check-digit = { $carrier }. Un caractère est peut-être faux : comparez-le encore une fois.
lookup-unknown = Je ne connais pas ce type de numéro. Comparez-le encore une fois.
lookup-several = Il y a plusieurs numéros de suivi ici. Copiez seulement celui de cette commande.
lookup-no-number = Je ne trouve aucun numéro de suivi dans ce texte.
lookup-only-order = Ce texte nomme la commande { $order }, mais aucun numéro de suivi.

## Why a number is not taken.

lookup-gone = Le numéro de cette commande n’est plus recherché.
lookup-names-other = Ce texte concerne la commande { $order }, pas { $this }.
lookup-number-elsewhere = { $number } est déjà le numéro de la commande { $order }, d’un autre client.
lookup-compare-label = Comparez-le avec l’étiquette : c’est peut-être celle d’un autre colis.
lookup-number-elsewhere-action = Ouvrez la page de cette commande chez votre fournisseur et copiez le numéro qui s’y trouve.

## Where to click at the supplier, in the words of its own pages.

lookup-path-orders = Commandes
lookup-path-shop = { $shop }
lookup-path-any-shop = la boutique
lookup-path-details = Détails de la commande

## Why only these are asked for.

lookup-only-lacking = Seuls les numéros qui manquent dans votre boutique sont demandés.
lookup-brought = { $supplier } ajoute les autres lui-même : { $brought } de vos { $of } dernières.

## When it was ordered, and how it was closed.

lookup-ordered = Commandée le { $ordered }
lookup-closed =
    { $platform ->
        [bol] Commandée le { $ordered }, traitée le { $closed }
        [shopify] Commandée le { $ordered }, traitée le { $closed }
       *[other] Commandée le { $ordered }, terminée le { $closed }
    }
lookup-closed-by-hand =
    { $platform ->
        [bol] Commandée le { $ordered }, traitée à la main le { $closed }
        [shopify] Commandée le { $ordered }, traitée à la main le { $closed }
       *[other] Commandée le { $ordered }, terminée à la main le { $closed }
    }
lookup-closed-by-person =
    { $platform ->
        [bol] Commandée le { $ordered }, traitée par { $who } le { $closed }
        [shopify] Commandée le { $ordered }, traitée par { $who } le { $closed }
       *[other] Commandée le { $ordered }, terminée par { $who } le { $closed }
    }
lookup-closed-by-app =
    { $platform ->
        [bol] Commandée le { $ordered }, traitée par l’application { $app } le { $closed }
        [shopify] Commandée le { $ordered }, traitée par l’application { $app } le { $closed }
       *[other] Commandée le { $ordered }, terminée par l’application { $app } le { $closed }
    }
lookup-closed-by-setting =
    { $platform ->
        [bol] Commandée le { $ordered }, traitée par un réglage de votre boutique le { $closed }
        [shopify] Commandée le { $ordered }, traitée par un réglage de votre boutique le { $closed }
       *[other] Commandée le { $ordered }, terminée par un réglage de votre boutique le { $closed }
    }
