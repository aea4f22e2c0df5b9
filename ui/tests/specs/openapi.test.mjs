// That the check of exchanges can fail: a small document, an exchange that fits it, and each way to break it.
import { describe, expect, test } from "vitest";
import { broken } from "./openapi/broken.mjs";
import { Document } from "./openapi/document.mjs";
import { Check } from "./openapi/exchange.mjs";

const kinds = { propertyName: "kind", mapping: { letter: "Letter", parcel: "#/components/schemas/Parcel" } };
const document = new Document("small.json", {
  openapi: "3.0.3",
  servers: [{ url: "https://shop.example/v1" }],
  security: [{ key: [] }],
  paths: {
    "/orders/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
      post: {
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } },
          { name: "sort", in: "query", required: true, schema: { type: "string", enum: ["up", "down"] } },
        ],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
        },
        responses: {
          200: {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
          },
          "4XX": { description: "", content: { "application/json": { schema: { type: "object" } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Api-Key" } },
    schemas: {
      Base: { type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 8 } } },
      Order: {
        allOf: [{ $ref: "#/components/schemas/Base" }],
        required: ["id", "code"],
        properties: {
          id: { type: "integer", readOnly: true },
          code: { type: "string", writeOnly: true },
          at: { type: "string", format: "date-time", nullable: true },
          country: { type: "string", format: "ISO 3166-1 alpha-2" },
          way: {
            oneOf: [{ $ref: "#/components/schemas/Letter" }, { $ref: "#/components/schemas/Parcel" }],
            discriminator: kinds,
            nullable: true,
          },
          above: { type: "number", minimum: 0, exclusiveMinimum: true },
        },
      },
      Letter: { type: "object", properties: { kind: { type: "string" }, stamp: { type: "string" } } },
      Parcel: { type: "object", properties: { kind: { type: "string" }, number: { type: "string" } } },
    },
  },
});

const sent = {
  name: "a",
  code: "b",
  at: null,
  country: "NL",
  way: { kind: "parcel", number: "1" },
  above: 1,
};
const answered = { name: "a", id: 1, at: "2026-11-20T09:00:00Z", way: null };
const fits = {
  ours: true,
  method: "POST",
  url: "https://shop.example/v1/orders/7?limit=100&sort=up",
  request: { headers: { "x-api-key": "…", "content-type": "application/json" }, body: sent },
  reply: { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: answered },
};

function faults(exchange) {
  const found = [];
  new Check(document, { fault: (what) => found.push(what), note: () => {} }).exchange(exchange);
  return found;
}

const asked = (body) => faults({ ...fits, request: { ...fits.request, body: { ...sent, ...body } } });
const told = (body) => faults({ ...fits, reply: { ...fits.reply, body: { ...answered, ...body } } });
const at = (url) => faults({ ...fits, url: `https://shop.example/v1${url}` });

describe("an exchange is held to its document", () => {
  test("one that fits passes", () => expect(faults(fits)).toEqual([]));

  test.each(
    broken({ ...fits, request: { ...fits.request, headers: { ...fits.request.headers, accept: "*/*" } } }),
  )("broken: %s", (_, exchange) => expect(faults(exchange)).not.toEqual([]));

  test.each([
    ["a path's parameter", at("/orders/0?sort=up"), "path: id /"],
    ["a limit", at("/orders/7?sort=up&limit=101"), "query: limit /"],
    ["a value of a list", at("/orders/7?sort=sideways"), "query: sort /"],
    ["what is required in the address", at("/orders/7"), "query: sort is missing"],
    ["what is there twice", at("/orders/7?sort=up&sort=up"), "query: sort is there 2 times"],
    ["a length", asked({ name: "123456789" }), "request /name"],
    ["null where it may not be", asked({ country: null }), "request /country"],
    ["a format", asked({ country: "Nederland" }), "request /country"],
    ["a moment without a zone", told({ at: "2026-11-20T09:00:00" }), "reply 200 /at"],
    ["an edge that is not reached", asked({ above: 0 }), "request /above"],
    ["a member of the other kind", asked({ way: { kind: "parcel", stamp: "1" } }), "request /way"],
    ["a kind that is not there", asked({ way: { kind: "pigeon" } }), "request /way"],
    ["what is only read, sent", asked({ id: 1 }), "request /id"],
    ["what is only written, told", told({ code: "b" }), "reply 200 /code"],
    ["what is required in a reply", told({ id: undefined }), "reply 200 /"],
  ])("%s", (_, found, expected) => {
    expect(found.join("\n")).toContain(expected);
  });
});
