import { createHash } from "node:crypto";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { apiApp } from "../http/api-app.ts";
import { openHome } from "../../src/local/home/home.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { day, demonstration, type Office } from "./office.ts";

type Row = {
  readonly seq: number;
  readonly at: string;
  readonly acts: readonly {
    readonly kind: string;
    readonly on: unknown;
    readonly authority: { readonly cite: string } | null;
  }[];
  readonly duty: string;
  readonly documents: readonly { readonly what: string; readonly digest: string }[];
  readonly hash: string;
  readonly prev: string | null;
  readonly leaf: number | null;
  readonly entry: unknown;
};

const leafHash = (entry: unknown): string =>
  createHash("sha256")
    .update(Buffer.concat([Buffer.of(0), Buffer.from(canonicalize(entry) ?? "", "utf8")]))
    .digest("hex");

describe("the history of a case", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    await office.tasdiq(
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as clerk",
    );
    await office.tasdiq(
      `lay az-1 --on ${day(-9)} --by "=1+1, an initiator" --text law.txt --as clerk`,
    );
    await office.tasdiq(
      `refer-to-committee az-1 --on ${day(-8)} --lead "First committee" --other "Second committee" --as clerk`,
    );
  });
  afterAll(() => {
    office.remove();
  });

  const overApi = async (path: string): Promise<{ status: number; text: string }> => {
    const folder = join(office.folder, ".tasdiq");
    const settings = readSettings(folder);
    if (settings === undefined) throw new Error("no home");
    const home = await openHome(folder, settings);
    const api = apiApp(home.desk);
    const answer = await api.request(path);
    const text = await answer.text();
    await home.close();
    return { status: answer.status, text };
  };

  it("gives each entry its two dates, its duty, its authority, its documents and its proof", async () => {
    const { entries } = (await office.json("history az-1")) as unknown as { entries: Row[] };
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const [, laid] = entries;
    expect(laid).toMatchObject({
      acts: [
        {
          kind: "Laid",
          on: { kind: "known", on: day(-9) },
          authority: {
            cite: expect.stringContaining("Constitution, Art. 109, item 17, and Art. 95") as string,
          },
        },
      ],
      duty: "clerk",
      documents: [
        {
          what: "Laid text",
          digest: createHash("sha256").update("the draft law").digest("hex"),
        },
      ],
      prev: entries[0]?.hash,
      leaf: null,
    });
    expect(laid?.at.slice(0, 4)).toBe(day(0).slice(0, 4));
    for (const { entry, hash } of entries) expect(leafHash(entry)).toBe(hash);
  });

  it("has the same bytes at the command line and over the API, whole and by pages", async () => {
    for (const [flags, query] of [
      ["", ""],
      ["--after 1 --limit 1", "?after=1&limit=1"],
      ["--after 3", "?after=3"],
    ] as const) {
      const said = await office.tasdiq(`history az-1 --json ${flags}`);
      const heard = await overApi(`/api/cases/az-1/history${query}`);
      expect(heard.status).toBe(200);
      expect(said.out).toBe(`${heard.text}\n`);
    }
  });

  it("says where the next page begins", async () => {
    const next = async (query: string) =>
      (JSON.parse((await overApi(`/api/cases/az-1/history${query}`)).text) as { next: unknown })
        .next;
    expect(await next("?limit=2")).toBe(2);
    expect(await next("?limit=3")).toBeNull();
    expect(await next("?after=2&limit=1")).toBeNull();
    expect((await office.tasdiq("history az-1 --limit 2")).out).toContain("more: --after 2");
  });

  it.each(["?after=-1", "?after=x", "?limit=0", "?limit=1001"])("refuses %s", async (query) => {
    expect((await overApi(`/api/cases/az-1/history${query}`)).status).toBe(400);
  });

  it("is found for no case that there is not", async () => {
    expect((await overApi("/api/cases/az-9/history")).status).toBe(404);
    expect((await office.tasdiq("history az-9")).code).toBe(3);
    expect((await office.tasdiq("history az-1 --limit none")).code).toBe(2);
    expect((await office.tasdiq("history az-1 --csv --jsonl")).code).toBe(2);
  });

  it("is a JSON object a line with --jsonl: the rows of --json, byte for byte", async () => {
    const { entries } = (await office.json("history az-1")) as unknown as { entries: Row[] };
    const lines = (await office.tasdiq("history az-1 --jsonl")).out.split("\n").slice(0, -1);
    expect(lines).toEqual(entries.map((row) => canonicalize(row)));
  });

  it("is a table with --csv, with a line for each entry", async () => {
    const { out } = await office.tasdiq("history az-1 --csv");
    const lines = out.split("\r\n");
    expect(lines[0]).toBe(
      "seq,recorded,acts,happened,person,duty,imported,source,authority,documents,hash,previous,leaf",
    );
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(new RegExp(`^2,[^,]+,Laid,${day(-9)},clerk,clerk,no,,`));
  });

  it("numbers the leaves once the entries are in the log", async () => {
    await office.tasdiq(`export --out log.tsq`);
    const { entries } = (await office.json("history az-1")) as unknown as { entries: Row[] };
    const leaves = entries.map(({ leaf }) => leaf);
    expect(leaves.every((leaf) => typeof leaf === "number")).toBe(true);
    expect(new Set(leaves).size).toBe(3);
    expect((await office.tasdiq("history az-1")).out).toMatch(/leaf \d+ of the log/);
  });

  it("shows the office's own record too", async () => {
    const { entries } = (await office.json("history office")) as unknown as { entries: Row[] };
    expect(entries[0]?.acts[0]).toMatchObject({ kind: "OfficeOpened", authority: null });
  });
});
