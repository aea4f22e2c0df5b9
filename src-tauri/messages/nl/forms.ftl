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

form-shopify-shop = Jouw winkel
form-shopify-shop-help = De naam bij Shopify (jouw-winkel.myshopify.com), of een pagina uit het beheer van je winkel: kopieer het adres uit de browser.
form-shopify-client_id = Client-ID
form-shopify-client_id-help = 32 letters en cijfers, in het Dev Dashboard bij je app › Settings.
form-shopify-client_secret = Secret, begint met shpss_
form-shopify-client_secret-help = Het staat onder de client-ID.
form-shopify-access_token = Toegangstoken, begint met shpat_
form-shopify-access_token-help = Alleen als je al een eigen app hebt: sinds 2026 geeft Shopify geen nieuwe meer uit.
form-shopify-allow_http = Dit adres gebruiken, ook al begint het met http://
form-shopify-allow_http-help = Alleen voor een testwinkel op deze computer.

guide-shopify-1 = Maak een app in het Dev Dashboard
guide-shopify-1-help = Open https://dev.shopify.com/dashboard met het account waar de winkel van is. Kies Create app en noem hem Trackmend.
guide-shopify-2 = Kies wat de app mag
guide-shopify-2-help = Vul onder Access scopes in: read_orders, read_merchant_managed_fulfillment_orders, write_merchant_managed_fulfillment_orders. Klik dan op Release.
guide-shopify-3 = Installeer hem in je winkel
guide-shopify-3-help = Kies op de pagina van de app ‘Install app’ en dan je winkel. Daarna staan bij Settings de client-ID en het secret.

form-postnl-key = API-sleutel
form-postnl-key-help = Van developer.postnl.nl. Hij hoort bij je eigen contract met PostNL.
form-postnl-url = Een ander adres
form-postnl-url-help = Alleen voor een demo op deze computer. Leeg: PostNL zelf.
form-postnl-allow_http = Dit adres gebruiken, ook al begint het met http://
form-postnl-allow_http-help = Alleen voor een demo op deze computer.

guide-postnl-1 = Kijk of dit iets voor jou is
guide-postnl-1-help = PostNL vertelt alleen over pakketten die je met je eigen contract verzendt. Verzendt een leverancier ze voor je, dan heb je hier geen sleutel nodig.
guide-postnl-2 = Vraag een sleutel aan
guide-postnl-2-help = Log in bij Mijn PostNL Zakelijk of op https://developer.postnl.nl en vraag een sleutel aan voor de Shippingstatus API.
guide-postnl-3 = Kopieer de sleutel
guide-postnl-3-help = Er kunnen er twee zijn: een om te testen (sandbox) en een voor het echte gebruik. Kopieer de tweede.

form-printful-token = Toegangstoken
form-printful-token-help = Van developers.printful.com. Het wordt één keer getoond, meteen nadat het gemaakt is.
form-printful-url = Een ander adres
form-printful-url-help = Alleen voor een demo op deze computer. Leeg: Printful zelf.
form-printful-allow_http = Dit adres gebruiken, ook al begint het met http://
form-printful-allow_http-help = Alleen voor een demo op deze computer.

guide-printful-1 = Open de pagina met tokens van Printful
guide-printful-1-help = Open https://developers.printful.com, log in met je account van Printful en kies ‘Your tokens’.
guide-printful-2 = Maak een token dat mag lezen
guide-printful-2-help = Naam: Trackmend. Access level: ‘A single store’, dan je winkel. Scopes: bestellingen bekijken (orders/read) en winkels bekijken (stores_list/read). Meer is niet nodig.
guide-printful-3 = Kopieer het token
guide-printful-3-help = Het wordt maar één keer getoond. Het eindigt op de dag die je daar kiest; Trackmend zegt het als het niet meer werkt.

form-printify-token = Toegangstoken
form-printify-token-help = Van Printify › Connections. Het is lang en begint met eyJ.
form-printify-url = Een ander adres
form-printify-url-help = Alleen voor een demo op deze computer. Leeg: Printify zelf.
form-printify-allow_http = Dit adres gebruiken, ook al begint het met http://
form-printify-allow_http-help = Alleen voor een demo op deze computer.

guide-printify-1 = Open je koppelingen
guide-printify-1-help = Log in op https://printify.com, klik rechtsboven op je naam en kies ‘Connections’.
guide-printify-2 = Maak een token dat mag lezen
guide-printify-2-help = Klik bij API tokens op ‘Generate’. Naam: Trackmend. Rechten: shops.read en orders.read. Meer is niet nodig.
guide-printify-3 = Kopieer het token
guide-printify-3-help = Het wordt maar één keer getoond en is een jaar geldig. Het opent alle winkels van je account, en Trackmend leest ze allemaal.

form-gelato-api_key = API-sleutel
form-gelato-api_key-help = Uit het dashboard van Gelato › Developer › API Keys.
form-gelato-url = Een ander adres
form-gelato-url-help = Alleen voor een demo op deze computer. Leeg: Gelato zelf.
form-gelato-allow_http = Dit adres gebruiken, ook al begint het met http://
form-gelato-allow_http-help = Alleen voor een demo op deze computer.

guide-gelato-1 = Open de pagina met sleutels
guide-gelato-1-help = Log in op https://dashboard.gelato.com en kies links Developer › API Keys.
guide-gelato-2 = Voeg een sleutel toe
guide-gelato-2-help = Klik op ‘Add API key’, noem hem Trackmend en klik op ‘Create key’. Gelato heeft geen sleutels die alleen lezen; Trackmend leest er bestellingen mee en doet er verder niets mee.
guide-gelato-3 = Kopieer de sleutel
guide-gelato-3-help = Hij wordt maar één keer getoond.

