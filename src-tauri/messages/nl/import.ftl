### Files and pasted text: what their columns mean, what is wrong with them, and the way out.


## What a column can hold.

import-field-order = Bestelnummer
import-field-number = Trackingnummer
import-field-carrier = Vervoerder
import-field-shipped = Verzonden op
import-field-ordered = Besteld op
import-field-sku = Artikelnummer (SKU)
import-field-quantity = Aantal
import-field-url = Trackinglink
import-field-name = Naam, ter controle
import-field-first-name = Voornaam, ter controle
import-field-last-name = Achternaam, ter controle
import-field-postcode = Postcode, ter controle
import-field-country = Land, ter controle
import-field-state = Status van de bestelling
import-field-role = Waarom verzonden
import-field-ignore = Niet gebruikt

## Why nothing of a file can be imported.

import-file-unreadable = Ik kan { $file } niet lezen.
import-file-unreadable-remedy = Kijk of het bestand er nog is en niet in een ander programma openstaat. Je computer zegt: { $detail }
import-file-too-big = { $file } is te groot: { $size } MB. Ik neem bestanden tot { $limit } MB.
import-file-too-big-remedy = Exporteer een kortere periode, of splits het bestand.
import-file-workbook = { $file } is een werkmap (Excel, LibreOffice of Numbers). Ik lees CSV.
import-file-workbook-remedy = Open het, kies Opslaan als en dan ‘CSV UTF-8’, en importeer dat bestand. Of kopieer de rijen en plak ze hier.
import-file-not-text = In { $file } staat geen tekst die ik kan lezen.
import-file-not-text-remedy = Ik lees CSV-bestanden en tekst. Exporteer de lijst bij je leverancier als CSV, of kopieer haar en plak haar hier.
import-file-no-rows = { $file } heeft geen rijen onder de kolomkoppen.
import-file-no-rows-remedy = Exporteer het opnieuw, met minstens één bestelling erin.
import-file-too-many-columns =
    { $columns ->
        [one] { $file } lijkt 1 kolom te hebben. Dat kan niet kloppen.
       *[other] { $file } lijkt { $columns } kolommen te hebben. Dat kan niet kloppen.
    }
import-file-too-many-columns-remedy = Sla het op als CSV met komma's of puntkomma's tussen de kolommen en importeer het opnieuw.
import-file-open-quote = { $file }: in rij { $row } begint een aanhalingsteken dat nergens sluit.
import-file-open-quote-remedy = Kijk naar rij { $row }, zet het ontbrekende aanhalingsteken erbij of haal het eerste weg, en importeer het bestand opnieuw.
import-file-no-header = { $file } begint meteen met gegevens, zonder koppen boven de kolommen.
import-file-no-header-remedy = Zet er een eerste rij boven met de namen van de kolommen, bijvoorbeeld ‘bestelnummer’ en ‘trackingnummer’, en importeer het bestand opnieuw.
import-column-missing-order = Ik vind in { $file } geen kolom met het bestelnummer. De kolommen zijn: { $columns }.
import-column-missing-number = Ik vind in { $file } geen kolom met het trackingnummer. De kolommen zijn: { $columns }.
import-column-missing-remedy = Zeg hierboven welke kolom het is (in de terminal: { $option }). Is die er niet, exporteer de lijst dan mét die kolom.
import-map-malformed = ‘{ $said }’ zegt niet welke kolom wat betekent.
import-map-malformed-remedy = Schrijf FIELD=COLUMN, bijvoorbeeld number=Zendingnr. De velden zijn: { $fields }.
import-map-unknown-column = { $file } heeft geen kolom ‘{ $said }’. De kolommen zijn: { $columns }.
import-map-unknown-column-remedy = Schrijf de naam precies zoals in het bestand, of de plaats, geteld vanaf 1.
import-map-twice = ‘{ $said }’ is twee keer gezegd.
import-map-twice-remedy = Geef elke kolom één betekenis, en elke betekenis één kolom.
import-dates-undecided = De datums in { $file } kun je op twee manieren lezen: in rij { $row } staat { $example }. Staat de dag of de maand eerst?
import-dates-undecided-remedy = Zeg wat eerst komt (in de terminal: { $option }), of exporteer met datums als 2026-11-21.
import-dates-mixed = { $file } gebruikt datums door elkaar: in rij { $day-row } staat de dag eerst ({ $day-first }), in rij { $month-row } de maand ({ $month-first }).
import-dates-mixed-remedy = Zeg wat klopt (in de terminal: { $option }); rijen die niet passen worden dan geweigerd, en die kun je verbeteren.
import-paste-nothing = Ik vind geen trackingnummer in de tekst die je plakte.
import-paste-nothing-remedy = Plak rijen met een bestelnummer en een trackingnummer, zoals ze op de pagina van je leverancier staan.

