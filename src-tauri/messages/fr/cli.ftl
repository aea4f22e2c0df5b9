### What the terminal says, and nobody else.

## Headings of tables.

cli-head-id = N°
cli-head-platform = Type
cli-head-name = Nom
cli-head-read = Dernière lecture
cli-head-can = Ce qu’elle fait
cli-head-finding = Constat
cli-head-order = Commande
cli-head-customer = Client
cli-head-why = Pourquoi
cli-head-number = Numéro de suivi
cli-head-shop = Boutique
cli-head-waits-since = En attente depuis
cli-head-list = Liste
cli-head-state = État
cli-head-who = Qui
cli-head-says = Dit
cli-head-when = Quand
cli-head-file = Fichier
cli-head-shipments = Envois
cli-head-column = Colonne
cli-head-meaning = Signification
cli-head-asked-by = Demandé par
cli-head-result = Résultat
cli-head-proof = Preuve
cli-head-setting = Réglage
cli-head-value = Valeur
cli-head-default = Par défaut
cli-head-key = Clé
cli-moment = { $at }

## Arguments.

cli-usage = Je ne comprends pas cette commande : { $said }
cli-usage-action = Voyez ce qui existe : trackmend-cli --help
cli-no-data-dir = Cet ordinateur n’a pas d’endroit pour les données de Trackmend. Indiquez un dossier avec --data-dir.
cli-not-written = Je n’ai pas pu écrire le résultat.
cli-file-not-written = Je n’ai pas pu écrire { $file }.
cli-date-bad = « { $date } » n’est pas une date que je peux lire.
cli-date-remedy = Écrivez-la comme 2026-11-20, ou avec l’heure comme 2026-11-20T08:00.
cli-no-finding = Il n’y a pas de constat { $finding }.
cli-order-ambiguous = Plusieurs boutiques ont une commande { $order }.
cli-order-ambiguous-action = Dites quelle boutique : --account NOM

## Connections.

cli-set-malformed = « { $said } » n’est pas KEY=VALUE.
cli-set-unknown = { $platform } n’a pas de champ « { $key } ».
cli-set-known = Les champs sont : { $known }.
cli-set-none = { $platform } n’a pas de champs.
cli-set-secret = { $key } est un secret, et d’autres personnes sur cet ordinateur peuvent voir les arguments.
cli-set-secret-remedy = Omettez-le : je le demande, ou je le prends dans { $variable } ou dans une ligne de stdin.
cli-account-not-kept = La connexion n’est pas utilisable ainsi. Je n’ai rien enregistré.
cli-account-http = Si http convient pour cette boutique, dites-le : --set allow_http=yes
cli-account-kept = « { $name } » est connectée, sous le numéro { $number }. Lisez-la maintenant : trackmend-cli sync
cli-account-kept-supplier = « { $name } » est enregistré, sous le numéro { $number }. Ses listes entrent avec : trackmend-cli import FICHIER --account « { $name } »
cli-account-none = Rien n’est encore connecté. Commencez par : trackmend-cli account add woocommerce --name NOM --url ADRESSE
cli-account-nothing-to-test = Il n’y a pas de connexion avec des clés à tester.
cli-account-not-usable = « { $name } » n’est pas utilisable pour le moment.
cli-push-secret = Secret du webhook
cli-push-off = Personne n’est encore entendu : trackmend-cli settings set receive_pushes on
cli-push-local = Seuls les programmes de cet ordinateur peuvent l’appeler. Le nom de votre tunnel : trackmend-cli settings set receive_host NOM
cli-push-signed = Ce qui n’est pas signé avec le secret du webhook est ignoré.
cli-account-removed = J’ai oublié « { $name } » et ses clés. Rien n’a changé dans la boutique ; les preuves sont conservées.

## Reading the shops.

cli-sync-not-a-shop = « { $name } » n’a pas d’interface à lire : ses données viennent de fichiers.
cli-sync-nothing = Aucune boutique n’est encore connectée, il n’y a donc rien à lire.
cli-sync-read = { $name } : lue jusqu’au bout.
cli-sync-stopped = Arrêté. Ce qui a été lu est conservé ; la prochaine lecture reprend là.
cli-sync-waiting =
    { $seconds ->
        [one] { $trouble } Nouvel essai dans { $seconds } seconde.
       *[other] { $trouble } Nouvel essai dans { $seconds } secondes.
    }
cli-sync-trouble = « { $name } » n’a pas pu être lue jusqu’au bout.
cli-to-do =
    { $open ->
        [0] Rien à voir, à ma connaissance.
        [one] { $open } commande demande votre attention : trackmend-cli check
       *[other] { $open } commandes demandent votre attention : trackmend-cli check
    }
cli-unread =
    { $orders ->
        [one] Je dois regarder { $orders } commande de plus près avant d’être sûr : trackmend-cli sync
       *[other] Je dois regarder { $orders } commandes de plus près avant d’être sûr : trackmend-cli sync
    }

## Files and pasted text.

