### What is wrong with a shop rather than with an order.

banner-auto-fulfil =
    { $platform ->
        [Shopify] Votre boutique a marqué { $orders } de ses { $of } dernières commandes comme traitées dès le paiement, sans numéro de suivi.
       *[other] Votre boutique a terminé { $orders } de ses { $of } dernières commandes dès le paiement, sans numéro de suivi.
    }
banner-auto-fulfil-means = Une fois la commande fermée, votre fournisseur ne peut plus ajouter le numéro de suivi.
banner-auto-fulfil-shopify-open = Dans Shopify, ouvrez Paramètres, puis Général, et cherchez « Traitement des commandes ».
banner-auto-fulfil-shopify-choose = Sous « Après le paiement d’une commande », choisissez de ne traiter aucun article automatiquement.
banner-auto-fulfil-shopify-save = Enregistrez. Les nouvelles commandes attendront que votre fournisseur les ait envoyées.
banner-auto-fulfil-plugin-look = Dans WordPress, ouvrez Extensions et cherchez celle qui termine automatiquement les commandes payées.
banner-auto-fulfil-plugin-off = Désactivez-la pour tout ce qui s’envoie. Les téléchargements peuvent encore se terminer tout seuls.
banner-silent =
    { $supplier ->
        [File] Votre fournisseur a envoyé { $orders ->
            [one] { $orders } commande
           *[other] { $orders } commandes
        }, et rien n’est arrivé dans votre boutique depuis { $since }.
       *[other] { $supplier } a envoyé { $orders ->
            [one] { $orders } commande
           *[other] { $orders } commandes
        }, et rien n’est arrivé dans votre boutique depuis { $since }.
    }
banner-silent-means =
    { $supplier ->
        [File] Une connexion rompue est plus probable que plusieurs erreurs isolées : les numéros de votre fournisseur n’arrivent plus dans la boutique.
       *[other] Une connexion rompue est plus probable que plusieurs erreurs isolées : les numéros de { $supplier } n’arrivent plus dans la boutique.
    }
banner-silent-open =
    { $supplier ->
        [File] Ouvrez le site de votre fournisseur et regardez la connexion avec votre boutique.
       *[other] Ouvrez { $supplier } et regardez la connexion avec votre boutique.
    }
banner-silent-connect =
    { $supplier ->
        [File] Reconnectez-y { $platform }. Ce qui manque d’ici là peut être ajouté ici.
       *[other] Reconnectez { $platform } à { $supplier }. Ce qui manque d’ici là peut être ajouté ici.
    }
banner-arrange =
    { $orders ->
        [one] Une commande est livrée sur rendez-vous.
       *[other] { $orders } commandes sont livrées sur rendez-vous.
    }
banner-arrange-means = Convenez du jour de livraison avec votre client. Aucun numéro de suivi n’est nécessaire.
