# Formulaires pour connecter une plateforme : form-{platform}-{key} et -help ; les étapes : guide-{platform}-{n} et -help.

form-woocommerce-url = Adresse de votre boutique
form-woocommerce-url-help = Telle qu’elle apparaît dans le navigateur : https://boutique.example
form-woocommerce-consumer_key = Clé client, commence par ck_
form-woocommerce-consumer_key-help = WooCommerce ne la montre qu’une fois, juste après sa création.
form-woocommerce-consumer_secret = Secret client, commence par cs_
form-woocommerce-consumer_secret-help = Il se trouve sous la clé et n’est montré qu’une fois, lui aussi.
form-woocommerce-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-woocommerce-allow_http-help = Les noms et les commandes circulent alors sans protection : on peut les lire en chemin. Le secret n’est pas envoyé. Mieux : activez https chez votre hébergeur.

guide-woocommerce-1 = Ouvrez la page des clés
guide-woocommerce-1-help = Dans l’administration de votre boutique (wp-admin) : WooCommerce › Réglages › Avancé › API REST.
guide-woocommerce-2 = Ajoutez une clé
guide-woocommerce-2-help = Cliquez sur « Ajouter une clé ». Description : Trackmend. Droits d’accès : Lecture/Écriture. Puis « Générer une clé d’API ».
guide-woocommerce-3 = Copiez les deux clés
guide-woocommerce-3-help = Laissez cette page ouverte jusqu’à ce que le test soit réussi ici : les clés ne sont montrées qu’une fois.

form-shopify-shop = Votre boutique
form-shopify-shop-help = Son nom chez Shopify (votre-boutique.myshopify.com), ou une page de l’administration de votre boutique : copiez l’adresse du navigateur.
form-shopify-client_id = ID client
form-shopify-client_id-help = 32 lettres et chiffres, dans le Dev Dashboard, sous votre application › Settings.
form-shopify-client_secret = Secret, commence par shpss_
form-shopify-client_secret-help = Il se trouve sous l’ID client.
form-shopify-access_token = Jeton d’accès, commence par shpat_
form-shopify-access_token-help = Seulement si vous avez déjà votre propre application : depuis 2026, Shopify n’en délivre plus de nouveaux.
form-shopify-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-shopify-allow_http-help = Seulement pour une boutique d’essai sur cet ordinateur.

guide-shopify-1 = Créez une application dans le Dev Dashboard
guide-shopify-1-help = Ouvrez https://dev.shopify.com/dashboard avec le compte propriétaire de la boutique. Choisissez « Create app » et nommez-la Trackmend.
guide-shopify-2 = Choisissez ce qu’elle peut faire
guide-shopify-2-help = Sous Access scopes, indiquez : read_orders, read_merchant_managed_fulfillment_orders, write_merchant_managed_fulfillment_orders. Puis cliquez sur Release.
guide-shopify-3 = Installez-la dans votre boutique
guide-shopify-3-help = Sur la page de l’application, choisissez « Install app », puis votre boutique. Ensuite, Settings montre l’ID client et le secret.

form-etsy-keystring = La « keystring » de votre application
form-etsy-keystring-help = Sur la page de votre application chez Etsy, sous « Your apps ».
form-etsy-shared_secret = Le « shared secret »
form-etsy-shared_secret-help = Il se trouve à côté de la « keystring ». Etsy demande les deux ensemble.
form-etsy-refresh_token = Autorisation (refresh token)
form-etsy-refresh_token-help = Laissez ce champ vide : elle vient d’elle-même quand vous acceptez sur la page d’Etsy.
form-etsy-url = Une autre adresse
form-etsy-url-help = Laissez ce champ vide. Seulement pour une boutique d’essai sur cet ordinateur.
form-etsy-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-etsy-allow_http-help = Seulement pour une boutique d’essai sur cet ordinateur.

guide-etsy-1 = Demandez à Etsy l’accès à votre propre boutique
guide-etsy-1-help = Ouvrez https://www.etsy.com/developers avec le compte propriétaire de la boutique et choisissez Seller API Access (ou « Register as a developer », là où Etsy ne le propose pas). Nommez-le Trackmend. En général, Etsy l’approuve en quelques minutes.
guide-etsy-2 = Copiez la « keystring » et le « shared secret »
guide-etsy-2-help = Les deux se trouvent sur https://www.etsy.com/developers/your-apps. Ce sont comme des mots de passe : ne les donnez à personne d’autre.
guide-etsy-3 = Laissez entrer Trackmend
guide-etsy-3-help = La page d’Etsy s’ouvre dans votre navigateur. Elle demande si Trackmend peut lire vos commandes, y ajouter le suivi et voir le nom de votre boutique (transactions_r, transactions_w, shops_r). Acceptez, avec le compte propriétaire de la boutique.
