import { fileOf as procedureFile } from "../support/procedure-files.ts";
import { brokenByEntry } from "../../src/commands/noted.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";
import { lawDigest, loadLaw, type LawIndex } from "../../src/files/index.ts";
import { canonicalJson, digestOf, leafHash } from "../../src/record/canonical.ts";
import { signAsSystem } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import { exportLog, exportCase } from "../../src/ledger/log/export.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { applyEntry } from "../../src/case/apply.ts";
import { askedIn } from "../../src/case/signed-request.ts";
import type { Entry } from "../../src/case/entry.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import { withPresent } from "../local/newer-version.ts";
import { asking, type Asked } from "../local/procedure.ts";
import { move } from "../support/command-fields.ts";
import { factsOf } from "../support/facts.ts";
import { day, azerbaijan } from "../support/law.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { officeSystemKey } from "../support/memory/office-keys.ts";
import { newerVersion } from "../support/version-moves.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { verify, type Verified } from "./in-words.ts";
import { newKeyOffice, type KeyOffice, type Kept } from "./office.ts";

// A chain that is valid can hold a history that is not: what the rules would have refused, written past them.

const az = caseIdSchema.parse("az-1");

/** Writes the last entry of a case once more as the next one, changed: past every rule, with all hashes in order. */
const forge = async (
  office: KeyOffice,
  change: (entry: Entry) => Entry | Promise<Entry>,
): Promise<string> => {
  const head = await office.ledger.head(az);
  if (head === undefined) throw new Error("no case");
  const { state, stageSince } = head;
  const [stored] = await office.ledger.entries(az, { afterSeq: state.version - 1, limit: 1 });
  const last = JSON.parse(stored?.bytes ?? "") as Entry;
  const next = { ...last, seq: last.seq + 1, prev: state.head };
  const entry = await change({
    ...next,
    command: { ...last.command, id: `forged-${String(next.seq)}` },
  } as Entry);
  const bytes = canonicalJson(entry);
  const hash = leafHash(bytes);
  await office.ledger.append({
    entry,
    bytes,
    disclosure: null,
    hash,
    expectedVersion: state.version,
    guards: [],
    commandDigest: digestOf(bytes),
    head: { state: applyEntry(state, { hash, entry }), stageSince },
    unique: [],
    task: null,
    sayFrom: null,
    opening: null,
    public: false,
  });
  return `az-1#${String(entry.seq)}`;
};

/** The same, said to be the system's, and signed with its key over what is then asked. */
const signedBySystem = async (office: KeyOffice, entry: Entry): Promise<Entry> => {
  const state = (await office.ledger.head(officeCaseId))?.state;
  const bySystem = { ...entry, person: "system", duty: "system" } as const;
  return {
    ...bySystem,
    establishedBy: await signAsSystem({
      office: state,
      systemKey: Buffer.from(await officeSystemKey.publicKey()).toString("base64"),
      keys: [officeSystemKey],
      requestDigest: digestOf(canonicalJson(askedIn(bySystem))),
    }),
  };
};

const sealedAndVerified = async (office: KeyOffice): Promise<Verified> => {
  await office.sealAnything();
  const lines = await linesOf(await exportLog(exportPorts(office)));
  const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  return found;
};

const carried = async (howMany: number): Promise<KeyOffice> => {
  const office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", howMany);
  return office;
};

