import { brokenByEntry } from "../../src/commands/noted.ts";
import { canonicalJson, leafHash } from "../../src/record/canonical.ts";
import { contentIn } from "../../src/ledger/import/content-file.ts";
import type { StoredEntry } from "../../src/ledger/ports.ts";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { foldStored } from "../../src/ledger/reading/head-cache.ts";
import type { Entry, HashedEntry } from "../../src/case/entry.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  other,
  suppliedTexts,
  votesFor,
  certified,
  voted,
} from "../support/cases.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";
import { hearWarnings } from "../support/warnings.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";

const opened = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));

describe("a past case", () => {
  it("may begin anywhere: steps that are not on record cannot be verified", () => {
    const told = opened
      .when(
        command("RecordVote", {
          stage: "plenary",
          counts: null,
          statementTexts: [],
          text: "unknown",
        }),
      )
      .thenFinding("Committee: what came of it?", "cannotBeVerified", /not on record/);
    expect(told.state.stage).toBe("head-of-state");
    expect(told.record(command("RecordAssent")).state.stage).toBe("instrument");
  });
  it("keeps unknown dates unknown", () => {
    const told = opened
      .record(command("Lay", { on: "unknown" }))
      .record(command("Refer", { on: "unknown" }))
      .record(command("RecordReport", { on: "unknown" }));
    expect(told.fact("Reported")).toMatchObject({
      imported: true,
      act: { on: { kind: "unknown" } },
    });
    expect(told.notes()).toEqual([]);
  });
  it("notes what would be refused as a broken rule, and records the fact all the same", () => {
    const broken = azerbaijaniCase("SittingScheduled").with(importing);
    broken
      .when(command("RecordVote", { counts: { ...votesFor(90), present: 100 } }))
      .thenFinding("Do the votes add up?", "broken", /but 100 were present/);
    broken
      .when(command("RecordVote", { counts: votesFor(90, 126) }))
      .thenFinding("Do the votes add up?", "broken");
    broken
      .when(command("RecordVote", { text: digestOf("another") }))
      .thenFinding("Did the step meet what is required of it?", "broken");
    broken
      .when(
        command("RecordVote", {
          counts: null,
          rollCall: [
            { member: "A", position: "for" },
            { member: "A", position: "for" },
          ],
        }),
      )
      .thenFinding("Did the step meet what is required of it?", "broken");
    broken
      .when(command("RecordVote", { on: "2026-01-01", outcome: "referredBack", counts: null }))
      .thenFinding("Were the stages taken in order?", "broken");
  });
  it("takes no release: it would have a letter sent that no two persons had released", () => {
    azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("ReleaseNotification"))
      .thenRefused("ReleaseIsNoPastFact");
  });
  it("calls a step that goes back broken, and what is noted is no fact of the case", () => {
    const story = azerbaijaniCase("AssentRecorded").with(importing);
    const told = story
      .when(command("Present", { stage: "head-of-state", on: "2026-02-13" }))
      .thenFinding("Were the stages taken in order?", "broken");
    expect(told.state.facts.length).toBe(story.state.facts.length + 1);
  });
  it("says of a certification by whoever recorded the vote that the past knows no second person", () => {
    const recorded = azerbaijaniCase("VoteRecorded").with(importing);
    const { person } = recorded.fact("VoteRecorded");
    const told = recorded
      .when(command("CertifyVote", { of: recorded.hashOf("VoteRecorded") }), {
        person,
      })
      .thenFinding(
        "Did a second person certify the vote at ‘Single-reading plenary vote’ (10 February 2026)?",
        "cannotBeVerified",
        /the vote was imported, so nobody certified it here/,
      );
    expect(told.notes()).toEqual([]);
  });
  it("notes missing predecessors as not verifiable", () => {
    azerbaijaniCase("Referred")
      .with(importing)
      .when(command("RecordVote", { stage: "plenary" }))
      .thenFinding("Committee: what came of it?", "cannotBeVerified");
    opened
      .when(command("RecordReport", { stage: "committee", committee: other }))
      .thenFinding("Draft law: did it take place?", "cannotBeVerified");
    azerbaijaniCase("AssentRecorded")
      .with(importing)
      .when(command("ReleaseInstrument", { statements: suppliedTexts }))
      .thenFinding("Were the steps taken in order?", "cannotBeVerified");
    azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("RecordSent"))
      .thenFinding("Were the steps taken in order?", "cannotBeVerified");
    britishCase("Published")
      .with({ ...importing, calendar: undefined })
      .when(command("CertifyTimeEnded", { on: "2026-02-03" }))
      .thenFinding("Is a calendar of sitting days at hand?", "cannotBeVerified");
  });
  it("with two votes of which neither was certified here breaks no rule by that", () => {
    const returned = azerbaijaniCase("SittingScheduled")
      .with(importing)
      .record(command("RecordVote"))
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }))
      .when(command("RecordVote", { on: "2026-03-10", counts: votesFor(100) }))
      .thenActs("VoteRecorded");
    expect(returned.notes().filter(({ verdict }) => verdict === "broken")).toEqual([]);
  });
  it("is found to lack the steps before it also when it is corrected", () => {
    const early = azerbaijaniCase("CaseOpened")
      .with(importing)
      .record(command("RecordAssent", { stage: "head-of-state" }));
    const of = early.hashOf("AssentRecorded");
    const restated = command("RecordAssent", { stage: "head-of-state", on: "2026-02-24" });
    early
      .when(command("Correct", { of, restated }))
      .thenFinding("Single-reading plenary vote: what was decided?", "cannotBeVerified");
  });
  it("refuses what is no fact at all", () => {
    opened.when(command("Lay", { on: "2026-04-01" })).thenRefused("DateInFuture");
    opened
      .when(command("Refer", { stage: "committee", others: ["A", "A"] }))
      .thenRefused("MalformedInput");
    britishCase("Published")
      .with(importing)
      .when(command("RecordIntervention", { intervention: "commons-against", body: "senate" }))
      .thenRefused("BodyUnknown");
    opened
      .when(command("Lay", { stage: "first-reading", on: "2026-01-10" }))
      .thenRefused("StageUnknown", { stage: "first-reading" });
    opened.when(command("Correct", { of: digestOf("none") })).thenRefused("EntryNotFound");
    opened
      .when(command("Correct", { of: opened.hashOf("CaseOpened") }))
      .thenRefused("CannotRestate");
    opened.when(command("OpenCase")).thenRefused("CaseExists");
  });
  it("is never a way into a case that people carry on live", () => {
    const recorded = azerbaijaniCase("VoteRecorded");
    recorded
      .when(command("CertifyVote", { of: recorded.hashOf("VoteRecorded") }), importing)
      .thenRefused("CaseIsLive", { caseId: "case-1" });
  });
  it("goes on live from where the record ends", () => {
    const signed = opened
      .record(command("Lay"))
      .record(command("RecordVote", { stage: "plenary", counts: null }))
      .record(command("RecordAssent"));
    const live = {
      mode: { kind: "live" },
      duty: "treaty-officer",
      person: "treaty-officer-1",
    } as const;
    signed.when(command("PrepareInstrument"), live).thenStage("instrument");
    signed.when(command("PrepareInstrument", { statements: [] }), live).thenRefused("TextMissing");
  });
});

