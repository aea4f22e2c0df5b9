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

## What speaks for a verdict, whichever shop it is of.

evidence-other-number = Je winkel, gelezen { $read }, toont in plaats daarvan { $shown }.
evidence-slip =
    { $signs ->
        [one] Eén teken verschilt, zoals bij een typefout.
       *[other] { $signs } tekens verschillen, zoals bij een typefout.
    }
evidence-damage-shortened = Een spreadsheet kort lange nummers zo in en laat de laatste cijfers weg.
evidence-damage-rounded = Een spreadsheet bewaart maar 15 cijfers van een lang nummer en zet nullen voor de rest.
evidence-damage-zero = De nullen aan het begin ontbreken: een spreadsheet laat ze weg.
evidence-damage-decimals = De nullen aan het eind horen er niet bij: een spreadsheet heeft decimalen toegevoegd.
evidence-replaced = Je hebt gezegd dat dit label { $old } vervangt.
evidence-parcels-shown =
    { $shown ->
        [one] Je winkel, gelezen { $read }, toont 1 van { $parcels } nummers.
       *[other] Je winkel, gelezen { $read }, toont { $shown } van { $parcels } nummers.
    }
evidence-carrier = Je winkel noemt { $named } als vervoerder. Zo’n nummer is van { $carrier }.
evidence-link-none = De link in je winkel is geen webadres: { $link }
evidence-link-foreign = De link in je winkel gaat naar { $named }. Zo’n nummer is van { $carrier }.
evidence-still-open = Je winkel, gelezen { $read }: de bestelling staat nog open en toont geen nummer.
evidence-lines-unclear = Je winkel zegt niet welke producten verzonden zijn, en in dit pakket zitten ze niet allemaal.
evidence-own-reference =
    { $supplier ->
        [File] Je bestand noemt deze bestelling { $reference }, je winkel noemt haar { $order }.
       *[other] { $supplier } noemt deze bestelling { $reference }, je winkel noemt haar { $order }.
    }
evidence-sku-changed = { $supplier } heeft { $sku } verzonden. De bestelling in je winkel heeft geen product met deze SKU.
evidence-production-over =
    { $days ->
        [one] Besteld { $ordered }. { $supplier } heeft meestal 1 werkdag nodig.
       *[other] Besteld { $ordered }. { $supplier } heeft meestal { $days } werkdagen nodig.
    }
evidence-no-parcel =
    { $supplier ->
        [File] Besteld { $ordered }. Er is nog geen pakket bekend.
        [Myself] Besteld { $ordered }, en je verzendt het zelf. Er is nog geen pakket bekend.
       *[other] Besteld { $ordered }. Er is nog geen pakket van { $supplier } bekend.
    }
evidence-asked-not-yet = Je hebt gekeken: { $supplier } had het nog niet verzonden.
evidence-not-at-supplier = Je hebt gekeken: { $supplier } heeft deze bestelling niet.
evidence-reused = Bestelling { $order } van een andere klant heeft ook het nummer { $number }.
evidence-ordered = Besteld { $ordered }.
evidence-expires = Zonder bevestiging vervalt hij: { $expires }.
evidence-promised = Je klant is beloofd: uiterlijk { $by }.
evidence-cancel-asked = Je klant vroeg om annulering voordat hij was verzonden.
evidence-sent-without = Als verzonden gemarkeerd { $sent }, zonder nummer.
evidence-blocked = { $supplier } zegt er “{ $state }” van (gelezen { $read }).
evidence-cancelled = De bestelling was daarvoor al geannuleerd: uiterlijk { $at }.
evidence-refunded = De bestelling was daarvoor al volledig terugbetaald: uiterlijk { $at }.
evidence-reference =
    { $supplier ->
        [File] Je bestand noemt bestelling { $reference }.
       *[other] { $supplier } noemt bestelling { $reference }.
    }
evidence-candidates =
    { $orders ->
        [0] Geen bestelling van je winkels past erbij.
        [one] Eén bestelling past misschien, niet zeker.
       *[other] { $orders } bestellingen passen misschien.
    }
