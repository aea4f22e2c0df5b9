### Pakete unterwegs: was zu spät ist, was schiefging und was Paketdienste melden.

## Die paar Wörter einer Zeile.

why-not-scanned = Der Paketdienst hat es noch nicht gesehen
why-never-scanned = Der Paketdienst hat es seit fünf Werktagen nicht gesehen
why-stalled = Seit Tagen keine Nachricht
why-contact-supplier = Seit mehr als 21 Tagen unterwegs
why-attempt-failed = Es konnte nicht zugestellt werden
why-parcel-exception = Mit dem Paket stimmt etwas nicht
why-returning = Es ist auf dem Rückweg
why-returned = Es kam zurück
why-goes-back-soon = Es liegt an einer Abholstelle und geht bald zurück
why-not-received = Deine Kundin oder dein Kunde hat es nicht bekommen
why-arrived-damaged = Es kam beschädigt an

## Was geschehen ist, in einem Satz.

cause-not-scanned = Es wurde versendet, und der Paketdienst hat es noch nicht gesehen. An den ersten zwei Werktagen ist das normal; inzwischen müsste es da sein.
cause-never-scanned =
    Es wurde vor mindestens fünf Werktagen versendet, und der Paketdienst hat es noch immer nicht gesehen. Frage { $supplier ->
        [none] deinen Lieferanten
       *[other] { $supplier }
    }, ob es unterwegs ist.
cause-stalled = Länger als üblich wurde nichts gemeldet. Vielleicht ist es schon angekommen: Manche Paketdienste melden das Ende einer Reise ins Ausland nicht.
cause-contact-supplier =
    Es wurde vor mehr als 21 Tagen versendet und ist nicht angekommen. { $supplier ->
        [none] Ab jetzt kann dein Lieferant nachforschen.
        [TPOP] Ab jetzt kann TPOP nachforschen: Öffne die Bestellung dort und drücke „Support for this order“.
       *[other] Ab jetzt kann { $supplier } nachforschen.
    }
cause-attempt-failed = Der Paketdienst wollte es zustellen und konnte nicht. Vielleicht muss ein anderer Tag oder eine Abholstelle gewählt werden.
cause-parcel-exception = Der Paketdienst meldet, dass etwas damit nicht stimmt.
cause-returning = Der Paketdienst bringt es dorthin zurück, wo es versendet wurde.
cause-returned = Das Paket ist wieder beim Absender. Bestellt und nicht erhalten.
cause-goes-back-soon = Es liegt an einer Abholstelle, und niemand hat es geholt.
cause-not-received = Das Paket sei nicht angekommen, wird dir gesagt.
cause-arrived-damaged = Es sei beschädigt angekommen, wird dir gesagt.

## Worauf ein Urteil über ein Paket beruht.

evidence-last-seen = Zuletzt meldete der Paketdienst etwas { $seen }.
evidence-not-seen = { $asked } gefragt: Der Paketdienst kannte es nicht.
evidence-goes-back = Es geht am { $until } zurück, wenn es niemand holt.
evidence-since = So seit { $since }.
reason-bad-address = Die Adresse stimmt nicht oder ist unvollständig.
reason-not-home = Es war niemand zu Hause.
reason-refused = Es wurde nicht angenommen.
reason-damaged = Das Paket ist beschädigt.
reason-lost = Der Paketdienst findet es nicht.
reason-destroyed = Das Paket wurde vernichtet.
reason-not-picked-up = Niemand hat es abgeholt.
reason-customs = Der Zoll hält es fest.
reason-customs-payment = Der Zoll verlangt eine Zahlung.
reason-undeliverable = Es kann nicht zugestellt werden.

## Wie weit ein Paket ist, wie der Paketdienst meldet.

