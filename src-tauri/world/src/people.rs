//! Customers: invented names with real-looking streets and postcodes of four countries.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// A customer's name and address. All text, as a storefront keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub street: String,
    pub city: &'static str,
    pub postcode: String,
    pub country: &'static str,
    pub email: String,
    pub phone: String,
}

struct Land {
    code: &'static str,
    first: &'static [&'static str],
    last: &'static [&'static str],
    streets: &'static [&'static str],
    /// City and the first part of its postcodes.
    cities: &'static [(&'static str, &'static str)],
    dial: &'static str,
}

const LANDS: [Land; 4] = [
    Land {
        code: "NL",
        first: &[
            "Sanne", "Daan", "Femke", "Jeroen", "Lotte", "Bram", "Iris", "Ruben", "Maaike", "Thijs", "Renée",
            "Joël", "Fatima", "Sem", "Roos", "Wouter",
        ],
        last: &[
            "de Vries",
            "Jansen",
            "van den Berg",
            "Bakker",
            "Visser",
            "Smit",
            "Meijer",
            "de Groot",
            "Mulder",
            "Bos",
            "El Amrani",
            "van der Heijden",
            "Dekker",
            "Kuipers",
            "Coëlho",
            "Hoekstra",
        ],
        streets: &[
            "Herengracht",
            "Oudegracht",
            "Stationsweg",
            "Kerkstraat",
            "Dorpsstraat",
            "Molenweg",
            "Julianalaan",
        ],
        cities: &[
            ("Amsterdam", "1015"),
            ("Utrecht", "3511"),
            ("Leiden", "2312"),
            ("Groningen", "9711"),
            ("Eindhoven", "5611"),
            ("Maastricht", "6211"),
            ("Zwolle", "8011"),
        ],
        dial: "06",
    },
    Land {
        code: "BE",
        first: &["Lore", "Jonas", "Eline", "Arne", "Amélie", "Noah", "Julie", "Stijn"],
        last: &["Peeters", "Janssens", "Maes", "Jacobs", "Willems", "Dubois", "Lambert", "Claes"],
        streets: &["Nieuwstraat", "Veldstraat", "Kapellestraat", "Rue Haute", "Bondgenotenlaan"],
        cities: &[
            ("Gent", "9000"),
            ("Antwerpen", "2000"),
            ("Leuven", "3000"),
            ("Liège", "4000"),
            ("Brugge", "8000"),
        ],
        dial: "0470",
    },
    Land {
        code: "DE",
        first: &["Jürgen", "Anna", "Lukas", "Mia", "Sören", "Hannah", "Jörg", "Käthe"],
        last: &["Müller", "Schmidt", "Weiß", "Schäfer", "Köhler", "Becker", "Krüger", "Vogel"],
        streets: &["Hauptstraße", "Bahnhofstraße", "Gartenweg", "Lindenallee", "Schloßgasse"],
        cities: &[
            ("Köln", "50667"),
            ("Berlin", "10115"),
            ("München", "80331"),
            ("Hamburg", "20095"),
            ("Münster", "48143"),
        ],
        dial: "0151",
    },
    Land {
        code: "FR",
        first: &["Émilie", "Hugo", "Chloé", "Léa", "François", "Inès", "Théo", "Zoé"],
        last: &["Martin", "Lefèvre", "Durand", "Moreau", "Garçon", "Petit", "Roux", "Fontaine"],
        streets: &["Rue de la Paix", "Avenue Victor Hugo", "Rue des Écoles", "Place du Marché"],
        cities: &[
            ("Paris", "75011"),
            ("Lyon", "69002"),
            ("Lille", "59000"),
            ("Nantes", "44000"),
            ("Strasbourg", "67000"),
        ],
        dial: "0612",
    },
];

/// One customer: six in ten from the Netherlands, the others from Belgium, Germany and France.
pub(crate) fn customer(rng: &mut ChaCha8Rng) -> Customer {
    let land = match rng.random_range(0..10_u32) {
        0..=5 => &LANDS[0],
        6 | 7 => &LANDS[1],
        8 => &LANDS[2],
        _ => &LANDS[3],
    };
    let first_name = pick(rng, land.first);
    let last_name = pick(rng, land.last);
    let (city, area) = land.cities[rng.random_range(0..land.cities.len())];
    let house = rng.random_range(1..220_u32);
    let street = pick(rng, land.streets);
    let postcode = match land.code {
        "NL" => {
            let letters = b"ABCDEGHJKLMNPRSTVWXZ";
            let letter = |rng: &mut ChaCha8Rng| char::from(letters[rng.random_range(0..letters.len())]);
            let pair = [letter(rng), letter(rng)];
            format!("{area} {}{}", pair[0], pair[1])
        }
        _ => area.to_owned(),
    };
    let tag = rng.random_range(1000..1_000_000_u32);
    Customer {
        first_name,
        last_name,
        street: if land.code == "FR" { format!("{house} {street}") } else { format!("{street} {house}") },
        city,
        postcode,
        country: land.code,
        email: format!("klant{tag}@example.test"),
        phone: format!("{}{:08}", land.dial, rng.random_range(10_000_000..99_999_999_u32)),
    }
}

fn pick(rng: &mut ChaCha8Rng, from: &[&'static str]) -> &'static str {
    from[rng.random_range(0..from.len())]
}
