//! What is sold at bol: an offer for each product, known by its EAN and by the owner's reference (the SKU).

use crate::catalogue::{OWN, PRODUCTS, Product};

/// The supplier's prints and the owner's own things; bol sells no files.
pub(crate) fn all() -> impl Iterator<Item = &'static Product> {
    prints().chain(&OWN)
}

/// What the supplier makes.
pub(super) fn prints() -> impl Iterator<Item = &'static Product> {
    PRODUCTS.iter().filter(|product| !product.downloadable)
}

/// The product with this SKU, where bol sells it.
pub(crate) fn by_sku(sku: &str) -> Option<&'static Product> {
    all().find(|product| product.sku == sku)
}

/// Every SKU that bol sells.
pub(crate) fn skus() -> Vec<&'static str> {
    all().map(|product| product.sku).collect()
}

/// The EAN with its check digit.
pub(super) fn ean(product: &Product) -> String {
    let front = format!("871975{:03}{:03}", product.product_id, product.variation_id);
    let sum: u32 = front
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{front}{}", (10 - sum % 10) % 10)
}

/// The offer's id, shaped as a UUID.
pub(super) fn offer_id(product: &Product) -> String {
    format!("6ff736b5-cdd0-4150-8c67-{:06x}{:06x}", product.product_id, product.variation_id)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn an_ean_is_thirteen_digits_with_a_check_digit_and_names_one_product() {
        let eans: HashSet<String> = all().map(ean).collect();
        assert_eq!(eans.len(), all().count());
        for ean in eans {
            assert_eq!(ean.len(), 13);
            let sum: u32 = ean
                .bytes()
                .zip([1, 3].into_iter().cycle())
                .map(|(digit, weight)| u32::from(digit - b'0') * weight)
                .sum();
            assert_eq!(sum % 10, 0);
        }
    }
}
