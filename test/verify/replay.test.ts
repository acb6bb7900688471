import { applyEntry } from "../../src/procedure/case/apply.ts";
import type { Entry } from "../../src/procedure/case/entry.ts";
import { caseIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { askedIn } from "../../src/procedure/case/asked.ts";
import { signAsSystem } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { officeSystemKey } from "../support/memory/office-keys.ts";
import { canonicalJson, digestOf, leafHash } from "../../src/ledger/canonical.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { verify, type Verified } from "./in-words.ts";
import { day } from "../support/law.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";
import { factsOf } from "../support/facts.ts";

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
    hash,
    expectedVersion: state.version,
    guards: [],
    commandDigest: digestOf(bytes),
    head: { state: applyEntry(state, { hash, entry }), stageSince },
    unique: [],
    task: null,
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
      commandDigest: digestOf(canonicalJson(askedIn(bySystem))),
    }),
  };
};

const sealedAndVerified = async (office: KeyOffice): Promise<Verified> => {
  await office.sealAnything();
  const lines = await linesOf(await exportLog(exportedWorld(office)));
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
        { kind: "token", issuer: "another", subject: "x" },
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
    const lines = await linesOf(await exportLog(exportedWorld(office)));
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
    const lines = [...(await linesOf(await exportLog(exportedWorld(office))))];
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
