### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row. { $platform }: its code; `none` as { $supplier } is one without a name.

why-closed-by-person =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by { $who }
why-closed-by-hand =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by hand
why-closed-by-setting =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    } automatically by a shop setting
why-closed-by-app =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by the app { $app }
why-closed-by-program =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by a program
why-no-number =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    } without a tracking number
why-incomplete =
    { $shown ->
        [one] { $shown } of { $parcels } parcels is shown
       *[other] { $shown } of { $parcels } parcels are shown
    }
why-incomplete-some = Not every parcel is shown
why-differs-slip = Another number is shown: probably a typing slip
why-differs-damage = The number there was damaged by a spreadsheet
why-differs-replaced = A new label replaced the number that is shown
why-differs = Another number is shown
why-carrier = Right number, wrong carrier
why-dead-link = Right number, but its link leads nowhere
why-not-closed =
    Sent, but not yet marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    }
why-not-closed-lines = A part of it was sent; which part is not known
why-wanted =
    { $supplier ->
        [none] Its number should be there by now
       *[other] { $supplier } should have sent it by now
    }
why-several-fit = A parcel that fits several orders
why-none-fits = A parcel that fits no order
why-reused = Its number also stands at another customer’s order
why-late = Paid, and nothing was sent yet
why-not-at-supplier =
    { $supplier ->
        [none] Your supplier
       *[other] { $supplier }
    } does not have this order
why-blocked =
    { $supplier ->
        [none] Your supplier
       *[other] { $supplier }
    } holds it back
why-forgotten = You send it yourself, and no number was entered
why-cancelled = Sent although it was cancelled

## Several orders with one cause, as one job.

card-orders =
    { $orders ->
        [one] { $orders } order, one cause
       *[other] { $orders } orders, one cause
    }
card-numbers =
    { $numbers ->
        [one] { $numbers } number
       *[other] { $numbers } numbers
    } { $supplier ->
        [none] at your supplier
       *[other] at { $supplier }
    }
card-numbers-why =
    { $supplier ->
        [none] Their numbers should be there by now.
       *[other] { $supplier } should have sent them by now.
    }
card-who =
    { $more ->
        [0] { $names }
       *[other] { $names } and { $more } more
    }

## Set aside, and watched.

aside-snoozed = Set aside until { $until }
aside-ignored = Set aside: { $reason }
watching-orders =
    { $orders ->
        [one] { $orders } order is still with your supplier.
       *[other] { $orders } orders are still with your supplier.
    }
watching-look-up =
    { $numbers ->
        [one] { $numbers } number to look up.
       *[other] { $numbers } numbers to look up.
    }

## What happened, in one sentence. It blames nobody.

cause-closed-by-person =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by { $who } ({ $closed }), so { $supplier ->
        [none] the tracking number could not be added
       *[other] { $supplier } could not add the tracking number
    }.
cause-closed-by-hand =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by hand ({ $closed }), so { $supplier ->
        [none] the tracking number could not be added
       *[other] { $supplier } could not add the tracking number
    }.
cause-closed-by-setting =
    A setting of your shop { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } it automatically ({ $closed }), so { $supplier ->
        [none] the tracking number could not be added
       *[other] { $supplier } could not add the tracking number
    }.
cause-closed-by-app =
    The app { $app } marked it as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } ({ $closed }), so { $supplier ->
        [none] the tracking number could not be added
       *[other] { $supplier } could not add the tracking number
    }.
cause-closed-by-program =
    A program marked it as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } without a tracking number ({ $closed }). Your shop does not say which.
cause-unknown =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    } without a tracking number ({ $closed }). Your shop does not say who did it.
cause-no-date =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    } without a tracking number. When and by whom is not known.
cause-incomplete-by-person =
    Not every parcel is shown. The order had been marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by { $who } ({ $closed }) before this parcel’s number was known.
cause-incomplete =
    Not every parcel is shown. The order was already { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } ({ $closed }) before this parcel’s number was known.
