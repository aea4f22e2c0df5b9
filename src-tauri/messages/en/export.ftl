### Gaps brought to a shop by its owner: as a file, or ready to paste.

export-how = In WooCommerce open Orders, press “Import fulfillments” and choose this file.
export-switch-on = First switch on WooCommerce's own shipments (“Fulfillments”): WooCommerce › Settings › Advanced › Features.
export-mail = Your customers are mailed only if you tick that there. Leave it off for parcels that came long ago.
export-sheet = Do not save the file in a spreadsheet before that: long numbers get damaged there.
export-by-number = I know this shop only from a file, so WooCommerce looks for each order by its number. If a plugin counts your orders, check what the import found.
export-own-numbers = A plugin counts your orders. If WooCommerce does not find an order, or says that an item is not part of it, paste that number by hand.
export-then-sync = Then check your shop here again. What your customers can see goes off the list.
export-then-import = What your shop shows then I only see when you import its orders again, with their tracking numbers.
export-older = WooCommerce before 11.2 has no such import. There, copy the numbers over one by one.
export-may-write = The key of this shop may write: Trackmend can also add the numbers itself, with proof.

## Why something is left out.

export-nothing = There is nothing to write into a file: every number that is known is in your shop.
export-under-way = It is being added already.
export-no-number = Nobody has told its tracking number yet.
export-carrier-stays = The number is right. Its carrier stays as it is at bol, and cannot be changed there.
export-stays = A number that stands at bol can never be changed there. Send your customer the right one.
export-no-carrier = Nobody names the carrier of this parcel, and WooCommerce wants one.
export-no-carrier-action = Enter { $number } once more for order { $order }, with its carrier, or add it in your shop by hand.
export-order-number = The number { $order } cannot stand in such a file. Add the tracking in your shop by hand.
export-items = An item of this order has no number of WooCommerce's own. Add the tracking in your shop by hand.

## Which shop.

export-no-shop = “{ $name }” is not a shop.
export-which-shop = There are several shops that I may not write to.
export-all-may-write = There is no shop that I may only read.
export-all-may-write-action = Add the numbers with “trackmend-cli repair apply”, or name a shop: --account NAME
