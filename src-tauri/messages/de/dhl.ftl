### DHL: was ein Schlüssel öffnet, und was schiefging. Was für alle Zusteller gilt, steht in carriers.ftl.

access-dhl-budget = DHL beantwortet { $most } Fragen am Tag, jede zu einem Paket. Trackmend fragt zuerst nach denen, auf die es am meisten ankommt
access-dhl-key = DHL nimmt diesen Schlüssel nicht (mehr) an.
remedy-dhl-key = Öffne auf developer.dhl.com deine App, kopiere den API Key, nicht das API Secret, und füge ihn hier ein. Ein neuer Schlüssel funktioniert, sobald die App freigegeben ist; das kann einige Minuten dauern.
access-dhl-right = Der Schlüssel darf nicht nach Paketen fragen.
remedy-dhl-right = Öffne auf developer.dhl.com deine App und sieh nach, ob „Shipment Tracking - Unified“ bei ihren APIs steht und freigegeben ist. Wenn nicht, füge es hinzu, warte auf die Freigabe und teste noch einmal.
read-dhl-day-used = DHL möchte vorerst keine Fragen mehr: Die von heute sind wohl aufgebraucht. Ein anderes Programm mit demselben Schlüssel verbraucht sie auch. Um Mitternacht Greenwich-Zeit beginnt die Zählung neu.
