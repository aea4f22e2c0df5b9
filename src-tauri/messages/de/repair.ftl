### Adding tracking: the preview, what happened, and the proof.


## It ended before or without a proof.

repair-order-gone = Diese Bestellung ist nicht mehr in deinem Shop.
repair-cannot = Diese Nummer lässt sich in diesem Shop nicht hinzufügen. Es wurde nichts gesendet.
repair-order-ended = Die Bestellung wurde inzwischen storniert oder erstattet. Es wurde nichts gesendet.
repair-order-reopened =
    Die Bestellung ist nicht mehr als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert. Es wurde nichts gesendet.
repair-number-gone = { $number } steht nicht mehr in der Bestellung. Es wurde nichts gesendet.
repair-entry-gone = Was als versendet stand, steht nicht mehr in der Bestellung. Es wurde nichts gesendet.
repair-carrier-moved = Versanddienst oder Link wurden seitdem in deinem Shop geändert. Es wurde nichts gesendet.
repair-lines-moved = Diese Artikel sind in deinem Shop nicht mehr offen. Es wurde nichts gesendet.
repair-another-number = Dein Shop zeigt jetzt eine andere Nummer, { $number }. Es wurde nichts gesendet.
repair-another-text = In der Bestellung steht seitdem etwas Neues. Es wurde nichts gesendet.

## Why nothing can be added.

repair-may-have-landed = Ein früherer Versuch hat diese Nummer vielleicht schon in deinen Shop eingetragen.
repair-may-have-landed-action = Prüfe jetzt: Ich lese die Bestellung noch einmal und biete die Nummer wieder an, sobald sicher ist, dass sie dort fehlt.
repair-nothing-to-do = Für diese Bestellung gibt es nichts mehr hinzuzufügen.
repair-already-shown = Dein Shop zeigt diese Nummer schon.
repair-no-interface = Ich kenne diesen Shop nur aus einer Datei und kann dort nichts hinzufügen.
repair-read-only = Der Schlüssel dieses Shops darf nur lesen.
repair-read-only-action = Erlaube dem Schlüssel in den Einstellungen deines Shops auch das Schreiben. Teste dann die Verbindung noch einmal.
repair-read-only-or-file-action = Erlaube dem Schlüssel in den Einstellungen deines Shops auch das Schreiben und teste die Verbindung noch einmal. Oder lass eine Datei schreiben, die WooCommerce 11.2 einliest: unter Verbindungen, „Nummern zum Übertragen…“ (in einem Terminal: trackmend-cli export repairs DATEI)
repair-by-file-action = Lass eine Datei schreiben, die WooCommerce 11.2 einliest: unter Verbindungen, „Nummern zum Übertragen…“ (in einem Terminal: trackmend-cli export repairs DATEI)
repair-no-home = Ich finde in diesem Shop keinen Platz für eine Sendungsnummer.
repair-no-replacing = Ich kann in { $shop } von hier aus keine Nummer austauschen.
repair-no-replacing-action = Kopiere die richtige Nummer, öffne die Bestellung und setze sie an die Stelle der anderen.
repair-no-carrier = Ich kann in { $shop } von hier aus den Versanddienst einer Nummer nicht ändern.
repair-no-carrier-action = Öffne die Bestellung und wähle dort den Versanddienst.
repair-no-closing = Ich markiere in { $shop } keine Bestellungen als versendet.
repair-no-closing-action =
    Öffne die Bestellung, füge die Nummer hinzu und markiere sie dort als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    }.
repair-ask-first = Sag zuerst, wie die beiden Nummern zusammengehören.
repair-lines-unclear = Nirgends steht, welche Artikel in diesem Paket sind, deshalb markiere ich keine als versendet. Öffne die Bestellung und wähle sie dort.
repair-being-read = Ich lese in deinem Shop nach, was in dieser Bestellung noch offen ist. Versuche es gleich noch einmal.
repair-of-another-app =
    Diese Artikel gehören in deinem Shop zu einer anderen App, und nur sie darf sie als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markieren.
repair-always-mails = { $shop } schreibt deiner Kundschaft bei jeder Nummer, die eingetragen wird, auch bei einem Paket, das längst angekommen ist. Darum trage ich hier keine ein.
repair-number-unknown = Niemand hat mir ihre Nummer bisher genannt. Nimm sie von deinem Etikett oder deinem Lieferanten, und drücke bei dieser Bestellung auf „Nummer eingeben…“.
repair-nothing-open = Keiner dieser Artikel ist in deinem Shop noch offen.
repair-not-as-it-stands = So wie sie ist, kann ich diese Bestellung von hier aus nicht ändern. Öffne sie in deinem Shop und füge die Nummer dort hinzu.

## The preview: old and new, and what cannot be undone.

preview-number = Sendungsnummer
preview-carrier = Versanddienst
preview-link = Link
preview-items = Artikel
preview-fact-mail = Die E-Mail an { $name }.
preview-fact-mail-customer = Die Mail an deine Kundin oder deinen Kunden.
preview-fact-kept = { $numbers } bleibt in der Bestellung.
preview-fact-closes =
    Diese Artikel, und keine anderen, werden als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert.
preview-fact-undoable = Die Nummer selbst lässt sich später in { $platform } ändern oder entfernen.
preview-fact-lasting = Die Nummer selbst lässt sich später in { $platform } nicht mehr ändern.

## Whether the customer gets a mail, and why that is suggested.

