### The list of orders: what stands in the number's place, and how far a parcel came.

## In the number's place.

orders-no-tracking = Geen trackingnummer
orders-look-up = nummer opzoeken
orders-look-up-at = opzoeken bij { $supplier }
orders-not-sent = nog niet verzonden
orders-with-supplier = bij { $supplier }
orders-nothing-to-send = niets te verzenden
orders-none-needed = geen tracking nodig
orders-not-known = niet bekend

## How far the parcel came, as the shop tells.

orders-parcel-announced = Aangemeld
orders-parcel-on-its-way = Onderweg
orders-parcel-pickup = Bij afhaalpunt
orders-parcel-nobody-home = Niemand thuis
orders-parcel-trouble = Probleem
orders-parcel-back = Komt terug
orders-parcel-delivered = Bezorgd
orders-parcel-delivered-on = Bezorgd: { $at }
