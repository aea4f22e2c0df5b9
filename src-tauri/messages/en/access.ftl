### What a shop lets Trackmend do, and how to put it right when it does not.


## WooCommerce: the address.

access-woo-address-bad = “{ $address }” is not the address of a website.
remedy-woo-address = Type the address as in your browser when you open your shop, for example https://your-shop.com.
access-woo-address-http = { $address } is not secure (http): what your shop answers could be read on the way.
remedy-woo-address-http = Use https:// if your shop has it. If it has not, tick that http is all right for this shop.
access-woo-moved = Your shop is at { $address }.
remedy-woo-moved = Change the address to { $address } and test again.
access-woo-moved-elsewhere = This address leads to another website: { $address }. I did not follow, so your key went nowhere else.
remedy-woo-moved-elsewhere = If { $address } is your shop, use that address. If not, check the address that you typed.
access-woo-not-wordpress = At { $address } I find no WordPress.
remedy-woo-not-wordpress = Check the address. If the shop is in a folder of the website, add it, for example /shop.
access-woo-no-woocommerce = { $shop } answers, but WooCommerce is not active there.
remedy-woo-no-woocommerce = In WordPress open Plugins and activate WooCommerce, or check the address.
access-woo-plain-permalinks = Your shop uses “Plain” permalinks. With these, WooCommerce accepts no keys.
remedy-woo-permalinks = In WordPress open Settings › Permalinks, choose “Post name”, save, and test again.
access-woo-shop-found = WooCommerce answers, and the shop is { $shop }
access-woo-interface-off = Your shop's interface for programs was switched off, or is gone.
remedy-woo-interface-off = See in WordPress whether WooCommerce is active and whether a security plugin blocks the “REST API”; allow it for WooCommerce.
access-woo-blocked = Something in front of your shop turned me away ({ $status }): a security plugin or your web host.
remedy-woo-blocked = In your security plugin allow the “REST API” for WooCommerce, or ask your web host to let Trackmend through. Then test again.
access-woo-webpage = Instead of your orders a web page came back, for example a login or maintenance page.

## WooCommerce: the key.

access-woo-key-unknown = Your shop does not know this key.
access-woo-key-http = Your shop does not accept this key.
remedy-woo-key-new = Copy both parts again: the first begins with ck_, the second with cs_. WooCommerce shows them only once; if they are gone, make a new key in WooCommerce › Settings › Advanced › REST API, with “Read/Write”.
access-woo-key-secret = Your shop knows the key, but not with this secret, or the key may only write.
remedy-woo-key-secret = Copy the secret again: it begins with cs_. If you do not have it any more, make a new key in WooCommerce › Settings › Advanced › REST API, with “Read/Write”.
access-woo-key-rights = The key works, but the user it belongs to may not see orders.
remedy-woo-key-rights = Make a new key in WooCommerce › Settings › Advanced › REST API for a user who is a shop manager or administrator.
access-woo-key-refused = Your shop refused the key for a reason of its own ({ $code }).
access-woo-clock = Your shop's clock and your computer's differ too much. Your shop: { $shop }. Your computer: { $own }.
remedy-woo-clock = Let your computer set its clock by itself. If it is right, ask your web host to set the shop's.

## WooCommerce: what the key may do.

access-woo-orders-read = May read orders
access-woo-orders-read-query = May read orders (your server drops keys from the header, so they go in the address, over https)
access-woo-may-write = May add tracking
access-woo-read-only = May not add tracking: the key may only read
remedy-woo-key-write = In WooCommerce › Settings › Advanced › REST API open the key and set its permissions to “Read/Write”. Without it, Trackmend shows who has no tracking, but cannot add it.
access-woo-write-blocked = May not add tracking: something in front of your shop stops it
access-woo-shipments-on = May read what WooCommerce shows as shipped
access-woo-shipments-off = WooCommerce's own shipments are switched off; nothing to read there
access-woo-shipments-closed = May not read what WooCommerce shows as shipped: a number there would look like a missing one
access-woo-carriers =
    { $count ->
        [one] The tracking plugin knows 1 carrier
       *[other] The tracking plugin knows { $count } carriers
    }
access-woo-carriers-none = The tracking plugin has no list of carriers; I write their names as text

## WooCommerce: reading did not work this time.

read-woo-refused = Your shop turned the question down ({ $code }).
read-woo-server = Your shop has a fault of its own at the moment ({ $status }).
read-woo-cut-off = Your shop's answer broke off half-way.
read-woo-webpage = Your shop answered with a web page instead of orders.
read-woo-busy = Your shop asks me to slow down.
read-woo-maintenance = Your shop is under maintenance.

## WooCommerce: it did not take a tracking number.

write-woo-key = Your shop did not take it: the key may only read.
write-woo-rights = Your shop did not take it: the key's user may not change orders.
write-woo-no-route = Your shop did not take it: the place for tracking numbers is no longer there. A plugin was probably switched off.
write-woo-order-gone = Your shop did not take it: this order is no longer there.
write-woo-busy = Your shop did not take it: too much was asked of it at once. Try again in a few minutes.
write-woo-refused = Your shop did not take it ({ $code }).

## What a connection can do.

can-read-orders = Reads your orders
can-add-tracking = Adds tracking when you press Add
can-close-lines =
    { $platform ->
        [bol] Marks a parcel’s own items as processed, with their number
        [etsy] Completes an order with its number, always as a whole
        [shopify] Marks a parcel’s own items as fulfilled, with their number
       *[other] Marks a parcel’s own items as completed, with their number
    }
cannot-change-number = Cannot change a number that stands there already
always-mails = Each number is mailed to the customer
cannot-add-tracking = Cannot add tracking: the key may only read
can-look-up = Says which numbers to look up there; you copy them
can-take-files = Takes files and pasted text
cannot-be-asked = Known only from files: cannot be asked

## The owner's consent in a browser.
consent-old = That question is too old. Ask again.
consent-no-address = That is no address. Copy the whole line at the top of the browser, from https:// on.
consent-other = That address belongs to another question. Copy the address of the page that you came to last.
consent-denied = The page says that no permission was given. Ask again, and press the button that allows it.
error-redirect = The address to come back to is none. Leave it blank, or copy it as it stands at the platform.
