### Files and pasted text: what their columns mean, what is wrong with them, and the way out.


## What a column can hold.

import-field-order = Order number
import-field-number = Tracking number
import-field-carrier = Carrier
import-field-shipped = Sent on
import-field-ordered = Ordered on
import-field-sku = Item number (SKU)
import-field-quantity = Pieces
import-field-url = Tracking link
import-field-name = Name, to check
import-field-first-name = First name, to check
import-field-last-name = Last name, to check
import-field-postcode = Postcode, to check
import-field-country = Country, to check
import-field-state = State of the order
import-field-role = Why it was sent
import-field-ignore = Not used

## Why nothing of a file can be imported.

import-file-unreadable = I cannot read { $file }.
import-file-unreadable-remedy = Check that the file is still there and not open in another program. Your computer says: { $detail }
import-file-too-big = { $file } is too big: { $size } MB. I take files of up to { $limit } MB.
import-file-too-big-remedy = Export a shorter period, or split the file.
import-file-workbook = { $file } is a workbook (Excel, LibreOffice or Numbers). I read CSV.
import-file-workbook-remedy = Open it, choose Save as, then “CSV UTF-8”, and import that file. Or copy the rows and paste them here.
import-file-not-text = { $file } holds no text that I can read.
import-file-not-text-remedy = I read CSV files and text. Export the list from your supplier as CSV, or copy it and paste it here.
import-file-no-rows = { $file } has no rows below the headings.
import-file-no-rows-remedy = Export it again with at least one order in it.
import-file-too-many-columns =
    { $columns ->
        [one] { $file } seems to have 1 column. That cannot be right.
       *[other] { $file } seems to have { $columns } columns. That cannot be right.
    }
import-file-too-many-columns-remedy = Save it as CSV with commas or semicolons between the columns, and import it again.
import-file-open-quote = { $file }: a quotation mark opens in row { $row } and is never closed.
import-file-open-quote-remedy = Look at row { $row }, add the missing quotation mark or take the first one out, and import the file again.
import-file-no-header = { $file } begins with data, without headings over the columns.
import-file-no-header-remedy = Add a first row with the names of the columns, for example “order number” and “tracking number”, and import the file again.
import-column-missing-order = I find no column with the order number in { $file }. Its columns are: { $columns }.
import-column-missing-number = I find no column with the tracking number in { $file }. Its columns are: { $columns }.
import-column-missing-remedy = Say above which column it is (in the terminal: { $option }). If there is none, export the list with that column.
import-map-malformed = “{ $said }” does not say which column means what.
import-map-malformed-remedy = Write FIELD=COLUMN, for example number=Tracking. The fields are: { $fields }.
import-map-unknown-column = { $file } has no column “{ $said }”. Its columns are: { $columns }.
import-map-unknown-column-remedy = Write the name exactly as in the file, or its place counted from 1.
import-map-twice = “{ $said }” was said twice.
import-map-twice-remedy = Give each column one meaning, and each meaning one column.
import-dates-undecided = The dates in { $file } can be read in two ways: row { $row } says { $example }. Is that day or month first?
import-dates-undecided-remedy = Say which comes first (in the terminal: { $option }), or export with dates like 2026-11-21.
import-dates-mixed = { $file } mixes dates: row { $day-row } has the day first ({ $day-first }), row { $month-row } the month ({ $month-first }).
import-dates-mixed-remedy = Say which is right (in the terminal: { $option }); the rows that do not fit are then rejected, and you can correct them.
import-paste-nothing = I find no tracking number in the text that you pasted.
import-paste-nothing-remedy = Paste rows with an order number and a tracking number, as they stand on your supplier's page.

## What is assumed.

import-note-encoding = The file does not say how its letters are written; I took it for { $encoding }. If names look odd, save it as CSV UTF-8.
import-note-day-first = Dates are day-month-year.
import-note-month-first = Dates are month-day-year.
import-note-no-tracking-column = The file has no column for tracking. I cannot tell from it which of these orders show a number.
import-note-check-digit = The last digits of { $number } do not add up. Compare it with the label; it is imported as it is.
import-note-duplicates =
    { $count ->
        [one] 1 row stands there twice; it counts once.
       *[other] { $count } rows stand there twice; each counts once.
    }
import-note-totals =
    { $count ->
        [one] 1 row is a total; I left it out.
       *[other] { $count } rows are totals; I left them out.
    }
import-note-links =
    { $count ->
        [one] 1 link is not a web address; I left it out.
       *[other] { $count } links are not web addresses; I left them out.
    }
import-note-split =
    { $count ->
        [one] 1 row holds several tracking numbers; I took each for a parcel.
       *[other] { $count } rows hold several tracking numbers; I took each for a parcel.
    }

## Why a row cannot be used: what is wrong, and the way out.

import-row-too-long =
    { $found ->
        [one] This row has 1 cell; the headings are { $expected }.
       *[other] This row has { $found } cells; the headings are { $expected }.
    }
import-row-too-long-remedy = A comma or semicolon inside a cell probably split it. Put quotation marks around that cell.
import-row-too-short =
    { $found ->
        [one] This row has only 1 cell; the headings are { $expected }.
       *[other] This row has only { $found } cells; the headings are { $expected }.
    }