describe("A history that the rules would have refused", () => {
  const expectOnly = ({ integrity, faults }: Verified, where: string, reason: RegExp): void => {
    expect(integrity.faults).toEqual([]);
    expect(faults).toEqual([{ where, reason: expect.stringMatching(reason) as string }]);
  };

  it("shows a step that comes twice", async () => {
    const office = await carried(1);
    const where = await forge(office, (entry) => entry);
    // Its signature is over another command id: that is seen first.
    expectOnly(await sealedAndVerified(office), where, /has no valid signature by clerk-1/);
  });
  it("shows what the system itself may not record", async () => {
    const office = await carried(2);
    const where = await forge(office, (entry) => signedBySystem(office, entry));
    expectOnly(await sealedAndVerified(office), where, /the system did what only a person may do/);
  });
  it("shows that a deadline is said to be overdue which is not, or that a person said so", async () => {
    const office = await carried(2);
    const [laid] = factsOf((await office.ledger.head(az))?.state ?? { facts: [] }, "Laid");
    if (laid === undefined) throw new Error("nothing is laid");
    const said = { deadline: "vote", of: laid.entry, dueOn: day("2026-05-02") } as const;
    const overdue = (entry: Entry) =>
      ({
        ...entry,
        command: { ...entry.command, content: { kind: "RecordOverdue", ...said } },
        acts: [{ kind: "DeadlineOverdue", ...said }],
      }) as Entry;
    const where = await forge(office, (entry) => signedBySystem(office, overdue(entry)));
    expectOnly(await sealedAndVerified(office), where, /the record on 2 March 2026 does not show/);
    const fresh = await carried(2);
    const byPerson = await forge(fresh, overdue);
    const { faults } = await sealedAndVerified(fresh);
    expect(faults.map((fault) => fault.where)).toEqual([byPerson]);
  });
  it("shows that somebody is said to have acted, with nothing to show it", async () => {
    const office = await carried(2);
    for (const [establishedBy, reason] of [
      [{ kind: "system", key: digestOf("x"), signature: "eA==" }, /nothing shows it/],
      [{ kind: "demonstrationName" }, /the office is not a demonstration/],
      [
        {
          kind: "token",
          issuer: "another",
          clientId: "tasdiq",
          personClaim: "number",
          subject: "x",
        },
        /an issuer that the office does not name/,
      ],
      [
        { kind: "key", key: digestOf("x"), signature: "eA==" },
        /a key other than the one registered/,
      ],
    ] as const) {
      const fresh = await carried(2);
      const where = await forge(fresh, (entry) => ({ ...entry, establishedBy }));
      expectOnly(await sealedAndVerified(fresh), where, reason);
    }
    expect((await sealedAndVerified(office)).faults).toEqual([]);
  });
  it("shows a person without a key", async () => {
    const office = await carried(2);
    const where = await forge(office, (entry) => ({
      ...entry,
      person: personSchema.parse("nobody"),
    }));
    expectOnly(await sealedAndVerified(office), where, /who has no key registered/);
  });
  it("shows another law than the case was opened under, and another calendar than was in force", async () => {
    for (const [pins, reason] of [
      [{ treaty: digestOf("another") }, /under a law other than that of its case/],
      [{ calendar: digestOf("another") }, /a calendar that the export does not contain/],
    ] as const) {
      const office = await carried(2);
      const where = await forge(office, (entry) => ({
        ...entry,
        pins: { ...entry.pins, ...pins },
      }));
      expectOnly(await sealedAndVerified(office), where, reason);
    }
  });
  it("shows a command that is none, and does not stop at it", async () => {
    const office = await carried(2);
    const where = await forge(office, (entry) => {
      const content = { kind: "Unheard" } as never;
      return { ...entry, command: { ...entry.command, content } };
    });
    expectOnly(
      await sealedAndVerified(office),
      where,
      /a command that this software does not know/,
    );
  });
  it("shows acts that no rule leads to, of whatever shape", async () => {
    for (const acts of [[], [{ kind: "ActCorrected" }], [{ kind: "CaseLapsed" }]] as never[]) {
      const office = await carried(2);
      const where = await forge(office, (entry) => ({ ...entry, acts }));
      const { faults } = await sealedAndVerified(office);
      expect(faults.map((fault) => fault.where)).toContain(where);
    }
  });
});

describe("What an act is worth", () => {
  /** A ledger that writes another worth into an entry of the case, with every hash in order. */
  const writingWorth = (seq: number, worth: Entry["worth"]): Kept => {
    const ledger = memoryLedger();
    return {
      ...ledger,
      append: async (one) => {
        if (one.entry.caseId !== az || one.entry.seq !== seq) return ledger.append(one);
        const entry = { ...one.entry, worth };
        const bytes = canonicalJson(entry);
        const hash = leafHash(bytes);
        const before = (await ledger.head(az))?.state;
        const state = applyEntry(before, { hash, entry });
        return ledger.append({ ...one, entry, bytes, hash, head: { ...one.head, state } });
      },
    };
  };

  it("is decided again: an entry that says another worth is against the rules", async () => {
    for (const worth of [
      { kind: "withoutEffect", rule: "stages.committee" },
      { kind: "irregular", rule: "clocks.vote" },
    ] as const) {
      const office = await newKeyOffice(writingWorth(4, worth));
      await office.carry("az-1", "un-cybercrime-2024", 3);
      const { integrity, faults } = await sealedAndVerified(office);
      expect(integrity.faults).toEqual([]);
      expect(faults).toEqual([
        { where: "az-1#4", reason: expect.stringMatching(/acts that do not follow/) as string },
      ]);
    }
  });
});

