### Files and pasted text: what their columns mean, what is wrong with them, and the way out.


## What a column can hold.

import-field-order = Bestellnummer
import-field-number = Sendungsnummer
import-field-carrier = Versanddienst
import-field-shipped = Versendet am
import-field-ordered = Bestellt am
import-field-sku = Artikelnummer (SKU)
import-field-quantity = Anzahl
import-field-url = Link zur Sendung
import-field-name = Name, zum Abgleich
import-field-first-name = Vorname, zum Abgleich
import-field-last-name = Nachname, zum Abgleich
import-field-postcode = Postleitzahl, zum Abgleich
import-field-country = Land, zum Abgleich
import-field-state = Status der Bestellung
import-field-role = Warum verschickt
import-field-ignore = Nicht verwendet

## Why nothing of a file can be imported.

import-file-unreadable = Ich kann { $file } nicht lesen.
import-file-unreadable-remedy = Prüfe, ob die Datei noch da ist und nicht in einem anderen Programm offen ist. Dein Computer sagt: { $detail }
import-file-too-big = { $file } ist zu groß: { $size } MB. Ich nehme Dateien bis { $limit } MB.
import-file-too-big-remedy = Exportiere einen kürzeren Zeitraum, oder teile die Datei.
import-file-workbook = { $file } ist eine Arbeitsmappe (Excel, LibreOffice oder Numbers). Ich lese CSV.
import-file-workbook-remedy = Öffne sie, wähle Speichern unter und dann „CSV UTF-8“, und importiere diese Datei. Oder kopiere die Zeilen und füge sie hier ein.
import-file-not-text = { $file } enthält keinen Text, den ich lesen kann.
import-file-not-text-remedy = Ich lese CSV-Dateien und Text. Exportiere die Liste bei deinem Lieferanten als CSV, oder kopiere sie und füge sie hier ein.
import-file-no-rows = { $file } hat unter den Überschriften keine Zeilen.
import-file-no-rows-remedy = Exportiere sie noch einmal, mit mindestens einer Bestellung.
import-file-too-many-columns =
    { $columns ->
        [one] { $file } scheint 1 Spalte zu haben. Das kann nicht stimmen.
       *[other] { $file } scheint { $columns } Spalten zu haben. Das kann nicht stimmen.
    }
import-file-too-many-columns-remedy = Speichere sie als CSV mit Kommas oder Semikolons zwischen den Spalten und importiere sie noch einmal.
import-file-open-quote = { $file }: In Zeile { $row } beginnt ein Anführungszeichen, das nie endet.
import-file-open-quote-remedy = Sieh dir Zeile { $row } an, ergänze das fehlende Anführungszeichen oder entferne das erste, und importiere die Datei noch einmal.
import-file-no-header = { $file } beginnt gleich mit Daten, ohne Überschriften über den Spalten.
import-file-no-header-remedy = Setze eine erste Zeile mit den Namen der Spalten darüber, zum Beispiel „Bestellnummer“ und „Sendungsnummer“, und importiere die Datei noch einmal.
import-column-missing-order = Ich finde in { $file } keine Spalte mit der Bestellnummer. Die Spalten sind: { $columns }.
import-column-missing-number = Ich finde in { $file } keine Spalte mit der Sendungsnummer. Die Spalten sind: { $columns }.
import-column-missing-remedy = Sage oben, welche Spalte es ist (im Terminal: { $option }). Gibt es keine, exportiere die Liste mit dieser Spalte.
import-map-malformed = „{ $said }“ sagt nicht, welche Spalte was bedeutet.
import-map-malformed-remedy = Schreibe FIELD=COLUMN, zum Beispiel number=Sendungsnr. Die Felder sind: { $fields }.
import-map-unknown-column = { $file } hat keine Spalte „{ $said }“. Die Spalten sind: { $columns }.
import-map-unknown-column-remedy = Schreibe den Namen genau wie in der Datei, oder ihre Stelle, gezählt ab 1.
import-map-twice = „{ $said }“ wurde zweimal gesagt.
import-map-twice-remedy = Gib jeder Spalte eine Bedeutung, und jeder Bedeutung eine Spalte.
import-dates-undecided = Die Daten in { $file } lassen sich auf zwei Arten lesen: In Zeile { $row } steht { $example }. Steht der Tag oder der Monat zuerst?
import-dates-undecided-remedy = Sage, was zuerst kommt (im Terminal: { $option }), oder exportiere mit Daten wie 2026-11-21.
import-dates-mixed = { $file } mischt Datumsformen: In Zeile { $day-row } steht der Tag zuerst ({ $day-first }), in Zeile { $month-row } der Monat ({ $month-first }).
import-dates-mixed-remedy = Sage, was stimmt (im Terminal: { $option }); Zeilen, die nicht passen, werden dann abgelehnt, und du kannst sie berichtigen.
import-paste-nothing = Ich finde keine Sendungsnummer in dem Text, den du eingefügt hast.
import-paste-nothing-remedy = Füge Zeilen mit einer Bestellnummer und einer Sendungsnummer ein, wie sie auf der Seite deines Lieferanten stehen.

