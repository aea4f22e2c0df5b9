### Adding tracking: the preview, what happened, and the proof.


## It ended before or without a proof.

repair-order-gone = Diese Bestellung ist nicht mehr in deinem Shop.
repair-cannot = Diese Nummer lässt sich in diesem Shop nicht hinzufügen. Es wurde nichts gesendet.
repair-order-ended = Die Bestellung wurde inzwischen storniert oder erstattet. Es wurde nichts gesendet.
repair-order-reopened = Die Bestellung ist nicht mehr als abgeschlossen markiert. Es wurde nichts gesendet.
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
repair-no-home = Ich finde in diesem Shop keinen Platz für eine Sendungsnummer.

## The preview: old and new, and what cannot be undone.

preview-number = Sendungsnummer
preview-carrier = Versanddienst
preview-link = Link
preview-fact-mail = Die E-Mail an { $name }.
preview-fact-mail-customer = Die Mail an deine Kundin oder deinen Kunden.
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
mail-mailed-before = Vorschlag: keine E-Mail. { $platform } hat diese Nummer schon per E-Mail verschickt.
mail-shop-cannot = { $platform } verschickt dazu keine E-Mail. Dein Kunde sieht die Nummer in der Bestellung.
mail-shop-always = { $platform } benachrichtigt den Kunden immer per E-Mail, wenn eine Nummer hinzukommt.

## Where it stands, and how it ended.

repair-phase-confirmed = Auf diesem Computer notiert. Noch wurde nichts gesendet.
repair-phase-sending = Wird an deinen Shop gesendet.
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
hint-leave-open = Lass die Bestellung beim nächsten Mal in { $platform } auf „In Bearbeitung“, bis ihre Sendungsnummer da ist.