cli-import-done = Importé sous le numéro { $batch } : { $new } ajoutés, { $changed } modifiés, { $unchanged } sans changement.
cli-import-would = Cela donnerait { $new } ajoutés, { $changed } modifiés, { $unchanged } sans changement.
cli-import-would-find =
    { $orders ->
        [one] Avec lui, je trouverais au plus { $orders } client sans numéro de suivi.
       *[other] Avec lui, je trouverais au plus { $orders } clients sans numéro de suivi.
    }
cli-import-nothing-changed = Seulement regardé : je n’ai rien repris.
cli-import-without-number =
    { $rows ->
        [one] { $rows } ligne n’a pas encore de numéro de suivi.
       *[other] { $rows } lignes n’ont pas encore de numéro de suivi.
    }
cli-import-unmatched =
    { $rows ->
        [one] { $rows } commande qui y figure ne m’est connue d’aucune boutique.
       *[other] { $rows } commandes qui y figurent ne me sont connues d’aucune boutique.
    }
cli-import-rejected =
    { $cells ->
        [one] Je n’ai pas pu utiliser { $cells } élément :
       *[other] Je n’ai pas pu utiliser { $cells } éléments :
    }
cli-import-row = Ligne { $row }
cli-import-stdin = Je n’ai pas pu lire le texte collé sur stdin.
cli-import-none = Rien n’a encore été importé.
cli-import-pasted = texte collé
cli-import-undone-state = annulé
cli-import-undone = L’import { $batch } est annulé.

## Findings.

cli-findings-none = Aucun constat.
cli-before =
    { $orders ->
        [one] D’avant vos débuts, non comptée : { $orders } commande (trackmend-cli findings).
       *[other] D’avant vos débuts, non comptées : { $orders } commandes (trackmend-cli findings).
    }
cli-state-open = ouvert
cli-state-snoozed = plus tard
cli-state-snoozed-until = de nouveau { $until }
cli-state-ignored = ignoré : { $reason }
cli-state-repaired = corrigé, avec preuve
cli-state-resolved = réglé de lui-même
cli-finding-is = Constat { $finding } : { $state }
cli-reason-missing = Donnez quelques mots comme raison, pour vous en souvenir le mois prochain.
cli-ignored = La commande { $order } n’est plus dans la liste : { $reason }
cli-snoozed = La commande { $order } revient : { $until }.
cli-snooze-past = { $date } est déjà passé.

## One order.

cli-can-add = Pour l’ajouter : trackmend-cli repair apply { $finding }
cli-proof-at = La preuve : trackmend-cli repair proof { $proof }
cli-proof-number = Numéro { $proof }
cli-number-kept = J’ai enregistré { $number } pour la commande { $order }. Rien n’a changé dans la boutique.
cli-number-short = Un numéro de suivi a au moins 4 caractères.
cli-number-long = Un numéro de suivi a au plus 50 caractères.
cli-number-character = « { $found } » ne figure dans aucun numéro de suivi.
cli-number-no-digit = Un numéro de suivi a au moins un chiffre.
cli-number-remedy = Copiez-le de l’étiquette ou de la page de votre fournisseur, lettres et chiffres seulement.
cli-no-tracking = La commande { $order } n’a pas besoin de suivi. Je ne la surveille plus.

## Repairs.

cli-repair-order = Constat { $finding }, commande { $order }
cli-repair-home = Va dans : { $home }
cli-repair-mail = E-mail : oui.
cli-repair-no-mail = E-mail : non.
cli-repair-lasting = Ne peut pas être annulé : { $what }
cli-repair-nothing = Il n’y a rien à ajouter.
cli-repair-planned = Rien n’a été envoyé. Pour les ajouter : trackmend-cli repair apply CONSTAT…
cli-repair-needs-yes = Je n’ajoute rien dans une boutique sans qu’on me le dise.
cli-repair-needs-yes-action = Voyez avec « repair plan » ce qui se passerait, puis dites --yes.
cli-repair-ask =
    { $orders ->
        [one] Ajouter ce numéro de suivi à votre boutique ? [o/N]
       *[other] Ajouter ces { $orders } numéros de suivi à votre boutique ? [o/N]
    }
cli-repair-declined = Rien n’a été envoyé.
cli-repair-not-begun = Rien n’a été envoyé pour cela.
cli-repair-over = Déjà en ordre ; rien n’a été envoyé.
cli-repair-goes-on = C’est noté ici et cela reprendra à la prochaine lecture : trackmend-cli sync
cli-repair-not-all =
    { $orders ->
        [one] { $orders } numéro n’a pas pu être prouvé.
       *[other] { $orders } numéros n’ont pas pu être prouvés.
    }
cli-repair-none = Rien n’a jamais été ajouté.

## Settings, and Trackmend itself.

cli-setting-set = { $key } vaut maintenant { $value }.
cli-doctor-trouble = Tout n’est pas en ordre.

## The demo shop.

cli-demo-orders =
    { $orders ->
        [one] Une boutique de démonstration avec { $orders } commande, lue et jugée.
       *[other] Une boutique de démonstration avec { $orders } commandes, lue et jugée.
    }
