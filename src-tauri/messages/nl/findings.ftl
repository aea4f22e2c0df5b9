### What needs the owner: lists, causes, and the few words of a row.


## The few words of a row. { $platform }: its code; `none` as { $supplier } is one without a name.

why-closed-by-person =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door { $who }
why-closed-by-hand =
    Handmatig { $platform ->
        [bol] als verwerkt gemarkeerd
        [shopify] als afgehandeld gemarkeerd
       *[other] op Afgerond gezet
    }
why-closed-by-setting =
    Automatisch { $platform ->
        [bol] verwerkt
        [shopify] afgehandeld
       *[other] afgerond
    } door een instelling van de winkel
why-closed-by-app =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door de app { $app }
why-closed-by-program =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door een programma
why-no-number =
    { $platform ->
        [bol] Verwerkt
        [shopify] Afgehandeld
       *[other] Afgerond
    } zonder trackingnummer
why-incomplete =
    { $shown ->
        [one] { $shown } van { $parcels } pakketten staat erin
       *[other] { $shown } van { $parcels } pakketten staan erin
    }
why-incomplete-some = Niet elk pakket staat erin
why-differs-slip = Er staat een ander nummer: waarschijnlijk een tikfout
why-differs-damage = Het nummer daar is door een spreadsheet verminkt
why-differs-replaced = Een nieuw etiket verving het nummer dat er staat
why-differs = Er staat een ander nummer
why-carrier = Juist nummer, verkeerde vervoerder
why-dead-link = Juist nummer, maar de link leidt nergens heen
why-not-closed =
    Verzonden, maar nog niet { $platform ->
        [bol] als verwerkt gemarkeerd
        [shopify] als afgehandeld gemarkeerd
       *[other] op Afgerond gezet
    }
why-not-closed-lines = Een deel is verzonden; welk deel is niet bekend
why-wanted =
    { $supplier ->
        [none] Het nummer had er nu moeten zijn
       *[other] { $supplier } had het nu moeten verzenden
    }
why-several-fit = Een pakket dat bij meerdere bestellingen past
why-none-fits = Een pakket dat bij geen bestelling past
why-reused = Het nummer staat ook bij een bestelling van een andere klant
why-late = Betaald, en nog niets verzonden
why-not-at-supplier =
    { $supplier ->
        [none] Je leverancier
       *[other] { $supplier }
    } heeft deze bestelling niet
why-blocked =
    { $supplier ->
        [none] Je leverancier
       *[other] { $supplier }
    } houdt ze tegen
why-forgotten = Je verzendt ze zelf, en er is geen nummer ingevoerd
why-cancelled = Verzonden hoewel ze geannuleerd was

## Several orders with one cause, as one job.

card-orders =
    { $orders ->
        [one] { $orders } bestelling, één oorzaak
       *[other] { $orders } bestellingen, één oorzaak
    }
card-numbers =
    { $numbers ->
        [one] { $numbers } nummer
       *[other] { $numbers } nummers
    } { $supplier ->
        [none] bij je leverancier
       *[other] bij { $supplier }
    }
card-numbers-why =
    { $supplier ->
        [none] Hun nummers hadden er nu moeten zijn.
       *[other] { $supplier } had ze nu moeten verzenden.
    }
card-who =
    { $more ->
        [0] { $names }
       *[other] { $names } en nog { $more }
    }

## Set aside, and watched.

aside-snoozed = Opzijgezet tot { $until }
aside-ignored = Opzijgezet: { $reason }
watching-orders =
    { $orders ->
        [one] { $orders } bestelling is nog bij je leverancier.
       *[other] { $orders } bestellingen zijn nog bij je leverancier.
    }
watching-look-up =
    { $numbers ->
        [one] { $numbers } nummer op te zoeken.
       *[other] { $numbers } nummers op te zoeken.
    }

## What happened, in one sentence. It blames nobody.

cause-closed-by-person =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door { $who } ({ $closed }). Daardoor kon { $supplier ->
        [none] het trackingnummer er niet meer bij
       *[other] { $supplier } het trackingnummer niet meer toevoegen
    }.
cause-closed-by-hand =
    Handmatig { $platform ->
        [bol] als verwerkt gemarkeerd
        [shopify] als afgehandeld gemarkeerd
       *[other] op Afgerond gezet
    } ({ $closed }). Daardoor kon { $supplier ->
        [none] het trackingnummer er niet meer bij
       *[other] { $supplier } het trackingnummer niet meer toevoegen
    }.
