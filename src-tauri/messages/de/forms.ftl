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
