### What is wrong with a shop rather than with an order.

banner-auto-fulfil =
    { $platform ->
        [Shopify] Je winkel zette { $orders } van de laatste { $of } bestellingen meteen na betaling op afgehandeld, zonder trackingnummer.
       *[other] Je winkel zette { $orders } van de laatste { $of } bestellingen meteen na betaling op Afgerond, zonder trackingnummer.
    }
banner-auto-fulfil-means = Is een bestelling eenmaal gesloten, dan kan je leverancier het trackingnummer niet meer toevoegen.
banner-auto-fulfil-shopify-open = Open in Shopify Instellingen, dan Algemeen, en zoek “Orderverwerking”.
banner-auto-fulfil-shopify-choose = Kies bij “Nadat een bestelling is betaald” dat er geen artikelen automatisch worden afgehandeld.
banner-auto-fulfil-shopify-save = Sla op. Nieuwe bestellingen wachten nu tot je leverancier ze verzonden heeft.
banner-auto-fulfil-plugin-look = Open in WordPress Plug-ins en zoek er een die betaalde bestellingen automatisch afrondt.
banner-auto-fulfil-plugin-off = Zet dat uit voor alles wat verzonden wordt. Downloads mogen gerust vanzelf afgerond worden.
banner-silent =
    { $supplier ->
        [File] Je leverancier heeft { $orders ->
            [one] 1 bestelling
           *[other] { $orders } bestellingen
        } verzonden, en sinds { $since } kwam er niets meer in je winkel aan.
       *[other] { $supplier } heeft { $orders ->
            [one] 1 bestelling
           *[other] { $orders } bestellingen
        } verzonden, en sinds { $since } kwam er niets meer in je winkel aan.
    }
banner-silent-means =
    { $supplier ->
        [File] Eén verbroken verbinding is waarschijnlijker dan veel losse fouten: de nummers van je leverancier komen niet meer in de winkel aan.
       *[other] Eén verbroken verbinding is waarschijnlijker dan veel losse fouten: de nummers van { $supplier } komen niet meer in de winkel aan.
    }
banner-silent-open =
    { $supplier ->
        [File] Open de website van je leverancier en bekijk daar de koppeling met je winkel.
       *[other] Open { $supplier } en bekijk daar de koppeling met je winkel.
    }
banner-silent-connect =
    { $supplier ->
        [File] Koppel { $platform } daar opnieuw. Wat tot dan toe ontbreekt, kun je hier toevoegen.
       *[other] Koppel { $platform } opnieuw aan { $supplier }. Wat tot dan toe ontbreekt, kun je hier toevoegen.
    }
banner-arrange =
    { $orders ->
        [one] Eén bestelling wordt op afspraak gebracht.
       *[other] { $orders } bestellingen worden op afspraak gebracht.
    }
banner-arrange-means = Spreek met je klant een bezorgdag af. Een trackingnummer is niet nodig.
