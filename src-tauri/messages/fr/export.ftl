### Des numéros que vous portez vous-même dans la boutique : en fichier, ou prêts à coller.

export-how = Dans WooCommerce, ouvrez Commandes, appuyez sur « Import fulfillments » et choisissez ce fichier.
export-switch-on = Activez d’abord les expéditions propres à WooCommerce (« Fulfillments ») : WooCommerce › Réglages › Avancé › Fonctionnalités.
export-mail = Vos clients ne reçoivent un e-mail que si vous le cochez là. Ne le faites pas pour des colis arrivés depuis longtemps.
export-sheet = N’enregistrez pas le fichier dans un tableur avant : les longs numéros s’y abîment.
export-by-number = Je ne connais cette boutique que par un fichier, WooCommerce cherche donc chaque commande par son numéro. Si une extension numérote vos commandes, vérifiez ce que l’importation a trouvé.
export-own-numbers = Une extension numérote vos commandes. Si WooCommerce ne trouve pas une commande, ou dit qu’un article n’en fait pas partie, collez ce numéro à la main.
export-then-sync = Ensuite, faites vérifier votre boutique ici. Ce que vos clients peuvent alors voir quitte la liste.
export-then-import = Ce que votre boutique montre ensuite, je ne le vois que si vous importez de nouveau ses commandes, avec leurs numéros de suivi.
export-older = WooCommerce avant 11.2 n’a pas cette importation. Là, recopiez les numéros un par un.
export-may-write = La clé de cette boutique permet d’écrire : Trackmend peut aussi ajouter les numéros lui-même, avec preuve.

## Pourquoi quelque chose manque.

export-nothing = Il n’y a rien à mettre dans un fichier : chaque numéro connu est dans votre boutique.
export-under-way = Il est déjà en train d’être ajouté.
export-no-number = Personne n’a encore donné son numéro de suivi.
export-carrier-stays = Le numéro est juste. Le transporteur reste tel quel chez bol, et n’y peut pas être modifié.
export-stays = Un numéro inscrit chez bol ne peut plus jamais y être modifié. Envoyez le bon à votre client.
export-no-carrier = Personne ne nomme le transporteur de ce colis, et WooCommerce en veut un.
export-no-carrier-action = Saisissez encore une fois { $number } pour la commande { $order }, avec son transporteur, ou ajoutez-le à la main dans votre boutique.
export-order-number = Le numéro { $order } ne peut pas figurer dans un tel fichier. Ajoutez le suivi à la main dans votre boutique.
export-items = Un article de cette commande n’a pas de numéro propre à WooCommerce. Ajoutez le suivi à la main dans votre boutique.

## Quelle boutique.

export-no-shop = « { $name } » n’est pas une boutique.
export-which-shop = Il y a plusieurs boutiques dans lesquelles je n’ai pas le droit d’écrire.
export-all-may-write = Il n’y a pas de boutique que je peux seulement lire.
export-all-may-write-action = Ajoutez les numéros avec « trackmend-cli repair apply », ou nommez une boutique : --account NOM
