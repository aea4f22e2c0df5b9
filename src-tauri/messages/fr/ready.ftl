### Textes pour le client, prêts à copier : à qui a commandé, dans sa langue, sans noms ni prix.

ready-to = À la personne qui a commandé, par { $shop }. Pour un cadeau, ce n’est pas celle qui reçoit le colis.
ready-none = Il n’y a pas de texte pour cela.
ready-no-language = « { $language } » n’est pas une des langues. Choisissez en, nl, de ou fr.
ready-subject = Votre commande { $order }
ready-greeting = Bonjour,
ready-closing =
    Cordialement,
    { $shop }
ready-not-scanned = Le colis de votre commande { $order } a été expédié. Le transporteur ne l’affiche pas encore ; cela peut prendre quelques jours ouvrés. Nous le suivons de près.
ready-never-scanned = Le transporteur n’indique pas encore où se trouve le colis de votre commande { $order }. Nous nous renseignons auprès de l’expéditeur et vous écrirons dès que nous en saurons plus.
ready-stalled = Le colis de votre commande { $order } est en route, et nous n’en avons pas de nouvelles depuis quelques jours. Il est peut-être déjà chez vous : le suivi a parfois du retard. Pouvez-vous regarder dans votre boîte aux lettres et nous dire s’il est arrivé ?
ready-contact-supplier = Le colis de votre commande { $order } met plus de temps que prévu, et nous en sommes désolés. Nous le faisons maintenant rechercher et vous écrirons dès que nous en saurons plus. S’il est arrivé entre-temps, dites-le-nous.
ready-attempt-failed = Le transporteur n’a pas pu remettre le colis de votre commande { $order }. Sur sa page, vous voyez la suite et pouvez souvent choisir un autre jour ou un point relais.
ready-exception = Le transporteur nous signale un problème avec le colis de votre commande { $order }. Pouvez-vous vérifier avec nous que l’adresse est juste, le numéro et le nom sur la boîte aux lettres aussi ? Nous nous en occupons.
ready-returning = Le colis de votre commande { $order } n’a pas pu être livré et revient vers l’expéditeur. Pouvez-vous nous envoyer votre adresse complète, pour que nous convenions de la suite ?
ready-returned = Le colis de votre commande { $order } n’a pas pu être livré et est revenu. Pouvez-vous nous envoyer votre adresse complète, pour que nous convenions de la suite ?
ready-at-point-until = Le colis de votre commande { $order } vous attend dans un point relais (jusqu’au { $until }). Ensuite il repart. Munissez-vous du numéro ci-dessous et d’une pièce d’identité.
ready-at-point = Le colis de votre commande { $order } vous attend dans un point relais. Il repart après quelques jours. Munissez-vous du numéro ci-dessous et d’une pièce d’identité.
ready-damaged = Nous sommes désolés que votre commande { $order } soit arrivée abîmée. Pouvez-vous nous envoyer des photos du contenu, de l’emballage de tous les côtés et de l’étiquette, et tout garder jusqu’à ce que ce soit réglé ?
ready-ask-delivered = Merci de votre message au sujet de votre commande { $order }. Le { $at }, le transporteur a indiqué que le colis était livré. Pouvez-vous demander chez vous et à vos voisins ? Si la boîte aux lettres était trop petite, il se trouve souvent au bureau de poste le plus proche : prenez le numéro ci-dessous et une pièce d’identité. Si vous ne le trouvez pas, dites-le-nous et nous verrons ensemble que faire.
ready-ask-delivered-undated = Merci de votre message au sujet de votre commande { $order }. Le transporteur a indiqué le colis comme livré. Pouvez-vous demander chez vous et à vos voisins ? Si la boîte aux lettres était trop petite, il se trouve souvent au bureau de poste le plus proche : prenez le numéro ci-dessous et une pièce d’identité. Si vous ne le trouvez pas, dites-le-nous et nous verrons ensemble que faire.
ready-ask-under-way = Merci de votre message au sujet de votre commande { $order }. Le colis est en route. Le suivi a parfois du retard : regardez donc aussi dans votre boîte aux lettres. S’il n’arrive pas dans les prochains jours, écrivez-nous à nouveau et nous le ferons rechercher.
ready-ask-page = Merci de votre message au sujet de votre commande { $order }. Nous cherchons où se trouve le colis. Avec le numéro ci-dessous, vous pouvez le voir aussi. Nous vous écrirons dès que nous en saurons plus.
ready-ask-looking = Merci de votre message au sujet de votre commande { $order }. Nous cherchons quand elle a été, ou sera, expédiée, et vous écrirons dès que nous en saurons plus.
ready-number-differs = Le numéro de suivi affiché pour votre commande { $order } est faux et ne peut plus être modifié. Nous en sommes désolés. Le bon se trouve ci-dessous.
ready-tracking =
    { $carrier ->
        [none] Numéro de suivi : { $number }
       *[other] Numéro de suivi : { $number } ({ $carrier })
    }
ready-tracking-link =
    { $carrier ->
        [none] Numéro de suivi : { $number }
            Suivez-le ici : { $link }
       *[other] Numéro de suivi : { $number } ({ $carrier })
            Suivez-le ici : { $link }
    }
