import { personCommandKinds } from "../../commands/command-table.ts";
import { kindsByClass, type RefusalClass } from "../../words/refusal.ts";
import type { JsonSchema } from "../query.ts";
import { methodAndPath, type Content, type Route, type SentBody } from "../route.ts";
import { routes } from "../routes.ts";
import { componentSchemas, refTo } from "./schemas.ts";

const statusOf = { input: 400, duty: 403, notFound: 404, conflict: 409, rule: 422 } as const;
const classes: readonly RefusalClass[] = ["input", "duty", "notFound", "conflict", "rule"];

const ref = (id: string): JsonSchema => ({ $ref: refTo(id) });

const contentOf = (content: Content): JsonSchema =>
  "json" in content
    ? { "application/json": { schema: ref(content.json) } }
    : { [content.type]: { schema: { description: content.about } } };

const sentIn = (body: SentBody): JsonSchema =>
  "schema" in body
    ? { "application/json": { schema: ref(body.id) } }
    : { "application/octet-stream": { schema: { description: body.about } } };

const problem = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  content: { "application/problem+json": { schema } },
});

const refusedName = (of: RefusalClass): string => `Refused-${of}`;

/** One answer for each class of refusals, with the kinds that belong to it. */
const refusedResponses = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    classes.map((of) => [
      refusedName(of),
      {
        ...problem(`Refused, of the class ${of}: nothing was written.`, ref("Refused")),
        "x-refusal-kinds": kindsByClass[of],
      },
    ]),
  );

const tagHeaders = { ETag: { $ref: "#/components/headers/ETag" } } as const;

type Described = Omit<Route, "take">;

const headersOf = (operation: Described): JsonSchema => {
  if (operation.tagged !== true) return {};
  return "after" in operation.query
    ? { headers: { ...tagHeaders, Link: { $ref: "#/components/headers/Link" } } }
    : { headers: tagHeaders };
};

const answersOf = (operation: Described): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(operation.answers.byStatus).map(([status, { about, content }]) => [
      status,
      {
        description: about,
        ...headersOf(operation),
        ...(content === undefined ? {} : { content: contentOf(content) }),
      },
    ]),
  );

const faultOf = (status: number): JsonSchema => ({
  $ref: `#/components/responses/Fault-${String(status)}`,
});

// Where a status is answered by a refusal and by the server itself, the refusal is described; a fault has its first four members.
const refusalsOf = ({
  refusals,
  body,
  faults = [],
}: Described): Readonly<Record<string, JsonSchema>> => ({
  ...(body === undefined ? {} : { 413: faultOf(413) }),
  ...Object.fromEntries(faults.map((status) => [String(status), faultOf(status)])),
  ...Object.fromEntries(
    refusals.map((of) => [
      String(statusOf[of]),
      { $ref: `#/components/responses/${refusedName(of)}` },
    ]),
  ),
});

/** What every operation may answer by itself, some of it before it is reached. */
const everywhere = [401, 403, 405, 421, 429, 500, 503] as const;

const placeParameters: Readonly<Record<string, JsonSchema>> = {
  id: { $ref: refTo("CaseId") },
  key: { $ref: refTo("IncidentKey") },
  digest: { $ref: refTo("Digest") },
  kind: { type: "string", enum: [...personCommandKinds] },
  procedure: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,63}$" },
  size: { type: "integer", minimum: 0 },
};

const parametersOf = (path: string, { query, keyed, tagged }: Described) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: placeParameters[name],
  })),
  ...Object.entries(query).map(([name, { about, is }]) => ({
    name,
    in: "query",
    description: about,
    schema: is,
  })),
  ...(keyed === true ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ...(tagged === true ? [{ $ref: "#/components/parameters/IfNoneMatch" }] : []),
];

const operationOf = (path: string, operation: Described): JsonSchema => {
  const { id, about, tag, body, servedBy, tagged } = operation;
  return {
    operationId: id,
    summary: about,
    ...(servedBy === undefined ? { description: "On one machine only." } : {}),
    tags: [tag],
    parameters: parametersOf(path, operation),
    ...(body === undefined ? {} : { requestBody: { required: true, content: sentIn(body) } }),
    responses: {
      ...answersOf(operation),
      ...(tagged === true
        ? { 304: { description: "Unchanged: the client's copy is current." } }
        : {}),
      ...Object.fromEntries(everywhere.map((status) => [String(status), faultOf(status)])),
      ...refusalsOf(operation),
    },
  };
};

const pathsOf = (): Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const [method, path] = methodAndPath(route.at);
    (paths[path] ??= {})[method.toLowerCase()] = operationOf(path, route);
  }
  return paths;
};

const faults = {
  401: "No valid token: only a demonstration answers without one.",
  403: "Not allowed: a page of another site sent it, or the person holds no duty.",
  404: "There is no such thing.",
  405: "The place is not asked for by this method; `Allow` names those by which it is.",
  409: "Not possible yet.",
  413: "The body is larger than is taken here.",
  415: "A document is sent as bytes, and not as text.",
  421: "Meant for another host than this server answers for.",
  422: "Not as the record stands.",
  429: "Too many requests of one asker are open; `Retry-After` says when to ask again.",
  500: "A fault of this server. Sending the same request again is safe.",
  503: "Too many requests are open; `Retry-After` says when to ask again.",
} as const;

const fixedComponents = {
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      description: "If given, the command's id: the same command given twice is carried out once.",
      schema: { type: "string" },
    },
    IfNoneMatch: {
      name: "If-None-Match",
      in: "header",
      description: "The tag of the client's copy.",
      schema: { type: "string" },
    },
  },
  headers: {
    ETag: { description: "A strong tag of the answer's bytes.", schema: { type: "string" } },
    Link: {
      description: 'The next page, with `rel="next"`; none on the last.',
      schema: { type: "string" },
    },
  },
  securitySchemes: {
    token: {
      type: "http",
      scheme: "bearer",
      description:
        "In the cloud: a token of the office's issuer. On one machine: the token in the home's file `api-token`, except in a demonstration; it identifies no one, so a person also signs each command: `signature` in its body.",
    },
  },
} as const;

const components = (): JsonSchema => ({
  schemas: componentSchemas(),
  responses: {
    ...refusedResponses(),
    ...Object.fromEntries(
      Object.entries(faults).map(([status, about]) => [
        `Fault-${status}`,
        problem(about, ref("Fault")),
      ]),
    ),
  },
  ...fixedComponents,
});

/** The description of the API, OpenAPI 3.1, for one version of the software. */
export const openApiText = (version: string): string => {
  const described = {
    openapi: "3.1.0",
    info: {
      title: "Tasdiq",
      version,
      summary: "Carries one treaty through one parliament's ratification procedure.",
      description: "How it is used: docs/api.md.",
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: "/" }],
    security: [{ token: [] }, {}],
    tags: ["Commands", "Cases", "Incidents", "Documents", "Proof", "Description"].map((name) => ({
      name,
    })),
    paths: pathsOf(),
    components: components(),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
};
