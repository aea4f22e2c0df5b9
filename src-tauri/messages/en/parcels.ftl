### Parcels on their way: what is late, what went wrong, and what carriers tell.

## The few words of a row.

why-not-scanned = The carrier has not seen it yet
why-never-scanned = The carrier has not seen it for five working days
why-stalled = No news of it for days
why-contact-supplier = On its way for more than 21 days
why-attempt-failed = It could not be delivered
why-parcel-exception = Something is wrong with the parcel
why-returning = It is on its way back
why-returned = It came back
why-goes-back-soon = It waits at a pick-up point and goes back soon
why-not-received = Your customer did not receive it
why-arrived-damaged = It arrived damaged

## What happened, in one sentence. { $supplier }: who sent it; `none` without a name.

cause-not-scanned = It was sent, and the carrier has not seen it yet. In the first two working days that is normal; by now it should have.
cause-never-scanned =
    It was sent five working days ago or earlier, and the carrier has still not seen it. Ask { $supplier ->
        [none] your supplier
       *[other] { $supplier }
    } whether it has left.
cause-stalled = Nothing was told of it for longer than usual. It may already have arrived: some carriers do not tell the end of a journey abroad.
cause-contact-supplier =
    It was sent more than 21 days ago and has not arrived. { $supplier ->
        [none] From now on your supplier can look into it.
        [TPOP] From now on TPOP can look into it: open the order there and press “Support for this order”.
       *[other] From now on { $supplier } can look into it.
    }
cause-attempt-failed = The carrier tried to deliver it and could not. Your customer may have to choose another day or a pick-up point.
cause-parcel-exception = The carrier says that something is wrong with it.
cause-returning = The carrier is bringing it back to where it was sent from.
cause-returned = The parcel is back at the sender. Your customer does not have it.
cause-goes-back-soon = It waits at a pick-up point, and nobody has fetched it.
cause-not-received = Your customer says that the parcel did not come.
cause-arrived-damaged = Your customer says that it arrived damaged.

## What a verdict about a parcel rests on.

evidence-last-seen = The carrier last told of it { $seen }.
evidence-not-seen = Asked { $asked }, the carrier did not know it.
evidence-goes-back = It goes back on { $until }, unless it is fetched.
evidence-since = So since { $since }.
reason-bad-address = The address is wrong, or not complete.
reason-not-home = Nobody was at home.
reason-refused = It was not accepted.
reason-damaged = The parcel is damaged.
reason-lost = The carrier cannot find it.
reason-destroyed = The parcel was destroyed.
reason-not-picked-up = Nobody fetched it.
reason-customs = Customs hold it.
reason-customs-payment = Customs want to be paid.
reason-undeliverable = It cannot be delivered.

## How far a parcel has come, as its carrier tells.

carrier-says-unknown = Not known to the carrier yet
carrier-says-only-own = { $carrier } does not know it, or does not say: it tells only of what was sent with your own contract
carrier-says-announced = Announced to the carrier
carrier-says-in-transit = On its way
carrier-says-may-have-arrived = On its way; it may already have arrived
carrier-says-delayed = On its way, later than planned
carrier-says-customs = At customs
carrier-says-out-for-delivery = Out for delivery
carrier-says-pickup = Waiting to be picked up
carrier-says-attempt-failed = It could not be delivered
carrier-says-delivered = Delivered
carrier-says-neighbour = Delivered to a neighbour
carrier-says-exception = Something went wrong
carrier-says-returning = On its way back
carrier-says-returned = Back at the sender
carrier-says-cancelled = Will not be sent
carrier-says-expired = No news any more

## What happened on its way. { $said }: the carrier’s own words; { $place }: `none` where it names none.

event-carrier-said =
    { $carrier }: { $said }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }
event-carrier-code = { $carrier } noted something (code { $code })
event-contradicts = { $carrier } told this afterwards, and it does not fit: { $said }

## A carrier's table of codes, from a file of one's own.

meanings-own = { $platform }: the table of codes is Trackmend's own, with { $count ->
        [one] 1 code
       *[other] { $count } codes
    }
meanings-file-used = { $platform }: your file { $file } says what { $count ->
        [one] 1 code means
       *[other] { $count } codes mean
    }; Trackmend's own table says the rest
meanings-file-wrong = { $platform }: your file { $file } is not used, for something in it is not right. Trackmend's own table counts.
meanings-file-remedy = Put { $file } right in the folder { $folder }, or take it away. Then start Trackmend again.
meanings-unreadable = The file cannot be read as text ({ $found }).
unknown-codes = { $platform }: { $count ->
        [one] 1 event has a code
       *[other] { $count } events have codes
    } that Trackmend does not know: { $codes }
meanings-status = Line { $line }: “{ $found }” is no delivery status. Write one of those that the table of Trackmend uses, or leave it blank for a remark.
meanings-reason = Line { $line }: “{ $found }” is no reason that Trackmend knows. Leave it blank.
meanings-twice = Line { $line }: the code “{ $found }” stands here a second time. Keep one of the two.
meanings-columns = Line { $line }: “{ $found }” has not the three columns code, status and reason.
meanings-no-code = Line { $line } has no code.
meanings-too-many = The table has more than { $most } codes.
meanings-empty = The table is empty.

## How much of a carrier’s connection is used.

can-follow-parcels = Follows parcels to the door
budget-questions-day = { $spent } of { $most } questions used today
budget-questions-month = { $spent } of { $most } questions used this month
budget-numbers-day = { $spent } of { $most } new numbers used today
budget-numbers-month = { $spent } of { $most } new numbers used this month
budget-waiting =
    { $waiting ->
        [one] { $waiting } parcel waits until { $until }: more may not be asked before
       *[other] { $waiting } parcels wait until { $until }: more may not be asked before
    }
error-not-followed = Nobody can be asked about { $number }: no carrier that is connected knows such numbers, or the parcel has arrived.
error-no-number = { $number } is no tracking number.
