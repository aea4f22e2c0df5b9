### Un client demande : ce que vous avez noté, ce qui est dit du colis, et que faire.

## La question et sa fin.

ask-about-not-received = Pas reçu
ask-about-damaged = Arrivé abîmé
ask-outcome-found = Le colis a été retrouvé
ask-outcome-sent-again = Renvoyé
ask-outcome-refunded = Remboursé
ask-outcome-refused = Ni renvoyé, ni remboursé
ask-said-not-received = Vous avez noté le { $at } : votre client ne l’a pas reçu.
ask-said-damaged = Vous avez noté le { $at } : il est arrivé abîmé.
ask-none-open = Aucune question n’attend de réponse pour la commande { $order }.
ask-none-open-action = Notez d’abord ce que dit votre client : pas reçu, ou abîmé.

## Ce que chacun dit.

ask-told-not-sent = Personne n’a encore parlé d’un colis pour cette commande.
ask-told-no-number = Il a été expédié, et personne ne connaît son numéro de suivi.
ask-told-not-asked = { $number } : le transporteur n’a pas été interrogé, et votre boutique ne dit pas où en est le colis.
ask-told-not-scanned = { $number } : le transporteur ne l’avait pas encore vu quand on l’a interrogé le { $asked }.
ask-told-announced = { $number } : annoncé, et le transporteur ne l’a pas encore vu.
ask-told-neighbour =
    { $by ->
        [none] { $number } : un voisin l’a depuis le { $at }.
       *[other] { $number } : { $by } dit qu’un voisin l’a depuis le { $at }.
    }
ask-told-delivered =
    { $by ->
        [none] { $number } : indiqué comme livré ({ $at }).
       *[other] { $number } : { $by } dit qu’il a été livré ({ $at }).
    }
ask-told-delivered-undated =
    { $by ->
        [none] { $number } : indiqué comme livré, sans date.
       *[other] { $number } : { $by } dit qu’il a été livré, sans dire quand.
    }
ask-told-at-point-until =
    { $by ->
        [none] { $number } : il attend dans un point relais (jusqu’au { $until }).
       *[other] { $number } : { $by } dit qu’il attend dans un point relais (jusqu’au { $until }).
    }
ask-told-at-point =
    { $by ->
        [none] { $number } : il attend dans un point relais.
       *[other] { $number } : { $by } dit qu’il attend dans un point relais.
    }
ask-told-under-way =
    { $by ->
        [none] { $number } : en route, vu la dernière fois le { $at }.
       *[other] { $number } : { $by } dit qu’il est en route, vu la dernière fois le { $at }.
    }
ask-told-under-way-undated =
    { $by ->
        [none] { $number } : en route.
       *[other] { $number } : { $by } dit qu’il est en route.
    }
ask-told-trouble =
    { $by ->
        [none] { $number } : il n’a pas pu être livré, ou il y a un problème.
       *[other] { $number } : { $by } dit qu’il n’a pas pu être livré, ou qu’il y a un problème.
    }
ask-told-returning =
    { $by ->
        [none] { $number } : sur le chemin du retour.
       *[other] { $number } : { $by } dit qu’il est sur le chemin du retour.
    }
ask-told-returned =
    { $by ->
        [none] { $number } : revenu chez l’expéditeur.
       *[other] { $number } : { $by } dit qu’il est revenu chez l’expéditeur.
    }
ask-told-cancelled =
    { $by ->
        [none] { $number } : il ne sera pas expédié.
       *[other] { $number } : { $by } dit qu’il ne sera pas expédié.
    }

## Le dernier jour pour prévenir le transporteur.

ask-search-until = Une enquête auprès du transporteur peut en général être demandée (jusqu’au { $until }). Le contrat de l’expéditeur fait foi.
ask-search-tomorrow = Demain, { $until }, est en général le dernier jour pour demander une enquête au transporteur. Le contrat de l’expéditeur fait foi.
ask-search-today = Aujourd’hui, { $until }, est en général le dernier jour pour demander une enquête au transporteur. Le contrat de l’expéditeur fait foi.
ask-search-over = Le dernier jour pour demander une enquête au transporteur ({ $until }) est en général passé. Vous pouvez encore essayer.
ask-damage-until = Le transporteur veut en général être prévenu des dégâts (jusqu’au { $until }). Le contrat de l’expéditeur fait foi.
ask-damage-tomorrow = Demain, { $until }, est en général le dernier jour pour signaler les dégâts au transporteur. Le contrat de l’expéditeur fait foi.
ask-damage-today = Aujourd’hui, { $until }, est en général le dernier jour pour signaler les dégâts au transporteur. Le contrat de l’expéditeur fait foi.
ask-damage-over = Le dernier jour pour signaler les dégâts au transporteur ({ $until }) est en général passé. Vous pouvez encore essayer.

## Que faire.

