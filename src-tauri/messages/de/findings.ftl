### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row. { $platform }: its code; `none` as { $supplier } is one without a name.

why-closed-by-person =
    Von { $who } als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
why-closed-by-hand =
    Manuell als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
why-closed-by-setting =
    Automatisch { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } durch eine Einstellung im Shop
why-closed-by-app =
    Von der App { $app } als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
why-closed-by-program =
    Von einem Programm als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
why-no-number =
    Ohne Sendungsnummer { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    }
why-incomplete =
    { $shown ->
        [one] { $shown } von { $parcels } Paketen wird angezeigt
       *[other] { $shown } von { $parcels } Paketen werden angezeigt
    }
why-incomplete-some = Nicht jedes Paket wird angezeigt
why-differs-slip = Eine andere Nummer steht dort: wohl ein Tippfehler
why-differs-damage = Die Nummer dort hat eine Tabelle verfälscht
why-differs-replaced = Ein neues Etikett ersetzt die Nummer, die dort steht
why-differs = Eine andere Nummer steht dort
why-carrier = Richtige Nummer, falscher Versanddienst
why-dead-link = Richtige Nummer, aber der Link führt ins Leere
why-not-closed =
    Versendet, aber noch nicht als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
why-not-closed-lines = Ein Teil wurde versendet; welcher, ist nicht bekannt
why-wanted =
    { $supplier ->
        [none] Die Nummer müsste jetzt da sein
       *[other] { $supplier } müsste sie inzwischen versendet haben
    }
why-several-fit = Ein Paket, das zu mehreren Bestellungen passt
why-none-fits = Ein Paket, das zu keiner Bestellung passt
why-reused = Die Nummer steht auch bei einer Bestellung von jemand anderem
why-late = Bezahlt, und noch nichts versendet
why-not-at-supplier =
    { $supplier ->
        [none] Dein Lieferant
       *[other] { $supplier }
    } hat diese Bestellung nicht
why-blocked =
    { $supplier ->
        [none] Dein Lieferant
       *[other] { $supplier }
    } hält sie zurück
why-forgotten = Du versendest sie selbst, und es wurde keine Nummer eingegeben
why-cancelled = Versendet, obwohl sie storniert war

## Several orders with one cause, as one job.

card-orders =
    { $orders ->
        [one] { $orders } Bestellung, eine Ursache
       *[other] { $orders } Bestellungen, eine Ursache
    }
card-numbers =
    { $numbers ->
        [one] { $numbers } Sendungsnummer
       *[other] { $numbers } Sendungsnummern
    } { $supplier ->
        [none] beim Lieferanten
       *[other] bei { $supplier }
    }
card-numbers-why =
    { $supplier ->
        [none] Ihre Nummern müssten jetzt da sein.
       *[other] { $supplier } müsste sie inzwischen versendet haben.
    }
card-who =
    { $more ->
        [0] { $names }
       *[other] { $names } und { $more } weitere
    }

## Set aside, and watched.

aside-snoozed = Zurückgestellt bis { $until }
aside-ignored = Zurückgestellt: { $reason }
watching-orders =
    { $orders ->
        [one] { $orders } Bestellung ist noch bei deinem Lieferanten.
       *[other] { $orders } Bestellungen sind noch bei deinem Lieferanten.
    }
watching-look-up =
    { $numbers ->
        [one] { $numbers } Nummer ist nachzuschlagen.
       *[other] { $numbers } Nummern sind nachzuschlagen.
    }

## What happened, in one sentence. It blames nobody.

cause-closed-by-person =
    Von { $who } als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert ({ $closed }). Deshalb konnte { $supplier ->
        [none] die Sendungsnummer nicht eingetragen werden
       *[other] { $supplier } die Sendungsnummer nicht eintragen
    }.
cause-closed-by-hand =
    Manuell als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert ({ $closed }). Deshalb konnte { $supplier ->
        [none] die Sendungsnummer nicht eingetragen werden
       *[other] { $supplier } die Sendungsnummer nicht eintragen
    }.
cause-closed-by-setting =
    Eine Einstellung deines Shops hat sie automatisch { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } ({ $closed }). Deshalb konnte { $supplier ->
        [none] die Sendungsnummer nicht eingetragen werden
       *[other] { $supplier } die Sendungsnummer nicht eintragen
    }.