cause-incomplete-no-date = Not every parcel is shown. This parcel’s number is missing.
cause-differs-slip =
    Your shop shows { $shown }, { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } says { $number }: probably a slip while typing.
cause-differs-damage =
    Your shop shows { $shown }, { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } says { $number }: a spreadsheet probably changed it.
cause-differs-replaced = You said that the label was replaced: { $number } takes the place of { $shown }.
cause-differs =
    Your shop shows { $shown }, { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } says { $number }. Only you can tell how the two belong together.
cause-carrier = The number is right, but your shop names { $carrier } as its carrier, which has no such numbers.
cause-carrier-unnamed = The number is right, but your shop does not name its carrier, so your customer has no link to follow.
cause-dead-link = The number is right, but the link beside it leads nowhere.
cause-not-closed-connection =
    { $supplier ->
        [none] The parcel was sent
       *[other] { $supplier } sent the parcel
    }, and the order is still open in your shop. Nothing has arrived from there since: the connection is probably interrupted.
cause-not-closed-product =
    { $supplier ->
        [none] The parcel was sent
       *[other] { $supplier } sent the parcel
    }, and the order is still open in your shop. The product’s SKU or vendor was probably changed in your shop, so it is no longer recognised.
cause-not-closed-by-hand =
    { $supplier ->
        [none] The parcel was sent
       *[other] { $supplier } sent the parcel
    }, and the order is still open in your shop. It was ordered there by hand, so your shop cannot be told.
cause-not-closed-lines = A part of the order was sent, and nobody tells which part. It stays watched until every part has a number.
cause-not-closed =
    { $supplier ->
        [none] The parcel was sent
       *[other] { $supplier } sent the parcel
    }, and the order is still open in your shop. Why is not known.
cause-wanted =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    } without a tracking number. { $supplier ->
        [none] It should have been sent by now; look the number up where it was sent.
       *[other] { $supplier } should have sent it by now. Only its own page shows the number.
    }
cause-several-fit =
    { $supplier ->
        [none] A parcel was sent
       *[other] { $supplier } sent a parcel
    } that fits several of your orders. Which one is it?
cause-none-fits =
    { $supplier ->
        [none] A parcel was sent
       *[other] { $supplier } sent a parcel
    } that fits no order of yours for certain.
cause-reused = { $number } stands at orders of different customers, so one of them has the wrong number. I add it to neither.
cause-late =
    Paid, and { $supplier ->
        [none] nothing was sent
       *[other] { $supplier } has sent nothing
    } yet: that is longer than usual.
cause-not-at-supplier =
    Paid, but { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } does not have this order, you said. Order it there, or ask why it did not arrive.
cause-blocked =
    Paid, but { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } holds it back. Its own page says why.
why-platform-label = { $platform } sold the label and shows no number yet
why-cancel-asked = Your customer asked to cancel it
why-expiring = { $platform } cancels it soon: nobody confirmed that it was sent
why-promise = The promised day is here, and it is not sent
cause-platform-label = You bought the label from { $shop }, which fills its number in by itself. It has not done so yet.
cause-no-number-entered = It was marked as sent at { $shop } without a tracking number, so your customer cannot follow it.
cause-cancel-asked = Your customer asked { $platform ->
        [bol] bol
       *[other] your shop
    } to cancel it, and it is not sent yet. Do not send it before you have answered.
cause-expiring = Nobody confirmed at { $shop } that it was sent. { $shop } cancels it and does not pay for it, even if it arrived.
cause-promise = { $shop } told your customer a day. It has come, and the order is not confirmed as sent.
cause-forgotten = Paid, and you send it yourself: no number was entered yet.
cause-cancelled =
    { $supplier ->
        [none] It was sent
       *[other] { $supplier } sent it
    } although the order was cancelled or refunded. I change nothing there.

## How sure that is.

