### DHL: what a key opens, and what went wrong. What all carriers say is in carriers.ftl.

access-dhl-budget = DHL answers { $most } questions a day, each about one parcel. Trackmend asks about those first that matter most
access-dhl-key = DHL does not accept this key (any more).
remedy-dhl-key = At developer.dhl.com open your app and copy its API key, not the API secret, and paste it here. A new key works once the app is approved; that can take a few minutes.
access-dhl-right = The key may not ask about parcels.
remedy-dhl-right = At developer.dhl.com open your app and see whether “Shipment Tracking - Unified” is among its APIs and approved. If it is not, add it, wait until it is approved, and test again.
read-dhl-day-used = DHL wants no more questions for now: those of today seem to be used up. Another program with the same key uses them too. The count begins anew at midnight, Greenwich time.