mail-under-way =
    { $days ->
        [0] Vorschlag: Das Paket ist unterwegs, wurde gerade versendet, und { $platform } hat diese Nummer noch nicht per E-Mail verschickt.
        [one] Vorschlag: Das Paket ist unterwegs, wurde vor 1 Tag versendet, und { $platform } hat diese Nummer noch nicht per E-Mail verschickt.
       *[other] Vorschlag: Das Paket ist unterwegs, wurde vor { $days } Tagen versendet, und { $platform } hat diese Nummer noch nicht per E-Mail verschickt.
    }
mail-sent-long-ago =
    { $days ->
        [one] Vorschlag: keine E-Mail. Das Paket wurde vor 1 Tag versendet und ist vielleicht schon angekommen.
       *[other] Vorschlag: keine E-Mail. Das Paket wurde vor { $days } Tagen versendet und ist vielleicht schon angekommen.
    }
mail-arrived = Vorschlag: keine E-Mail. Das Paket ist angekommen.
mail-before-you-started = Vorschlag: keine E-Mail. Diese Bestellung ist von vor deinem Beginn mit Trackmend.
mail-mailed-before = Vorschlag: keine E-Mail. { $platform } hat diese Nummer schon per E-Mail verschickt.
mail-shop-cannot = { $platform } verschickt dazu keine E-Mail. Dein Kunde sieht die Nummer in der Bestellung.
mail-shop-always = { $platform } benachrichtigt den Kunden immer per E-Mail, wenn eine Nummer hinzukommt.

## Where it stands, and how it ended.

repair-phase-confirmed = Auf diesem Computer notiert. Noch wurde nichts gesendet.
repair-phase-sending = Wird an deinen Shop gesendet.
repair-phase-pending = Dein Shop hat sie angenommen und arbeitet daran. Ich frage nach, bis er fertig ist.
repair-phase-accepted = Dein Shop hat sie angenommen. Ich lese nach.
repair-phase-unknown = Die Antwort deines Shops kam nicht an. Ich sehe nach, ob die Nummer es tat.
repair-phase-proved = Bewiesen: Dein Shop zeigt sie jetzt.
repair-phase-not-shown = Dein Shop hat sie angenommen, zeigt sie aber nicht.
repair-phase-differs = Dein Shop zeigt jetzt eine andere Nummer.
repair-phase-already-right = In deinem Shop schon in Ordnung gebracht; es wurde nichts gesendet.
repair-phase-moved = Die Bestellung hat sich in deinem Shop geändert; es wurde nichts gesendet.
repair-phase-rejected = Dein Shop hat sie nicht angenommen.
repair-phase-absent = Sie ist nicht in deinem Shop angekommen. Du kannst sie noch einmal hinzufügen.

## The proof, line by line.

proof-shop = Shop
proof-order = Bestellung, wie der Shop sie zählt
proof-number = Sendungsnummer
proof-done = Was getan wurde
proof-done-added = die Nummer wurde hinzugefügt
proof-done-replaced = die Nummer trat an die Stelle von { $old }
proof-done-carrier = der Versanddienst wurde berichtigt: { $was } → { $carrier }
proof-done-carrier-named = der Versanddienst wurde genannt: { $carrier }
proof-done-closed =
    { $items ->
        [one] { $items } Artikel wurde mit der Nummer als versendet markiert
       *[other] { $items } Artikel wurden mit der Nummer als versendet markiert
    }
proof-asked-by = Gewünscht von
proof-asked-at = Gewünscht
proof-sent-at = Gesendet, einmal
proof-not-sent = nicht gesendet
proof-before = Vorher
proof-after = Nachher
proof-none = keine Nummer
proof-read-at = Nachgelesen
proof-result = Ergebnis
proof-value = { $value }
proof-time = { $at }

## What was done, step by step.

step-confirmed = Du hast auf Hinzufügen gedrückt; auf diesem Computer notiert
step-sent = An { $platform } gesendet, einmal
step-accepted = { $platform } hat sie angenommen
step-proved = Nachgelesen: Dein Shop zeigt sie
repair-proved-detail =
    { $seconds ->
        [0] Bei { $platform } nachgelesen ({ $at }), gleich nachdem du auf Hinzufügen gedrückt hast.
        [one] Bei { $platform } nachgelesen ({ $at }), 1 Sekunde nachdem du auf Hinzufügen gedrückt hast.
       *[other] Bei { $platform } nachgelesen ({ $at }), { $seconds } Sekunden nachdem du auf Hinzufügen gedrückt hast.
    }
hint-leave-open =
    Lass die Bestellung beim nächsten Mal in { $shop } { $platform ->
        [bol] offen
        [shopify] offen
       *[other] auf „In Bearbeitung“
    }, bis ihre Sendungsnummer da ist.

## A number that can never be changed.
repair-for-good = { $shop } lässt eine Nummer nie ändern. Bestätige diese allein, indem du ihre letzten vier Zeichen von deinem Etikett abtippst.
repair-for-good-action = Drücke bei dieser einen Bestellung auf „Sendungsnummer hinzufügen“.
one-shot-items = Für { $items }
one-shot-shape = Das Format ist von { $carrier }
one-shot-check-digit = { $carrier } hat solche Nummern, aber die Prüfziffer passt nicht: Vergleiche mit deinem Etikett
one-shot-shape-unknown = Kein Paketdienst, den ich kenne, hat solche Nummern: Vergleiche mit deinem Etikett
one-shot-carrier = { $shop } wird { $carrier } als Paketdienst zeigen
one-shot-alone = Die Nummer steht bei keiner anderen deiner Bestellungen
one-shot-shared = Die Nummer steht auch bei Bestellung { $order }
one-shot-empty = { $shop } zeigte keine Nummer (gelesen { $read })
one-shot-never = Ist ein Zeichen falsch, bleibt nur eine Nachricht an deine Kundschaft