cause-closed-by-app =
    Die App { $app } hat sie als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert ({ $closed }). Deshalb konnte { $supplier ->
        [none] die Sendungsnummer nicht eingetragen werden
       *[other] { $supplier } die Sendungsnummer nicht eintragen
    }.
cause-closed-by-program =
    Ein Programm hat sie ohne Sendungsnummer als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert ({ $closed }). Dein Shop sagt nicht, welches.
cause-unknown =
    Ohne Sendungsnummer { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } ({ $closed }). Dein Shop sagt nicht, von wem.
cause-no-date =
    Ohne Sendungsnummer { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    }. Wann und von wem, ist nicht bekannt.
cause-incomplete-by-person =
    Nicht jedes Paket wird angezeigt. Die Bestellung wurde von { $who } als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert ({ $closed }), bevor die Nummer dieses Pakets bekannt war.
cause-incomplete =
    Nicht jedes Paket wird angezeigt. Die Bestellung war schon { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } ({ $closed }), bevor die Nummer dieses Pakets bekannt war.
cause-incomplete-no-date = Nicht jedes Paket wird angezeigt. Die Nummer dieses Pakets fehlt.
cause-differs-slip =
    Dein Shop zeigt { $shown }, { $supplier ->
        [none] dein Lieferant
       *[other] { $supplier }
    } nennt { $number }: wohl ein Tippfehler.
cause-differs-damage =
    Dein Shop zeigt { $shown }, { $supplier ->
        [none] dein Lieferant
       *[other] { $supplier }
    } nennt { $number }: Eine Tabelle hat sie vermutlich verändert.
cause-differs-replaced = Du hast gesagt, dass das Etikett ersetzt wurde: { $number } tritt an die Stelle von { $shown }.
cause-differs =
    Dein Shop zeigt { $shown }, { $supplier ->
        [none] dein Lieferant
       *[other] { $supplier }
    } nennt { $number }. Nur du kannst sagen, wie beide zusammengehören.
cause-carrier = Die Nummer stimmt, aber dein Shop nennt { $carrier } als Versanddienst, und der hat solche Nummern nicht.
cause-carrier-unnamed = Die Nummer stimmt, aber dein Shop nennt keinen Versanddienst, also fehlt ein Link zum Verfolgen.
cause-dead-link = Die Nummer stimmt, aber der Link daneben führt ins Leere.
cause-not-closed-connection =
    { $supplier ->
        [none] Das Paket wurde versendet
       *[other] { $supplier } hat das Paket versendet
    }, und die Bestellung ist in deinem Shop noch offen. Seitdem kam von dort nichts mehr an: Die Verbindung ist wohl unterbrochen.
cause-not-closed-product =
    { $supplier ->
        [none] Das Paket wurde versendet
       *[other] { $supplier } hat das Paket versendet
    }, und die Bestellung ist in deinem Shop noch offen. SKU oder Anbieter des Produkts wurden in deinem Shop wohl geändert, deshalb wird es nicht mehr erkannt.
cause-not-closed-by-hand =
    { $supplier ->
        [none] Das Paket wurde versendet
       *[other] { $supplier } hat das Paket versendet
    }, und die Bestellung ist in deinem Shop noch offen. Sie wurde dort von Hand bestellt, deshalb erfährt dein Shop nichts davon.
cause-not-closed-lines = Ein Teil der Bestellung wurde versendet, und nirgends steht, welcher. Ich behalte sie im Auge, bis jeder Teil eine Nummer hat.
cause-not-closed =
    { $supplier ->
        [none] Das Paket wurde versendet
       *[other] { $supplier } hat das Paket versendet
    }, und die Bestellung ist in deinem Shop noch offen. Warum, ist nicht bekannt.
cause-wanted =
    Ohne Sendungsnummer { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    }. { $supplier ->
        [none] Sie müsste inzwischen versendet sein; sieh dort nach, wo sie versendet wurde.
       *[other] { $supplier } müsste sie inzwischen versendet haben. Nur die Seite dort zeigt die Nummer.
    }
