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

parcel-carriers-malformed = { $carrier } says that it has no numbers like this one. Look whether it was typed correctly.

## La Poste.

access-laposte-covers = Tells how far parcels of La Poste, Colissimo and Chronopost are, whoever sent them
access-laposte-key = La Poste does not accept this key (any more).
remedy-laposte-key = At developer.laposte.fr open your application, copy its production key and paste it here. A sandbox key does not work.
access-laposte-right = La Poste did not let me ask about parcels with this key.
remedy-laposte-right = At developer.laposte.fr open your application and see whether the product “Suivi” is subscribed. Then copy its production key and paste it here.