describe("a past case that went abroad", () => {
  it("says each thing that nobody knows once", () => {
    const told = opened
      .record(command("SignInstrument", { office: "unknown" }))
      .record(command("RecordSent"))
      .record(command("ConfirmDeposit", { reference: "C.N.5.2026.TREATIES-XVIII.14" }));
    const findings = auditOf(told);
    expectFinding(findings, "Did the signer have full powers, or need none?", {
      verdict: "cannotBeVerified",
    });
    expectFinding(findings, "Does the depositary’s reference belong to this treaty?", {
      verdict: "broken",
      why: /XVIII-14/,
    });
  });
});

/** Every text and number in a value, with the names of its members. */
const partsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, one]) => [name, ...partsOf(one)]);
};

// What the system gives out or works out: a name of its own, and never a sentence.
const givenOut =
  /^(kind|reference|duplicate|true|false|normalizedReference|outcome|stage|duty|left|beside|byCounting)$/;

/** What an entry's acts say that its command does not. */
const added = ({ acts, command: { content } }: Entry): readonly string[] => {
  const asked = new Set(partsOf(content));
  return partsOf(acts).filter((part) => !asked.has(part) && !givenOut.test(part));
};

const isNameOrReference = (part: string): boolean =>
  /^"([A-Z][A-Za-z]+|case-1\/N\d+|[a-z-]+|[0-9a-f]{64}|C\.N\.[^ "]+)"$/.test(part) ||
  part === "null";

