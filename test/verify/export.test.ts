import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  exportCase,
  exportLog,
  exportPublic,
  exportPublicCase,
  type Exported,
} from "../../src/ledger/log/export.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { namedIn } from "../../src/verify/documents.ts";
import type { Leaf, Line } from "../../src/record/line.ts";
import { verifierKey, type VerifierKey } from "../../src/record/note.ts";
import { asking } from "../local/procedure.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { verify, type Verified, documentsIn, named } from "./in-words.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const az1 = caseIdSchema.parse("az-1");

const verified = (
  lines: readonly string[],
  keys: readonly VerifierKey[],
  notes: readonly string[] = [],
): Verified => {
  const checkpoints = notes.map((note, at) => ({ note, where: `checkpoint ${String(at + 1)}` }));
  const found = verify({ file: fileOf(lines), keys, checkpoints });
  if (found === undefined) throw new Error("is no export");
  return found;
};

describe("An export for everybody", () => {
  it("opens exactly the cases that were made public by an act before the seal", async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.carry("az-2", "budapest-2001", 1);
    await office.seal();
    await office.makePublic("az-1", "az-1-public");
    const keys = [await keyOf(office)];
    const opened = async () => {
      const lines = await linesOf(await exportPublic(exportPorts(office)));
      const { faults, integrity } = verified(lines, keys);
      expect(faults).toEqual([]);
      return {
        hidden: integrity.hidden,
        named: ["az-1", "az-2"].filter((id) => lines.join("\n").includes(id)),
      };
    };
    // The act is not sealed yet, so nobody could see why the case is shown.
    expect(await opened()).toEqual({ hidden: 5, named: [] });
    await office.seal();
    expect(await opened()).toEqual({ hidden: 2, named: ["az-1"] });
    await office.makePublic("az-2", "az-2-public");
    await office.seal();
    expect(await opened()).toEqual({ hidden: 0, named: ["az-1", "az-2"] });
    const lines = await linesOf(await exportPublicCase(exportPorts(office), az1));
    expect(verified(lines, keys)).toMatchObject({ faults: [], integrity: { hidden: 3 } });
    expect(lines.join("\n")).not.toContain("az-2");
  }, 30_000);
});

describe("An export", () => {
  let office: KeyOffice;
  let keys: readonly VerifierKey[];
  const notes: string[] = [];
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    await office.seal();
    await office.clock.advance(86_400_000);
    await office.seal();
    await office.withdraw("az-1", "az-1-later");
    await sequenceLog({ ...office.desk.ports, log: office.ledger }, { sealNow: false });
    keys = [await keyOf(office)];
    for (const size of await office.checkpoints.list())
      notes.push((await office.checkpoints.get(size)) ?? "");
  }, 30_000);

  it("of a log covers what the last checkpoint signs, dated by its seal, and says what lies beyond", async () => {
    const lines = await linesOf(await exportLog(exportPorts(office)));
    const { faults, integrity, replay } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    const { header, covered, entries, hidden, cases, checkpoints, open } = integrity;
    // 17 of the office, 7 of the case, 3 seals, of which the last is not signed yet.
    expect({ entries, hidden, cases, checkpoints, open }).toEqual({
      entries: 27,
      hidden: 0,
      cases: 3,
      checkpoints: 2,
      open: [],
    });
    expect(header.size).toBe(27);
    expect(covered).toEqual({ size: 25, date: "2026-03-03T12:16:00.000Z" });
    const { signers, ...judged } = replay;
    expect(signers.counts).toMatchObject({ passkey: 0, token: 0, demonstrationName: 0 });
    // One administrator named every key.
    expect(signers.onOneWord.flatMap(({ entries: those }) => those)).not.toEqual([]);
    expect(signers).toMatchObject({ afterLoss: [], counterWentBack: [] });
    expect(judged).toEqual({
      faults: [],
      unlawful: [],
      withheld: 0,
      otherwise: [],
      judged: 24,
      software: ["tasdiq test"],
      checkpointKeys: new Map([
        [
          Buffer.from((await keyOf(office)).publicKey).toString("base64"),
          { namedBy: 0, retiredBy: Infinity },
        ],
      ]),
      isDemonstration: false,
    });
  });

  it("of a case is complete up to the seal, and agrees with every checkpoint before", async () => {
    const lines = await linesOf(await exportCase(exportPorts(office), "az-1"));
    const { faults, integrity } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    expect(integrity.covered).toEqual({ size: 25, date: "2026-03-03T12:16:00.000Z" });
    expect(integrity.open).toEqual([]);
    // The later entry is not yet sealed, and so not shown.
    expect(integrity.entries).toBe(17 + 6 + 1);
  });

  it("of a case says which checkpoints it shows nothing about", async () => {
    await sealLog({
      ledger: office.ledger,
      log: office.ledger,
      checkpoints: { ...office.checkpoints, put: () => Promise.resolve("published") },
      signers: [office.signer],
    }).then((sealed) => {
      if (sealed.kind === "signed") notes.push(sealed.note);
    });
    const lines = await linesOf(await exportCase(exportPorts(office), "az-1"));
    const { faults, integrity, holds } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    expect(integrity.open).toMatchObject([
      { where: `checkpoint ${String(notes.length)}`, size: 27 },
    ]);
    expect(holds).toBe(false);
  });

  it("for everybody hides a case that no act made public, and there is none of such a case", async () => {
    const lines = await linesOf(await exportPublic(exportPorts(office)));
    const hidden = verified(lines, keys);
    expect(hidden.faults).toEqual([]);
    expect(hidden.integrity).toMatchObject({ entries: 19, hidden: 6 });
    expect(lines.join("\n")).not.toContain("az-1");
    expect(await exportPublicCase(exportPorts(office), az1)).toEqual({
      kind: "nothing",
      missing: "case",
    });
  });

  it("is not to be had of a case or a log that is not there", async () => {
    const empty = await newKeyOffice();
    expect(await exportLog(exportPorts(empty))).toEqual({ kind: "nothing", missing: "entries" });
    expect(await exportCase(exportPorts(empty), "az-1")).toEqual({
      kind: "nothing",
      missing: "checkpoint",
    });
    expect(await exportCase(exportPorts(office), "az-9")).toEqual({
      kind: "nothing",
      missing: "case",
    });
    expect(await exportPublicCase(exportPorts(office), caseIdSchema.parse("az-9"))).toEqual({
      kind: "nothing",
      missing: "case",
    });
    expect(await exportPublic(exportPorts(empty))).toEqual({
      kind: "nothing",
      missing: "checkpoint",
    });
  });

  it("is covered by nothing where no key fits", async () => {
    const lines = await linesOf(await exportLog(exportPorts(office)));
    const other = verifierKey(await office.origin(), await memorySigner().publicKey());
    const { faults, integrity } = verified(lines, [other]);
    expect(integrity.covered).toBeUndefined();
    expect(faults).toContainEqual({
      where: "the export",
      reason: "is not covered by a checkpoint that a given key signed",
    });
  });

  it("is none where a file begins otherwise, or is empty", () => {
    for (const lines of [[""], ["{}"], ["not json"], ['{"format":"tasdiq-export","v":2}']])
      expect(verify({ file: fileOf(lines), keys, checkpoints: [] })).toBeUndefined();
  });
});

