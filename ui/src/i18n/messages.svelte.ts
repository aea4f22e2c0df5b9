// Sentences. Their words are Fluent messages, which Rust hands over whole when the window starts: the same
// files feed the tray, the notifications and the terminal.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Phrase } from "../bindings/Phrase";
import { inSentence } from "./time.svelte";

/** A missing sentence stops a test; the window shows its id instead. */
const strict = import.meta.env.MODE !== "production";

/** English as it is written in Europe: day before month, 24 hours. */
const LOCALES: Record<string, string> = { en: "en-GB", nl: "nl-NL", de: "de-DE", fr: "fr-FR" };

let bundle = $state.raw(new FluentBundle("en-GB"));
let language = $state("en");

/** Takes the messages of a language into use. */
export function speak(code: string, messages: string): void {
  const next = new FluentBundle(LOCALES[code] ?? code, { useIsolating: false });
  for (const error of next.addResource(new FluentResource(messages), { allowOverrides: true })) {
    if (strict) throw error;
  }
  bundle = next;
  language = code;
  document.documentElement.lang = code;
}

/** The locale for dates and numbers. */
export function locale(): string {
  return LOCALES[language] ?? language;
}

/** Whether there is such a sentence: for texts that a platform may or may not have. */
export function has(id: string): boolean {
  return bundle.getMessage(id)?.value != null;
}

/** A sentence of the window itself. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) {
    if (strict) throw new Error(`no message ${id} (${language})`);
    return id;
  }
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  if (strict && errors.length > 0) throw new Error(`${id} (${language}): ${errors.join("; ")}`);
  return text;
}

/** A sentence that came from Rust. */
export function say(phrase: Phrase): string {
  const args: Record<string, FluentVariable> = {};
  for (const [name, arg] of Object.entries(phrase.args)) {
    if (!arg) continue;
    args[name] = arg.kind === "time" ? inSentence(arg, locale()) : arg.value;
  }
  return t(phrase.id, args);
}

/** Several, one after the other. */
export function sayAll(phrases: Phrase[]): string {
  return phrases.map(say).join(" ");
}

/** A count as the language writes it. */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}
