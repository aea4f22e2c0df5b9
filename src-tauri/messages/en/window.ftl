# The window’s own words: titles, buttons, states. Sentences about orders come from the core and stand in the
# other files.

## The frame

window-navigation = Main
window-attention = Needs attention
window-import = Import
window-connections = Connections
window-settings = Settings
window-demo = Demo shop
window-demo-note = Invented orders. Nothing of it stays.
window-demo-leave = Leave the demo
window-checked = Checked { $time }
window-checking = Checking…
window-never-checked = Not checked yet
window-check-now = Check now
window-check-again = Check again
window-back = Back
window-close = Close
window-cancel = Cancel
window-undo = Undo
window-copy = Copy
window-copied = Copied
window-more = More
window-show-me = Show me
window-show-me-where = Show me where
window-try-now = Try now
window-again-at = Next try: { $time }.
window-platform-file = File
window-platform-myself = Typed in
window-error = Something went wrong that should not have.

## Work that goes on

window-work-of = { $what }: { $done } of { $of }
window-work-done-so-far = { $what }: { $done }
window-work-done = Finished
window-stop = Stop

## First start

window-welcome-picture = What Trackmend finds
window-welcome-sent = Sent Tuesday
window-welcome-your-shop = Your shop
window-welcome-closed = Completed
window-welcome-hole = No tracking in your shop
window-welcome-on-its-way = On its way
window-welcome-title = See which customers have no tracking number, and add it.
window-welcome-demo = Look around in a demo shop
window-welcome-demo-note = Invented orders. One minute.
window-welcome-connect = Connect my shop
window-welcome-file = I only have a file
window-welcome-file-note = CSV or pasted text.
window-trust = Trackmend changes nothing in your shop unless you press Add.
window-trust-local = No account. Your orders stay on this computer.

## The list

window-list-no-tracking = Customer has no tracking
window-list-need-to-know = I need to know
window-list-parcel-trouble = Parcel trouble
window-before = Before you started
window-before-count =
    { $count ->
        [one] { $count } order, not counted
       *[other] { $count } orders, not counted
    }
window-no-name = Name not known
window-add = Add tracking
window-add-to = Add tracking to { $order }
window-working-confirmed = Noted; reading the order once more
window-working-sending = Sending to { $platform }
window-working-accepted = Reading back from { $platform }
window-working-unknown = { $platform } did not answer clearly; I read back in a minute
window-row-proved = Proved: your shop now shows it
window-row-already-right = Already put right in your shop; nothing was sent
window-mark-missing = Not shown
window-mark-proved = Proved
window-mark-shown = Shown
window-mark-differs = Differs
window-mark-nothing-sent = Nothing sent
window-mark-trouble = Trouble

## One order

window-order = Order { $order }
window-no-order = No order chosen
window-open-in = Open in { $platform }
window-who-says-what = Who says what
window-what-happened = What happened
window-what-was-done = What was done
window-side-supplier = Supplier
window-side-shop = Shop
window-side-carrier = Carrier
window-ask-carrier = Ask now
window-track = Follow { $number } at the carrier
window-track-short = Track
window-track-parcel = Track { $number }
window-ask-carrier-noted = Its carrier is asked about { $number } as soon as it may be
window-track-also = also at { $carrier }
window-track-also-note = { $carrier } brings it. It is known there once it has arrived in the country.
window-next = Next: { $name }
window-finish = Done
window-proof = Proof
window-proof-about = What was there, what was sent, and what the shop showed afterwards.
window-reopen = Put it back on the list

## Add tracking

window-none = none
window-mail-question = Will { $name } get a mail?
window-mail-question-nobody = Will the customer get a mail?
window-mail-yes = Yes, { $platform } mails the tracking link
window-mail-no = No, only show it in the order
window-cannot-be-undone = What can’t be undone
window-nothing-sent-yet = Nothing is sent until you press Add.
window-add-and-mail = Add and mail { $name }
window-add-and-mail-nobody = Add and mail the customer
window-add-without-mail = Add without a mail

## Later, ignore

