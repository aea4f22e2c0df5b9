### The terminal. Names of commands and options stay as they are.

cli-moment = { $at }
cli-usage = Diesen Befehl gibt es so nicht: { $said }
cli-usage-action = Sieh nach, was es gibt: trackmend-cli --help
cli-no-data-dir = Ich finde auf diesem Computer den Platz für die Daten von Trackmend nicht. Nenne einen Ordner mit --data-dir.
cli-not-written = Es ist getan, aber ich konnte das Ergebnis nicht ganz ausgeben.
cli-date-bad = „{ $date }“ ist kein Datum.
cli-date-remedy = Schreibe es als 2026-11-20 oder 2026-11-20T08:00.
