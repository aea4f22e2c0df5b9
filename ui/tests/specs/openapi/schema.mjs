// From a schema of OpenAPI 3.0 to one of JSON Schema 2019-09, as strict as the document can be meant.
//
// Strict: an object that lists its properties and says nothing of others has no others. Where schemas are put
// together (allOf, or oneOf beside properties), that holds for all of them at once. What is read only is not in
// a request, what is write only not in a reply, and neither is required there.
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";

/** Keywords that mean the same in both. */
const SAME = [
  ..."enum const format pattern minimum maximum multipleOf minLength maxLength".split(" "),
  ..."minItems maxItems uniqueItems minProperties maxProperties".split(" "),
];

/** Formats that ajv-formats does not have. */
const FORMATS = { "ISO 3166-1 alpha-2": /^[A-Z]{2}$/ };

const COMPONENT = "#/components/schemas/";
const together = ["allOf", "oneOf", "anyOf"];

/** Compiles the schemas of one document, for one direction: "request" or "reply". */
export class Schemas {
  constructor(document, direction) {
    this.components = document.components?.schemas ?? {};
    this.absent = direction === "request" ? "readOnly" : "writeOnly";
    /** Formats that nobody knows; nothing is held to them. */
    this.unknownFormats = new Set();
    this.compiled = new Map();
    this.ajv = new Ajv2019({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
    addFormats.default(this.ajv);
    for (const [name, test] of Object.entries(FORMATS)) this.ajv.addFormat(name, test);
    const $defs = {};
    for (const [name, schema] of Object.entries(this.components)) {
      for (const closed of [true, false]) $defs[this.named(name, closed)] = this.convert(schema, closed);
    }
    this.ajv.addSchema({ $id: "of:document", $defs });
  }

  /** What is wrong with a value, in words; nothing when it fits. */
  faults(schema, value) {
    if (!this.compiled.has(schema)) this.compiled.set(schema, this.ajv.compile(this.convert(schema, true)));
    const fits = this.compiled.get(schema);
    return fits(value) ? [] : fits.errors.filter((e) => e.keyword !== "if").map(words);
  }

  named(name, closed) {
    return encodeURIComponent(name) + (closed ? "" : "-open");
  }

  referred(schema) {
    if (!schema.$ref?.startsWith(COMPONENT))
      throw new Error(`a reference that leads elsewhere: ${schema.$ref}`);
    const name = decodeURIComponent(schema.$ref.slice(COMPONENT.length));
    if (!(name in this.components)) throw new Error(`a reference to nothing: ${schema.$ref}`);
    return name;
  }

  /** Whether it says which properties there are. */
  lists(schema, depth = 0) {
    if (depth > 8 || typeof schema !== "object") return false;
    if (schema.$ref) return this.lists(this.components[this.referred(schema)], depth + 1);
    const parts = together.flatMap((key) => schema[key] ?? []);
    return (
      Object.keys(schema.properties ?? {}).length > 0 || parts.some((part) => this.lists(part, depth + 1))
    );
  }

  /** `closed`: nothing else adds properties to this object. */
  convert(schema, closed) {
    if (typeof schema === "boolean") return schema;
    // What stands beside a reference is ignored in 3.0.
    if (schema.$ref) {
      return { $ref: `of:document#/$defs/${encodeURIComponent(this.named(this.referred(schema), closed))}` };
    }
    const out = {};
    for (const key of SAME) if (key in schema) out[key] = schema[key];
    if (schema.format && !(schema.format in this.ajv.formats)) {
      this.unknownFormats.add(schema.format);
      this.ajv.addFormat(schema.format, true);
    }
    for (const [edge, limit] of Object.entries({
      exclusiveMinimum: "minimum",
      exclusiveMaximum: "maximum",
    })) {
      if (typeof schema[edge] === "number") out[edge] = schema[edge];
      else if (schema[edge] === true) {
        out[edge] = out[limit];
        delete out[limit];
      }
    }
    if (schema.type) out.type = schema.type;
    if (schema.items) out.items = this.convert(schema.items, true);
    if (schema.not) out.not = this.convert(schema.not, false);
    this.properties(schema, closed, out);
    return schema.nullable ? orNull(out) : out;
  }

  properties(schema, closed, out) {
    const own = Object.entries(schema.properties ?? {});
    if (own.length > 0) {
      out.properties = Object.fromEntries(
        own.map(([name, of]) => [name, of[this.absent] ? false : this.convert(of, true)]),
      );
    }
    const required = (schema.required ?? []).filter((name) => !schema.properties?.[name]?.[this.absent]);
    if (required.length > 0) out.required = required;
    const parts = together.filter((key) => schema[key]);
    // One of several, and nothing beside them: each is whole.
    const whole = closed && own.length === 0 && !schema.allOf;
    for (const key of parts) {
      if (key !== "allOf" && schema.discriminator) this.byName(schema, key, whole, out);
      else out[key] = schema[key].map((part) => this.convert(part, whole));
    }
    if (schema.additionalProperties !== undefined) {
      out.additionalProperties = this.convert(schema.additionalProperties, true);
    } else if (closed && this.lists(schema) && !(whole && parts.length > 0)) {
      out[parts.length > 0 ? "unevaluatedProperties" : "additionalProperties"] = false;
    }
  }

  /** One of several by the name that a property has: what is wrong is said of that one. */
  byName({ discriminator: { propertyName, mapping }, ...schema }, key, whole, out) {
    const named = new Map(Object.entries(mapping ?? {}));
    const refs = [...named.values()].map((ref) => (ref.startsWith("#") ? ref : COMPONENT + ref));
    [...named.keys()].forEach((name, at) => named.set(name, refs[at]));
    for (const { $ref } of schema[key]) if (!refs.includes($ref)) named.set($ref.split("/").at(-1), $ref);
    out.required = [...new Set([...(out.required ?? []), propertyName])];
    const has = (test) => ({ properties: { [propertyName]: test }, required: [propertyName] });
    out.allOf = [
      ...(out.allOf ?? []),
      { properties: { [propertyName]: { enum: [...named.keys()] } } },
      ...[...named].map(([name, $ref]) => ({
        if: has({ const: name }),
        then: this.convert({ $ref }, whole),
      })),
    ];
  }
}

function orNull(out) {
  const plain = !together.some((key) => key in out) && !("const" in out);
  if (!plain) return { anyOf: [{ type: "null" }, out] };
  if (out.enum && !out.enum.includes(null)) out.enum = [...out.enum, null];
  if (out.type) out.type = [out.type, "null"].flat();
  return out;
}

function words({ instancePath, message, params }) {
  const more = params.additionalProperty ?? params.unevaluatedProperty ?? params.allowedValues?.join(", ");
  const text = message === "boolean schema is false" ? "is not there in this direction" : message;
  return `${instancePath || "/"} ${text}${more === undefined ? "" : `: ${more}`}`;
}
