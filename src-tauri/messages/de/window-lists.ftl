# Die Listen des Fensters, eine Bestellung, die Vorschau für mehrere, die Ansicht „Nachschlagen“.

## The lists: rows, cards, piles

window-a-parcel = Ein Paket
window-look-up = Nachschlagen
window-look-up-of = Nummer von { $order } nachschlagen
window-look-up-many =
    { $count ->
        [one] { $count } Nummer nachschlagen
       *[other] { $count } Nummern nachschlagen
    }
window-answer = Beantworten
window-answer-about = Frage zu { $order } beantworten
window-open-order-in = In { $platform } öffnen: { $order }
window-copy-message-of = Nachricht kopieren: { $order }
window-add-to-many =
    { $count ->
        [one] Sendungsnummer bei { $count } Bestellung hinzufügen
       *[other] Sendungsnummer bei { $count } Bestellungen hinzufügen
    }
window-add-many-note = Du siehst alle, bevor etwas gesendet wird.
window-card-orders = Die Bestellungen
window-watching = Im Blick
window-watching-count =
    { $count ->
        [one] { $count } Bestellung, noch nicht fällig
       *[other] { $count } Bestellungen, noch nicht fällig
    }
window-watching-until = ab { $day }
window-watching-asks = { $why }. Am { $day } frage ich dich nach der Nummer.
window-aside = Beiseitegelegt
window-aside-count =
    { $count ->
        [one] { $count } Bestellung, nicht mitgezählt
       *[other] { $count } Bestellungen, nicht mitgezählt
    }
window-not-counted = nicht mitgezählt
window-piles = Was es sonst noch gibt
window-reopen-short = Zurücklegen
window-reopen-of = { $order } zurück auf die Liste
window-mark-partial = Teilweise angezeigt
window-mark-question = Frage
window-mark-waits = Wartet
window-mark-cause = Die Ursache
window-mark-none-shown = Noch keine Nummer
window-banners = Was einen ganzen Shop betrifft
window-banner-open = Dort in { $platform } öffnen
window-banner-orders = Bestellungen zeigen
window-banner-order-by = versprochen bis { $day }

## Several at once

window-marked =
    { $count ->
        [one] { $count } markiert
       *[other] { $count } markiert
    }
window-mark-row = { $order } markieren
window-unmark = Markierung aufheben
window-many-about = Jede Bestellung so, wie sie geschrieben würde. Sonst ändert Trackmend nichts.
window-many-left =
    { $count ->
        [one] { $count } Bestellung fehlt hier: Sie braucht nichts mehr oder lässt sich von hier aus nicht in Ordnung bringen oder muss einzeln eingetragen werden.
       *[other] { $count } Bestellungen fehlen hier: Sie brauchen nichts mehr oder lassen sich von hier aus nicht in Ordnung bringen oder müssen einzeln eingetragen werden.
    }
window-many-mail-rule = Vorgeschlagen: eine Mail, wo das Paket unterwegs ist, vor Kurzem versendet wurde und noch nicht gemailt ist.
window-many-mail-all =
    { $count ->
        [one] Den Kunden mailen
       *[other] Allen { $count } Kunden mailen
    }
window-many-mail = Mailen
window-many-mail-to = an den Kunden von { $order }
window-many-always = mailt immer
window-many-never = keine Mail
window-many-mails =
    { $count ->
        [one] { $count } Mail an einen Kunden.
       *[other] { $count } Mails an Kunden.
    }
window-many-add =
    { $mails ->
        [0] { $count } ohne Mail hinzufügen
        [one] { $count } hinzufügen und { $mails } Mail senden
       *[other] { $count } hinzufügen und { $mails } Mails senden
    }
window-many-begun =
    { $count ->
        [one] { $count } Nummer wird hinzugefügt; jede wird nachgelesen.
       *[other] { $count } Nummern werden hinzugefügt; jede wird nachgelesen.
    }