import-row-too-short-remedy = A line break inside a cell probably cut the row. Take it out and import the file once more.
import-order-missing = This row has no order number.
import-order-missing-remedy = Add the number that your shop gave the order.
import-order-damaged = Excel has damaged this order number.
import-order-damaged-remedy = Set the column to “Text” in Excel, paste the order numbers again and import the file once more.
import-quantity-unreadable = This is not a number of pieces.
import-quantity-unreadable-remedy = Expected a whole number such as 2.
import-date-unreadable = I cannot read this date.
import-date-impossible =
    { $month ->
        [1] There is no { $day } January.
        [2] There is no { $day } February.
        [3] There is no { $day } March.
        [4] There is no { $day } April.
        [5] There is no { $day } May.
        [6] There is no { $day } June.
        [7] There is no { $day } July.
        [8] There is no { $day } August.
        [9] There is no { $day } September.
        [10] There is no { $day } October.
        [11] There is no { $day } November.
        [12] There is no { $day } December.
       *[other] There is no month { $month }.
    }
import-date-remedy = Expected a date like { $example }.
import-number-shortened = Excel has shortened this number; its last digits are gone.
import-number-shortened-remedy = I do not guess the rest. Type it from the label, or set the column to “Text” in Excel, paste the numbers again and import the file once more.
import-number-shortened-remedy-probable = It was probably a { $carrier } number of { $digits } digits beginning with { $begins }. I do not guess the rest. Type it from the label, or set the column to “Text” in Excel, paste the numbers again and import the file once more.
import-number-rounded = Excel has probably rounded this number: it ends in zeros.
import-number-rounded-remedy = Compare it with the label. Set the column to “Text” in Excel, paste the numbers again and import the file once more.
import-number-decimals = This number has decimals: a program took it for an amount.
import-number-decimals-remedy = Compare it with the label: a zero at the front may be gone too. Set the column to “Text”, paste the numbers again and import the file once more.
import-number-hidden = The column was too narrow, so ##### stands here instead of the number.
import-number-hidden-remedy = Make the column wider, save the file again and import it.
import-number-failed = A formula failed here, so there is no number.
import-number-failed-remedy = Put the tracking number itself in the cell and import the file once more.
import-number-formula = This is a formula, not a tracking number.
import-number-formula-remedy = In Excel copy the column and paste it as values, then save and import the file once more.
import-number-date = This is a date, or Excel has made one of the number.
import-number-date-remedy = See whether the right column is chosen. If it is, type the number from the label.
import-number-lost-zero =
    { $zeros ->
        [one] Excel has dropped a zero at the front.
       *[other] Excel has dropped { $zeros } zeros at the front.
    }
import-number-lost-zero-remedy =
    { $zeros ->
        [one] { $digits } digits; with a 0 in front it is a { $carrier } number. Compare it with your label.
       *[other] { $digits } digits; with { $zeros } zeros in front it is a { $carrier } number. Compare it with your label.
    }
import-number-several = Several things stand here, and not all of them are tracking numbers.
import-number-several-remedy = Leave only the tracking numbers in the cell, with a semicolon between them.
import-number-is-link = This is a link, and I find no tracking number in it.
import-number-is-link-remedy = Open the link, copy the tracking number from the page and put it here.
import-number-too-short = This is too short for a tracking number.
import-number-too-short-remedy = Type the whole number from the label.
import-number-too-long = This is too long for a tracking number.
import-number-too-long-remedy = Leave only the tracking number in the cell.
import-number-no-digit = A tracking number has digits; this has none.
import-number-no-digit-remedy = See whether the right column is chosen, or leave the cell empty when nothing was sent yet.
import-number-bad-character = No tracking number contains “{ $character }”.
import-number-bad-character-remedy = Leave only letters and digits, as on the label.
import-note-passed-over =
    { $count ->
        [one] 1 line is no shipment; I passed over it.
       *[other] { $count } lines are no shipments; I passed over them.
    }
import-paste-no-number = I find no tracking number in this line.
import-paste-no-number-remedy = Add the tracking number, or the carrier's name if the number has only digits.
import-paste-unclear-number = I cannot tell where the tracking number ends.
import-paste-unclear-number-remedy = Write the number without spaces.
import-paste-several-dates = This line has several dates, and I cannot tell which is the day it was sent.
import-paste-several-dates-remedy = Leave only the day on which it was sent.
import-paste-no-order = I find no order number in this line.
import-paste-no-order-remedy = Add your shop's order number, for example #1043.
import-paste-several-orders = Several numbers in this line could be the order number.
import-paste-several-orders-remedy = Put a # before the order number, for example #1043, one order in each line.

## The import as a whole.

import-nothing-usable = No row of this can be imported as it is.
import-nothing-usable-remedy = See whether the columns mean what is said above, and look at the rejected rows.
import-orders-need-shop = I cannot tell which shop these orders are from.
import-orders-need-shop-remedy = Name the shop by its address (in the terminal: --account your-shop.com).
import-not-a-supplier = “{ $name }” is a shop, and these are shipments of a supplier.
import-not-a-supplier-remedy = Give the supplier's name instead, or none.
import-no-batch = There is no such import, or it was already undone.
import-note-no-date =
    { $count ->
        [one] 1 shipment has no date. I give it { $hours } hours from now before I call its number missing.
       *[other] { $count } shipments have no date. I give them { $hours } hours from now before I call their numbers missing.
    }
