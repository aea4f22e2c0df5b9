### Suppliers that programs can ask (Printful, Printify, Gelato): what a key opens, and what went wrong.


## The address, which is theirs but for a demo.

access-makers-address-bad = { $address } ist weder die eigene Adresse des Lieferanten noch eine auf diesem Computer. Dein Schlüssel geht deshalb nicht dorthin.
access-makers-address-http = { $address } ist nicht gesichert (http).
remedy-makers-address = Lass die Adresse leer: Dann wird der Lieferant selbst gefragt.

## What the key opens.

access-makers-found = { $maker } antwortet
access-makers-shop-found = { $maker } antwortet, für { $shop }
access-makers-orders =
    { $count ->
        [one] Darf Bestellungen lesen: 1 Bestellung
       *[other] Darf Bestellungen lesen: { $count } Bestellungen
    }
access-makers-orders-uncounted = Darf Bestellungen lesen
access-makers-only-reads = Sagt, wie weit deine Bestellungen sind und welche Nummern verschickt wurden. Trackmend liest bei { $maker } nur und ändert dort nichts
access-makers-no-dates = { $maker } sagt nicht immer, wann ein Paket verschickt wurde: Dann zählt der Tag, an dem Trackmend die Nummer zum ersten Mal sieht
can-read-makings = Liest, was hergestellt wird, was angehalten ist und was verschickt wurde
cannot-change-supplier = Ändert dort nichts

## Nothing can be read.

access-makers-moved = { $maker } hat mich an eine andere Adresse verwiesen. Ich bin nicht gefolgt, dein Schlüssel ist also nirgendwo sonst gelandet.
access-makers-kept-out = Etwas vor { $maker } hat mich nicht durchgelassen.
remedy-makers-moved = Öffne { $maker } im Browser. Verlangt ein Netzwerk zuerst eine Anmeldung, zum Beispiel im Hotel, dann melde dich dort an und teste noch einmal.
access-makers-gone = { $maker } hat die Stelle nicht mehr, an der ich Bestellungen lese.
remedy-makers-gone = Sieh nach, ob es eine neuere Version von Trackmend gibt. Bis dahin können Nummern von { $maker } als Datei oder von Hand hereinkommen.

## Reading did not work this time.

read-makers-refused = { $maker } hat die Frage abgelehnt ({ $code }).
read-makers-server = { $maker } hat gerade selbst eine Störung ({ $status }).
read-makers-cut-off = Die Antwort von { $maker } brach mittendrin ab.
read-makers-webpage = { $maker } antwortete mit einer Webseite statt mit Bestellungen.
read-makers-busy = { $maker } bittet mich, langsamer zu machen.

## Printful.

access-printful-token = Printful nimmt dieses Token nicht (mehr) an.
remedy-printful-token = Öffne auf developers.printful.com deine Tokens (Your tokens). Ist das Token abgelaufen oder weg, erstelle ein neues und füge es hier ein.
access-printful-right = Das Token darf keine Bestellungen lesen.
remedy-printful-right = Erstelle auf developers.printful.com ein neues Token, das Bestellungen ansehen darf (orders/read), und füge es hier ein.
access-printful-no-store = Dieses Token öffnet keinen Shop.
access-printful-whole-account = Dieses Token gilt für dein ganzes Konto bei Printful. Trackmend braucht eines für einen einzelnen Shop.
remedy-printful-one-store = Erstelle auf developers.printful.com ein Token, wähle „A single store“ und dann deinen Shop. Hast du mehrere Shops, verbinde jeden mit einem eigenen Token.
access-printful-store-unknown = Ich kann nicht erkennen, zu welchem Shop dieses Token gehört: Er hat noch keine Bestellung, und das Token darf den Shop nicht sehen.
remedy-printful-stores-right = Erstelle auf developers.printful.com ein Token, das auch Shops ansehen darf (stores_list/read), und füge es hier ein.
printful-and-tpop-setting = Printful bittet dich, Bestellungen von Shopify automatisch als ausgeführt markieren zu lassen; TPOP braucht das Gegenteil.
printful-and-tpop-setting-way = Du arbeitest mit beiden, lass die Einstellung also aus. Mit ihr sind Bestellungen abgeschlossen, bevor TPOP die Nummer eintragen kann. Kommt eine Nummer von Printful deshalb nicht in deinem Shop an, findet Trackmend sie und trägt sie ein, wenn du auf Hinzufügen drückst.

## Printify.

access-printify-token = Printify nimmt dieses Token nicht (mehr) an.
remedy-printify-token = Ein Token von Printify gilt ein Jahr. Öffne in deinem Konto Connections, erzeuge ein neues und füge es hier ein.
access-printify-right = Das Token darf deine Shops oder deine Bestellungen nicht sehen.
remedy-printify-right = Öffne bei Printify Connections und erzeuge ein neues Token mit den Rechten shops.read und orders.read. Füge es dann hier ein.
access-printify-shop-gone = Printify kennt einen der Shops dieser Verbindung nicht mehr.
remedy-printify-shop-gone = Teste die Verbindung noch einmal: Trackmend fragt Printify dann, welche Shops es jetzt gibt.
access-printify-no-shop = Dein Konto bei Printify hat noch keinen Shop.
remedy-printify-no-shop = Verbinde zuerst deinen Shop bei Printify und teste dann noch einmal.

## Gelato.

access-gelato-key = Gelato nimmt diesen Schlüssel nicht (mehr) an.
access-gelato-right = Gelato hat mich mit diesem Schlüssel nicht hineingelassen.
remedy-gelato-key = Öffne im Dashboard von Gelato Developer › API Keys. Ist der Schlüssel deaktiviert oder weg, füge einen neuen hinzu und füge ihn hier ein.