window-many-begun-some = { $count } von { $of } werden hinzugefügt. Die anderen bleiben auf der Liste.
window-many-none = Nichts hinzuzufügen: Sie brauchen nichts mehr oder lassen sich von hier aus nicht in Ordnung bringen.
window-ignore-title-many = { $count } Bestellungen ignorieren, weil…
window-later-title-many = Später: { $count } Bestellungen
window-ignored-many = { $count } Bestellungen werden ignoriert: { $reason }
window-snoozed-many = { $count } Bestellungen kommen später wieder

## One order

window-order-page = Ganze Seite
window-order-before = Vorige Bestellung
window-order-after = Nächste Bestellung
window-what-was-ordered = Was bestellt wurde
window-parcel-of = Paket { $parcel } von { $of }
window-goods-sent = versendet
window-goods-open = noch nicht versendet
window-goods-part = { $sent } von { $of } versendet
window-goods-refunded = erstattet
window-shipping-method = Versandart: { $method }
window-no-tracking = Braucht keine Sendungsnummer
window-no-tracking-method = Alles per „{ $method }“ braucht keine Sendungsnummer
window-none-needed-said = { $order } braucht keine Sendungsnummer
window-none-needed-method-said = Was per „{ $method }“ versendet wird, braucht keine Sendungsnummer
window-needs-tracking = Braucht doch eine Sendungsnummer

## Two numbers: how do they belong together?

window-parcels-question = Wie gehören die beiden Nummern zusammen?
window-parcels-shown = Dein Shop zeigt
window-parcels-known = Dein Lieferant sagt
window-parcels-same = Dasselbe Paket, zwei Nummern
window-parcels-same-means = Dann fehlt nichts: Beide gelten als angezeigt.
window-parcels-replaces = Die Nummer des Lieferanten ersetzt sie
window-parcels-replaces-means = Dann kann die Nummer im Shop ersetzt werden.
window-parcels-two = Zwei Pakete
window-parcels-two-means = Dann fehlt die zweite Nummer und kann hinzugefügt werden.
window-question-answered = Notiert. Ich habe mit deiner Antwort noch einmal nachgesehen.

## A parcel that fits no order, or several

window-unmatched-which = Zu welcher Bestellung gehört dieses Paket?
window-unmatched-none = Ich kenne keine Bestellung, zu der dieses Paket passt.
window-unmatched-from = Versendet von
window-unmatched-to = An
window-unmatched-reference = Bestellung laut Lieferant
window-unmatched-sent = Am
window-unmatched-number = Sendungsnummer
window-unmatched-candidates = Es kann eine von diesen sein
window-unmatched-ordered = bestellt am { $day }
window-unmatched-link = Es gehört zu dieser Bestellung
window-unmatched-link-to = Es gehört zu Bestellung { $order }
window-unmatched-none-of-these = Keine davon
window-unmatched-linked = Das Paket gehört jetzt zu { $order }

## Look up

window-lookup-title =
    { $count ->
        [one] { $count } Nummer bei { $supplier } nachschlagen
       *[other] { $count } Nummern bei { $supplier } nachschlagen
    }
window-lookup-clipboard = Zwischenablage: bei { $supplier } kopieren genügt
window-lookup-clipboard-note = Nur gelesen, solange diese Ansicht offen ist
window-lookup-queue = Bestellungen zum Nachschlagen
window-lookup-place = { $place } von { $of }
window-lookup-after =
    { $count ->
        [one] Danach siehst du eine Vorschau. Vorher geht nichts an deinen Shop.
       *[other] Nach der letzten siehst du eine Vorschau für alle. Vorher geht nichts an deinen Shop.
    }
window-lookup-later =
    { $count ->
        [one] { $count } weitere Bestellung behalte ich im Blick.
       *[other] { $count } weitere Bestellungen behalte ich im Blick.
    }
window-lookup-later-from =
    { $count ->
        [one] { $count } weitere Bestellung behalte ich im Blick. Ich frage ab { $day } danach.
       *[other] { $count } weitere Bestellungen behalte ich im Blick. Ich frage ab { $day } danach.
    }
