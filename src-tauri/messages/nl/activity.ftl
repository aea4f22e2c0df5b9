### What Trackmend did, and what the owner is notified of.

## Readings.

activity-read =
    { $orders ->
        [one] { $shop } gelezen: 1 bestelling gewijzigd
       *[other] { $shop } gelezen: { $orders } bestellingen gewijzigd
    }
activity-read-quiet = { $shop } gelezen: niets nieuws
activity-not-read = { $shop } kon niet worden gelezen

## Numbers that were added.

activity-repair = Bestelling { $order }: trackingnummer { $number }

## Imports.

activity-import =
    { $rows ->
        [one] { $file } geïmporteerd: 1 rij
       *[other] { $file } geïmporteerd: { $rows } rijen
    }
activity-import-undone =
    { $rows ->
        [one] { $file } geïmporteerd (1 rij) en weer teruggedraaid
       *[other] { $file } geïmporteerd ({ $rows } rijen) en weer teruggedraaid
    }
activity-import-text =
    { $rows ->
        [one] Geplakte tekst geïmporteerd: 1 rij
       *[other] Geplakte tekst geïmporteerd: { $rows } rijen
    }
activity-import-text-undone =
    { $rows ->
        [one] Geplakte tekst geïmporteerd (1 rij) en weer teruggedraaid
       *[other] Geplakte tekst geïmporteerd ({ $rows } rijen) en weer teruggedraaid
    }

## What the owner said.

activity-ignored = Je hebt bestelling { $order } terzijde gelegd
activity-snoozed = Bestelling { $order }: later
activity-linked = Je hebt gezegd dat een pakket bij bestelling { $order } hoort
activity-entered = Je hebt het nummer van bestelling { $order } ingevoerd
activity-not-yet = Bestelling { $order }: nog niet verzonden
activity-without-tracking = Bestelling { $order }: verzonden zonder tracking
activity-not-there = Je leverancier heeft bestelling { $order } niet
activity-asked-not-received = Bestelling { $order }: de klant heeft het niet ontvangen
activity-asked-damaged = Bestelling { $order }: het kwam beschadigd aan
activity-ask-found = Bestelling { $order }: de vraag van de klant is afgehandeld, het pakket is gevonden
activity-ask-sent-again = Bestelling { $order }: de vraag van de klant is afgehandeld, je hebt het opnieuw verzonden
activity-ask-refunded = Bestelling { $order }: de vraag van de klant is afgehandeld, je hebt het geld teruggegeven
activity-ask-refused = Bestelling { $order }: de vraag van de klant is afgehandeld, er is niets opnieuw verzonden of terugbetaald
activity-said = Je hebt bestelling { $order } gewijzigd
activity-until = Tot { $until }
activity-reason = Reden: { $reason }

## Notifications.

notice-no-tracking =
    { $count ->
        [one] 1 klant heeft geen trackingnummer
       *[other] { $count } klanten hebben geen trackingnummer
    }
notice-one = { $name } bij { $shop }
notice-two = { $first } en { $second }
notice-several =
    { $more ->
        [one] { $first }, { $second } en nog 1
       *[other] { $first }, { $second } en nog { $more }
    }
notice-delivered =
    { $count ->
        [one] 1 pakket is bezorgd
       *[other] { $count } pakketten zijn bezorgd
    }
notice-out =
    { $count ->
        [one] 1 pakket wordt vandaag bezorgd
       *[other] { $count } pakketten worden vandaag bezorgd
    }
notice-pick-up =
    { $count ->
        [one] 1 pakket ligt klaar op een afhaalpunt
       *[other] { $count } pakketten liggen klaar op een afhaalpunt
    }
notice-problem =
    { $count ->
        [one] 1 pakket kon niet worden bezorgd
       *[other] { $count } pakketten konden niet worden bezorgd
    }
notice-look-up =
    { $count ->
        [one] 1 nummer op te zoeken bij { $supplier }
       *[other] { $count } nummers op te zoeken bij { $supplier }
    }
notice-look-up-text = Duurt ongeveer een minuut.
notice-locked = { $shop } laat me je bestellingen niet meer lezen
notice-locked-text = Wat ik laat zien is van { $at }.