form-etsy-keystring = Keystring van je app
form-etsy-keystring-help = Op de pagina van je app bij Etsy, onder ‘Your apps’.
form-etsy-shared_secret = Shared secret van je app
form-etsy-shared_secret-help = Het staat naast de keystring. Etsy vraagt om allebei tegelijk.
form-etsy-refresh_token = Toestemming (refresh token)
form-etsy-refresh_token-help = Laat dit leeg: het komt vanzelf als je op de pagina van Etsy akkoord gaat.
form-etsy-url = Een ander adres
form-etsy-url-help = Laat dit leeg. Alleen voor een testwinkel op deze computer.
form-etsy-allow_http = Dit adres gebruiken, ook al begint het met http://
form-etsy-allow_http-help = Alleen voor een testwinkel op deze computer.

guide-etsy-1 = Vraag Etsy om toegang tot je eigen winkel
guide-etsy-1-help = Open https://www.etsy.com/developers met het account waar de winkel van is en kies Seller API Access (of ‘Register as a developer’, als Etsy dat niet aanbiedt). Noem het Trackmend. Meestal keurt Etsy het binnen een paar minuten goed.
guide-etsy-2 = Kopieer keystring en shared secret
guide-etsy-2-help = Ze staan allebei op https://www.etsy.com/developers/your-apps. Ze zijn als een wachtwoord: geef ze aan niemand anders.
guide-etsy-3 = Laat Trackmend binnen
guide-etsy-3-help = De pagina van Etsy opent in je browser. Die vraagt of Trackmend je bestellingen mag lezen, er tracking aan mag toevoegen en de naam van je winkel mag zien (transactions_r, transactions_w, shops_r). Ga daar akkoord, aangemeld als eigenaar van de winkel.

form-bol-client_id = Client-ID
form-bol-client_id-help = Staat op partner.bol.com in de lijst met client credentials.
form-bol-client_secret = Client secret (geheime sleutel)
form-bol-client_secret-help = Klik onder de client-ID op ‘Toon secret’. Je kunt het later nog eens bekijken.
form-bol-url = Een ander adres
form-bol-url-help = Laat dit leeg. Alleen voor een testaccount op deze computer.
form-bol-allow_http = Dit adres gebruiken, ook al begint het met http://
form-bol-allow_http-help = Alleen voor een testaccount op deze computer.

guide-bol-1 = Open de API-instellingen
guide-bol-1-help = Log in op https://partner.bol.com als eigenaar van de winkel. Open Instellingen en kies onder Diensten de API-instellingen.
guide-bol-2 = Vul in wie de koppeling beheert
guide-bol-2-help = Vraagt bol om een technisch contactpersoon, vul dan je eigen naam en adres in en klik op Opslaan.
guide-bol-3 = Maak sleutels voor Trackmend
guide-bol-3-help = Klik onder ‘Client credentials voor de Retailer API’ op ‘Aanmaken’ en noem ze Trackmend. Niet die voor adverteren. Er zijn geen rechten te kiezen: de sleutels openen je eigen winkel.
guide-bol-4 = Kopieer ze allebei
guide-bol-4-help = De client-ID staat in de lijst; ‘Toon secret’ laat het secret zien. Trackmend kan een ontbrekend nummer invullen. Een nummer dat er al staat, verandert het nooit.

form-laposte-key = Productiesleutel
form-laposte-key-help = Van developer.laposte.fr, van het product ‘Suivi’. Hij is gratis.
form-laposte-url = Een ander adres
form-laposte-url-help = Alleen voor een demo op deze computer. Leeg: La Poste zelf.
form-laposte-allow_http = Dit adres gebruiken, ook al begint het met http://
form-laposte-allow_http-help = Alleen voor een demo op deze computer.

guide-laposte-1 = Maak een account voor ontwikkelaars
guide-laposte-1-help = Open https://developer.laposte.fr en schrijf je in. Dat is gratis, en je hebt geen contract met La Poste nodig.
guide-laposte-2 = Abonneer je op ‘Suivi’
guide-laposte-2-help = Open https://developer.laposte.fr/products/suivi/latest, maak een applicatie met de naam Trackmend en abonneer die op ‘Suivi’ (versie 2).
guide-laposte-3 = Kopieer de productiesleutel
guide-laposte-3-help = De applicatie heeft twee sleutels: een voor de sandbox en een voor productie. Kopieer die voor productie.

form-17track-key = Toegangssleutel
form-17track-key-help = Van api.17track.net, onder Settings.
form-17track-url = Een ander adres
form-17track-url-help = Alleen voor een demo op deze computer. Leeg: 17TRACK zelf.
form-17track-allow_http = Dit adres gebruiken, ook al begint het met http://
form-17track-allow_http-help = Alleen voor een demo op deze computer.

guide-17track-1 = Maak een account voor programma's
guide-17track-1-help = Open https://api.17track.net en schrijf je in. Een klein tegoed aan nummers is gratis; Trackmend vraagt er niet meer dan 100 nieuwe per maand.
guide-17track-2 = Kopieer de toegangssleutel
guide-17track-2-help = Die staat op https://api.17track.net/admin/settings.
guide-17track-3 = Laat de lijst van IP-adressen leeg
guide-17track-3-help = Op dezelfde pagina kan 17TRACK de sleutel aan bepaalde internetadressen binden. Het jouwe verandert af en toe, dus laat die lijst leeg.
