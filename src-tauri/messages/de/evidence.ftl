### What a verdict rests on.

evidence-sent =
    { $supplier ->
        [File] Deine Datei sagt: versendet ({ $shipped }).
       *[other] { $supplier } sagt: versendet ({ $shipped }).
    }
evidence-number-known =
    { $supplier ->
        [File] Deine Datei nennt eine Sendungsnummer; ich kenne sie seit { $since }.
        [Myself] Du hast die Sendungsnummer selbst eingegeben; ich kenne sie seit { $since }.
       *[other] { $supplier } hat eine Sendungsnummer genannt; ich kenne sie seit { $since }.
    }
evidence-not-shown = Dein Shop, gelesen { $read }: nirgends in der Bestellung eine Sendungsnummer.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = Eine Notiz in der Bestellung sagt, dass { $name } sie als abgeschlossen markiert hat ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] { $name } hat 1 Sekunde vorher eine Notiz in die Bestellung geschrieben, dann wurde sie als abgeschlossen markiert ({ $at }).
       *[other] { $name } hat { $seconds } Sekunden vorher eine Notiz in die Bestellung geschrieben, dann wurde sie als abgeschlossen markiert ({ $at }).
    }
evidence-woo-closed-by-program = Ein Programm hat sie als abgeschlossen markiert ({ $at }), und WooCommerce sagt nicht, welches: eine Einstellung, ein Plugin oder eine App mit Schlüssel.
evidence-woo-no-note = In der Bestellung steht keine Notiz dazu, wer sie als abgeschlossen markiert hat ({ $at }).

## What speaks for a verdict, whichever shop it is of.

evidence-other-number = Dein Shop, gelesen { $read }, zeigt stattdessen { $shown }.
evidence-slip =
    { $signs ->
        [one] Ein Zeichen ist anders, wie nach einem Tippfehler.
       *[other] { $signs } Zeichen sind anders, wie nach einem Tippfehler.
    }
evidence-damage-shortened = So kürzt eine Tabellenkalkulation lange Nummern und lässt die letzten Ziffern weg.
evidence-damage-rounded = Eine Tabellenkalkulation behält nur 15 Ziffern einer langen Nummer und setzt für den Rest Nullen.
evidence-damage-zero = Die Nullen am Anfang fehlen: Eine Tabellenkalkulation lässt sie weg.
evidence-damage-decimals = Die Nullen am Ende gehören nicht dazu: Eine Tabellenkalkulation hat Nachkommastellen angehängt.
evidence-replaced = Du hast gesagt, dass dieses Etikett { $old } ersetzt.
evidence-parcels-shown =
    { $shown ->
        [one] Dein Shop, gelesen { $read }, zeigt 1 von { $parcels } Nummern.
       *[other] Dein Shop, gelesen { $read }, zeigt { $shown } von { $parcels } Nummern.
    }
evidence-carrier = Dein Shop nennt { $named } als Versanddienst. Eine solche Nummer ist von { $carrier }.
evidence-link-none = Der Link in deinem Shop ist keine Webadresse: { $link }
evidence-link-foreign = Der Link in deinem Shop führt zu { $named }. Eine solche Nummer ist von { $carrier }.
evidence-still-open = Dein Shop, gelesen { $read }: Die Bestellung ist noch offen und zeigt keine Nummer.
evidence-lines-unclear = Dein Shop sagt nicht, welche Produkte versendet wurden, und in diesem Paket sind nicht alle.
evidence-own-reference =
    { $supplier ->
        [File] In deiner Datei heißt diese Bestellung { $reference }, in deinem Shop { $order }.
       *[other] Bei { $supplier } heißt diese Bestellung { $reference }, in deinem Shop { $order }.
    }
evidence-sku-changed = { $supplier } hat { $sku } versendet. In der Bestellung deines Shops gibt es kein Produkt mit dieser SKU.
evidence-production-over =
    { $days ->
        [one] Bestellt { $ordered }. { $supplier } braucht meistens 1 Werktag.
       *[other] Bestellt { $ordered }. { $supplier } braucht meistens { $days } Werktage.
    }
evidence-no-parcel =
    { $supplier ->
        [File] Bestellt { $ordered }. Noch ist kein Paket bekannt.
        [Myself] Bestellt { $ordered }, und du versendest selbst. Noch ist kein Paket bekannt.
       *[other] Bestellt { $ordered }. Noch ist kein Paket von { $supplier } bekannt.
    }
evidence-asked-not-yet = Du hast nachgesehen: { $supplier } hatte es noch nicht versendet.
evidence-not-at-supplier = Du hast nachgesehen: { $supplier } hat diese Bestellung nicht.
evidence-reused = Auch Bestellung { $order } einer anderen Person hat die Nummer { $number }.
evidence-ordered = Bestellt { $ordered }.
evidence-expires = Ohne Bestätigung verfällt sie: { $expires }.
evidence-promised = Versprochen war sie bis { $by }.
evidence-cancel-asked = Um Stornierung wurde gebeten, bevor sie versendet war.
evidence-sent-without = Als versendet markiert { $sent }, ohne Nummer.
evidence-blocked = { $supplier } sagt dazu „{ $state }“ (gelesen { $read }).
evidence-cancelled = Sie war vorher storniert worden: spätestens { $at }.
evidence-refunded = Sie war vorher ganz erstattet worden: spätestens { $at }.
evidence-reference =
    { $supplier ->
        [File] Deine Datei nennt die Bestellung { $reference }.
       *[other] { $supplier } nennt die Bestellung { $reference }.
    }
evidence-candidates =
    { $orders ->
        [0] Keine Bestellung deiner Shops passt.
        [one] Eine Bestellung passt vielleicht, aber nicht sicher.
       *[other] { $orders } Bestellungen passen vielleicht.
    }