## What is assumed.

import-note-encoding = Die Datei sagt nicht, wie ihre Buchstaben geschrieben sind; ich habe { $encoding } angenommen. Sehen Namen seltsam aus, speichere sie als CSV UTF-8.
import-note-day-first = Daten stehen als Tag-Monat-Jahr.
import-note-month-first = Daten stehen als Monat-Tag-Jahr.
import-note-no-tracking-column = Die Datei hat keine Spalte für Sendungsnummern. Daraus kann ich nicht sehen, welche dieser Bestellungen eine Nummer zeigen.
import-note-check-digit = Die letzten Ziffern von { $number } gehen nicht auf. Vergleiche sie mit dem Etikett; sie wird so importiert, wie sie dasteht.
import-note-duplicates =
    { $count ->
        [one] 1 Zeile steht doppelt da; sie zählt einmal.
       *[other] { $count } Zeilen stehen doppelt da; jede zählt einmal.
    }
import-note-totals =
    { $count ->
        [one] 1 Zeile ist eine Summe; ich habe sie ausgelassen.
       *[other] { $count } Zeilen sind Summen; ich habe sie ausgelassen.
    }
import-note-links =
    { $count ->
        [one] 1 Link ist keine Webadresse; ich habe ihn ausgelassen.
       *[other] { $count } Links sind keine Webadressen; ich habe sie ausgelassen.
    }
import-note-split =
    { $count ->
        [one] In 1 Zeile stehen mehrere Sendungsnummern; jede ist ein Paket.
       *[other] In { $count } Zeilen stehen mehrere Sendungsnummern; jede ist ein Paket.
    }

## Why a row cannot be used: what is wrong, and the way out.

import-row-too-long =
    { $found ->
        [one] Diese Zeile hat 1 Zelle; es gibt { $expected } Überschriften.
       *[other] Diese Zeile hat { $found } Zellen; es gibt { $expected } Überschriften.
    }
import-row-too-long-remedy = Wahrscheinlich hat ein Komma oder Semikolon in einer Zelle sie geteilt. Setze diese Zelle in Anführungszeichen.
import-row-too-short =
    { $found ->
        [one] Diese Zeile hat nur 1 Zelle; es gibt { $expected } Überschriften.
       *[other] Diese Zeile hat nur { $found } Zellen; es gibt { $expected } Überschriften.
    }
