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
