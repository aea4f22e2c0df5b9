### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Op Afgerond gezet door { $who }
why-closed-by-hand = Handmatig op Afgerond gezet
why-closed-by-setting = Automatisch afgerond door een instelling van de winkel
why-closed-by-app = Op Afgerond gezet door de app { $app }
why-closed-by-program = Op Afgerond gezet door een programma
why-no-number = Afgerond zonder trackingnummer

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Op Afgerond gezet door { $who } ({ $closed }). Daardoor kon het trackingnummer er niet meer bij.
cause-closed-by-hand = Handmatig op Afgerond gezet ({ $closed }). Daardoor kon het trackingnummer er niet meer bij.
cause-closed-by-setting = Een instelling van je winkel rondde de bestelling automatisch af ({ $closed }). Daardoor kon het trackingnummer er niet meer bij.
cause-closed-by-app = De app { $app } zette de bestelling op Afgerond ({ $closed }). Daardoor kon het trackingnummer er niet meer bij.
cause-closed-by-program = Een programma zette de bestelling op Afgerond zonder trackingnummer ({ $closed }). Je winkel zegt niet welk.
cause-unknown = Afgerond zonder trackingnummer. Je winkel zegt niet wie dat deed.

## How sure that is.

confidence-certain = Zeker: zo staat het in je winkel zelf.
confidence-likely = Waarschijnlijk: het past, en niets spreekt het tegen.
confidence-unknown = Niet bekend: nergens staat wie het deed.
