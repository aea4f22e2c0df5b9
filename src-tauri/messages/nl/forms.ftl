# Formulieren om een platform te koppelen: form-{platform}-{key} en -help; de stappen: guide-{platform}-{n} en -help.

form-woocommerce-url = Adres van je winkel
form-woocommerce-url-help = Zoals het in de browser staat: https://winkel.example
form-woocommerce-consumer_key = Consumer key, begint met ck_
form-woocommerce-consumer_key-help = WooCommerce toont hem één keer, meteen nadat hij gemaakt is.
form-woocommerce-consumer_secret = Consumer secret, begint met cs_
form-woocommerce-consumer_secret-help = Het staat onder de key en wordt ook maar één keer getoond.
form-woocommerce-allow_http = Dit adres gebruiken, ook al begint het met http://
form-woocommerce-allow_http-help = Namen en bestellingen reizen dan onbeschermd: wie onderweg meekijkt, kan ze lezen. Het secret gaat niet mee. Beter: zet https aan bij je hostingbedrijf.

guide-woocommerce-1 = Open de pagina met sleutels
guide-woocommerce-1-help = In het beheer van je winkel (wp-admin): WooCommerce › Instellingen › Geavanceerd › REST API.
guide-woocommerce-2 = Voeg een sleutel toe
guide-woocommerce-2-help = Klik op ‘Sleutel toevoegen’. Beschrijving: Trackmend. Rechten: Lezen/Schrijven. Dan ‘API-sleutel genereren’.
guide-woocommerce-3 = Kopieer beide sleutels
guide-woocommerce-3-help = Laat die pagina open tot de test hier geslaagd is: de sleutels worden maar één keer getoond.