ask-step-neighbours = Votre client demande à tous ceux qui vivent avec lui et aux voisins, et regarde partout où un colis a pu être déposé.
ask-step-letterbox = La boîte aux lettres est-elle normalisée, et le colis pouvait-il y entrer ? Sinon, il a peut-être été porté au bureau de poste.
ask-step-post-office = Votre client se rend au bureau de poste le plus proche avec le numéro { $number } et une pièce d’identité.
ask-step-investigation = S’il n’est pas retrouvé, l’expéditeur demande au transporteur où il a été remis.
ask-step-fetch-until = Dites à votre client qu’il peut le retirer (jusqu’au { $until }). Ensuite il repart.
ask-step-fetch = Dites à votre client qu’il attend d’être retiré. Il repart après quelques jours.
ask-step-bring = Il faut y apporter le numéro { $number } et une pièce d’identité.
ask-step-look-anyway = Demandez à votre client de regarder dans sa boîte aux lettres : le suivi a parfois du retard, et le colis peut déjà y être.
ask-step-late-from = Sans nouvelles, il sera en retard à partir du { $from }, pas avant.
ask-step-late-since = Depuis le { $from }, il est en retard : on n’en a plus de nouvelles depuis trop longtemps.
ask-step-other-post = Entrez aussi le numéro sur le site de { $post } : la poste du pays de votre client en sait peut-être plus.
ask-step-not-active = Dans les deux premiers jours ouvrés après l’expédition, c’est normal.
ask-step-has-it-left = Ensuite, demandez à l’expéditeur s’il est parti.
ask-step-open-page = Ouvrez la page du transporteur avec le numéro { $number } et voyez où il en est.
ask-step-find-number = Trouvez d’abord son numéro de suivi, chez l’expéditeur, et saisissez-le ici.
ask-step-not-sent = Dites à votre client quand il sera expédié.
ask-step-address = Vérifiez l’adresse avec votre client, le numéro et le nom sur la boîte aux lettres aussi.
ask-step-new-attempt = Sur la page du transporteur, votre client peut souvent choisir un autre jour ou un point relais.
ask-step-why-back = Demandez à l’expéditeur pourquoi il revient : c’est souvent l’adresse.
ask-step-send-again = Avec une adresse corrigée, il peut être renvoyé.
ask-step-cancelled = Demandez pourquoi à celui qui devait l’expédier, et faites-le renvoyer.
ask-step-photos = Demandez des photos : le contenu, l’emballage de tous les côtés, et l’étiquette.
ask-step-keep = Votre client garde le contenu et l’emballage jusqu’à la fin : quelqu’un voudra peut-être les voir.
ask-step-report = Envoyez les photos à l’expéditeur du colis : c’est lui qui signale les dégâts au transporteur.
ask-step-decide = Au bout du compte, la décision vous appartient : renvoyer à vos frais, rembourser, ou ni l’un ni l’autre.

## Qui d’autre peut aider.

ask-sender-tpop-damaged = TPOP : ouvrez la commande chez eux, appuyez sur « Support for this order » et envoyez les photos.
ask-sender-tpop-delivered = TPOP : ce que le transporteur a indiqué comme livré n’est pas renvoyé aux frais de TPOP. Une nouvelle commande manuelle est à votre charge.
ask-sender-tpop = TPOP : ouvrez la commande chez eux et appuyez sur « Support for this order ». L’envoi date de 21 jours ou plus, TPOP s’en occupe donc.
ask-sender-tpop-from = TPOP répond à partir du { $from }, 21 jours après l’envoi : ouvrez alors la commande chez eux et appuyez sur « Support for this order ».
ask-sender-house = { $supplier } : signalez-le là-bas, sur la commande. { $supplier } veut le savoir dans les 30 jours après le jour où il est arrivé, ou aurait dû arriver.
ask-sender-self =
    { $carrier ->
        [none] Vous l’avez expédié : demandez là où vous l’avez déposé, avec votre reçu.
       *[other] Vous l’avez expédié : demandez à { $carrier }, avec votre preuve de dépôt.
    }
ask-sender-unknown =
    { $carrier ->
        [none] Demandez à l’expéditeur : lui seul peut demander une enquête au transporteur.
       *[other] Demandez à l’expéditeur : { $carrier } ouvre une enquête pour celui qui a expédié.
    }
ask-platform =
    { $platform ->
        [etsy] Etsy : votre client peut demander de l’aide pour la commande, puis ouvrir un litige. Répondez dans les messages de la commande.
        [bol] bol : répondez à votre client dans les messages de bol. En cas de désaccord, le service client de bol décide avec vous.
       *[other] { $shop } n’a pas de procédure pour cela : vous réglez la question avec votre client.
    }
ask-note = Quoi que dise le transporteur : un acheteur dans l’UE peut toujours avoir des droits envers vous, le vendeur.
