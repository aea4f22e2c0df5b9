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
