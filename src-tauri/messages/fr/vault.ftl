### Where the keys of the connections are kept: what stands in the way, and the way out.

vault-keychain-missing = Le trousseau de clés de votre ordinateur ne répond pas. Je ne peux donc pas ouvrir les clés de vos boutiques.
vault-keychain-missing-remedy = Fermez la session de votre ordinateur, puis rouvrez-la. Sous Linux, un trousseau comme GNOME Keyring ou KWallet doit être installé. Sur un serveur, indiquez une phrase secrète avec TRACKMEND_VAULT_PASSPHRASE_FILE.
vault-keychain-locked = Le trousseau de clés de votre ordinateur est verrouillé. Je ne peux donc pas ouvrir les clés de vos boutiques.
vault-keychain-locked-remedy = Déverrouillez-le quand votre ordinateur demande son mot de passe, autorisez Trackmend à l’utiliser et réessayez. Sous Linux, créez d’abord un trousseau par défaut s’il n’y en a pas (dans « Mots de passe et clés »).
vault-key-lost = Les clés de vos boutiques sont là, mais le trousseau de votre ordinateur n’a plus la clé qui les ouvre.
vault-key-lost-remedy = Cela arrive quand les données de Trackmend changent d’ordinateur, d’utilisateur ou de dossier. Je n’ai rien effacé. Ouvrez-les là où elles étaient, ou reconnectez vos boutiques.
vault-passphrase-missing = Les clés de vos boutiques sont protégées par une phrase secrète, et je n’en ai pas reçu.
vault-passphrase-missing-remedy = Indiquez dans TRACKMEND_VAULT_PASSPHRASE_FILE le fichier qui la contient, comme lors de la connexion des boutiques.
vault-passphrase-unreadable = Je ne peux pas lire la phrase secrète dans le fichier { $file }.
vault-passphrase-unreadable-remedy = Vérifiez que le fichier existe, qu’il peut être lu et qu’il n’est pas vide.
vault-wrong-passphrase = Cette phrase secrète n’ouvre pas les clés de vos boutiques.
vault-wrong-passphrase-remedy = Utilisez celle avec laquelle les boutiques ont été connectées. Je n’ai rien modifié.
vault-not-by-passphrase = Les clés de vos boutiques s’ouvrent avec le trousseau de votre ordinateur, pas avec une phrase secrète.
vault-not-by-passphrase-remedy = Lancez Trackmend sans TRACKMEND_VAULT_PASSPHRASE_FILE ni TRACKMEND_VAULT_PASSPHRASE, ou choisissez un autre dossier de données.
vault-damaged = Le fichier contenant les clés de vos boutiques est endommagé.
vault-damaged-remedy = Restaurez le fichier vault.age depuis une sauvegarde, ou reconnectez vos boutiques. Je laisse le fichier endommagé où il est.
vault-io = Je ne peux pas lire ou écrire le fichier contenant les clés de vos boutiques.
vault-io-remedy = Vérifiez qu’il reste de la place sur le disque et que Trackmend peut écrire dans son dossier, puis réessayez.
