import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { day, demonstration, openOffice, type Office } from "./office.ts";

type Finding = { readonly rule: string; readonly verdict: string; readonly why: string };
type Audited = {
  readonly cases: readonly {
    readonly caseId: string;
    readonly findings: readonly Finding[];
    readonly fault?: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly counts: Readonly<Record<string, number>>;
};

const about = (audited: Audited, caseId: string, rule: string): readonly Finding[] =>
  (audited.cases.find((one) => one.caseId === caseId)?.findings ?? []).filter(
    (one) => one.rule === rule,
  );

const documents = "the documents are present and unaltered";

const fileOf = (office: Office, content: string): string => {
  const digest = createHash("sha256").update(content).digest("hex");
  return join(
    office.folder,
    ".tasdiq",
    "documents",
    digest.slice(0, 2),
    digest.slice(2, 4),
    digest,
  );
};

// As somebody would who has the file and knows its protection.
const rewriteSecondEntry = (office: Office, caseId: string, fields: object): void => {
  const database = new DatabaseSync(join(office.folder, ".tasdiq", "ledger.db"));
  const trigger = database
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'entry_is_never_changed'")
    .get();
  database.exec("DROP TRIGGER entry_is_never_changed");
  const of = "WHERE case_id = ? AND seq = 2";
  const id = database.prepare(`SELECT command_id AS id FROM entry ${of}`).get(caseId)?.["id"];
  // SQLite takes no bytes that are no JSON, or that bear no command id.
  const bytes = JSON.stringify({ ...fields, command: { id } });
  database.prepare(`UPDATE entry SET bytes = ? ${of}`).run(bytes, caseId);
  database.exec(String(trigger?.["sql"]));
  database.close();
};

const treaties = ["un-cybercrime-2024", "budapest-2001", "att"] as const;

describe("the audit at the command line", () => {
  let office: Office;
  beforeEach(async () => {
    office = await demonstration();
    for (const [index, treaty] of treaties.entries()) {
      const caseId = `az-${String(index + 1)}`;
      const text = office.file(`${caseId}.txt`, `the draft law of ${caseId}`);
      await office.tasdiq(
        `open ${caseId} --procedure az-milli-majlis --treaty ${treaty} --title Invented --as clerk`,
      );
      await office.tasdiq(
        `lay ${caseId} --on ${day(-9)} --by "the initiator" --text ${text} --as clerk`,
      );
    }
  });
  afterEach(() => {
    office.remove();
  });

  it("goes case by case and sums up, in lines and as one JSON document", async () => {
    const said = await office.tasdiq("audit --all");
    expect(said.code).toBe(0);
    expect(said.out).toMatch(
      /^3 cases: 0 broken, \d+ open, \d+ cannot be known, \d+ not due yet, \d+ kept; \d+ rest on law from memory$/m,
    );
    const audited = (await office.json("audit --all")) as Audited;
    expect(audited.cases.map(({ caseId }) => caseId)).toEqual(["az-1", "az-2", "az-3"]);
    const sum = (name: string): number =>
      audited.cases.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
    for (const name of [
      "kept",
      "broken",
      "running",
      "cannotBeVerified",
      "open",
      "unknowable",
      "unverified",
    ])
      expect(audited.counts[name]).toBe(sum(name));
    for (const { caseId } of audited.cases)
      expect(about(audited, caseId, documents)).toEqual([
        expect.objectContaining({
          verdict: "kept",
          why: expect.stringMatching(/text laid: text \(entry 2/) as string,
        }),
      ]);
  });

  it("is one JSON document where there is no case", async () => {
    const empty = openOffice();
    await empty.tasdiq("init --demonstration --administrator admin");
    expect(await empty.json("audit --all")).toMatchObject({ kind: "audit", cases: [] });
    empty.remove();
  });

  it("names an altered document and a missing one, and the other cases are audited", async () => {
    writeFileSync(fileOf(office, "the draft law of az-1"), "another law");
    rmSync(fileOf(office, "the draft law of az-2"));
    const said = await office.tasdiq("audit --all --json");
    expect(said.code).toBe(6);
    const audited = JSON.parse(said.out) as Audited;
    const verdicts = (caseId: string) =>
      about(audited, caseId, documents)
        .filter(({ why }) => why.includes("text laid"))
        .map(({ verdict }) => verdict);
    expect(["az-1", "az-2", "az-3"].map(verdicts)).toEqual([
      ["broken"],
      ["cannotBeVerified"],
      ["kept"],
    ]);
    expect(about(audited, "az-1", "order of steps").length).toBe(0);
    expect((await office.tasdiq("audit az-1")).code).toBe(6);
    expect((await office.tasdiq("audit az-2")).code).toBe(0);
  });

  it.each([
    ["nothing but its command's id", {}],
    ["another text", { v: 1 }],
  ])("names a case whose entry is %s, and the other cases are audited", async (_, fields) => {
    rewriteSecondEntry(office, "az-2", fields);
    const said = await office.tasdiq("audit --all --json");
    expect(said.code).toBe(6);
    const audited = JSON.parse(said.out) as Audited;
    expect(audited.cases[1]?.findings).toEqual([
      expect.objectContaining({ rule: "the record of the case is unaltered", verdict: "broken" }),
    ]);
    expect(audited.cases[0]?.findings.length).toBeGreaterThan(2);
    expect(audited.cases[2]?.findings.length).toBeGreaterThan(2);
    expect((await office.tasdiq("audit az-2")).code).toBe(6);
  });

  it("says that a version of the procedure that came later was in force on the day of a step", async () => {
    const procedure = JSON.parse(
      readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
    ) as Record<string, unknown>;
    const folder = join(office.folder, "law", "procedures");
    mkdirSync(folder, { recursive: true });
    const newer = {
      ...procedure,
      version: "2026.2",
      validity: {
        from: day(-10),
        to: null,
        authority: { cite: "an invented decree", url: null, mark: "seen" },
      },
    };
    writeFileSync(join(folder, "newer.json"), JSON.stringify(newer));
    const settings = join(office.folder, ".tasdiq", "settings.json");
    const before = JSON.parse(readFileSync(settings, "utf8")) as object;
    writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
    const audited = (await office.json("audit az-1")) as Audited;
    expect(about(audited, "az-1", "version of the procedure in force")).toEqual([
      expect.objectContaining({
        verdict: "cannotBeVerified",
        why: expect.stringContaining(
          "version 2026.2 was in force, but the case is judged by version 2026.1",
        ) as string,
      }),
    ]);
    // A case that is opened now is opened under the version in force now.
    await office.tasdiq(
      "open az-4 --procedure az-milli-majlis --treaty crc --title Invented --as clerk",
    );
    await office.tasdiq(`lay az-4 --on ${day(0)} --by "the initiator" --text unknown --as clerk`);
    expect(
      about(
        (await office.json("audit az-4")) as Audited,
        "az-4",
        "version of the procedure in force",
      ),
    ).toEqual([expect.objectContaining({ verdict: "kept" })]);
  });

  it("stands in a certificate with every finding", async () => {
    const said = await office.json("paper az-1 audit-certificate --language az");
    expect(said).toMatchObject({ marking: "clean", standard: "PDF/UA-1", language: "az" });
  }, 60_000);
});
