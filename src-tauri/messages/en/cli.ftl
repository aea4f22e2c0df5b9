### What the terminal says, and nobody else.

## Headings of tables.

cli-head-id = No.
cli-head-platform = Kind
cli-head-name = Called
cli-head-read = Last read
cli-head-can = What it does
cli-head-finding = Finding
cli-head-order = Order
cli-head-customer = Customer
cli-head-why = Why
cli-head-number = Tracking number
cli-head-shop = Shop
cli-head-waits-since = Waits since
cli-head-list = List
cli-head-state = State
cli-head-who = Who
cli-head-says = Says
cli-head-when = When
cli-head-file = File
cli-head-shipments = Shipments
cli-head-column = Column
cli-head-meaning = Meaning
cli-head-asked-by = Asked by
cli-head-result = Result
cli-head-proof = Proof
cli-head-setting = Setting
cli-head-value = Value
cli-head-default = If not set
cli-head-key = Key
cli-moment = { $at }

## Arguments.

cli-usage = I do not understand this command: { $said }
cli-usage-action = See what there is: trackmend-cli --help
cli-no-data-dir = This computer has no place for Trackmend’s data. Name a folder with --data-dir.
cli-not-written = I could not write the result.
cli-file-not-written = I could not write { $file }.
cli-date-bad = “{ $date }” is not a date that I can read.
cli-date-remedy = Write it as 2026-11-20, or with a time as 2026-11-20T08:00.
cli-no-finding = There is no finding { $finding }.
cli-order-ambiguous = Several shops have an order { $order }.
cli-order-ambiguous-action = Say which shop: --account NAME

## Connections.

cli-set-malformed = “{ $said }” is not KEY=VALUE.
cli-set-unknown = { $platform } has no field “{ $key }”.
cli-set-known = The fields are: { $known }.
cli-set-none = { $platform } has no fields.
cli-set-secret = { $key } is a secret, and arguments can be seen by others on this computer.
cli-set-secret-remedy = Leave it out: I ask for it, or take it from { $variable } or from a line on stdin.
cli-account-not-kept = The connection cannot be used like this. I have kept nothing.
cli-account-http = If http is all right for this shop, say so: --set allow_http=yes
cli-account-kept = “{ $name }” is connected, as number { $number }. Now read it: trackmend-cli sync
cli-account-kept-supplier = “{ $name }” is kept, as number { $number }. Its lists come in with: trackmend-cli import FILE --account “{ $name }”
cli-account-none = Nothing is connected yet. Begin with: trackmend-cli account add woocommerce --name NAME --url ADDRESS
cli-account-nothing-to-test = There is no connection with keys to test.
cli-account-not-usable = “{ $name }” cannot be used at the moment.
cli-push-secret = Secret of the webhook
cli-push-off = Nobody is heard yet: trackmend-cli settings set receive_pushes on
cli-push-local = Only programs of this computer can call it. The name of your tunnel: trackmend-cli settings set receive_host NAME
cli-push-signed = What is not signed with the secret of its webhook is ignored.
cli-account-removed = I have forgotten “{ $name }” and its keys. In the shop nothing has changed; proofs are kept.

## Reading the shops.

cli-sync-not-a-shop = “{ $name }” has no interface to read: its data come from files.
cli-sync-nothing = No shop is connected yet, so there is nothing to read.
cli-sync-read = { $name }: read to the end.
cli-sync-stopped = Stopped. What was read is kept; the next reading goes on from there.
cli-sync-waiting =
    { $seconds ->
        [one] { $trouble } Trying again in { $seconds } second.
       *[other] { $trouble } Trying again in { $seconds } seconds.
    }
cli-sync-trouble = “{ $name }” could not be read to the end.
cli-to-do =
    { $open ->
        [0] Nothing needs attention, as far as I know.
        [one] 1 order needs attention: trackmend-cli check
       *[other] { $open } orders need attention: trackmend-cli check
    }
cli-unread =
    { $orders ->
        [one] I have to read { $orders } order more closely before I can be certain: trackmend-cli sync
       *[other] I have to read { $orders } orders more closely before I can be certain: trackmend-cli sync
    }

