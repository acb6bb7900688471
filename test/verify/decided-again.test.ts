import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { isoDateSchema } from "../../src/time/date.ts";
import { definitionOf } from "../../src/commands/command-table.ts";
import type { Definition } from "../../src/commands/definition.ts";
import type { RuleChange } from "../../src/verify/rule-changes.ts";
import { caseIdSchema, lawIdSchema, type Digest } from "../../src/values/ids.ts";
import { canonicalText } from "../../src/verify/export/disclosure.ts";
import { verdictOf } from "../../src/verify/verdict.ts";
import { inEnglish, wordsIn } from "../../src/files/words.ts";
import { opening, type Asked } from "../local/procedure.ts";
import {
  british,
  britishTreaty,
  certifyingTimeEnded,
  layingTreaty,
  publishing,
} from "../local/two-houses.ts";
import type { Json } from "./forging.ts";
import type { Verified } from "./in-words.ts";
import {
  actsOf,
  forgerOf,
  only,
  pinned,
  placeOf,
  verifiedAnew,
  withMore,
  type Forger,
} from "./made-anew.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// A log made anew with its key: every hash is right, every signature of a person is that of the request. What differs is
// what the rules make of it.

describe("What an entry records", () => {
  let forged: Forger;
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 14);
    forged = await forgerOf(office);
  });

  it("is what the rules lead to, in a log that is made anew unchanged", async () => {
    expect(await forged((entry) => entry)).toEqual([]);
  });

  it("is compared with what they lead to, act by act, in cases and of the office", async () => {
    const places: string[] = [];
    await forged((entry) => {
      places.push(placeOf(entry));
      return entry;
    });
    expect(places.length).toBeGreaterThan(30);
    for (const place of places) {
      const [first] = await forged(only(place, withMore));
      const by = place.startsWith("office") ? "its command" : "the rules";
      expect(first).toEqual({ where: place, reason: `records acts that do not follow from ${by}` });
    }
  });

  it("is no less and no more than they lead to", async () => {
    for (const change of [
      (acts: readonly Json[]) => [...acts, ...acts],
      (acts: readonly Json[]) => acts.slice(1),
      (acts: readonly Json[]) => acts.map((act) => ({ ...act, on: "2026-03-01" })),
    ]) {
      const faults = await forged(
        only("az-1#2", (entry) => ({ ...entry, acts: change(actsOf(entry)) })),
      );
      expect(faults).toContainEqual({
        where: "az-1#2",
        reason: "records acts that do not follow from the rules",
      });
    }
  });

  it("is refused where the office's rules refuse it, and founds the office by the system alone", async () => {
    const byClerk = (entry: Json): Json => ({ ...entry, person: "clerk-1", duty: "clerk" });
    expect((await forged(only("office#9", byClerk)))[0]).toEqual({
      where: "office#9",
      reason: expect.stringMatching(/^is refused by the rules: /) as string,
    });
    const founded = (more: Json) => forged(only("office#1", (entry) => ({ ...entry, ...more })));
    const key = { kind: "demonstrationName" };
    for (const more of [{ person: "administrator" }, { establishedBy: key }])
      expect((await founded(more))[0]).toEqual({
        where: "office#1",
        reason: "says that the system acted, but is not signed with the office’s system key",
      });
  });

  it("has acts that say at least of which kind they are", async () => {
    for (const act of [null, 7, "CaseOpened", {}, { kind: 7 }, undefined]) {
      const [first] = await forged(
        only("az-1#2", (entry) => ({ ...entry, acts: act === undefined ? {} : [act] })),
      );
      expect(first).toEqual({
        where: "az-1#2",
        reason: expect.stringMatching(
          /^is not an entry that this software knows: see its field "acts/,
        ) as string,
      });
    }
  });

  it("begins with the opening of its case", async () => {
    const [first] = await forged(only("az-1#1", () => undefined));
    expect(first).toEqual({ where: "az-1#1", reason: "begins a case but does not open it" });
  });

  it("is dated by the office's day, and may be decided a moment before midnight", async () => {
    // Laid on 2 March, and said to be recorded on 1 March half a minute before it was over in Baku.
    const early = (at: string) => only("az-1#2", (entry) => office.signedAt(entry, at));
    const [laid] = await forged(early("2026-03-01T19:59:30.000Z"));
    expect(laid).toEqual({
      where: "az-1#2",
      reason: expect.stringMatching(/refused by the rules: .*2 March 2026/) as string,
    });
    const late = await forged(early("2026-03-02T20:00:30.000Z"));
    expect(late.filter(({ where }) => where === "az-1#2")).toEqual([]);
  });

  it("names files that its export brings, and those under which its case was opened", async () => {
    const other = "a".repeat(64);
    const notHere = "rests on law files that the export does not contain";
    expect(await forged(only("az-1#1", pinned({ procedure: other })))).toContainEqual({
      where: "az-1#1",
      reason: notHere,
    });
    for (const pins of [{ procedure: other }, { treaty: other }])
      expect((await forged(only("az-1#3", pinned(pins))))[0]).toEqual({
        where: "az-1#3",
        reason: "is judged under a law other than that of its case",
      });
    const without = await forged(
      (entry) => entry,
      (documents) => documents.slice(1),
    );
    expect(without[0]).toEqual({ where: "az-1#1", reason: notHere });
  });
});

