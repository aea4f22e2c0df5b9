// Holds one exchange to one document: the request where it is ours, the reply where there is one.

/** A media type without its parameters. */
const media = (text) => (text ?? "").split(";")[0].trim().toLowerCase();

/** The entry of a map of media types for this one. */
function contentOf(content, type) {
  const wanted = media(type);
  const entry = Object.entries(content ?? {}).find(([given]) => {
    const known = media(given);
    return (
      known === wanted || known === "*/*" || (known.endsWith("/*") && wanted.startsWith(known.slice(0, -1)))
    );
  });
  return entry?.[1];
}

/** Whether a reply in one of the media types that `accept` names is described. */
export function accepts(operation, accept) {
  const wanted = accept.split(",").map(media);
  const contents = [...operation.responses].filter(([status]) => /^2/.test(status)).map(([, r]) => r.content);
  const described = contents.filter((content) => content && Object.keys(content).length > 0);
  return (
    described.length === 0 || described.some((content) => wanted.some((type) => contentOf(content, type)))
  );
}

/** What a text in an address can mean. */
function meanings(text) {
  const all = [text];
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) all.unshift(Number(text));
  if (text === "true" || text === "false") all.unshift(text === "true");
  return all;
}

/**
 * `fault(what)` for what does not fit, `note(what)` for what the document leaves open.
 * `besides`: members of errors that the vendor sends and its document leaves out.
 */
export class Check {
  constructor(document, { fault, note, besides = [] }) {
    Object.assign(this, { document, fault, note, besides });
  }

  exchange({ ours, method, url, request, reply }) {
    const { pathname, searchParams } = new URL(url);
    const found = this.document.find(method, pathname);
    if (!found) {
      this.fault(`there is no ${method} ${pathname}`);
      return;
    }
    if (ours) this.request(found, searchParams, request);
    if (reply) this.reply(found.operation, reply);
  }

  request({ operation, values }, query, { headers, body }) {
    if (operation.deprecated) this.note(`${operation.name} is deprecated`);
    this.security(operation, headers, query);
    const { path, query: known, header, cookie } = operation.parameters;
    operation.names.forEach((name, at) => {
      const parameter = path.find((parameter) => parameter.name === name);
      if (parameter) this.parameter(parameter, [values[at]]);
      else this.fault(`the path's parameter ${name} is not described`);
    });
    const scheme = new Set(this.schemes(operation).map((scheme) => scheme.in === "query" && scheme.name));
    for (const name of new Set(query.keys())) {
      if (!scheme.has(name) && !known.some((parameter) => matches(parameter, name))) {
        this.fault(`query: ${name} is not one of ${known.map((parameter) => parameter.name).join(", ")}`);
      }
    }
    for (const parameter of known) {
      this.parameter(parameter, query.getAll(parameter.name).concat(query.getAll(`${parameter.name}[]`)));
    }
    for (const parameter of header) {
      const value = headers[parameter.name.toLowerCase()];
      this.parameter(parameter, value === undefined ? [] : [value]);
    }
    for (const parameter of cookie) this.parameter(parameter, []);
    if (headers.accept && !accepts(operation, headers.accept)) {
      this.fault(`accept: no reply is ${headers.accept}`);
    }
    this.body(operation.body, headers["content-type"], body);
  }

  schemes({ security }) {
    return security.flatMap((way) => Object.keys(way).map((name) => this.document.scheme(name)));
  }

  /** One of the ways has to be there whole; what the keys are is noted nowhere. */
  security({ security }, headers, query) {
    const has = (scheme) => {
      if (scheme.type === "apiKey") {
        return scheme.in === "query" ? query.has(scheme.name) : scheme.name.toLowerCase() in headers;
      }
      const word = scheme.type === "http" ? scheme.scheme : "bearer";
      return headers.authorization?.toLowerCase().startsWith(`${word.toLowerCase()} `);
    };
    const ways = security.map((way) => Object.keys(way));
    if (ways.length > 0 && !ways.some((way) => way.every((name) => has(this.document.scheme(name))))) {
      this.fault(`keys: none of ${ways.map((way) => way.join(" and ") || "none").join(", or ")}`);
    }
  }

  parameter(parameter, values) {
    const place = `${parameter.in}: ${parameter.name}`;
    if (values.length === 0) {
      if (parameter.required) this.fault(`${place} is missing`);
      return;
    }
    if (parameter.deprecated) this.note(`${place} is deprecated`);
    const schema = parameter.schema;
    if (!schema) {
      this.fault(`${place} is described in a way that is not known here`);
      return;
    }
    const faults = (value) => this.document.schemas.request.faults(schema, value);
    const { type } = this.document.resolved(schema);
    if (type === "array") {
      const parts = values.length === 1 && parameter.explode === false ? values[0].split(",") : values;
      const numbers = parts.map((part) => meanings(part)[0]);
      const least = [faults(parts), faults(numbers)].sort((a, b) => a.length - b.length)[0];
      least.forEach((what) => this.fault(`${place} ${what}`));
      return;
    }
    if (values.length > 1) this.fault(`${place} is there ${values.length} times`);
    for (const value of values) {
      const wrong = meanings(value).map(faults);
      if (wrong.every((list) => list.length > 0)) wrong[0].forEach((what) => this.fault(`${place} ${what}`));
    }
  }

  body(described, type, body) {
    if (body === null) {
      if (described?.required) this.fault("the body is missing");
      return;
    }
    if (!described) {
      this.fault("a body where none is described");
      return;
    }
    const content = contentOf(described.content, type);
    if (!content) {
      this.fault(`content-type ${type} is not one of ${Object.keys(described.content).join(", ")}`);
    } else if (content.schema) {
      const faults = this.document.schemas.request.faults(content.schema, body);
      faults.forEach((what) => this.fault(`request ${what}`));
    }
  }

  reply(operation, { status, headers, body }) {
    const { responses } = operation;
    let response =
      responses.get(String(status)) ?? responses.get(`${String(status)[0]}XX`) ?? responses.get("default");
    if (!response && status >= 400) {
      const where = this.document.knowsStatus(status) ? "only elsewhere" : "nowhere";
      this.note(`${operation.name} may not be answered ${status}: the document knows it ${where}`);
      response = this.document.errorElsewhere(status);
    }
    if (!response) {
      this.fault(`status ${status} is not one of ${[...responses.keys()].join(", ")}`);
      return;
    }
    if (!response.content) {
      if (body !== null && body !== "") this.fault(`status ${status} has no body`);
      return;
    }
    const type = headers["content-type"];
    const content = contentOf(response.content, type);
    if (!content) {
      this.fault(`reply content-type ${type} is not one of ${Object.keys(response.content).join(", ")}`);
      return;
    }
    if (!content.schema) return;
    for (const what of this.document.schemas.reply.faults(content.schema, body)) {
      const beside = status >= 400 && this.besides.find((name) => what.endsWith(`properties: ${name}`));
      if (beside) this.note(`errors have ${beside}, which the document leaves out`);
      else this.fault(`reply ${status} ${what}`);
    }
  }
}

function matches(parameter, name) {
  if (parameter.style === "deepObject") return name.startsWith(`${parameter.name}[`);
  return name === parameter.name || name === `${parameter.name}[]`;
}
