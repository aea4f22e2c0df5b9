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

## What speaks for a verdict, whichever shop it is of.

evidence-other-number = Your shop, read { $read }, shows { $shown } instead.
evidence-slip =
    { $signs ->
        [one] One character differs, as it does after a slip while typing.
       *[other] { $signs } characters differ, as they do after a slip while typing.
    }
evidence-damage-shortened = A spreadsheet shortens long numbers like this and drops the digits at the end.
evidence-damage-rounded = A spreadsheet keeps only 15 digits of a long number and puts zeros for the rest.
evidence-damage-zero = The zeros at the front are missing: a spreadsheet drops them.
evidence-damage-decimals = The zeros at the end do not belong to it: a spreadsheet added decimals.
evidence-replaced = You said that this label replaces { $old }.
evidence-parcels-shown =
    { $shown ->
        [one] Your shop, read { $read }, shows 1 of { $parcels } numbers.
       *[other] Your shop, read { $read }, shows { $shown } of { $parcels } numbers.
    }
evidence-carrier = Your shop names { $named } as the carrier. A number like this is from { $carrier }.
evidence-link-none = The link in your shop is no web address: { $link }
evidence-link-foreign = The link in your shop leads to { $named }. A number like this is from { $carrier }.
evidence-still-open = Your shop, read { $read }: the order is still open and shows no number.
evidence-lines-unclear = Your shop does not tell which products were sent, and this parcel does not hold all of them.
evidence-own-reference =
    { $supplier ->
        [File] Your file calls this order { $reference }, your shop calls it { $order }.
       *[other] { $supplier } calls this order { $reference }, your shop calls it { $order }.
    }
evidence-sku-changed = { $supplier } sent { $sku }. Your shop’s order has no product with this SKU.
evidence-production-over =
    { $days ->
        [one] Ordered { $ordered }. { $supplier } usually needs 1 working day.
       *[other] Ordered { $ordered }. { $supplier } usually needs { $days } working days.
    }
evidence-no-parcel =
    { $supplier ->
        [File] Ordered { $ordered }. No parcel is known yet.
        [Myself] Ordered { $ordered }, and you send it yourself. No parcel is known yet.
       *[other] Ordered { $ordered }. No parcel from { $supplier } is known yet.
    }
evidence-asked-not-yet = You looked: { $supplier } had not sent it yet.
evidence-not-at-supplier = You looked: { $supplier } does not have this order.
evidence-reused = Order { $order } of another customer has the number { $number } too.
evidence-ordered = Ordered { $ordered }.
evidence-expires = It expires if it is not confirmed: { $expires }.
evidence-promised = Your customer was promised it by { $by }.
evidence-cancel-asked = Your customer asked to cancel it before it was sent.
evidence-sent-without = Marked as sent { $sent }, without a number.
evidence-blocked = { $supplier } says “{ $state }” of it (read { $read }).
evidence-cancelled = It was cancelled before: { $at } at the latest.
evidence-refunded = It was fully refunded before: { $at } at the latest.
evidence-reference =
    { $supplier ->
        [File] Your file names the order { $reference }.
       *[other] { $supplier } names the order { $reference }.
    }
evidence-candidates =
    { $orders ->
        [0] No order of your shops fits.
        [one] One order may fit, not for certain.
       *[other] { $orders } orders may fit.
    }
