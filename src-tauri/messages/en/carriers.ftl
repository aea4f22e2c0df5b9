### Carriers that programs can ask (La Poste and others): what a key opens, and what went wrong.

## The address, which is theirs but for a demo.

access-carriers-address-bad = { $address } is neither the address of { $carrier } nor one on this computer, so your key does not go there.
access-carriers-address-http = { $address } is not secure (http).
remedy-carriers-address = Leave the address empty: then { $carrier } itself is asked.

## What the key opens.

access-carriers-found = { $carrier } answers

## Nothing can be asked.

access-carriers-moved = { $carrier } sent me on to another address. I did not follow, so your key went nowhere else.
access-carriers-kept-out = Something in front of { $carrier } did not let me through.
remedy-carriers-moved = Open the website of { $carrier } in your browser. If a network asks you to sign in first, in a hotel for example, do that; then test again.
access-carriers-gone = { $carrier } no longer has the place where I ask about parcels.
remedy-carriers-gone = See whether there is a newer version of Trackmend. Until then, the tracking page of { $carrier } tells how far a parcel is.

## Asking did not work this time.

read-carriers-refused = { $carrier } turned the question down ({ $code }).
read-carriers-server = { $carrier } has a fault of its own at the moment ({ $status }).
read-carriers-cut-off = The answer from { $carrier } broke off half-way.
read-carriers-webpage = { $carrier } answered with a web page instead of what is known of parcels.
read-carriers-busy = { $carrier } asks me to slow down.

## What is said of one number.

untold-carriers-malformed = { $carrier } says that it has no numbers like this one. Look whether it was typed correctly.

## La Poste.

access-laposte-covers = Tells how far parcels of La Poste, Colissimo and Chronopost are, whoever sent them
access-laposte-key = La Poste does not accept this key (any more).
remedy-laposte-key = At developer.laposte.fr open your application, copy its production key and paste it here. A sandbox key does not work.
access-laposte-right = La Poste did not let me ask about parcels with this key.
remedy-laposte-right = At developer.laposte.fr open your application and see whether the product “Suivi” is subscribed. Then copy its production key and paste it here.

## PostNL.

access-postnl-own-contract = PostNL only tells of parcels that were sent with your own PostNL contract. What a supplier sends for you it does not tell. You can follow those with the link to PostNL's page, with a service that asks any carrier, such as 17TRACK, or by what the supplier tells
access-postnl-key = PostNL does not accept this key (any more).
remedy-postnl-key = At developer.postnl.nl open your keys. Copy the one for the real interface, not the one for testing, and paste it here.
access-postnl-right = The key opens, but not for the status of parcels.
remedy-postnl-right = Ask PostNL to add the Shippingstatus API to your key.
access-postnl-switched-off = PostNL has switched off the interface that this version of Trackmend asks.
remedy-postnl-switched-off = See whether there is a newer version of Trackmend. Until then you can follow parcels with the link to PostNL's page.

## 17TRACK.

access-17track-left =
    { $count ->
        [one] 1 new number is left of this key's allowance
       *[other] { $count } new numbers are left of this key's allowance
    }
access-17track-scarce = Each new number costs one of them. So Trackmend asks only about parcels that are late or disputed, or that you choose
access-17track-key = 17TRACK does not accept this key (any more).
access-17track-right = 17TRACK did not let me ask about parcels with this key.
remedy-17track-key = At https://api.17track.net/admin/settings copy the key and paste it here. A key that was changed works after about five minutes.
access-17track-address = 17TRACK lets this key be used from certain internet addresses only, and this computer has another one.
remedy-17track-address = At https://api.17track.net/admin/settings empty the list of allowed IP addresses. Then test again.
access-17track-disabled = 17TRACK has switched your account off.
remedy-17track-disabled = Sign in at https://api.17track.net and see what 17TRACK says about it.
untold-17track-no-carrier = 17TRACK cannot tell from this number whose it is.
untold-17track-unserved = 17TRACK cannot follow parcels of this carrier at the moment.
untold-17track-more = This carrier tells of a parcel only to who knows its recipient's postcode or telephone number, and Trackmend gives neither to 17TRACK.
untold-17track-refused = 17TRACK does not follow this number ({ $code }).