import-row-too-short-remedy = Wahrscheinlich hat ein Zeilenumbruch in einer Zelle die Zeile abgeschnitten. Entferne ihn und importiere die Datei noch einmal.
import-order-missing = Diese Zeile hat keine Bestellnummer.
import-order-missing-remedy = Ergänze die Nummer, die dein Shop der Bestellung gegeben hat.
import-order-damaged = Excel hat diese Bestellnummer beschädigt.
import-order-damaged-remedy = Stelle die Spalte in Excel auf „Text“, füge die Bestellnummern noch einmal ein und importiere die Datei neu.
import-quantity-unreadable = Das ist keine Stückzahl.
import-quantity-unreadable-remedy = Erwartet wurde eine ganze Zahl wie 2.
import-date-unreadable = Dieses Datum kann ich nicht lesen.
import-date-impossible =
    { $month ->
        [1] Einen { $day }. Januar gibt es nicht.
        [2] Einen { $day }. Februar gibt es nicht.
        [3] Einen { $day }. März gibt es nicht.
        [4] Einen { $day }. April gibt es nicht.
        [5] Einen { $day }. Mai gibt es nicht.
        [6] Einen { $day }. Juni gibt es nicht.
        [7] Einen { $day }. Juli gibt es nicht.
        [8] Einen { $day }. August gibt es nicht.
        [9] Einen { $day }. September gibt es nicht.
        [10] Einen { $day }. Oktober gibt es nicht.
        [11] Einen { $day }. November gibt es nicht.
        [12] Einen { $day }. Dezember gibt es nicht.
       *[other] Einen { $month }. Monat gibt es nicht.
    }
import-date-remedy = Erwartet wurde ein Datum wie { $example }.
import-number-shortened = Excel hat diese Nummer gekürzt; die letzten Ziffern sind weg.
import-number-shortened-remedy = Den Rest rate ich nicht. Tippe sie vom Etikett ab, oder stelle die Spalte in Excel auf „Text“, füge die Nummern noch einmal ein und importiere die Datei neu.
import-number-shortened-remedy-probable = Wahrscheinlich war es eine Nummer von { $carrier } mit { $digits } Ziffern, die mit { $begins } beginnt. Den Rest rate ich nicht. Tippe sie vom Etikett ab, oder stelle die Spalte in Excel auf „Text“, füge die Nummern noch einmal ein und importiere die Datei neu.
import-number-rounded = Excel hat diese Nummer wahrscheinlich gerundet: Sie endet auf Nullen.
import-number-rounded-remedy = Vergleiche sie mit dem Etikett. Stelle die Spalte in Excel auf „Text“, füge die Nummern noch einmal ein und importiere die Datei neu.
import-number-decimals = Diese Nummer hat Nachkommastellen: Ein Programm hielt sie für einen Betrag.
import-number-decimals-remedy = Vergleiche sie mit dem Etikett: Vorne kann auch eine Null fehlen. Stelle die Spalte auf „Text“, füge die Nummern noch einmal ein und importiere die Datei neu.
import-number-hidden = Die Spalte war zu schmal, deshalb steht hier ##### statt der Nummer.
import-number-hidden-remedy = Mache die Spalte breiter, speichere die Datei noch einmal und importiere sie.
import-number-failed = Hier ist eine Formel fehlgeschlagen, deshalb gibt es keine Nummer.
import-number-failed-remedy = Schreibe die Sendungsnummer selbst in die Zelle und importiere die Datei noch einmal.
import-number-formula = Das ist eine Formel, keine Sendungsnummer.
import-number-formula-remedy = Kopiere die Spalte in Excel und füge sie als Werte ein; speichere die Datei und importiere sie noch einmal.
import-number-date = Das ist ein Datum, oder Excel hat aus der Nummer eines gemacht.
import-number-date-remedy = Sieh nach, ob die richtige Spalte gewählt ist. Wenn ja, tippe die Nummer vom Etikett ab.
import-number-lost-zero =
    { $zeros ->
        [one] Excel hat vorne eine Null weggelassen.
       *[other] Excel hat vorne { $zeros } Nullen weggelassen.
    }
