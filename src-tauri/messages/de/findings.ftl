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
cause-no-date = Ohne Sendungsnummer abgeschlossen. Wann und von wem, ist nicht bekannt.

## Who says what: supplier, shop, carrier.

ledger-sent = Versendet
ledger-typed-in = Du hast die Nummer eingegeben
ledger-file-says-sent = Versendet, laut deiner Datei
ledger-supplier-silent = Noch nichts bekannt
ledger-no-number-known = Keine Nummer bekannt
ledger-none-needed = Keine Sendungsnummer nötig
ledger-hole = Sendungsnummer fehlt im Shop
ledger-not-closed = Noch nicht abgeschlossen
ledger-file-no-column = Nicht bekannt: Die Datei hat keine solche Spalte
ledger-not-read-since = Nicht bekannt: seitdem nicht gelesen
ledger-carrier-unknown = Noch nicht bekannt
ledger-not-asked = Nicht gefragt

## Where an order stands at a shop, in WooCommerce's words.

state-closed = Abgeschlossen
state-open = In Bearbeitung
state-unpaid = Noch nicht bezahlt
state-cancelled = Storniert
state-refunded = Erstattet
state-other = Status „{ $state }“

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Bestellt, 1 Artikel
       *[other] Bestellt, { $goods } Artikel
    }
event-closed-by = Von { $who } als abgeschlossen markiert
event-closed-by-program = Von einem Programm als abgeschlossen markiert
event-closed = Als abgeschlossen markiert
event-sent =
    { $supplier ->
        [File] Paket versendet (deine Datei)
       *[other] Paket versendet ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Sendungsnummer bekannt (deine Datei)
        [Myself] Du hast die Sendungsnummer selbst eingegeben
       *[other] Sendungsnummer bekannt ({ $supplier })
    }
event-read-shown = Erneut gelesen: Die Nummer ist da
event-read-hole = Erneut gelesen: weiterhin keine Nummer
event-read = { $shop } gelesen
