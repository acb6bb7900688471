import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { day, demonstration, openOffice, type Office } from "./office.ts";

type Finding = { readonly rule: string; readonly verdict: string; readonly why: string };

const documents = "Are the documents present and unaltered?";

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

  it("cites its sources by number and lists each once, and what was kept only where it is asked for", async () => {
    const [brief, full] = [
      await office.tasdiq("audit az-1"),
      await office.tasdiq("audit az-1 --full"),
    ];
    const [findings = "", sources = ""] = full.out.split("Sources (");
    const listed = [...sources.matchAll(/^ +(\d+) {2}(.*)$/gm)].map(([, number, cite]) => ({
      number: Number(number),
      cite,
    }));
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
    expect(new Set(listed.map(({ cite }) => cite)).size).toBe(listed.length);
    const cited = [...findings.matchAll(/ \[(\d+)(\*?)\]$/gm)];
    expect(new Set(cited.map(([, number]) => Number(number)))).toEqual(
      new Set(listed.map(({ number }) => number)),
    );
    for (const [, number, mark] of cited)
      expect(listed[Number(number) - 1]?.cite?.endsWith("[unverified]")).toBe(mark === "*");
    expect(full.out).toMatch(/^ +Are the documents present and unaltered\? /m);
    expect(brief.out).toMatch(/^ +.*The record \d+; each with its reason: --full$/m);
    expect(brief.out).not.toMatch(/^ +Are the documents present and unaltered\? /m);
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
    expect(about(audited, "az-1", "Were the steps taken in order?").length).toBe(0);
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
      expect.objectContaining({ rule: "Is the record of the case unaltered?", verdict: "broken" }),
    ]);
    expect(audited.cases[0]?.findings.length).toBeGreaterThan(2);
    expect(audited.cases[2]?.findings.length).toBeGreaterThan(2);
    expect((await office.tasdiq("audit az-2")).code).toBe(6);
  });

  it("says that a version of the procedure that came later was in force on the day of a step", async () => {
    const shipped = JSON.parse(
      readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
    ) as Record<string, unknown>;
    const folder = join(office.folder, "law", "procedures");
    mkdirSync(folder, { recursive: true });
    const newer = {
      ...shipped,
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
    expect(about(audited, "az-1", "Did these rules apply then?")).toEqual([
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
      about((await office.json("audit az-4")) as Audited, "az-4", "Did these rules apply then?"),
    ).toEqual([expect.objectContaining({ verdict: "kept" })]);
  });

  it("stands in a certificate with every finding", async () => {
    const said = await office.json("paper az-1 audit-certificate --language az");
    expect(said).toMatchObject({ marking: "clean", standard: "PDF/UA-1", language: "az" });
  }, 60_000);
});

const who = "Who acted, by the signatures on record?";
const checkpointRule = "Does the record agree with the newest checkpoint?";
const procedure = "By which procedure is the case judged?";

const leaf = (bytes: string): string => createHash("sha256").update(`\0${bytes}`).digest("hex");

type Row = { readonly seq: number; readonly bytes: string; readonly hash: string };

// As somebody would who has the file and no key: bytes, hashes, leaves and heads agree with one another again.
// Whoever can write the ledger can take away the mark beside it, which says how far it was acknowledged.
const rewrite = (ledger: string, caseId: string, change: (bytes: string) => string): void => {
  rmSync(join(dirname(ledger), "ledger.mark"), { force: true });
  const database = new DatabaseSync(ledger);
  database.exec("PRAGMA foreign_keys = off");
  for (const { name } of database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .all())
    database.exec(`DROP TRIGGER ${String(name)}`);
  const rows = database
    .prepare("SELECT seq, bytes, hash FROM entry WHERE case_id = ? ORDER BY seq")
    .all(caseId) as unknown as readonly Row[];
  const renamed = new Map<string, string>();
  for (const { seq, bytes, hash } of rows) {
    const text = [...renamed].reduce(
      (said, [old, now]) => said.replaceAll(old, now),
      change(bytes),
    );
    renamed.set(hash, leaf(text));
    for (const [table, what] of [
      ["entry", "seq"],
      ["log", "seq"],
      ["head", "version"],
    ] as const)
      database
        .prepare(`UPDATE ${table} SET hash = ? WHERE case_id = ? AND ${what} = ?`)
        .run(leaf(text), caseId, seq);
    database
      .prepare("UPDATE entry SET bytes = ? WHERE case_id = ? AND seq = ?")
      .run(text, caseId, seq);
  }
  database.close();
};

