// Holds what we say to Shopify, and what the demo's Shopify answers, against Shopify's published schema, each
// version of it that is there.
//
//   node ui/tests/specs/shopify.mjs SPECS DOCUMENTS CARRIERS.rs [EXCHANGES]
//
// SPECS      the folder of the schemas: shopify-admin-*.graphql, as they are or packed (.gz);
// DOCUMENTS  the folder of our .graphql files;
// CARRIERS   numbers/carrier.rs, whose names for Shopify stand in a list of the schema;
// EXCHANGES  a folder of files written by tests/core/exchanges.rs.
//
// At the end, one exchange of each document is broken in many ways, and each has to be noticed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildSchema, executeSync, isObjectType, Kind, parse, validate, visit } from "graphql";
import { isDeepStrictEqual } from "node:util";

const [specsPath, documentsPath, carriersPath, exchangesPath] = process.argv.slice(2);
const SCHEMA = /^shopify-admin-.*\.graphql(\.gz)?$/;
const copy = (value) => JSON.parse(JSON.stringify(value));
const schemas = readdirSync(specsPath).filter((name) => SCHEMA.test(name));
const noted = (exchangesPath ? readdirSync(exchangesPath) : []).map((name) => [
  name,
  JSON.parse(readFileSync(join(exchangesPath, name), "utf8")),
]);
// What is no answer to a document (no key, no shop) is of no schema.
const exchanges = noted.filter(([, { platform }]) => platform === "shopify");
if (schemas.length === 0) throw new Error(`${specsPath}: no schema of Shopify's`);
for (const name of schemas.sort()) hold(name);

function hold(schemaName) {
  const faults = [];
  const fault = (where, ...what) => faults.push(`${where}: ${what.join("; ")}`);

  const raw = readFileSync(join(specsPath, schemaName));
  const sdl = (schemaName.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
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
    if (gid && isObjectType(schema.getType(gid)) && schema.isSubType(abstract, schema.getType(gid)))
      return gid;
    if (abstract.name === "Event") return "author" in value ? "BasicEvent" : "CommentEvent";
    return undefined;
  }

  /** What is wrong with an exchange. Nothing is answered where the reply is no answer to a document. */
  function wrong({ request, reply }) {
    const { query, variables } = request.body;
    let document;
    try {
      document = parse(query);
    } catch (error) {
      return [error.message];
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((e) => e.message);
    const { data } = reply?.body ?? {};
    const result = executeSync({
      schema,
      document,
      variableValues: variables,
      rootValue: data ?? {},
      typeResolver: typeOf,
      fieldResolver: (source, _args, _context, info) => source[info.path.key],
    });
    // Variables that do not fit leave nothing to be carried out.
    if (data == null) return "data" in result ? [] : result.errors.map((e) => e.message);
    if (result.errors)
      return [...new Set(result.errors.map((e) => `${(e.path ?? []).join(".")}: ${e.message}`))];
    const same = isDeepStrictEqual(copy(result.data), data);
    return same ? [] : ["the reply has fields that were not asked for"];
  }
  let answers = 0;
  const named = new Map();
  for (const [name, exchange] of exchanges) {
    const found = wrong(exchange);
    if (found.length > 0) fault(name, ...found);
    if (exchange.reply?.body?.data == null) continue;
    answers += 1;
    const of = /^(?:query|mutation) (\w+)/m.exec(exchange.request.body.query)[1];
    const size = (it) => JSON.stringify(it?.reply.body ?? "").length;
    if (found.length === 0 && size(exchange) > size(named.get(of))) named.set(of, exchange);
  }
  if (exchangesPath && answers === 0) fault(exchangesPath, "no exchanges: did the tests run?");
  let noticed = 0;
  for (const [of, exchange] of named) {
    for (const [what, it] of broken(exchange)) {
      if (wrong(it).length > 0) noticed += 1;
      else fault(`${of} of ${schemaName}`, `not noticed: ${what}`);
    }
  }

  for (const line of faults.slice(0, 40)) console.error(line);
  if (faults.length > 40) console.error(`… and ${faults.length - 40} more`);
  const broke = exchangesPath ? `, broken on purpose ${noticed} times and noticed each time` : "";
  console.log(
    `${schemaName}: ${documents} documents, ${names.length} carriers' names, ${exchanges.length} exchanges${broke}: ` +
      (faults.length === 0 ? "all fit" : `${faults.length} faults`),
  );
  if (faults.length > 0) process.exitCode = 1;
}

/** The exchange, broken in each way that must be noticed. */
function* broken(exchange) {
  const it = (change) => {
    const other = copy(exchange);
    change(other.request.body, other.reply.body.data);
    return other;
  };
  yield ["a field that is not there", it((body) => (body.query = body.query.replace("{", "{ nobodyKnows ")))];
  yield ["a document cut off", it((body) => (body.query = body.query.slice(0, -3)))];
  for (const name of Object.keys(exchange.request.body.variables ?? {})) {
    yield [`${name} of another type`, it((body) => (body.variables[name] = { nobody: "knows" }))];
  }
  yield ["a field that was not asked for", it((_, data) => (Object.values(data)[0].nobodyKnows = 1))];
  for (const path of leaves(exchange.reply.body.data)) {
    const holder = (data) => path.slice(0, -1).reduce((at, key) => at[key], data);
    yield [
      `${path.join(".")} of another type`,
      it((_, data) => (holder(data)[path.at(-1)] = { nobody: "knows" })),
    ];
    // An event without an author is an event of another kind.
    if (typeof path.at(-1) === "string" && path.at(-1) !== "author")
      yield [`${path.join(".")} missing`, it((_, data) => delete holder(data)[path.at(-1)])];
  }
}

/** The values of a reply: the first of each list is enough. */
function* leaves(value, path = []) {
  if (typeof value !== "object") yield path;
  else if (value !== null) {
    const entries = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value);
    for (const [key, inner] of entries) yield* leaves(inner, [...path, key]);
  }
}
