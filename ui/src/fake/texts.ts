// Sentences that only the fake says, in two languages: one short, one long.

import { listsDe, listsEn } from "./listsTexts";

const en = `
fake-why = Marked as completed by hand
fake-why-program = Completed automatically
fake-cause = Marked as completed by { $name }, { $at }, so TPOP could not add the tracking number.
fake-basis = Certain: WooCommerce's order notes say so.
fake-sent = Sent
fake-closed = Completed
fake-on-its-way = On its way
fake-not-asked = not asked
fake-hole = No tracking in your shop
fake-ordered = { $name } ordered { $count ->
    [one] { $count } T-shirt
   *[other] { $count } T-shirts
 }
fake-marked = Marked as completed by { $name }, no number
fake-supplier-sent = TPOP sent the parcel
fake-left = Left France for the Netherlands
fake-read-again = Read again: still no number
fake-coverage = WooCommerce checked { $at }.
fake-coverage-tpop = { $count } orders are still with TPOP.
fake-reading = Reading WooCommerce
fake-label-number = Tracking number
fake-label-carrier = Carrier
fake-label-link = Link
fake-mail-why = Suggested: the parcel is under way, was sent { $days } days ago, and WooCommerce has not mailed this number yet.
fake-mail-why-no = Suggested: the parcel was sent { $days } days ago.
fake-fact-number = The number itself can be changed or removed in WooCommerce later.
fake-lead-working = Being added…
fake-lead-proved = Proved: your shop now shows it.
fake-lead-refused = WooCommerce did not take it.
fake-refused = WooCommerce did not take it: the key may only read
fake-detail = Read back from WooCommerce at { $at }, three seconds after you pressed Add.
fake-step-pressed = You pressed Add; noted on this computer
fake-step-sent = Sent to WooCommerce, once
fake-step-mail = WooCommerce mails { $name } the link
fake-step-read = Read back: number, carrier and link shown
fake-hint = Next time leave TPOP's orders open in WooCommerce. TPOP completes them itself and adds the number.
fake-proof-asked = Asked by
fake-proof-owner = you, { $at }
fake-proof-before = Before
fake-proof-nothing = no number
fake-proof-after = Read back
fake-can-read = Reads orders, notes and tracking numbers
fake-can-write = Adds tracking numbers, and mails the customer when you want it
fake-test-answers = WooCommerce answers, and the shop is { $name }
fake-test-orders = May read orders
fake-test-write = May add tracking
fake-test-no-write = May not add tracking
fake-test-remedy = In WooCommerce › Settings › Advanced › REST API open the key and set its permissions to Read/Write.
fake-test-wrong = WooCommerce does not know these keys
fake-test-wrong-remedy = Copy both again from the page where they were made. If it is closed, make a new key.
fake-note-dates = Dates are day-month-year.
fake-rejected = Excel has shortened this number; its last digits are gone.
fake-rejected-remedy = Set the column to “Text” in Excel, paste the numbers again and import the file once more.
fake-trouble = WooCommerce does not answer (503).
fake-error-changed = The order has changed in the meantime. Look at it again.
fake-error-paste = I found no table in this text.
`;

const de = `
fake-why = Manuell als abgeschlossen markiert
fake-why-program = Automatisch abgeschlossen
fake-cause = Von { $name } ({ $at }) manuell als abgeschlossen markiert. Deshalb konnte TPOP die Sendungsnummer nicht eintragen.
fake-basis = Sicher: So steht es in den Bestellnotizen von WooCommerce.
fake-sent = Versendet
fake-closed = Abgeschlossen
fake-on-its-way = Unterwegs
fake-not-asked = nicht gefragt
fake-hole = Sendungsnummer fehlt im Shop
fake-ordered = { $name } hat { $count } T-Shirts bestellt
fake-marked = Von { $name } als abgeschlossen markiert, ohne Nummer
fake-supplier-sent = TPOP hat das Paket versendet
fake-left = Hat Frankreich verlassen, Ziel Niederlande
fake-read-again = Erneut gelesen: weiterhin keine Nummer
fake-coverage = WooCommerce geprüft: { $at }.
fake-coverage-tpop = { $count } Bestellungen sind noch bei TPOP. TPOP-Sendungsnummern zuletzt am Freitag hinzugefügt; 3 sind nachzuschlagen.
fake-mail-why = Vorgeschlagen: Das Paket ist unterwegs, wurde vor { $days } Tagen versendet, und WooCommerce hat diese Nummer noch nicht gemailt.
fake-fact-number = Die Sendungsnummer selbst lässt sich in WooCommerce später ändern oder entfernen.
fake-lead-proved = Nachgewiesen: Dein Shop zeigt sie jetzt.
`;

const files = import.meta.glob<string>("../../../src-tauri/messages/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Everything that Rust would hand over in this language. */
export function messages(language: string): string {
  const real = Object.entries(files).filter(([path]) => path.includes(`/messages/${language}/`));
  return [...real.map(([, text]) => text), en, listsEn, ...(language === "de" ? [de, listsDe] : [])].join(
    "\n",
  );
}