describe("the audit of a record that people signed", () => {
  type Audited = {
    readonly cases: readonly { readonly altered: boolean; readonly findings: readonly Finding[] }[];
  };

  let office: Office;
  let clean = "";
  const home = (): string => join(office.folder, ".tasdiq");
  const asClerk = "--as 1002 --key 1002.pem";

  const about = async (rule: string): Promise<readonly Omit<Finding, "rule">[]> => {
    const { cases } = (await office.json("audit az-1")) as Audited;
    return (cases[0]?.findings ?? []).flatMap((one) =>
      one.rule === rule ? [{ verdict: one.verdict, why: one.why }] : [],
    );
  };

  beforeAll(async () => {
    office = openOffice();
    await office.tasdiq('init --name "An invented office" --administrator 1001');
    const asAdministrator = "--as 1001 --key 1001.key.pem";
    for (const person of ["1002", "1003"]) {
      const { publicKey } = await office.json(`duty new-key ${person}.pem`);
      await office.tasdiq(
        `duty register ${person} --public-key ${String(publicKey)} ${asAdministrator}`,
      );
    }
    await office.tasdiq(`duty grant 1002 clerk ${asAdministrator}`);
    await office.tasdiq(
      `open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "As it was" ${asClerk}`,
    );
    await office.tasdiq("checkpoint");
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "the initiator" --text unknown ${asClerk}`);
    clean = `${home()}-clean`;
    cpSync(home(), clean, { recursive: true });
  }, 60_000);
  afterAll(() => {
    office.remove();
  });
  beforeEach(() => {
    rmSync(home(), { recursive: true });
    cpSync(clean, home(), { recursive: true });
  });

  it("names the law files, and says that they come with the software", async () => {
    const [named] = await about(procedure);
    expect(named?.verdict).toBe("kept");
    expect(named?.why).toMatch(
      /^az-milli-majlis, version 2026\.1, sha256:[0-9a-f]{64}, shipped with tasdiq /,
    );
    expect(await about("By which treaty file is the case judged?")).toEqual([
      { verdict: "kept", why: expect.stringContaining("un-cybercrime-2024, sha256:") as string },
    ]);
  });

  it("calls an own law file one, and never kept", async () => {
    const shipped = readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8");
    const folder = join(office.folder, "law", "procedures");
    mkdirSync(folder, { recursive: true });
    const own = shipped.replace('"id": "az-milli-majlis"', '"id": "az-own"');
    writeFileSync(join(folder, "own.json"), own);
    const settings = join(home(), "settings.json");
    const before = JSON.parse(readFileSync(settings, "utf8")) as object;
    writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
    await office.tasdiq(`open az-2 --procedure az-own --treaty att --title Invented ${asClerk}`);
    const { cases } = (await office.json("audit az-2")) as Audited;
    expect(cases[0]?.findings.find(({ rule }) => rule === procedure)).toMatchObject({
      verdict: "cannotBeVerified",
      why: expect.stringContaining("a file of the office’s own") as string,
    });
    const { procedures } = (await office.json("law list")) as {
      readonly procedures: readonly { readonly id: string; readonly own: boolean }[];
    };
    expect(procedures.filter(({ own: isOwn }) => isOwn).map(({ id }) => id)).toEqual(["az-own"]);
    expect(procedures.map(({ id }) => id)).toContain("az-milli-majlis");
    expect((await office.tasdiq("law show az-own")).out).toContain("the office's own file");
  });

  it("keeps what was signed and sealed, and says what it did not look at", async () => {
    expect((await office.tasdiq("audit az-1")).code).toBe(0);
    expect(await about(who)).toEqual([
      { verdict: "kept", why: expect.stringMatching(/^entries 1–2: signed /) as string },
    ]);
    expect(await about(checkpointRule)).toEqual([
      {
        verdict: "cannotBeVerified",
        why: expect.stringMatching(/^the entries after entry 1 are newer than /) as string,
      },
      { verdict: "kept", why: expect.stringMatching(/^entries 1 to 1 agree with /) as string },
    ]);
    expect(await about("Do the acts follow from the commands?")).toEqual([
      expect.objectContaining({ verdict: "cannotBeVerified" }),
    ]);
    rmSync(join(home(), "checkpoints"), { recursive: true });
    expect(await about(checkpointRule)).toEqual([
      { verdict: "cannotBeVerified", why: "no checkpoint is available" },
    ]);
  });

  it("is broken where a record was rewritten without a key, with every hash made anew", async () => {
    rewrite(join(home(), "ledger.db"), "az-1", (bytes) => bytes.replaceAll("As it was", "Another"));
    expect((await office.tasdiq("show az-1")).out).toContain("Another");
    for (const line of ["audit az-1", "audit --all"])
      expect((await office.tasdiq(line)).code).toBe(6);
    expect(await about(who)).toEqual([
      { verdict: "broken", why: "entry 1 has no valid signature by 1002 over the request" },
      { verdict: "kept", why: expect.stringMatching(/^entry 2: signed /) as string },
    ]);
    expect(await about(checkpointRule)).toEqual([
      {
        verdict: "broken",
        why: expect.stringContaining("are not those of the published checkpoint") as string,
      },
    ]);
  });

  it("is broken by the checkpoint alone where only acts were rewritten, which nobody signs", async () => {
    rewrite(join(home(), "ledger.db"), "az-1", (bytes) =>
      bytes.replace(/"acts":\[.*?\],"at"/, (acts) => acts.replace("As it was", "Another")),
    );
    expect(await about(who)).toEqual([expect.objectContaining({ verdict: "kept" })]);
    expect(await about(checkpointRule)).toEqual([expect.objectContaining({ verdict: "broken" })]);
    expect((await office.tasdiq("audit az-1")).code).toBe(6);
  });

  it.each([
    ["a bare name", '{"kind":"demonstrationName"}', "the office is not a demonstration"],
    ["a token of nobody's", '{"issuer":"x","kind":"token","subject":"y"}', "does not name"],
    ["the system's word", '{"kind":"system"}', "nothing shows it"],
  ])("is broken where a signature was taken out for %s", async (_, by, words) => {
    rewrite(join(home(), "ledger.db"), "az-1", (bytes) =>
      bytes.replace(/"establishedBy":\{[^}]*\}/, `"establishedBy":${by}`),
    );
    expect(await about(who)).toEqual([
      { verdict: "broken", why: expect.stringContaining(words) as string },
      { verdict: "broken", why: expect.stringContaining(words) as string },
    ]);
  });

  it("is broken where a person's act is called the system's", async () => {
    rewrite(join(home(), "ledger.db"), "az-1", (bytes) =>
      bytes
        .replace(/"establishedBy":\{[^}]*\}/, '"establishedBy":{"kind":"system"}')
        .replace('"person":"1002"', '"person":"system"')
        .replace('"duty":"clerk"', '"duty":"system"'),
    );
    expect((await about(who))[0]?.why).toContain("did what only a person may do: OpenCase");
  });
});
