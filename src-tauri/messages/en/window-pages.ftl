# The window’s pages: orders, activity, settings, connections.

## The frame

window-orders = Orders
window-activity = Activity
window-lookup-screen = Look up
window-remove = Remove
window-add-one = Add
window-days-unit = days
window-hours-unit = hours
window-welcome-platforms = { $platforms }.

## Orders

window-orders-search = Order, name, number, SKU
window-orders-clear = Clear the search
window-orders-period = Ordered in
window-orders-days = Last { $days } days
window-orders-days-all = All orders
window-orders-rows = Height of the rows
window-orders-comfortable = Comfortable rows
window-orders-dense = Dense rows
window-orders-filters = Show only
window-orders-all = All
window-orders-mark = State
window-orders-shop = Shop
window-orders-order = Order
window-orders-date = Date
window-orders-customer = Customer
window-orders-country = Country
window-orders-what = What
window-orders-supplier = From
window-orders-state = In the shop
window-orders-tracking = Tracking number
window-orders-parcel = Parcel
window-orders-incomplete = Not all numbers shown
window-orders-differs = Number differs
window-orders-carrier = Carrier differs
window-orders-question = A question
window-orders-found =
    { $count ->
        [0] No order found
        [one] { $count } order found
       *[other] { $count } orders found
    }
window-orders-more = These are the latest { $count }; there are more. A longer word finds the others.
window-orders-none = No orders yet.
window-orders-none-note = They appear here as soon as a shop was read or a file with orders was imported.
window-orders-nothing = No order here.
window-orders-nothing-for = Nothing found for “{ $text }”.
window-orders-among = Only “{ $standing }” was looked at.
window-orders-in-days = I looked at the last { $days } days.
window-orders-in-all = I looked at all orders.
window-orders-hint = The beginning of an order number, a name, a tracking number or an SKU is enough.
window-orders-wider = Look in all orders
window-standing-no-tracking = No tracking
window-standing-look-up = To look up
window-standing-at-supplier = At the supplier
window-standing-shown = With tracking
window-standing-delivered = Delivered
window-standing-none-needed = No tracking needed
window-standing-not-known = Not known

## Activity

window-activity-sync = Shop read
window-activity-repair = Tracking added
window-activity-import = Import
window-activity-owner = You
window-activity-none = Nothing has happened yet.
window-activity-none-note = What Trackmend reads, imports and adds will be listed here, with its proof.
window-activity-order = Show the order
window-activity-undo = Take back…
window-activity-more = Show older
window-undo-title = Take this import back?
window-undo-about = What came with it is forgotten, and the lists are made anew without it. In your shop nothing changes: numbers that you added there stay.
window-undo-confirm = Take it back

## Settings

window-settings-kept = Kept
window-autostart = When the computer starts
window-autostart-on = Start Trackmend together with the computer
window-autostart-note = It opens no window, only its icon. That way it notices a missing number while you do something else.
window-receive = Pushes from platforms
window-receive-on = Let platforms tell this computer that something happened
window-receive-note = Only for those who have a tunnel: a program that leads from the internet to this computer. What is pushed is not believed and not kept. It only makes Trackmend read the connection a little earlier, at most once a minute. Each connection has its own secret address, under Connections.
window-receive-host = The name of your tunnel
window-receive-host-note = Such as push.my-shop.example. Let the tunnel lead to this port of 127.0.0.1.
window-receive-port = Port
window-notify = Notifications
window-notify-on = Tell me when something needs me
window-notify-note = A customer without tracking, a number that is due to be looked up, a parcel that waits at a pick-up point or could not be delivered. Everything is told once.
window-notify-delivered = Tell me what was delivered
window-notify-delivered-note = One line a day, in the evening, as far as your shop knows it.
window-notify-out = Tell me what is brought today
window-notify-out-note = As soon as your shop knows it.
window-quiet = Quiet hours
window-quiet-note = What comes up meanwhile is told afterwards.
window-quiet-from = From
window-quiet-to = until
window-mute = Mute for an hour
window-muted = Muted until { $time }.
window-unmute = End it now
window-products = Which products are TPOP’s?
window-products-note = Trackmend asks you for a number only where TPOP makes the product. In Shopify, TPOP’s products have TPOP as their vendor.
window-products-none = No rule yet: Trackmend does not know which products TPOP makes.
window-products-field = How they are recognised
window-products-vendor = Vendor is
window-products-sku = SKU begins with
window-products-all = Everything from this shop
window-products-value = What stands there
window-products-value-missing = Write what stands there.
window-products-shop = In which shop
window-products-every-shop = every shop
window-products-told-vendor = { $supplier } makes what has the vendor “{ $value }” ({ $shop }).
window-products-told-sku = { $supplier } makes what has an SKU that begins with “{ $value }” ({ $shop }).
window-products-told-all = { $supplier } makes everything ({ $shop }).
window-products-remove = Remove the rule: { $rule }
window-methods = Sent without tracking
window-methods-note = Tick the ways of shipping that never have a tracking number, like letter post. Trackmend then asks for none.
window-methods-none = No way of shipping is known yet. They appear with the first orders.
window-methods-orders =
    { $count ->
        [one] { $count } order in 90 days
       *[other] { $count } orders in 90 days
    }
window-methods-letter = Sounds like letter post. Without a number?
window-waiting = Waiting times
window-waiting-note = How long Trackmend waits after a parcel was sent, before it says that your shop does not show the number. Suppliers often need a while to add it themselves.
window-waiting-learned = Learned from your orders: { $hours } hours.
window-waiting-default = The usual value.
window-waiting-reset = Use the usual value
window-waiting-reset-of = Use the usual value for { $name }
window-closing = Closing days
window-closing-note = Days on which your suppliers do not work, beside weekends and public holidays. They do not count as waiting.
window-closing-day = Day
window-closing-remove = Remove { $day }
window-closing-wrong = Choose a day, for example 2026-12-24.
window-history = First reading
window-history-note = How many days back Trackmend reads when a shop is connected. Shopify gives the last 60 days at most.