// A document is named in an entry by its digest; whoever has the documents has them compared.

const folder = mkdtempSync(join(tmpdir(), "tasdiq-documents-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const digestOf = (text: string): string => hash("sha256", text, "hex");
const [draft, report, letter] = ["the draft law", "the report", "the letter"].map(digestOf);
const isPlaced = { caseId: "az-1", seq: 2, prev: null, at: "" };
const naming = (content: unknown, place: typeof isPlaced | undefined = isPlaced): Leaf => ({
  kind: "leaf",
  n: 1,
  hash: "",
  stated: "",
  proof: [],
  entry: {
    disclosure: null,
    bytes: Buffer.from(JSON.stringify({ command: { content } })),
    place,
    seal: undefined,
  },
});

/** As a home keeps it, two folders deep, or as somebody may have received it. */
const keep = (name: string, text: string, isDeep = true): void => {
  const at = isDeep ? join(folder, name.slice(0, 2), name.slice(2, 4)) : folder;
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, name), text);
};
const found = (...lines: readonly Line[]) => {
  const documents = documentsIn(folder);
  for (const line of lines) documents.see(line);
  return documents.end();
};

describe("The documents that an entry names", () => {
  it("are all digests in its command, however deep, but the hashes of entries", () => {
    const content = {
      text: draft,
      annexes: [{ digest: report }, letter],
      of: digestOf("an entry"),
      none: null,
      many: 7,
      plain: "a text",
      short: "abc",
      more: { of: digestOf("another entry") },
    };
    expect(namedIn(naming(content))).toEqual([draft, report, letter]);
  });

  it("are none of a seal, of what is no entry, and where only a hash is shown", () => {
    expect(namedIn(naming({ root: draft }, { ...isPlaced, caseId: "log" }))).toEqual([]);
    const unplaced = naming({ text: draft });
    expect(
      namedIn({
        ...unplaced,
        entry: { disclosure: null, bytes: Buffer.from("{}"), place: undefined, seal: undefined },
      }),
    ).toEqual([]);
    expect(
      namedIn({
        ...unplaced,
        entry: unplaced.entry && { ...unplaced.entry, place: undefined },
      }),
    ).toEqual([]);
    expect(namedIn({ ...unplaced, entry: undefined })).toEqual([]);
    expect(namedIn(naming(undefined))).toEqual([]);
  });
});

