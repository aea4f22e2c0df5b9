### The list of orders: what stands in the number's place, and how far a parcel came.

## In the number's place.

orders-no-tracking = Sans suivi
orders-look-up = numéro à chercher
orders-look-up-at = à chercher chez { $supplier }
orders-not-sent = pas encore expédiée
orders-with-supplier = chez { $supplier }
orders-nothing-to-send = rien à expédier
orders-none-needed = pas de suivi nécessaire
orders-not-known = inconnu

## How far the parcel came, as the shop tells.

orders-parcel-announced = Annoncé
orders-parcel-on-its-way = En route
orders-parcel-pickup = Au point de retrait
orders-parcel-nobody-home = Destinataire absent
orders-parcel-trouble = Problème
orders-parcel-back = Revient
orders-parcel-delivered = Livré
orders-parcel-delivered-on = Livré : { $at }
