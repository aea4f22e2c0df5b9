import type { Field } from "../bindings/Field";

/** What marks a key in a page full of text. */
const SHAPES: Record<string, RegExp> = {
  consumer_key: /\bck_[0-9a-z]{8,}\b/i,
  consumer_secret: /\bcs_[0-9a-z]{8,}\b/i,
};
const ADDRESS = /\bhttps?:\/\/[^\s"'<>()]+/i;

/** Finds the fields of a form in whatever was pasted: a page, a mail, two lines. */
export function findKeys(text: string, fields: Field[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { key } of fields) {
    const match = SHAPES[key]?.exec(text)?.[0];
    if (match) found[key] = match;
  }
  const address = ADDRESS.exec(text)?.[0];
  if (address && fields.some((field) => field.key === "url")) found.url = shopAddress(address);
  return found;
}

/** The shop's own address, when what was pasted leads into its administration or interface. */
function shopAddress(address: string): string {
  return address.replace(/[.,;:]+$/, "").replace(/\/(wp-admin|wp-json|wp-login\.php|\?).*$/i, "");
}
