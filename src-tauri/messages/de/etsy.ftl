### Etsy: what a shop lets Trackmend do, and what went wrong.


## The keys, and the owner's consent.

access-etsy-address = Unter { $address } antwortet Etsy nicht.
remedy-etsy-address = Lass die Adresse leer. Eine andere ist nur für einen Testshop auf diesem Computer.
access-etsy-consent = Etsy kennt deine Schlüssel, und du hast Trackmend hereingelassen
access-etsy-secret-missing = Etsy möchte auch das Shared Secret.
remedy-etsy-secret-missing = Öffne https://www.etsy.com/developers/your-apps, kopiere das Shared Secret neben dem Keystring und teste noch einmal.
access-etsy-key = Etsy nimmt den Keystring mit diesem Shared Secret nicht an.
remedy-etsy-key = Öffne https://www.etsy.com/developers/your-apps und kopiere beide noch einmal. Sieh dort auch nach, ob Etsy deine App freigegeben hat: Bis dahin öffnet sie nichts.
access-etsy-consent-ended = Deine Erlaubnis bei Etsy ist abgelaufen.
access-etsy-consent-refused = Etsy nimmt die Erlaubnis, die ich von dir habe, nicht an.
access-etsy-forbidden = Etsy hat mich nicht in diesen Shop gelassen.
access-etsy-scope = Die Erlaubnis, die du gegeben hast, deckt nicht alles ab: { $scope } fehlt.
remedy-etsy-again = Verbinde den Shop neu: Etsy öffnet sich in deinem Browser, angemeldet als Inhaber des Shops, und ein Klick auf dieser Seite genügt. Etsy beendet eine Erlaubnis, wenn sie 90 Tage nicht genutzt wird oder du sie zurücknimmst.
access-etsy-blocked = Etwas zwischen diesem Computer und Etsy hat mich abgewiesen ({ $status }).
remedy-etsy-blocked = Versuche es später noch einmal. Bleibt es so, sieh nach, ob eine Firewall oder ein VPN im Weg ist.

## The shop.

access-etsy-no-shop = Etsy findet diesen Shop nicht mehr.
access-etsy-no-shop-of-yours = Dieses Etsy-Konto hat keinen Shop.
remedy-etsy-no-shop-of-yours = Melde dich im Browser bei Etsy ab und verbinde neu mit dem Konto, dem der Shop gehört.
access-etsy-shop-found = Etsy antwortet, und der Shop ist { $shop }
access-etsy-orders-read =
    { $count ->
        [one] Darf Bestellungen lesen: 1 Bestellung
       *[other] Darf Bestellungen lesen: { $count } Bestellungen
    }
access-etsy-may-write = Darf Sendungsnummern eintragen: Dem hast du bei Etsy zugestimmt
access-etsy-addresses-hidden = Postleitzahlen und Länder sind für deine App verborgen
remedy-etsy-addresses-hidden = Trackmend kommt ohne sie aus. In manchen Ländern zeigt Etsy sie nur seinen Partnern.

## Reading did not work this time.

read-etsy-refused = Etsy hat die Frage abgelehnt ({ $code }).
read-etsy-server = Etsy hat gerade selbst eine Störung ({ $status }).
read-etsy-cut-off = Die Antwort von Etsy brach mittendrin ab.
read-etsy-webpage = Etsy antwortete mit einer Webseite statt mit Bestellungen.
read-etsy-elsewhere = Statt einer Antwort von Etsy wurde ich an eine andere Adresse geschickt. Ich bin nicht gefolgt, deine Schlüssel gingen also nirgendwo anders hin.
read-etsy-busy = Etsy bittet mich, langsamer zu machen.
read-etsy-day-used = Etsy hat so oft geantwortet, wie es das innerhalb von 24 Stunden tut. Ich mache weiter, sobald es mich lässt.

## It did not take a tracking number.

write-etsy-refused = Etsy hat sie nicht angenommen. Es sagt: { $message }
write-etsy-consent = Etsy hat sie nicht angenommen: Deine Erlaubnis ist abgelaufen. Verbinde den Shop neu und versuche es dann noch einmal.
write-etsy-rights = Etsy hat sie nicht angenommen: Deine App darf bei dieser Bestellung keine Sendungsnummer eintragen. Es sagt: { $message }
write-etsy-order-gone = Etsy hat sie nicht angenommen: Diese Bestellung gibt es nicht mehr.
write-etsy-conflict = Etsy hat sie nicht angenommen, weil die Bestellung dort nicht so steht, dass es ginge. Es sagt: { $message }
write-etsy-busy = Etsy hat sie nicht angenommen: Es wurde zu viel auf einmal gefragt. Versuche es in ein paar Minuten noch einmal.