cause-several-fit =
    { $supplier ->
        [none] Ein Paket wurde versendet
       *[other] { $supplier } hat ein Paket versendet
    }, das zu mehreren Bestellungen passt. Welche ist es?
cause-none-fits =
    { $supplier ->
        [none] Ein Paket wurde versendet
       *[other] { $supplier } hat ein Paket versendet
    }, das zu keiner Bestellung sicher passt.
cause-reused = { $number } steht bei Bestellungen verschiedener Kunden, also ist sie bei einer falsch. Ich trage sie bei keiner ein.
cause-late =
    Bezahlt, und { $supplier ->
        [none] noch wurde nichts versendet
       *[other] { $supplier } hat noch nichts versendet
    }: Das ist länger als sonst.
cause-not-at-supplier =
    Bezahlt, aber { $supplier ->
        [none] dein Lieferant
       *[other] { $supplier }
    } hat diese Bestellung nicht, hast du gesagt. Bestelle sie dort oder frage, warum sie nicht ankam.
cause-blocked =
    Bezahlt, aber { $supplier ->
        [none] dein Lieferant
       *[other] { $supplier }
    } hält sie zurück. Warum, steht auf der Seite dort.
why-platform-label = { $platform } hat das Etikett verkauft und zeigt noch keine Nummer
why-cancel-asked = Deine Kundin oder dein Kunde möchte stornieren
why-expiring = { $platform } storniert sie bald: Niemand hat den Versand bestätigt
why-promise = Der versprochene Tag ist da, und sie ist nicht versendet
cause-platform-label = Du hast das Etikett bei { $shop } gekauft, das die Nummer selbst einträgt. Das ist noch nicht geschehen.
cause-no-number-entered = Bei { $shop } wurde sie ohne Sendungsnummer als versendet markiert, also kann deine Kundschaft sie nicht verfolgen.
cause-cancel-asked = Deine Kundin oder dein Kunde hat { $platform ->
        [bol] bol
       *[other] deinen Shop
    } um Stornierung gebeten, und sie ist noch nicht versendet. Versende sie nicht, bevor du geantwortet hast.
cause-expiring = Niemand hat bei { $shop } bestätigt, dass sie versendet wurde. { $shop } storniert sie und bezahlt sie nicht, auch wenn sie angekommen ist.
cause-promise = { $shop } hat deiner Kundschaft einen Tag genannt. Er ist da, und die Bestellung ist nicht als versendet bestätigt.
cause-forgotten = Bezahlt, und du versendest sie selbst: Noch wurde keine Nummer eingegeben.
cause-cancelled =
    { $supplier ->
        [none] Sie wurde versendet
       *[other] { $supplier } hat sie versendet
    }, obwohl die Bestellung storniert oder erstattet war. Ich ändere dort nichts.

## How sure that is.

confidence-certain = Sicher: So steht es in deinem Shop selbst.
confidence-likely = Wahrscheinlich: Es passt, und nichts spricht dagegen.
confidence-unknown = Nicht bekannt: Nirgends steht, wer es war.

## Who says what: supplier, shop, carrier.

ledger-sent = Versendet
ledger-typed-in = Du hast die Nummer eingegeben
ledger-file-says-sent = Versendet, laut deiner Datei
ledger-supplier-silent = Noch nichts bekannt
ledger-no-number-known = Keine Nummer bekannt
ledger-none-needed = Keine Sendungsnummer nötig
ledger-hole = Sendungsnummer fehlt im Shop
ledger-not-closed =
    Noch nicht { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    }
ledger-same-parcel = Dasselbe Paket
ledger-replacement = Noch einmal versendet
ledger-return = Kommt zurück
ledger-replacement-silent = Steht nicht dort; muss es auch nicht
ledger-file-no-column = Nicht bekannt: Die Datei hat keine solche Spalte
ledger-not-read-since = Nicht bekannt: seitdem nicht gelesen
ledger-carrier-unknown = Noch nicht bekannt
ledger-not-asked = Nicht gefragt

## Where an order stands, in its shop's own words.

state-closed =
    { $platform ->
        [bol] Bearbeitet
        [shopify] Ausgeführt
       *[other] Abgeschlossen
    }
state-open =
    { $platform ->
        [bol] Offen
        [shopify] Nicht ausgeführt
       *[other] In Bearbeitung
    }
