import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import type { Flags, Tools } from "../../src/cli/fields/field.ts";
import { restatedFlags } from "../../src/cli/fields/restated.ts";
import { openHome } from "../../src/local/home/home.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { apiApp } from "../http/api-app.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, publication } from "../support/cases.ts";
import { withCase } from "./backed-up.ts";
import { day, demonstration, type Office, ofDemonstration } from "./office.ts";

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

  it("is a JSON object a line with --jsonl: the rows of --json, each of which says that it is a demonstration's", async () => {
    const { entries } = (await office.json("history az-1")) as unknown as { entries: Row[] };
    const lines = (await office.tasdiq("history az-1 --jsonl")).out.split("\n").slice(0, -1);
    expect(lines).toEqual(entries.map((row) => canonicalize({ ...row, demonstration: true })));
  });

  it("is a table with --csv, with a line for each entry", async () => {
    const { out } = await office.tasdiq("history az-1 --csv");
    const lines = out.split("\r\n");
    expect(lines[0]).toBe(
      "seq,recorded,acts,happened,person,duty,imported,source,authority,documents,hash,previous,leaf,established,demonstration",
    );
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(new RegExp(`^2,[^,]+,Laid,${day(-9)},clerk,clerk,no,,`));
    expect(lines[2]).toMatch(/,demonstrationName,yes$/);
    expect(await office.json("history az-1")).toMatchObject({ demonstration: true });
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

const published = azerbaijaniCase("AssentRecorded").record(publication({ number: "17-VIIQ" }));
const unnumbered = azerbaijaniCase("AssentRecorded").record(publication({ number: null }));
const voted = azerbaijaniCase("VoteRecorded");

const setting = (
  { entries, hashOf }: CaseBuilder,
  kind: Parameters<CaseBuilder["hashOf"]>[0],
  set: string,
): unknown => {
  const flags: Flags = {
    one: (name) => (name === "of" ? hashOf(kind) : undefined),
    all: (name) => (name === "set" ? [set] : []),
    is: () => false,
  };
  return restatedFlags.read(flags, {
    entries: () => Promise.resolve(entries),
    hashes: () => Promise.resolve(entries.map(({ hash }) => hash)),
  } as unknown as Tools);
};

describe("A field that a correction sets", () => {
  it.each([
    ["number=18", "18"],
    ['number="18"', "18"],
    ["number=true", "true"],
    ["number=null", null],
  ])("stays a text where it was one: %s", async (set, number) => {
    expect(await setting(published, "Published", set)).toMatchObject({ number });
  });

  it("is a text in quotes where there was none", async () => {
    expect(await setting(unnumbered, "Published", 'number="18"')).toMatchObject({
      number: "18",
    });
  });

  it("stays a number where it was one", async () => {
    expect(await setting(voted, "VoteRecorded", "counts.for=84")).toMatchObject({
      counts: { for: 84, present: 100 },
    });
  });
});

describe("a person whom the office's record does not name", () => {
  let office: Office;
  beforeAll(async () => {
    office = await withCase();
  });
  afterAll(() => {
    office.remove();
  });

  it.each(["tasks --as nobody", "tasks --duty clerk --as nobody", "sweep --as nobody"])(
    "is refused by `%s`, and nothing is shown as if they had nothing to do",
    async (line) => {
      const said = await office.tasdiq(line);
      expect(said).toMatchObject({ code: 3, out: "" });
      expect(said.err).toContain("the office has no record of nobody; check the number");
    },
  );

  it("is one of whom nothing was ever recorded: who holds no duty any more is still known", async () => {
    await office.tasdiq("duty revoke clerk clerk --as admin");
    expect(await office.tasdiq("tasks --as clerk")).toMatchObject({
      code: 0,
      out: ofDemonstration("no tasks are waiting\n"),
    });
  });
});

describe("Who attends, and who may read, at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq("duty grant clerk-2 clerk --as admin");
    const open =
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`${open} --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("a task is claimed, refused to another, and taken over with a reason", async () => {
    const claimed = await office.tasdiq("claim az-1 --as clerk");
    expect(claimed.out).toMatch(/^Recorded: task claimed, by clerk as clerk\n/);
    const second = await office.tasdiq("claim az-1 --as clerk-2");
    expect(second.code).toBe(4);
    expect(second.err).toContain("clerk has had this task as clerk since ");
    expect((await office.tasdiq("tasks")).out).toContain(
      "  clerk has been handling it as clerk since ",
    );
    const taken = await office.tasdiq("hand-over az-1 --to clerk-2 --reason ill --as clerk-2");
    expect(taken.code).toBe(0);
    expect(await office.json("tasks")).toMatchObject({
      tasks: [{ assignee: "clerk-2", assignees: [{ person: "clerk-2", duty: "clerk" }] }],
    });
  });

  it("a list and the tasks stand in columns, behind the longest name of a stage", async () => {
    const treaty = "--treaty un-cybercrime-2024 --title invented --as clerk";
    await office.tasdiq(`open eu-1 --procedure eu-consent ${treaty}`);
    for (const line of ["list", "tasks"]) {
      const { out } = await office.tasdiq(line);
      const rows = out.split("\n").filter((row) => /^(?:az|eu)-1 /u.test(row));
      expect(rows.join()).toContain("Council asks the Parliament");
      const columns = rows.map((row) => row.search(/since|\d+ entr/u));
      expect(columns).toHaveLength(2);
      expect(new Set(columns).size).toBe(1);
    }
  });

  it("a claim is nothing for whoever has no next step", async () => {
    const said = await office.tasdiq("claim az-1 --as officer-1");
    expect(said.code).toBe(7);
    expect(said.err).toContain("the treaty officer has nothing to do at");
  });

  it("asks whoever holds several duties which one is meant", async () => {
    await office.tasdiq("duty grant clerk-2 treaty-officer --as admin");
    const said = await office.tasdiq("claim az-1 --as clerk-2");
    expect(said.err).toContain("name one of these as --duty: clerk, treaty-officer");
  });

  it("a case is made public on a ground, once, and a public export opens it and no other", async () => {
    expect((await office.tasdiq("list --public")).out).toBe(ofDemonstration("no public cases\n"));
    expect((await office.tasdiq("make-public az-1 --as clerk")).err).toContain("--basis");
    const made = await office.tasdiq('make-public az-1 --basis "a decision" --as clerk');
    expect(made.out).toMatch(/^Recorded: case made public, by clerk as clerk\n/);
    expect((await office.tasdiq('make-public az-1 --basis "again" --as clerk')).code).toBe(4);
    expect((await office.tasdiq("list --public")).out).toMatch(/\n\naz-1 .*, public\n$/);
    await office.tasdiq("checkpoint");
    expect((await office.tasdiq("export --public --out open.jsonl")).code).toBe(0);
    expect(readFileSync(join(office.folder, "open.jsonl"), "utf8")).toContain("CaseMadePublic");
    const both = await office.tasdiq("export --public --case az-1 --out both.jsonl");
    expect(both.err).toContain("give --case or --public, not both");
  });
});