window-later = Later…
window-later-title = Later: { $order }
window-later-about = It leaves the list and comes back by itself in the morning.
window-later-tomorrow = Tomorrow
window-later-three-days = In three days
window-later-week = In a week
window-later-confirm = Show it later
window-snoozed = { $order } comes back later
window-ignore = Ignore, because…
window-ignore-title = Ignore { $order }, because…
window-ignore-about = It stays off the list unless something new is found.
window-ignore-confirm = Ignore
window-ignored = { $order } is ignored: { $reason }
window-reason = Reason
window-reason-has-it = The customer already has the parcel
window-reason-by-hand = Handed over in person
window-reason-letter = Sent as a letter, without tracking
window-reason-refunded = Refunded or replaced
window-reason-other = Another reason
window-reason-missing = Write a few words, so that you still know it next month.

## Nothing to do

window-all-well = Everything with a number is in order.
window-partly-well = What could be read is in order.
window-need-numbers = Next: the tracking numbers of your supplier.
window-nothing-read = Nothing has been read yet.
window-first-reading = Your shop is being read.
window-seen = What I have seen
window-seen-platform = Platform
window-seen-connection = Connection
window-seen-checked = Checked
window-seen-never = never
window-seen-sent = Sent, 60 days
window-seen-with = With tracking
window-seen-none-needed = None needed
window-seen-not-known = Not known

## Connections

window-connected = Connected
window-connect-add = Add a connection
window-connect-others = For every other supplier or shop: import a file or pasted text.
window-connect = Connect { $platform }
window-connect-shop = Connect { $name }
window-connect-paste = Paste the keys and test them
window-connect-paste-note = Paste the whole page or only the two keys; I find them.
window-connect-anything = Paste anything here
window-keys-found =
    { $count ->
        [one] { $count } field filled in
       *[other] { $count } fields filled in
    }
window-field-missing = This is needed.
window-connect-name = What you call it (optional)
window-connect-name-help = Left empty: the shop’s own name.
window-connect-keys-note = The keys are kept in your computer’s keychain and go only to your shop.
window-connect-test = Test the keys
window-connect-testing = Testing…
window-connect-test-again = Test again
window-connect-reading = First reading
window-connect-reading-note = Your orders of the last months
window-connect-read-only = This key may only read: Trackmend will show who has no tracking, but cannot add it.
window-tests = Tests
window-tests-passed = { $passed } of { $all } tests passed
window-mark-passed = Passed
window-mark-failed = Failed
window-mark-not-needed = Missing, but not needed
window-mark-done = Done
window-mark-needs-you = Needs you
window-disconnect = Disconnect…
window-disconnect-title = Disconnect { $name }?
window-disconnect-about = Trackmend forgets its keys and everything that it read there. In your shop nothing changes. Proofs of what you added are kept.
window-disconnect-confirm = Disconnect and forget { $name }

## Import

window-import-file = A file
window-import-file-note = CSV, from your supplier, your label program or your shop.
window-import-choose = Choose a file…
window-import-text = Pasted text
window-import-text-note = Rows copied from a web page, a mail or a spreadsheet.
window-import-read = Read the text
window-import-pasted = Pasted text
window-import-another = Another file
window-imports = Earlier imports
window-shipments =
    { $count ->
        [one] { $count } shipment
       *[other] { $count } shipments
    }
window-import-undone = taken back
window-undo-import = Undo the import { $name }
window-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
window-columns = What the columns mean
window-column-means = Meaning of the column { $column }
window-field-none = Not used
window-import-changes = What will change
window-import-new = new
window-import-changed = changed
window-import-unchanged = unchanged
window-import-without-number = without a number yet
window-import-unmatched = without a matching order
window-import-rejected = rejected
window-import-would-find =
    { $count ->
        [one] With this import I would find at most { $count } customer without tracking.
       *[other] With this import I would find at most { $count } customers without tracking.
    }
window-rejected-rows = Rejected rows
window-line = Row { $line }
window-show-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
window-import-note = You can undo this import later. Importing adds nothing to your shop.
window-import-rows =
    { $count ->
        [one] Import { $count } row
       *[other] Import { $count } rows
    }
window-import-done = Imported: { $new } new, { $changed } changed, { $unchanged } unchanged.

## Settings, keys

window-language = Language
window-theme = Light or dark
window-theme-system = As the system
window-theme-light = Light
window-theme-dark = Dark
window-keyboard = Keyboard
window-keys = All keys
window-keys-letters = Single letters are commands
window-key-down = Next row
window-key-up = Row above
window-key-enter = The row’s button
window-key-back = Back, close
window-about = About
