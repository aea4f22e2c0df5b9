import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const LANGUAGES = ["en", "nl", "de", "fr"];

const files = import.meta.glob<string>("../../src-tauri/messages/*/{window*,forms}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const everything = import.meta.glob<string>("../../src-tauri/messages/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources = import.meta.glob<string>(["../src/**/*.{ts,svelte}", "!../src/bindings/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The window's own words stand in several files: one for its frame, one for each group of screens. */
const WINDOW = Object.keys(files)
  .map((path) => /\/en\/(window[a-z-]*)\.ftl$/.exec(path)?.[1])
  .filter((subject) => subject !== undefined);

interface Message {
  id: string;
  vars: string[];
}

function messages(language: string, subject: string): Message[] {
  const text = files[`../../src-tauri/messages/${language}/${subject}.ftl`];
  if (text === undefined) throw new Error(`${language}/${subject}.ftl is missing`);
  const resource = new FluentResource(text);
  return resource.body.map((entry) => ({ id: entry.id, vars: [...new Set(names(entry.value))].sort() }));
}

function names(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && node.type === "var" && "name" in node) return [String(node.name)];
  return Object.values(node).flatMap(names);
}

/** Ids that stand in the sources of the window as whole literals. */
function used(): Set<string> {
  const found = Object.values(sources).flatMap(
    (text) => text.match(/["'`]window-[a-z0-9-]*[a-z0-9]["'`]/g) ?? [],
  );
  return new Set(found.map((literal) => literal.slice(1, -1)));
}

test("every sentence that the window says has words, and no words are left over", () => {
  const known = new Set(WINDOW.flatMap((subject) => messages("en", subject)).map(({ id }) => id));
  expect([...used()].filter((id) => !known.has(id))).toEqual([]);
  expect([...known].filter((id) => !used().has(id))).toEqual([]);
});

test.each([...WINDOW, "forms"])(
  "%s.ftl says the same in every language, with the same arguments",
  (subject) => {
    const english = messages("en", subject);
    for (const language of LANGUAGES) {
      expect(messages(language, subject), language).toEqual(english);
    }
  },
);

test("every line of the files is a message: nothing was lost in reading", () => {
  for (const [path, text] of Object.entries(everything)) {
    const lines = text.split("\n").filter((line) => /^[a-z]/.test(line)).length;
    expect(new FluentResource(text).body.length, path).toBe(lines);
  }
});

test("the form of WooCommerce has a label and help for every field, and a guide", () => {
  const known = messages("en", "forms").map(({ id }) => id);
  for (const key of ["url", "consumer_key", "consumer_secret", "allow_http"]) {
    expect(known).toContain(`form-woocommerce-${key}`);
    expect(known).toContain(`form-woocommerce-${key}-help`);
  }
  expect(known).toContain("guide-woocommerce-1");
});

test("nothing but the folder ipc talks to the window's host", () => {
  const talkers = Object.entries(sources).filter(([, text]) => text.includes("@tauri-apps/"));
  expect(talkers.map(([path]) => path)).toEqual(["../src/ipc/tauri.ts"]);
});
