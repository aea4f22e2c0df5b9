### The terminal. Names of commands and options stay as they are.

cli-moment = { $at }
cli-usage = Cette commande n’existe pas sous cette forme : { $said }
cli-usage-action = Voyez ce qui existe : trackmend-cli --help
cli-no-data-dir = Je ne trouve pas l’emplacement des données de Trackmend sur cet ordinateur. Indiquez un dossier avec --data-dir.
cli-not-written = C’est fait, mais je n’ai pas pu écrire tout le résultat.
cli-date-bad = « { $date } » n’est pas une date.
cli-date-remedy = Écrivez-la ainsi : 2026-11-20, ou 2026-11-20T08:00.
