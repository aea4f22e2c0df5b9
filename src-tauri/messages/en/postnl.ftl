### PostNL: what a key opens, and what went wrong.

## The address, which is PostNL's but for a demo.

access-postnl-address-bad = { $address } is neither PostNL's own address nor one on this computer, so your key does not go there.
access-postnl-address-http = { $address } is not secure (http).
remedy-postnl-address = Leave the address empty: then PostNL itself is asked.

## What the key opens.

access-postnl-found = PostNL answers, and the key opens
access-postnl-own-contract = PostNL only tells of parcels that were sent with your own PostNL contract. What a supplier sends for you it does not tell. You can follow those with the link to PostNL's page, with a service that asks any carrier, such as 17TRACK, or by what the supplier tells

## Nothing can be read.

access-postnl-key = PostNL does not accept this key (any more).
remedy-postnl-key = At developer.postnl.nl open your keys. Copy the one for the real interface, not the one for testing, and paste it here.
access-postnl-right = The key opens, but not for the status of parcels.
remedy-postnl-right = Ask PostNL to add the Shippingstatus API to your key.
access-postnl-moved = PostNL sent me on to another address. I did not follow, so your key went nowhere else.
access-postnl-kept-out = Something in front of PostNL did not let me through.
remedy-postnl-network = Open postnl.nl in your browser. If a network asks you to sign in first, in a hotel for example, do that; then test again.
access-postnl-switched-off = PostNL has switched off the interface that this version of Trackmend asks.
remedy-postnl-switched-off = See whether there is a newer version of Trackmend. Until then you can follow parcels with the link to PostNL's page.

## Reading did not work this time.

read-postnl-refused = PostNL turned the question down ({ $code }).
read-postnl-server = PostNL has a fault of its own at the moment ({ $status }).
read-postnl-cut-off = The answer from PostNL broke off half-way.
read-postnl-webpage = PostNL answered with a web page.
read-postnl-busy = PostNL asks me to slow down.
read-postnl-no-barcode = PostNL says that it has no such numbers.
