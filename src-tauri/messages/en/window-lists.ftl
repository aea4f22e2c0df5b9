# The window’s lists, one order, a preview for several, and the screen “Look up”.

## The lists: rows, cards, piles

window-a-parcel = A parcel
window-look-up = Look up
window-look-up-of = Look up the number of { $order }
window-look-up-many =
    { $count ->
        [one] Look up { $count } number
       *[other] Look up { $count } numbers
    }
window-answer = Answer
window-answer-about = Answer the question about { $order }
window-open-order-in = Open in { $platform }: { $order }
window-copy-message-of = Copy message: { $order }
window-add-to-many =
    { $count ->
        [one] Add tracking to { $count } order
       *[other] Add tracking to { $count } orders
    }
window-add-many-note = You see all of them before anything is sent.
window-card-orders = The orders
window-watching = Watching
window-watching-count =
    { $count ->
        [one] { $count } order, not due yet
       *[other] { $count } orders, not due yet
    }
window-watching-until = from { $day }
window-watching-asks = { $why }. I will ask you for its number on { $day }.
window-aside = Set aside
window-aside-count =
    { $count ->
        [one] { $count } order, not counted
       *[other] { $count } orders, not counted
    }
window-not-counted = not counted
window-piles = What else there is
window-reopen-short = Put it back
window-reopen-of = Put { $order } back on the list
window-mark-partial = Some missing
window-mark-question = Question
window-mark-waits = Waits
window-mark-cause = The cause
window-mark-none-shown = No number yet
window-banners = About a whole shop
window-banner-open = Open it in { $platform }
window-banner-orders = Show the orders
window-banner-order-by = promised by { $day }

## Several at once

window-marked =
    { $count ->
        [one] { $count } marked
       *[other] { $count } marked
    }
window-mark-row = Mark { $order }
window-unmark = Unmark all
window-many-about = Each order as it would be written. Trackmend changes nothing else.
window-many-left =
    { $count ->
        [one] { $count } order is left out: it needs nothing any more, or cannot be put right from here, or has to be added by itself.
       *[other] { $count } orders are left out: they need nothing any more, or cannot be put right from here, or have to be added one by one.
    }
window-many-mail-rule = Suggested: a mail where the parcel is under way, was sent lately, and was not mailed yet.
window-many-mail-all =
    { $count ->
        [one] Mail the customer
       *[other] Mail all { $count } customers
    }
window-many-mail = Mail
window-many-mail-to = to the customer of { $order }
window-many-always = always mails
window-many-never = no mail
window-many-mails =
    { $count ->
        [one] { $count } mail to a customer.
       *[other] { $count } mails to customers.
    }
window-many-add =
    { $mails ->
        [0] Add { $count } without a mail
        [one] Add { $count } and send { $mails } mail
       *[other] Add { $count } and send { $mails } mails
    }
window-many-begun =
    { $count ->
        [one] { $count } number is being added; each is read back.
       *[other] { $count } numbers are being added; each is read back.
    }
window-many-begun-some = { $count } of { $of } are being added. The others stay on the list.
window-many-none = Nothing to add: they need nothing any more, or cannot be put right from here.
window-ignore-title-many = Ignore { $count } orders, because…
window-later-title-many = Later: { $count } orders
window-ignored-many = { $count } orders are ignored: { $reason }
window-snoozed-many = { $count } orders come back later

## One order

window-order-page = Whole page
window-order-before = Previous order
window-order-after = Next order
window-what-was-ordered = What was ordered
window-parcel-of = Parcel { $parcel } of { $of }
window-goods-sent = sent
window-goods-open = not sent yet
window-goods-part = { $sent } of { $of } sent
window-goods-refunded = refunded
window-shipping-method = Shipping: { $method }
window-no-tracking = Needs no tracking
window-no-tracking-method = All sent as “{ $method }” need no tracking
window-none-needed-said = { $order } needs no tracking
window-none-needed-method-said = What is sent as “{ $method }” needs no tracking
window-needs-tracking = Needs tracking after all

## Two numbers: how do they belong together?

window-parcels-question = How do the two numbers belong together?
window-parcels-shown = Your shop shows
window-parcels-known = Your supplier says
window-parcels-same = The same parcel, two numbers
window-parcels-same-means = Then nothing is missing: both count as shown.
window-parcels-replaces = The supplier’s number replaces it
window-parcels-replaces-means = Then the shop’s number can be replaced.
window-parcels-two = Two parcels
window-parcels-two-means = Then the second number is missing and can be added.
window-question-answered = Noted. I looked again with your answer.

