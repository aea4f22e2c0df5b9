//! What the shops sell: prints on demand, one file to download, and letters and things of the owner's own.

use crate::making::Maker;

/// A product variation with one price.
#[derive(Debug)]
pub(crate) struct Product {
    pub sku: &'static str,
    pub name: &'static str,
    /// Cents, without tax.
    pub price: i64,
    pub product_id: u64,
    pub variation_id: u64,
    /// Name of the product that this is a variation of.
    pub parent: Option<&'static str>,
    /// A file: no shipping, and WooCommerce completes the order by itself.
    pub downloadable: bool,
}

impl Product {
    /// The supplier prints and sends it.
    pub(crate) fn is_suppliers(&self) -> bool {
        self.sku.starts_with("TP-")
    }

    /// The house with an interface for programs that makes and sends it.
    pub(crate) fn maker(&self) -> Option<Maker> {
        Maker::ALL.into_iter().find(|maker| self.sku.starts_with(maker.sku_prefix()))
    }

    /// What the storefront notes as its vendor.
    pub(crate) fn vendor(&self) -> &'static str {
        if self.is_suppliers() { "TPOP" } else { "Studio Wolk" }
    }
}

const fn tee(sku: &'static str, name: &'static str, variation_id: u64) -> Product {
    Product {
        sku,
        name,
        price: 2495,
        product_id: 41,
        variation_id,
        parent: Some("T-shirt Wolk"),
        downloadable: false,
    }
}

const fn thing(sku: &'static str, name: &'static str, price: i64, product_id: u64) -> Product {
    Product { sku, name, price, product_id, variation_id: 0, parent: None, downloadable: false }
}

pub(crate) static PRODUCTS: [Product; 12] = [
    tee("TP-TEE-BLK-S", "T-shirt Wolk - Black, S", 42),
    tee("TP-TEE-BLK-M", "T-shirt Wolk - Black, M", 43),
    tee("TP-TEE-BLK-L", "T-shirt Wolk - Black, L", 44),
    tee("TP-TEE-WHT-M", "T-shirt Wolk - White, M", 45),
    tee("TP-TEE-WHT-L", "T-shirt Wolk - White, L", 46),
    thing("TP-MUG-RAIN", "Mug Rain", 1450, 51),
    thing("TP-POSTER-A3", "Poster Cirrus A3", 1900, 52),
    thing("TP-POSTER-A2", "Poster Cirrus A2", 2900, 53),
    thing("TP-TOTE-NAT", "Tote bag Nimbus", 1695, 54),
    thing("TP-HOOD-GRY-M", "Hoodie Stratus - Grey, M", 4900, 55),
    thing("TP-CARDS-12", "Twelve cards", 1200, 56),
    Product {
        sku: "DL-WALLPAPER",
        name: "Wallpapers (download)",
        price: 500,
        product_id: 60,
        variation_id: 0,
        parent: None,
        downloadable: true,
    },
];

/// What the owner makes and sends by letter. Only the Shopify shop sells these.
pub(crate) static LETTERS: [Product; 2] = [
    thing("LT-CARD-MIST", "Letterpress card Mist", 450, 71),
    thing("LT-STICKERS", "Sheet of stickers", 600, 72),
];

/// What the owner makes and sends herself. Only the Etsy shop sells these; the first goes by letter.
pub(crate) static HANDMADE: [Product; 3] = [
    thing("SW-CARD-LINO", "Linocut card Heron", 550, 81),
    thing("SW-BOWL-ASH", "Turned bowl, ash", 3900, 82),
    thing("SW-SCARF-IND", "Scarf, indigo", 5200, 83),
];

/// What the houses with an interface make. Only the Etsy shop sells these.
pub(crate) static MADE: [Product; 6] = [
    thing("PF-CAP-NVY", "Cap Zephyr - Navy", 2400, 91),
    thing("PF-SWEAT-ECR-M", "Sweater Fog - Ecru, M", 4600, 92),
    thing("PY-CANDLE-FIG", "Candle Fig", 2100, 93),
    thing("PY-PILLOW-DOT", "Pillow Dots", 3200, 94),
    thing("GE-PRINT-50", "Framed print Dunes 50x70", 6900, 95),
    thing("GE-CAL-2027", "Calendar 2027", 2200, 96),
];

/// What the owner makes and sends as a parcel. Only the bol shop sells these.
pub(crate) static OWN: [Product; 4] = [
    thing("SW-NOTEBOOK-A5", "Notebook Mist A5", 1695, 81),
    thing("SW-CALENDAR", "Birthday calendar", 1395, 82),
    thing("SW-RISO-SET", "Three risograph prints", 2750, 83),
    thing("SW-PENCILS", "Box of pencils", 950, 84),
];

/// The product with this SKU, of those that the shops of her own sell.
pub(crate) fn by_sku(sku: &str) -> Option<&'static Product> {
    PRODUCTS.iter().chain(&LETTERS).find(|product| product.sku == sku)
}

/// All that the Etsy shop sells.
pub(crate) fn at_etsy() -> impl Iterator<Item = &'static Product> {
    PRODUCTS.iter().chain(&HANDMADE).chain(&MADE)
}