const odd = azerbaijaniCase("SittingScheduled").record(
  command("RecordVote", { counts: votesFor(62), outcome: "adopted" }),
);

const outOfOrder = azerbaijaniCase("CaseOpened")
  .with(importing)
  .record(command("Present", { stage: "head-of-state" }))
  .record(command("Lay", { stage: "draft-law" }))
  .record(command("Lay", { stage: "draft-law" }));

const noted = ({ state, law }: CaseBuilder, { entry }: HashedEntry): readonly string[] =>
  brokenByEntry({ state, law, calendars: [] }, entry).map(({ verdict }) => verdict);

describe("an entry", () => {
  it.each<[string, CaseBuilder]>([
    ["a case from its opening to its deposit", azerbaijaniCase("DepositConfirmed")],
    ["a case that silence approves", britishCase("DepositConfirmed")],
    ["a vote that was declared otherwise than its rule has it", odd],
    ["a past case entered out of its order", outOfOrder],
    ["a vote with its certification", voted(azerbaijaniCase("SittingScheduled"))],
  ])("holds what was asked, names and references, and no sentence: %s", (_, { entries }) => {
    const more = entries.flatMap(({ entry }) => added(entry));
    expect(more.filter((part) => !isNameOrReference(part))).toEqual([]);
  });

  it("says at which stage and in which round it was recorded, and where it led", () => {
    const again = certified(azerbaijaniCase("VoteRecorded"))
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }));
    expect(again.entries.map(({ entry }) => entry.step).slice(4)).toEqual([
      { stage: "plenary", round: 1, to: "plenary" },
      { stage: "plenary", round: 1, to: "plenary" },
      { stage: "plenary", round: 1, to: "head-of-state" },
      { stage: "head-of-state", round: 1, to: "head-of-state" },
      { stage: "head-of-state", round: 1, to: "second-vote" },
      { stage: "second-vote", round: 1, to: "second-vote" },
    ]);
  });

  it("has its findings found again from the case as it stood before it", () => {
    expect(odd.entries.map((one) => noted(odd, one)).at(-1)).toEqual(["broken"]);
    expect(outOfOrder.entries.map((one) => noted(outOfOrder, one))).toEqual([
      [],
      [],
      ["broken"],
      [],
    ]);
  });
});

const { entries, state } = azerbaijaniCase("Laid");

const { caseId } = state;

/** The entries as a ledger keeps them, the last with some fields changed and hashed anew. */
const stored = (changed: object): readonly StoredEntry[] =>
  entries.map(({ entry }, index) => {
    const bytes = canonicalJson(index === entries.length - 1 ? { ...entry, ...changed } : entry);
    return { seq: entry.seq, bytes, hash: leafHash(bytes), disclosure: null };
  });

const folded = (kept: readonly StoredEntry[]) =>
  foldStored({ caseId, before: undefined, entries: kept });

