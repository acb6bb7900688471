import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import { notesOfCase } from "../../src/audit/notes.ts";
import { exportCase, exportLog } from "../../src/ledger/log/export.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { lawDigest, loadLaw, type LawIndex } from "../../src/law/index.ts";
import { verify } from "./in-words.ts";
import { asking, type Asked } from "../local/procedure.ts";
import { withPresent } from "../local/newer-version.ts";
import { azerbaijan } from "../support/law.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { move } from "../support/command-fields.ts";
import { newerVersion } from "../support/version-moves.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const shipped = loadLaw({});
const { stages, clocks = [] } = azerbaijan();
/** By it more must be present, a vote may take a year, and the Cabinet may lay a treaty as well. */
const newer = newerVersion({
  stages: withPresent(stages, 120).map((stage) =>
    stage.kind === "lay" ? { ...stage, by: ["president", "cabinet"] } : stage,
  ),
  clocks: clocks.map((clock) =>
    clock.id === "vote" && "limit" in clock
      ? { ...clock, limit: { unit: "months", n: 12 } }
      : clock,
  ),
});
const digest = lawDigest(newer);
const law: LawIndex = {
  ...shipped,
  versions: (id) =>
    id === newer.id
      ? [...shipped.versions(id), { kind: "read", where: "own", value: newer, digest }]
      : shipped.versions(id),
};
const az = caseIdSchema.parse("az-1");
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
const wholeLog = async (office: KeyOffice) => linesOf(await exportLog(exportedWorld(office)));

describe("An export of a case that was moved to a newer version", () => {
  let office: KeyOffice;
  beforeEach(async () => {
    office = await movedOffice();
  });

  it("is replayed without a fault where the move is the last entry, and brings the file moved to", async () => {
    await office.seal();
    const whole = await wholeLog(office);
    expect((await verified(office, whole)).faults).toEqual([]);
    const alone = await linesOf(await exportCase(exportedWorld(office), "az-1"));
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
    // By the version that the case was moved to the Cabinet may lay a treaty, and there would be nothing to note.
    const state = (await office.ledger.head(az))?.state;
    if (state === undefined) throw new Error("no case");
    const law = await lawOfCase(office.desk.world, state, new Map());
    expect(notesOfCase({ state, law, calendars: [] })).toEqual([
      { seq: state.version, finding: expect.objectContaining({ verdict: "broken" }) as unknown },
    ]);
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