## Connections

window-connect-shop-note = With keys that you make in your shop. The guide shows where.
window-connect-minutes = about 4 minutes
window-connect-ways = Which keys do you have?
window-connect-way-app = I make a new app in the Dev Dashboard
window-connect-way-app-note = The way for everyone who starts now: it has a client ID and a secret.
window-connect-way-token = I have an access token, it starts with shpat_
window-connect-way-token-note = From an app that was made in the shop’s administration before 2026. It keeps working.
window-keys-none = I found no key in this text. Copy the page on which the keys stand, or only the keys.
window-copy-code = Copy { $code }
window-way-out = How to put it right
window-test-again = Test again
window-push = Push address…
window-push-title = Where { $name } pushes to
window-push-about = Give this address to the platform as a webhook. It is a secret: whoever knows it can make Trackmend read this connection earlier, and nothing else.
window-push-local = Only programs on this computer can call it. With a tunnel, write its name into the settings, and the address from outside stands here.
window-push-renew = New address
window-push-renew-note = The old one leads nowhere any more.
window-push-renewed = This is the new address.
window-push-secret = Secret of the webhook
window-push-secret-note = If you like: the platform signs what it pushes with it, and Trackmend then ignores whatever is not signed.
window-push-signed = A secret is kept. What is not signed with it is ignored.
window-push-secret-keep = Keep the secret
window-push-secret-forget = Forget the secret
window-new-keys = New keys…
window-tpop-short = No keys needed: say which products are TPOP’s.
window-tpop-set-up = Set up TPOP
window-tpop-open = Open TPOP
window-tpop-no-keys = TPOP needs no keys
window-tpop-no-keys-note = TPOP has no interface for other programs. That is no problem, because most numbers need no help:
window-tpop-how-1 = TPOP usually writes the tracking number into your shop itself. Trackmend reads it there.
window-tpop-how-2 = Where it could not, because the order was closed too early, Trackmend asks you for that one number.
window-tpop-how-3 = You look it up on the order’s page at TPOP, paste it here, and Trackmend adds it to your shop.
window-tpop-numbers = Where the numbers come from
window-tpop-numbers-note = “Look up” lists the orders whose number is due, with the clicks to get there. A file or pasted text with many numbers goes through “Import”.
window-tpop-rules = So that fewer are missing
window-tpop-rules-note = Leave TPOP’s orders open in your shop: TPOP closes them itself and adds the number. Do not change the SKU or the vendor of its products, and switch off that the shop fulfils orders automatically.

## The owner’s consent, asked by a platform in a browser.
window-consent = Give your permission at { $platform }
window-consent-note = Your browser opens a page of { $platform }. Press the button there that allows it, and come back.
window-consent-open = Open { $platform }
window-consent-given = Permission given
window-consent-waiting = Waiting for the browser …
window-consent-address = The browser ended on a page that does not open? Copy its address here:
window-consent-use = Use this address
window-connect-supplier-note = { $name } sends parcels; its numbers come by themselves.
window-connect-carriers = Carriers
window-connect-carriers-note = Optional: follow parcels to the door. Shopify and bol tell the delivery themselves; these tell more.
window-carrier-laposte = Parcels of La Poste, Colissimo and Chronopost, whoever sent them. The key is free.
window-carrier-17track = Asks almost any carrier, for up to 100 new numbers a month: parcels that are late or disputed come first.
window-carrier-postnl = Only answers for parcels that were sent with your own PostNL contract, not for those that a supplier sends.
window-carrier-dhl = Parcels of DHL. The key is free and needs no contract; it answers 250 questions a day.
window-connect-name-carrier = Left empty: { $platform }.
window-connect-keys-to = The key is kept in your computer’s keychain and goes only to { $platform }.
window-connect-asking = First questions
window-connect-asking-note = About your parcels that are on their way

## Numbers that the owner brings to a shop, and scores

window-bring = Numbers to bring over…
window-bring-title = Numbers for { $shop }
window-bring-none = Nothing is missing there that Trackmend knows the number of.
window-bring-paste = Trackmend may not write to this shop. Copy each number into its order there.
window-bring-file = WooCommerce takes these numbers in as a file.
window-bring-instead = in place of { $number }
window-bring-by-hand =
    { $orders ->
        [one] One order has to be put right by hand:
       *[other] { $orders } orders have to be put right by hand:
    }
window-bring-left =
    { $orders ->
        [one] One order is not among them:
       *[other] { $orders } orders are not among them:
    }
window-bring-save = Save the file
window-bring-saved = Saved: { $file }
window-copy-of = Copy { $number }
window-scores = How { $platform } scores you…
window-scores-title = How { $platform } scores you
window-scores-asking = Asking { $platform }…
window-scores-measured = Measured

## A customer asks.

window-asks = Customer asks
window-asks-title = Order { $order }: your customer asks
window-asks-about = What is known of the parcel, what can be done, and what you can write.
window-asks-what = What does your customer say?
window-asks-note = Note it
window-asks-steps = What to do
window-asks-who = Who else can help
window-asks-message = A text for your customer
window-asks-copy = Copy message
window-asks-outcome = How did it end?
window-asks-settle = Settled
window-asks-earlier = Earlier questions
window-asks-evidence = Save evidence
window-asks-saved = Saved: { $file }
