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
