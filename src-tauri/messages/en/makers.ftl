### Suppliers that programs can ask (Printful, Printify, Gelato): what a key opens, and what went wrong.


## The address, which is theirs but for a demo.

access-makers-address-bad = { $address } is neither the supplier's own address nor one on this computer, so your key does not go there.
access-makers-address-http = { $address } is not secure (http).
remedy-makers-address = Leave the address empty: then the supplier itself is asked.

## What the key opens.

access-makers-found = { $maker } answers
access-makers-shop-found = { $maker } answers, for { $shop }
access-makers-orders =
    { $count ->
        [one] May read orders: 1 order
       *[other] May read orders: { $count } orders
    }
access-makers-orders-uncounted = May read orders
access-makers-only-reads = Tells how far your orders are and which numbers were sent. Trackmend only reads at { $maker } and changes nothing there
access-makers-no-dates = { $maker } does not always say when it sent a parcel: then the day counts on which Trackmend first sees its number
can-read-makings = Reads what is made, what is on hold and what was sent
cannot-change-supplier = Changes nothing there

## Nothing can be read.

access-makers-moved = { $maker } sent me on to another address. I did not follow, so your key went nowhere else.
access-makers-kept-out = Something in front of { $maker } did not let me through.
remedy-makers-moved = Open { $maker } in your browser. If a network asks you to sign in first, in a hotel for example, do that; then test again.
access-makers-gone = { $maker } no longer has the place where I read orders.
remedy-makers-gone = See whether there is a newer version of Trackmend. Until then, numbers from { $maker } can come in as a file or by hand.

## Reading did not work this time.

read-makers-refused = { $maker } turned the question down ({ $code }).
read-makers-server = { $maker } has a fault of its own at the moment ({ $status }).
read-makers-cut-off = The answer from { $maker } broke off half-way.
read-makers-webpage = { $maker } answered with a web page instead of orders.
read-makers-busy = { $maker } asks me to slow down.

## Printful.

access-printful-token = Printful does not accept this token (any more).
remedy-printful-token = At developers.printful.com open Your tokens. If the token has expired or is gone, create a new one and paste it here.
access-printful-right = The token may not read orders.
remedy-printful-right = At developers.printful.com create a new token that may view orders (orders/read), and paste it here.
access-printful-no-store = This token opens no store.
access-printful-whole-account = This token is for your whole Printful account. Trackmend needs one for a single store.
remedy-printful-one-store = At developers.printful.com create a token, choose “A single store” and then your store. With several stores, connect each with a token of its own.
access-printful-store-unknown = I cannot tell which store this token belongs to: it has no order yet, and the token may not see the store.
remedy-printful-stores-right = At developers.printful.com create a token that may also view stores (stores_list/read), and paste it here.
printful-and-tpop-setting = Printful asks you to let Shopify mark orders as fulfilled automatically; TPOP needs the opposite.
printful-and-tpop-setting-way = You work with both, so keep that setting off. With it, orders are closed before TPOP can add its number. Should a number from Printful then not reach your shop, Trackmend finds it and adds it when you press Add.

## Printify.

access-printify-token = Printify does not accept this token (any more).
remedy-printify-token = A token at Printify lives for a year. In your account open Connections, generate a new one and paste it here.
access-printify-right = The token may not see your shops or your orders.
remedy-printify-right = At Printify open Connections and generate a new token with the scopes shops.read and orders.read. Then paste it here.
access-printify-shop-gone = Printify no longer knows one of the shops of this connection.
remedy-printify-shop-gone = Test the connection again: Trackmend then asks Printify which shops there are now.
access-printify-no-shop = Your account at Printify has no shop yet.
remedy-printify-no-shop = Connect your shop at Printify first, then test again.

## Gelato.

access-gelato-key = Gelato does not accept this key (any more).
access-gelato-right = Gelato did not let me in with this key.
remedy-gelato-key = In Gelato's dashboard open Developer › API Keys. If the key is inactive or gone, add a new one and paste it here.