confidence-certain = Certain: your shop's own record says so.
confidence-likely = Likely: it fits, and nothing speaks against it.
confidence-unknown = Not known: nobody recorded who did it.

## Who says what: supplier, shop, carrier.

ledger-sent = Sent
ledger-typed-in = You typed the number in
ledger-file-says-sent = Sent, says your file
ledger-supplier-silent = Nothing known yet
ledger-no-number-known = No number known
ledger-none-needed = No tracking needed
ledger-hole = No tracking in your shop
ledger-not-closed =
    Not { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } yet
ledger-same-parcel = The same parcel
ledger-replacement = Sent again
ledger-return = Coming back
ledger-replacement-silent = Not shown; it need not be
ledger-file-no-column = Not known: the file has no such column
ledger-not-read-since = Not known: not read since then
ledger-carrier-unknown = Not known yet
ledger-not-asked = Not asked

## Where an order stands, in its shop's own words.

state-closed =
    { $platform ->
        [bol] Processed
        [shopify] Fulfilled
       *[other] Completed
    }
state-open =
    { $platform ->
        [bol] Open
        [shopify] Unfulfilled
       *[other] Processing
    }
state-unpaid = Not paid yet
state-cancelled = Cancelled
state-refunded = Refunded
state-other = State “{ $state }”

## How far the parcel came, as the shop tells.

shop-says-announced = { $shop } says: announced to the carrier
shop-says-in-transit = { $shop } says: on its way
shop-says-out-for-delivery = { $shop } says: out for delivery
shop-says-pickup = { $shop } says: waiting to be picked up
shop-says-attempt-failed = { $shop } says: nobody was at home
shop-says-delivered = { $shop } says: delivered
shop-says-exception = { $shop } says: something went wrong
shop-says-returning = { $shop } says: on its way back
shop-says-returned = { $shop } says: back at the sender
shop-says-cancelled = { $shop } says: will not be sent
shop-says-expired = { $shop } says: no news any more

## Why an order needs no tracking.

none-digital = No tracking needed: nothing is shipped
none-pickup = No tracking needed: your customer collects it
none-local = No tracking needed: you bring it yourself
none-in-person = No tracking needed: sold in person
none-method = No tracking needed: your rule “{ $method }”
none-said = No tracking needed: you said so
none-sent-without = No tracking needed: it was sent without
none-by-platform = No tracking needed: bol sends it
none-letter = No tracking needed: sent as a letter
none-appointment = No tracking needed: agree the day of delivery with the customer

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Ordered, 1 item
       *[other] Ordered, { $goods } items
    }
event-closed-by =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by { $who }
event-closed-by-program =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    } by a program
event-closed =
    Marked as { $platform ->
        [bol] processed
        [shopify] fulfilled
       *[other] completed
    }
event-part-sent =
    { $items ->
        [0] Marked as { $platform ->
            [bol] processed
            [shopify] fulfilled
           *[other] completed
        }, without saying which items
       *[other] { $items } of the items marked as { $platform ->
            [bol] processed
            [shopify] fulfilled
           *[other] completed
        }
    }
event-replacement =
    { $supplier ->
        [File] Sent again (your file)
        [Myself] You sent it again
       *[other] Sent again ({ $supplier })
    }
event-return = A parcel is coming back
event-read-some = Read again: { $shown } of { $parcels } numbers
event-asks-again = I ask you for its number again
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
event-read-other = Read again: another number is shown
event-read = { $shop } read

## Which order a parcel belongs to: what agrees, and what speaks against it.

answer-over = This was settled in the meantime.
match-external-id = The supplier names this order
match-order-number = The order number agrees
match-sku = A product agrees
match-recipient = Name and address agree
match-dates = Sent after it was ordered
match-not-order-number = But the supplier names { $number }
match-not-recipient = But it went to { $who }
match-not-sku = But the products are others
match-has-parcel = But this order has a parcel already
match-cancelled = But this order was cancelled or refunded