cli-demo-head = Commandes
cli-demo-true = Vrai
cli-demo-found = Trouvé
cli-demo-missed = Manqués ({ $count })
cli-demo-false-alarms = Fausses alertes ({ $count })
cli-demo-wrong-closer = Mauvais auteur ({ $count })
cli-demo-more =
    { $orders ->
        [one] et { $orders } autre
       *[other] et { $orders } autres commandes
    }
cli-demo-agrees = Ce qui a été trouvé est la vérité.
cli-demo-differs = Ce qui a été trouvé n’est pas la vérité.
cli-demo-repair-differs = Toutes les corrections n’ont pas abouti comme il faut.
cli-demo-proved = { $proved } numéros sur { $confirmed } ajoutés et prouvés : la boutique les affiche.
cli-demo-second-pass = Un second regard : il ne reste rien à ajouter.
cli-demo-sent-once = Aucun numéro n’a été envoyé plus d’une fois à une commande.
cli-demo-sent-twice = Envoyé plus d’une fois : { $what }
cli-demo-stopped = La démonstration a été arrêtée. Il n’en reste rien.
cli-serve-at =
    { $orders ->
        [one] Une boutique WooCommerce avec { $orders } commande inventée : { $url }
       *[other] Une boutique WooCommerce avec { $orders } commandes inventées : { $url }
    }
cli-serve-list = La liste de son fournisseur : { $file }
cli-serve-try = Pour la connecter :
cli-serve-carriers = Ses transporteurs, qui répondent pour ses colis :
cli-serve-until = Elle tourne jusqu’à ce que vous appuyiez sur Ctrl-C. Il n’en reste rien.
cli-serve-port = Le port { $port } n’est pas utilisable ; un autre programme l’occupe peut-être.

cli-lookup-none = Aucun numéro à chercher.
cli-lookup-how = Saisissez un numéro avec : trackmend-cli number COMMANDE NUMÉRO
cli-head-goods = Quoi
cli-linked = L’envoi appartient maintenant à la commande { $order }.
cli-demo-watching = Suivies : le fournisseur les fabrique
cli-demo-wrong-cause = Mauvaise cause ({ $count })
cli-kind-tracking-missing = Le client n’a pas de suivi
cli-kind-number-differs = Un autre numéro est affiché
cli-kind-number-incomplete = Tous les colis ne sont pas affichés
cli-kind-carrier-differs = Mauvais transporteur ou lien
cli-kind-order-not-closed = Envoyée, encore ouverte dans la boutique
cli-kind-number-wanted = Numéro recherché
cli-kind-shipment-unmatched = Colis sans commande
cli-kind-number-reused = Un numéro pour deux commandes
cli-kind-not-shipped = Payée, rien envoyé
cli-kind-order-expiring = Expire bientôt
cli-kind-promise-at-risk = Jour promis en danger
cli-kind-late-parcel = Colis en retard
cli-kind-delivery-problem = Problème de livraison
cli-kind-customer-asks = Le client le demande
cli-kind-shipped-though-cancelled = Envoyée malgré l’annulation
cli-consent-open = Ouvrez cette page dans un navigateur et donnez-y l’autorisation en tant que propriétaire de votre boutique chez { $platform } :
cli-consent-then = Appuyez ensuite sur Entrée. Si le navigateur s’arrête sur une page qui ne s’ouvre pas, copiez d’abord son adresse ici.
cli-repair-one-alone = Un numéro qui ne peut jamais être modifié s’ajoute seul : indiquez un seul constat.

## Des fichiers pour l’importation de la boutique elle-même.

cli-export-written =
    { $rows ->
        [one] { $rows } numéro de suivi est dans { $file }.
       *[other] { $rows } numéros de suivi sont dans { $file }.
    }
cli-export-nothing = Il n’y a rien à ajouter dans « { $name } ».
cli-export-left-out =
    { $orders ->
        [one] { $orders } constat n’y figure pas :
       *[other] { $orders } constats n’y figurent pas :
    }
cli-export-no-file = { $platform } ne prend pas un tel fichier, je n’en ai donc pas écrit. Prêt à coller :
cli-export-paste = Prêt à coller, commande par commande :
cli-head-instead = À la place de

## Scores.
cli-repair-for-good = Ce qui figure chez { $shop } ne peut plus jamais être modifié. Regardez les points ci-dessus, puis dites-le : --confirm-irreversible

## Un client demande ; preuves.

cli-message = Un texte pour le client ({ $language }) :
cli-evidence-written = Les preuves de la commande { $order } sont dans { $page }, et ce sur quoi elles reposent dans { $raw }.
cli-evidence-name = { $file } ne peut pas être à la fois la page et ce sur quoi elle repose. Nommez la page, par exemple order.html.
cli-head-carrier = Transporteur
cli-head-since = Depuis
cli-parcels-none = Aucun colis n’est encore suivi. Ils le sont dès que leurs numéros sont connus et qu’un transporteur est connecté.
cli-track-nobodys = Aucun transporteur que Trackmend connaît n’a de tels numéros.
cli-track-no-order = Aucune commande ici n’a ce numéro.
