//! The commands of the window, declared once. The table below makes the [`Command`] that crosses the
//! boundary, the [`Commands`] trait that the desktop implements, and the typed map that the UI
//! imports (`ui/src/bindings/commands.ts`, written by the tests).

use super::consent::ConsentAsked;
use super::error::ApiError;
use super::exporting::RepairExport;
use super::view::{
    ActivityRow, AsksView, Attention, BatchView, Choice, Connection, Draft, ImportDone, ImportPreview, Link,
    LookUp, LookUpAnswer, OrderPage, OrderRow, OrdersFound, OrdersQuery, ParcelAnswer, Preview, ProofView,
    PushAddress, ReadyMessage, Recognised, ScoresView, SettingsView, Start, Tests, UnmatchedPage,
    WebhookSecret,
};
use crate::domain::{AccountId, AskAbout, AskOutcome, BatchId, FindingId, Ms, OrderId, ProofId, ShipmentId};
use crate::reconcile::ProductRule;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident { $($arg:ident: $type:ty),* } -> $result:ty;)*) => {
        /// A command as the window sends it: `{ "name": …, "args": … }`.
        #[derive(Debug, Deserialize)]
        #[serde(tag = "name", content = "args", rename_all = "snake_case")]
        #[allow(non_camel_case_types, reason = "one name in Rust, on the wire and in TypeScript")]
        pub enum Command { $($(#[$doc])* $name { $(#[doc = "see the table"] $arg: $type),* },)* }

        /// Who carries the commands out.
        pub trait Commands: Sync {
            $($(#[$doc])* fn $name(&self, $($arg: $type),*)
                -> impl Future<Output = Result<$result, ApiError>> + Send;)*
        }

        /// Carries out a command; the result as JSON.
        ///
        /// # Errors
        /// What the command says.
        pub async fn dispatch(host: &impl Commands, command: Command) -> Result<serde_json::Value, ApiError> {
            match command {
                $(Command::$name { $($arg),* } => to_json(&host.$name($($arg),*).await?),)*
            }
        }

        /// The typed map for the UI.
        #[must_use]
        pub fn typescript() -> String {
            let config = ts_rs::Config::from_env();
            let mut rows = String::new();
            $(
                let args: Vec<String> =
                    vec![$(format!("{}: {}", stringify!($arg), <$type as TS>::name(&config))),*];
                rows.push_str(&format!(
                    "  {}: {{ args: {{ {} }}; result: {} }};\n",
                    stringify!($name), args.join("; "), <$result as TS>::name(&config),
                ));
            )*
            with_imports(&rows)
        }
    };
}

commands! {
    /// What the window needs before its first picture.
    start {} -> Start;
    /// Another language: `en`, `nl`, `de`, `fr`.
    set_language { language: String } -> Start;
    /// `system`, `light` or `dark`.
    set_theme { theme: String } -> ();
    /// Opens the demo shop, with data of its own.
    enter_demo {} -> Start;
    /// Leaves the demo shop; nothing of it stays.
    leave_demo {} -> Start;
    /// The screen "Needs attention".
    attention {} -> Attention;
    /// One order, whole.
    order { order: OrderId } -> OrderPage;
    /// What adding the tracking number would do. `mail`: the owner's choice, or null for the suggestion.
    preview { finding: FindingId, mail: Option<bool> } -> Preview;
    /// Confirms exactly what the preview showed, and starts it. `typed`: the end of the number once more, where it
    /// can never be changed.
    repair { finding: FindingId, mail: bool, typed: Option<String> } -> ();
    /// What adding several numbers would do. Those that need nothing any more are left out.
    preview_many { findings: Vec<FindingId> } -> Vec<Preview>;
    /// Confirms exactly what the previews showed, and starts them. How many.
    repair_many { choices: Vec<Choice> } -> u32;
    /// How two numbers belong together.
    say_parcel { finding: FindingId, answer: ParcelAnswer } -> ();
    /// The order needs no tracking; `method`: and no order with the same way of shipping does.
    no_tracking { order: OrderId, method: bool } -> ();
    /// Takes that back for the order.
    needs_tracking { order: OrderId } -> ();
    /// What the order's customer asks, and what can be answered.
    asks { order: OrderId } -> AsksView;
    /// The customer asks, the owner says.
    ask { order: OrderId, about: AskAbout } -> AsksView;
    /// How that ended.
    end_ask { order: OrderId, outcome: AskOutcome } -> AsksView;
    /// The text for the customer about a verdict; `language`: its code, or null for the customer's own.
    ready_message { finding: FindingId, language: Option<String> } -> ReadyMessage;
    /// Asks the carrier about a parcel of an order now.
    ask_parcel { order: OrderId, number: String } -> ();
    /// Lets the owner choose where the evidence of an order is kept; where it lies, or null when nothing was chosen.
    save_evidence { order: OrderId } -> Option<String>;
    /// A shipment that fits no order, or several.
    unmatched { shipment: ShipmentId } -> UnmatchedPage;
    /// The shipment belongs to this order.
    link { shipment: ShipmentId, order: OrderId } -> ();
    /// The screen "Look up".
    look_up {} -> LookUp;
    /// What a text is, while it is typed or pasted; `order`: the one it is meant for.
    recognise { text: String, order: Option<OrderId> } -> Recognised;
    /// What the owner found at the supplier.
    answer_look_up { finding: FindingId, answer: LookUpAnswer } -> ();
    /// A number that the owner knows, typed or scanned; `carrier`: its name, or blank; `lines`: what is in its parcel,
    /// by the shop's ids; none: nobody says.
    enter_number { order: OrderId, text: String, carrier: String, lines: Vec<String> } -> ();
    /// Reads the clipboard while the look-up screen is open ("caught" tells what came), or no longer.
    watch_clipboard { on: bool } -> ();
    /// A list of orders.
    find_orders { query: OrdersQuery } -> OrdersFound;
    /// Rows of the list that was found last; empty when another took its place.
    order_rows { handle: u32, from: u32, count: u32 } -> Vec<OrderRow>;
    /// What Trackmend did, the latest first; `below`: the key of the last row of the page before.
    activity { below: Option<String> } -> Vec<ActivityRow>;
    /// The screen "Settings".
    settings {} -> SettingsView;
    /// Sets a setting by its key; an empty value: its default.
    set_setting { key: String, value: String } -> SettingsView;
    /// Which products are whose.
    set_products { rules: Vec<ProductRule> } -> SettingsView;
    /// Whether a way of shipping has tracking.
    set_method { account: AccountId, name: String, no_tracking: bool } -> SettingsView;
    /// Starts with the system, or not.
    set_autostart { on: bool } -> SettingsView;
    /// No notifications for an hour, or again.
    mute { on: bool } -> SettingsView;
    /// The evidence of a repair.
    proof { proof: ProofId } -> ProofView;
    /// Sets a verdict aside, with a reason.
    ignore { finding: FindingId, reason: String } -> ();
    /// Sets a verdict aside until then.
    snooze { finding: FindingId, until: Ms } -> ();
    /// Takes `ignore` or `snooze` back.
    reopen { finding: FindingId } -> ();
    /// Reads every connection now.
    check_now {} -> ();
    /// Tests a connection that is kept, keeps what it may do now, and reads it.
    test_again { account: AccountId } -> ();
    /// Stops the work that goes on; what was read stays.
    stop {} -> ();
    /// The connections.
    connections {} -> Vec<Connection>;
    /// Tests what was typed, and keeps nothing.
    test_connection { draft: Draft } -> Tests;
    /// Opens the platform's page that asks the owner's consent, with what was typed so far.
    ask_consent { draft: Draft } -> ConsentAsked;
    /// Whether it was given. `address`: where the browser ended, as the owner pasted it, or null.
    consent_given { handle: String, address: Option<String> } -> bool;
    /// Tests and keeps it; the first reading starts.
    connect { draft: Draft } -> AccountId;
    /// Forgets a connection, its keys and what was read through it.
    disconnect { account: AccountId } -> ();
    /// Where this connection is pushed to; it is made when it is first asked for. `renew`: another one, and the old one
    /// leads nowhere any more.
    push_address { account: AccountId, renew: bool } -> PushAddress;
    /// The secret that its platform signs with; blank: none any more.
    set_push_secret { account: AccountId, secret: WebhookSecret } -> PushAddress;
    /// The numbers that the owner has to bring to this shop herself.
    numbers_to_bring { account: AccountId } -> RepairExport;
    /// Writes the file that the shop takes in, beside the other downloads; where it lies.
    save_numbers { account: AccountId } -> String;
    /// How the platform scores its seller, asked now.
    scores { account: AccountId } -> ScoresView;
    /// Lets the owner choose a file; null when none was chosen.
    choose_file {} -> Option<ImportPreview>;
    /// Understands pasted text.
    paste { text: String } -> ImportPreview;
    /// Understands the file or text again, with other meanings of its columns: a column's place from 0, in
    /// digits (keys of JSON are texts), to a field's code.
    map_columns { handle: String, columns: BTreeMap<String, String> } -> ImportPreview;
    /// Takes in what the preview showed.
    import { handle: String } -> ImportDone;
    /// The imports of the past.
    imports {} -> Vec<BatchView>;
    /// Takes an import back.
    undo_import { batch: BatchId } -> ();
    /// Opens a page in the browser.
    open { link: Link } -> ();
}

fn to_json(result: &impl serde::Serialize) -> Result<serde_json::Value, ApiError> {
    serde_json::to_value(result).map_err(|e| {
        ApiError::new(super::Code::Internal, crate::domain::Phrase::new("error-internal")).detail(e)
    })
}

/// Puts the imports of every type that `rows` names in front of the map.
fn with_imports(rows: &str) -> String {
    let names: std::collections::BTreeSet<&str> = rows
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
        .filter(|word| !matches!(*word, "Array" | "Record"))
        .collect();
    let mut text =
        String::from("// This file was generated from the command table in Rust. Do not edit it by hand.\n");
    for name in names {
        text.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
    }
    text.push_str("\nexport interface Commands {\n");
    text.push_str(rows);
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_typed_map_is_written_for_the_ui() {
        let folder = std::env::var("TS_RS_EXPORT_DIR").expect("set in .cargo/config.toml");
        std::fs::create_dir_all(&folder).expect("the folder of bindings");
        std::fs::write(std::path::Path::new(&folder).join("commands.ts"), super::typescript())
            .expect("the map is written");
    }
}