describe("The rules at the time", () => {
  it("are those of the office as it then was: a duty may be revoked, a key replaced, afterwards", async () => {
    const office = await carried(2);
    const holder = personSchema.parse("clerk-1");
    await office.clock.advance(3_600_000);
    await office.askOffice("revoke-1", { kind: "RevokeDuty", holder, revoked: "clerk" });
    await office.askOffice("register-again", {
      kind: "RegisterPerson",
      registered: holder,
      publicKey: `${"K".repeat(42)}A=`,
    });
    expect((await sealedAndVerified(office)).faults).toEqual([]);
  });
  it("know who held which duty: without the grant the acts of a duty are refused", async () => {
    const office = await carried(2);
    await office.seal();
    const lines = await linesOf(await exportLog(exportPorts(office)));
    const without = lines.filter((line) => !line.includes('"kind":"DutyGranted"'));
    const keys = [await keyOf(office)];
    const found = verify({ file: fileOf(without), keys, checkpoints: [] });
    expect(found?.replay.faults.map(({ where }) => where)).toEqual(["az-1#1", "az-1#2", "az-1#3"]);
    expect(found?.replay.faults[0]?.reason).toMatch(/refused by the rules: .*clerk-1/);
  });
  it("hold whichever of two entries of the same minute the log has first", async () => {
    // As in the cloud, where the log's order between the office and a case is no order of commits.
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.seal();
    const lines = [...(await linesOf(await exportLog(exportPorts(office))))];
    const grants = lines.filter((line) => line.includes('"caseId":"office"'));
    const others = lines.filter((line) => !grants.includes(line));
    const found = verify({
      file: fileOf([...others.slice(0, 2), ...others.slice(2), ...grants]),
      keys: [await keyOf(office)],
      checkpoints: [],
    });
    // The log is not in its order any more, but every entry is lawful: the office's are seen in the end.
    expect(found?.integrity.faults.length).toBeGreaterThan(0);
    expect(found?.replay.faults).toEqual([]);
  });
});

const shipped = loadLaw({});
const { stages, clocks } = procedureFile(azerbaijan());
/** By it more must be present, a vote may take a year, and the Cabinet may lay a treaty as well. */
const newer = newerVersion({
  stages: withPresent(stages, 120).map((stage) =>
    stage["kind"] === "lay" ? { ...stage, by: ["president", "cabinet"] } : stage,
  ),
  clocks: clocks.map((clock) =>
    clock.id === "vote" ? { ...clock, limit: { unit: "months", n: 12 } } : clock,
  ),
});
const digest = lawDigest(newer.file);
const law: LawIndex = {
  ...shipped,
  versions: (id) =>
    id === newer.id
      ? [...shipped.versions(id), { kind: "read", where: "own", value: newer, digest }]
      : shipped.versions(id),
};
const old = shipped.versions(newer.id)[0]?.digest;

const movedOffice = async (steps = 4): Promise<KeyOffice> => {
  // What is opened is opened under the shipped version; the newer one arrives later.
  const versions = { now: shipped };
  const late: LawIndex = { ...law, versions: (id) => versions.now.versions(id) };
  const office = await newKeyOffice(memoryLedger(), late);
  await office.carry("az-1", "un-cybercrime-2024", steps);
  versions.now = law;
  const of = (await office.ledger.head(az))?.state.head;
  const asked: Asked = {
    person: "clerk-1",
    duty: "clerk",
    command: { kind: "MoveToVersion", ...move, procedure: digest, of },
  };
  await office.ask("az-1", "az-1-move", asked);
  return office;
};
const vote = async (office: KeyOffice): Promise<void> => {
  const { clock, text } = office;
  const asked = asking("RecordVote", { now: clock.now(), text, of: "" });
  if (asked === undefined) throw new Error("no such step");
  await office.ask("az-1", "az-1-vote", asked);
};
const verified = async (office: KeyOffice, lines: readonly string[]) => {
  const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  return found;
};
const wholeLog = async (office: KeyOffice) => linesOf(await exportLog(exportPorts(office)));

