// Breaks an exchange that fits, in each way that must be noticed: a check that lets these through proves nothing.

const copy = (value) => JSON.parse(JSON.stringify(value));

/** The exchange, broken: [what was broken, the exchange], for each way that it can be. */
export function broken(exchange) {
  const all = [];
  const add = (what, change) => {
    const it = copy(exchange);
    change(it);
    all.push([what, it]);
  };
  const { ours, request, reply } = exchange;
  add("a path that is not there", (it) => (it.url = it.url.replace(/(\?|$)/, "/and/nothing/else$1")));
  if (ours) {
    add("an unknown parameter", (it) => (it.url += `${it.url.includes("?") ? "&" : "?"}nobody_knows=1`));
    add("another method", (it) => (it.method = "PATCH"));
    add("no keys", (it) => ["authorization", "x-api-key"].forEach((name) => delete it.request.headers[name]));
    add("another version accepted", (it) => (it.request.headers.accept = "application/vnd.retailer.v1+json"));
    if (request.body !== null) {
      add("another content type", (it) => (it.request.headers["content-type"] = "text/plain"));
      add("an unknown member sent", (it) => (it.request.body.nobody_knows = 1));
      const first = Object.keys(request.body)[0];
      if (first) add(`${first} of another type`, (it) => (it.request.body[first] = { nobody: ["knows"] }));
    }
  }
  if (reply && reply.status < 300) {
    add("another status", (it) => (it.reply.status = 299));
    add("another content type answered", (it) => (it.reply.headers["content-type"] = "text/html"));
    add("an unknown member answered", (it) => (it.reply.body.nobody_knows = 1));
    for (const [path, value] of leaves(reply.body)) {
      add(`${path.join(".")} of another type`, (it) => {
        const last = path.at(-1);
        const holder = path.slice(0, -1).reduce((at, key) => at[key], it.reply.body);
        holder[last] = typeof value === "boolean" ? "perhaps" : { nobody: ["knows"] };
      });
    }
  }
  return all;
}

/** Some values of a reply: the first of each list is enough. */
function* leaves(value, path = []) {
  if (typeof value !== "object" || value === null) {
    if (path.length > 0) yield [path, value];
    return;
  }
  const entries = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value);
  for (const [key, inner] of entries) yield* leaves(inner, [...path, key]);
}
