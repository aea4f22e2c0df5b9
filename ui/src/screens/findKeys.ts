import type { Field } from "../bindings/Field";

/** What marks a key in a page full of text. */
const SHAPES: Record<string, RegExp> = {
  consumer_key: /\bck_[0-9a-z]{8,}\b/i,
  consumer_secret: /\bcs_[0-9a-z]{8,}\b/i,
  access_token: /\bshp(?:at|ca)_[0-9a-z]{8,}\b/i,
  client_secret: /\bshpss_[0-9a-z]{8,}\b/i,
};
/** A client id of Shopify: 32 digits of sixteen, and nothing around them. */
const CLIENT_ID = /(?<![0-9a-z_])[0-9a-f]{32}(?![0-9a-z_])/gi;
const ADDRESS = /\bhttps?:\/\/[^\s"'<>()]+/i;
/** A shop's name at Shopify stands in its own address and in that of its administration. */
const SHOP = /\b([a-z0-9][a-z0-9-]*)\.myshopify\.com\b|\badmin\.shopify\.com\/store\/([a-z0-9][a-z0-9-]*)/i;

/** Whether a key of this form would be known among other text. */
export function findable(fields: Field[]): boolean {
  return fields.some(({ key }) => key in SHAPES || key === "client_id");
}

/** Finds the fields of a form in whatever was pasted: a page, a mail, two lines. */
export function findKeys(text: string, fields: Field[]): Record<string, string> {
  const keys = new Set(fields.map(({ key }) => key));
  const found: Record<string, string> = {};
  for (const key of keys) {
    const match = SHAPES[key]?.exec(text)?.[0];
    if (match) found[key] = match;
  }
  if (keys.has("client_id")) {
    const [id, secret] = text.match(CLIENT_ID) ?? [];
    if (id) found.client_id = id;
    // Older secrets look like an id; on the page they stand below it.
    if (secret && found.client_secret === undefined) found.client_secret = secret;
  }
  const [, shop, store] = keys.has("shop") ? (SHOP.exec(text) ?? []) : [];
  const name = shop ?? store;
  if (name) found.shop = `${name.toLowerCase()}.myshopify.com`;
  const address = ADDRESS.exec(text)?.[0];
  if (address && keys.has("url")) found.url = shopAddress(address);
  return found;
}

/** The shop's own address, when what was pasted leads into its administration or interface. */
function shopAddress(address: string): string {
  return address.replace(/[.,;:]+$/, "").replace(/\/(wp-admin|wp-json|wp-login\.php|\?).*$/i, "");
}
