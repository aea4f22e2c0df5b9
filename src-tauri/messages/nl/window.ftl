# De eigen woorden van het venster: titels, knoppen, toestanden.

## The frame

window-navigation = Hoofdmenu
window-attention = Te doen
window-import = Importeren
window-connections = Koppelingen
window-settings = Instellingen
window-demo = Demowinkel
window-demo-note = Verzonnen bestellingen. Er blijft niets van bewaard.
window-demo-leave = Demo verlaten
window-checked = Gecontroleerd { $time }
window-checking = Bezig met controleren…
window-never-checked = Nog niet gecontroleerd
window-check-now = Nu controleren
window-check-again = Opnieuw controleren
window-back = Terug
window-close = Sluiten
window-cancel = Annuleren
window-undo = Ongedaan maken
window-copy = Kopiëren
window-copied = Gekopieerd
window-more = Meer
window-show-me = Laat zien
window-show-me-where = Laat zien waar
window-try-now = Nu proberen
window-again-at = Volgende poging: { $time }.
window-platform-file = Bestand
window-platform-myself = Ingetypt
window-error = Er ging iets mis dat niet mis had mogen gaan.

## Work that goes on

window-work-of = { $what }: { $done } van { $of }
window-work-done-so-far = { $what }, { $done } tot nu toe
window-work-done = Klaar
window-stop = Stoppen

## First start

window-welcome-picture = Wat Trackmend vindt
window-welcome-sent = Dinsdag verzonden
window-welcome-your-shop = Jouw winkel
window-welcome-closed = Afgerond
window-welcome-hole = Geen trackingnummer in je winkel
window-welcome-on-its-way = Onderweg
window-welcome-title = Zie welke klanten geen trackingnummer hebben, en voeg het toe.
window-welcome-demo = Rondkijken in een demowinkel
window-welcome-demo-note = Verzonnen bestellingen. Eén minuut.
window-welcome-connect = Mijn winkel koppelen
window-welcome-file = Ik heb alleen een bestand
window-welcome-file-note = CSV of geplakte tekst.
window-trust = Trackmend verandert niets in je winkel, tenzij jij op Toevoegen drukt.
window-trust-local = Geen account. Je bestellingen blijven op deze computer.

## The list

window-list-no-tracking = Klant heeft geen trackingnummer
window-list-need-to-know = Ik moet weten
window-list-parcel-trouble = Problemen met pakketten
window-before = Voordat je begon
window-before-count =
    { $count ->
        [one] { $count } bestelling, niet meegeteld
       *[other] { $count } bestellingen, niet meegeteld
    }
window-no-name = Naam onbekend
window-add = Trackingnummer toevoegen
window-add-to = Trackingnummer toevoegen aan { $order }
window-working-confirmed = Genoteerd; ik lees de bestelling nog eens
window-working-sending = Versturen naar { $platform }
window-working-accepted = Teruglezen bij { $platform }
window-working-unknown = { $platform } gaf geen duidelijk antwoord; over een minuut lees ik terug
window-row-proved = Bewezen: je winkel toont het nu
window-row-already-right = In je winkel al in orde gemaakt; er is niets verstuurd
window-mark-missing = Niet getoond
window-mark-proved = Bewezen
window-mark-shown = Getoond
window-mark-differs = Wijkt af
window-mark-nothing-sent = Niets verstuurd
window-mark-trouble = Probleem

## One order

window-order = Bestelling { $order }
window-no-order = Geen bestelling gekozen
window-open-in = Openen in { $platform }
window-who-says-what = Wie zegt wat
window-what-happened = Wat er gebeurde
window-what-was-done = Wat er gedaan is
window-side-supplier = Leverancier
window-side-shop = Winkel
window-side-carrier = Vervoerder
window-ask-carrier = Nu vragen
window-track = { $number } volgen bij de vervoerder
window-track-short = Volgen
window-track-parcel = { $number } volgen
window-ask-carrier-noted = De vervoerder wordt naar { $number } gevraagd zodra dat mag
window-track-also = ook bij { $carrier }
window-track-also-note = { $carrier } bezorgt het. Daar is het bekend zodra het in het land is.
window-next = Volgende: { $name }
window-finish = Klaar
window-proof = Bewijs
window-proof-about = Wat er stond, wat er verstuurd is en wat de winkel daarna toonde.
window-reopen = Terug op de lijst zetten

## Add tracking

window-none = geen
window-mail-question = Krijgt { $name } een mail?
window-mail-question-nobody = Krijgt de klant een mail?
window-mail-yes = Ja, { $platform } mailt de trackinglink
window-mail-no = Nee, alleen in de bestelling tonen
window-cannot-be-undone = Wat je niet kunt terugdraaien
window-nothing-sent-yet = Er wordt niets verstuurd tot je op Toevoegen drukt.
window-add-and-mail = Toevoegen en { $name } mailen
window-add-and-mail-nobody = Toevoegen en de klant mailen
window-add-without-mail = Toevoegen zonder mail

## Later, ignore

