### The screen "Look up": what a text is while it is typed, and what is asked for.

## What a text is.

lookup-waits = Nummer einfügen, scannen oder tippen.
lookup-so-far = Noch nicht die ganze Nummer.
lookup-so-far-french =
    { $left ->
        [one] { $carrier }, bisher: 2 Buchstaben, 9 Ziffern, FR. Noch 1 Zeichen.
       *[other] { $carrier }, bisher: 2 Buchstaben, 9 Ziffern, FR. Noch { $left } Zeichen.
    }
lookup-so-far-s10 =
    { $left ->
        [one] Bisher: 2 Buchstaben, 9 Ziffern, die Buchstaben eines Landes. Noch 1 Zeichen.
       *[other] Bisher: 2 Buchstaben, 9 Ziffern, die Buchstaben eines Landes. Noch { $left } Zeichen.
    }
lookup-so-far-colissimo =
    { $left ->
        [one] { $carrier }, bisher: eine Ziffer, ein Buchstabe, 11 Ziffern. Noch 1 Zeichen.
       *[other] { $carrier }, bisher: eine Ziffer, ein Buchstabe, 11 Ziffern. Noch { $left } Zeichen.
    }
lookup-so-far-postnl = { $carrier }, bisher: insgesamt 13 oder 15 Zeichen.
lookup-carrier = { $carrier }: die ganze Nummer.
lookup-perhaps = Wahrscheinlich { $carrier }.
lookup-check-digit = { $carrier }. Ein Zeichen kann falsch sein: Vergleiche die Nummer noch einmal.
lookup-unknown = Diese Art von Nummer kenne ich nicht. Vergleiche sie noch einmal.
lookup-several = Hier stehen mehrere Sendungsnummern. Kopiere nur die dieser Bestellung.
lookup-no-number = In diesem Text finde ich keine Sendungsnummer.
lookup-only-order = Hier steht Bestellung { $order }, und keine Sendungsnummer.

## Why a number is not taken.

lookup-gone = Die Nummer dieser Bestellung wird nicht mehr gesucht.
lookup-names-other = In diesem Text geht es um Bestellung { $order }, nicht um { $this }.
lookup-number-elsewhere = { $number } ist schon die Nummer von Bestellung { $order }, von einem anderen Kunden.
lookup-compare-label = Vergleiche sie mit dem Etikett: Es kann das eines anderen Pakets sein.
lookup-number-elsewhere-action = Öffne die Seite dieser Bestellung bei deinem Lieferanten und kopiere die Nummer von dort.

## Where to click at the supplier, in the words of its own pages.

lookup-path-orders = Bestellungen
lookup-path-shop = { $shop }
lookup-path-any-shop = der Shop
lookup-path-details = Bestelldetails

## Why only these are asked for.

lookup-only-lacking = Gefragt wird nur nach Nummern, die in deinem Shop fehlen.
lookup-brought = { $supplier } trägt die anderen selbst ein: { $brought } deiner letzten { $of }.

## When it was ordered, and how it was closed.

lookup-ordered = Bestellt am { $ordered }
lookup-closed =
    { $platform ->
        [bol] Bestellt am { $ordered }, bearbeitet am { $closed }
        [shopify] Bestellt am { $ordered }, ausgeführt am { $closed }
       *[other] Bestellt am { $ordered }, abgeschlossen am { $closed }
    }
lookup-closed-by-hand =
    { $platform ->
        [bol] Bestellt am { $ordered }, manuell bearbeitet am { $closed }
        [shopify] Bestellt am { $ordered }, manuell ausgeführt am { $closed }
       *[other] Bestellt am { $ordered }, manuell abgeschlossen am { $closed }
    }
lookup-closed-by-person =
    { $platform ->
        [bol] Bestellt am { $ordered }, von { $who } bearbeitet am { $closed }
        [shopify] Bestellt am { $ordered }, von { $who } ausgeführt am { $closed }
       *[other] Bestellt am { $ordered }, von { $who } abgeschlossen am { $closed }
    }
lookup-closed-by-app =
    { $platform ->
        [bol] Bestellt am { $ordered }, von der App { $app } bearbeitet am { $closed }
        [shopify] Bestellt am { $ordered }, von der App { $app } ausgeführt am { $closed }
       *[other] Bestellt am { $ordered }, von der App { $app } abgeschlossen am { $closed }
    }
lookup-closed-by-setting =
    { $platform ->
        [bol] Bestellt am { $ordered }, durch eine Einstellung deines Shops bearbeitet am { $closed }
        [shopify] Bestellt am { $ordered }, durch eine Einstellung deines Shops ausgeführt am { $closed }
       *[other] Bestellt am { $ordered }, durch eine Einstellung deines Shops abgeschlossen am { $closed }
    }
