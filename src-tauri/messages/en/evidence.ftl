### What a verdict rests on.

evidence-sent =
    { $supplier ->
        [File] Your file says: sent { $shipped }.
       *[other] { $supplier } says: sent { $shipped }.
    }
evidence-number-known =
    { $supplier ->
        [File] Your file gives a tracking number; I have known it since { $since }.
        [Myself] You typed the tracking number in; I have known it since { $since }.
       *[other] { $supplier } has given a tracking number; I have known it since { $since }.
    }
evidence-not-shown = Your shop, read { $read }: no tracking number anywhere in the order.

## WooCommerce: who marked the order as completed.

evidence-woo-closed-by-person = A note in the order says that { $name } marked it as completed ({ $at }).
evidence-woo-note-before =
    { $seconds ->
        [one] { $name } wrote a note in the order 1 second before it was marked as completed ({ $at }).
       *[other] { $name } wrote a note in the order { $seconds } seconds before it was marked as completed ({ $at }).
    }
evidence-woo-closed-by-program = A program marked it as completed ({ $at }), and WooCommerce does not say which: a setting, a plugin or an app with a key.
evidence-woo-no-note = The order has no note about being marked as completed ({ $at }).
