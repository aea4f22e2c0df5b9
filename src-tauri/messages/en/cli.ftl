### The terminal. Names of commands and options stay as they are.

cli-moment = { $at }
cli-usage = This command does not exist like that: { $said }
cli-usage-action = See what there is: trackmend-cli --help
cli-no-data-dir = I cannot find the place for Trackmend's data on this computer. Name a folder with --data-dir.
cli-not-written = It was done, but I could not write the whole result.
cli-date-bad = “{ $date }” is not a date.
cli-date-remedy = Write it as 2026-11-20, or 2026-11-20T08:00.
