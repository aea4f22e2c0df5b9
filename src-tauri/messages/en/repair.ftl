### Adding tracking: the preview, what happened, and the proof.


## It ended before or without a proof.

repair-order-gone = This order is no longer in your shop.
repair-cannot = This number cannot be added in this shop. Nothing was sent.
repair-order-ended = The order has been cancelled or refunded since. Nothing was sent.
repair-order-reopened =
    The order is not marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } any more. Nothing was sent.
repair-number-gone = { $number } no longer stands in the order. Nothing was sent.
repair-entry-gone = What was shown as sent is no longer in the order. Nothing was sent.
repair-carrier-moved = Carrier or link were changed in your shop since. Nothing was sent.
repair-lines-moved = These items are no longer open in your shop. Nothing was sent.
repair-another-number = Your shop now shows another number, { $number }. Nothing was sent.
repair-another-text = Something new stands in the order since. Nothing was sent.

## Why nothing can be added.

repair-may-have-landed = An earlier attempt may already have put this number in your shop.
repair-may-have-landed-action = Check now: I read the order again, and offer the number once it is certain that it is not there.
repair-nothing-to-do = There is nothing left to add to this order.
repair-already-shown = Your shop already shows this number.
repair-no-interface = I know this shop only from a file, so I cannot add anything there.
repair-read-only = The key of this shop may only read.
repair-read-only-action = Let the key write too, in your shop's settings. Then test the connection again.
repair-read-only-or-file-action = Let the key write too, in your shop's settings, and test the connection again. Or have a file written that WooCommerce 11.2 takes in: under Connections, “Numbers to bring over…” (in a terminal: trackmend-cli export repairs FILE)
repair-by-file-action = Have a file written that WooCommerce 11.2 takes in: under Connections, “Numbers to bring over…” (in a terminal: trackmend-cli export repairs FILE)
repair-no-home = I find no place in this shop where a tracking number can go.
repair-no-replacing = I cannot exchange a number in { $shop } from here.
repair-no-replacing-action = Copy the right number, open the order, and put it in the place of the other.
repair-no-carrier = I cannot change the carrier of a number in { $shop } from here.
repair-no-carrier-action = Open the order and choose the carrier there.
repair-no-closing = I do not mark orders as sent in { $shop }.
repair-no-closing-action =
    Open the order, add the number, and mark it as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } there.
repair-ask-first = First say how the two numbers belong together.
repair-lines-unclear = Nobody tells which items are in this parcel, so I mark none as sent. Open the order and choose them there.
repair-being-read = I am reading in your shop what is still open in this order. Try again in a moment.
repair-of-another-app =
    These items belong to another app in your shop, and only that app may mark them as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    }.
repair-always-mails = { $shop } mails your customer with each number that is added, also for a parcel that arrived long ago. So I add none here.
repair-number-unknown = Nobody has told me its number yet. Take it from your label or your supplier, and press “Enter a number…” at this order.
repair-nothing-open = None of these items is open in your shop any more.
repair-not-as-it-stands = I cannot change this order from here as it stands. Open it in your shop and add the number there.

## The preview: old and new, and what cannot be undone.

preview-number = Tracking number
preview-carrier = Carrier
preview-link = Link
preview-items = Items
preview-fact-mail = The mail to { $name }.
preview-fact-mail-customer = The mail to your customer.
preview-fact-kept = { $numbers } stays in the order.
preview-fact-closes =
    These items, and no others, are marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    }.
preview-fact-undoable = The number itself can be changed or removed in { $platform } later.
preview-fact-lasting = The number itself cannot be changed in { $platform } later.

## Whether the customer gets a mail, and why that is suggested.

mail-under-way =
    { $days ->
        [0] Suggested: the parcel is under way, was just sent, and { $platform } has not mailed this number yet.
        [one] Suggested: the parcel is under way, was sent 1 day ago, and { $platform } has not mailed this number yet.
       *[other] Suggested: the parcel is under way, was sent { $days } days ago, and { $platform } has not mailed this number yet.
    }
mail-sent-long-ago =
    { $days ->
        [one] Suggested: no mail. The parcel was sent 1 day ago and may have arrived.
       *[other] Suggested: no mail. The parcel was sent { $days } days ago and may have arrived.
    }
mail-arrived = Suggested: no mail. The parcel has arrived.
mail-before-you-started = Suggested: no mail. This order is from before you started with Trackmend.
mail-mailed-before = Suggested: no mail. { $platform } has mailed this number before.
mail-shop-cannot = { $platform } sends no mail with this. Your customer sees the number in the order.
mail-shop-always = { $platform } always mails the customer when a number is added.

## Where it stands, and how it ended.

repair-phase-confirmed = Noted on this computer. Nothing has been sent yet.
repair-phase-sending = Sending it to your shop.
repair-phase-pending = Your shop took it and is working on it. I ask until it is done.
repair-phase-accepted = Your shop took it. Reading it back.
repair-phase-unknown = Your shop's answer did not arrive. I am looking whether the number did.
repair-phase-proved = Proved: your shop now shows it.
repair-phase-not-shown = Your shop took it, but does not show it.
repair-phase-differs = Your shop now shows another number.
repair-phase-already-right = Already put right in your shop; nothing was sent.
repair-phase-moved = The order has changed in your shop; nothing was sent.
repair-phase-rejected = Your shop did not take it.
repair-phase-absent = It did not arrive in your shop. You can add it again.

## The proof, line by line.

proof-shop = Shop
proof-order = Order, as the shop counts it
proof-number = Tracking number
proof-done = What was done
proof-done-added = the number was added
proof-done-replaced = the number took the place of { $old }
proof-done-carrier = the carrier was corrected: { $was } → { $carrier }
proof-done-carrier-named = the carrier was named: { $carrier }
proof-done-closed =
    { $items ->
        [one] { $items } item was marked as sent, with the number
       *[other] { $items } items were marked as sent, with the number
    }
proof-asked-by = Asked by
proof-asked-at = Asked
proof-sent-at = Sent, once
proof-not-sent = not sent
proof-before = Before
proof-after = After
proof-none = no number
proof-read-at = Read back
proof-result = Result
proof-value = { $value }
proof-time = { $at }

## What was done, step by step.

step-confirmed = You pressed Add; noted on this computer
step-sent = Sent to { $platform }, once
step-accepted = { $platform } took it
step-proved = Read back: your shop shows it
repair-proved-detail =
    { $seconds ->
        [0] Read back from { $platform } ({ $at }), at once after you pressed Add.
        [one] Read back from { $platform } ({ $at }), 1 second after you pressed Add.
       *[other] Read back from { $platform } ({ $at }), { $seconds } seconds after you pressed Add.
    }
hint-leave-open =
    Next time, leave the order { $platform ->
        [bol] open
        [shopify] unfulfilled
       *[other] as “Processing”
    } in { $shop } until its tracking number is there.

## A number that can never be changed.
repair-for-good = { $shop } never lets a number be changed. Confirm this one alone, by typing its last four characters from your label.
repair-for-good-action = Press “Add tracking” at this order by itself.
one-shot-items = For { $items }
one-shot-shape = The format is { $carrier }’s
one-shot-check-digit = { $carrier } has such numbers, but the check digit does not fit: compare it with your label
one-shot-shape-unknown = No carrier that I know has such numbers: compare it with your label
one-shot-carrier = { $shop } will show { $carrier } as the carrier
one-shot-alone = The number is on no other order of yours
one-shot-shared = The number also stands at order { $order }
one-shot-empty = { $shop } showed no number (read { $read })
one-shot-never = If a character is wrong, all that is left is a message to your customer
