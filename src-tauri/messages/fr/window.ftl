# Les mots de la fenêtre : titres, boutons, états.

## The frame

window-navigation = Menu principal
window-attention = À traiter
window-import = Importer
window-connections = Connexions
window-settings = Réglages
window-demo = Boutique de démo
window-demo-note = Commandes inventées. Rien n’en reste.
window-demo-leave = Quitter la démo
window-checked = Vérifié : { $time }
window-checking = Vérification…
window-never-checked = Pas encore vérifié
window-check-now = Vérifier maintenant
window-check-again = Vérifier à nouveau
window-back = Retour
window-close = Fermer
window-cancel = Annuler
window-undo = Annuler l’action
window-copy = Copier
window-copied = Copié
window-more = Plus
window-show-me = Montrer
window-show-me-where = Montrer où
window-try-now = Essayer maintenant
window-again-at = Nouvel essai à { $time }.
window-platform-file = Fichier
window-platform-myself = Saisi à la main
window-error = Une erreur imprévue s’est produite.

## Work that goes on

window-work-of = { $what } : { $done } sur { $of }
window-work-done-so-far = { $what } : { $done } pour l’instant
window-work-done = Terminé
window-stop = Arrêter

## First start

window-welcome-picture = Ce que Trackmend trouve
window-welcome-sent = Envoyé mardi
window-welcome-your-shop = Votre boutique
window-welcome-closed = Terminée
window-welcome-hole = Pas de suivi dans la boutique
window-welcome-on-its-way = En route
window-welcome-title = Voyez quels clients n’ont pas de numéro de suivi, et ajoutez-le.
window-welcome-demo = Visiter une boutique de démo
window-welcome-demo-note = Commandes inventées. Une minute.
window-welcome-connect = Connecter ma boutique
window-welcome-file = Je n’ai qu’un fichier
window-welcome-file-note = CSV ou texte collé.
window-trust = Trackmend ne change rien dans votre boutique tant que vous n’appuyez pas sur « Ajouter ».
window-trust-local = Pas de compte. Vos commandes restent sur cet ordinateur.

## The list

window-list-no-tracking = Client sans numéro de suivi
window-list-need-to-know = J’ai besoin de savoir
window-list-parcel-trouble = Soucis de colis
window-before = Avant vos débuts
window-before-count =
    { $count ->
        [one] { $count } commande, non comptée
       *[other] { $count } commandes, non comptées
    }
window-no-name = Nom inconnu
window-add = Ajouter le suivi
window-add-to = Ajouter le suivi à { $order }
window-working-confirmed = Noté ; je relis la commande
window-working-sending = Envoi à { $platform }
window-working-accepted = Relecture chez { $platform }
window-working-unknown = { $platform } n’a pas répondu clairement ; je relis dans une minute
window-row-proved = Prouvé : votre boutique l’affiche
window-row-already-right = Déjà corrigé dans votre boutique ; rien n’a été envoyé
window-mark-missing = Non affiché
window-mark-proved = Prouvé
window-mark-shown = Affiché
window-mark-differs = Différent
window-mark-nothing-sent = Rien envoyé
window-mark-trouble = Problème

## One order

window-order = Commande { $order }
window-no-order = Aucune commande choisie
window-open-in = Ouvrir dans { $platform }
window-who-says-what = Qui dit quoi
window-what-happened = Ce qui s’est passé
window-what-was-done = Ce qui a été fait
window-side-supplier = Fournisseur
window-side-shop = Boutique
window-side-carrier = Transporteur
window-ask-carrier = Demander maintenant
window-track = Suivre { $number } chez le transporteur
window-track-short = Suivre
window-track-parcel = Suivre { $number }
window-ask-carrier-noted = Le transporteur sera interrogé sur { $number } dès que possible
window-track-also = aussi chez { $carrier }
window-track-also-note = { $carrier } le livre. Il y est connu dès qu’il est arrivé dans le pays.
window-next = Suivant : { $name }
window-finish = Terminé
window-proof = Preuve
window-proof-about = Ce qu’il y avait, ce qui a été envoyé, et ce que la boutique a montré ensuite.
window-reopen = Remettre dans la liste

## Add tracking

window-none = aucun
window-mail-question = Envoyer un e-mail à { $name } ?
window-mail-question-nobody = Envoyer un e-mail au client ?
window-mail-yes = Oui, { $platform } envoie le lien de suivi
window-mail-no = Non, l’afficher seulement dans la commande
window-cannot-be-undone = Ce qu’on ne peut pas annuler
window-nothing-sent-yet = Rien n’est envoyé avant que vous n’appuyiez sur « Ajouter ».
window-add-and-mail = Ajouter et écrire à { $name }
window-add-and-mail-nobody = Ajouter et écrire au client
window-add-without-mail = Ajouter sans e-mail

## Later, ignore

