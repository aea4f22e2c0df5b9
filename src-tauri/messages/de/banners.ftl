### What is wrong with a shop rather than with an order.

banner-auto-fulfil =
    { $platform ->
        [Shopify] Dein Shop hat { $orders } der letzten { $of } Bestellungen gleich nach der Zahlung als ausgeführt markiert, ohne Sendungsnummer.
       *[other] Dein Shop hat { $orders } der letzten { $of } Bestellungen gleich nach der Zahlung abgeschlossen, ohne Sendungsnummer.
    }
banner-auto-fulfil-means = Ist eine Bestellung einmal abgeschlossen, kann dein Lieferant die Sendungsnummer nicht mehr eintragen.
banner-auto-fulfil-shopify-open = Öffne in Shopify die Einstellungen, dann Allgemein, und suche „Bestellabwicklung“.
banner-auto-fulfil-shopify-choose = Wähle unter „Nachdem eine Bestellung bezahlt wurde“, dass keine Artikel automatisch ausgeführt werden.
banner-auto-fulfil-shopify-save = Speichere. Neue Bestellungen warten jetzt, bis dein Lieferant sie versendet hat.
banner-auto-fulfil-plugin-look = Öffne in WordPress die Plugins und suche eines, das bezahlte Bestellungen automatisch abschließt.
banner-auto-fulfil-plugin-off = Schalte das für alles ab, was versendet wird. Downloads dürfen weiter von selbst abgeschlossen werden.
banner-silent =
    { $supplier ->
        [File] Dein Lieferant hat { $orders ->
            [one] 1 Bestellung
           *[other] { $orders } Bestellungen
        } versendet, und seit { $since } ist in deinem Shop nichts mehr angekommen.
       *[other] { $supplier } hat { $orders ->
            [one] 1 Bestellung
           *[other] { $orders } Bestellungen
        } versendet, und seit { $since } ist in deinem Shop nichts mehr angekommen.
    }
banner-silent-means =
    { $supplier ->
        [File] Eine unterbrochene Verbindung ist wahrscheinlicher als viele einzelne Fehler: Die Nummern deines Lieferanten erreichen den Shop nicht mehr.
       *[other] Eine unterbrochene Verbindung ist wahrscheinlicher als viele einzelne Fehler: Die Nummern von { $supplier } erreichen den Shop nicht mehr.
    }
banner-silent-open =
    { $supplier ->
        [File] Öffne die Website deines Lieferanten und sieh dir dort die Verbindung zu deinem Shop an.
       *[other] Öffne { $supplier } und sieh dir dort die Verbindung zu deinem Shop an.
    }
banner-silent-connect =
    { $supplier ->
        [File] Verbinde { $platform } dort neu. Was bis dahin fehlt, kannst du hier hinzufügen.
       *[other] Verbinde { $platform } neu mit { $supplier }. Was bis dahin fehlt, kannst du hier hinzufügen.
    }
banner-arrange =
    { $orders ->
        [one] Eine Bestellung wird nach Terminabsprache gebracht.
       *[other] { $orders } Bestellungen werden nach Terminabsprache gebracht.
    }
banner-arrange-means = Vereinbare den Liefertag mit deinem Kunden. Eine Sendungsnummer ist nicht nötig.
