//! What the tests do with a page: wait, read, press, look, and hear what it complains of.

use crate::driver::Driven;
use crate::shop::Shop;
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What an owner would wait without a word from the window.
pub(crate) const SOON: Duration = Duration::from_secs(10);
/// Until a repair is proved.
pub(crate) const PROVED: Duration = Duration::from_secs(30);

/// The screens beside "Needs attention" and "Settings", each with what is there once it is filled.
pub(crate) const SCREENS: [(&str, &str); 5] = [
    ("lookup", "ask"),
    ("orders", "order-row"),
    ("import", "import-choose"),
    ("activity", "activity-row"),
    ("connections", "connection"),
];

/// Unfolds every card that is folded.
pub(crate) const UNFOLD_CARDS: &str = "document.querySelectorAll('[data-testid=card-open][aria-expanded=false]').forEach((card) => card.click());";

/// Keeps what the page complains of from now on, and what the browser still knows of before.
const LISTEN: &str = r#"
if (!window.__heard) {
  window.__heard = [];
  const hear = (what) => window.__heard.push(String(what));
  for (const level of ["error", "warn"]) {
    const usual = console[level];
    console[level] = (...said) => { hear(`console.${level}: ${said.map(String).join(" ")}`); usual.apply(console, said); };
  }
  addEventListener("error", (event) => hear(`error: ${event.message} ${event.filename ?? ""}`));
  addEventListener("unhandledrejection", (event) => hear(`rejected: ${event.reason?.stack ?? JSON.stringify(event.reason)}`));
  const refused = (violation) => hear(`csp: ${violation.effectiveDirective} ${violation.blockedURI ?? violation.blockedURL}`);
  document.addEventListener("securitypolicyviolation", refused);
  if (window.ReportingObserver) {
    new ReportingObserver((reports) => reports.forEach((report) => refused(report.body)), { types: ["csp-violation"], buffered: true }).observe();
  }
}
return [...document.scripts].map((s) => s.src).concat([...document.styleSheets].map((s) => s.href + ":" + s.cssRules.length));
"#;

impl Driven {
    /// Hears from now on what the page complains of.
    pub(crate) async fn listen(&self) {
        let parts = self.js(LISTEN).await;
        let text = parts.to_string();
        assert!(text.contains(".js") && text.contains(".css"), "the page has its script and styles: {text}");
        assert!(!text.contains(":0\""), "no style sheet is empty: {text}");
    }

    /// Nothing was complained of.
    pub(crate) async fn heard_nothing(&self) {
        let heard = self.js("return window.__heard ?? ['the page was loaded anew'];").await;
        assert_eq!(heard, Value::Array(Vec::new()), "errors, warnings and refusals of the page");
    }

    pub(crate) async fn js(&self, script: &str) -> Value {
        self.page.execute(script, Vec::new()).await.expect("a script in the page")
    }