describe("Documents in a folder", () => {
  it("are unaltered in either place, altered, or not there, each counted once", () => {
    keep(draft ?? "", "the draft law");
    keep(report ?? "", "the report", false);
    const third = digestOf("another letter");
    keep(third, "a swapped letter");
    expect(found(naming({ text: draft, annex: report }), naming({ again: draft }))).toEqual({
      faults: [],
      unaltered: 2,
      missing: 0,
    });
    expect(found(naming({ text: third }), naming({ again: third }))).toEqual({
      faults: [
        { where: "az-1#2", reason: `names the document ${third}, but the file is a different one` },
      ],
      unaltered: 0,
      missing: 0,
    });
    expect(found(naming({ text: letter, again: letter }), naming({ text: draft }))).toEqual({
      faults: [],
      unaltered: 1,
      missing: 1,
    });
  });

  it("are asked for by entries alone", () => {
    expect(
      found(
        { kind: "document", digest: digestOf("nobody has it"), text: "" },
        { kind: "checkpoint", note: "", where: named("") },
      ),
    ).toEqual({ faults: [], unaltered: 0, missing: 0 });
  });
});

type Seen = Pick<Verified, "faults"> & {
  readonly withheld: number;
  readonly judged: number;
  readonly text: string;
};

const seen = async (office: KeyOffice, exported: Exported): Promise<Seen> => {
  const lines = await linesOf(exported);
  const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  const { faults, replay } = found;
  return {
    faults,
    withheld: replay.withheld,
    judged: replay.judged,
    text: lines.join("\n"),
  };
};

/** Asks for a certification of the case's vote in which so many voted for. */
const certify = async (office: KeyOffice, of: string, votes: number): Promise<string> => {
  const asked = asking("CertifyVote", { now: office.clock.now(), text: office.text, of });
  if (asked === undefined) throw new Error("no such step");
  const { command } = asked;
  const counts = { for: votes, against: 95 - votes, abstaining: 3, notVoting: 2, present: 100 };
  return office.ask("az-1", `certified-${String(votes)}`, {
    ...asked,
    command: { ...command, counts },
  });
};

const wrong = '"for":91';
const right = '"for":90';

describe("An export for everybody", () => {
  let office: KeyOffice;
  let of: string;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    of = (await office.ledger.head(az1))?.state.head ?? "";
    await certify(office, of, 91);
    await office.makePublic("az-1", "az-1-public");
    await office.seal();
  }, 30_000);

  it("withholds the record of a vote until it is certified, and is unaltered and lawful as far as it goes", async () => {
    const ports = exportPorts(office);
    const open = await seen(office, await exportPublic(ports));
    expect(open).toMatchObject({ faults: [], withheld: 2 });
    expect(open.text).not.toMatch(/"for":9[01]/);
    const whole = await seen(office, await exportLog(ports));
    expect(whole).toMatchObject({ faults: [], withheld: 0 });
    // What was entered is withheld, and the rest of the case is decided again.
    expect(whole.judged).toBe(open.judged);
    const ofCase = await seen(office, await exportCase({ ...ports, withholds: true }, "az-1"));
    expect(ofCase).toMatchObject({ faults: [], withheld: 2 });
    expect(ofCase.text).not.toMatch(/"for":9[01]/);
  });

  it("withholds a certification that differed for ever, and follows its case all the same", async () => {
    await certify(office, of, 90);
    await office.seal();
    const ports = exportPorts(office);
    const open = await seen(office, await exportPublic(ports));
    expect(open).toMatchObject({ faults: [], withheld: 1 });
    expect([open.text.includes(right), open.text.includes(wrong)]).toEqual([true, false]);
    const whole = await seen(office, await exportLog(ports));
    expect(whole).toMatchObject({ faults: [], withheld: 0 });
    expect(whole.text).toContain(wrong);
    expect(whole.judged).toBe(open.judged);
  });

  describe("cannot pass off as withheld what everybody may read", () => {
    const opens = /,"disclosure":.*?,"salt":"[0-9a-f]{64}"\},"entry":/;
    const reasonsIn = async (change: (line: string) => string): Promise<string> => {
      const lines = await linesOf(await exportPublic(exportPorts(office)));
      const changed = lines.map(change);
      expect(changed).not.toEqual(lines);
      const found = verify({
        file: fileOf(changed),
        keys: [await keyOf(office)],
        checkpoints: [],
      });
      return (found?.faults ?? []).map(({ reason }) => reason).join("; ");
    };

    it("such as a certified vote", async () => {
      const reasons = await reasonsIn((line) => line.replace(opens, ',"entry":'));
      expect(reasons).toContain("is withheld, although the vote was certified");
    });

    it("or the draft law: no line says so", async () => {
      const reasons = await reasonsIn((line) =>
        line.includes('"kind":"Laid"') ? line.replace(',"entry":', ',"withheld":') : line,
      );
      expect(reasons).toContain("is not a line");
    });

    it("nor open a vote as another than was signed for", async () => {
      const reasons = await reasonsIn((line) => line.replace(right, wrong));
      expect(reasons).toContain("is opened by something that does not match its commitment");
    });
  });
});
