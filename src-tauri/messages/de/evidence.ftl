### What a verdict rests on.

evidence-sent = { $supplier } sagt: versendet { $shipped }.
evidence-number-known = { $supplier } hat eine Sendungsnummer genannt; ich kenne sie seit { $since }.
evidence-not-shown = Dein Shop, gelesen { $read }: nirgends in der Bestellung eine Sendungsnummer.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = Sicher: Eine Notiz in der Bestellung sagt, dass { $name } sie als abgeschlossen markiert hat ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] Wahrscheinlich: { $name } hat 1 Sekunde vorher eine Notiz in die Bestellung geschrieben, dann wurde sie als abgeschlossen markiert ({ $at }).
       *[other] Wahrscheinlich: { $name } hat { $seconds } Sekunden vorher eine Notiz in die Bestellung geschrieben, dann wurde sie als abgeschlossen markiert ({ $at }).
    }
evidence-woo-closed-by-program = Nicht bekannt, wer: Ein Programm hat sie als abgeschlossen markiert ({ $at }), und WooCommerce sagt nicht, welches: eine Einstellung, ein Plugin oder eine App mit Schlüssel.
evidence-woo-no-note = Nicht bekannt, wer: In der Bestellung steht keine Notiz dazu, wer sie als abgeschlossen markiert hat ({ $at }).