## Files and pasted text.

cli-import-done = Imported as number { $batch }: { $new } new, { $changed } changed, { $unchanged } unchanged.
cli-import-would = This would be { $new } new, { $changed } changed, { $unchanged } unchanged.
cli-import-would-find =
    { $orders ->
        [one] With it I would find at most { $orders } customer without tracking.
       *[other] With it I would find at most { $orders } customers without tracking.
    }
cli-import-nothing-changed = Only looked at: I have taken in nothing.
cli-import-without-number =
    { $rows ->
        [one] { $rows } row has no tracking number yet.
       *[other] { $rows } rows have no tracking number yet.
    }
cli-import-unmatched =
    { $rows ->
        [one] { $rows } order in it is not known to me from a shop.
       *[other] { $rows } orders in it are not known to me from a shop.
    }
cli-import-rejected =
    { $cells ->
        [one] I could not use { $cells } thing in it:
       *[other] I could not use { $cells } things in it:
    }
cli-import-row = Row { $row }
cli-import-stdin = I could not read the pasted text from stdin.
cli-import-none = Nothing was imported yet.
cli-import-pasted = pasted text
cli-import-undone-state = taken back
cli-import-undone = Import { $batch } is taken back.

## Findings.

cli-findings-none = No findings.
cli-before =
    { $orders ->
        [one] From before you started, not counted: { $orders } order (trackmend-cli findings).
       *[other] From before you started, not counted: { $orders } orders (trackmend-cli findings).
    }
cli-state-open = open
cli-state-snoozed = later
cli-state-snoozed-until = again { $until }
cli-state-ignored = ignored: { $reason }
cli-state-repaired = put right, with proof
cli-state-resolved = over by itself
cli-finding-is = Finding { $finding }: { $state }
cli-reason-missing = Give a few words as the reason, so that you still know it next month.
cli-ignored = Order { $order } is off the list: { $reason }
cli-snoozed = Order { $order } comes back { $until }.
cli-snooze-past = { $date } is already over.

## One order.

cli-can-add = Add it: trackmend-cli repair apply { $finding }
cli-proof-at = The evidence: trackmend-cli repair proof { $proof }
cli-proof-number = Number { $proof }
cli-number-kept = I have kept { $number } for order { $order }. In the shop nothing has changed.
cli-number-short = A tracking number has at least 4 characters.
cli-number-long = A tracking number has at most 50 characters.
cli-number-character = “{ $found }” stands in no tracking number.
cli-number-no-digit = A tracking number has at least one digit.
cli-number-remedy = Copy it from the label or from your supplier’s page, letters and digits only.
cli-no-tracking = Order { $order } needs no tracking. I no longer watch for it.

## Repairs.

cli-repair-order = Finding { $finding }, order { $order }
cli-repair-home = Goes to: { $home }
cli-repair-mail = Mail: yes.
cli-repair-no-mail = Mail: no.
cli-repair-lasting = Cannot be undone: { $what }
cli-repair-nothing = There is nothing to add.
cli-repair-planned = Nothing has been sent. To add them: trackmend-cli repair apply FINDING…
cli-repair-needs-yes = I add nothing in a shop without being told to.
cli-repair-needs-yes-action = See what would happen with “repair plan”, then say --yes.
cli-repair-ask =
    { $orders ->
        [one] Add this tracking number to your shop? [y/N]
       *[other] Add these { $orders } tracking numbers to your shop? [y/N]
    }
cli-repair-declined = Nothing has been sent.
cli-repair-not-begun = Nothing has been sent for it.
cli-repair-over = Already put right; nothing was sent.
cli-repair-goes-on = It is noted here and goes on with the next reading: trackmend-cli sync
cli-repair-not-all =
    { $orders ->
        [one] { $orders } number could not be proved.
       *[other] { $orders } numbers could not be proved.
    }
cli-repair-none = Nothing was ever added.

## Settings, and Trackmend itself.

cli-setting-set = { $key } is now { $value }.
cli-doctor-trouble = Not everything is in order.

## The demo shop.