## A parcel that fits no order, or several

window-unmatched-which = Which order does this parcel belong to?
window-unmatched-none = I know no order that this parcel fits.
window-unmatched-from = Sent by
window-unmatched-to = To
window-unmatched-reference = Order, says the supplier
window-unmatched-sent = On
window-unmatched-number = Tracking number
window-unmatched-candidates = It may be one of these
window-unmatched-ordered = ordered { $day }
window-unmatched-link = It belongs to this order
window-unmatched-link-to = It belongs to order { $order }
window-unmatched-none-of-these = None of these
window-unmatched-linked = The parcel now belongs to { $order }

## Look up

window-lookup-title =
    { $count ->
        [one] Look up { $count } number at { $supplier }
       *[other] Look up { $count } numbers at { $supplier }
    }
window-lookup-clipboard = Clipboard: copying at { $supplier } is enough
window-lookup-clipboard-note = Read only while this screen is open
window-lookup-queue = Orders to look up
window-lookup-place = { $place } of { $of }
window-lookup-after =
    { $count ->
        [one] Afterwards you see a preview. Nothing goes to your shop before that.
       *[other] After the last one you see one preview for all. Nothing goes to your shop before that.
    }
window-lookup-later =
    { $count ->
        [one] { $count } more order is watched.
       *[other] { $count } more orders are watched.
    }
window-lookup-later-from =
    { $count ->
        [one] { $count } more order is watched. I ask for it from { $day }.
       *[other] { $count } more orders are watched. I ask for them from { $day }.
    }
window-lookup-did-number = number entered
window-lookup-did-not-yet = not shipped yet
window-lookup-did-without = no tracking needed
window-lookup-did-not-there = not at the supplier
window-lookup-missing = Why { $order } may not have arrived there
window-lookup-missing-sku = The product’s SKU or vendor was changed in your shop.
window-lookup-missing-product = The product was duplicated there, and the copy is not known to the supplier.
window-lookup-missing-setting = Your shop closes orders automatically, before the supplier fetches them.
window-lookup-missing-where = It stands under “Needs attention” now.
window-lookup-copy = Copy order number
window-lookup-copied = { $order } is on the clipboard
window-lookup-open = Open { $supplier }
window-lookup-at = At { $supplier }:
window-lookup-number = Tracking number
window-lookup-ways = paste, scan or type
window-lookup-use = Use this number
window-lookup-waits = Waits for the whole number
window-lookup-answers = Other answers
window-lookup-not-yet = Not shipped yet
window-lookup-not-yet-means = I ask again in 2 working days, { $day }
window-lookup-without = { $supplier } sent it without tracking
window-lookup-without-means = No tracking needed for this order
window-lookup-not-there = { $supplier } does not have this order
window-lookup-not-there-means = I show you why an order does not arrive there
window-lookup-moved = The text is about { $order }; now { $order } is asked for
window-lookup-next = Next: { $order }
window-lookup-nothing = Nothing to look up
window-lookup-nothing-note = I ask only for numbers that your shop lacks and that should be there by now.
window-lookup-ready =
    { $count ->
        [one] { $count } number is not in your shop yet
       *[other] { $count } numbers are not in your shop yet
    }
window-lookup-ready-note = You looked them up. Add them now, so that your customers can follow their parcels.

## Keys

window-key-mark = Mark the row
window-key-mark-range = Mark up to this row
window-key-answers = Look up: the other answers

## A number that can never be changed.
window-for-good = { $platform } never lets you change it
window-for-good-about = Add this number to { $platform } order { $order }, { $who }?
window-for-good-type = The last { $count } characters are hidden. Type them from your label.
window-for-good-same = Same as the number you entered
window-for-good-other = Not the same as the number you entered
window-for-good-alone = One at a time; never part of adding several.
window-for-good-add = Add to { $platform } for good

## A number that the owner enters

window-enter = Enter a number…
window-enter-title = Number of the parcel of { $order }
window-enter-about = From the label, or wherever it stands. A scanner works too.
window-enter-lines = What is in this parcel
window-enter-lines-help = Your shop marks these as sent. The others wait for their own parcel.
window-enter-carrier = Who brings it
window-enter-carrier-help = The number does not tell. May stay empty.
window-enter-nothing-sent = It stays here. Your shop gets it when you press Add.
window-enter-keep = Keep it
window-enter-kept = The number of { $order } is kept
