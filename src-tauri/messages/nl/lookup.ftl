### The screen "Look up": what a text is while it is typed, and what is asked for.

## What a text is.

lookup-waits = Plak, scan of typ het nummer.
lookup-so-far = Nog niet het hele nummer.
lookup-so-far-french =
    { $left ->
        [one] { $carrier }, tot nu toe: 2 letters, 9 cijfers, FR. Nog 1 teken.
       *[other] { $carrier }, tot nu toe: 2 letters, 9 cijfers, FR. Nog { $left } tekens.
    }
lookup-so-far-s10 =
    { $left ->
        [one] Tot nu toe: 2 letters, 9 cijfers, de letters van een land. Nog 1 teken.
       *[other] Tot nu toe: 2 letters, 9 cijfers, de letters van een land. Nog { $left } tekens.
    }
lookup-so-far-colissimo =
    { $left ->
        [one] { $carrier }, tot nu toe: een cijfer, een letter, 11 cijfers. Nog 1 teken.
       *[other] { $carrier }, tot nu toe: een cijfer, een letter, 11 cijfers. Nog { $left } tekens.
    }
lookup-so-far-postnl = { $carrier }, tot nu toe: in totaal 13 of 15 tekens.
lookup-carrier = { $carrier }: het hele nummer.
lookup-perhaps = Waarschijnlijk { $carrier }.
lookup-check-digit = { $carrier }. Er kan een teken fout zijn: vergelijk het nog een keer.
lookup-unknown = Dit soort nummer ken ik niet. Vergelijk het nog een keer.
lookup-several = Hier staan meerdere trackingnummers. Kopieer alleen dat van deze bestelling.
lookup-no-number = In deze tekst vind ik geen trackingnummer.
lookup-only-order = Hier staat bestelling { $order }, en geen trackingnummer.

## Why a number is not taken.

lookup-gone = Het nummer van deze bestelling wordt niet meer gezocht.
lookup-names-other = Deze tekst gaat over bestelling { $order }, niet over { $this }.
lookup-number-elsewhere = { $number } is al het nummer van bestelling { $order }, van een andere klant.
lookup-compare-label = Vergelijk het met het label: het kan dat van een ander pakket zijn.
lookup-number-elsewhere-action = Open de pagina van deze bestelling bij je leverancier en kopieer het nummer daar.

## Where to click at the supplier, in the words of its own pages.

lookup-path-orders = Bestellingen
lookup-path-shop = { $shop }
lookup-path-any-shop = de winkel
lookup-path-details = Bestelgegevens

## Why only these are asked for.

lookup-only-lacking = Er wordt alleen gevraagd naar nummers die in je winkel ontbreken.
lookup-brought = { $supplier } voegt de andere zelf toe: { $brought } van je laatste { $of }.

## When it was ordered, and how it was closed.

lookup-ordered = Besteld op { $ordered }
lookup-closed =
    { $platform ->
        [bol] Besteld op { $ordered }, verwerkt op { $closed }
        [shopify] Besteld op { $ordered }, afgehandeld op { $closed }
       *[other] Besteld op { $ordered }, op Afgerond gezet op { $closed }
    }
lookup-closed-by-hand =
    { $platform ->
        [bol] Besteld op { $ordered }, handmatig verwerkt op { $closed }
        [shopify] Besteld op { $ordered }, handmatig afgehandeld op { $closed }
       *[other] Besteld op { $ordered }, handmatig op Afgerond gezet op { $closed }
    }
lookup-closed-by-person =
    { $platform ->
        [bol] Besteld op { $ordered }, door { $who } verwerkt op { $closed }
        [shopify] Besteld op { $ordered }, door { $who } afgehandeld op { $closed }
       *[other] Besteld op { $ordered }, door { $who } op Afgerond gezet op { $closed }
    }
lookup-closed-by-app =
    { $platform ->
        [bol] Besteld op { $ordered }, door de app { $app } verwerkt op { $closed }
        [shopify] Besteld op { $ordered }, door de app { $app } afgehandeld op { $closed }
       *[other] Besteld op { $ordered }, door de app { $app } op Afgerond gezet op { $closed }
    }
lookup-closed-by-setting =
    { $platform ->
        [bol] Besteld op { $ordered }, door een instelling van je winkel verwerkt op { $closed }
        [shopify] Besteld op { $ordered }, door een instelling van je winkel afgehandeld op { $closed }
       *[other] Besteld op { $ordered }, door een instelling van je winkel afgerond op { $closed }
    }
