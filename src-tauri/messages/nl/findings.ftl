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
cause-no-date = Afgerond zonder trackingnummer. Wanneer en door wie is niet bekend.

## Who says what: supplier, shop, carrier.

ledger-sent = Verzonden
ledger-typed-in = Je hebt het nummer ingevoerd
ledger-file-says-sent = Verzonden, volgens je bestand
ledger-supplier-silent = Nog niets bekend
ledger-no-number-known = Geen nummer bekend
ledger-none-needed = Geen tracking nodig
ledger-hole = Geen trackingnummer in je winkel
ledger-not-closed = Nog niet afgerond
ledger-file-no-column = Niet bekend: het bestand heeft die kolom niet
ledger-not-read-since = Niet bekend: sindsdien niet gelezen
ledger-carrier-unknown = Nog niet bekend
ledger-not-asked = Niet gevraagd

## Where an order stands at a shop, in WooCommerce's words.

state-closed = Afgerond
state-open = In behandeling
state-unpaid = Nog niet betaald
state-cancelled = Geannuleerd
state-refunded = Terugbetaald
state-other = Status ‘{ $state }’

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Besteld, 1 artikel
       *[other] Besteld, { $goods } artikelen
    }
event-closed-by = Op Afgerond gezet door { $who }
event-closed-by-program = Op Afgerond gezet door een programma
event-closed = Op Afgerond gezet
event-sent =
    { $supplier ->
        [File] Pakket verzonden (je bestand)
       *[other] Pakket verzonden ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Trackingnummer bekend (je bestand)
        [Myself] Je hebt het trackingnummer zelf ingevoerd
       *[other] Trackingnummer bekend ({ $supplier })
    }
event-read-shown = Opnieuw gelezen: het nummer staat er
event-read-hole = Opnieuw gelezen: nog steeds geen nummer
event-read = { $shop } gelezen
