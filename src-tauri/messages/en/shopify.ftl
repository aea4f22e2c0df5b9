### Shopify: what a shop lets Trackmend do, what went wrong, and what a verdict rests on.


## The shop.

access-shopify-shop-missing = Which shop is it?
access-shopify-shop-bad = “{ $address }” is not a shop at Shopify.
access-shopify-shop-storefront = { $address } is where your customers shop. I need the shop's own name at Shopify.
access-shopify-shop-http = { $address } is not secure (http).
remedy-shopify-shop = Open your shop's admin in the browser and copy the address from the address bar: https://admin.shopify.com/store/your-shop. Or look in Settings › Domains for the name that ends in .myshopify.com.
access-shopify-no-shop = Shopify has no shop at this address.
access-shopify-closed = Shopify has paused or closed this shop, so it does not answer.
remedy-shopify-closed = Open your shop's admin: Shopify says there what is missing, as a rule an unpaid bill.

## The keys.

access-key-missing = The keys are not complete.
remedy-key-missing = Fill in the client ID and its secret, or else the access token.
access-shopify-token = Shopify does not accept this access token (any more).
access-shopify-forbidden = Shopify did not let me in with these keys.
remedy-shopify-token = Look in your shop's admin under Settings › Apps whether the app is still installed, copy its keys again and test again.
access-shopify-client = Shopify does not accept the client ID with this secret.
remedy-shopify-client = In the Dev Dashboard open your app › Settings and copy both again: the client ID has 32 characters, the secret begins with shpss_.
access-shopify-other-owner = The app and the shop belong to different organizations at Shopify.
remedy-shopify-other-owner = Make the app in the Dev Dashboard with the account that owns this shop, then use the keys of that app.
access-shopify-not-installed = The app is not installed in this shop yet.
remedy-shopify-not-installed = In the Dev Dashboard open your app, choose “Install app” and then this shop.

## What the app may do.

access-shopify-shop-found = Shopify answers, and the shop is { $shop }
access-shopify-orders-read =
    { $count ->
        [one] May read orders: 1 order
       *[other] May read orders: { $count } orders
    }
access-shopify-orders-read-recent =
    { $count ->
        [one] May read the orders of the last 60 days: 1 order
       *[other] May read the orders of the last 60 days: { $count } orders
    }
access-shopify-orders-missing = May not read orders
access-shopify-groups-read = May read what is fulfilled, and what is still to be
access-shopify-groups-missing = May not read what is still to be fulfilled: I cannot tell pick-up from shipping for certain
access-shopify-may-write = May add tracking
access-shopify-read-only = May not add tracking
access-shopify-scope-missing = The app lacks the permission { $scope }.
remedy-shopify-scope = In the Dev Dashboard open your app › Versions › New version, add { $scope } under Access scopes and press Release. Then come back and test again.
access-shopify-not-approved = Shopify does not show customers' orders to this app yet.
remedy-shopify-not-approved = In the Dev Dashboard open your app › API access and allow access to protected customer data, then test again.
access-shopify-names-hidden = Names and postcodes are hidden from this app
remedy-shopify-names-hidden = Trackmend works without them. With them it also finds the order for a parcel that names none: in the Dev Dashboard open your app › API access › Protected customer data and allow name and address.

## Reading did not work this time.

read-shopify-refused = Shopify turned the question down ({ $code }).
read-shopify-server = Shopify has a fault of its own at the moment ({ $status }).
read-shopify-cut-off = Shopify's answer broke off half-way.
read-shopify-webpage = Shopify answered with a web page instead of orders.
read-shopify-busy = Shopify asks me to slow down.

## It did not take a tracking number.

write-shopify-refused = Shopify did not take it. It says: { $message }
write-shopify-rights = Shopify did not take it: the app may not add tracking to this order.
write-shopify-busy = Shopify did not take it: too much was asked of it at once. Try again in a few minutes.

## Who marked the order as fulfilled.

evidence-shopify-closed-by-person = Shopify's timeline says that { $name } marked it as fulfilled ({ $at }).
evidence-shopify-closed-by-app = Shopify's timeline says that the app { $app } marked it as fulfilled ({ $at }).
evidence-shopify-closed-by-setting = It was marked as fulfilled ({ $at }) right after the payment ({ $paid }), and by nobody: that is what the shop's own setting does.
evidence-shopify-closed-unnamed = Shopify's timeline does not say who marked it as fulfilled ({ $at }).
evidence-shopify-no-event = Shopify's timeline has no entry about it being marked as fulfilled ({ $at }).