window-lookup-did-number = Nummer eingetragen
window-lookup-did-not-yet = noch nicht versendet
window-lookup-did-without = keine Sendungsnummer nötig
window-lookup-did-not-there = nicht beim Lieferanten
window-lookup-missing = Warum { $order } dort vielleicht nicht angekommen ist
window-lookup-missing-sku = SKU oder Anbieter des Produkts wurden in deinem Shop geändert.
window-lookup-missing-product = Das Produkt wurde kopiert, und die Kopie kennt der Lieferant nicht.
window-lookup-missing-setting = Dein Shop schließt Bestellungen automatisch ab, bevor der Lieferant sie abholt.
window-lookup-missing-where = Sie steht jetzt unter „Zu erledigen“.
window-lookup-copy = Bestellnummer kopieren
window-lookup-copied = { $order } ist in der Zwischenablage
window-lookup-open = { $supplier } öffnen
window-lookup-at = Bei { $supplier }:
window-lookup-number = Sendungsnummer
window-lookup-ways = einfügen, scannen oder tippen
window-lookup-use = Diese Nummer verwenden
window-lookup-waits = Wartet auf die ganze Nummer
window-lookup-answers = Andere Antworten
window-lookup-not-yet = Noch nicht versendet
window-lookup-not-yet-means = Ich frage in 2 Werktagen wieder, { $day }
window-lookup-without = { $supplier } hat ohne Sendungsnummer versendet
window-lookup-without-means = Keine Sendungsnummer nötig für diese Bestellung
window-lookup-not-there = { $supplier } hat diese Bestellung nicht
window-lookup-not-there-means = Ich zeige dir, warum eine Bestellung dort nicht ankommt
window-lookup-moved = Der Text gehört zu { $order }; jetzt geht es um { $order }
window-lookup-next = Weiter: { $order }
window-lookup-nothing = Nichts nachzuschlagen
window-lookup-nothing-note = Ich frage nur nach Nummern, die in deinem Shop fehlen und inzwischen da sein sollten.
window-lookup-ready =
    { $count ->
        [one] { $count } Nummer ist noch nicht in deinem Shop
       *[other] { $count } Nummern sind noch nicht in deinem Shop
    }
window-lookup-ready-note = Du hast sie nachgeschlagen. Füge sie jetzt hinzu, damit deine Kunden ihr Paket verfolgen können.

## Keys

window-key-mark = Die Zeile markieren
window-key-mark-range = Bis zu dieser Zeile markieren
window-key-answers = Nachschlagen: die anderen Antworten

## A number that can never be changed.
window-for-good = { $platform } lässt dich das nie ändern
window-for-good-about = Diese Nummer bei { $platform } zur Bestellung { $order } eintragen, { $who }?
window-for-good-type = Die letzten { $count } Zeichen sind verdeckt. Tippe sie von deinem Etikett ab.
window-for-good-same = Gleich der Nummer, die du eingegeben hast
window-for-good-other = Nicht gleich der Nummer, die du eingegeben hast
window-for-good-alone = Eine nach der anderen; nie zusammen mit anderen.
window-for-good-add = Endgültig bei { $platform } eintragen

## Eine Nummer, die der Inhaber eingibt

window-enter = Nummer eingeben…
window-enter-title = Nummer des Pakets zu { $order }
window-enter-about = Vom Etikett oder wo immer sie steht. Ein Scanner geht auch.
window-enter-lines = Was in diesem Paket ist
window-enter-lines-help = Diese markiert dein Shop als versendet. Die anderen warten auf ihr eigenes Paket.
window-enter-carrier = Wer es bringt
window-enter-carrier-help = Die Nummer sagt es nicht. Darf leer bleiben.
window-enter-nothing-sent = Sie bleibt hier. Dein Shop bekommt sie, wenn du Hinzufügen drückst.
window-enter-keep = Behalten
window-enter-kept = Die Nummer zu { $order } ist gemerkt
