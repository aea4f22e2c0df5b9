### What Trackmend did, and what the owner is notified of.

## Readings.

activity-read =
    { $orders ->
        [one] { $shop } read: 1 order changed
       *[other] { $shop } read: { $orders } orders changed
    }
activity-read-quiet = { $shop } read: nothing new
activity-not-read = { $shop } could not be read

## Numbers that were added.

activity-repair = Order { $order }: tracking number { $number }

## Imports.

activity-import =
    { $rows ->
        [one] { $file } imported: 1 row
       *[other] { $file } imported: { $rows } rows
    }
activity-import-undone =
    { $rows ->
        [one] { $file } imported (1 row), then taken back
       *[other] { $file } imported ({ $rows } rows), then taken back
    }
activity-import-text =
    { $rows ->
        [one] Pasted text imported: 1 row
       *[other] Pasted text imported: { $rows } rows
    }
activity-import-text-undone =
    { $rows ->
        [one] Pasted text imported (1 row), then taken back
       *[other] Pasted text imported ({ $rows } rows), then taken back
    }

## What the owner said.

activity-ignored = You set order { $order } aside
activity-snoozed = Order { $order }: later
activity-linked = You said that a parcel belongs to order { $order }
activity-entered = You entered the number of order { $order }
activity-not-yet = Order { $order }: not sent yet
activity-without-tracking = Order { $order }: sent without tracking
activity-not-there = Your supplier does not have order { $order }
activity-asked-not-received = Order { $order }: the customer did not receive it
activity-asked-damaged = Order { $order }: it arrived damaged
activity-ask-found = Order { $order }: the customer’s question is settled, the parcel was found
activity-ask-sent-again = Order { $order }: the customer’s question is settled, you sent it again
activity-ask-refunded = Order { $order }: the customer’s question is settled, you gave the money back
activity-ask-refused = Order { $order }: the customer’s question is settled, nothing was sent or paid back
activity-said = You changed order { $order }
activity-until = Until { $until }
activity-reason = Because: { $reason }

## Notifications.

notice-no-tracking =
    { $count ->
        [one] 1 customer has no tracking number
       *[other] { $count } customers have no tracking number
    }
notice-one = { $name } at { $shop }
notice-two = { $first } and { $second }
notice-several =
    { $more ->
        [one] { $first }, { $second } and 1 more
       *[other] { $first }, { $second } and { $more } more
    }
notice-delivered =
    { $count ->
        [one] 1 parcel was delivered
       *[other] { $count } parcels were delivered
    }
notice-out =
    { $count ->
        [one] 1 parcel is brought today
       *[other] { $count } parcels are brought today
    }
notice-pick-up =
    { $count ->
        [one] 1 parcel waits at a pick-up point
       *[other] { $count } parcels wait at a pick-up point
    }
notice-problem =
    { $count ->
        [one] 1 parcel could not be delivered
       *[other] { $count } parcels could not be delivered
    }
notice-look-up =
    { $count ->
        [one] 1 number to look up at { $supplier }
       *[other] { $count } numbers to look up at { $supplier }
    }
notice-look-up-text = Takes about a minute.
notice-locked = { $shop } no longer lets me read your orders
notice-locked-text = What I show is from { $at }.
