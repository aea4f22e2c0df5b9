### Eine Kundenfrage: was notiert wurde, was über das Paket gemeldet ist und was sich tun lässt.

## Die Frage und ihr Ende.

ask-about-not-received = Nicht angekommen
ask-about-damaged = Beschädigt angekommen
ask-outcome-found = Das Paket wurde gefunden
ask-outcome-sent-again = Noch einmal gesendet
ask-outcome-refunded = Geld zurückgegeben
ask-outcome-refused = Nicht noch einmal gesendet, kein Geld zurück
ask-said-not-received = Du hast am { $at } notiert: Das Paket ist nicht angekommen.
ask-said-damaged = Du hast am { $at } notiert: Es kam beschädigt an.
ask-none-open = Bei Bestellung { $order } wartet keine Frage auf eine Antwort.
ask-none-open-action = Notiere zuerst, was gemeldet wurde: nicht angekommen oder beschädigt.

## Was alle melden.

ask-told-not-sent = Niemand hat bisher ein Paket zu dieser Bestellung gemeldet.
ask-told-no-number = Es wurde gesendet, und niemand kennt die Sendungsnummer.
ask-told-not-asked = { $number }: Der Paketdienst wurde nicht gefragt, und dein Shop meldet nicht, wie weit es ist.
ask-told-not-scanned = { $number }: Der Paketdienst hatte es noch nicht gesehen, als er am { $asked } gefragt wurde.
ask-told-announced = { $number }: angekündigt, und der Paketdienst hat es noch nicht gesehen.
ask-told-neighbour =
    { $by ->
        [none] { $number }: Es liegt seit { $at } bei Nachbarn.
       *[other] { $number }: { $by } meldet, dass es seit { $at } bei Nachbarn liegt.
    }
ask-told-delivered =
    { $by ->
        [none] { $number }: als zugestellt gemeldet ({ $at }).
       *[other] { $number }: { $by } meldet, dass es zugestellt wurde ({ $at }).
    }
ask-told-delivered-undated =
    { $by ->
        [none] { $number }: als zugestellt gemeldet, ohne Datum.
       *[other] { $number }: { $by } meldet, dass es zugestellt wurde, und nicht wann.
    }
ask-told-at-point-until =
    { $by ->
        [none] { $number }: Es liegt bis { $until } an einer Abholstelle.
       *[other] { $number }: { $by } meldet, dass es bis { $until } an einer Abholstelle liegt.
    }
ask-told-at-point =
    { $by ->
        [none] { $number }: Es liegt an einer Abholstelle.
       *[other] { $number }: { $by } meldet, dass es an einer Abholstelle liegt.
    }
ask-told-under-way =
    { $by ->
        [none] { $number }: unterwegs, zuletzt gesehen { $at }.
       *[other] { $number }: { $by } meldet, dass es unterwegs ist, zuletzt gesehen { $at }.
    }
ask-told-under-way-undated =
    { $by ->
        [none] { $number }: unterwegs.
       *[other] { $number }: { $by } meldet, dass es unterwegs ist.
    }
ask-told-trouble =
    { $by ->
        [none] { $number }: Es konnte nicht zugestellt werden, oder etwas stimmt damit nicht.
       *[other] { $number }: { $by } meldet, dass es nicht zugestellt werden konnte oder etwas damit nicht stimmt.
    }
ask-told-returning =
    { $by ->
        [none] { $number }: auf dem Rückweg.
       *[other] { $number }: { $by } meldet, dass es auf dem Rückweg ist.
    }
ask-told-returned =
    { $by ->
        [none] { $number }: wieder beim Absender.
       *[other] { $number }: { $by } meldet, dass es wieder beim Absender ist.
    }
ask-told-cancelled =
    { $by ->
        [none] { $number }: Es wird nicht gesendet.
       *[other] { $number }: { $by } meldet, dass es nicht gesendet wird.
    }

## Der letzte Tag, um es dem Paketdienst zu melden.

ask-search-until = Ein Nachforschungsauftrag beim Paketdienst ist meist bis { $until } möglich. Es gilt der Vertrag dessen, der gesendet hat.
ask-search-tomorrow = Morgen, { $until }, ist meist der letzte Tag für einen Nachforschungsauftrag beim Paketdienst. Es gilt der Vertrag dessen, der gesendet hat.
ask-search-today = Heute, { $until }, ist meist der letzte Tag für einen Nachforschungsauftrag beim Paketdienst. Es gilt der Vertrag dessen, der gesendet hat.
ask-search-over = Der letzte Tag für einen Nachforschungsauftrag beim Paketdienst war meist { $until }. Du kannst es trotzdem versuchen.
ask-damage-until = Der Paketdienst will von einem Schaden meist bis { $until } hören. Es gilt der Vertrag dessen, der gesendet hat.
ask-damage-tomorrow = Morgen, { $until }, ist meist der letzte Tag, um einen Schaden beim Paketdienst zu melden. Es gilt der Vertrag dessen, der gesendet hat.
ask-damage-today = Heute, { $until }, ist meist der letzte Tag, um einen Schaden beim Paketdienst zu melden. Es gilt der Vertrag dessen, der gesendet hat.
ask-damage-over = Der letzte Tag, um einen Schaden beim Paketdienst zu melden, war meist { $until }. Du kannst es trotzdem versuchen.