    /// Waits until an element is there.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.find_within(css, SOON).await
    }

    pub(crate) async fn find_within(&self, css: &str, patience: Duration) -> Element {
        match self.page.wait().at_most(patience).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(_) => panic!("{css} did not appear in {patience:?}. The page says:\n{}", self.text().await),
        }
    }

    /// Waits until the script's value is true.
    pub(crate) async fn until(&self, what: &str, patience: Duration, script: &str) {
        let began = Instant::now();
        while self.js(script).await != Value::Bool(true) {
            let text = self.text().await;
            assert!(began.elapsed() < patience, "{what}: not within {patience:?}. The page says:\n{text}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until it is gone.
    pub(crate) async fn gone(&self, css: &str) {
        let css = serde_json::to_string(css).expect("a text");
        self.until("gone", SOON, &format!("return document.querySelector({css}) === null;")).await;
    }

    pub(crate) async fn is_there(&self, css: &str) -> bool {
        let css = serde_json::to_string(css).expect("a text");
        self.js(&format!("return document.querySelector({css}) !== null;")).await == Value::Bool(true)
    }

    /// Presses what has this test id.
    pub(crate) async fn press(&self, id: &str) {
        let element = self.find(&testid(id)).await;
        element.click().await.unwrap_or_else(|error| panic!("{id} can be pressed: {error}"));
    }

    /// The text of what has this test id.
    pub(crate) async fn read(&self, id: &str) -> String {
        self.find(&testid(id)).await.text().await.expect("a text")
    }

    /// The number in the sidebar; 0 when there is none.
    pub(crate) async fn to_do(&self) -> u32 {
        let text = self.js("return document.querySelector('[data-testid=to-do]')?.textContent ?? '0';").await;
        text.as_str()
            .and_then(|t| t.replace([',', '.', '\u{202f}'], "").trim().parse().ok())
            .expect("a number")
    }

    /// Everything that can be read.
    pub(crate) async fn text(&self) -> String {
        let text = self.page.execute("return document.body.innerText;", Vec::new()).await;
        text.ok().and_then(|t| t.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Types into whatever has the focus.
    pub(crate) async fn keys(&self, keys: &[&str]) {
        for key in keys {
            let active = self.page.active_element().await.expect("something has the focus");
            active.send_keys(key).await.unwrap_or_else(|error| panic!("the key {key:?}: {error}"));
            // A person is not faster.
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    pub(crate) async fn enter(&self) {
        self.keys(&[&char::from(Key::Enter).to_string()]).await;
    }

    pub(crate) async fn escape(&self) {
        self.keys(&[&char::from(Key::Escape).to_string()]).await;
    }

    /// Chooses a language in the list that is on the screen.
    pub(crate) async fn choose_language(&self, code: &str) {
        let list = self.find(&testid("language")).await;
        list.select_by_value(code).await.expect("the language is offered");
        let script = format!("return document.documentElement.lang === '{code}';");
        self.until("the page speaks it", SOON, &script).await;
    }

    /// Chooses an order of this kind at a platform, and waits until it stands beside the list. Its number.
    pub(crate) async fn choose_at(&self, platform: &str, kind: &str) -> String {
        let row = format!(
            "[...document.querySelectorAll('[data-testid=row][data-kind={kind}]')] \
             .find((row) => row.querySelector('.tag').title.startsWith('{platform}'))"
        );
        // A list renders what is in sight.
        for screen in 0..20 {
            self.js(&format!(
                "const list = document.querySelector('.list'); list.scrollTop = {screen} * list.clientHeight;"
            ))
            .await;
            tokio::time::sleep(Duration::from_millis(100)).await;
            if self.js(&format!("return {row} !== undefined;")).await == true {
                break;
            }
        }
        let open = format!(
            "const row = {row}; row?.querySelector('.open').click(); return row?.dataset.order ?? null;"
        );
        let order = self.js(&open).await;
        let order = order.as_str().unwrap_or_else(|| panic!("the demo has {kind} at {platform}")).to_owned();
        self.until("it stands beside the list", PROVED, &stands(&order)).await;
        order
    }

    /// Keeps a picture of the window.
    pub(crate) async fn picture(&self, name: &str) {
        // What unfolds or fills has come to rest.
        tokio::time::sleep(Duration::from_millis(450)).await;
        let png = self.page.screenshot().await.expect("a picture of the window");
        let folder = pictures();
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("the picture is kept");
    }

    /// Types into a field of the form that connects a shop.
    pub(crate) async fn fill(&self, field: &str, value: &str) {
        let field = self.find(&testid(&format!("field-{field}"))).await;
        field.clear().await.expect("a field");
        field.send_keys(value).await.expect("a field takes keys");
    }

    /// Connects a WooCommerce shop that is served on this computer, from the first screen.
    pub(crate) async fn connect(&self, shop: &Shop) {
        self.press("way-connect").await;
        self.press("add-woocommerce").await;
        self.fill("url", &shop.address).await;
        self.press("field-allow_http").await;
        self.fill("consumer_key", &shop.key).await;
        self.fill("consumer_secret", &shop.secret).await;
        self.press("test-connection").await;
        self.find_within(&testid("connect"), PROVED).await;
        self.press("connect").await;
    }

    /// Fills in the form of a Shopify shop with its page of keys, copied from top to bottom, and tests it.
    pub(crate) async fn test_shopify(&self, shop: &Shop) {
        let (id, secret) = shop.client.clone().expect("a Shopify shop has an app's keys");
        self.fill("shop", &shop.address).await;
        self.press("field-allow_http").await;
        let page = serde_json::to_string(&format!("Settings\nClient ID\n{id}\nSecret\n{secret}\nRotate"));
        let paste = format!(
            "const field = document.querySelector('[data-testid=paste-keys]'); field.value = {}; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            page.expect("a text")
        );
        self.js(&paste).await;
        self.press("test-connection").await;
        self.find_within(&testid("connect"), PROVED).await;
    }

    /// Connects the Shopify shop, from the first start on, and waits until it is read.
    pub(crate) async fn connect_shopify(&self, shop: &Shop) {
        self.press("way-connect").await;
        self.press("add-shopify").await;
        self.find(&testid("field-shop")).await;
        self.test_shopify(shop).await;
        self.press("connect").await;
        self.find_within(&testid("coverage"), PROVED).await;
    }

    /// Pastes it on the screen of imports and presses "Read the text".
    pub(crate) async fn paste_text(&self, text: &str) {
        let text = serde_json::to_string(text).expect("a text");
        self.find(&testid("import-text")).await;
        // A tab that is typed leaves the field.
        self.js(&format!(
            "const field = document.querySelector('[data-testid=import-text]'); field.value = {text}; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        ))
        .await;
    }

    /// Pastes it and takes it in.
    pub(crate) async fn import_text(&self, text: &str) {
        self.press("nav-import").await;
        self.paste_text(text).await;
        self.press("import-read").await;
        self.press("import-confirm").await;
        self.find(&testid("import-done")).await;
    }

    /// Enters the demo and waits until its shop is read and judged.
    pub(crate) async fn enter_demo(&self) {
        self.press("way-demo").await;
        self.find_within(&testid("row"), PROVED).await;
        self.settled().await;
    }

    /// Presses what is there in a list that comes to rest: what was found may be another row's a moment later.
    async fn press_there(&self, css: &str) {
        for _ in 0..20 {
            if self.find(css).await.click().await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        panic!("{css} can be pressed");
    }

    /// Presses the button of the first card of customers without tracking, and waits for its preview. The cards of
    /// other lists have buttons that lead elsewhere.
    pub(crate) async fn press_card(&self) {
        let card = format!("{} [data-testid=card-button]", testid("list-customer_has_no_tracking"));
        // Only the rows on the screen are there, and whoever chose one has scrolled.
        self.js("document.querySelectorAll('main *').forEach((box) => { if (box.scrollTop > 0) box.scrollTop = 0; });")
            .await;
        for _ in 0..6 {
            self.press_there(&card).await;
            for _ in 0..10 {
                if self.is_there(&testid("preview-many")).await {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(150)).await;
            }
            // Another list's button came under the pointer, and led elsewhere.
            self.press("nav-attention").await;
        }
        self.find(&testid("preview-many")).await;
    }

    /// Chooses an order of the list with this kind of verdict; cards are unfolded for it where it must be.
    pub(crate) async fn choose(&self, kind: &str) {
        let css = format!("[data-testid=row][data-kind={kind}] .open");
        self.find("[data-testid=row], [data-testid=card]").await;
        if !self.is_there(&css).await {
            self.js(UNFOLD_CARDS).await;
        }
        let beside = format!(
            "const row = document.querySelector('[data-testid=row][data-kind={kind}].is-on'); \
             return row !== null && row.dataset.order === document.querySelector('[data-testid=detail]')?.dataset.order;"
        );
        // A list that comes to rest may put another row under the pointer.
        for _ in 0..4 {
            self.press_there(&css).await;
            for _ in 0..10 {
                if self.js(&beside).await == serde_json::Value::Bool(true) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(150)).await;
            }
        }
        self.until("the order stands beside the list", SOON, &beside).await;
    }

    /// Waits until nothing is being read and the number in the sidebar has stood for a second.
    pub(crate) async fn settled(&self) {
        let idle = "return document.querySelector('[data-testid=check-now] .spin') === null;";
        let (mut stood, mut number) = (0, self.to_do().await);
        let began = Instant::now();
        while stood < 5 {
            assert!(began.elapsed() < 2 * PROVED, "the shop is read and judged:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(200)).await;
            let now = self.to_do().await;
            stood = if self.js(idle).await == true && now == number { stood + 1 } else { 0 };
            number = now;
        }
    }
}

pub(crate) fn testid(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

fn pictures() -> PathBuf {
    match std::env::var_os("TRACKMEND_SCREENSHOTS") {
        Some(folder) if !folder.is_empty() => folder.into(),
        _ => PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("window"),
    }
}

/// Whether this order stands beside the list.
pub(crate) fn stands(order: &str) -> String {
    format!("return document.querySelector('[data-testid=detail]')?.dataset.order === '{order}';")
}
