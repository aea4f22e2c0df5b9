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
