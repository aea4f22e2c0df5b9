// Holds every request of the connectors, and every reply of the demo world, to the OpenAPI documents of Etsy, bol
// and Printful, as many versions as there are.
//
//   node ui/tests/specs/openapi.mjs SPECS EXCHANGES
//
// SPECS      the folder of the documents; EXCHANGES  files written by tests/core/exchanges.rs
//
// At the end, one exchange of each operation is broken in many ways, and each has to be noticed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { broken } from "./openapi/broken.mjs";
import { Document } from "./openapi/document.mjs";
import { accepts, Check } from "./openapi/exchange.mjs";

const [specsPath, exchangesPath] = process.argv.slice(2);

/** What a document describes is told by its file's name. `paths`: which of the platform's. */
const FAMILIES = [
  { platform: "etsy", file: /^etsy-openapi.*\.json$/, wanted: "etsy-openapi*.json", paths: /^/ },
  {
    platform: "bol",
    file: /^bol-retailer-v.*\.json$/,
    wanted: "bol-retailer-v*.json",
    paths: /^\/retailer\//,
  },
  { platform: "bol", file: /^bol-shared-v.*\.json$/, wanted: "bol-shared-v*.json", paths: /^\/shared\// },
  // Version 2 tells no tracking numbers, so version 1 is asked, whose paths are at the root.
  { platform: "printful", file: /^printful-v1.*\.json$/, wanted: "printful-v1*.json", paths: /^\/(?!v\d)/ },
  { platform: "printful", file: /^printful-v2.*\.json$/, wanted: "printful-v2*.json", paths: /^\/v2\// },
];

/** Members of errors that were seen at the vendor, and that its document leaves out. */
const BESIDES = { etsy: ["error_description"] };

const faults = [];
const notes = new Set();
const files = readdirSync(specsPath).sort();
const exchanges = readdirSync(exchangesPath)
  .sort()
  .map((name) => ({ name, ...JSON.parse(readFileSync(join(exchangesPath, name), "utf8")) }))
  .filter((exchange) => exchange.platform !== "shopify");
if (exchanges.length === 0) faults.push(`${exchangesPath}: no exchanges: did the tests run?`);

const held = new Set();
const path = ({ url }) => new URL(url).pathname;
let noticed = 0;
for (const { platform, file, wanted, paths } of FAMILIES) {
  const own = exchanges.filter((exchange) => exchange.platform === platform && paths.test(path(exchange)));
  const documents = files
    .filter((name) => file.test(name))
    .map((name) => new Document(name, JSON.parse(readFileSync(join(specsPath, name), "utf8"))));
  if (documents.length === 0) {
    if (own.length > 0)
      console.log(`SKIPPED: ${own.length} exchanges with ${platform}: no document ${wanted} is there.`);
    own.forEach((exchange) => held.add(exchange));
    continue;
  }
  const count = new Map(documents.map((document) => [document, 0]));
  const operations = new Map(documents.map((document) => [document, new Map()]));
  for (const exchange of own) {
    held.add(exchange);
    // Another version may have no such operation, or speak another media type: then the others count.
    const describing = documents.filter((document) => describes(document, exchange));
    for (const document of documents.filter((it) => describing.length > 0 && !describing.includes(it))) {
      notes.add(`${document.name}: ${exchange.method} ${shape(exchange)} is not of this version`);
    }
    for (const document of describing.length > 0 ? describing : documents) {
      count.set(document, count.get(document) + 1);
      const wrong = check(document, exchange, (what) => notes.add(`${document.name}: ${what}`));
      wrong.forEach((what) =>
        faults.push(`${document.name}: ${exchange.name}: ${exchange.method} ${path(exchange)}: ${what}`),
      );
      const found = document.find(exchange.method, path(exchange))?.operation;
      const is_well = found && wrong.length === 0 && exchange.ours && exchange.reply?.status < 300;
      if (is_well) operations.get(document).set(found, richer(operations.get(document).get(found), exchange));
    }
  }
  for (const document of documents) {
    for (const [operation, exchange] of operations.get(document)) {
      for (const [what, it] of broken(exchange)) {
        if (check(document, it, () => {}).length > 0) noticed += 1;
        else faults.push(`${document.name}: ${operation.name}: not noticed: ${what}`);
      }
    }
    const unknown = Object.values(document.schemas).flatMap(({ unknownFormats }) => [...unknownFormats]);
    if (count.get(document) > 0)
      new Set(unknown).forEach((format) =>
        notes.add(`${document.name}: the format ${format} is not known here`),
      );
    console.log(
      `${document.name}: ${count.get(document)} exchanges, ${operations.get(document).size} operations` +
        (count.get(document) === 0 ? ": nothing of it is asked" : ""),
    );
  }
}

function check(document, exchange, note) {
  const wrong = [];
  const besides = BESIDES[exchange.platform];
  new Check(document, { fault: (what) => wrong.push(what), note, besides }).exchange(exchange);
  return wrong;
}

function describes(document, exchange) {
  const found = document.find(exchange.method, path(exchange));
  return found !== undefined && accepts(found.operation, exchange.request.headers.accept ?? "*/*");
}

/** The path without ids. */
function shape(exchange) {
  return path(exchange).replace(/\/[^/]*\d[^/]*/g, "/…");
}

/** The exchange that has more to break. */
function richer(one, other) {
  const size = (exchange) => JSON.stringify(exchange?.reply?.body ?? "").length;
  return size(one) > 0 && size(one) >= size(other) && one ? one : other;
}

const without = new Map();
for (const exchange of exchanges.filter((exchange) => !held.has(exchange))) {
  without.set(exchange.platform, (without.get(exchange.platform) ?? 0) + 1);
}
for (const [platform, count] of without) {
  console.log(`No document: ${count} exchanges with ${platform}, of whose interface there is none.`);
}
console.log("Left out: requests for tokens, which are in no vendor's document.");
for (const note of [...notes].sort()) console.log(`  note: ${note}`);
for (const line of faults.slice(0, 40)) console.error(line);
if (faults.length > 40) console.error(`… and ${faults.length - 40} more`);
console.log(
  `OpenAPI: ${exchanges.length} exchanges; broken on purpose ${noticed} times and noticed each time: ` +
    (faults.length === 0 ? "all fit" : `${faults.length} faults`),
);
process.exitCode = faults.length === 0 ? 0 : 1;
