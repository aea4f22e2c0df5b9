use super::*;
use crate::app::testing::{Bench, NOW, Told, bench};
use crate::domain::{Arg, DAY, List};

/// An order that TPOP should have sent by now.
fn due(number: &'static str, name: &'static str) -> Told {
    Told { ordered: 15, closed: Some(12), ..Told::of(number, name) }
}

async fn wanted(orders: &[Told]) -> Bench {
    let bench = bench().await;
    bench.read(orders).await;
    bench
}

async fn finding(bench: &Bench, number: &str) -> FindingId {
    let items = bench.app.look_up().await.unwrap().items;
    items.iter().find(|item| item.order_number == number).unwrap().finding
}

fn typed(text: &str) -> LookUpAnswer {
    LookUpAnswer::Number { text: text.to_owned() }
}

#[tokio::test]
async fn orders_that_should_be_sent_by_now_are_asked_for() {
    let shown = Told { shown: Some("LA874320193FR"), ..due("#1001", "Anna de Vries") };
    let bench = wanted(&[shown, due("#1047", "Manon Dubois"), due("#1049", "Tim Hendriks")]).await;
    let screen = bench.app.look_up().await.unwrap();
    let numbers: Vec<&str> = screen.items.iter().map(|item| item.order_number.as_str()).collect();
    assert_eq!(numbers, ["#1047", "#1049"], "only what the shop lacks");
    let item = &screen.items[0];
    assert_eq!((item.place.as_str(), item.what.as_str()), ("59000 FR", "T-shirt Renard (2)"));
    assert_eq!(item.ask_again, NOW.plus(4 * DAY), "Friday and two working days are Tuesday");
    let path: Vec<&str> = screen.path.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(path, ["lookup-path-orders", "lookup-path-shop", "lookup-path-details"]);
    assert_eq!(screen.supplier, Platform::Tpop);
    assert!(!screen.clipboard, "nobody switched it on");
}

#[tokio::test]
async fn a_number_becomes_a_gap_that_can_be_put_right() {
    let bench = wanted(&[due("#1047", "Manon Dubois")]).await;
    let id = finding(&bench, "#1047").await;
    bench.app.answer_look_up(id, typed(" la 874 320 193 fr ")).await.unwrap();
    let screen = bench.app.look_up().await.unwrap();
    assert!(screen.items.is_empty());
    let open = bench.app.store.findings(false).await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].finding.kind.list(), List::CustomerHasNoTracking);
    assert_eq!(open[0].finding.number.as_ref().map(TrackingNumber::as_str), Some("LA874320193FR"));
    assert_eq!(screen.ready, [open[0].finding.id]);
    let again = bench.app.answer_look_up(id, typed("LA874320193FR")).await.unwrap_err();
    assert_eq!(again.said.id, "lookup-gone", "it is not asked for any more");
}

#[tokio::test]
async fn not_yet_asks_again_in_two_working_days() {
    let bench = wanted(&[due("#1047", "Manon Dubois")]).await;
    let id = finding(&bench, "#1047").await;
    bench.app.answer_look_up(id, LookUpAnswer::NotYet).await.unwrap();
    let screen = bench.app.look_up().await.unwrap();
    assert!(screen.items.is_empty());
    assert_eq!((screen.later, screen.later_from), (1, Some(NOW.plus(4 * DAY))));
    bench.later(4 * DAY).await;
    assert_eq!(bench.app.look_up().await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn s8_sent_without_tracking_needs_none() {
    let bench = wanted(&[due("#1047", "Manon Dubois")]).await;
    let id = finding(&bench, "#1047").await;
    bench.app.answer_look_up(id, LookUpAnswer::WithoutTracking).await.unwrap();
    assert!(bench.app.look_up().await.unwrap().items.is_empty());
    assert!(bench.app.store.findings(false).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_the_supplier_does_not_have_is_a_matter_of_its_own() {
    let bench = wanted(&[due("#1047", "Manon Dubois")]).await;
    let id = finding(&bench, "#1047").await;
    bench.app.answer_look_up(id, LookUpAnswer::NotThere).await.unwrap();
    assert!(bench.app.look_up().await.unwrap().items.is_empty());
    let open = bench.app.store.findings(false).await.unwrap();
    assert_eq!(open.iter().map(|row| row.finding.kind).collect::<Vec<_>>(), [Kind::NotShipped]);
}

#[tokio::test]
async fn a_number_of_another_customer_is_refused_by_the_orders_name() {
    let anna = Told { shown: Some("LA874320193FR"), ..due("#1001", "Anna de Vries") };
    let twin = Told { shown: Some("LA874320202FR"), ..due("#1002", "manon dubois") };
    let bench = wanted(&[anna, twin, due("#1047", "Manon Dubois")]).await;
    let id = finding(&bench, "#1047").await;
    let refused = bench.app.answer_look_up(id, typed("LA874320193FR")).await.unwrap_err();
    assert_eq!(refused.said.id, "lookup-number-elsewhere");
    assert_eq!(refused.said.args.get("order"), Some(&Arg::Text { value: "#1001".to_owned() }));
    bench.app.answer_look_up(id, typed("LA874320202FR")).await.unwrap();
    assert!(bench.app.look_up().await.unwrap().items.is_empty(), "one person's two orders in one parcel");
}

#[tokio::test]
async fn what_is_no_number_of_this_order_is_not_taken() {
    let bench = wanted(&[due("#1047", "Manon Dubois"), due("#1049", "Tim Hendriks")]).await;
    let id = finding(&bench, "#1047").await;
    for (text, id_said) in [
        ("LA874320", "lookup-so-far-french"),
        ("3,40434E+17", "import-number-shortened"),
        ("Store order #1049\nTracking number\nLA874320193FR", "lookup-names-other"),
    ] {
        let refused = bench.app.answer_look_up(id, typed(text)).await.unwrap_err();
        assert_eq!(refused.said.id, id_said, "{text}");
    }
    let page = bench.app.recognise("Store order #1049\nLA874320193FR", None).await.unwrap();
    assert_eq!(page.order, Some(bench.order("#1049").await), "the clipboard finds the order by itself");
    assert_eq!(bench.app.look_up().await.unwrap().items.len(), 2, "nothing was kept");
}

#[tokio::test]
async fn what_the_supplier_brings_itself_is_counted() {
    const NUMBERS: [(&str, &str); 6] = [
        ("#1", "LA874320193FR"),
        ("#2", "LA874320202FR"),
        ("#3", "LA874320219FR"),
        ("#4", "LA874320222FR"),
        ("#5", "LA874320236FR"),
        ("#6", "LA874320240FR"),
    ];
    let mut orders: Vec<Told> = NUMBERS
        .into_iter()
        .map(|(order, number)| Told { shown: Some(number), ..due(order, "Anna de Vries") })
        .collect();
    orders.push(due("#1047", "Manon Dubois"));
    let bench = wanted(&orders).await;
    let screen = bench.app.look_up().await.unwrap();
    let said = screen.coverage.iter().find(|p| p.id == "lookup-brought").unwrap();
    let count = |name| match said.args.get(name) {
        Some(Arg::Count { value }) => *value,
        _ => 0,
    };
    assert_eq!((count("brought"), count("of")), (6, 7));
}
