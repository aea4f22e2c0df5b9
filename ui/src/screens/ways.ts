import type { Field } from "../bindings/Field";
import type { Form } from "../bindings/Form";

/** One of several sets of keys that open the same shop. */
export interface Way {
  way: "app" | "token";
  /** Messages: what it is called, and who takes it. */
  label: string;
  note: string;
  /** The fields that are asked for then. */
  fields: Field[];
}

const isToken = ({ key }: Field) => key === "access_token";
const isApp = ({ key }: Field) => key.startsWith("client_");

/** The ways into a shop, the usual one first; none when its form has only one. */
export function waysOf(form: Form): Way[] {
  const fields = form.fields.filter(({ key }) => key !== "allow_http" && key !== "name");
  if (!fields.some(isToken) || !fields.some(isApp)) return [];
  const needed = (mine: (field: Field) => boolean, other: (field: Field) => boolean) =>
    fields
      .filter((field) => !other(field))
      .map((field) => (mine(field) ? { ...field, optional: false } : field));
  return [
    {
      way: "app",
      label: "window-connect-way-app",
      note: "window-connect-way-app-note",
      fields: needed(isApp, isToken),
    },
    {
      way: "token",
      label: "window-connect-way-token",
      note: "window-connect-way-token-note",
      fields: needed(isToken, isApp),
    },
  ];
}
