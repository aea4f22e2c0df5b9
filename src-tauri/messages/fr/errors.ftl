### What went wrong, apart from shops, files and keys.

error-internal = Une erreur s’est produite dans Trackmend. Rien n’a été modifié dans votre boutique.

## Trackmend's own data.

error-store-newer = Ces données ont été écrites par une version plus récente de Trackmend.
error-store-newer-action = Installez la dernière version. Je n’ai rien modifié.
error-store-open = Je ne peux pas ouvrir les données de Trackmend.
error-store-open-action = Vérifiez qu’il reste de la place sur le disque et que Trackmend peut utiliser son dossier. Je n’efface rien ; une sauvegarde peut être restaurée.
error-store = Je n’ai pas pu lire ou enregistrer quelque chose dans les données de Trackmend.
error-store-action = Vérifiez qu’il reste de la place sur le disque, puis réessayez.

## What was asked for does not exist.

error-no-account = Il n’y a pas de connexion nommée « { $name } ».
error-no-account-action = Voyez lesquelles existent : trackmend-cli account list
error-account-ambiguous = Plusieurs connexions s’appellent « { $name } ».
error-account-ambiguous-action = Utilisez plutôt son numéro : trackmend-cli account list

## The network.

wire-offline = Pas de réseau. Je reprends tout seul dès qu’il revient.
wire-no-such-host = Je ne trouve pas l’adresse de votre boutique.
wire-no-such-host-remedy = Regardez si votre boutique s’ouvre dans votre navigateur. Sinon, le réseau manque ou l’adresse a changé.
wire-unreachable = Votre boutique ne répond pas.
wire-unreachable-remedy = Regardez si votre boutique s’ouvre dans votre navigateur. Si oui, quelque chose laisse passer les navigateurs mais pas Trackmend : un pare-feu ou votre hébergeur.
wire-certificate = Votre boutique n’a pas pu prouver que c’est bien elle : son certificat n’est pas valide. Je n’ai envoyé aucune clé.
wire-certificate-remedy = Ouvrez votre boutique dans votre navigateur. S’il vous avertit aussi, demandez à votre hébergeur de renouveler le certificat. Vérifiez aussi la date de votre ordinateur.
wire-lost = La connexion avec votre boutique a été coupée.

## Settings.

settings-unknown = Il n’y a pas de réglage « { $key } ».
settings-unknown-remedy = Les réglages sont : { $known }.
settings-value = « { $value } » n’est pas une valeur pour { $key }.
settings-number-remedy = Donnez un nombre entier de { $least } à { $most }.
settings-language-remedy = Les langues sont en, nl, de et fr.

## A connection could not be tested or kept.

error-nothing-to-test = Il n’y a rien à connecter ici. Importez plutôt son fichier.
error-field-missing = « { $field } » est encore vide.
error-not-reached = Je n’ai pas pu joindre votre boutique.

## It is no longer there.

error-no-finding = Ceci n’est plus dans la liste.
error-no-proof = Cette preuve n’existe pas.
error-no-order = Il n’y a pas de commande { $order } ici.
error-no-line = La commande { $order } n’a pas d’article { $line }.
error-no-line-action = Ses articles : { $lines }
error-no-page = Il n’y a pas de page à ouvrir pour cela.
error-certificates = Cet ordinateur ne me permet pas d’établir des connexions sécurisées.
ask-busy = Un autre Trackmend lit { $shop } en ce moment. Réessayez dans une minute.
