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

form-postnl-key = Clé d’API
form-postnl-key-help = De developer.postnl.nl. Elle appartient à votre propre contrat PostNL.
form-postnl-url = Une autre adresse
form-postnl-url-help = Seulement pour une démo sur cet ordinateur. Vide : PostNL lui-même.
form-postnl-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-postnl-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-postnl-1 = Voyez si c’est pour vous
guide-postnl-1-help = PostNL ne parle que des colis que vous envoyez avec votre propre contrat. Si un fournisseur les envoie pour vous, aucune clé n’est nécessaire ici.
guide-postnl-2 = Demandez une clé
guide-postnl-2-help = Connectez-vous à Mijn PostNL Zakelijk ou à https://developer.postnl.nl et demandez une clé pour la Shippingstatus API.
guide-postnl-3 = Copiez la clé
guide-postnl-3-help = Il peut y en avoir deux : une pour les essais (sandbox) et une pour l’usage réel. Copiez la seconde.

form-printful-token = Jeton d’accès
form-printful-token-help = De developers.printful.com. Il est affiché une seule fois, juste après sa création.
form-printful-url = Une autre adresse
form-printful-url-help = Seulement pour une démo sur cet ordinateur. Vide : Printful lui-même.
form-printful-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-printful-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-printful-1 = Ouvrez la page des jetons de Printful
guide-printful-1-help = Ouvrez https://developers.printful.com, connectez-vous avec votre compte Printful et choisissez « Your tokens ».
guide-printful-2 = Créez un jeton qui permet de lire
guide-printful-2-help = Nom : Trackmend. Access level : « A single store », puis votre boutique. Scopes : voir les commandes (orders/read) et voir les boutiques (stores_list/read). Rien d’autre n’est nécessaire.
guide-printful-3 = Copiez le jeton
guide-printful-3-help = Il n’est affiché qu’une fois. Il prend fin le jour que vous y choisissez ; Trackmend vous dit quand il ne fonctionne plus.

form-printify-token = Jeton d’accès
form-printify-token-help = De Printify › Connections. Il est long et commence par eyJ.
form-printify-url = Une autre adresse
form-printify-url-help = Seulement pour une démo sur cet ordinateur. Vide : Printify lui-même.
form-printify-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-printify-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-printify-1 = Ouvrez vos connexions
guide-printify-1-help = Connectez-vous sur https://printify.com, cliquez sur votre nom en haut à droite et choisissez « Connections ».
guide-printify-2 = Générez un jeton qui permet de lire
guide-printify-2-help = Sous API tokens, cliquez sur « Generate ». Nom : Trackmend. Droits : shops.read et orders.read. Rien d’autre n’est nécessaire.
guide-printify-3 = Copiez le jeton
guide-printify-3-help = Il n’est affiché qu’une fois et vaut un an. Il ouvre toutes les boutiques de votre compte, et Trackmend les lit toutes.

form-gelato-api_key = Clé API
form-gelato-api_key-help = Du tableau de bord de Gelato › Developer › API Keys.
form-gelato-url = Une autre adresse
form-gelato-url-help = Seulement pour une démo sur cet ordinateur. Vide : Gelato lui-même.
form-gelato-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-gelato-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-gelato-1 = Ouvrez la page des clés
guide-gelato-1-help = Connectez-vous sur https://dashboard.gelato.com et choisissez à gauche Developer › API Keys.
guide-gelato-2 = Ajoutez une clé
guide-gelato-2-help = Cliquez sur « Add API key », nommez-la Trackmend et cliquez sur « Create key ». Gelato n’a pas de clés en lecture seule ; Trackmend s’en sert pour lire les commandes et rien d’autre.
guide-gelato-3 = Copiez la clé
guide-gelato-3-help = Elle n’est affichée qu’une fois.

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

form-bol-client_id = ID client
form-bol-client_id-help = Il se trouve sur partner.bol.com, dans la liste des « client credentials ».
form-bol-client_secret = Secret client
form-bol-client_secret-help = Cliquez sur « Toon secret » sous l’ID client. Vous pourrez le revoir plus tard.
form-bol-url = Une autre adresse
form-bol-url-help = Laissez ce champ vide. Seulement pour un compte d’essai sur cet ordinateur.
form-bol-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-bol-allow_http-help = Seulement pour un compte d’essai sur cet ordinateur.

guide-bol-1 = Ouvrez les paramètres API
guide-bol-1-help = Connectez-vous à https://partner.bol.com en tant que propriétaire de la boutique. Ouvrez les paramètres (Instellingen), puis, sous Diensten, les paramètres API (API-instellingen).
guide-bol-2 = Indiquez qui s’occupe de la connexion
guide-bol-2-help = Si bol demande un contact technique, indiquez votre propre nom et votre adresse, puis enregistrez.
guide-bol-3 = Créez des clés pour Trackmend
guide-bol-3-help = Sous « Client credentials voor de Retailer API », cliquez sur « Aanmaken » et nommez-les Trackmend. Pas celles pour la publicité. Il n’y a pas de droits à choisir : les clés ouvrent votre propre boutique.
guide-bol-4 = Copiez les deux
guide-bol-4-help = L’ID client est dans la liste ; « Toon secret » montre le secret. Trackmend peut remplir un numéro qui manque. Il ne modifie jamais un numéro déjà présent.

form-laposte-key = Clé de production
form-laposte-key-help = De developer.laposte.fr, pour le produit « Suivi ». Elle est gratuite.
form-laposte-url = Une autre adresse
form-laposte-url-help = Seulement pour une démo sur cet ordinateur. Vide : La Poste elle-même.
form-laposte-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-laposte-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-laposte-1 = Créez un compte de développeur
guide-laposte-1-help = Ouvrez https://developer.laposte.fr et inscrivez-vous. C’est gratuit, et il ne faut pas de contrat avec La Poste.
guide-laposte-2 = Abonnez-vous à « Suivi »
guide-laposte-2-help = Ouvrez https://developer.laposte.fr/products/suivi/latest, créez une application nommée Trackmend et abonnez-la à « Suivi » (version 2).
guide-laposte-3 = Copiez la clé de production
guide-laposte-3-help = L’application a deux clés : une pour le bac à sable (sandbox) et une pour la production. Copiez celle de production.

form-17track-key = Clé d’accès
form-17track-key-help = De api.17track.net, sous Settings.
form-17track-url = Une autre adresse
form-17track-url-help = Seulement pour une démo sur cet ordinateur. Vide : 17TRACK lui-même.
form-17track-allow_http = Utiliser cette adresse bien qu’elle commence par http://
form-17track-allow_http-help = Seulement pour une démo sur cet ordinateur.

guide-17track-1 = Créez un compte pour les programmes
guide-17track-1-help = Ouvrez https://api.17track.net et inscrivez-vous. Un petit crédit de numéros est gratuit ; Trackmend n’en demande pas plus de 100 nouveaux par mois.
guide-17track-2 = Copiez la clé d’accès
guide-17track-2-help = Elle se trouve sur https://api.17track.net/admin/settings.
guide-17track-3 = Laissez la liste des adresses IP vide
guide-17track-3-help = Sur la même page, 17TRACK peut lier la clé à certaines adresses internet. La vôtre change de temps en temps : laissez donc cette liste vide.