carrier-says-unknown = Dem Paketdienst noch nicht bekannt
carrier-says-only-own = { $carrier } kennt es nicht oder sagt es nicht: Man erfährt dort nur, was mit dem eigenen Vertrag versendet wurde
carrier-says-announced = Beim Paketdienst angekündigt
carrier-says-in-transit = Unterwegs
carrier-says-may-have-arrived = Unterwegs; vielleicht schon angekommen
carrier-says-delayed = Unterwegs, später als geplant
carrier-says-customs = Beim Zoll
carrier-says-out-for-delivery = Wird heute zugestellt
carrier-says-pickup = Liegt zur Abholung bereit
carrier-says-attempt-failed = Es konnte nicht zugestellt werden
carrier-says-delivered = Zugestellt
carrier-says-neighbour = Bei Nachbarn zugestellt
carrier-says-exception = Etwas ist schiefgegangen
carrier-says-returning = Auf dem Rückweg
carrier-says-returned = Zurück beim Absender
carrier-says-cancelled = Wird nicht versendet
carrier-says-expired = Keine Nachrichten mehr

## Was unterwegs geschah.

event-carrier-said =
    { $carrier }: { $said }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
event-carrier-code = { $carrier } hat etwas vermerkt (Code { $code })
event-contradicts = { $carrier } meldete das danach, und es passt nicht: { $said }

## Die Codetabelle eines Paketdienstes, aus einer eigenen Datei.

meanings-own = { $platform }: Die Codetabelle ist die von Trackmend, mit { $count ->
        [one] 1 Code
       *[other] { $count } Codes
    }
meanings-file-used = { $platform }: Deine Datei { $file } sagt, was { $count ->
        [one] 1 Code bedeutet
       *[other] { $count } Codes bedeuten
    }; den Rest sagt die Tabelle von Trackmend
meanings-file-wrong = { $platform }: Deine Datei { $file } wird nicht verwendet, denn etwas darin stimmt nicht. Es gilt die Tabelle von Trackmend.
meanings-file-remedy = Berichtige { $file } im Ordner { $folder }, oder nimm die Datei weg. Starte Trackmend danach neu.
meanings-unreadable = Die Datei lässt sich nicht als Text lesen ({ $found }).
unknown-codes = { $platform }: { $count ->
        [one] 1 Ereignis hat einen Code, den
       *[other] { $count } Ereignisse haben Codes, die
    } Trackmend nicht kennt: { $codes }
meanings-status = Zeile { $line }: „{ $found }“ ist kein Zustellstatus. Schreibe einen, der in der Tabelle von Trackmend vorkommt, oder lass ihn leer für eine Bemerkung.
meanings-reason = Zeile { $line }: „{ $found }“ ist kein Grund, den Trackmend kennt. Lass ihn leer.
meanings-twice = Zeile { $line }: Der Code „{ $found }“ steht hier zum zweiten Mal. Behalte einen der beiden.
meanings-columns = Zeile { $line }: „{ $found }“ hat nicht die drei Spalten code, status und reason.
meanings-no-code = Zeile { $line } hat keinen Code.
meanings-too-many = Die Tabelle hat mehr als { $most } Codes.
meanings-empty = Die Tabelle ist leer.

## Wie viel von der Verbindung zu einem Paketdienst verbraucht ist.

can-follow-parcels = Verfolgt Pakete bis zur Tür
budget-questions-day = { $spent } von { $most } Anfragen heute verbraucht
budget-questions-month = { $spent } von { $most } Anfragen in diesem Monat verbraucht
budget-numbers-day = { $spent } von { $most } neuen Nummern heute verbraucht
budget-numbers-month = { $spent } von { $most } neuen Nummern in diesem Monat verbraucht
budget-waiting =
    { $waiting ->
        [one] { $waiting } Paket wartet bis { $until }: Vorher darf nicht mehr gefragt werden
       *[other] { $waiting } Pakete warten bis { $until }: Vorher darf nicht mehr gefragt werden
    }
error-not-followed = Zu { $number } kann niemand gefragt werden: Kein verbundener Paketdienst kennt solche Nummern, oder das Paket ist angekommen.
error-no-number = { $number } ist keine Sendungsnummer.
