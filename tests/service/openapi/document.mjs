// SPDX-License-Identifier: GPL-3.0-or-later
// resources/openapi.yaml as the judge of calls: npm's validators say whether the document is sound, and whether a
// request and its answer are within it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.NODE_MODULES_FOLDER}/`);
const { Validator } = await import(pathToFileURL(require.resolve("@seriousme/openapi-schema-validator")));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const { parse } = require("yaml");

const methods = ["get", "post", "put", "patch", "delete"];

/** Answers may grow for clients; here a member that is not described is a fault. */
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  if (copy.type === "object" && copy.properties && copy.additionalProperties === undefined)
    copy.additionalProperties = false;
  return copy;
}

function pointer(...steps) {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export class Document {
  #ajv = new Ajv({ strict: false, allErrors: true });
  #document;
  #operations = [];
  seen = new Set();

  static async load(file) {
    const text = await readFile(file, "utf8");
    const verdict = await new Validator().validate(text);
    if (!verdict.valid) throw new Error(`${file}: ${JSON.stringify(verdict.errors)}`);
    const made = new Document();
    made.#document = closed(parse(text));
    addFormats(made.#ajv);
    made.#ajv.addSchema(made.#document, "document");
    for (const [path, item] of Object.entries(made.#document.paths)) {
      const pattern = new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`);
      for (const method of methods.filter((each) => item[each]))
        made.#operations.push({
          id: item[method].operationId,
          path,
          method,
          item,
          pattern,
          of: item[method],
        });
    }
    return made;
  }

  get version() {
    return this.#document.openapi;
  }

  /** "createKey 201", for every answer that the document lists. */
  answers() {
    return this.#operations.flatMap(({ id, of }) => Object.keys(of.responses).map((status) => `${id} ${status}`));
  }

  #resolve(node, at) {
    if (!node.$ref) return [node, at];
    const place = node.$ref.slice(1);
    return [
      place
        .slice(1)
        .split("/")
        .reduce((value, step) => value[step], this.#document),
      place,
    ];
  }

  #check(place, value, what) {
    const validate = this.#ajv.getSchema(`document#${place}`) ?? this.#ajv.compile({ $ref: `document#${place}` });
    if (!validate(value)) throw new Error(`${what}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(value)}`);
  }

  /** Throws unless the call and its answer are within the document. */
  judge(call, answer) {
    const path = call.path.split("?")[0];
    const method = call.method.toLowerCase();
    // What stands there as it is goes before what a parameter could stand for.
    const operation = this.#operations
      .filter((each) => each.method === method && each.pattern.test(path))
      .sort((a, b) => a.path.includes("{") - b.path.includes("{"))[0];
    if (!operation) throw new Error(`${call.method} ${path} is not in the document`);
    const what = `${operation.id} ${answer.status}`;
    const at = pointer("paths", operation.path, method);
    if (answer.status < 300) this.#judgeRequest(operation, at, call, what);
    const listed = operation.of.responses[answer.status];
    if (!listed) throw new Error(`${what} is not in the document: ${answer.text}`);
    const [response, place] = this.#resolve(listed, `${at}${pointer("responses", answer.status)}`);
    for (const [name, header] of Object.entries(response.headers ?? {})) {
      if (header.required && !answer.headers.has(name)) throw new Error(`${what}: no header ${name}`);
    }
    this.#judgeContent(response, place, answer, what);
    this.seen.add(what);
  }

  #judgeRequest(operation, at, call, what) {
    const known = [...(operation.item.parameters ?? []), ...(operation.of.parameters ?? [])].map(
      (each) => this.#resolve(each, "")[0],
    );
    const query = new URL(call.path, "http://localhost").searchParams;
    for (const [name, value] of query) {
      const parameter = known.find((each) => each.in === "query" && each.name === name);
      if (!parameter) throw new Error(`${what}: the document has no query ${name}`);
      const schema = parameter.schema;
      if (!this.#ajv.validate(schema, schema.type === "integer" ? Number(value) : value))
        throw new Error(`${what}: query ${name}: ${this.#ajv.errorsText()}`);
    }
    if (call.body === undefined) return;
    if (!operation.of.requestBody) throw new Error(`${what}: the document has no body`);
    this.#check(
      `${at}${pointer("requestBody", "content", "application/json", "schema")}`,
      call.body,
      `${what}, request`,
    );
  }

  #judgeContent(response, place, answer, what) {
    const type = (answer.headers.get("content-type") ?? "").split(";")[0];
    if (!response.content) {
      if (answer.status === 204 && answer.text) throw new Error(`${what}: a body, and none is described`);
      return;
    }
    if (!response.content[type]) throw new Error(`${what}: ${type || "no type"} is not described`);
    const value = type === "application/json" ? JSON.parse(answer.text) : answer.text;
    this.#check(`${place}${pointer("content", type, "schema")}`, value, what);
  }
}