const read = (kept: readonly StoredEntry[]) =>
  readEntries({ ledger: { entries: () => Promise.resolve(kept) } }, caseId);

describe("Entries that come back from the ledger", () => {
  it("make the case that they made", async () => {
    expect(folded(stored({}))).toEqual(state);
    expect(await read(stored({}))).toEqual(entries);
  });
  it.each([
    ["of another form", { v: 1 }],
    ["of another case", { caseId: "case-2" }],
  ])("are not taken where one is %s", async (_, changed) => {
    expect(() => folded(stored(changed))).toThrow(Altered);
    await expect(read(stored(changed))).rejects.toThrow(Altered);
  });
  it.each([
    ["has another number", { seq: 7 }],
    ["follows another", { prev: entries.at(-1)?.hash }],
  ])("are not folded where one %s", (_, changed) => {
    expect(() => folded(stored(changed))).toThrow(Altered);
  });
  it("are not taken where the bytes of one are not what its hash says", async () => {
    const altered = stored({}).map((one) => ({ ...one, bytes: one.bytes.replace("2026", "2025") }));
    expect(() => folded(altered)).toThrow(Altered);
    await expect(read(altered)).rejects.toThrow(Altered);
  });
});

const nested = (levels: number): string => `${"[".repeat(levels)}1${"]".repeat(levels)}`;

describe("A file that somebody wrote by hand", () => {
  it.each(["json", "yaml"] as const)(
    "is read to a hundred levels as %s, and no deeper",
    (format) => {
      expect(contentIn(nested(100), format)).toMatchObject({ kind: "content" });
      const tooDeep = { kind: "fault", what: { kind: "nestedTooDeep", most: "100" } };
      expect(contentIn(nested(101), format)).toMatchObject(tooDeep);
      expect(contentIn("[".repeat(100_000), format)).toMatchObject(tooDeep);
    },
  );

  it("is refused where one line opens more levels than that", () => {
    expect(contentIn("- ".repeat(101), "yaml").kind).toBe("fault");
    expect(contentIn("- 1\n".repeat(101), "yaml").kind).toBe("content");
  });

  it("may hold any brackets in its texts", () => {
    const brackets = "[{".repeat(200);
    const content = { kind: "content", value: { a: brackets } };
    expect(contentIn(JSON.stringify({ a: brackets }), "json")).toEqual(content);
    expect(contentIn(`a: '${brackets}'\n`, "yaml")).toEqual(content);
    expect(contentIn(`a: |-\n  ${brackets}\n`, "yaml")).toEqual(content);
    expect(contentIn(`# ${brackets}\na: '${brackets}'\n`, "yaml")).toEqual(content);
  });

  it.each([
    ["json", '{"a": 1,\n "b": {"c": 1, "c": 2}}', { kind: "fieldTwice", name: "c" }, "2", "16"],
    ["yaml", "a: 1\nb:\n  c: 1\n  c: 2\n", { kind: "keyTwice", name: "c" }, "4", "3"],
  ] as const)("says where a key stands twice in %s", (format, text, ...[what, line, column]) => {
    expect(contentIn(text, format)).toEqual({
      kind: "fault",
      place: { kind: "placeColumn", line, column },
      what,
    });
  });

  it.each(["a: 1\n[b, c]: 2\n", "a: 1\n{b: c}: 2\n", "- &a b\n- *a : 2\n"])(
    "is refused where a key is no word, and nothing is written beside: %j",
    (text) => {
      const warnings = hearWarnings();
      expect(contentIn(text, "yaml")).toMatchObject({
        kind: "fault",
        place: { kind: "placeColumn", line: "2" },
      });
      expect(warnings.heard).toEqual([]);
      warnings.end();
    },
  );

  it("may have a key again in another map", () => {
    expect(contentIn("- a: 1\n- a: 2\n", "yaml")).toEqual({
      kind: "content",
      value: [{ a: 1 }, { a: 2 }],
    });
  });
});