describe("What is told of a log", () => {
  it("stands in the log's order, whichever case it is of, with the versions of the software", async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 1);
    await office.carry("az-2", "budapest-2001", 1);
    await office.withdraw("az-1", "withdrawal");
    const forged = await forgerOf(office);
    const changed = ["az-1#3", "az-2#2"];
    const faults = await forged((entry) =>
      changed.includes(placeOf(entry)) ? withMore(entry) : entry,
    );
    expect(faults.map(({ where }) => where)).toEqual(["az-2#2", "az-1#3"]);
    const verified = await verifiedAnew(office, (entry) =>
      changed.includes(placeOf(entry))
        ? pinned({ software: `tasdiq ${placeOf(entry)}` })(entry)
        : entry,
    );
    expect(verified?.replay).toMatchObject({
      faults: [],
      software: ["tasdiq az-1#3", "tasdiq az-2#2", "tasdiq test"],
    });
  });
});

describe("A calendar", () => {
  const dayMs = 86_400_000;
  const isoDay = (at: number) => isoDateSchema.parse(new Date(at).toISOString().slice(0, 10));
  let forged: Forger;
  let calendar: Digest;
  let another: string;
  let office: KeyOffice;

  beforeAll(async () => {
    office = await newKeyOffice();
    const { clock, desk, text } = office;
    const listed = Array.from({ length: 60 }, (_, n) => isoDay(clock.now() + n * dayMs));
    const endsOn = isoDay(clock.now() + 59 * dayMs);
    const written = (lords: readonly string[]): string =>
      canonicalize({ endsOn, houses: { commons: listed, lords } }) ?? "";
    another = written(listed.slice(1));
    calendar = await desk.ports.documents.put(Buffer.from(written(listed)));
    const procedure = lawIdSchema.parse(british);
    await office.askOffice("calendar", {
      kind: "ImportCalendar",
      procedure,
      calendar,
      endsOn,
      days: 60,
    });
    const { command, ...asker } = opening(britishTreaty);
    await office.ask("gb-1", "gb-1-opening", { ...asker, command: { ...command, procedure } });
    await office.ask("gb-1", "gb-1-laying", layingTreaty(clock.now(), text));
    await office.ask("gb-1", "gb-1-publication", publishing(clock.now()));
    await clock.advance(25 * dayMs);
    await office.ask("gb-1", "gb-1-end", certifyingTimeEnded(clock.now(), calendar));
    expect((await office.ledger.head(caseIdSchema.parse("gb-1")))?.state).toMatchObject({
      version: 4,
      stage: "instrument",
    });
    forged = await forgerOf(office);
  });

  it("is brought by an export, and the end of a period is certified by it", async () => {
    expect(await forged((entry) => entry)).toEqual([]);
  });

  it("decides again what a procedure file makes of every step", async () => {
    for (const seq of [2, 3, 4]) {
      const place = `gb-1#${String(seq)}`;
      expect(await forged(only(place, withMore))).toContainEqual({
        where: place,
        reason: "records acts that do not follow from the rules",
      });
    }
    const at = (stage: string) => (entry: Json) => ({
      ...entry,
      acts: actsOf(entry).map((act) => ({ ...act, stage })),
    });
    expect(await forged(only("gb-1#4", at("period-b")))).toContainEqual({
      where: "gb-1#4",
      reason: "records acts that do not follow from the rules",
    });
  });

  it("tells an end that was certified while the period still ran", async () => {
    // Both Houses sit on every day, so that the twenty-first sitting day is not over on the tenth day.
    const early = (entry: Json): Json =>
      office.signedAt(entry, new Date(Date.parse(String(entry["at"])) - 15 * dayMs).toISOString());
    expect(await forged(only("gb-1#4", early))).toContainEqual({
      where: "gb-1#4",
      reason: expect.stringMatching(/^is refused by the rules: /) as string,
    });
  });

  it("is missed where the export does not bring it", async () => {
    const faults = await forged(
      (entry) => entry,
      (documents) => documents.filter((line) => !line.includes(calendar)),
    );
    expect(faults).toEqual(
      [1, 2, 3, 4].map((seq) => ({
        where: `gb-1#${String(seq)}`,
        reason: "rests on a calendar that the export does not contain",
      })),
    );
  });

  it("is the one that was in force, and not none", async () => {
    const reason = "is judged by a calendar other than the one in force";
    expect(await forged(only("gb-1#2", pinned({ calendar: null })))).toEqual([
      { where: "gb-1#2", reason },
    ]);
    const digest = hash("sha256", another, "hex");
    const faults = await forged(only("gb-1#2", pinned({ calendar: digest })), (documents) => [
      ...documents,
      JSON.stringify({ document: digest, text: another }),
    ]);
    expect(faults).toEqual([{ where: "gb-1#2", reason }]);
  });

  it("is read only where it is one", async () => {
    const faults = await forged(
      (entry) => entry,
      (documents) =>
        documents.map((line) =>
          line.includes(calendar) ? line.replace("commons", "Common s") : line,
        ),
    );
    expect(faults).toContainEqual({
      where: "gb-1#1",
      reason: "rests on a calendar that the export does not contain",
    });
  });
});