window-later = Plus tard…
window-later-title = Plus tard : { $order }
window-later-about = La commande quitte la liste et revient d’elle-même le matin.
window-later-tomorrow = Demain
window-later-three-days = Dans trois jours
window-later-week = Dans une semaine
window-later-confirm = Montrer plus tard
window-snoozed = { $order } reviendra plus tard
window-ignore = Ignorer, parce que…
window-ignore-title = Ignorer { $order }, parce que…
window-ignore-about = La commande reste hors de la liste, sauf si du nouveau apparaît.
window-ignore-confirm = Ignorer
window-ignored = { $order } est ignorée : { $reason }
window-reason = Raison
window-reason-has-it = Le client a déjà le colis
window-reason-by-hand = Remis en main propre
window-reason-letter = Envoyé en lettre, sans suivi
window-reason-refunded = Remboursé ou remplacé
window-reason-other = Une autre raison
window-reason-missing = Écrivez quelques mots, pour vous en souvenir le mois prochain.

## Nothing to do

window-all-well = Tout ce qui a un numéro est en ordre.
window-partly-well = Ce qui a pu être lu est en ordre.
window-need-numbers = Il manque encore les numéros de suivi de votre fournisseur.
window-nothing-read = Rien n’a encore été lu.
window-first-reading = Lecture de votre boutique.
window-seen = Ce que j’ai vu
window-seen-platform = Plateforme
window-seen-connection = Connexion
window-seen-checked = Vérifié
window-seen-never = jamais
window-seen-sent = Envoyées, 60 jours
window-seen-with = Avec suivi
window-seen-none-needed = Pas nécessaire
window-seen-not-known = Inconnu

## Connections

window-connected = Connectés
window-connect-add = Ajouter une connexion
window-connect-others = Pour tout autre fournisseur ou boutique : importez un fichier ou du texte collé.
window-connect = Connecter { $platform }
window-connect-shop = Connecter { $name }
window-connect-paste = Collez les clés et testez-les
window-connect-paste-note = Collez la page entière ou seulement les deux clés ; je les trouve.
window-connect-anything = Collez ici ce que vous avez
window-keys-found =
    { $count ->
        [one] { $count } champ rempli
       *[other] { $count } champs remplis
    }
window-field-missing = Ce champ est nécessaire.
window-connect-name = Votre nom pour elle (facultatif)
window-connect-name-help = Laissé vide : le nom de la boutique.
window-connect-keys-note = Les clés restent dans le trousseau de votre ordinateur et ne vont qu’à votre boutique.
window-connect-test = Tester les clés
window-connect-testing = Test en cours…
window-connect-test-again = Tester à nouveau
window-connect-reading = Première lecture
window-connect-reading-note = Vos commandes des derniers mois
window-connect-read-only = Cette clé ne peut que lire : Trackmend montre qui n’a pas de suivi, mais ne peut pas l’ajouter.
window-tests = Tests effectués
window-tests-passed = { $passed } tests réussis sur { $all }
window-mark-passed = Réussi
window-mark-failed = Échoué
window-mark-not-needed = Absent, mais pas nécessaire
window-mark-done = Fait
window-mark-needs-you = À vous de jouer
window-disconnect = Déconnecter…
window-disconnect-title = Déconnecter { $name } ?
window-disconnect-about = Trackmend oublie les clés et tout ce qui y a été lu. Rien ne change dans votre boutique. Les preuves de vos ajouts sont conservées.
window-disconnect-confirm = Déconnecter et oublier { $name }

## Import

window-import-file = Un fichier
window-import-file-note = CSV, de votre fournisseur, de votre logiciel d’étiquettes ou de votre boutique.
window-import-choose = Choisir un fichier…
window-import-text = Texte collé
window-import-text-note = Des lignes copiées d’une page web, d’un e-mail ou d’un tableur.
window-import-read = Lire le texte
window-import-pasted = Texte collé
window-import-another = Autre fichier
window-imports = Imports précédents
window-shipments =
    { $count ->
        [one] { $count } envoi
       *[other] { $count } envois
    }
window-import-undone = annulé
window-undo-import = Annuler l’action : import { $name }
window-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
window-columns = Ce que signifient les colonnes
window-column-means = Sens de la colonne { $column }
window-field-none = Non utilisée
window-import-changes = Ce qui va changer
window-import-new = à ajouter
window-import-changed = à modifier
window-import-unchanged = sans changement
window-import-without-number = encore sans numéro
window-import-unmatched = sans commande correspondante
window-import-rejected = à corriger
window-import-would-find =
    { $count ->
        [one] Avec cet import, je trouve au plus { $count } client sans suivi.
       *[other] Avec cet import, je trouve au plus { $count } clients sans suivi.
    }
window-rejected-rows = Lignes à corriger
window-line = Ligne { $line }
window-show-more =
    { $count ->
        [one] { $count } de plus
       *[other] { $count } de plus
    }
window-import-note = Vous pourrez annuler cet import plus tard. Il n’ajoute rien à votre boutique.
window-import-rows =
    { $count ->
        [one] Importer { $count } ligne
       *[other] Importer { $count } lignes
    }
window-import-done = Importé : { $new } ajoutés, { $changed } modifiés, { $unchanged } sans changement.

## Settings, keys

window-language = Langue
window-theme = Clair ou sombre
window-theme-system = Comme le système
window-theme-light = Clair
window-theme-dark = Sombre
window-keyboard = Clavier
window-keys = Toutes les touches
window-keys-letters = Les lettres seules sont des commandes
window-key-down = Ligne suivante
window-key-up = Ligne précédente
window-key-enter = Le bouton de la ligne
window-key-back = Retour, fermer
window-about = À propos
