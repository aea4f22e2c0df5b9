### Files and pasted text: what their columns mean, what is wrong with them, and the way out.


## What a column can hold.

import-field-order = Numéro de commande
import-field-number = Numéro de suivi
import-field-carrier = Transporteur
import-field-shipped = Envoyé le
import-field-ordered = Commandé le
import-field-sku = Référence (SKU)
import-field-quantity = Quantité
import-field-url = Lien de suivi
import-field-name = Nom, pour vérifier
import-field-first-name = Prénom, pour vérifier
import-field-last-name = Nom de famille, pour vérifier
import-field-postcode = Code postal, pour vérifier
import-field-country = Pays, pour vérifier
import-field-state = État de la commande
import-field-role = Motif de l’envoi
import-field-ignore = Non utilisé

## Why nothing of a file can be imported.

import-file-unreadable = Je ne peux pas lire { $file }.
import-file-unreadable-remedy = Vérifiez que le fichier existe encore et n’est pas ouvert dans un autre programme. Votre ordinateur indique : { $detail }
import-file-too-big = { $file } est trop gros : { $size } Mo. J’accepte les fichiers jusqu’à { $limit } Mo.
import-file-too-big-remedy = Exportez une période plus courte, ou divisez le fichier.
import-file-workbook = { $file } est un classeur (Excel, LibreOffice ou Numbers). Je lis le CSV.
import-file-workbook-remedy = Ouvrez-le, choisissez Enregistrer sous, puis « CSV UTF-8 », et importez ce fichier. Ou copiez les lignes et collez-les ici.
import-file-not-text = { $file } ne contient pas de texte que je puisse lire.
import-file-not-text-remedy = Je lis les fichiers CSV et le texte. Exportez la liste de votre fournisseur en CSV, ou copiez-la et collez-la ici.
import-file-no-rows = { $file } n’a aucune ligne sous les titres de colonnes.
import-file-no-rows-remedy = Exportez-le de nouveau, avec au moins une commande.
import-file-too-many-columns =
    { $columns ->
        [one] { $file } semble avoir { $columns } colonne. Cela ne peut pas être juste.
       *[other] { $file } semble avoir { $columns } colonnes. Cela ne peut pas être juste.
    }
import-file-too-many-columns-remedy = Enregistrez-le en CSV avec des virgules ou des points-virgules entre les colonnes, puis importez-le de nouveau.
import-file-open-quote = { $file } : à la ligne { $row }, un guillemet s’ouvre et ne se ferme jamais.
import-file-open-quote-remedy = Regardez la ligne { $row }, ajoutez le guillemet manquant ou retirez le premier, puis importez de nouveau le fichier.
import-file-no-header = { $file } commence par des données, sans titres de colonnes.
import-file-no-header-remedy = Ajoutez une première ligne avec les noms des colonnes, par exemple « numéro de commande » et « numéro de suivi », puis importez de nouveau le fichier.
import-column-missing-order = Je ne trouve pas de colonne avec le numéro de commande dans { $file }. Ses colonnes : { $columns }.
import-column-missing-number = Je ne trouve pas de colonne avec le numéro de suivi dans { $file }. Ses colonnes : { $columns }.
import-column-missing-remedy = Indiquez ci-dessus quelle colonne c’est (dans le terminal : { $option }). S’il n’y en a pas, exportez la liste avec cette colonne.
import-map-malformed = « { $said } » n’indique pas le sens d’une colonne.
import-map-malformed-remedy = Écrivez FIELD=COLUMN, par exemple number=Suivi. Les champs sont : { $fields }.
import-map-unknown-column = { $file } n’a pas de colonne « { $said } ». Ses colonnes : { $columns }.
import-map-unknown-column-remedy = Écrivez le nom exactement comme dans le fichier, ou sa place comptée à partir de 1.
import-map-twice = « { $said } » a été indiqué deux fois.
import-map-twice-remedy = Donnez à chaque colonne un seul sens, et à chaque sens une seule colonne.
import-dates-undecided = Les dates de { $file } peuvent se lire de deux façons : la ligne { $row } indique { $example }. Est-ce le jour ou le mois d’abord ?
import-dates-undecided-remedy = Indiquez ce qui vient d’abord (dans le terminal : { $option }), ou exportez avec des dates comme 2026-11-21.
import-dates-mixed = { $file } mélange les dates : la ligne { $day-row } met le jour d’abord ({ $day-first }), la ligne { $month-row } le mois ({ $month-first }).
import-dates-mixed-remedy = Indiquez ce qui est juste (dans le terminal : { $option }) ; les lignes qui ne conviennent pas sont alors refusées, et vous pouvez les corriger.
import-paste-nothing = Je ne trouve aucun numéro de suivi dans le texte que vous avez collé.
import-paste-nothing-remedy = Collez des lignes avec un numéro de commande et un numéro de suivi, telles qu’elles figurent sur la page de votre fournisseur.

