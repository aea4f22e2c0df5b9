### What a verdict rests on.

evidence-sent = { $supplier } zegt: verzonden { $shipped }.
evidence-number-known = { $supplier } heeft een trackingnummer gegeven; ik ken het sinds { $since }.
evidence-not-shown = Je winkel, gelezen { $read }: nergens in de bestelling een trackingnummer.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = Zeker: in een notitie bij de bestelling staat dat { $name } haar op Afgerond zette ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] Waarschijnlijk: { $name } schreef een notitie bij de bestelling, 1 seconde voordat ze op Afgerond werd gezet ({ $at }).
       *[other] Waarschijnlijk: { $name } schreef een notitie bij de bestelling, { $seconds } seconden voordat ze op Afgerond werd gezet ({ $at }).
    }
evidence-woo-closed-by-program = Niet bekend wie: een programma zette de bestelling op Afgerond ({ $at }), en WooCommerce zegt niet welk: een instelling, een plug-in of een app met een sleutel.
evidence-woo-no-note = Niet bekend wie: bij de bestelling staat geen notitie over het op Afgerond zetten ({ $at }).
