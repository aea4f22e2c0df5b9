# Formulare, die eine Plattform verbinden: form-{platform}-{key} und -help; die Schritte: guide-{platform}-{n} und -help.

form-woocommerce-url = Adresse deines Shops
form-woocommerce-url-help = So, wie sie im Browser steht: https://shop.example
form-woocommerce-consumer_key = Consumer-Key, beginnt mit ck_
form-woocommerce-consumer_key-help = WooCommerce zeigt ihn nur einmal, gleich nachdem er erstellt wurde.
form-woocommerce-consumer_secret = Consumer-Secret, beginnt mit cs_
form-woocommerce-consumer_secret-help = Es steht unter dem Key und wird auch nur einmal gezeigt.
form-woocommerce-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-woocommerce-allow_http-help = Namen und Bestellungen reisen dann ungeschützt: Wer unterwegs mitliest, kann sie sehen. Das Secret wird nicht mitgeschickt. Besser: https beim Hoster einschalten.

guide-woocommerce-1 = Öffne die Seite mit den Schlüsseln
guide-woocommerce-1-help = In der Verwaltung deines Shops (wp-admin): WooCommerce › Einstellungen › Erweitert › REST-API.
guide-woocommerce-2 = Füge einen Schlüssel hinzu
guide-woocommerce-2-help = Klicke auf „Schlüssel hinzufügen“. Beschreibung: Trackmend. Berechtigungen: Lesen/Schreiben. Dann „API-Schlüssel generieren“.
guide-woocommerce-3 = Kopiere beide Schlüssel
guide-woocommerce-3-help = Lass die Seite offen, bis der Test hier bestanden ist: Die Schlüssel werden nur einmal gezeigt.

form-shopify-shop = Dein Shop
form-shopify-shop-help = Sein Name bei Shopify (dein-shop.myshopify.com) oder eine Seite der Verwaltung deines Shops: Kopiere die Adresse aus dem Browser.
form-shopify-client_id = Client-ID
form-shopify-client_id-help = 32 Buchstaben und Ziffern, im Dev Dashboard bei deiner App › Settings.
form-shopify-client_secret = Secret, beginnt mit shpss_
form-shopify-client_secret-help = Es steht unter der Client-ID.
form-shopify-access_token = Zugriffstoken, beginnt mit shpat_
form-shopify-access_token-help = Nur wenn du schon eine eigene App hast: Seit 2026 gibt Shopify keine neuen mehr aus.
form-shopify-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-shopify-allow_http-help = Nur für einen Testshop auf diesem Computer.

guide-shopify-1 = Erstelle eine App im Dev Dashboard
guide-shopify-1-help = Öffne https://dev.shopify.com/dashboard mit dem Konto, dem der Shop gehört. Wähle „Create app“ und nenne sie Trackmend.
guide-shopify-2 = Lege fest, was sie darf
guide-shopify-2-help = Trage unter Access scopes ein: read_orders, read_merchant_managed_fulfillment_orders, write_merchant_managed_fulfillment_orders. Klicke dann auf Release.
guide-shopify-3 = Installiere sie in deinem Shop
guide-shopify-3-help = Wähle auf der Seite der App „Install app“ und dann deinen Shop. Danach zeigt Settings die Client-ID und das Secret.

form-postnl-key = API-Schlüssel
form-postnl-key-help = Von developer.postnl.nl. Er gehört zu deinem eigenen Vertrag mit PostNL.
form-postnl-url = Eine andere Adresse
form-postnl-url-help = Nur für eine Demo auf diesem Computer. Leer: PostNL selbst.
form-postnl-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-postnl-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-postnl-1 = Sieh nach, ob das etwas für dich ist
guide-postnl-1-help = PostNL sagt nur etwas über Pakete, die du mit deinem eigenen Vertrag verschickst. Verschickt ein Lieferant sie für dich, brauchst du hier keinen Schlüssel.
guide-postnl-2 = Beantrage einen Schlüssel
guide-postnl-2-help = Melde dich bei Mijn PostNL Zakelijk oder auf https://developer.postnl.nl an und beantrage einen Schlüssel für die Shippingstatus API.
guide-postnl-3 = Kopiere den Schlüssel
guide-postnl-3-help = Es kann zwei geben: einen zum Testen (Sandbox) und einen für den echten Betrieb. Kopiere den zweiten.

