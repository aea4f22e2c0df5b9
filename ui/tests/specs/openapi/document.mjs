// An OpenAPI document: its operations, by the method and path of a request.
import { Schemas } from "./schema.mjs";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];

export class Document {
  constructor(name, json) {
    this.name = name;
    this.json = json;
    this.schemas = { request: new Schemas(json, "request"), reply: new Schemas(json, "reply") };
    this.operations = Object.entries(json.paths).flatMap(([path, item]) =>
      this.of(path, this.resolved(item)),
    );
    // Fixed parts go before parameters: /orders/open is not /orders/{id}.
    this.operations.sort((a, b) => a.parameters.path.length - b.parameters.path.length);
  }

  of(path, item) {
    const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    const escaped = path.replace(/\u200b/g, "").replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`^${escaped.replace(/\{[^}]+\}/g, "([^/]+)")}$`);
    return METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      // What the operation says of a parameter goes before what its path says.
      const all = new Map();
      for (const given of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
        const parameter = this.resolved(given);
        all.set(`${parameter.in} ${parameter.name}`, parameter);
      }
      const parameters = { path: [], query: [], header: [], cookie: [] };
      for (const parameter of all.values()) parameters[parameter.in].push(parameter);
      const body = operation.requestBody && this.resolved(operation.requestBody);
      const security = operation.security ?? this.json.security ?? [];
      const responses = Object.entries(operation.responses ?? {});
      return {
        name: `${method.toUpperCase()} ${path}`,
        method,
        pattern,
        names,
        parameters,
        body,
        security,
        deprecated: operation.deprecated === true,
        responses: new Map(responses.map(([status, given]) => [status, this.resolved(given)])),
      };
    });
  }

  /** The operation of a request, with what its path holds; nothing when there is none. */
  find(method, path) {
    for (const server of [{ url: "/" }, ...(this.json.servers ?? [])]) {
      const prefix = new URL(server.url, "https://server.example").pathname.replace(/\/$/, "");
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length);
      for (const operation of this.operations) {
        const values = operation.method === method.toLowerCase() && operation.pattern.exec(rest);
        if (values) return { operation, values: values.slice(1).map(decodeURIComponent) };
      }
    }
    return undefined;
  }

  /** A security scheme by its name. */
  scheme(name) {
    return this.resolved(this.json.components?.securitySchemes?.[name] ?? {});
  }

  /** What errors look like elsewhere in the document: of this status first, of any then. */
  errorElsewhere(status) {
    const all = this.operations.flatMap(({ responses }) => [...responses]);
    const errors = all.filter(([of, response]) => /^[45]/.test(of) && response.content);
    return (errors.find(([of]) => of === String(status)) ?? errors[0])?.[1];
  }

  /** Whether any operation may be answered so. */
  knowsStatus(status) {
    return this.operations.some(({ responses }) => responses.has(String(status)));
  }

  resolved(given) {
    if (!given.$ref) return given;
    const parts = given.$ref.slice(2).split("/");
    const found = parts.reduce(
      (at, part) => at?.[part.replaceAll("~1", "/").replaceAll("~0", "~")],
      this.json,
    );
    if (!found) throw new Error(`${this.name}: a reference to nothing: ${given.$ref}`);
    return this.resolved(found);
  }
}
