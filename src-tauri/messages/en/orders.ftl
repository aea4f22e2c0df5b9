### The list of orders: what stands in the number's place, and how far a parcel came.

## In the number's place.

orders-no-tracking = No tracking
orders-look-up = number to look up
orders-look-up-at = look up at { $supplier }
orders-not-sent = not sent yet
orders-with-supplier = with { $supplier }
orders-nothing-to-send = nothing to send
orders-none-needed = no tracking needed
orders-not-known = not known

## How far the parcel came, as the shop tells.

orders-parcel-announced = Announced
orders-parcel-on-its-way = On its way
orders-parcel-pickup = At pickup point
orders-parcel-nobody-home = Nobody home
orders-parcel-trouble = Trouble
orders-parcel-back = Coming back
orders-parcel-delivered = Delivered
orders-parcel-delivered-on = Delivered { $at }
