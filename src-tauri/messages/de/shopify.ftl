### Shopify: what a shop lets Trackmend do, what went wrong, and what a verdict rests on.


## The shop.

access-shopify-shop-missing = Welcher Shop ist es?
access-shopify-shop-bad = „{ $address }“ ist kein Shop bei Shopify.
access-shopify-shop-storefront = Unter { $address } kaufen deine Kunden ein. Ich brauche den eigenen Namen des Shops bei Shopify.
access-shopify-shop-http = { $address } ist nicht gesichert (http).
remedy-shopify-shop = Öffne die Verwaltung deines Shops im Browser und kopiere die Adresse aus der Adresszeile: https://admin.shopify.com/store/dein-shop. Oder suche unter Einstellungen › Domains den Namen, der auf .myshopify.com endet.
access-shopify-no-shop = Shopify hat unter dieser Adresse keinen Shop.
access-shopify-closed = Shopify hat diesen Shop pausiert oder geschlossen, deshalb antwortet er nicht.
remedy-shopify-closed = Öffne die Verwaltung deines Shops: Shopify sagt dort, was fehlt, meist ist es eine offene Rechnung.

## The keys.

access-key-missing = Die Schlüssel sind nicht vollständig.
remedy-key-missing = Fülle die Client-ID und ihr Secret aus, oder sonst das Zugriffstoken.
access-shopify-token = Shopify nimmt dieses Zugriffstoken nicht (mehr) an.
access-shopify-forbidden = Shopify hat mich mit diesen Schlüsseln nicht hineingelassen.
remedy-shopify-token = Sieh in der Verwaltung deines Shops unter Einstellungen › Apps nach, ob die App noch installiert ist, kopiere ihre Schlüssel noch einmal und teste erneut.
access-shopify-client = Shopify nimmt die Client-ID mit diesem Secret nicht an.
remedy-shopify-client = Öffne im Dev Dashboard deine App › Settings und kopiere beide noch einmal: Die Client-ID hat 32 Zeichen, das Secret beginnt mit shpss_.
access-shopify-other-owner = Die App und der Shop gehören bei Shopify zu verschiedenen Organisationen.
remedy-shopify-other-owner = Erstelle die App im Dev Dashboard mit dem Konto, dem dieser Shop gehört, und nimm die Schlüssel dieser App.
access-shopify-not-installed = Die App ist in diesem Shop noch nicht installiert.
remedy-shopify-not-installed = Öffne im Dev Dashboard deine App, wähle „Install app“ und dann diesen Shop.

## What the app may do.

access-shopify-shop-found = Shopify antwortet, und der Shop ist { $shop }
access-shopify-orders-read =
    { $count ->
        [one] Darf Bestellungen lesen: 1 Bestellung
       *[other] Darf Bestellungen lesen: { $count } Bestellungen
    }
access-shopify-orders-read-recent =
    { $count ->
        [one] Darf die Bestellungen der letzten 60 Tage lesen: 1 Bestellung
       *[other] Darf die Bestellungen der letzten 60 Tage lesen: { $count } Bestellungen
    }
access-shopify-orders-missing = Darf keine Bestellungen lesen
access-shopify-groups-read = Darf lesen, was ausgeführt ist und was noch offen ist
access-shopify-groups-missing = Darf nicht lesen, was noch auszuführen ist: Abholung und Versand lassen sich dann nicht sicher unterscheiden
access-shopify-may-write = Darf Sendungsnummern eintragen
access-shopify-read-only = Darf keine Sendungsnummern eintragen
access-shopify-scope-missing = Der App fehlt die Berechtigung { $scope }.
remedy-shopify-scope = Öffne im Dev Dashboard deine App › Versions › New version, füge unter Access scopes { $scope } hinzu und klicke auf Release. Komm dann zurück und teste noch einmal.
access-shopify-not-approved = Shopify zeigt dieser App die Bestellungen von Kunden noch nicht.
remedy-shopify-not-approved = Öffne im Dev Dashboard deine App › API access und erlaube den Zugriff auf geschützte Kundendaten (protected customer data). Teste dann noch einmal.
access-shopify-names-hidden = Namen und Postleitzahlen sind für diese App verborgen
remedy-shopify-names-hidden = Trackmend kommt ohne sie aus. Mit ihnen findet es auch die Bestellung zu einem Paket, das keine nennt: Öffne im Dev Dashboard deine App › API access › Protected customer data und erlaube Name und Adresse.

## Reading did not work this time.

read-shopify-refused = Shopify hat die Frage abgelehnt ({ $code }).
read-shopify-server = Shopify hat gerade selbst eine Störung ({ $status }).
read-shopify-cut-off = Die Antwort von Shopify brach mittendrin ab.
read-shopify-webpage = Shopify antwortete mit einer Webseite statt mit Bestellungen.
read-shopify-busy = Shopify bittet mich, langsamer zu machen.

## It did not take a tracking number.

write-shopify-refused = Shopify hat sie nicht angenommen. Es sagt: { $message }
write-shopify-rights = Shopify hat sie nicht angenommen: Die App darf bei dieser Bestellung keine Sendungsnummer eintragen.
write-shopify-busy = Shopify hat sie nicht angenommen: Es wurde zu viel auf einmal gefragt. Versuche es in ein paar Minuten noch einmal.

## Who marked the order as fulfilled.

evidence-shopify-closed-by-person = Laut der Timeline von Shopify hat { $name } die Bestellung als ausgeführt markiert ({ $at }).
evidence-shopify-closed-by-app = Laut der Timeline von Shopify hat die App { $app } die Bestellung als ausgeführt markiert ({ $at }).
evidence-shopify-closed-by-setting = Die Bestellung wurde gleich nach der Zahlung ({ $paid }) als ausgeführt markiert ({ $at }), und zwar von niemandem: Das macht die eigene Einstellung des Shops.
evidence-shopify-closed-unnamed = Die Timeline von Shopify sagt nicht, wer die Bestellung als ausgeführt markiert hat ({ $at }).
evidence-shopify-no-event = In der Timeline von Shopify steht nichts darüber, dass die Bestellung als ausgeführt markiert wurde ({ $at }).
