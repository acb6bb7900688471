import { readFileSync } from "node:fs";
import type * as z from "zod/mini";
import { commandKinds } from "../../src/commands/command-table.ts";
import { factDateSchema } from "../../src/time/fact-date.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  personSchema,
} from "../../src/values/ids.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { kindsByClass } from "../../src/words/refusal.ts";
import { lineSchema, noteSchema } from "../../src/values/text.ts";
import { openApiText } from "../../src/api/description/openapi.ts";
import { loopbackOnly } from "../../src/api/loopback.ts";
import { versionIn } from "../../src/api/description/describe.ts";
import { routes } from "../../infra/routes.ts";
import { apiApp } from "./api-app.ts";
import { officeHere, type Here } from "./here.ts";
import { committed, described, operationsIn, validatorOf, type JsonObject } from "./openapi.ts";

const operations = operationsIn(described);

const refsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "$ref" ? [String(one)] : refsIn(one),
  );
};

const at = (pointer: string): unknown =>
  pointer
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((inner, key) => (inner as JsonObject | undefined)?.[key], described);

/** What is taken, and what is refused. */
type Samples = readonly [taken: readonly unknown[], refused: readonly unknown[]];

const placeOf = (path: string): string => path.replaceAll(/:(\w+)/g, "{$1}");

describe("The description of the API", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(0);
  });
  afterAll(() => here.close());

  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

  it("is current: made from the schemas that check what comes in", () => {
    expect(committed).toBe(openApiText(version));
    expect(versionIn(`tasdiq ${version}`)).toBe(described.info.version);
  });

  it("is OpenAPI 3.1 in which every reference leads somewhere", () => {
    expect(described.openapi).toBe("3.1.0");
    const refs = new Set(refsIn(described));
    expect(refs.size).toBeGreaterThan(60);
    expect([...refs].filter((ref) => at(ref) === undefined)).toEqual([]);
  });

  it("names each operation once, and what each answers", () => {
    const ids = [...operations.values()].map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { responses } of operations.values()) {
      expect(Object.keys(responses).some((status) => status.startsWith("2"))).toBe(true);
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(["401", "403", "405", "421", "500"]),
      );
    }
  });

  it("names for every operation what is answered before it: 421, 403 across sites, 405", async () => {
    const server = here.as({ guards: [loopbackOnly(() => undefined)] });
    const ask = async (headers: Record<string, string>, method = "GET"): Promise<unknown> => {
      const answer = await server.request("http://127.0.0.1/api/cases", { method, headers });
      const { title } = (await answer.json()) as { title: string };
      return [answer.status, title];
    };
    const host = "127.0.0.1:8080";
    expect(await ask({ host: "office.example" })).toEqual([421, "ForeignHost"]);
    expect(await ask({ host, origin: "https://a.example" })).toEqual([403, "ForeignOrigin"]);
    expect(await ask({ host }, "DELETE")).toEqual([405, "MethodNotAllowed"]);
    for (const [status, about] of [
      [403, /another site/],
      [405, /`Allow`/],
      [421, /another host/],
    ] as const)
      expect(at(`#/components/responses/Fault-${String(status)}/description`)).toMatch(about);
  });

  it("describes every place that is served on one machine, and no other", () => {
    const served = here.app.routes
      .filter(({ method }) => ["GET", "POST", "PUT", "DELETE", "PATCH"].includes(method))
      .map(({ method, path }) => `${method} ${placeOf(path)}`);
    expect([...operations.keys()].sort()).toEqual([...new Set(served)].sort());
  });

  it("says of every place whether it is served in the cloud", () => {
    const inCloud = Object.keys(routes)
      .filter((route) => / \/(api\/|openapi\.json$)/.test(route))
      .map((route) => route.replace(/^(POST \/api\/commands\/).*$/, "$1{kind}"));
    const said = [...operations].flatMap(([place, { description }]) =>
      description === "On one machine only." ? [] : [place],
    );
    expect(said.sort()).toEqual([...new Set(inCloud)].sort());
  });

  it("has a schema for each command, which can be compiled", () => {
    for (const id of Object.keys(described.components.schemas))
      expect(typeof validatorOf(id)).toBe("function");
    expect(Object.keys(described.components.schemas)).toEqual(
      expect.arrayContaining([...commandKinds]),
    );
  });

  it("names every kind of refusal under the answer of its class", () => {
    const named = Object.values(described.components.responses).flatMap(
      (response) => (response["x-refusal-kinds"] as readonly string[] | undefined) ?? [],
    );
    expect([...named].sort()).toEqual(Object.values(kindsByClass).flat().sort());
  });

  const hash = "a".repeat(64);
  const dates: Samples = [
    [
      "2026-02-10",
      "2026-02-10..2026-02-23",
      "unknown",
      { kind: "known", on: "2026-02-10" },
      { kind: "between", from: "2026-02-10", to: "2026-02-11" },
      { kind: "unknown" },
    ],
    ["", "soon", { kind: "known" }, { kind: "unknown", on: "2026-02-10" }],
  ];
  it.each<[string, z.ZodMiniType, Samples]>([
    [
      "CaseId",
      caseIdSchema,
      [
        ["az-7", "7"],
        ["-az", "AZ", "", "a".repeat(65), 7],
      ],
    ],
    [
      "PersonNumber",
      personSchema,
      [
        ["1001", "a.b-c"],
        ["system", ".a", "", 1001],
      ],
    ],
    ["CommandId", commandIdSchema, [["command-1"], ["short", "with blank 1", "a".repeat(65)]]],
    ["Digest", digestSchema, [[hash], [hash.toUpperCase(), hash.slice(1), ""]]],
    ["EntryHash", entryHashSchema, [[hash], [`${hash}a`]]],
    ["Day", isoDateSchema, [["2026-02-10"], ["0999-01-01", "2026-2-1", "10.02.2026", ""]]],
    ["Line", lineSchema, [["a line"], ["", "   ", "a".repeat(501), 1]]],
    ["Note", noteSchema, [["a note\nof two lines"], ["", "a".repeat(8001)]]],
    ["FactDate", factDateSchema, dates],
  ])("means by %s what the code takes and refuses", (id, schema, [taken, refused]) => {
    const validate = validatorOf(id);
    for (const one of taken)
      expect([one, validate(one), schema.safeParse(one).success]).toEqual([one, true, true]);
    for (const one of refused)
      expect([one, validate(one), schema.safeParse(one).success]).toEqual([one, false, false]);
  });

  it("is served as it is committed, with a tag", async () => {
    const { desk } = here.home;
    const app = apiApp({ ...desk, ports: { ...desk.ports, software: `tasdiq ${version}` } });
    const heard = await app.request("/openapi.json");
    expect(await heard.text()).toBe(committed);
    const again = { headers: { "if-none-match": heard.headers.get("etag") ?? "" } };
    expect((await app.request("/openapi.json", again)).status).toBe(304);
  });
});
