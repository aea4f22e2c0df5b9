### Where the keys of the connections are kept: what stands in the way, and the way out.

vault-keychain-missing = Der Schlüsselbund deines Computers antwortet nicht. Deshalb kann ich die Schlüssel deiner Shops nicht öffnen.
vault-keychain-missing-remedy = Melde dich an deinem Computer ab und wieder an. Unter Linux muss ein Schlüsselbund wie GNOME Keyring oder KWallet installiert sein. Auf einem Server gibst du eine Passphrase mit TRACKMEND_VAULT_PASSPHRASE_FILE an.
vault-keychain-locked = Der Schlüsselbund deines Computers ist gesperrt. Deshalb kann ich die Schlüssel deiner Shops nicht öffnen.
vault-keychain-locked-remedy = Entsperre ihn, wenn dein Computer nach dem Passwort fragt, erlaube Trackmend den Zugriff und versuche es noch einmal. Unter Linux legst du zuerst einen Standard-Schlüsselbund an, falls keiner da ist (in „Passwörter und Verschlüsselung“).
vault-key-lost = Die Schlüssel deiner Shops sind da, aber der Schlüsselbund deines Computers hat den Schlüssel nicht mehr, der sie öffnet.
vault-key-lost-remedy = Das passiert, wenn die Daten von Trackmend auf einen anderen Computer, zu einem anderen Benutzer oder in einen anderen Ordner umziehen. Ich habe nichts gelöscht. Öffne sie dort, wo sie vorher waren, oder verbinde deine Shops neu.
vault-passphrase-missing = Die Schlüssel deiner Shops sind mit einer Passphrase gesperrt, und ich habe keine bekommen.
vault-passphrase-missing-remedy = Setze TRACKMEND_VAULT_PASSPHRASE_FILE auf die Datei, in der sie steht, wie beim Verbinden der Shops.
vault-passphrase-unreadable = Ich kann die Passphrase nicht aus der Datei { $file } lesen.
vault-passphrase-unreadable-remedy = Prüfe, ob die Datei da ist, gelesen werden darf und nicht leer ist.
vault-wrong-passphrase = Diese Passphrase öffnet die Schlüssel deiner Shops nicht.
vault-wrong-passphrase-remedy = Nimm die, mit der die Shops verbunden wurden. Ich habe nichts geändert.
vault-not-by-passphrase = Die Schlüssel deiner Shops öffnet der Schlüsselbund deines Computers, nicht eine Passphrase.
vault-not-by-passphrase-remedy = Starte Trackmend ohne TRACKMEND_VAULT_PASSPHRASE_FILE und TRACKMEND_VAULT_PASSPHRASE, oder wähle einen anderen Datenordner.
vault-damaged = Die Datei mit den Schlüsseln deiner Shops ist beschädigt.
vault-damaged-remedy = Hole die Datei vault.age aus einer Sicherung zurück, oder verbinde deine Shops neu. Die beschädigte Datei lasse ich, wo sie ist.
vault-io = Ich kann die Datei mit den Schlüsseln deiner Shops nicht lesen oder schreiben.
vault-io-remedy = Prüfe, ob auf der Festplatte Platz ist und ob Trackmend in seinen Ordner schreiben darf, und versuche es noch einmal.
