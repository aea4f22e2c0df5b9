### What was seen, in sentences: a shop, when it was read, what is not known there.

coverage-checked = { $shop } gecontroleerd: { $at }.
coverage-file = { $shop } ken ik uit een bestand.
coverage-never = { $shop } is nog niet gelezen.
coverage-no-column =
    { $orders ->
        [one] 1 bestelling van { $shop }: het bestand heeft geen kolom voor tracking, dus dat weet ik niet.
       *[other] { $orders } bestellingen van { $shop }: het bestand heeft geen kolom voor tracking, dus dat weet ik niet.
    }
coverage-not-known =
    { $orders ->
        [one] 1 bestelling van { $shop } is verzonden zonder nummer dat ik ken.
       *[other] { $orders } bestellingen van { $shop } zijn verzonden zonder nummer dat ik ken.
    }
coverage-unmatched =
    { $shipments ->
        [one] 1 zending past nog bij geen enkele bestelling.
       *[other] { $shipments } zendingen passen nog bij geen enkele bestelling.
    }
coverage-numbers-added = De nummers van je leverancier kwamen het laatst binnen: { $at }.
coverage-no-numbers = Ik heb nog geen nummers van je leverancier.

## Work that goes on now.

progress-reading = { $shop } lezen
progress-repairing = Tracking toevoegen in { $shop }
progress-looking =
    { $left ->
        [one] Nader kijken in { $shop }: nog 1 bestelling
       *[other] Nader kijken in { $shop }: nog { $left } bestellingen
    }

## Whether everything is in order with Trackmend itself.

doctor-store-ok = De gegevens zijn in orde: { $path }
doctor-store-damaged = De gegevens zijn beschadigd: { $found }
doctor-vault-ok = De sleutels van je winkels kunnen geopend worden
doctor-account-ok = { $name }: het laatst gelezen { $at }
doctor-account-new = { $name }: nog niet gelezen
doctor-journal =
    { $under ->
        [0] Er is geen wijziging in je winkels onderweg
        [one] 1 wijziging in je winkels is onderweg
       *[other] { $under } wijzigingen in je winkels zijn onderweg
    }
