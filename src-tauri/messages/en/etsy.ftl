### Etsy: what a shop lets Trackmend do, and what went wrong.


## The keys, and the owner's consent.

access-etsy-address = { $address } is not where Etsy answers.
remedy-etsy-address = Leave the address empty. Another one is only for a test shop on this computer.
access-etsy-consent = Etsy knows your keys, and you let Trackmend in
access-etsy-secret-missing = Etsy wants the shared secret as well.
remedy-etsy-secret-missing = Open https://www.etsy.com/developers/your-apps, copy the shared secret that stands beside the keystring, and test again.
access-etsy-key = Etsy does not accept the keystring with this shared secret.
remedy-etsy-key = Open https://www.etsy.com/developers/your-apps and copy both again. Look there too whether Etsy has approved your app: until then it opens nothing.
access-etsy-consent-ended = Your permission at Etsy has ended.
access-etsy-consent-refused = Etsy did not accept the permission that I have from you.
access-etsy-forbidden = Etsy did not let me into this shop.
access-etsy-scope = The permission that you gave does not cover everything: { $scope } is missing.
remedy-etsy-again = Connect the shop again: Etsy opens in your browser, signed in as the shop's owner, and one press on its page is enough. Etsy ends a permission after 90 days without use, or when you take it back.
access-etsy-blocked = Something between this computer and Etsy turned me away ({ $status }).
remedy-etsy-blocked = Try again in a while. If it stays so, look whether a firewall or a VPN is in the way.

## The shop.

access-etsy-no-shop = Etsy does not find this shop any more.
access-etsy-no-shop-of-yours = This Etsy account has no shop.
remedy-etsy-no-shop-of-yours = Sign out of Etsy in your browser, then connect again with the account that owns the shop.
access-etsy-shop-found = Etsy answers, and the shop is { $shop }
access-etsy-orders-read =
    { $count ->
        [one] May read orders: 1 order
       *[other] May read orders: { $count } orders
    }
access-etsy-may-write = May add tracking: you agreed to that at Etsy
access-etsy-addresses-hidden = Postcodes and countries are hidden from your app
remedy-etsy-addresses-hidden = Trackmend works without them. In some countries Etsy shows them only to its partners.

## Reading did not work this time.

read-etsy-refused = Etsy turned the question down ({ $code }).
read-etsy-server = Etsy has a fault of its own at the moment ({ $status }).
read-etsy-cut-off = Etsy's answer broke off half-way.
read-etsy-webpage = Etsy answered with a web page instead of orders.
read-etsy-elsewhere = Instead of an answer from Etsy I was sent to another address. I did not follow, so your keys went nowhere else.
read-etsy-busy = Etsy asks me to slow down.
read-etsy-day-used = Etsy has answered as often as it does within 24 hours. I go on as soon as it lets me.

## It did not take a tracking number.

write-etsy-refused = Etsy did not take it. It says: { $message }
write-etsy-consent = Etsy did not take it: your permission has ended. Connect the shop again, then try once more.
write-etsy-rights = Etsy did not take it: your app may not add tracking to this order. It says: { $message }
write-etsy-order-gone = Etsy did not take it: this order is no longer there.
write-etsy-conflict = Etsy did not take it, because of how the order stands there. It says: { $message }
write-etsy-busy = Etsy did not take it: too much was asked of it at once. Try again in a few minutes.