window-later = Later doen…
window-later-title = Later: bestelling { $order }
window-later-about = De bestelling gaat van de lijst en komt ’s ochtends vanzelf terug.
window-later-tomorrow = Morgen
window-later-three-days = Over drie dagen
window-later-week = Over een week
window-later-confirm = Later tonen
window-snoozed = { $order } komt later terug
window-ignore = Negeren, omdat…
window-ignore-title = { $order } negeren, omdat…
window-ignore-about = De bestelling blijft van de lijst, tenzij er iets nieuws gevonden wordt.
window-ignore-confirm = Negeren
window-ignored = { $order } wordt genegeerd: { $reason }
window-reason = Reden
window-reason-has-it = De klant heeft het pakket al
window-reason-by-hand = Persoonlijk overhandigd
window-reason-letter = Als brief verstuurd, zonder tracking
window-reason-refunded = Terugbetaald of vervangen
window-reason-other = Een andere reden
window-reason-missing = Schrijf een paar woorden, zodat je het volgende maand nog weet.

## Nothing to do

window-all-well = Alles met een nummer is in orde.
window-partly-well = Wat gelezen kon worden, is in orde.
window-need-numbers = Nu nog de trackingnummers van je leverancier.
window-nothing-read = Er is nog niets gelezen.
window-first-reading = Je winkel wordt gelezen.
window-seen = Wat ik gezien heb
window-seen-platform = Soort
window-seen-connection = Koppeling
window-seen-checked = Gecontroleerd
window-seen-never = nooit
window-seen-sent = Verzonden, 60 dagen
window-seen-with = Met nummer
window-seen-none-needed = Niet nodig
window-seen-not-known = Onbekend

## Connections

window-connected = Gekoppeld
window-connect-add = Koppeling toevoegen
window-connect-others = Voor elke andere leverancier of winkel: importeer een bestand of geplakte tekst.
window-connect = { $platform } koppelen
window-connect-shop = { $name } koppelen
window-connect-paste = Plak de sleutels en test ze
window-connect-paste-note = Plak de hele pagina of alleen de twee sleutels; ik vind ze.
window-connect-anything = Plak hier wat je hebt
window-keys-found =
    { $count ->
        [one] { $count } veld ingevuld
       *[other] { $count } velden ingevuld
    }
window-field-missing = Dit is nodig.
window-connect-name = Hoe jij hem noemt (mag leeg blijven)
window-connect-name-help = Leeg gelaten: de naam van de winkel zelf.
window-connect-keys-note = De sleutels blijven in de sleutelhanger van je computer en gaan alleen naar je winkel.
window-connect-test = Sleutels testen
window-connect-testing = Testen…
window-connect-test-again = Opnieuw testen
window-connect-reading = Eerste keer lezen
window-connect-reading-note = Je bestellingen van de laatste maanden
window-connect-read-only = Deze sleutel mag alleen lezen: Trackmend laat zien wie geen trackingnummer heeft, maar kan het niet toevoegen.
window-tests = Gedane tests
window-tests-passed = { $passed } van { $all } tests geslaagd
window-mark-passed = Geslaagd
window-mark-failed = Mislukt
window-mark-not-needed = Ontbreekt, maar niet nodig
window-mark-done = Gedaan
window-mark-needs-you = Jij bent nodig
window-disconnect = Ontkoppelen…
window-disconnect-title = { $name } ontkoppelen?
window-disconnect-about = Trackmend vergeet de sleutels en alles wat het daar gelezen heeft. In je winkel verandert niets. Bewijzen van wat je toevoegde blijven bewaard.
window-disconnect-confirm = { $name } ontkoppelen en vergeten

## Import

window-import-file = Een bestand
window-import-file-note = CSV, van je leverancier, je labelprogramma of je winkel.
window-import-choose = Kies een bestand…
window-import-text = Geplakte tekst
window-import-text-note = Rijen, gekopieerd van een webpagina, uit een mail of een spreadsheet.
window-import-read = Tekst lezen
window-import-pasted = Geplakte tekst
window-import-another = Ander bestand
window-imports = Eerdere imports
window-shipments =
    { $count ->
        [one] { $count } zending
       *[other] { $count } zendingen
    }
window-import-undone = teruggedraaid
window-undo-import = Import { $name } ongedaan maken
window-rows =
    { $count ->
        [one] { $count } rij
       *[other] { $count } rijen
    }
window-columns = Wat de kolommen betekenen
window-column-means = Betekenis van de kolom { $column }
window-field-none = Niet gebruikt
window-import-changes = Wat er verandert
window-import-new = nieuw
window-import-changed = gewijzigd
window-import-unchanged = ongewijzigd
window-import-without-number = nog zonder nummer
window-import-unmatched = zonder passende bestelling
window-import-rejected = afgekeurd
window-import-would-find =
    { $count ->
        [one] Met deze import vind ik hoogstens { $count } klant zonder trackingnummer.
       *[other] Met deze import vind ik hoogstens { $count } klanten zonder trackingnummer.
    }
window-rejected-rows = Afgekeurde rijen
window-line = Rij { $line }
window-show-more =
    { $count ->
        [one] Nog { $count }
       *[other] Nog { $count }
    }
window-import-note = Je kunt deze import later ongedaan maken. Importeren voegt niets toe aan je winkel.
window-import-rows =
    { $count ->
        [one] { $count } rij importeren
       *[other] { $count } rijen importeren
    }
window-import-done = Geïmporteerd: { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd.

## Settings, keys

window-language = Taal
window-theme = Licht of donker
window-theme-system = Zoals het systeem
window-theme-light = Licht
window-theme-dark = Donker
window-keyboard = Toetsenbord
window-keys = Alle toetsen
window-keys-letters = Losse letters zijn opdrachten
window-key-down = Volgende rij
window-key-up = Vorige rij
window-key-enter = De knop van de rij
window-key-back = Terug, sluiten
window-about = Over deze versie
