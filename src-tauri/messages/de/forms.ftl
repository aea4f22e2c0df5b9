# Formulare, die eine Plattform verbinden: form-{platform}-{key} und -help; die Schritte: guide-{platform}-{n} und -help.

form-woocommerce-url = Adresse deines Shops
form-woocommerce-url-help = So, wie sie im Browser steht: https://shop.example
form-woocommerce-consumer_key = Consumer-Key, beginnt mit ck_
form-woocommerce-consumer_key-help = WooCommerce zeigt ihn nur einmal, gleich nachdem er erstellt wurde.
form-woocommerce-consumer_secret = Consumer-Secret, beginnt mit cs_
form-woocommerce-consumer_secret-help = Es steht unter dem Key und wird auch nur einmal gezeigt.
form-woocommerce-allow_http = Diese Adresse verwenden, obwohl sie mit http:// beginnt
form-woocommerce-allow_http-help = Namen und Bestellungen reisen dann ungeschützt: Wer unterwegs mitliest, kann sie sehen. Das Secret wird nicht mitgeschickt. Besser: https beim Hoster einschalten.

guide-woocommerce-1 = Öffne die Seite mit den Schlüsseln
guide-woocommerce-1-help = In der Verwaltung deines Shops (wp-admin): WooCommerce › Einstellungen › Erweitert › REST-API.
guide-woocommerce-2 = Füge einen Schlüssel hinzu
guide-woocommerce-2-help = Klicke auf „Schlüssel hinzufügen“. Beschreibung: Trackmend. Berechtigungen: Lesen/Schreiben. Dann „API-Schlüssel generieren“.
guide-woocommerce-3 = Kopiere beide Schlüssel
guide-woocommerce-3-help = Lass die Seite offen, bis der Test hier bestanden ist: Die Schlüssel werden nur einmal gezeigt.