## What is assumed.

import-note-encoding = Le fichier ne dit pas comment ses lettres sont écrites ; j’ai supposé { $encoding }. Si des noms paraissent étranges, enregistrez-le en CSV UTF-8.
import-note-day-first = Les dates sont au format jour-mois-année.
import-note-month-first = Les dates sont au format mois-jour-année.
import-note-no-tracking-column = Le fichier n’a pas de colonne pour le suivi. Je ne peux pas en déduire quelles commandes montrent un numéro.
import-note-check-digit = Les derniers chiffres de { $number } ne concordent pas. Comparez avec l’étiquette ; il est importé tel quel.
import-note-duplicates =
    { $count ->
        [one] { $count } ligne figure en double ; elle compte une fois.
       *[other] { $count } lignes figurent en double ; chacune compte une fois.
    }
import-note-totals =
    { $count ->
        [one] { $count } ligne est un total ; je l’ai laissée de côté.
       *[other] { $count } lignes sont des totaux ; je les ai laissées de côté.
    }
import-note-links =
    { $count ->
        [one] { $count } lien n’est pas une adresse web ; je l’ai laissé de côté.
       *[other] { $count } liens ne sont pas des adresses web ; je les ai laissés de côté.
    }
import-note-split =
    { $count ->
        [one] { $count } ligne contient plusieurs numéros de suivi ; chacun est un colis.
       *[other] { $count } lignes contiennent plusieurs numéros de suivi ; chacun est un colis.
    }

## Why a row cannot be used: what is wrong, and the way out.

import-row-too-long =
    { $found ->
        [one] Cette ligne a { $found } cellule ; il y a { $expected } titres.
       *[other] Cette ligne a { $found } cellules ; il y a { $expected } titres.
    }
import-row-too-long-remedy = Une virgule ou un point-virgule dans une cellule l’a sans doute coupée. Mettez cette cellule entre guillemets.
import-row-too-short =
    { $found ->
        [one] Cette ligne n’a que { $found } cellule ; il y a { $expected } titres.
       *[other] Cette ligne n’a que { $found } cellules ; il y a { $expected } titres.
    }
import-row-too-short-remedy = Un retour à la ligne dans une cellule a sans doute coupé la ligne. Retirez-le et importez de nouveau le fichier.
import-order-missing = Cette ligne n’a pas de numéro de commande.
import-order-missing-remedy = Ajoutez le numéro que votre boutique a donné à la commande.
import-order-damaged = Excel a abîmé ce numéro de commande.
import-order-damaged-remedy = Dans Excel, mettez la colonne au format « Texte », recollez les numéros de commande et importez de nouveau le fichier.
import-quantity-unreadable = Ce n’est pas une quantité.
import-quantity-unreadable-remedy = J’attendais un nombre entier, par exemple 2.
import-date-unreadable = Je ne peux pas lire cette date.
import-date-impossible =
    { $month ->
        [1] Le { $day } janvier n’existe pas.
        [2] Le { $day } février n’existe pas.
        [3] Le { $day } mars n’existe pas.
        [4] Le { $day } avril n’existe pas.
        [5] Le { $day } mai n’existe pas.
        [6] Le { $day } juin n’existe pas.
        [7] Le { $day } juillet n’existe pas.
        [8] Le { $day } août n’existe pas.
        [9] Le { $day } septembre n’existe pas.
        [10] Le { $day } octobre n’existe pas.
        [11] Le { $day } novembre n’existe pas.
        [12] Le { $day } décembre n’existe pas.
       *[other] Le mois { $month } n’existe pas.
    }
import-date-remedy = J’attendais une date comme { $example }.
import-number-shortened = Excel a raccourci ce numéro ; ses derniers chiffres ont disparu.
import-number-shortened-remedy = Je ne devine pas le reste. Recopiez-le de l’étiquette, ou mettez la colonne au format « Texte » dans Excel, recollez les numéros et importez de nouveau le fichier.
import-number-shortened-remedy-probable = C’était sans doute un numéro { $carrier } de { $digits } chiffres commençant par { $begins }. Je ne devine pas le reste. Recopiez-le de l’étiquette, ou mettez la colonne au format « Texte » dans Excel, recollez les numéros et importez de nouveau le fichier.
import-number-rounded = Excel a sans doute arrondi ce numéro : il finit par des zéros.
import-number-rounded-remedy = Comparez avec l’étiquette. Mettez la colonne au format « Texte » dans Excel, recollez les numéros et importez de nouveau le fichier.
import-number-decimals = Ce numéro a des décimales : un programme l’a pris pour un montant.
import-number-decimals-remedy = Comparez avec l’étiquette : un zéro au début a pu disparaître aussi. Mettez la colonne au format « Texte », recollez les numéros et importez de nouveau le fichier.
import-number-hidden = La colonne était trop étroite : ##### remplace le numéro.
import-number-hidden-remedy = Élargissez la colonne, enregistrez de nouveau le fichier et importez-le.
import-number-failed = Une formule a échoué ici, il n’y a donc pas de numéro.
import-number-failed-remedy = Mettez le numéro de suivi lui-même dans la cellule et importez de nouveau le fichier.
import-number-formula = C’est une formule, pas un numéro de suivi.
import-number-formula-remedy = Dans Excel, copiez la colonne et collez-la en valeurs, puis enregistrez et importez de nouveau le fichier.
import-number-date = C’est une date, ou Excel a transformé le numéro en date.
import-number-date-remedy = Regardez si la bonne colonne est choisie. Si oui, recopiez le numéro de l’étiquette.
import-number-lost-zero =
    { $zeros ->
        [one] Excel a supprimé un zéro au début.
       *[other] Excel a supprimé { $zeros } zéros au début.
    }
