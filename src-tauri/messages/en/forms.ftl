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

form-postnl-key = API key
form-postnl-key-help = From developer.postnl.nl. It belongs to your own PostNL contract.
form-postnl-url = Another address
form-postnl-url-help = Only for a demo on this computer. Empty: PostNL itself.
form-postnl-allow_http = Use this address although it begins with http://
form-postnl-allow_http-help = Only for a demo on this computer.

guide-postnl-1 = See whether this is for you
guide-postnl-1-help = PostNL only tells of parcels that you send with your own contract. If a supplier sends them for you, you do not need a key here.
guide-postnl-2 = Ask for a key
guide-postnl-2-help = Sign in to Mijn PostNL Zakelijk or at https://developer.postnl.nl and ask for a key for the Shippingstatus API.
guide-postnl-3 = Copy the key
guide-postnl-3-help = There may be two: one for testing (sandbox) and one for the real interface. Copy the second.

form-printful-token = Access token
form-printful-token-help = From developers.printful.com. It is shown once, right after it was created.
form-printful-url = Another address
form-printful-url-help = Only for a demo on this computer. Empty: Printful itself.
form-printful-allow_http = Use this address although it begins with http://
form-printful-allow_http-help = Only for a demo on this computer.

guide-printful-1 = Open Printful's page for tokens
guide-printful-1-help = Open https://developers.printful.com, sign in with your Printful account and choose “Your tokens”.
guide-printful-2 = Create a token that may read
guide-printful-2-help = Name: Trackmend. Access level: “A single store”, then your store. Scopes: view orders (orders/read) and view stores (stores_list/read). Nothing else is needed.
guide-printful-3 = Copy the token
guide-printful-3-help = It is shown only once. It ends on the day that you choose there; Trackmend says when it no longer works.

form-printify-token = Access token
form-printify-token-help = From Printify › Connections. It is long and begins with eyJ.
form-printify-url = Another address
form-printify-url-help = Only for a demo on this computer. Empty: Printify itself.
form-printify-allow_http = Use this address although it begins with http://
form-printify-allow_http-help = Only for a demo on this computer.

guide-printify-1 = Open your connections
guide-printify-1-help = Sign in at https://printify.com, click your name at the top right and choose “Connections”.
guide-printify-2 = Generate a token that may read
guide-printify-2-help = Under API tokens press “Generate”. Name: Trackmend. Scopes: shops.read and orders.read. Nothing else is needed.
guide-printify-3 = Copy the token
guide-printify-3-help = It is shown only once and lives for a year. It opens all shops of your account, and Trackmend reads all of them.

form-gelato-api_key = API key
form-gelato-api_key-help = From Gelato's dashboard › Developer › API Keys.
form-gelato-url = Another address
form-gelato-url-help = Only for a demo on this computer. Empty: Gelato itself.
form-gelato-allow_http = Use this address although it begins with http://
form-gelato-allow_http-help = Only for a demo on this computer.

guide-gelato-1 = Open the page of keys
guide-gelato-1-help = Sign in at https://dashboard.gelato.com and choose Developer › API Keys on the left.
guide-gelato-2 = Add a key
guide-gelato-2-help = Press “Add API key”, name it Trackmend and press “Create key”. Gelato has no keys that only read; Trackmend reads orders and does nothing else with it.
guide-gelato-3 = Copy the key
guide-gelato-3-help = It is shown only once.

form-etsy-keystring = Keystring
form-etsy-keystring-help = On your app's page at Etsy, under “Your apps”.
form-etsy-shared_secret = Shared secret
form-etsy-shared_secret-help = It stands beside the keystring. Etsy asks for both together.
form-etsy-refresh_token = Permission (refresh token)
form-etsy-refresh_token-help = Leave it empty: it comes by itself when you agree on Etsy's page.
form-etsy-url = Another address
form-etsy-url-help = Leave it empty. Only for a test shop on this computer.
form-etsy-allow_http = Use this address although it begins with http://
form-etsy-allow_http-help = Only for a test shop on this computer.

guide-etsy-1 = Ask Etsy for access to your own shop
guide-etsy-1-help = Open https://www.etsy.com/developers with the account that owns the shop and choose Seller API Access (or “Register as a developer”, where Etsy does not offer that). Name it Trackmend. As a rule Etsy approves within minutes.
guide-etsy-2 = Copy keystring and shared secret
guide-etsy-2-help = Both stand at https://www.etsy.com/developers/your-apps. They are like a password: give them to nobody else.
guide-etsy-3 = Let Trackmend in
guide-etsy-3-help = Etsy's page opens in your browser. It asks to read your orders, to add tracking to them, and for your shop's name (transactions_r, transactions_w, shops_r). Agree there, signed in as the shop's owner.

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

form-laposte-key = Production key
form-laposte-key-help = From developer.laposte.fr, of the product “Suivi”. It is free.
form-laposte-url = Another address
form-laposte-url-help = Only for a demo on this computer. Empty: La Poste itself.
form-laposte-allow_http = Use this address although it begins with http://
form-laposte-allow_http-help = Only for a demo on this computer.

guide-laposte-1 = Make an account for developers
guide-laposte-1-help = Open https://developer.laposte.fr and sign up. It is free, and you need no contract with La Poste.
guide-laposte-2 = Subscribe to “Suivi”
guide-laposte-2-help = Open https://developer.laposte.fr/products/suivi/latest, make an application named Trackmend and subscribe it to “Suivi” (version 2).
guide-laposte-3 = Copy the production key
guide-laposte-3-help = The application has two keys: one for the sandbox and one for production. Copy the one for production.

form-17track-key = Access key
form-17track-key-help = From api.17track.net, under Settings.
form-17track-url = Another address
form-17track-url-help = Only for a demo on this computer. Empty: 17TRACK itself.
form-17track-allow_http = Use this address although it begins with http://
form-17track-allow_http-help = Only for a demo on this computer.

guide-17track-1 = Make an account for programs
guide-17track-1-help = Open https://api.17track.net and sign up. A small allowance of numbers is free; Trackmend asks for no more than 100 new ones in a month.
guide-17track-2 = Copy the access key
guide-17track-2-help = It stands at https://api.17track.net/admin/settings.
guide-17track-3 = Leave the list of IP addresses empty
guide-17track-3-help = On the same page 17TRACK can tie the key to certain internet addresses. Yours changes now and then, so leave that list empty.
