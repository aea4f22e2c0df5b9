### What was seen, in sentences: a shop, when it was read, what is not known there.

coverage-checked = { $shop } checked { $at }.
coverage-file = { $shop } is known from a file.
coverage-never = { $shop } was not read yet.
coverage-no-column =
    { $orders ->
        [one] 1 order of { $shop }: the file has no column for tracking, so I cannot tell.
       *[other] { $orders } orders of { $shop }: the file has no column for tracking, so I cannot tell.
    }
coverage-not-known =
    { $orders ->
        [one] 1 order of { $shop } was sent without a number that I know of.
       *[other] { $orders } orders of { $shop } were sent without a number that I know of.
    }
coverage-unmatched =
    { $shipments ->
        [one] 1 shipment fits no order of yours yet.
       *[other] { $shipments } shipments fit no order of yours yet.
    }
coverage-numbers-added = Your supplier's numbers last came in { $at }.
coverage-no-numbers = I have no numbers from your supplier yet.

## Work that goes on now.

progress-reading = Reading { $shop }
progress-repairing = Adding tracking in { $shop }
progress-looking =
    { $left ->
        [one] Looking closer in { $shop }: 1 order left
       *[other] Looking closer in { $shop }: { $left } orders left
    }

## Whether everything is in order with Trackmend itself.

doctor-store-ok = The data are sound: { $path }
doctor-store-damaged = The data are damaged: { $found }
doctor-vault-ok = The keys of your shops can be opened
doctor-account-ok = { $name }: last read { $at }
doctor-account-new = { $name }: not read yet
doctor-journal =
    { $under ->
        [0] No change to your shops is under way
        [one] 1 change to your shops is under way
       *[other] { $under } changes to your shops are under way
    }
