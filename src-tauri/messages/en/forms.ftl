# Forms that connect a platform: form-{platform}-{key} and -help; the guide's steps: guide-{platform}-{n} and -help.

form-woocommerce-url = Address of your shop
form-woocommerce-url-help = As it stands in the browser: https://shop.example
form-woocommerce-consumer_key = Consumer key, starts with ck_
form-woocommerce-consumer_key-help = WooCommerce shows it once, right after it was made.
form-woocommerce-consumer_secret = Consumer secret, starts with cs_
form-woocommerce-consumer_secret-help = It stands below the key, and is shown only once too.
form-woocommerce-allow_http = Use this address although it begins with http://
form-woocommerce-allow_http-help = Names and orders then travel unprotected: whoever is on the way can read them. The secret is not sent along. Better: switch on https at your host.

guide-woocommerce-1 = Open the page of keys
guide-woocommerce-1-help = In your shop's administration (wp-admin): WooCommerce › Settings › Advanced › REST API.
guide-woocommerce-2 = Add a key
guide-woocommerce-2-help = Press “Add key”. Description: Trackmend. Permissions: Read/Write. Then “Generate API key”.
guide-woocommerce-3 = Copy both keys
guide-woocommerce-3-help = Leave that page open until the test here has passed: it shows the keys only once.

form-shopify-shop = Your shop
form-shopify-shop-help = Its name at Shopify (your-shop.myshopify.com), or any page of your shop's admin: copy the address from the browser.
form-shopify-client_id = Client ID
form-shopify-client_id-help = 32 letters and digits, in the Dev Dashboard under your app › Settings.
form-shopify-client_secret = Secret, starts with shpss_
form-shopify-client_secret-help = It stands below the client ID.
form-shopify-access_token = Access token, starts with shpat_
form-shopify-access_token-help = Only if you have an older app of your own: Shopify gives no new ones since 2026.
form-shopify-allow_http = Use this address although it begins with http://
form-shopify-allow_http-help = Only for a test shop on this computer.

guide-shopify-1 = Make an app in the Dev Dashboard
guide-shopify-1-help = Open https://dev.shopify.com/dashboard with the account that owns the shop. Create app, named Trackmend.
guide-shopify-2 = Choose what it may do
guide-shopify-2-help = Under Access scopes enter: read_orders, read_merchant_managed_fulfillment_orders, write_merchant_managed_fulfillment_orders. Then press Release.
guide-shopify-3 = Install it in your shop
guide-shopify-3-help = On the app's page choose “Install app” and then your shop. After that, Settings shows the client ID and the secret.

form-bol-client_id = Client ID
form-bol-client_id-help = It stands in partner.bol.com, in the list of client credentials.
form-bol-client_secret = Client secret
form-bol-client_secret-help = Press “Show secret” below the client ID. You can look at it again later.
form-bol-url = Another address
form-bol-url-help = Leave it empty. Only for a test account on this computer.
form-bol-allow_http = Use this address although it begins with http://
form-bol-allow_http-help = Only for a test account on this computer.

guide-bol-1 = Open the API settings
guide-bol-1-help = Log in to https://partner.bol.com as the owner of the shop. Open Settings, and under Services the API settings.
guide-bol-2 = Say who looks after the connection
guide-bol-2-help = If bol asks for a technical contact, fill in your own name and address and save.
guide-bol-3 = Make keys for Trackmend
guide-bol-3-help = Under “Client credentials for the Retailer API” press “Create” and name them Trackmend. Not those for advertising. There are no rights to choose: the keys open your own shop.
guide-bol-4 = Copy both
guide-bol-4-help = The client ID stands in the list; “Show secret” shows the secret. Trackmend can fill in a number that is missing. It never changes one that is there.
