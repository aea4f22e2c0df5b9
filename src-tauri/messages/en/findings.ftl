### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row.

why-closed-by-person = Marked as completed by { $who }
why-closed-by-hand = Marked as completed by hand
why-closed-by-setting = Completed automatically by a shop setting
why-closed-by-app = Marked as completed by the app { $app }
why-closed-by-program = Marked as completed by a program
why-no-number = Completed without a tracking number

## What happened, in one sentence. It blames nobody.

cause-closed-by-person = Marked as completed by { $who } ({ $closed }), so the tracking number could not be added.
cause-closed-by-hand = Marked as completed by hand ({ $closed }), so the tracking number could not be added.
cause-closed-by-setting = A setting of your shop completed it automatically ({ $closed }), so the tracking number could not be added.
cause-closed-by-app = The app { $app } marked it as completed ({ $closed }), so the tracking number could not be added.
cause-closed-by-program = A program marked it as completed without a tracking number ({ $closed }). Your shop does not say which.
cause-unknown = Completed without a tracking number. Your shop does not say who did it.

## How sure that is.

confidence-certain = Certain: your shop's own record says so.
confidence-likely = Likely: it fits, and nothing speaks against it.
confidence-unknown = Not known: nobody recorded who did it.
cause-no-date = Completed without a tracking number. When and by whom is not known.

## Who says what: supplier, shop, carrier.

ledger-sent = Sent
ledger-typed-in = You typed the number in
ledger-file-says-sent = Sent, says your file
ledger-supplier-silent = Nothing known yet
ledger-no-number-known = No number known
ledger-none-needed = No tracking needed
ledger-hole = No tracking in your shop
ledger-not-closed = Not completed yet
ledger-file-no-column = Not known: the file has no such column
ledger-not-read-since = Not known: not read since then
ledger-carrier-unknown = Not known yet
ledger-not-asked = Not asked

## Where an order stands at a shop, in WooCommerce's words.

state-closed = Completed
state-open = Processing
state-unpaid = Not paid yet
state-cancelled = Cancelled
state-refunded = Refunded
state-other = State “{ $state }”

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Ordered, 1 item
       *[other] Ordered, { $goods } items
    }
event-closed-by = Marked as completed by { $who }
event-closed-by-program = Marked as completed by a program
event-closed = Marked as completed
event-sent =
    { $supplier ->
        [File] Parcel sent (your file)
       *[other] Parcel sent ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Tracking number known (your file)
        [Myself] You typed the tracking number in
       *[other] Tracking number known ({ $supplier })
    }
event-read-shown = Read again: the number is there
event-read-hole = Read again: still no number
event-read = { $shop } read