describe("An export of a case that was moved to a newer version", () => {
  let office: KeyOffice;
  beforeEach(async () => {
    office = await movedOffice();
  });

  it("is replayed without a fault where the move is the last entry, and brings the file moved to", async () => {
    await office.seal();
    const whole = await wholeLog(office);
    expect((await verified(office, whole)).faults).toEqual([]);
    const alone = await linesOf(await exportCase(exportPorts(office), "az-1"));
    expect((await verified(office, alone)).faults).toEqual([]);
    expect(alone.filter((line) => line.includes(`"document":"${digest}"`))).toHaveLength(1);
  });

  it("is replayed without a fault where the case went on, each entry by the version of its time", async () => {
    await vote(office);
    await office.seal();
    const whole = await wholeLog(office);
    expect((await verified(office, whole)).faults).toEqual([]);
    const pins = whole.flatMap((line) => /"pins":\{[^}]*"procedure":"(\w+)"/.exec(line)?.[1] ?? []);
    expect(pins).toContain(old);
    expect(pins).toContain(digest);
    const findings = await auditOf(office.desk, az);
    expect(JSON.stringify(findings)).not.toContain(
      "judged under a law other than that of its case",
    );
  });

  it("is replayed without a fault where a step of before is corrected, by the law of its time", async () => {
    const fact = (await office.ledger.head(az))?.state.facts.find(({ act }) => act.kind === "Laid");
    const { clock, text } = office;
    const restated = asking("Lay", { now: clock.now(), text, of: "" })?.command;
    await office.ask("az-1", "az-1-correct", {
      person: "clerk-1",
      duty: "clerk",
      command: {
        kind: "Correct",
        of: fact?.entry,
        restated: { ...restated, body: "cabinet" },
        reason: "misread",
        legalBasis: "the letter",
      },
    });
    await office.seal();
    const whole = await wholeLog(office);
    expect((await verified(office, whole)).faults).toEqual([]);
    // By the version that the case was moved to the Cabinet may lay a treaty, and nothing would be broken.
    const state = (await office.ledger.head(az))?.state;
    if (state === undefined) throw new Error("no case");
    const law = await lawOfCase(office.desk.ports, state, new Map());
    const broken = (await readEntries(office.desk.ports, az)).map(
      ({ entry }) => brokenByEntry({ state, law, calendars: [] }, entry).length,
    );
    expect(broken).toEqual([...Array<number>(state.version - 1).fill(0), 1]);
  });

  it("has a task that is due by the new version from the move on", async () => {
    const dueOf = async (one: KeyOffice) =>
      (await one.ledger.tasks({ afterId: "", limit: 9 }))[0]?.dueOn;
    expect(await dueOf(office)).toBe("2027-03-01");
    const unmoved = await newKeyOffice();
    await unmoved.carry("az-1", "un-cybercrime-2024", 4);
    expect(await dueOf(unmoved)).toBe("2026-05-01");
  });

  it("is faulted where the file moved to is left out", async () => {
    await office.seal();
    const without = (await wholeLog(office)).filter(
      (line) => !line.includes(`"document":"${digest}"`),
    );
    const { faults } = await verified(office, without);
    expect(faults).toContainEqual({
      where: "az-1#6",
      reason: expect.stringContaining(
        "there is no file of az-milli-majlis with version 2026.2",
      ) as string,
    });
  });

  it("is decided again after the move as before, and nothing where the file of before is left out", async () => {
    await vote(office);
    await office.seal();
    const whole = await wholeLog(office);
    const altered = whole.map((line) =>
      line.includes('"acts":[{"byCounting"')
        ? line.replace('"acts":[{', '"acts":[{"added":1,')
        : line,
    );
    expect((await verified(office, altered)).replay.faults).toEqual([
      { where: "az-1#7", reason: "records acts that do not follow from the rules" },
    ]);
    const without = whole.filter((line) => !line.includes(`"document":"${String(old)}"`));
    expect((await verified(office, without)).replay.faults).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((seq) => ({
        where: `az-1#${String(seq)}`,
        reason: "rests on law files that the export does not contain",
      })),
    );
  });
});
