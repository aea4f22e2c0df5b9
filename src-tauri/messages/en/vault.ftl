### Where the keys of the connections are kept: what stands in the way, and the way out.

vault-keychain-missing = Your computer's keychain does not answer, so I cannot open the keys of your shops.
vault-keychain-missing-remedy = Sign out of your computer and in again. On Linux, a keychain such as GNOME Keyring or KWallet has to be installed. On a server, give a passphrase with TRACKMEND_VAULT_PASSPHRASE_FILE.
vault-keychain-locked = Your computer's keychain is locked, so I cannot open the keys of your shops.
vault-keychain-locked-remedy = Unlock it when your computer asks for its password, allow Trackmend to use it, and try again. On Linux, make a default keyring first if there is none (in “Passwords and Keys”).
vault-key-lost = The keys of your shops are here, but your computer's keychain no longer has the key that opens them.
vault-key-lost-remedy = This happens when Trackmend's data moves to another computer, user or folder. I have deleted nothing. Open it where it was before, or connect your shops again.
vault-passphrase-missing = The keys of your shops are locked with a passphrase, and I was given none.
vault-passphrase-missing-remedy = Set TRACKMEND_VAULT_PASSPHRASE_FILE to the file that holds it, as when the shops were connected.
vault-passphrase-unreadable = I cannot read the passphrase from the file { $file }.
vault-passphrase-unreadable-remedy = Check that the file is there, that it may be read and that it is not empty.
vault-wrong-passphrase = This passphrase does not open the keys of your shops.
vault-wrong-passphrase-remedy = Use the one with which the shops were connected. I have changed nothing.
vault-not-by-passphrase = The keys of your shops open with your computer's keychain, not with a passphrase.
vault-not-by-passphrase-remedy = Start Trackmend without TRACKMEND_VAULT_PASSPHRASE_FILE and TRACKMEND_VAULT_PASSPHRASE, or choose another data folder.
vault-damaged = The file with the keys of your shops is damaged.
vault-damaged-remedy = Put back the file vault.age from a backup, or connect your shops again. I leave the damaged file where it is.
vault-io = I cannot read or write the file with the keys of your shops.
vault-io-remedy = Check that there is room on the disk and that Trackmend may write to its folder, then try again.