cause-closed-by-setting =
    Een instelling van je winkel { $platform ->
        [bol] verwerkte de bestelling automatisch
        [shopify] handelde de bestelling automatisch af
       *[other] rondde de bestelling automatisch af
    } ({ $closed }). Daardoor kon { $supplier ->
        [none] het trackingnummer er niet meer bij
       *[other] { $supplier } het trackingnummer niet meer toevoegen
    }.
cause-closed-by-app =
    De app { $app } { $platform ->
        [bol] markeerde de bestelling als verwerkt
        [shopify] markeerde de bestelling als afgehandeld
       *[other] zette de bestelling op Afgerond
    } ({ $closed }). Daardoor kon { $supplier ->
        [none] het trackingnummer er niet meer bij
       *[other] { $supplier } het trackingnummer niet meer toevoegen
    }.
cause-closed-by-program =
    Een programma { $platform ->
        [bol] markeerde de bestelling als verwerkt
        [shopify] markeerde de bestelling als afgehandeld
       *[other] zette de bestelling op Afgerond
    } zonder trackingnummer ({ $closed }). Je winkel zegt niet welk.
cause-unknown =
    { $platform ->
        [bol] Verwerkt
        [shopify] Afgehandeld
       *[other] Afgerond
    } zonder trackingnummer ({ $closed }). Je winkel zegt niet wie dat deed.
cause-no-date =
    { $platform ->
        [bol] Verwerkt
        [shopify] Afgehandeld
       *[other] Afgerond
    } zonder trackingnummer. Wanneer en door wie is niet bekend.
cause-incomplete-by-person =
    Niet elk pakket staat erin. De bestelling was door { $who } { $platform ->
        [bol] als verwerkt gemarkeerd
        [shopify] als afgehandeld gemarkeerd
       *[other] op Afgerond gezet
    } ({ $closed }) voordat het nummer van dit pakket bekend was.
cause-incomplete =
    Niet elk pakket staat erin. De bestelling was al { $platform ->
        [bol] verwerkt
        [shopify] afgehandeld
       *[other] afgerond
    } ({ $closed }) voordat het nummer van dit pakket bekend was.
cause-incomplete-no-date = Niet elk pakket staat erin. Het nummer van dit pakket ontbreekt.
cause-differs-slip =
    Je winkel toont { $shown }, { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } zegt { $number }: waarschijnlijk een tikfout.
cause-differs-damage =
    Je winkel toont { $shown }, { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } zegt { $number }: een spreadsheet heeft het waarschijnlijk veranderd.
cause-differs-replaced = Je zei dat het etiket vervangen is: { $number } komt in de plaats van { $shown }.
cause-differs =
    Je winkel toont { $shown }, { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } zegt { $number }. Alleen jij kunt zeggen hoe die twee bij elkaar horen.
cause-carrier = Het nummer klopt, maar je winkel noemt { $carrier } als vervoerder, en die heeft zulke nummers niet.
cause-carrier-unnamed = Het nummer klopt, maar je winkel noemt geen vervoerder, dus je klant heeft geen link om te volgen.
cause-dead-link = Het nummer klopt, maar de link ernaast leidt nergens heen.
cause-not-closed-connection =
    { $supplier ->
        [none] Het pakket is verzonden
       *[other] { $supplier } heeft het pakket verzonden
    }, en de bestelling staat nog open in je winkel. Sindsdien kwam er niets meer van daar: de koppeling is waarschijnlijk verbroken.
cause-not-closed-product =
    { $supplier ->
        [none] Het pakket is verzonden
       *[other] { $supplier } heeft het pakket verzonden
    }, en de bestelling staat nog open in je winkel. SKU of leverancier van het product zijn in je winkel waarschijnlijk gewijzigd, dus het wordt niet meer herkend.
cause-not-closed-by-hand =
    { $supplier ->
        [none] Het pakket is verzonden
       *[other] { $supplier } heeft het pakket verzonden
    }, en de bestelling staat nog open in je winkel. Ze is daar met de hand besteld, dus je winkel hoort er niets van.
cause-not-closed-lines = Een deel van de bestelling is verzonden, en nergens staat welk deel. Ik houd ze in het oog tot elk deel een nummer heeft.
cause-not-closed =
    { $supplier ->
        [none] Het pakket is verzonden
       *[other] { $supplier } heeft het pakket verzonden
    }, en de bestelling staat nog open in je winkel. Waarom is niet bekend.
