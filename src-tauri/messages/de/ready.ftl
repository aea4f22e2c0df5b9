### Texte für die Kundschaft, fertig zum Kopieren: an die, die bestellt haben, in ihrer Sprache, ohne Namen und Preise.

ready-to = An die Person, die bestellt hat, über { $shop }. Bei einem Geschenk ist das nicht, wer das Paket bekommt.
ready-none = Dafür gibt es keinen Text.
ready-no-language = „{ $language }“ ist keine der Sprachen. Wähle en, nl, de oder fr.
ready-subject = Deine Bestellung { $order }
ready-greeting = Guten Tag,
ready-closing =
    Freundliche Grüße
    { $shop }
ready-not-scanned = Das Paket deiner Bestellung { $order } wurde abgeschickt. Der Paketdienst zeigt es noch nicht an; das kann einige Werktage dauern. Wir behalten es im Auge.
ready-never-scanned = Der Paketdienst zeigt noch nicht, wo das Paket deiner Bestellung { $order } ist. Wir fragen dort nach, wo es abgeschickt wurde, und melden uns, sobald wir mehr wissen.
ready-stalled = Das Paket deiner Bestellung { $order } ist unterwegs, und seit einigen Tagen gibt es keine Nachricht. Vielleicht ist es schon da: Die Verfolgung hinkt manchmal nach. Schaust du bitte in deinen Briefkasten und schreibst uns, ob es angekommen ist?
ready-contact-supplier = Das Paket deiner Bestellung { $order } braucht länger, als es sollte, und das tut uns leid. Wir lassen jetzt danach suchen und schreiben dir, sobald wir mehr wissen. Ist es inzwischen angekommen, sag uns bitte Bescheid.
ready-attempt-failed = Der Paketdienst konnte das Paket deiner Bestellung { $order } nicht übergeben. Auf seiner Seite siehst du, wie es weitergeht, und kannst oft einen anderen Tag oder eine Abholstelle wählen.
ready-exception = Der Paketdienst meldet, dass mit dem Paket deiner Bestellung { $order } etwas nicht stimmt. Prüfst du bitte mit uns, ob die Adresse richtig ist, auch die Hausnummer und der Name am Briefkasten? Wir gehen der Sache nach.
ready-returning = Das Paket deiner Bestellung { $order } konnte nicht zugestellt werden und ist auf dem Rückweg. Schickst du uns bitte deine vollständige Adresse, damit wir besprechen können, wie es weitergeht?
ready-returned = Das Paket deiner Bestellung { $order } konnte nicht zugestellt werden und ist zurückgekommen. Schickst du uns bitte deine vollständige Adresse, damit wir besprechen können, wie es weitergeht?
ready-at-point-until = Das Paket deiner Bestellung { $order } liegt bis { $until } für dich an einer Abholstelle. Danach geht es zurück. Bring bitte die Nummer unten und einen Ausweis mit.
ready-at-point = Das Paket deiner Bestellung { $order } liegt für dich an einer Abholstelle. Nach einigen Tagen geht es zurück. Bring bitte die Nummer unten und einen Ausweis mit.
ready-damaged = Es tut uns leid, dass deine Bestellung { $order } beschädigt angekommen ist. Schickst du uns bitte Fotos von der Ware, von der Verpackung von allen Seiten und vom Etikett, und hebst alles auf, bis es geklärt ist?
ready-ask-delivered = Danke für deine Nachricht zu deiner Bestellung { $order }. Der Paketdienst hat das Paket am { $at } als zugestellt gemeldet. Fragst du bitte zu Hause und bei den Nachbarn nach? War der Briefkasten zu klein, liegt es oft in der nächsten Postfiliale: Nimm die Nummer unten und einen Ausweis mit. Findest du es nicht, sag uns bitte Bescheid, dann sehen wir gemeinsam weiter.
ready-ask-delivered-undated = Danke für deine Nachricht zu deiner Bestellung { $order }. Der Paketdienst hat das Paket als zugestellt gemeldet. Fragst du bitte zu Hause und bei den Nachbarn nach? War der Briefkasten zu klein, liegt es oft in der nächsten Postfiliale: Nimm die Nummer unten und einen Ausweis mit. Findest du es nicht, sag uns bitte Bescheid, dann sehen wir gemeinsam weiter.
ready-ask-under-way = Danke für deine Nachricht zu deiner Bestellung { $order }. Das Paket ist unterwegs. Die Verfolgung hinkt manchmal nach, schau also bitte auch in deinen Briefkasten. Kommt es in den nächsten Tagen nicht, schreib uns noch einmal, dann lassen wir danach suchen.
ready-ask-page = Danke für deine Nachricht zu deiner Bestellung { $order }. Wir sehen nach, wo das Paket ist. Mit der Nummer unten siehst du es auch. Wir schreiben dir, sobald wir mehr wissen.
ready-ask-looking = Danke für deine Nachricht zu deiner Bestellung { $order }. Wir klären, wann sie gesendet wurde oder wird, und schreiben dir, sobald wir mehr wissen.
ready-number-differs = Die Sendungsnummer zu deiner Bestellung { $order } ist falsch und lässt sich nicht mehr ändern. Das tut uns leid. Die richtige steht unten.
ready-tracking =
    { $carrier ->
        [none] Sendungsnummer: { $number }
       *[other] Sendungsnummer: { $number } ({ $carrier })
    }
ready-tracking-link =
    { $carrier ->
        [none] Sendungsnummer: { $number }
            Hier kannst du es verfolgen: { $link }
       *[other] Sendungsnummer: { $number } ({ $carrier })
            Hier kannst du es verfolgen: { $link }
    }