import-number-lost-zero-remedy =
    { $zeros ->
        [one] { $digits } chiffres ; avec un 0 devant, c’est un numéro { $carrier }. Comparez avec votre étiquette.
       *[other] { $digits } chiffres ; avec { $zeros } zéros devant, c’est un numéro { $carrier }. Comparez avec votre étiquette.
    }
import-number-several = Il y a plusieurs choses ici, et toutes ne sont pas des numéros de suivi.
import-number-several-remedy = Ne laissez que les numéros de suivi dans la cellule, séparés par un point-virgule.
import-number-is-link = C’est un lien, et je n’y trouve pas de numéro de suivi.
import-number-is-link-remedy = Ouvrez le lien, copiez le numéro de suivi de la page et mettez-le ici.
import-number-too-short = C’est trop court pour un numéro de suivi.
import-number-too-short-remedy = Recopiez le numéro entier de l’étiquette.
import-number-too-long = C’est trop long pour un numéro de suivi.
import-number-too-long-remedy = Ne laissez que le numéro de suivi dans la cellule.
import-number-no-digit = Un numéro de suivi contient des chiffres ; ici, il n’y en a pas.
import-number-no-digit-remedy = Regardez si la bonne colonne est choisie, ou laissez la cellule vide si rien n’a encore été envoyé.
import-number-bad-character = Aucun numéro de suivi ne contient « { $character } ».
import-number-bad-character-remedy = Ne laissez que des lettres et des chiffres, comme sur l’étiquette.
import-note-passed-over =
    { $count ->
        [one] { $count } ligne n’est pas un envoi ; je l’ai ignorée.
       *[other] { $count } lignes ne sont pas des envois ; je les ai ignorées.
    }
import-paste-no-number = Je ne trouve pas de numéro de suivi dans cette ligne.
import-paste-no-number-remedy = Ajoutez le numéro de suivi, ou le nom du transporteur si le numéro n’a que des chiffres.
import-paste-unclear-number = Je ne vois pas où finit le numéro de suivi.
import-paste-unclear-number-remedy = Écrivez le numéro sans espaces.
import-paste-several-dates = Cette ligne contient plusieurs dates, et je ne vois pas laquelle est celle de l’envoi.
import-paste-several-dates-remedy = Ne laissez que la date d’envoi.
import-paste-no-order = Je ne trouve pas de numéro de commande dans cette ligne.
import-paste-no-order-remedy = Ajoutez le numéro de commande de votre boutique, par exemple #1043.
import-paste-several-orders = Plusieurs numéros de cette ligne pourraient être celui de la commande.
import-paste-several-orders-remedy = Mettez un # devant le numéro de commande, par exemple #1043, et une seule commande par ligne.

## The import as a whole.

import-nothing-usable = Aucune ligne ne peut être importée telle quelle.
import-nothing-usable-remedy = Vérifiez que les colonnes ont bien le sens indiqué au-dessus, et regardez les lignes refusées.
import-orders-need-shop = Je ne sais pas de quelle boutique viennent ces commandes.
import-orders-need-shop-remedy = Indiquez la boutique par son adresse (dans le terminal : --account votre-boutique.fr).
import-not-a-supplier = « { $name } » est une boutique, et ce sont des envois d’un fournisseur.
import-not-a-supplier-remedy = Donnez plutôt le nom du fournisseur, ou aucun.
import-no-batch = Cet import n’existe pas, ou il a déjà été annulé.
import-note-no-date =
    { $count ->
        [one] { $count } envoi n’a pas de date. Je lui laisse { $hours } heures à partir de maintenant avant de dire que son numéro manque.
       *[other] { $count } envois n’ont pas de date. Je leur laisse { $hours } heures à partir de maintenant avant de dire que leurs numéros manquent.
    }