form-printful-token = Zugriffstoken
form-printful-token-help = Von developers.printful.com. Es wird einmal gezeigt, gleich nachdem es erstellt wurde.
form-printful-url = Eine andere Adresse
form-printful-url-help = Nur für eine Demo auf diesem Computer. Leer: Printful selbst.
form-printful-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-printful-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-printful-1 = Öffne die Seite mit den Tokens von Printful
guide-printful-1-help = Öffne https://developers.printful.com, melde dich mit deinem Konto bei Printful an und wähle „Your tokens“.
guide-printful-2 = Erstelle ein Token, das lesen darf
guide-printful-2-help = Name: Trackmend. Access level: „A single store“, dann dein Shop. Scopes: Bestellungen ansehen (orders/read) und Shops ansehen (stores_list/read). Mehr ist nicht nötig.
guide-printful-3 = Kopiere das Token
guide-printful-3-help = Es wird nur einmal gezeigt. Es endet an dem Tag, den du dort wählst; Trackmend sagt dir, wenn es nicht mehr geht.

form-printify-token = Zugriffstoken
form-printify-token-help = Von Printify › Connections. Es ist lang und beginnt mit eyJ.
form-printify-url = Eine andere Adresse
form-printify-url-help = Nur für eine Demo auf diesem Computer. Leer: Printify selbst.
form-printify-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-printify-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-printify-1 = Öffne deine Verbindungen
guide-printify-1-help = Melde dich auf https://printify.com an, klicke oben rechts auf deinen Namen und wähle „Connections“.
guide-printify-2 = Erzeuge ein Token, das lesen darf
guide-printify-2-help = Klicke bei API tokens auf „Generate“. Name: Trackmend. Rechte: shops.read und orders.read. Mehr ist nicht nötig.
guide-printify-3 = Kopiere das Token
guide-printify-3-help = Es wird nur einmal gezeigt und gilt ein Jahr. Es öffnet alle Shops deines Kontos, und Trackmend liest sie alle.

form-gelato-api_key = API-Schlüssel
form-gelato-api_key-help = Aus dem Dashboard von Gelato › Developer › API Keys.
form-gelato-url = Eine andere Adresse
form-gelato-url-help = Nur für eine Demo auf diesem Computer. Leer: Gelato selbst.
form-gelato-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-gelato-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-gelato-1 = Öffne die Seite mit den Schlüsseln
guide-gelato-1-help = Melde dich auf https://dashboard.gelato.com an und wähle links Developer › API Keys.
guide-gelato-2 = Füge einen Schlüssel hinzu
guide-gelato-2-help = Klicke auf „Add API key“, nenne ihn Trackmend und klicke auf „Create key“. Gelato hat keine Schlüssel, die nur lesen; Trackmend liest damit Bestellungen und macht sonst nichts.
guide-gelato-3 = Kopiere den Schlüssel
guide-gelato-3-help = Er wird nur einmal gezeigt.

form-etsy-keystring = Keystring deiner App
form-etsy-keystring-help = Auf der Seite deiner App bei Etsy, unter „Your apps“.
form-etsy-shared_secret = Shared Secret deiner App
form-etsy-shared_secret-help = Es steht neben dem Keystring. Etsy verlangt beide zusammen.
form-etsy-refresh_token = Erlaubnis (Refresh-Token)
form-etsy-refresh_token-help = Lass es leer: Es kommt von selbst, wenn du auf der Seite von Etsy zustimmst.
form-etsy-url = Eine andere Adresse
form-etsy-url-help = Lass sie leer. Nur für einen Testshop auf diesem Computer.
form-etsy-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-etsy-allow_http-help = Nur für einen Testshop auf diesem Computer.

