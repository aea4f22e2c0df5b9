### The tray and notifications: what is said while the window is closed.

tray-stays = Je reste dans la barre système
tray-stays-where = et ne vous préviens que si un client est concerné.
tray-import-forgotten = Cet aperçu n’est plus disponible. Choisissez de nouveau le fichier.
tray-files = Fichiers avec un tableau
tray-demo-no-page = La boutique de démo est inventée, il n’y a donc pas de page à ouvrir.
tray-notice-show = Afficher
tray-autostart-failed = Votre ordinateur n’a pas accepté ce réglage.
tray-autostart-failed-action = Ajoutez Trackmend aux programmes lancés au démarrage, dans les réglages de votre système.

## The icon's menu: what leads, and what can be done.

tray-to-do =
    { $count ->
        [one] { $count } à traiter
       *[other] { $count } à traiter
    }
tray-in-order = Tout est en ordre
tray-nothing-connected = Rien de connecté pour l’instant
tray-connection-needs-you = Une connexion a besoin de vous
tray-not-checked = Pas encore vérifié
tray-no-tracking = Client sans numéro de suivi
tray-need-to-know = À me dire
tray-parcel-trouble = Colis à problème
tray-fix-the-cause = Corriger la cause
tray-checking = Vérification…
tray-offline = Pas de réseau. Je reprends tout seul
tray-checked = Vérifié : { $time }
# Follows the line above, after a comma: a shop that was read earlier.
tray-checked-behind = { $shop } : { $time }
tray-check-now = Vérifier maintenant
tray-look-up =
    { $count ->
        [one] Rechercher { $count } numéro
       *[other] Rechercher { $count } numéros
    }
tray-mute = Silence pendant une heure
tray-unmute = Silence jusqu’à { $time } : réactiver
tray-muted = Silence jusqu’à { $time }
tray-open = Ouvrir Trackmend
tray-quit = Quitter