import-number-lost-zero-remedy =
    { $zeros ->
        [one] { $digits } Ziffern; mit einer 0 davor ist es eine Nummer von { $carrier }. Vergleiche sie mit deinem Etikett.
       *[other] { $digits } Ziffern; mit { $zeros } Nullen davor ist es eine Nummer von { $carrier }. Vergleiche sie mit deinem Etikett.
    }
import-number-several = Hier steht mehreres, und nicht alles davon sind Sendungsnummern.
import-number-several-remedy = Lass nur die Sendungsnummern in der Zelle, mit einem Semikolon dazwischen.
import-number-is-link = Das ist ein Link, und ich finde darin keine Sendungsnummer.
import-number-is-link-remedy = Öffne den Link, kopiere die Sendungsnummer von der Seite und setze sie hier ein.
import-number-too-short = Das ist zu kurz für eine Sendungsnummer.
import-number-too-short-remedy = Tippe die ganze Nummer vom Etikett ab.
import-number-too-long = Das ist zu lang für eine Sendungsnummer.
import-number-too-long-remedy = Lass nur die Sendungsnummer in der Zelle.
import-number-no-digit = Eine Sendungsnummer hat Ziffern; hier steht keine.
import-number-no-digit-remedy = Sieh nach, ob die richtige Spalte gewählt ist, oder lass die Zelle leer, wenn noch nichts versendet wurde.
import-number-bad-character = Keine Sendungsnummer enthält „{ $character }“.
import-number-bad-character-remedy = Lass nur Buchstaben und Ziffern stehen, wie auf dem Etikett.
import-note-passed-over =
    { $count ->
        [one] 1 Zeile ist keine Sendung; ich habe sie übergangen.
       *[other] { $count } Zeilen sind keine Sendungen; ich habe sie übergangen.
    }
import-paste-no-number = Ich finde in dieser Zeile keine Sendungsnummer.
import-paste-no-number-remedy = Ergänze die Sendungsnummer, oder den Namen des Versanddienstes, wenn sie nur aus Ziffern besteht.
import-paste-unclear-number = Ich kann nicht erkennen, wo die Sendungsnummer endet.
import-paste-unclear-number-remedy = Schreibe die Nummer ohne Leerzeichen.
import-paste-several-dates = In dieser Zeile stehen mehrere Daten, und ich kann nicht erkennen, welches der Versandtag ist.
import-paste-several-dates-remedy = Lass nur den Tag stehen, an dem es versendet wurde.
import-paste-no-order = Ich finde in dieser Zeile keine Bestellnummer.
import-paste-no-order-remedy = Ergänze die Bestellnummer deines Shops, zum Beispiel #1043.
import-paste-several-orders = Mehrere Nummern in dieser Zeile könnten die Bestellnummer sein.
import-paste-several-orders-remedy = Setze ein # vor die Bestellnummer, zum Beispiel #1043, und nur eine Bestellung in jede Zeile.

## The import as a whole.

import-nothing-usable = Davon lässt sich keine Zeile so importieren, wie sie ist.
import-nothing-usable-remedy = Prüfe, ob die Spalten bedeuten, was darüber steht, und sieh dir die abgelehnten Zeilen an.
import-orders-need-shop = Ich weiß nicht, von welchem Shop diese Bestellungen sind.
import-orders-need-shop-remedy = Nenne den Shop mit seiner Adresse (im Terminal: --account dein-shop.de).
import-not-a-supplier = „{ $name }“ ist ein Shop, und das sind Sendungen eines Lieferanten.
import-not-a-supplier-remedy = Gib stattdessen den Namen des Lieferanten an, oder keinen.
import-no-batch = Diesen Import gibt es nicht, oder er wurde schon zurückgenommen.
import-note-no-date =
    { $count ->
        [one] 1 Sendung hat kein Datum. Ich gebe ihr ab jetzt { $hours } Stunden, bevor ich ihre Nummer fehlend nenne.
       *[other] { $count } Sendungen haben kein Datum. Ich gebe ihnen ab jetzt { $hours } Stunden, bevor ich ihre Nummern fehlend nenne.
    }
