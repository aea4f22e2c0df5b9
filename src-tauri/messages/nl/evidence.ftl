### What a verdict rests on.

evidence-sent =
    { $supplier ->
        [File] Je bestand zegt: verzonden { $shipped }.
       *[other] { $supplier } zegt: verzonden { $shipped }.
    }
evidence-number-known =
    { $supplier ->
        [File] Je bestand geeft een trackingnummer; ik ken het sinds { $since }.
        [Myself] Je hebt het trackingnummer zelf ingevoerd; ik ken het sinds { $since }.
       *[other] { $supplier } heeft een trackingnummer gegeven; ik ken het sinds { $since }.
    }
evidence-not-shown = Je winkel, gelezen { $read }: nergens in de bestelling een trackingnummer.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = In een notitie bij de bestelling staat dat { $name } haar op Afgerond zette ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] { $name } schreef een notitie bij de bestelling, 1 seconde voordat ze op Afgerond werd gezet ({ $at }).
       *[other] { $name } schreef een notitie bij de bestelling, { $seconds } seconden voordat ze op Afgerond werd gezet ({ $at }).
    }
evidence-woo-closed-by-program = Een programma zette de bestelling op Afgerond ({ $at }), en WooCommerce zegt niet welk: een instelling, een plug-in of een app met een sleutel.
evidence-woo-no-note = Bij de bestelling staat geen notitie over het op Afgerond zetten ({ $at }).
