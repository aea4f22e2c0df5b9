use super::*;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::domain::{AskAbout, AskOutcome, DAY, DeliveryStatus, Fulfillment, HOUR};

const NUMBER: &str = "LA874320193FR";
const HOSTILE: &str = "</td><script>alert('x')</script>&\"";

async fn order(bench: &Bench, number: &str) -> OrderId {
    bench.app.store.orders_by_number(number).await.unwrap()[0].id
}

fn delivered(name: &'static str, goods: &'static str) -> Told {
    let fulfillments = vec![Fulfillment {
        remote_id: "F1".into(),
        at: Some(Stamp::instant(NOW.plus(-4 * DAY))),
        lines: Vec::new(),
        delivery: DeliveryStatus::Delivered,
        delivered: Some(Stamp::instant(NOW.plus(-2 * DAY))),
        wants: Default::default(),
    }];
    Told { name, goods, shown: Some(NUMBER), fulfillments, ..Told::default() }
}

#[tokio::test]
async fn it_tells_who_says_what_when_with_the_zone_and_in_order() {
    let bench = bench().await;
    bench.read(&[delivered("Manon Dubois", "T-shirt Renard")]).await;
    let id = order(&bench, "#1047").await;
    bench.app.ask(id, AskAbout::NotReceived).await.unwrap();
    bench.clock.advance(HOUR);
    bench.app.end_ask(id, AskOutcome::Found).await.unwrap();
    let files = bench.app.evidence(id, Language::En).await.unwrap();
    assert_eq!(files.name, "trackmend-1047");
    let page = &files.html;
    for text in [
        "Evidence for order #1047 of Studio Wolk",
        "Manon Dubois, 59000, FR",
        "T-shirt Renard",
        "2026-11-18 10:00:00 (UTC+01:00)",
        "Shop: WooCommerce",
        NUMBER,
        "Not received",
        "The parcel was found",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    let events = at("What happened, oldest first");
    let after = |text: &str| events + page[events..].find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(after("2026-11-08") < after("2026-11-16") && after("2026-11-16") < after("2026-11-18"));
    let raw: Value = serde_json::from_str(&files.json).unwrap();
    assert_eq!(raw["order"]["number"], "#1047");
    assert_eq!(raw["shown"][0]["number"], NUMBER);
    assert_eq!(raw["customer_asks"][0]["about"], "not_received");
    assert_eq!(raw["made_at"], "2026-11-20T11:00:00+01:00");
}

#[tokio::test]
async fn it_speaks_four_languages() {
    let bench = bench().await;
    bench.read(&[delivered("Manon Dubois", "T-shirt Renard")]).await;
    let id = order(&bench, "#1047").await;
    for (language, title) in [
        (Language::En, "Evidence for order"),
        (Language::Nl, "Bewijs bij bestelling"),
        (Language::De, "Nachweis zu Bestellung"),
        (Language::Fr, "Preuves pour la commande"),
    ] {
        let page = bench.app.evidence(id, language).await.unwrap().html;
        assert!(page.contains(title) && page.contains(&format!("<html lang=\"{}\">", language.code())));
    }
}

#[tokio::test]
async fn names_that_are_code_stay_names() {
    let bench = bench().await;
    bench.read(&[delivered(HOSTILE, HOSTILE)]).await;
    let files = bench.app.evidence(order(&bench, "#1047").await, Language::En).await.unwrap();
    assert!(!files.html.contains("<script") && files.html.contains("&lt;script&gt;"));
    let raw: Value = serde_json::from_str(&files.json).unwrap();
    assert_eq!(raw["order"]["buyer"]["name"], HOSTILE, "as it was told");
}

#[tokio::test]
async fn nobody_elses_order_is_in_it() {
    let bench = bench().await;
    let other = Told { name: "Tim Hendriks", number: "#1049", postcode: "1015BA", ..delivered("", "Bowl") };
    bench.read(&[delivered("Manon Dubois", "T-shirt Renard"), other]).await;
    let id = order(&bench, "#1047").await;
    let shared = bench.app.facts_of(id).await.unwrap();
    let files = bench.app.evidence(id, Language::En).await.unwrap();
    for text in ["Tim", "Hendriks", "#1049", "1015BA", "Bowl"] {
        assert!(
            !files.html.contains(text) && !files.json.contains(text),
            "{text}; shared: {:?}",
            shared.shared
        );
    }
}

#[test]
fn a_file_has_a_name_that_every_system_takes() {
    assert_eq!(file_name("#1047"), "trackmend-1047");
    assert_eq!(file_name("../../etc/passwd\0"), "trackmend-etcpasswd");
    assert_eq!(file_name("№ ☃"), "trackmend-order");
}
