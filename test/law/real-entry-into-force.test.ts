import { saying } from "../support/in-english.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDateSchema } from "../../src/clocks/dates/date.ts";
import { entryIntoForceFor as entryIntoForceForSaid } from "../../src/treaty/entry-into-force.ts";
import { treatyStatus as treatyStatusSaid } from "../../src/treaty/treaty-status.ts";
import {
  treatyDefinitionSchema,
  type TreatyDefinition,
} from "../../src/treaty/treaty-definition.ts";
import { loadLaw } from "../../src/law/index.ts";
import { deposit } from "../support/deposits.ts";

const entryIntoForceFor = saying(entryIntoForceForSaid);
const treatyStatus = saying(treatyStatusSaid);

// The dates of real treaties are not ours to ship; where they are at hand, the rules are held against them.
const data = process.env["TASDIQ_TEST_DATA"];
if (data === undefined)
  console.warn("skipped: the real entries into force, because TASDIQ_TEST_DATA names no folder");

type Rule = { readonly kind: string; readonly n?: number; readonly date?: string };
type TreatyRow = {
  readonly id: string;
  readonly rule: Rule;
  readonly triggerDeposit: string | null;
  readonly entryIntoForce: string;
};
type ParticipantRow = {
  readonly treaty: string;
  readonly participant: string;
  readonly deposit: string;
  readonly entryIntoForce: string;
  readonly rule: Rule;
};
type ExceptionRow = {
  readonly treaty: string;
  readonly deposit?: string;
  readonly recorded: string;
  readonly clipGives?: string;
};
type Vectors = {
  readonly treatyLevel: readonly TreatyRow[];
  readonly participantLevel: readonly ParticipantRow[];
  readonly exceptions: readonly ExceptionRow[];
};

const readVectors = (folder: string): Vectors =>
  JSON.parse(readFileSync(join(folder, "entry-into-force-vectors.json"), "utf8")) as Vectors;

const ruleOf = ({ kind, n, date }: Rule): object =>
  kind === "fixedDateWithProviso"
    ? { kind: "fixedDate", date }
    : { kind, ...(n === undefined ? {} : { n }) };

const definition = (id: string, rule: Rule, more: object = {}): TreatyDefinition =>
  treatyDefinitionSchema().parse({
    id,
    entryIntoForce: {
      ...(rule.date === undefined ? { threshold: { count: 1 } } : {}),
      rule: ruleOf(rule),
      later: ruleOf(rule),
      ...more,
    },
  });

const heldAgainst = (vectors: Vectors): void => {
  it("is known for 24 treaties and 20 participants", () => {
    expect([vectors.treatyLevel.length, vectors.participantLevel.length]).toEqual([24, 20]);
  });

  it.each(vectors.treatyLevel.map((row) => [row.id, row] as const))("%s", (_, row) => {
    const deposits =
      row.triggerDeposit === null ? [] : [deposit("the trigger", row.triggerDeposit)];
    const status = treatyStatus(definition(row.id, row.rule), deposits);
    expect({ reachedOn: status.reachedOn, inForceOn: status.inForceOn }).toEqual({
      reachedOn: row.triggerDeposit,
      inForceOn: row.entryIntoForce,
    });
  });

  it.each(
    vectors.participantLevel.map((row) => [`${row.treaty}, ${row.participant}`, row] as const),
  )("%s", (_, row) => {
    const on = isoDateSchema.parse(row.deposit);
    const budapest = loadLaw().treaty("budapest-2001");
    const found =
      row.treaty === "BUDAPEST" && budapest !== undefined
        ? entryIntoForceFor(budapest, on)
        : entryIntoForceFor(definition(row.treaty, row.rule), on, { treatyInForceOn: on });
    expect(found.date).toBe(row.entryIntoForce);
  });

  it("is the same for each participant where they all stand in one list", () => {
    const budapest = loadLaw().treaty("budapest-2001");
    const rows = vectors.participantLevel;
    for (const treaty of new Set(rows.map((row) => row.treaty))) {
      const own = rows.filter((row) => row.treaty === treaty);
      const [first] = own;
      if (first === undefined || budapest === undefined) throw new Error("no vectors");
      const earliest = own.map((row) => row.entryIntoForce).sort()[0];
      const known =
        treaty === "BUDAPEST"
          ? budapest
          : definition(treaty, first.rule, { inForceOn: { on: earliest } });
      const status = treatyStatus(
        known,
        own.map((row) => deposit(row.participant, row.deposit)),
      );
      expect(status.participants.map((one) => [one.participant, one.inForceOn]).sort()).toEqual(
        own.map((row) => [row.participant, row.entryIntoForce]).sort(),
      );
    }
  });

  it.each(
    vectors.exceptions
      .filter((row) => row.clipGives !== undefined)
      .map((row) => [row.treaty, row] as const),
  )("%s: clipped by default, as recorded by the other reading or by a date named", (id, row) => {
    const on = isoDateSchema.parse(row.deposit);
    const rule = { kind: "months", n: 3 };
    const asked = { treatyInForceOn: on };
    const effective = isoDateSchema.parse(row.recorded);
    expect([
      entryIntoForceFor(definition(id, rule), on, asked).date,
      entryIntoForceFor(definition(id, rule, { policy: { monthEnd: "nextDay" } }), on, asked).date,
      entryIntoForceFor(definition(id, rule), on, { ...asked, effective }).date,
    ]).toEqual([row.clipGives, row.recorded, row.recorded]);
  });

  const shipped = {
    UNCAC: "uncac",
    ROME: "rome-statute",
    ATT: "att",
    PARIS: "paris-agreement",
    BUDAPEST: "budapest-2001",
    "MINE-BAN": "mine-ban",
    UNCLOS: "unclos",
    VCLT: "vclt",
    CRC: "crc",
  } as const;

  it.each(Object.entries(shipped))("%s is shipped as %s with these dates", (id, file) => {
    const row = vectors.treatyLevel.find((one) => one.id === id);
    expect(loadLaw().treaty(file)?.entryIntoForce).toMatchObject({
      rule: row?.rule,
      inForceOn: { on: row?.entryIntoForce, reachedOn: row?.triggerDeposit },
    });
  });
};

describe("the entry into force of a real treaty", () => {
  if (data === undefined) it.skip("is held against the recorded dates", () => undefined);
  else heldAgainst(readVectors(data));
});
