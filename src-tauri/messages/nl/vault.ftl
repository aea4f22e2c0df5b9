### Where the keys of the connections are kept: what stands in the way, and the way out.

vault-keychain-missing = De sleutelhanger van je computer antwoordt niet. Daarom kan ik de sleutels van je winkels niet openen.
vault-keychain-missing-remedy = Meld je af bij je computer en meld je weer aan. Op Linux moet een sleutelhanger zoals GNOME Keyring of KWallet geïnstalleerd zijn. Op een server geef je een wachtwoordzin op met TRACKMEND_VAULT_PASSPHRASE_FILE.
vault-keychain-locked = De sleutelhanger van je computer is vergrendeld. Daarom kan ik de sleutels van je winkels niet openen.
vault-keychain-locked-remedy = Ontgrendel hem als je computer om het wachtwoord vraagt, geef Trackmend toestemming en probeer het opnieuw. Op Linux maak je eerst een standaard-sleutelbos aan als die er niet is (in ‘Wachtwoorden en sleutels’).
vault-key-lost = De sleutels van je winkels zijn er nog, maar de sleutelhanger van je computer heeft de sleutel niet meer die ze opent.
vault-key-lost-remedy = Dat gebeurt als de gegevens van Trackmend naar een andere computer, gebruiker of map verhuizen. Ik heb niets gewist. Open ze waar ze eerst stonden, of koppel je winkels opnieuw.
vault-passphrase-missing = De sleutels van je winkels zijn met een wachtwoordzin vergrendeld, en ik heb er geen gekregen.
vault-passphrase-missing-remedy = Zet TRACKMEND_VAULT_PASSPHRASE_FILE op het bestand waar ze in staat, zoals toen de winkels gekoppeld werden.
vault-passphrase-unreadable = Ik kan de wachtwoordzin niet lezen uit het bestand { $file }.
vault-passphrase-unreadable-remedy = Kijk of het bestand er is, of het gelezen mag worden en of het niet leeg is.
vault-wrong-passphrase = Deze wachtwoordzin opent de sleutels van je winkels niet.
vault-wrong-passphrase-remedy = Gebruik de zin waarmee de winkels gekoppeld zijn. Ik heb niets veranderd.
vault-not-by-passphrase = De sleutels van je winkels gaan open met de sleutelhanger van je computer, niet met een wachtwoordzin.
vault-not-by-passphrase-remedy = Start Trackmend zonder TRACKMEND_VAULT_PASSPHRASE_FILE en TRACKMEND_VAULT_PASSPHRASE, of kies een andere gegevensmap.
vault-damaged = Het bestand met de sleutels van je winkels is beschadigd.
vault-damaged-remedy = Zet het bestand vault.age terug uit een back-up, of koppel je winkels opnieuw. Het beschadigde bestand laat ik staan.
vault-io = Ik kan het bestand met de sleutels van je winkels niet lezen of schrijven.
vault-io-remedy = Kijk of er ruimte is op de schijf en of Trackmend in zijn map mag schrijven, en probeer het opnieuw.