cli-demo-orders =
    { $orders ->
        [one] A demo shop with { $orders } order, read and judged.
       *[other] A demo shop with { $orders } orders, read and judged.
    }
cli-demo-head = Orders
cli-demo-true = True
cli-demo-found = Found
cli-demo-missed = Missed ({ $count })
cli-demo-false-alarms = False alarms ({ $count })
cli-demo-wrong-closer = Wrong closer ({ $count })
cli-demo-more =
    { $orders ->
        [one] and { $orders } more
       *[other] and { $orders } more orders
    }
cli-demo-agrees = What was found is what is true.
cli-demo-differs = What was found is not what is true.
cli-demo-repair-differs = Not every repair ended as it should.
cli-demo-proved = { $proved } of { $confirmed } numbers added and proved: the shop shows them.
cli-demo-second-pass = A second look: nothing is left to add.
cli-demo-sent-once = No number was sent to an order more than once.
cli-demo-sent-twice = Sent more than once: { $what }
cli-demo-stopped = The demo was stopped. Nothing of it stays.
cli-serve-at =
    { $orders ->
        [one] A WooCommerce shop with { $orders } invented order: { $url }
       *[other] A WooCommerce shop with { $orders } invented orders: { $url }
    }
cli-serve-list = Its supplier’s list: { $file }
cli-serve-try = Connect it:
cli-serve-carriers = Its carriers, which answer for its parcels:
cli-serve-until = It runs until you press Ctrl-C. Nothing of it stays.
cli-serve-port = Port { $port } cannot be used; another program has it, perhaps.

cli-lookup-none = No numbers to look up.
cli-lookup-how = Enter a number with: trackmend-cli number ORDER NUMBER
cli-head-goods = What
cli-linked = The shipment now belongs to order { $order }.
cli-demo-watching = Watched: the supplier is making them
cli-demo-wrong-cause = Wrong cause ({ $count })
cli-kind-tracking-missing = Customer has no tracking
cli-kind-number-differs = Another number is shown
cli-kind-number-incomplete = Not all parcels are shown
cli-kind-carrier-differs = Wrong carrier or link
cli-kind-order-not-closed = Sent, but still open in the shop
cli-kind-number-wanted = Number wanted
cli-kind-shipment-unmatched = Parcel without an order
cli-kind-number-reused = One number at two orders
cli-kind-not-shipped = Paid, nothing sent
cli-kind-order-expiring = Expires soon
cli-kind-promise-at-risk = Promised day at risk
cli-kind-late-parcel = Late parcel
cli-kind-delivery-problem = Delivery problem
cli-kind-customer-asks = Customer asks
cli-kind-shipped-though-cancelled = Sent although cancelled
cli-consent-open = Open this page in a browser, and allow it there as the owner of your shop at { $platform }:
cli-consent-then = Then press Enter. If the browser ends on a page that does not open, copy its address here first.
cli-repair-one-alone = A number that can never be changed is added alone: name one finding.

## Files for the shop's own import.

cli-export-written =
    { $rows ->
        [one] { $rows } tracking number is in { $file }.
       *[other] { $rows } tracking numbers are in { $file }.
    }
cli-export-nothing = There is nothing to add in “{ $name }”.
cli-export-left-out =
    { $orders ->
        [one] { $orders } finding is left out:
       *[other] { $orders } findings are left out:
    }
cli-export-no-file = { $platform } takes no such file, so I have written none. Ready to paste:
cli-export-paste = Ready to paste, order by order:
cli-head-instead = Instead of

## Scores.
cli-repair-for-good = What stands at { $shop } can never be changed. Look at the checks above, then say so: --confirm-irreversible

## A customer asks; evidence.

cli-message = A text for the customer ({ $language }):
cli-evidence-written = The evidence of order { $order } is in { $page }, and what it rests on in { $raw }.
cli-evidence-name = { $file } cannot be both the page and what it rests on. Name the page, for example order.html.
cli-head-carrier = Carrier
cli-head-since = Since
cli-parcels-none = No parcel is followed yet. Parcels are followed once their numbers are known and a carrier is connected.
cli-track-nobodys = No carrier that Trackmend knows has such numbers.
cli-track-no-order = No order here has this number.
