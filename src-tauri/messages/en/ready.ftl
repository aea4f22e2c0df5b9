### Texts for the customer, ready to copy: to whoever ordered, in the customer’s language, without names and prices.

ready-to = To whoever ordered, through { $shop }. With a gift that is not who receives the parcel.
ready-none = There is no text for this.
ready-no-language = “{ $language }” is none of the languages. Choose en, nl, de or fr.
ready-subject = Your order { $order }
ready-greeting = Hello,
ready-closing =
    Kind regards,
    { $shop }
ready-not-scanned = The parcel of your order { $order } was sent. The carrier does not show it yet; that can take some working days. We are keeping an eye on it.
ready-never-scanned = The carrier has not yet shown where the parcel of your order { $order } is. We are asking where it was sent from and will tell you as soon as we know more.
ready-stalled = The parcel of your order { $order } is on its way, and there was no news of it for some days. It may already be with you: tracking is sometimes behind. Would you look in your letterbox and tell us whether it came?
ready-contact-supplier = The parcel of your order { $order } takes longer than it should, and we are sorry about that. We are now having it looked for, and will write to you as soon as we know more. If it came in the meantime, please tell us.
ready-attempt-failed = The carrier could not hand over the parcel of your order { $order }. On its page you can see what happens next, and often choose another day or a pick-up point.
ready-exception = The carrier tells us that something went wrong with the parcel of your order { $order }. Would you check with us that the address is right, the house number and the name on the letterbox too? We are looking into it.
ready-returning = The parcel of your order { $order } could not be delivered and is on its way back to us. Would you send us your full address, so that we can agree on what to do next?
ready-returned = The parcel of your order { $order } could not be delivered and came back. Would you send us your full address, so that we can agree on what to do next?
ready-at-point-until = The parcel of your order { $order } waits for you at a pick-up point until { $until }. After that it goes back. Please bring the number below and an identity document.
ready-at-point = The parcel of your order { $order } waits for you at a pick-up point. After some days it goes back. Please bring the number below and an identity document.
ready-damaged = We are sorry that your order { $order } arrived damaged. Would you send us photos of the goods, of the packaging from all sides and of the label, and keep everything until we have settled it?
ready-ask-delivered = Thank you for writing to us about your order { $order }. The carrier marked the parcel as delivered on { $at }. Would you ask at home and with your neighbours? If the letterbox was too small, it is often at the nearest post office: take the number below and an identity document. If you do not find it, please tell us, and we will see together what to do.
ready-ask-delivered-undated = Thank you for writing to us about your order { $order }. The carrier marked the parcel as delivered. Would you ask at home and with your neighbours? If the letterbox was too small, it is often at the nearest post office: take the number below and an identity document. If you do not find it, please tell us, and we will see together what to do.
ready-ask-under-way = Thank you for writing to us about your order { $order }. The parcel is on its way. Tracking is sometimes behind, so please look in your letterbox, too. If it does not come in the next days, write to us again and we will have it looked for.
ready-ask-page = Thank you for writing to us about your order { $order }. We are looking where the parcel is. With the number below you can see it, too. We will write to you as soon as we know more.
ready-ask-looking = Thank you for writing to us about your order { $order }. We are finding out when it was, or will be, sent, and will write to you as soon as we know more.
ready-number-differs = The tracking number shown with your order { $order } is wrong, and it cannot be changed any more. We are sorry about that. The right one is below.
ready-tracking =
    { $carrier ->
        [none] Tracking number: { $number }
       *[other] Tracking number: { $number } ({ $carrier })
    }
ready-tracking-link =
    { $carrier ->
        [none] Tracking number: { $number }
            Follow it here: { $link }
       *[other] Tracking number: { $number } ({ $carrier })
            Follow it here: { $link }
    }
