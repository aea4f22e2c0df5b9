### A customer asks: what the owner noted, what is told of the parcel, and what can be done.

## The question and its end.

ask-about-not-received = Not received
ask-about-damaged = Arrived damaged
ask-outcome-found = The parcel was found
ask-outcome-sent-again = Sent again
ask-outcome-refunded = Money given back
ask-outcome-refused = Not sent again, no money back
ask-said-not-received = You noted on { $at }: your customer did not receive it.
ask-said-damaged = You noted on { $at }: it arrived damaged.
ask-none-open = No question of order { $order } waits for an answer.
ask-none-open-action = Note first what your customer says: not received, or damaged.

## What everybody tells. { $number }: the tracking number; { $by }: who says so, `none` without a name.

ask-told-not-sent = Nobody has told of a parcel for this order yet.
ask-told-no-number = It was sent, and nobody knows its tracking number.
ask-told-not-asked = { $number }: the carrier was not asked, and your shop does not tell how far it is.
ask-told-not-scanned = { $number }: the carrier had not seen it when it was asked on { $asked }.
ask-told-announced = { $number }: announced, and the carrier has not seen it yet.
ask-told-neighbour =
    { $by ->
        [none] { $number }: a neighbour has it since { $at }.
       *[other] { $number }: { $by } says that a neighbour has it since { $at }.
    }
ask-told-delivered =
    { $by ->
        [none] { $number }: marked as delivered ({ $at }).
       *[other] { $number }: { $by } says that it was delivered ({ $at }).
    }
ask-told-delivered-undated =
    { $by ->
        [none] { $number }: marked as delivered, without a date.
       *[other] { $number }: { $by } says that it was delivered, and not when.
    }
ask-told-at-point-until =
    { $by ->
        [none] { $number }: it waits at a pick-up point until { $until }.
       *[other] { $number }: { $by } says that it waits at a pick-up point until { $until }.
    }
ask-told-at-point =
    { $by ->
        [none] { $number }: it waits at a pick-up point.
       *[other] { $number }: { $by } says that it waits at a pick-up point.
    }
ask-told-under-way =
    { $by ->
        [none] { $number }: on its way, last seen { $at }.
       *[other] { $number }: { $by } says that it is on its way, last seen { $at }.
    }
ask-told-under-way-undated =
    { $by ->
        [none] { $number }: on its way.
       *[other] { $number }: { $by } says that it is on its way.
    }
ask-told-trouble =
    { $by ->
        [none] { $number }: it could not be delivered, or something is wrong with it.
       *[other] { $number }: { $by } says that it could not be delivered, or that something is wrong with it.
    }
ask-told-returning =
    { $by ->
        [none] { $number }: on its way back.
       *[other] { $number }: { $by } says that it is on its way back.
    }
ask-told-returned =
    { $by ->
        [none] { $number }: back at the sender.
       *[other] { $number }: { $by } says that it is back at the sender.
    }
ask-told-cancelled =
    { $by ->
        [none] { $number }: it will not be sent.
       *[other] { $number }: { $by } says that it will not be sent.
    }

## The last day to tell the carrier.

ask-search-until = An investigation at the carrier can usually be asked for until { $until }. The contract of whoever sent it counts.
ask-search-tomorrow = Tomorrow, { $until }, is usually the last day to ask the carrier for an investigation. The contract of whoever sent it counts.
ask-search-today = Today, { $until }, is usually the last day to ask the carrier for an investigation. The contract of whoever sent it counts.
ask-search-over = The last day to ask the carrier for an investigation was usually { $until }. You can still try.
ask-damage-until = The carrier usually wants to hear of damage until { $until }. The contract of whoever sent it counts.
ask-damage-tomorrow = Tomorrow, { $until }, is usually the last day to report damage to the carrier. The contract of whoever sent it counts.
ask-damage-today = Today, { $until }, is usually the last day to report damage to the carrier. The contract of whoever sent it counts.
ask-damage-over = The last day to report damage to the carrier was usually { $until }. You can still try.

## What to do.

ask-step-neighbours = Your customer asks everybody at home and the neighbours, and looks wherever a parcel may have been put down.
ask-step-letterbox = Is the letterbox of the usual kind, and was the parcel small enough for it? If not, it may have been taken to the post office.
ask-step-post-office = Your customer goes to the nearest post office with the number { $number } and an identity document.
ask-step-investigation = If it is not found, whoever sent it asks the carrier where it was delivered.
ask-step-fetch-until = Tell your customer that it can be fetched until { $until }. After that it goes back.
ask-step-fetch = Tell your customer that it waits to be fetched. After some days it goes back.
ask-step-bring = The number { $number } and an identity document are needed there.
ask-step-look-anyway = Ask your customer to look in the letterbox: tracking is sometimes behind, and a parcel may be there already.
ask-step-late-from = It is not late yet: without news it is from { $from } on.
ask-step-late-since = There was no news of it for too long: it is late since { $from }.
ask-step-other-post = Enter the number on the page of { $post }, too: the post of your customer’s country may know more.
ask-step-not-active = In the first two working days after it was sent this is normal.
ask-step-has-it-left = After that, ask whoever sent it whether it has left.
ask-step-open-page = Open the carrier’s page with the number { $number } and see how far it is.
ask-step-find-number = Find its tracking number first, at whoever sent it, and enter it here.
ask-step-not-sent = Tell your customer when it will be sent.
ask-step-address = Compare the address with your customer, the house number and the name on the letterbox too.
ask-step-new-attempt = On the carrier’s page your customer can often choose another day or a pick-up point.
ask-step-why-back = Ask whoever sent it why it came back: often it is the address.
ask-step-send-again = With a corrected address it can be sent again.
ask-step-cancelled = Ask whoever was to send it why, and have it sent anew.
ask-step-photos = Ask for photos: the goods, the packaging from all sides, and the label.
ask-step-keep = Your customer keeps the goods and the packaging until it is settled: somebody may want to see them.
ask-step-report = Send the photos to whoever sent the parcel: that is who reports damage to the carrier.
ask-step-decide = In the end the decision is yours: send again at your own cost, give the money back, or neither.

## Who else can help.

ask-sender-tpop-damaged = TPOP: open the order there, press “Support for this order” and send the photos.
ask-sender-tpop-delivered = TPOP: what the carrier marked as delivered is not sent again at TPOP’s cost. A new order by hand there is at yours.
ask-sender-tpop = TPOP: open the order there and press “Support for this order”. It was sent 21 days ago or earlier, so TPOP looks into it.
ask-sender-tpop-from = TPOP answers from { $from } on, 21 days after it was sent: then open the order there and press “Support for this order”.
ask-sender-house = { $supplier }: report it at the order there. { $supplier } wants to hear within 30 days after the day on which it came, or should have come.
ask-sender-self =
    { $carrier ->
        [none] You sent it: ask where you posted it, with your receipt.
       *[other] You sent it: ask { $carrier }, with the receipt from where you posted it.
    }
ask-sender-unknown =
    { $carrier ->
        [none] Ask whoever sent it: only the sender can ask the carrier for an investigation.
       *[other] Ask whoever sent it: { $carrier } starts an investigation for the sender.
    }
ask-platform =
    { $platform ->
        [etsy] Etsy: your customer can ask for help with the order and later open a case. Answer in the order’s messages.
        [bol] bol: answer your customer in bol’s own messages. If you do not agree, bol’s customer service decides with you.
       *[other] { $shop } has no procedure of its own for this: you settle it with your customer.
    }
ask-note = Whatever the carrier’s record says: a buyer in the EU may still have a claim against you as the seller.
