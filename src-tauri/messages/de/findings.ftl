### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Von { $who } als abgeschlossen markiert
why-closed-by-hand = Manuell als abgeschlossen markiert
why-closed-by-setting = Automatisch abgeschlossen durch eine Einstellung im Shop
why-closed-by-app = Von der App { $app } als abgeschlossen markiert
why-closed-by-program = Von einem Programm als abgeschlossen markiert
why-no-number = Ohne Sendungsnummer abgeschlossen

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Von { $who } als abgeschlossen markiert ({ $closed }). Deshalb konnte die Sendungsnummer nicht eingetragen werden.
cause-closed-by-hand = Manuell als abgeschlossen markiert ({ $closed }). Deshalb konnte die Sendungsnummer nicht eingetragen werden.
cause-closed-by-setting = Eine Einstellung deines Shops hat sie automatisch abgeschlossen ({ $closed }). Deshalb konnte die Sendungsnummer nicht eingetragen werden.
cause-closed-by-app = Die App { $app } hat sie als abgeschlossen markiert ({ $closed }). Deshalb konnte die Sendungsnummer nicht eingetragen werden.
cause-closed-by-program = Ein Programm hat sie ohne Sendungsnummer als abgeschlossen markiert ({ $closed }). Dein Shop sagt nicht, welches.
cause-unknown = Ohne Sendungsnummer abgeschlossen. Dein Shop sagt nicht, von wem.

## How sure that is.

confidence-certain = Sicher: So steht es in deinem Shop selbst.
confidence-likely = Wahrscheinlich: Es passt, und nichts spricht dagegen.
confidence-unknown = Nicht bekannt: Nirgends steht, wer es war.
