### Lücken, die der Inhaber selbst in den Shop bringt: als Datei oder fertig zum Einfügen.

export-how = Öffne in WooCommerce die Bestellungen, drücke „Import fulfillments“ und wähle diese Datei.
export-switch-on = Schalte zuerst die eigenen Sendungen von WooCommerce („Fulfillments“) ein: WooCommerce › Einstellungen › Erweitert › Funktionen.
export-mail = Deine Kunden bekommen nur dann eine Mail, wenn du das dort ankreuzt. Lass es aus bei Paketen, die längst angekommen sind.
export-sheet = Speichere die Datei vorher nicht in einer Tabellenkalkulation: Lange Nummern gehen dort kaputt.
export-by-number = Ich kenne diesen Shop nur aus einer Datei, also sucht WooCommerce jede Bestellung nach ihrer Nummer. Wenn ein Plugin deine Bestellungen zählt, prüfe, was der Import gefunden hat.
export-own-numbers = Ein Plugin zählt deine Bestellungen. Findet WooCommerce eine Bestellung nicht, oder sagt es, dass ein Artikel nicht dazugehört, füge diese Nummer von Hand ein.
export-then-sync = Lass deinen Shop hier danach noch einmal prüfen. Was deine Kunden dann sehen können, verschwindet von der Liste.
export-then-import = Was dein Shop danach zeigt, sehe ich erst, wenn du seine Bestellungen noch einmal importierst, mit ihren Sendungsnummern.
export-older = WooCommerce vor 11.2 hat diesen Import nicht. Übertrage die Nummern dort einzeln.
export-may-write = Der Schlüssel dieses Shops darf schreiben: Trackmend kann die Nummern auch selbst hinzufügen, mit Nachweis.

## Warum etwas fehlt.

export-nothing = Für eine Datei gibt es nichts: Jede Nummer, die bekannt ist, steht in deinem Shop.
export-under-way = Sie wird gerade schon hinzugefügt.
export-no-number = Noch niemand hat die Sendungsnummer genannt.
export-carrier-stays = Die Nummer stimmt. Der Paketdienst bleibt bei bol, wie er ist, und lässt sich dort nicht ändern.
export-stays = Eine Nummer, die bei bol steht, lässt sich dort nie mehr ändern. Schick deinem Kunden die richtige.
export-no-carrier = Niemand nennt den Versanddienst dieses Pakets, und WooCommerce will einen.
export-no-carrier-action = Gib { $number } für Bestellung { $order } noch einmal ein, mit dem Versanddienst, oder füge sie in deinem Shop von Hand hinzu.
export-order-number = Die Nummer { $order } kann nicht in so einer Datei stehen. Füge die Sendungsnummer in deinem Shop von Hand hinzu.
export-items = Ein Artikel dieser Bestellung hat keine eigene Nummer von WooCommerce. Füge die Sendungsnummer in deinem Shop von Hand hinzu.

## Welcher Shop.

export-no-shop = „{ $name }“ ist kein Shop.
export-which-shop = Es gibt mehrere Shops, in die ich nicht schreiben darf.
export-all-may-write = Es gibt keinen Shop, den ich nur lesen darf.
export-all-may-write-action = Füge die Nummern mit „trackmend-cli repair apply“ hinzu, oder nenne einen Shop: --account NAME
