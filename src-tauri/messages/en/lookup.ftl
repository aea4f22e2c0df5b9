### The screen "Look up": what a text is while it is typed, and what is asked for.

## What a text is.

lookup-waits = Paste, scan or type the number.
lookup-so-far = Not the whole number yet.
lookup-so-far-french =
    { $left ->
        [one] { $carrier }, so far: 2 letters, 9 digits, FR. 1 character to go.
       *[other] { $carrier }, so far: 2 letters, 9 digits, FR. { $left } characters to go.
    }
lookup-so-far-s10 =
    { $left ->
        [one] So far: 2 letters, 9 digits, the letters of a country. 1 character to go.
       *[other] So far: 2 letters, 9 digits, the letters of a country. { $left } characters to go.
    }
lookup-so-far-colissimo =
    { $left ->
        [one] { $carrier }, so far: a digit, a letter, 11 digits. 1 character to go.
       *[other] { $carrier }, so far: a digit, a letter, 11 digits. { $left } characters to go.
    }
lookup-so-far-postnl = { $carrier }, so far: 13 or 15 characters in all.
lookup-carrier = { $carrier }: the whole number.
lookup-perhaps = Probably { $carrier }.
lookup-check-digit = { $carrier }. One character may be wrong: compare it once more.
lookup-unknown = I do not know this kind of number. Compare it once more.
lookup-several = Several tracking numbers stand here. Copy only the one of this order.
lookup-no-number = I find no tracking number in this text.
lookup-only-order = This names order { $order }, and no tracking number.

## Why a number is not taken.

lookup-gone = The number of this order is not looked for any more.
lookup-names-other = This text is about order { $order }, not about { $this }.
lookup-number-elsewhere = { $number } is already the number of order { $order }, of another customer.
lookup-compare-label = Compare it with the label: it may be the one of another parcel.
lookup-number-elsewhere-action = Open the page of this order at your supplier and copy the number from there.

## Where to click at the supplier, in the words of its own pages.

lookup-path-orders = Orders
lookup-path-shop = { $shop }
lookup-path-any-shop = the shop
lookup-path-details = Order details

## Why only these are asked for.

lookup-only-lacking = Only numbers your shop lacks are asked for.
lookup-brought = { $supplier } adds the others itself: { $brought } of your last { $of }.

## When it was ordered, and how it was closed.

lookup-ordered = Ordered { $ordered }
lookup-closed =
    { $platform ->
        [bol] Ordered { $ordered }, marked as processed { $closed }
        [shopify] Ordered { $ordered }, marked as fulfilled { $closed }
       *[other] Ordered { $ordered }, marked as completed { $closed }
    }
lookup-closed-by-hand =
    { $platform ->
        [bol] Ordered { $ordered }, marked as processed by hand { $closed }
        [shopify] Ordered { $ordered }, marked as fulfilled by hand { $closed }
       *[other] Ordered { $ordered }, marked as completed by hand { $closed }
    }
lookup-closed-by-person =
    { $platform ->
        [bol] Ordered { $ordered }, marked as processed by { $who } { $closed }
        [shopify] Ordered { $ordered }, marked as fulfilled by { $who } { $closed }
       *[other] Ordered { $ordered }, marked as completed by { $who } { $closed }
    }
lookup-closed-by-app =
    { $platform ->
        [bol] Ordered { $ordered }, marked as processed by the app { $app } { $closed }
        [shopify] Ordered { $ordered }, marked as fulfilled by the app { $app } { $closed }
       *[other] Ordered { $ordered }, marked as completed by the app { $app } { $closed }
    }
lookup-closed-by-setting =
    { $platform ->
        [bol] Ordered { $ordered }, processed by a setting of your shop { $closed }
        [shopify] Ordered { $ordered }, fulfilled by a setting of your shop { $closed }
       *[other] Ordered { $ordered }, completed by a setting of your shop { $closed }
    }