## What is assumed.

import-note-encoding = Het bestand zegt niet hoe de letters geschreven zijn; ik ging uit van { $encoding }. Zien namen er vreemd uit, sla het dan op als CSV UTF-8.
import-note-day-first = Datums zijn dag-maand-jaar.
import-note-month-first = Datums zijn maand-dag-jaar.
import-note-no-tracking-column = Het bestand heeft geen kolom voor tracking. Daaruit kan ik niet opmaken bij welke bestellingen een nummer staat.
import-note-check-digit = De laatste cijfers van { $number } kloppen niet. Vergelijk het met het label; het wordt geïmporteerd zoals het er staat.
import-note-duplicates =
    { $count ->
        [one] 1 rij staat er dubbel in; ze telt één keer.
       *[other] { $count } rijen staan er dubbel in; elke telt één keer.
    }
import-note-totals =
    { $count ->
        [one] 1 rij is een totaal; die heb ik weggelaten.
       *[other] { $count } rijen zijn totalen; die heb ik weggelaten.
    }
import-note-links =
    { $count ->
        [one] 1 link is geen webadres; die heb ik weggelaten.
       *[other] { $count } links zijn geen webadressen; die heb ik weggelaten.
    }
import-note-split =
    { $count ->
        [one] In 1 rij staan meerdere trackingnummers; elk nummer is een pakket.
       *[other] In { $count } rijen staan meerdere trackingnummers; elk nummer is een pakket.
    }

## Why a row cannot be used: what is wrong, and the way out.

import-row-too-long =
    { $found ->
        [one] Deze rij heeft 1 cel; er zijn { $expected } kolomkoppen.
       *[other] Deze rij heeft { $found } cellen; er zijn { $expected } kolomkoppen.
    }
import-row-too-long-remedy = Waarschijnlijk heeft een komma of puntkomma ín een cel haar gesplitst. Zet aanhalingstekens om die cel.
import-row-too-short =
    { $found ->
        [one] Deze rij heeft maar 1 cel; er zijn { $expected } kolomkoppen.
       *[other] Deze rij heeft maar { $found } cellen; er zijn { $expected } kolomkoppen.
    }
import-row-too-short-remedy = Waarschijnlijk heeft een regeleinde ín een cel de rij afgebroken. Haal het weg en importeer het bestand nog een keer.
import-order-missing = Deze rij heeft geen bestelnummer.
import-order-missing-remedy = Vul het nummer in dat je winkel de bestelling gaf.
import-order-damaged = Excel heeft dit bestelnummer beschadigd.
import-order-damaged-remedy = Zet de kolom in Excel op ‘Tekst’, plak de bestelnummers opnieuw en importeer het bestand nog een keer.
import-quantity-unreadable = Dit is geen aantal.
import-quantity-unreadable-remedy = Verwacht werd een heel getal, zoals 2.
import-date-unreadable = Deze datum kan ik niet lezen.
import-date-impossible =
    { $month ->
        [1] { $day } januari bestaat niet.
        [2] { $day } februari bestaat niet.
        [3] { $day } maart bestaat niet.
        [4] { $day } april bestaat niet.
        [5] { $day } mei bestaat niet.
        [6] { $day } juni bestaat niet.
        [7] { $day } juli bestaat niet.
        [8] { $day } augustus bestaat niet.
        [9] { $day } september bestaat niet.
        [10] { $day } oktober bestaat niet.
        [11] { $day } november bestaat niet.
        [12] { $day } december bestaat niet.
       *[other] Maand { $month } bestaat niet.
    }
import-date-remedy = Verwacht werd een datum als { $example }.
import-number-shortened = Excel heeft dit nummer ingekort; de laatste cijfers zijn weg.
import-number-shortened-remedy = De rest raad ik niet. Typ het over van het label, of zet de kolom in Excel op ‘Tekst’, plak de nummers opnieuw en importeer het bestand nog een keer.
import-number-shortened-remedy-probable = Het was waarschijnlijk een nummer van { $carrier } met { $digits } cijfers, beginnend met { $begins }. De rest raad ik niet. Typ het over van het label, of zet de kolom in Excel op ‘Tekst’, plak de nummers opnieuw en importeer het bestand nog een keer.
import-number-rounded = Excel heeft dit nummer waarschijnlijk afgerond: het eindigt op nullen.
import-number-rounded-remedy = Vergelijk het met het label. Zet de kolom in Excel op ‘Tekst’, plak de nummers opnieuw en importeer het bestand nog een keer.
import-number-decimals = Dit nummer heeft decimalen: een programma zag het aan voor een bedrag.
import-number-decimals-remedy = Vergelijk het met het label: er kan ook een nul vooraan weg zijn. Zet de kolom op ‘Tekst’, plak de nummers opnieuw en importeer het bestand nog een keer.
import-number-hidden = De kolom was te smal, daarom staat hier ##### in plaats van het nummer.
import-number-hidden-remedy = Maak de kolom breder, sla het bestand opnieuw op en importeer het.
import-number-failed = Hier is een formule mislukt, dus er is geen nummer.
import-number-failed-remedy = Zet het trackingnummer zelf in de cel en importeer het bestand nog een keer.
import-number-formula = Dit is een formule, geen trackingnummer.
import-number-formula-remedy = Kopieer de kolom in Excel en plak haar als waarden; sla het bestand op en importeer het nog een keer.
import-number-date = Dit is een datum, of Excel heeft er een datum van gemaakt.
import-number-date-remedy = Kijk of de juiste kolom gekozen is. Zo ja, typ het nummer dan over van het label.
import-number-lost-zero =
    { $zeros ->
        [one] Excel heeft een nul vooraan weggelaten.
       *[other] Excel heeft { $zeros } nullen vooraan weggelaten.
    }
