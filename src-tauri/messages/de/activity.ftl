### What Trackmend did, and what the owner is notified of.

## Readings.

activity-read =
    { $orders ->
        [one] { $shop } gelesen: 1 Bestellung geändert
       *[other] { $shop } gelesen: { $orders } Bestellungen geändert
    }
activity-read-quiet = { $shop } gelesen: nichts Neues
activity-not-read = { $shop } konnte nicht gelesen werden

## Numbers that were added.

activity-repair = Bestellung { $order }: Sendungsnummer { $number }

## Imports.

activity-import =
    { $rows ->
        [one] { $file } importiert: 1 Zeile
       *[other] { $file } importiert: { $rows } Zeilen
    }
activity-import-undone =
    { $rows ->
        [one] { $file } importiert (1 Zeile) und wieder zurückgenommen
       *[other] { $file } importiert ({ $rows } Zeilen) und wieder zurückgenommen
    }
activity-import-text =
    { $rows ->
        [one] Eingefügten Text importiert: 1 Zeile
       *[other] Eingefügten Text importiert: { $rows } Zeilen
    }
activity-import-text-undone =
    { $rows ->
        [one] Eingefügten Text importiert (1 Zeile) und wieder zurückgenommen
       *[other] Eingefügten Text importiert ({ $rows } Zeilen) und wieder zurückgenommen
    }

## What the owner said.

activity-ignored = Du hast Bestellung { $order } beiseitegelegt
activity-snoozed = Bestellung { $order }: später
activity-linked = Du hast gesagt, dass ein Paket zu Bestellung { $order } gehört
activity-entered = Du hast die Nummer von Bestellung { $order } eingegeben
activity-not-yet = Bestellung { $order }: noch nicht versendet
activity-without-tracking = Bestellung { $order }: ohne Sendungsnummer versendet
activity-not-there = Dein Lieferant hat Bestellung { $order } nicht
activity-asked-not-received = Bestellung { $order }: als nicht angekommen gemeldet
activity-asked-damaged = Bestellung { $order }: als beschädigt gemeldet
activity-ask-found = Bestellung { $order }: Kundenfrage erledigt, das Paket wurde gefunden
activity-ask-sent-again = Bestellung { $order }: Kundenfrage erledigt, du hast noch einmal gesendet
activity-ask-refunded = Bestellung { $order }: Kundenfrage erledigt, du hast das Geld zurückgegeben
activity-ask-refused = Bestellung { $order }: Kundenfrage erledigt, nichts wurde noch einmal gesendet oder erstattet
activity-said = Du hast Bestellung { $order } geändert
activity-until = Bis { $until }
activity-reason = Grund: { $reason }

## Notifications.

notice-no-tracking =
    { $count ->
        [one] 1 Kunde hat keine Sendungsnummer
       *[other] { $count } Kunden haben keine Sendungsnummer
    }
notice-one = { $name } bei { $shop }
notice-two = { $first } und { $second }
notice-several =
    { $more ->
        [one] { $first }, { $second } und 1 weiterer
       *[other] { $first }, { $second } und { $more } weitere
    }
notice-delivered =
    { $count ->
        [one] 1 Paket wurde zugestellt
       *[other] { $count } Pakete wurden zugestellt
    }
notice-out =
    { $count ->
        [one] 1 Paket wird heute gebracht
       *[other] { $count } Pakete werden heute gebracht
    }
notice-pick-up =
    { $count ->
        [one] 1 Paket liegt zum Abholen bereit
       *[other] { $count } Pakete liegen zum Abholen bereit
    }
notice-problem =
    { $count ->
        [one] 1 Paket konnte nicht zugestellt werden
       *[other] { $count } Pakete konnten nicht zugestellt werden
    }
notice-look-up =
    { $count ->
        [one] 1 Nummer bei { $supplier } nachzuschlagen
       *[other] { $count } Nummern bei { $supplier } nachzuschlagen
    }
notice-look-up-text = Dauert etwa eine Minute.
notice-locked = { $shop } lässt mich deine Bestellungen nicht mehr lesen
notice-locked-text = Was ich zeige, ist von: { $at }.