## Was zu tun ist.

ask-step-neighbours = Zu Hause und bei den Nachbarn fragen lassen und überall nachsehen lassen, wo ein Paket abgelegt sein kann.
ask-step-letterbox = Ist der Briefkasten von der üblichen Art, und passte das Paket hinein? Wenn nicht, liegt es vielleicht in der Postfiliale.
ask-step-post-office = Mit der Nummer { $number } und einem Ausweis in der nächsten Postfiliale nachfragen lassen.
ask-step-investigation = Findet es sich nicht, fragt derjenige, der es gesendet hat, den Paketdienst, wo es abgegeben wurde.
ask-step-fetch-until = Sag Bescheid, dass es bis { $until } abgeholt werden kann. Danach geht es zurück.
ask-step-fetch = Sag Bescheid, dass es zur Abholung bereitliegt. Nach einigen Tagen geht es zurück.
ask-step-bring = Dort braucht es die Nummer { $number } und einen Ausweis.
ask-step-look-anyway = Bitte darum, im Briefkasten nachzusehen: Die Verfolgung hinkt manchmal nach, und das Paket kann schon da sein.
ask-step-late-from = Es ist noch nicht verspätet: Ohne Nachricht ist es das ab { $from }.
ask-step-late-since = Es gibt zu lange keine Nachricht: Es ist seit { $from } verspätet.
ask-step-other-post = Gib die Nummer auch auf der Seite von { $post } ein: Die Post des Ziellandes weiß vielleicht mehr.
ask-step-not-active = In den ersten zwei Werktagen nach dem Versand ist das normal.
ask-step-has-it-left = Danach frag denjenigen, der es gesendet hat, ob es das Haus verlassen hat.
ask-step-open-page = Öffne die Seite des Paketdienstes mit der Nummer { $number } und sieh nach, wie weit es ist.
ask-step-find-number = Suche zuerst die Sendungsnummer bei dem, der es gesendet hat, und gib sie hier ein.
ask-step-not-sent = Gib Bescheid, wann es gesendet wird.
ask-step-address = Lass die Adresse prüfen, auch die Hausnummer und den Namen am Briefkasten.
ask-step-new-attempt = Auf der Seite des Paketdienstes lässt sich oft ein anderer Tag oder eine Abholstelle wählen.
ask-step-why-back = Frag denjenigen, der es gesendet hat, warum es zurückkam: Oft ist es die Adresse.
ask-step-send-again = Mit einer berichtigten Adresse kann es noch einmal gesendet werden.
ask-step-cancelled = Frag denjenigen, der es senden sollte, nach dem Grund, und lass es neu senden.
ask-step-photos = Bitte um Fotos: von der Ware, der Verpackung von allen Seiten und dem Etikett.
ask-step-keep = Ware und Verpackung aufheben lassen, bis es geklärt ist: Vielleicht will sie jemand sehen.
ask-step-report = Schick die Fotos demjenigen, der das Paket gesendet hat: Von dort wird der Schaden dem Paketdienst gemeldet.
ask-step-decide = Am Ende entscheidest du: auf eigene Kosten noch einmal senden, Geld zurückgeben oder keines von beiden.

## Wer noch helfen kann.

ask-sender-tpop-damaged = TPOP: Öffne die Bestellung dort, drücke „Support for this order“ und schick die Fotos.
ask-sender-tpop-delivered = TPOP: Was der Paketdienst als zugestellt gemeldet hat, sendet TPOP nicht auf eigene Kosten noch einmal. Eine neue Bestellung dort, von Hand, bezahlst du.
ask-sender-tpop = TPOP: Öffne die Bestellung dort und drücke „Support for this order“. Sie wurde vor 21 Tagen oder früher gesendet, TPOP geht dem also nach.
ask-sender-tpop-from = TPOP antwortet ab { $from }, 21 Tage nach dem Versand: Öffne dann die Bestellung dort und drücke „Support for this order“.
ask-sender-house = { $supplier }: Melde es dort bei der Bestellung. { $supplier } will es innerhalb von 30 Tagen nach dem Tag hören, an dem es kam oder kommen sollte.
ask-sender-self =
    { $carrier ->
        [none] Du hast es gesendet: Frag dort, wo du es abgegeben hast, mit deinem Beleg.
       *[other] Du hast es gesendet: Frag { $carrier }, mit deinem Einlieferungsbeleg.
    }
ask-sender-unknown =
    { $carrier ->
        [none] Frag denjenigen, der es gesendet hat: Nur von dort kann eine Nachforschung verlangt werden.
       *[other] Frag denjenigen, der es gesendet hat: { $carrier } forscht für den Absender nach.
    }
ask-platform =
    { $platform ->
        [etsy] Etsy: Zur Bestellung kann Hilfe angefragt und später ein Fall eröffnet werden. Antworte in den Nachrichten der Bestellung.
        [bol] bol: Antworte in den Nachrichten von bol. Werdet ihr euch nicht einig, entscheidet der Kundenservice von bol mit.
       *[other] { $shop } hat dafür kein eigenes Verfahren: Du klärst es mit deiner Kundin oder deinem Kunden.
    }
ask-note = Was auch immer der Paketdienst meldet: Wer in der EU kauft, kann trotzdem Ansprüche gegen dich als Verkäufer haben.