import-number-lost-zero-remedy =
    { $zeros ->
        [one] { $digits } cijfers; met een 0 ervoor is het een nummer van { $carrier }. Vergelijk het met je label.
       *[other] { $digits } cijfers; met { $zeros } nullen ervoor is het een nummer van { $carrier }. Vergelijk het met je label.
    }
import-number-several = Hier staan meerdere dingen, en niet alle zijn trackingnummers.
import-number-several-remedy = Laat alleen de trackingnummers in de cel staan, met een puntkomma ertussen.
import-number-is-link = Dit is een link, en ik vind er geen trackingnummer in.
import-number-is-link-remedy = Open de link, kopieer het trackingnummer van de pagina en zet het hier.
import-number-too-short = Dit is te kort voor een trackingnummer.
import-number-too-short-remedy = Typ het hele nummer over van het label.
import-number-too-long = Dit is te lang voor een trackingnummer.
import-number-too-long-remedy = Laat alleen het trackingnummer in de cel staan.
import-number-no-digit = Een trackingnummer heeft cijfers; hier staan er geen.
import-number-no-digit-remedy = Kijk of de juiste kolom gekozen is, of laat de cel leeg als er nog niets verzonden is.
import-number-bad-character = In een trackingnummer komt geen ‘{ $character }’ voor.
import-number-bad-character-remedy = Laat alleen letters en cijfers staan, zoals op het label.
import-note-passed-over =
    { $count ->
        [one] 1 regel is geen zending; die heb ik overgeslagen.
       *[other] { $count } regels zijn geen zendingen; die heb ik overgeslagen.
    }
import-paste-no-number = Ik vind in deze regel geen trackingnummer.
import-paste-no-number-remedy = Zet het trackingnummer erbij, of de naam van de vervoerder als het nummer alleen cijfers heeft.
import-paste-unclear-number = Ik kan niet zien waar het trackingnummer eindigt.
import-paste-unclear-number-remedy = Schrijf het nummer zonder spaties.
import-paste-several-dates = In deze regel staan meerdere datums, en ik kan niet zien welke de verzenddag is.
import-paste-several-dates-remedy = Laat alleen de dag van verzending staan.
import-paste-no-order = Ik vind in deze regel geen bestelnummer.
import-paste-no-order-remedy = Zet het bestelnummer van je winkel erbij, bijvoorbeeld #1043.
import-paste-several-orders = Meerdere nummers in deze regel kunnen het bestelnummer zijn.
import-paste-several-orders-remedy = Zet een # voor het bestelnummer, bijvoorbeeld #1043, en één bestelling per regel.

## The import as a whole.

import-nothing-usable = Hiervan kan geen enkele rij zo geïmporteerd worden.
import-nothing-usable-remedy = Kijk of de kolommen betekenen wat erboven staat, en bekijk de geweigerde rijen.
import-orders-need-shop = Ik weet niet van welke winkel deze bestellingen zijn.
import-orders-need-shop-remedy = Noem de winkel bij zijn adres (in de terminal: --account jouw-winkel.nl).
import-not-a-supplier = ‘{ $name }’ is een winkel, en dit zijn zendingen van een leverancier.
import-not-a-supplier-remedy = Geef in plaats daarvan de naam van de leverancier, of geen naam.
import-no-batch = Die import is er niet, of is al ongedaan gemaakt.
import-note-no-date =
    { $count ->
        [one] 1 zending heeft geen datum. Ik geef haar vanaf nu { $hours } uur voordat ik het nummer ontbrekend noem.
       *[other] { $count } zendingen hebben geen datum. Ik geef ze vanaf nu { $hours } uur voordat ik de nummers ontbrekend noem.
    }
