// Holds what we say to Shopify, and what the demo's Shopify answers, against Shopify's published schema.
//
//   node ui/tests/specs/shopify.mjs SCHEMA.graphql[.gz] DOCUMENTS CARRIERS.rs [EXCHANGES]
//
// SCHEMA     the SDL of Admin GraphQL; DOCUMENTS  the folder of our .graphql files;
// CARRIERS   numbers/carrier.rs, whose names for Shopify stand in a list of the schema;
// EXCHANGES  a folder of {request, reply} files, written by the core's tests (TRACKMEND_EXCHANGES).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildSchema, executeSync, isObjectType, Kind, parse, validate, visit } from "graphql";
import { isDeepStrictEqual } from "node:util";

const [schemaPath, documentsPath, carriersPath, exchangesPath] = process.argv.slice(2);
const faults = [];
const fault = (where, ...what) => faults.push(`${where}: ${what.join("; ")}`);

const raw = readFileSync(schemaPath);
const sdl = (schemaPath.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
const schema = buildSchema(sdl, { assumeValidSDL: true });

// Scalars that have a form of their own; graphql-js lets any value through.
const scalar = (name, test) => {
  schema.getType(name).serialize = (value) => {
    if (test(value)) return value;
    throw new Error(`${JSON.stringify(value)} is no ${name}`);
  };
};
scalar("DateTime", (v) => typeof v === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(v));
scalar("URL", (v) => typeof v === "string" && URL.canParse(v));
scalar("UnsignedInt64", (v) => /^\d+$/.test(v));

// Our documents. Fragments stand in files of their own and are appended where they are used.
const files = readdirSync(documentsPath).filter((name) => name.endsWith(".graphql"));
const parsed = files.map((name) => [name, parse(readFileSync(join(documentsPath, name), "utf8"))]);
const fragments = new Map(
  parsed.flatMap(([, { definitions }]) =>
    definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  ),
);
const used = new Set();
function withFragments(document) {
  const definitions = [...document.definitions];
  const has = new Set(
    definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => d.name.value),
  );
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        used.add(name.value);
        const fragment = fragments.get(name.value);
        if (fragment && !has.has(name.value)) {
          has.add(name.value);
          definitions.push(fragment);
        }
      },
    });
  }
  return { ...document, definitions };
}
let documents = 0;
for (const [name, document] of parsed) {
  if (!document.definitions.some((d) => d.kind === Kind.OPERATION_DEFINITION)) continue;
  documents += 1;
  const errors = validate(schema, withFragments(document));
  if (errors.length > 0) fault(name, ...errors.map((e) => e.message));
}
for (const name of fragments.keys()) if (!used.has(name)) fault(`fragment ${name}`, "nothing uses it");
if (documents === 0) fault(documentsPath, "no documents");

// Names of carriers: the list stands in the description of a field.
const company = schema.getType("FulfillmentTrackingInfo").getFields().company.description ?? "";
const entries = company.split(/\n\s*\*\s+/).slice(1);
const listed = new Set(
  entries.flatMap((entry) => {
    // A name, or the names of one country: they may run over several lines, and the last ends in a full stop.
    const [, names] = /^\*\*[^*]+\*\*:\s*([\s\S]*)$/.exec(entry) ?? [];
    const list = names === undefined ? [entry.split("\n")[0]] : names.split("\n\n")[0].split(/,\s+/);
    return list.map((name) => name.replace(/\s+/g, " ").replace(/\.$/, "").trim());
  }),
);
const rust = readFileSync(carriersPath, "utf8");
const names = [...rust.matchAll(/^\s*shopify: \[(.*)\],$/gm)].flatMap(([, list]) =>
  [...list.matchAll(/\("[A-Z]*", "([^"]+)"\)/g)].map(([, name]) => name),
);
if (listed.size < 50)
  fault("FulfillmentTrackingInfo.company", `only ${listed.size} names found in its description`);
if (names.length < 10) fault(carriersPath, `only ${names.length} names found`);
for (const name of names) if (!listed.has(name)) fault(carriersPath, `Shopify lists no company ${name}`);

// Exchanges: the reply's data is executed as if it were the shop, so that types, null and enums are checked.
function typeOf(value, _context, _info, abstract) {
  const gid = /^gid:\/\/shopify\/(\w+)\//.exec(value.id ?? "")?.[1];
  if (gid && isObjectType(schema.getType(gid)) && schema.isSubType(abstract, schema.getType(gid))) return gid;
  if (abstract.name === "Event") return "author" in value ? "BasicEvent" : "CommentEvent";
  return undefined;
}
let exchanges = 0;
let answers = 0;
for (const name of exchangesPath ? readdirSync(exchangesPath) : []) {
  const { request, reply } = JSON.parse(readFileSync(join(exchangesPath, name), "utf8"));
  exchanges += 1;
  const document = parse(request.query);
  const errors = validate(schema, document);
  if (errors.length > 0) {
    fault(name, ...errors.map((e) => e.message));
    continue;
  }
  if (reply.data == null) continue;
  answers += 1;
  const result = executeSync({
    schema,
    document,
    variableValues: request.variables,
    rootValue: reply.data,
    typeResolver: typeOf,
    fieldResolver: (source, _args, _context, info) => source[info.path.key],
  });
  if (result.errors)
    fault(name, ...new Set(result.errors.map((e) => `${(e.path ?? []).join(".")}: ${e.message}`)));
  else if (!isDeepStrictEqual(JSON.parse(JSON.stringify(result.data)), reply.data))
    fault(name, "the reply has fields that were not asked for");
}
if (exchangesPath && answers === 0) fault(exchangesPath, "no exchanges: did the tests run?");

for (const line of faults.slice(0, 40)) console.error(line);
if (faults.length > 40) console.error(`… and ${faults.length - 40} more`);
console.log(
  `Shopify: ${documents} documents, ${names.length} carriers' names, ${exchanges} exchanges held to the schema: ` +
    (faults.length === 0 ? "all fit" : `${faults.length} do not`),
);
process.exitCode = faults.length === 0 ? 0 : 1;
