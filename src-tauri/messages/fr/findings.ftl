### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Marquée comme terminée par { $who }
why-closed-by-hand = Marquée comme terminée à la main
why-closed-by-setting = Terminée automatiquement par un réglage de la boutique
why-closed-by-app = Marquée comme terminée par l’application { $app }
why-closed-by-program = Marquée comme terminée par un programme
why-no-number = Terminée sans numéro de suivi

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Marquée comme terminée par { $who } ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-hand = Marquée comme terminée à la main ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-setting = Un réglage de votre boutique l’a terminée automatiquement ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-app = L’application { $app } l’a marquée comme terminée ({ $closed }) : le numéro de suivi n’a donc pas pu être ajouté.
cause-closed-by-program = Un programme l’a marquée comme terminée sans numéro de suivi ({ $closed }). Votre boutique ne dit pas lequel.
cause-unknown = Terminée sans numéro de suivi. Votre boutique ne dit pas par qui.

## How sure that is.

confidence-certain = Certain : c’est inscrit dans votre boutique.
confidence-likely = Probable : cela concorde, et rien ne s’y oppose.
confidence-unknown = Inconnu : il n’est inscrit nulle part qui l’a fait.
