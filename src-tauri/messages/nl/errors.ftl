### What went wrong, apart from shops, files and keys.

error-internal = Er ging iets mis binnen Trackmend. In je winkel is niets veranderd.

## Trackmend's own data.

error-store-newer = Deze gegevens zijn door een nieuwere Trackmend geschreven.
error-store-newer-action = Installeer de nieuwste versie. Ik heb niets veranderd.
error-store-open = Ik kan de gegevens van Trackmend niet openen.
error-store-open-action = Kijk of er ruimte is op de schijf en of Trackmend zijn map mag gebruiken. Ik wis niets; je kunt een back-up terugzetten.
error-store = Ik kon iets niet lezen of bewaren in de gegevens van Trackmend.
error-store-action = Kijk of er ruimte is op de schijf en probeer het opnieuw.

## What was asked for does not exist.

error-no-account = Er is geen koppeling met de naam ‘{ $name }’.
error-no-account-action = Bekijk welke er zijn: trackmend-cli account list
error-account-ambiguous = Meerdere koppelingen heten ‘{ $name }’.
error-account-ambiguous-action = Gebruik in plaats daarvan het nummer: trackmend-cli account list

## The network.

wire-offline = Geen netwerk. Ik ga vanzelf verder zodra het terug is.
wire-no-such-host = Ik kan het adres van je winkel niet vinden.
wire-no-such-host-remedy = Kijk of je winkel in je browser opent. Zo niet, dan is er geen netwerk of is het adres veranderd.
wire-unreachable = Je winkel antwoordt niet.
wire-unreachable-remedy = Kijk of je winkel in je browser opent. Zo ja, dan laat iets wel browsers binnen maar Trackmend niet: een firewall of je webhost.
wire-certificate = Je winkel kon niet bewijzen dat het jouw winkel is: het certificaat is niet geldig. Ik heb geen sleutel verstuurd.
wire-certificate-remedy = Open je winkel in je browser. Krijg je daar ook een waarschuwing, vraag je webhost dan om het certificaat te vernieuwen. Kijk ook of de datum van je computer klopt.
wire-lost = De verbinding met je winkel is weggevallen.

## Settings.

settings-unknown = Er is geen instelling ‘{ $key }’.
settings-unknown-remedy = De instellingen zijn: { $known }.
settings-value = ‘{ $value }’ is geen waarde voor { $key }.
settings-number-remedy = Geef een heel getal van { $least } tot en met { $most }.
settings-language-remedy = De talen zijn en, nl, de en fr.

## A connection could not be tested or kept.

error-nothing-to-test = Hier valt niets te koppelen. Importeer in plaats daarvan het bestand.
error-field-missing = ‘{ $field }’ is nog leeg.
error-not-reached = Ik heb je winkel niet bereikt.

## It is no longer there.

error-no-finding = Dit staat niet meer in de lijst.
error-no-proof = Dat bewijs is er niet.
error-no-order = Er is hier geen bestelling { $order }.
error-no-line = Bestelling { $order } heeft geen artikel { $line }.
error-no-line-action = De artikelen: { $lines }
error-no-page = Hiervoor is er geen pagina om te openen.
error-certificates = Deze computer laat me geen beveiligde verbindingen maken.
ask-busy = Een andere Trackmend leest op dit moment { $shop }. Probeer het over een minuut opnieuw.
