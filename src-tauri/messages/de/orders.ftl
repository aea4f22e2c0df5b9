### The list of orders: what stands in the number's place, and how far a parcel came.

## In the number's place.

orders-no-tracking = Keine Sendungsnummer
orders-look-up = Nummer nachschlagen
orders-look-up-at = nachschlagen bei { $supplier }
orders-not-sent = noch nicht versendet
orders-with-supplier = bei { $supplier }
orders-nothing-to-send = nichts zu versenden
orders-none-needed = keine Sendungsnummer nötig
orders-not-known = nicht bekannt

## How far the parcel came, as the shop tells.

orders-parcel-announced = Angekündigt
orders-parcel-on-its-way = Unterwegs
orders-parcel-pickup = Am Abholort
orders-parcel-nobody-home = Niemand zu Hause
orders-parcel-trouble = Problem
orders-parcel-back = Kommt zurück
orders-parcel-delivered = Zugestellt
orders-parcel-delivered-on = Zugestellt: { $at }
