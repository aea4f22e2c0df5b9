### What was seen, in sentences: a shop, when it was read, what is not known there.

coverage-checked = { $shop } geprüft: { $at }.
coverage-file = { $shop } kenne ich aus einer Datei.
coverage-never = { $shop } wurde noch nicht gelesen.
coverage-no-column =
    { $orders ->
        [one] 1 Bestellung von { $shop }: Die Datei hat keine Spalte für Sendungsnummern, deshalb weiß ich es nicht.
       *[other] { $orders } Bestellungen von { $shop }: Die Datei hat keine Spalte für Sendungsnummern, deshalb weiß ich es nicht.
    }
coverage-not-known =
    { $orders ->
        [one] 1 Bestellung von { $shop } ging ohne eine Nummer hinaus, die ich kenne.
       *[other] { $orders } Bestellungen von { $shop } gingen ohne eine Nummer hinaus, die ich kenne.
    }
coverage-unmatched =
    { $shipments ->
        [one] 1 Sendung passt noch zu keiner Bestellung.
       *[other] { $shipments } Sendungen passen noch zu keiner Bestellung.
    }
coverage-numbers-added = Nummern deines Lieferanten kamen zuletzt: { $at }.
coverage-no-numbers = Ich habe noch keine Nummern von deinem Lieferanten.

## Work that goes on now.

progress-reading = { $shop } wird gelesen
progress-repairing = Sendungsnummern werden in { $shop } hinzugefügt
progress-looking =
    { $left ->
        [one] Genauer nachsehen in { $shop }: noch 1 Bestellung
       *[other] Genauer nachsehen in { $shop }: noch { $left } Bestellungen
    }

## Whether everything is in order with Trackmend itself.

doctor-store-ok = Die Daten sind in Ordnung: { $path }
doctor-store-damaged = Die Daten sind beschädigt: { $found }
doctor-vault-ok = Die Schlüssel deiner Shops lassen sich öffnen
doctor-account-ok = { $name }: zuletzt gelesen { $at }
doctor-account-new = { $name }: noch nicht gelesen
doctor-journal =
    { $under ->
        [0] Keine Änderung an deinen Shops ist unterwegs
        [one] 1 Änderung an deinen Shops ist unterwegs
       *[other] { $under } Änderungen an deinen Shops sind unterwegs
    }
