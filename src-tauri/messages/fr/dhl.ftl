### DHL : ce qu’une clé ouvre, et ce qui n’a pas marché. Ce que disent tous les transporteurs est dans carriers.ftl.

access-dhl-budget = DHL répond à { $most } questions par jour, chacune sur un colis. Trackmend demande d’abord des nouvelles de ceux qui comptent le plus
access-dhl-key = DHL n’accepte pas (ou plus) cette clé.
remedy-dhl-key = Sur developer.dhl.com, ouvrez votre application, copiez son API key, pas l’API secret, et collez-la ici. Une nouvelle clé fonctionne dès que l’application est approuvée ; cela peut prendre quelques minutes.
access-dhl-right = La clé ne permet pas de demander des nouvelles des colis.
remedy-dhl-right = Sur developer.dhl.com, ouvrez votre application et regardez si « Shipment Tracking - Unified » figure parmi ses API et est approuvée. Sinon, ajoutez-la, attendez l’approbation et testez à nouveau.
read-dhl-day-used = DHL ne veut plus de questions pour l’instant : celles d’aujourd’hui semblent épuisées. Un autre programme qui a la même clé s’en sert aussi. Le compte repart à minuit, heure de Greenwich.
