### bol: what an account lets Trackmend do, and what went wrong.


## The address and the keys.

access-bol-address = « { $address } » n’est pas une adresse de bol.
remedy-bol-address = Laissez l’adresse vide : je sais où se trouve bol.
access-bol-client = bol n’accepte pas l’ID client avec ce secret.
access-bol-token = bol n’accepte plus ces clés.
remedy-bol-client = Sur partner.bol.com, ouvrez Paramètres › Services › Paramètres API et copiez de nouveau l’ID client et le secret (« Toon secret »). S’ils ne sont plus dans la liste, créez-en de nouveaux à cet endroit.
access-bol-forbidden = bol connaît ces clés, mais ne me montre pas vos commandes avec elles.
remedy-bol-forbidden = Vérifiez sur partner.bol.com que les clés se trouvent sous « Client credentials voor de Retailer API », qu’un contact technique est indiqué et que votre compte peut vendre. Puis testez de nouveau.
access-bol-moved = bol m’a renvoyé vers une autre adresse. Je n’ai pas suivi : vos clés ne sont allées nulle part ailleurs.
access-bol-gone = L’interface de bol n’est plus à l’adresse que je connais.
access-bol-version = bol ne répond plus à la version de son interface que je parle.
remedy-bol-newer = Vous n’y êtes pour rien. Voyez s’il existe un Trackmend plus récent ; sinon, attendez-le : rien de ce qui est à vous n’est perdu.

## What the keys open.

access-bol-shop-found = bol répond, et la boutique est { $shop }
access-bol-orders-read = Peut lire les commandes et les envois

## Reading did not work this time.

read-bol-refused = bol a rejeté la question ({ $code }).
read-bol-server = bol a lui-même une panne en ce moment ({ $status }).
read-bol-maintenance = bol est en maintenance.
read-bol-cut-off = La réponse de bol s’est interrompue en route.
read-bol-webpage = bol a répondu par une page web au lieu des commandes.
read-bol-busy = bol me demande de ralentir.

## It did not take a tracking number.

write-bol-refused = bol ne l’a pas accepté. Il dit : { $message }
write-bol-failed = bol ne l’a pas accepté et ne dit pas pourquoi.
write-bol-rights = bol ne l’a pas accepté : avec ces clés, rien ne peut être ajouté.
write-bol-busy = bol ne l’a pas accepté : on lui en demandait trop à la fois. Réessayez dans quelques minutes.

## Les notes, semaine par semaine.

score-bol-track-and-trace = Articles envoyés avec un numéro de suivi
score-bol-fulfilment = Articles à l’heure
score-bol-cancellations = Articles que vous avez annulés
score-bol-returns = Retours
score-bol-reviews = Avis
score-bol-cases = Questions par article
score-bol-response-time = Réponses données à temps
score-bol-phone = Appels pris
score-bol-other = { $name }, comme bol l’appelle
score-head-score = Note
score-head-norm = Norme
score-head-standing = Ce que cela veut dire
score-week = Semaine { $week } de { $year }
score-share =
    { $tenth ->
        [0] { $whole } %
       *[other] { $whole },{ $tenth } %
    }
score-mean =
    { $tenth ->
        [0] { $whole }
       *[other] { $whole },{ $tenth }
    }
score-not-measured = Rien de mesuré
score-conforms = Comme bol le veut
score-too-few = Pas comme bol le veut ({ $missed } sur { $of }), mais bol le compte à partir de 3 : pas d’avertissement
score-alarm = Pas comme bol le veut ({ $missed } sur { $of }) : bol peut vous donner un avertissement (« strike »)
score-no-alarm = Vous n’avez rien à faire : aucune note ne peut devenir un avertissement.
score-none-told = { $shop } n’a donné aucune note pour les deux dernières semaines.
score-unread =
    { $scores ->
        [one] Une note n’a pas pu être lue : elle n’est pas dans la liste.
       *[other] { $scores } notes n’ont pas pu être lues : elles ne sont pas dans la liste.
    }
score-alarms =
    { $scores ->
        [one] { $scores } note peut devenir un avertissement.
       *[other] { $scores } notes peuvent devenir des avertissements.
    }
score-look = Quels colis n’ont pas de numéro : trackmend-cli findings
score-may-change = Ces chiffres sont de bol, et bol peut encore les changer.
score-no-shop = Seul bol donne des notes, et aucun compte chez bol n’est connecté ici.