describe("The text of a value", () => {
  it.each([
    [[]],
    [[1, "a", null, true, [2]]],
    [{}],
    [{ b: 1, a: 2, aa: 3, B: 4, "": 5, ə: 6 }],
    [{ b: { d: 1, c: [{ z: 1, y: 2 }] }, a: 'x"y' }],
    ["a \u2028 text"],
    [7],
  ])("is that of RFC 8785: %j", (value: unknown) => {
    expect(canonicalText(value)).toBe(canonicalize(value));
  });
  it("has no member that is not there", () => {
    expect(canonicalText({ b: undefined, a: 1 })).toBe('{"a":1}');
  });
});

describe("What is judged otherwise than it was", () => {
  // The ledger holds acts. A sentence may change without a trace; a rule may change with a row that says so; nothing else may.

  const promise: Asked = {
    person: "clerk-1",
    duty: "clerk",
    command: {
      kind: "PromiseAmendment",
      id: "criminal-code",
      subject: "illegal access",
      dueOn: "2027-12-31",
      source: "an invented note",
    },
  };

  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    // No further: what is changed in an entry changes its hash, and the certification of the vote names one.
    await office.carry("az-1", "un-cybercrime-2024", 5);
    await office.ask("az-1", "az-1-promise", promise);
    await office.seal();
  });

  // People signed for the office that its first entry names, so that the office's record stays as it is.
  const recordedBy =
    (software: string) =>
    (entry: Json): Json =>
      entry["caseId"] === "az-1" ? (pinned({ software })(entry) ?? entry) : entry;
  const by010 = recordedBy("tasdiq 0.1.0");

  const verified = async (
    change: (entry: Json) => Json | undefined,
    changes: readonly RuleChange[] = [],
  ): Promise<Verified> => {
    const found = await verifiedAnew(office, change, { changes });
    if (found === undefined) throw new Error("no export");
    return found;
  };

  /** Verifies while a rule of the domain is another than when the export was made: a promise belongs to no open case. */
  const withAlteredRule = async (
    change: (entry: Json) => Json | undefined,
    changes: readonly RuleChange[] = [],
  ): Promise<Verified> => {
    const definition: { at: Definition["at"] } = definitionOf("PromiseAmendment");
    const { at } = definition;
    definition.at = ["deposited"];
    try {
      return await verified(change, changes);
    } finally {
      definition.at = at;
    }
  };

  const changed: RuleChange = {
    version: "0.2.0",
    commands: ["PromiseAmendment"],
    rule: "WrongStage",
    why: { kind: "asGiven", text: "a promise belongs to another stage" },
  };

  describe("A sentence", () => {
    it("is in no entry: with every English message altered, an export verifies as before", async () => {
      const before = await verified(by010);
      const { bundle } = wordsIn("en");
      const { getMessage } = bundle;
      const altered = (id: string) => ({ id, attributes: {}, value: "altered" });
      try {
        Object.assign(bundle, { getMessage: altered });
        expect(inEnglish({ kind: "quorum" })).toBe("altered");
        expect(await verified(by010)).toEqual(before);
      } finally {
        Object.assign(bundle, { getMessage });
      }
      expect(verdictOf(before)).toBe("holds");
    });
  });

  describe("A rule that was altered since an export was made", () => {
    it("is named with its row, and the export holds", async () => {
      const found = await withAlteredRule(by010, [changed]);
      expect(found.replay.otherwise).toEqual([
        {
          where: "az-1#7",
          software: "tasdiq 0.1.0",
          rule: "WrongStage",
          why: "a promise belongs to another stage",
        },
      ]);
      expect([verdictOf(found), found.faults]).toEqual(["holds", []]);
    });

    it.each<[string, string, readonly RuleChange[]]>([
      ["without a row", "tasdiq 0.1.0", []],
      ["in an entry of the version that has the rule", "tasdiq 0.2.0", [changed]],
      ["in an entry of a later version", "tasdiq 0.10.0", [changed]],
      ["in an entry that names no version", "another program", [changed]],
      ["with a row for another command", "tasdiq 0.1.0", [{ ...changed, commands: ["Lay"] }]],
      ["with a row for another rule", "tasdiq 0.1.0", [{ ...changed, rule: "DateInFuture" }]],
    ])("makes the entry one against the rules: %s", async (...[, software, changes]) => {
      const found = await withAlteredRule(recordedBy(software), changes);
      expect(found.replay.unlawful).toEqual([
        { where: "az-1#7", reason: expect.stringMatching(/^is refused by the rules: /) as string },
      ]);
      expect([verdictOf(found), found.replay.otherwise]).toEqual(["unlawful", []]);
    });
  });

  describe("An unlawful act that claims an old version", () => {
    it("is against the rules, for no row covers it", async () => {
      const found = await verified(
        only("az-1#7", (entry) => withMore(recordedBy("tasdiq 0.0.1")(entry))),
        [changed],
      );
      expect(found.replay.unlawful).toEqual([
        { where: "az-1#7", reason: "records acts that do not follow from the rules" },
      ]);
      expect(verdictOf(found)).toBe("unlawful");
    });

    it("is no lawful one by its step alone: where it led to is decided again", async () => {
      const found = await verified(
        only("az-1#7", (entry) => ({
          ...entry,
          step: { ...(entry["step"] as Json), to: "instrument" },
        })),
      );
      expect(found.replay.unlawful[0]?.where).toBe("az-1#7");
    });

    it("of somebody without the duty is a matter of rights, which no row covers", async () => {
      const found = await verified(
        only("office#9", (entry) => ({ ...entry, person: "clerk-1", duty: "clerk" })),
        [{ ...changed, rule: "DutyNotHeld" }],
      );
      expect(verdictOf(found)).toBe("faulty");
    });
  });
});
