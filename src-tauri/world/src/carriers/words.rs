//! What the world's carriers say beside their codes, in four languages. Own words: a reader that goes by the codes
//! must come through, one that matches texts must not.

use super::scan::What;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    En,
    Nl,
    Fr,
    De,
}

impl Tongue {
    /// The language of a tag such as `fr_FR`, `NL` or `de`.
    pub(super) fn of(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "nl" => Some(Self::Nl),
            "fr" => Some(Self::Fr),
            "de" => Some(Self::De),
            _ => None,
        }
    }
}

/// What happened, in a few words.
pub(super) fn say(what: &What, tongue: Tongue) -> &'static str {
    let [en, nl, fr, de] = match what {
        What::Announced => ["number given out", "nummer uitgegeven", "numéro attribué", "Nummer vergeben"],
        What::HandedOver => ["we have it", "wij hebben het", "nous l'avons", "bei uns"],
        What::Sorted => ["sorted", "gesorteerd", "trié", "sortiert"],
        What::LeftCountry => {
            ["left the country", "het land uit", "a quitté le pays", "hat das Land verlassen"]
        }
        What::Arrived => ["arrived in the country", "in het land", "arrivé dans le pays", "im Zielland"],
        What::CustomsIn => ["at customs", "bij de douane", "en douane", "beim Zoll"],
        What::CustomsHeld => ["kept by customs", "douane houdt het", "gardé en douane", "Zoll hält es"],
        What::CustomsOut => ["customs are done", "douane klaar", "douane terminée", "Zoll fertig"],
        What::PassedOn { .. } => ["passed on", "doorgegeven", "transmis", "weitergegeben"],
        What::OutForDelivery => ["on the van", "in de bus", "en tournée", "im Zustellwagen"],
        What::AttemptFailed => ["nobody's home", "niemand thuis, foto's volgen", "personne là", "niemand da"],
        What::ToPoint => ["going to a point", "naar een punt", "vers un point", "geht zur Filiale"],
        What::WaitsAtPoint => ["waits at a point", "ligt bij een punt", "attend au point", "liegt bereit"],
        What::Collected => ["fetched", "opgehaald", "retiré", "abgeholt"],
        What::Delivered => ["brought", "gebracht", "livré", "gebracht"],
        What::DeliveredToNeighbour => ["next door", "bij de buren", "chez un voisin", "beim Nachbarn"],
        What::Refused => ["not wanted", "niet gewild", "non voulu", "nicht gewollt"],
        What::ComesBack => ["going back", "gaat terug", "repart", "geht zurück"],
        What::BackAtSender => ["back at the sender's", "weer bij afzender", "de retour", "wieder zurück"],
        What::Lost => ["not to be found", "niet te vinden", "introuvable", "unauffindbar"],
        What::Destroyed => ["destroyed", "vernietigd", "détruit", "vernichtet"],
        What::Damaged => ["damaged", "beschadigd", "abîmé", "beschädigt"],
        What::Delayed => {
            ["later than planned", "later dan gepland", "plus tard que prévu", "später als geplant"]
        }
        What::TimeChanged => ["another time", "ander moment", "autre moment", "andere Zeit"],
        What::RecipientChose => ["as you chose", "zoals gekozen", "selon votre choix", "wie gewünscht"],
    };
    match tongue {
        Tongue::En => en,
        Tongue::Nl => nl,
        Tongue::Fr => fr,
        Tongue::De => de,
    }
}
