### bol: what an account lets Trackmend do, and what went wrong.


## The address and the keys.

access-bol-address = “{ $address }” is not an address of bol's.
remedy-bol-address = Leave the address empty: I know where bol is.
access-bol-client = bol does not accept the client ID with this secret.
access-bol-token = bol does not accept these keys any more.
remedy-bol-client = In partner.bol.com open Settings › Services › API settings and copy the client ID and the secret again (“Show secret”). If they are no longer in the list, make new ones there.
access-bol-forbidden = bol knows these keys, but does not show me your orders with them.
remedy-bol-forbidden = See in partner.bol.com whether the keys stand under “Client credentials for the Retailer API”, whether a technical contact is filled in, and whether your account may sell. Then test again.
access-bol-moved = bol sent me on to another address. I did not follow, so your keys went nowhere else.
access-bol-gone = bol's interface is no longer at the address that I know.
access-bol-version = bol no longer answers the version of its interface that I speak.
remedy-bol-newer = This is not your doing. See whether there is a newer Trackmend; if there is not, wait for it: nothing of yours is lost.

## What the keys open.

access-bol-shop-found = bol answers, and the shop is { $shop }
access-bol-orders-read = May read orders and shipments

## Reading did not work this time.

read-bol-refused = bol turned the question down ({ $code }).
read-bol-server = bol has a fault of its own at the moment ({ $status }).
read-bol-maintenance = bol is under maintenance.
read-bol-cut-off = bol's answer broke off half-way.
read-bol-webpage = bol answered with a web page instead of orders.
read-bol-busy = bol asks me to slow down.

## It did not take a tracking number.

write-bol-refused = bol did not take it. It says: { $message }
write-bol-failed = bol did not take it, and does not say why.
write-bol-rights = bol did not take it: with these keys nothing may be added.
write-bol-busy = bol did not take it: too much was asked of it at once. Try again in a few minutes.

## Scores, week by week.

score-bol-track-and-trace = Items sent with a tracking number
score-bol-fulfilment = Items on time
score-bol-cancellations = Items you cancelled
score-bol-returns = Returns
score-bol-reviews = Reviews
score-bol-cases = Questions per item
score-bol-response-time = Questions answered in time
score-bol-phone = Calls answered
score-bol-other = { $name }, as bol calls it
score-head-score = Score
score-head-norm = Norm
score-head-standing = What it means
score-week = Week { $week }, { $year }
score-share =
    { $tenth ->
        [0] { $whole }%
       *[other] { $whole }.{ $tenth }%
    }
score-mean =
    { $tenth ->
        [0] { $whole }
       *[other] { $whole }.{ $tenth }
    }
score-not-measured = Nothing measured
score-conforms = As bol wants it
score-too-few = Not as bol wants it ({ $missed } of { $of }), but bol counts it from 3 on: no strike
score-alarm = Not as bol wants it ({ $missed } of { $of }): bol can give you a strike
score-no-alarm = Nothing to do for you: no score can become a strike.
score-none-told = { $shop } gave no scores for the last two weeks.
score-unread =
    { $scores ->
        [one] One score could not be read, so it is not in the list.
       *[other] { $scores } scores could not be read, so they are not in the list.
    }
score-alarms =
    { $scores ->
        [one] { $scores } score can become a strike.
       *[other] { $scores } scores can become strikes.
    }
score-look = Which parcels lack a number: trackmend-cli findings
score-may-change = These figures are bol's, and bol may still change them.
score-no-shop = Only bol gives scores, and no account at bol is connected here.