cause-wanted =
    { $platform ->
        [bol] Verwerkt
        [shopify] Afgehandeld
       *[other] Afgerond
    } zonder trackingnummer. { $supplier ->
        [none] Het had nu verzonden moeten zijn; zoek het nummer op waar het verzonden is.
       *[other] { $supplier } had het nu moeten verzenden. Alleen de eigen pagina daar toont het nummer.
    }
cause-several-fit =
    { $supplier ->
        [none] Er is een pakket verzonden
       *[other] { $supplier } heeft een pakket verzonden
    } dat bij meerdere bestellingen past. Welke is het?
cause-none-fits =
    { $supplier ->
        [none] Er is een pakket verzonden
       *[other] { $supplier } heeft een pakket verzonden
    } dat bij geen bestelling zeker past.
cause-reused = { $number } staat bij bestellingen van verschillende klanten, dus een van hen heeft het verkeerde nummer. Ik voeg het bij geen van beide toe.
cause-late =
    Betaald, en { $supplier ->
        [none] er is nog niets verzonden
       *[other] { $supplier } heeft nog niets verzonden
    }: dat is langer dan gewoonlijk.
cause-not-at-supplier =
    Betaald, maar { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } heeft deze bestelling niet, zei je. Bestel ze daar, of vraag waarom ze niet is aangekomen.
cause-blocked =
    Betaald, maar { $supplier ->
        [none] je leverancier
       *[other] { $supplier }
    } houdt ze tegen. Op de pagina daar staat waarom.
why-platform-label = { $platform } heeft het label verkocht en toont nog geen nummer
why-cancel-asked = Je klant vroeg om annulering
why-expiring = { $platform } annuleert hem binnenkort: niemand heeft de verzending bevestigd
why-promise = De beloofde dag is er, en hij is niet verzonden
cause-platform-label = Je hebt het label bij { $shop } gekocht, dat het nummer zelf invult. Dat is nog niet gebeurd.
cause-no-number-entered = Bij { $shop } staat hij als verzonden zonder trackingnummer, dus je klant kan hem niet volgen.
cause-cancel-asked = Je klant heeft { $platform ->
        [bol] bol
       *[other] je winkel
    } gevraagd hem te annuleren, en hij is nog niet verzonden. Verstuur hem niet voordat je hebt geantwoord.
cause-expiring = Niemand heeft bij { $shop } bevestigd dat hij is verzonden. { $shop } annuleert hem en betaalt niet, ook als hij is aangekomen.
cause-promise = { $shop } heeft je klant een dag beloofd. Die is er, en de bestelling is niet als verzonden bevestigd.
cause-forgotten = Betaald, en je verzendt ze zelf: er is nog geen nummer ingevoerd.
cause-cancelled =
    { $supplier ->
        [none] Ze is verzonden
       *[other] { $supplier } heeft ze verzonden
    } hoewel de bestelling geannuleerd of terugbetaald was. Ik verander daar niets.

## How sure that is.

confidence-certain = Zeker: zo staat het in je winkel zelf.
confidence-likely = Waarschijnlijk: het past, en niets spreekt het tegen.
confidence-unknown = Niet bekend: nergens staat wie het deed.

## Who says what: supplier, shop, carrier.

ledger-sent = Verzonden
ledger-typed-in = Je hebt het nummer ingevoerd
ledger-file-says-sent = Verzonden, volgens je bestand
ledger-supplier-silent = Nog niets bekend
ledger-no-number-known = Geen nummer bekend
ledger-none-needed = Geen tracking nodig
ledger-hole = Geen trackingnummer in je winkel
ledger-not-closed =
    Nog niet { $platform ->
        [bol] verwerkt
        [shopify] afgehandeld
       *[other] afgerond
    }
ledger-same-parcel = Hetzelfde pakket
ledger-replacement = Opnieuw verzonden
ledger-return = Komt terug
ledger-replacement-silent = Staat er niet; hoeft ook niet
ledger-file-no-column = Niet bekend: het bestand heeft die kolom niet
ledger-not-read-since = Niet bekend: sindsdien niet gelezen
ledger-carrier-unknown = Nog niet bekend
ledger-not-asked = Niet gevraagd

## Where an order stands, in its shop's own words.

