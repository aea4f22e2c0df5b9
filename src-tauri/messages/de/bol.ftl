### bol: what an account lets Trackmend do, and what went wrong.


## The address and the keys.

access-bol-address = „{ $address }“ ist keine Adresse von bol.
remedy-bol-address = Lass die Adresse leer: Ich weiß, wo bol ist.
access-bol-client = bol nimmt die Client-ID mit diesem Secret nicht an.
access-bol-token = bol nimmt diese Schlüssel nicht mehr an.
remedy-bol-client = Öffne auf partner.bol.com Einstellungen › Dienste › API-Einstellungen und kopiere Client-ID und Secret noch einmal („Toon secret“). Stehen sie nicht mehr in der Liste, erstelle dort neue.
access-bol-forbidden = bol kennt diese Schlüssel, zeigt mir damit aber deine Bestellungen nicht.
remedy-bol-forbidden = Sieh auf partner.bol.com nach, ob die Schlüssel unter „Client credentials voor de Retailer API“ stehen, ob ein technischer Kontakt eingetragen ist und ob dein Konto verkaufen darf. Teste dann noch einmal.
access-bol-moved = bol hat mich an eine andere Adresse weitergeschickt. Ich bin nicht gefolgt, deine Schlüssel gingen also nirgendwo sonst hin.
access-bol-gone = Die Schnittstelle von bol ist nicht mehr an der Adresse, die ich kenne.
access-bol-version = bol beantwortet die Version seiner Schnittstelle nicht mehr, die ich spreche.
remedy-bol-newer = Das liegt nicht an dir. Sieh nach, ob es ein neueres Trackmend gibt; wenn nicht, warte darauf: Es geht dir nichts verloren.

## What the keys open.

access-bol-shop-found = bol antwortet, und der Shop ist { $shop }
access-bol-orders-read = Darf Bestellungen und Sendungen lesen

## Reading did not work this time.

read-bol-refused = bol hat die Frage abgelehnt ({ $code }).
read-bol-server = bol hat gerade selbst eine Störung ({ $status }).
read-bol-maintenance = bol wird gerade gewartet.
read-bol-cut-off = Die Antwort von bol brach mittendrin ab.
read-bol-webpage = bol antwortete mit einer Webseite statt mit Bestellungen.
read-bol-busy = bol bittet mich, langsamer zu machen.

## It did not take a tracking number.

write-bol-refused = bol hat sie nicht angenommen. Es sagt: { $message }
write-bol-failed = bol hat sie nicht angenommen und sagt nicht, warum.
write-bol-rights = bol hat sie nicht angenommen: Mit diesen Schlüsseln darf nichts eingetragen werden.
write-bol-busy = bol hat sie nicht angenommen: Es wurde zu viel auf einmal gefragt. Versuche es in ein paar Minuten noch einmal.

## Bewertungen, Woche für Woche.

score-bol-track-and-trace = Artikel mit Sendungsnummer verschickt
score-bol-fulfilment = Artikel pünktlich
score-bol-cancellations = Artikel, die du storniert hast
score-bol-returns = Rücksendungen
score-bol-reviews = Rezensionen
score-bol-cases = Fragen pro Artikel
score-bol-response-time = Fragen rechtzeitig beantwortet
score-bol-phone = Anrufe angenommen
score-bol-other = { $name }, wie bol es nennt
score-head-score = Wert
score-head-norm = Norm
score-head-standing = Was das heißt
score-week = Woche { $week } im Jahr { $year }
score-share =
    { $tenth ->
        [0] { $whole } %
       *[other] { $whole },{ $tenth } %
    }
score-mean =
    { $tenth ->
        [0] { $whole }
       *[other] { $whole },{ $tenth }
    }
score-not-measured = Nichts gemessen
score-conforms = Wie bol es will
score-too-few = Nicht wie bol es will ({ $missed } von { $of }), aber bol zählt es ab 3: kein Strike
score-alarm = Nicht wie bol es will ({ $missed } von { $of }): bol kann dir einen Strike geben
score-no-alarm = Du musst nichts tun: Aus keiner Bewertung kann ein Strike werden.
score-none-told = { $shop } hat für die letzten zwei Wochen keine Bewertungen gegeben.
score-unread =
    { $scores ->
        [one] Eine Bewertung war nicht zu lesen und steht deshalb nicht in der Liste.
       *[other] { $scores } Bewertungen waren nicht zu lesen und stehen deshalb nicht in der Liste.
    }
score-alarms =
    { $scores ->
        [one] Aus { $scores } Bewertung kann ein Strike werden.
       *[other] Aus { $scores } Bewertungen können Strikes werden.
    }
score-look = Welchen Paketen eine Nummer fehlt: trackmend-cli findings
score-may-change = Diese Zahlen sind von bol, und bol kann sie noch ändern.
score-no-shop = Nur bol gibt Bewertungen, und hier ist kein Konto bei bol verbunden.