guide-etsy-1 = Bitte Etsy um Zugang zu deinem eigenen Shop
guide-etsy-1-help = Öffne https://www.etsy.com/developers mit dem Konto, dem der Shop gehört, und wähle Seller API Access (oder „Register as a developer“, wo Etsy das nicht anbietet). Nenne es Trackmend. Meist gibt Etsy es in wenigen Minuten frei.
guide-etsy-2 = Kopiere Keystring und Shared Secret
guide-etsy-2-help = Beide stehen auf https://www.etsy.com/developers/your-apps. Sie sind wie ein Passwort: Gib sie niemand anderem.
guide-etsy-3 = Lass Trackmend herein
guide-etsy-3-help = Die Seite von Etsy öffnet sich in deinem Browser. Sie fragt, ob Trackmend deine Bestellungen lesen, Sendungsnummern eintragen und den Namen deines Shops sehen darf (transactions_r, transactions_w, shops_r). Stimme dort zu, angemeldet als Inhaber des Shops.

form-bol-client_id = Client-ID
form-bol-client_id-help = Sie steht auf partner.bol.com in der Liste der Client credentials.
form-bol-client_secret = Client-Secret
form-bol-client_secret-help = Klicke unter der Client-ID auf „Toon secret“. Du kannst es später noch einmal ansehen.
form-bol-url = Eine andere Adresse
form-bol-url-help = Lass sie leer. Nur für ein Testkonto auf diesem Computer.
form-bol-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-bol-allow_http-help = Nur für ein Testkonto auf diesem Computer.

guide-bol-1 = Öffne die API-Einstellungen
guide-bol-1-help = Melde dich auf https://partner.bol.com als Inhaber des Shops an. Öffne die Einstellungen (Instellingen) und darin unter Diensten die API-Einstellungen (API-instellingen).
guide-bol-2 = Trag ein, wer sich um die Verbindung kümmert
guide-bol-2-help = Fragt bol nach einem technischen Kontakt, trag deinen eigenen Namen und deine Adresse ein und speichere.
guide-bol-3 = Erstelle Schlüssel für Trackmend
guide-bol-3-help = Klicke unter „Client credentials voor de Retailer API“ auf „Aanmaken“ und nenne sie Trackmend. Nicht die für Werbung. Rechte sind keine zu wählen: Die Schlüssel öffnen deinen eigenen Shop.
guide-bol-4 = Kopiere beide
guide-bol-4-help = Die Client-ID steht in der Liste; „Toon secret“ zeigt das Secret. Trackmend kann eine fehlende Nummer eintragen. Eine, die schon da steht, ändert es nie.

form-laposte-key = Schlüssel für die Produktion
form-laposte-key-help = Von developer.laposte.fr, vom Produkt „Suivi“. Er ist kostenlos.
form-laposte-url = Eine andere Adresse
form-laposte-url-help = Nur für eine Demo auf diesem Computer. Leer: La Poste selbst.
form-laposte-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-laposte-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-laposte-1 = Lege ein Konto für Entwickler an
guide-laposte-1-help = Öffne https://developer.laposte.fr und melde dich an. Das ist kostenlos, und du brauchst keinen Vertrag mit La Poste.
guide-laposte-2 = Abonniere „Suivi“
guide-laposte-2-help = Öffne https://developer.laposte.fr/products/suivi/latest, lege eine Anwendung mit dem Namen Trackmend an und abonniere für sie „Suivi“ (Version 2).
guide-laposte-3 = Kopiere den Schlüssel für die Produktion
guide-laposte-3-help = Die Anwendung hat zwei Schlüssel: einen für die Sandbox und einen für die Produktion. Kopiere den für die Produktion.

form-17track-key = Zugriffsschlüssel
form-17track-key-help = Von api.17track.net, unter Settings.
form-17track-url = Eine andere Adresse
form-17track-url-help = Nur für eine Demo auf diesem Computer. Leer: 17TRACK selbst.
form-17track-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-17track-allow_http-help = Nur für eine Demo auf diesem Computer.

guide-17track-1 = Lege ein Konto für Programme an
guide-17track-1-help = Öffne https://api.17track.net und melde dich an. Ein kleines Guthaben an Nummern ist kostenlos; Trackmend fragt nach höchstens 100 neuen im Monat.
guide-17track-2 = Kopiere den Zugriffsschlüssel
guide-17track-2-help = Er steht auf https://api.17track.net/admin/settings.
guide-17track-3 = Lass die Liste der IP-Adressen leer
guide-17track-3-help = Auf derselben Seite kann 17TRACK den Schlüssel an bestimmte Internetadressen binden. Deine ändert sich ab und zu, lass die Liste also leer.
