### Transporteure, die Programme fragen können (La Poste und andere): was ein Schlüssel öffnet, und was schiefging.

## Die Adresse, die außer bei einer Demo ihre eigene ist.

access-carriers-address-bad = { $address } ist weder die Adresse von { $carrier } noch eine auf diesem Computer. Deshalb geht dein Schlüssel nicht dorthin.
access-carriers-address-http = { $address } ist nicht gesichert (http).
remedy-carriers-address = Lass die Adresse leer: Dann wird { $carrier } selbst gefragt.

## Was der Schlüssel öffnet.

access-carriers-found = { $carrier } antwortet

## Es kann nichts gefragt werden.

access-carriers-moved = { $carrier } hat mich an eine andere Adresse weitergeschickt. Ich bin nicht gefolgt, dein Schlüssel ging also nirgendwo anders hin.
access-carriers-kept-out = Etwas vor { $carrier } hat mich nicht durchgelassen.
remedy-carriers-moved = Öffne die Website von { $carrier } im Browser. Wenn ein Netz zuerst eine Anmeldung will, in einem Hotel zum Beispiel, melde dich an und teste noch einmal.
access-carriers-gone = { $carrier } hat die Stelle nicht mehr, an der ich nach Paketen frage.
remedy-carriers-gone = Sieh nach, ob es eine neuere Version von Trackmend gibt. Bis dahin steht auf der Seite zur Sendungsverfolgung von { $carrier }, wie weit ein Paket ist.

## Das Fragen ging diesmal nicht.

read-carriers-refused = { $carrier } hat die Frage abgewiesen ({ $code }).
read-carriers-server = { $carrier } hat gerade selbst eine Störung ({ $status }).
read-carriers-cut-off = Die Antwort von { $carrier } brach mittendrin ab.
read-carriers-webpage = { $carrier } hat mit einer Webseite geantwortet statt mit dem, was über Pakete bekannt ist.
read-carriers-busy = { $carrier } bittet mich, langsamer zu fragen.

## Was über eine Nummer gesagt wird.

untold-carriers-malformed = { $carrier } sagt, dass es dort keine solchen Nummern gibt. Sieh nach, ob sie richtig getippt ist.

## La Poste.

access-laposte-covers = Sagt, wie weit Pakete von La Poste, Colissimo und Chronopost sind, wer auch immer sie verschickt hat
access-laposte-key = La Poste nimmt diesen Schlüssel nicht (mehr) an.
remedy-laposte-key = Öffne auf developer.laposte.fr deine Anwendung, kopiere den Schlüssel für die Produktion und füge ihn hier ein. Ein Schlüssel für die Sandbox geht nicht.
access-laposte-right = La Poste hat mich mit diesem Schlüssel nicht nach Paketen fragen lassen.
remedy-laposte-right = Öffne auf developer.laposte.fr deine Anwendung und sieh nach, ob das Produkt „Suivi“ abonniert ist. Kopiere dann den Schlüssel für die Produktion und füge ihn hier ein.

## PostNL.

access-postnl-own-contract = PostNL sagt nur etwas über Pakete, die mit deinem eigenen Vertrag bei PostNL verschickt wurden. Was ein Lieferant für dich verschickt, gehört nicht dazu. Solche Pakete kannst du mit dem Link zur Seite von PostNL verfolgen, mit einem Dienst, der jeden Paketdienst fragt, etwa 17TRACK, oder nach dem, was der Lieferant sagt
access-postnl-key = PostNL nimmt diesen Schlüssel nicht (mehr) an.
remedy-postnl-key = Öffne deine Schlüssel bei developer.postnl.nl. Kopiere den für den echten Betrieb, nicht den zum Testen, und füge ihn hier ein.
access-postnl-right = Der Schlüssel passt, aber nicht für den Status von Paketen.
remedy-postnl-right = Bitte PostNL, deinem Schlüssel die Shippingstatus API hinzuzufügen.
access-postnl-switched-off = PostNL hat die Schnittstelle abgeschaltet, die diese Version von Trackmend fragt.
remedy-postnl-switched-off = Sieh nach, ob es eine neuere Version von Trackmend gibt. Bis dahin kannst du Pakete mit dem Link zur Seite von PostNL verfolgen.

## 17TRACK.

access-17track-left =
    { $count ->
        [one] Vom Guthaben dieses Schlüssels ist noch 1 neue Nummer übrig
       *[other] Vom Guthaben dieses Schlüssels sind noch { $count } neue Nummern übrig
    }
access-17track-scarce = Jede neue Nummer kostet eine davon. Deshalb fragt Trackmend nur nach Paketen, die verspätet oder strittig sind oder die du auswählst
access-17track-key = 17TRACK nimmt diesen Schlüssel nicht (mehr) an.
access-17track-right = 17TRACK hat mich mit diesem Schlüssel nicht nach Paketen fragen lassen.
remedy-17track-key = Kopiere auf https://api.17track.net/admin/settings den Schlüssel und füge ihn hier ein. Ein geänderter Schlüssel geht nach etwa fünf Minuten.
access-17track-address = 17TRACK lässt diesen Schlüssel nur von bestimmten Internetadressen aus zu, und dieser Computer hat eine andere.
remedy-17track-address = Leere auf https://api.17track.net/admin/settings die Liste der erlaubten IP-Adressen. Teste dann noch einmal.
access-17track-disabled = 17TRACK hat dein Konto abgeschaltet.
remedy-17track-disabled = Melde dich auf https://api.17track.net an und sieh nach, was 17TRACK dazu sagt.
untold-17track-no-carrier = 17TRACK erkennt an dieser Nummer nicht, wem sie gehört.
untold-17track-unserved = 17TRACK kann Pakete dieses Transporteurs im Moment nicht verfolgen.
untold-17track-more = Dieser Transporteur sagt nur dem etwas über ein Paket, der die Postleitzahl oder die Telefonnummer des Empfängers kennt, und Trackmend gibt 17TRACK keine davon.
untold-17track-refused = 17TRACK verfolgt diese Nummer nicht ({ $code }).
