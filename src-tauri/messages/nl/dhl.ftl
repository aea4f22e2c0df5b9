### DHL: wat een sleutel opent, en wat er misging. Wat voor alle vervoerders geldt, staat in carriers.ftl.

access-dhl-budget = DHL beantwoordt { $most } vragen per dag, elk over één pakket. Trackmend vraagt eerst naar de pakketten waar het het meest op aankomt
access-dhl-key = DHL aanvaardt deze sleutel niet (meer).
remedy-dhl-key = Open op developer.dhl.com je app, kopieer de API key, niet het API secret, en plak hem hier. Een nieuwe sleutel werkt zodra de app is goedgekeurd; dat kan een paar minuten duren.
access-dhl-right = De sleutel mag niet naar pakketten vragen.
remedy-dhl-right = Open op developer.dhl.com je app en kijk of ‘Shipment Tracking - Unified’ bij de API’s staat en is goedgekeurd. Zo niet, voeg hem toe, wacht tot hij is goedgekeurd en test opnieuw.
read-dhl-day-used = DHL wil voorlopig geen vragen meer: die van vandaag lijken op te zijn. Een ander programma met dezelfde sleutel gebruikt ze ook. De telling begint opnieuw om middernacht, Greenwich-tijd.
