### The terminal. Names of commands and options stay as they are.

cli-moment = { $at }
cli-usage = Deze opdracht bestaat zo niet: { $said }
cli-usage-action = Bekijk wat er is: trackmend-cli --help
cli-no-data-dir = Ik kan op deze computer de plek voor de gegevens van Trackmend niet vinden. Noem een map met --data-dir.
cli-not-written = Het is gedaan, maar ik kon het resultaat niet helemaal wegschrijven.
cli-date-bad = ‘{ $date }’ is geen datum.
cli-date-remedy = Schrijf haar als 2026-11-20, of 2026-11-20T08:00.
