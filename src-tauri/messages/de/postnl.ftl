### PostNL: was ein Schlüssel öffnet, und was schiefging.

## Die Adresse, die außer in einer Demo die von PostNL ist.

access-postnl-address-bad = { $address } ist weder die eigene Adresse von PostNL noch eine auf diesem Computer. Dein Schlüssel geht deshalb nicht dorthin.
access-postnl-address-http = { $address } ist nicht gesichert (http).
remedy-postnl-address = Lass die Adresse leer: Dann wird PostNL selbst gefragt.

## Was der Schlüssel öffnet.

access-postnl-found = PostNL antwortet, und der Schlüssel passt
access-postnl-own-contract = PostNL sagt nur etwas über Pakete, die mit deinem eigenen Vertrag bei PostNL verschickt wurden. Was ein Lieferant für dich verschickt, gehört nicht dazu. Solche Pakete kannst du mit dem Link zur Seite von PostNL verfolgen, mit einem Dienst, der jeden Paketdienst fragt, etwa 17TRACK, oder nach dem, was der Lieferant sagt

## Nichts kann gelesen werden.

access-postnl-key = PostNL nimmt diesen Schlüssel nicht (mehr) an.
remedy-postnl-key = Öffne deine Schlüssel bei developer.postnl.nl. Kopiere den für den echten Betrieb, nicht den zum Testen, und füge ihn hier ein.
access-postnl-right = Der Schlüssel passt, aber nicht für den Status von Paketen.
remedy-postnl-right = Bitte PostNL, deinem Schlüssel die Shippingstatus API hinzuzufügen.
access-postnl-moved = PostNL hat mich an eine andere Adresse verwiesen. Ich bin nicht gefolgt, dein Schlüssel ist also nirgendwo sonst gelandet.
access-postnl-kept-out = Etwas vor PostNL hat mich nicht durchgelassen.
remedy-postnl-network = Öffne postnl.nl im Browser. Verlangt ein Netzwerk zuerst eine Anmeldung, zum Beispiel im Hotel, dann melde dich dort an und teste noch einmal.
access-postnl-switched-off = PostNL hat die Schnittstelle abgeschaltet, die diese Version von Trackmend fragt.
remedy-postnl-switched-off = Sieh nach, ob es eine neuere Version von Trackmend gibt. Bis dahin kannst du Pakete mit dem Link zur Seite von PostNL verfolgen.

## Das Lesen ging diesmal nicht.

read-postnl-refused = PostNL hat die Frage abgelehnt ({ $code }).
read-postnl-server = PostNL hat gerade selbst eine Störung ({ $status }).
read-postnl-cut-off = Die Antwort von PostNL brach mittendrin ab.
read-postnl-webpage = PostNL antwortete mit einer Webseite.
read-postnl-busy = PostNL bittet mich, langsamer zu machen.
read-postnl-no-barcode = PostNL sagt, dass es solche Nummern nicht hat.
