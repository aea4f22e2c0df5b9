### The tray and notifications: what is said while the window is closed.

tray-stays = Je reste dans la barre système
tray-stays-where = et ne vous préviens que si un client est concerné.
tray-import-forgotten = Cet aperçu n’est plus disponible. Choisissez de nouveau le fichier.
tray-files = Fichiers avec un tableau
tray-demo-no-page = La boutique de démo est inventée, il n’y a donc pas de page à ouvrir.

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
tray-checking = Vérification…
tray-offline = Pas de réseau. Je reprends tout seul
tray-checked = Vérifié : { $time }
tray-check-now = Vérifier maintenant
tray-open = Ouvrir Trackmend
tray-start-with-computer = Démarrer avec l’ordinateur
tray-quit = Quitter