state-closed =
    { $platform ->
        [bol] Verwerkt
        [shopify] Afgehandeld
       *[other] Afgerond
    }
state-open =
    { $platform ->
        [bol] Open
        [shopify] Niet afgehandeld
       *[other] In behandeling
    }
state-unpaid = Nog niet betaald
state-cancelled = Geannuleerd
state-refunded = Terugbetaald
state-other = Status ‘{ $state }’

## How far the parcel came, as the shop tells.

shop-says-announced = { $shop } zegt: aangekondigd bij de vervoerder
shop-says-in-transit = { $shop } zegt: onderweg
shop-says-out-for-delivery = { $shop } zegt: wordt bezorgd
shop-says-pickup = { $shop } zegt: ligt klaar om op te halen
shop-says-attempt-failed = { $shop } zegt: niemand thuis
shop-says-delivered = { $shop } zegt: bezorgd
shop-says-exception = { $shop } zegt: er ging iets mis
shop-says-returning = { $shop } zegt: op de terugweg
shop-says-returned = { $shop } zegt: terug bij de afzender
shop-says-cancelled = { $shop } zegt: wordt niet verzonden
shop-says-expired = { $shop } zegt: geen nieuws meer

## Why an order needs no tracking.

none-digital = Geen tracking nodig: er wordt niets verzonden
none-pickup = Geen tracking nodig: je klant haalt het op
none-local = Geen tracking nodig: je brengt het zelf
none-in-person = Geen tracking nodig: ter plaatse verkocht
none-method = Geen tracking nodig: je regel ‘{ $method }’
none-said = Geen tracking nodig: dat zei je zelf
none-sent-without = Geen tracking nodig: het is zonder verzonden
none-by-platform = Geen tracking nodig: bol verzendt het
none-letter = Geen tracking nodig: als brief verzonden
none-appointment = Geen tracking nodig: spreek de bezorgdag af met de klant

## What happened to an order.

event-ordered =
    { $goods ->
        [one] Besteld, 1 artikel
       *[other] Besteld, { $goods } artikelen
    }
event-closed-by =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door { $who }
event-closed-by-program =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    } door een programma
event-closed =
    { $platform ->
        [bol] Als verwerkt gemarkeerd
        [shopify] Als afgehandeld gemarkeerd
       *[other] Op Afgerond gezet
    }
event-part-sent =
    { $items ->
        [0] { $platform ->
            [bol] Als verwerkt gemarkeerd
            [shopify] Als afgehandeld gemarkeerd
           *[other] Op Afgerond gezet
        }, zonder te zeggen welke artikelen
       *[other] { $items } van de artikelen { $platform ->
            [bol] als verwerkt gemarkeerd
            [shopify] als afgehandeld gemarkeerd
           *[other] op Afgerond gezet
        }
    }
event-replacement =
    { $supplier ->
        [File] Opnieuw verzonden (je bestand)
        [Myself] Je hebt het opnieuw verzonden
       *[other] Opnieuw verzonden ({ $supplier })
    }
event-return = Er komt een pakket terug
event-read-some = Opnieuw gelezen: { $shown } van { $parcels } nummers
event-asks-again = Ik vraag je opnieuw naar het nummer
event-sent =
    { $supplier ->
        [File] Pakket verzonden (je bestand)
       *[other] Pakket verzonden ({ $supplier })
    }
event-number-known =
    { $supplier ->
        [File] Trackingnummer bekend (je bestand)
        [Myself] Je hebt het trackingnummer zelf ingevoerd
       *[other] Trackingnummer bekend ({ $supplier })
    }
event-read-shown = Opnieuw gelezen: het nummer staat er
event-read-hole = Opnieuw gelezen: nog steeds geen nummer
event-read-other = Opnieuw gelezen: er staat een ander nummer
event-read = { $shop } gelezen

## Which order a parcel belongs to: what agrees, and what speaks against it.

answer-over = Dit is intussen opgelost.
match-external-id = De leverancier noemt deze bestelling
match-order-number = Het bestelnummer klopt
match-sku = Een product klopt
match-recipient = Naam en adres kloppen
match-dates = Verzonden nadat ze besteld was
match-not-order-number = Maar de leverancier noemt { $number }
match-not-recipient = Maar het ging naar { $who }
match-not-sku = Maar het zijn andere producten
match-has-parcel = Maar deze bestelling heeft al een pakket
match-cancelled = Maar deze bestelling is geannuleerd of terugbetaald