state-unpaid = Noch nicht bezahlt
state-cancelled = Storniert
state-refunded = Erstattet
state-other = Status „{ $state }“

## How far the parcel came, as the shop tells.

shop-says-announced = { $shop } meldet: beim Versanddienst angekündigt
shop-says-in-transit = { $shop } meldet: unterwegs
shop-says-out-for-delivery = { $shop } meldet: in Zustellung
shop-says-pickup = { $shop } meldet: liegt zur Abholung bereit
shop-says-attempt-failed = { $shop } meldet: niemand angetroffen
shop-says-delivered = { $shop } meldet: zugestellt
shop-says-exception = { $shop } meldet: etwas ging schief
shop-says-returning = { $shop } meldet: auf dem Rückweg
shop-says-returned = { $shop } meldet: zurück beim Absender
shop-says-cancelled = { $shop } meldet: wird nicht versendet
shop-says-expired = { $shop } meldet: keine Meldung mehr

## Why an order needs no tracking.

none-digital = Keine Sendungsnummer nötig: Es wird nichts versendet
none-pickup = Keine Sendungsnummer nötig: Sie wird abgeholt
none-local = Keine Sendungsnummer nötig: Du bringst sie selbst
none-in-person = Keine Sendungsnummer nötig: vor Ort verkauft
none-method = Keine Sendungsnummer nötig: deine Regel „{ $method }“
none-said = Keine Sendungsnummer nötig: Das hast du gesagt
none-sent-without = Keine Sendungsnummer nötig: Sie wurde ohne versendet
none-by-platform = Keine Sendungsnummer nötig: bol versendet sie
none-letter = Keine Sendungsnummer nötig: als Brief versendet
none-appointment = Keine Sendungsnummer nötig: Vereinbare den Liefertag mit dem Kunden

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Bestellt, 1 Artikel
       *[other] Bestellt, { $goods } Artikel
    }
event-closed-by =
    Von { $who } als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
event-closed-by-program =
    Von einem Programm als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
event-closed =
    Als { $platform ->
        [bol] bearbeitet
        [shopify] ausgeführt
       *[other] abgeschlossen
    } markiert
event-part-sent =
    { $items ->
        [0] Als { $platform ->
            [bol] bearbeitet
            [shopify] ausgeführt
           *[other] abgeschlossen
        } markiert, ohne zu sagen, welche Artikel
       *[other] { $items } der Artikel als { $platform ->
            [bol] bearbeitet
            [shopify] ausgeführt
           *[other] abgeschlossen
        } markiert
    }
event-replacement =
    { $supplier ->
        [File] Noch einmal versendet (deine Datei)
        [Myself] Du hast sie noch einmal versendet
       *[other] Noch einmal versendet ({ $supplier })
    }
event-return = Ein Paket kommt zurück
event-read-some = Erneut gelesen: { $shown } von { $parcels } Nummern
event-asks-again = Ich frage dich wieder nach der Nummer
event-sent =
    { $supplier ->
        [File] Paket versendet (deine Datei)
       *[other] Paket versendet ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Sendungsnummer bekannt (deine Datei)
        [Myself] Du hast die Sendungsnummer selbst eingegeben
       *[other] Sendungsnummer bekannt ({ $supplier })
    }
event-read-shown = Erneut gelesen: Die Nummer ist da
event-read-hole = Erneut gelesen: weiterhin keine Nummer
event-read-other = Erneut gelesen: Eine andere Nummer steht da
event-read = { $shop } gelesen

## Which order a parcel belongs to: what agrees, and what speaks against it.

answer-over = Das hat sich inzwischen erledigt.
match-external-id = Der Lieferant nennt diese Bestellung
match-order-number = Die Bestellnummer stimmt
match-sku = Ein Produkt stimmt
match-recipient = Name und Adresse stimmen
match-dates = Versendet, nachdem bestellt wurde
match-not-order-number = Aber der Lieferant nennt { $number }
match-not-recipient = Aber es ging an { $who }
match-not-sku = Aber die Produkte sind andere
match-has-parcel = Aber diese Bestellung hat schon ein Paket
match-cancelled = Aber diese Bestellung wurde storniert oder erstattet
