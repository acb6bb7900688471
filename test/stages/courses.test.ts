import { askedOfStage } from "../support/asked-of-stages.ts";
import { fileOf, procedureWith } from "../support/procedure-files.ts";
import fc from "fast-check";
import { readinessOf } from "../../src/commands/next/readiness/readiness.ts";
import { applyEntry, fold } from "../../src/case/apply.ts";
import { courseOf, placeInFile } from "../../src/case/course-of-case.ts";
import type { HashedEntry, Entry } from "../../src/case/entry.ts";
import { isEnding, isInternational } from "../../src/law/file/stage-of-case.ts";
import { decide } from "../../src/commands/decide.ts";
import { dutiesOf } from "../../src/law/procedure/duties-of-command.ts";
import { stageOf, type Procedure } from "../../src/law/file/procedure.ts";
import type { Situation } from "../../src/commands/rules/rule.ts";
import { objectionTo } from "../../src/verify/replay/established.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { procedureFiles, procedureIn } from "../procedures/files.ts";
import { refold } from "../support/case-builder.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { day, digestOf } from "../support/law.ts";
import { american, senators, azerbaijani, deputies, textsAsLaid } from "./support/roads.ts";
import { saidOf, audited } from "./support/said.ts";
import { opened, sittings, type StagedCase } from "./support/staged-case.ts";
import { walkOn, type Choice } from "./support/walk.ts";

/** How often the entries of a case are followed through its file while something is decided. */
const followedWhile = (decided: (state: Situation["case"]) => unknown): number => {
  const state = american.onResolution().state;
  let followed = 0;
  // A course is made by going through its steps from the first.
  const reduce = (...args: readonly unknown[]): unknown => {
    followed += 1;
    return Reflect.apply(Array.prototype.reduce, [...state.steps], args);
  };
  const steps = Object.defineProperty([...state.steps], "reduce", { value: reduce });
  decided({ ...state, steps });
  return followed;
};

describe("the course of a case", () => {
  const { story, procedure } = american.onResolution();

  it("is made once, however many rules of a command look at it", () => {
    const context = {
      person: "legislative-clerk-1",
      duty: "legislative-clerk",
      dutiesHeld: ["legislative-clerk"],
      today: "2026-02-13",
      mode: { kind: "live" },
      calendar: undefined,
    };
    const asked = command("RecordVote", {
      stage: "consent",
      on: "2026-02-13",
      outcome: "adopted",
      counts: senators(67),
    });
    const decided = (state: Situation["case"]): void => {
      const situation = { case: state, law: story.law, context } as unknown as Situation;
      expect(decide(situation, asked).kind).toBe("allowed");
    };
    expect(followedWhile(decided)).toBe(1);
  });

  it("is the same for whoever asks again", () => {
    const { state } = story;
    expect(courseOf(state, procedure)).toBe(courseOf(state, procedure));
  });

  it("is the same after an act that is no step of it, and another after one that is", () => {
    const changesBy = (entry: HashedEntry): boolean => {
      const before = fold(entries.slice(0, entry.entry.seq - 1));
      return (
        before !== undefined &&
        courseOf(before, law.procedure) !== courseOf(applyEntry(before, entry), law.procedure)
      );
    };
    const { entries, law } = azerbaijaniCase("InstrumentSigned");
    const changing = entries.filter(changesBy).flatMap(({ entry }) => entry.acts);
    const kinds = changing.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["Laid", "VoteCertified", "InstrumentSigned"]));
    expect(kinds).not.toContain("InstrumentPrepared");
  });
});

const ids = procedureFiles
  .map((file) => file.split("/")[0] ?? "")
  .filter((id) => id !== "az-milli-majlis");
const choice: fc.Arbitrary<Choice> = fc.record({
  step: fc.nat(20),
  field: fc.nat(30),
  later: fc.nat(60),
  counts: fc.boolean(),
});
const choices = fc.array(choice, { minLength: 15, maxLength: 45 });
const calendar = sittings(["house-of-commons", "commons", "lords"], "2026-01-05", 3000);

const walk = (
  id: string,
  all: readonly Choice[],
  look: (one: StagedCase) => void = () => undefined,
) => {
  const refused: unknown[] = [];
  const end = all.reduce<StagedCase>((now, choice) => {
    const taken = walkOn(now, choice);
    if (taken === undefined) return now;
    const { decision } = taken.outcome;
    if (decision.kind === "refused")
      refused.push([taken.step.command, taken.step.stage?.id, decision.refusal]);
    look(taken.after);
    return taken.after;
  }, opened(id).by(calendar));
  return { end, refused };
};

/** What deciding an entry once more has against it, by the rules and the case before it. */
const objection = ({ story }: StagedCase, place: number, entry: Entry) => {
  const before = fold(story.entries.slice(0, place));
  if (before === undefined) return undefined;
  const { procedure } = story.law;
  const { person, duty, command } = entry;
  const context = {
    person,
    duty,
    dutiesHeld: duty === "system" ? [] : dutiesOf(procedure),
    today: day(entry.at.slice(0, 10)),
    mode: command.mode,
    calendar,
    despite: command.despite,
  };
  return objectionTo(
    decide({ case: before, law: story.law, context }, command.content as never),
    entry,
    "actsOtherThanRules",
  );
};

// Where something fails the first course that shows it is told as it is: to make it shorter takes longer than to read it.
const runs = { seed: 7, numRuns: 4, endOnFailure: true } as const;

describe.each(ids)("any course under %s", (id) => {
  it("takes every step that is offered, and stands where its entries and its file say", () => {
    fc.assert(
      fc.property(choices, (all) => {
        const { end, refused } = walk(id, all, ({ state, procedure, at }) => {
          expect(courseOf(state, procedure).at).toBe(placeInFile(procedure, at));
          const isKnown =
            stageOf(procedure, at) !== undefined || isInternational(at) || isEnding(at);
          expect([at, isKnown]).toEqual([at, true]);
        });
        expect(refused).toEqual([]);
        expect(refold(end.story.entries)).toEqual(end.state);
      }),
      runs,
    );
  });
  it("is decided the same again, entry by entry", () => {
    fc.assert(
      fc.property(choices, (all) => {
        const { end } = walk(id, all);
        const found = end.story.entries.map(({ entry }, place) => objection(end, place, entry));
        expect(found.filter((one) => one !== undefined)).toEqual([]);
      }),
      runs,
    );
  });
});

describe("a forged entry", () => {
  const story = opened("us-senate")
    .does("Lay")
    .does("RecordReport")
    .does("RecordReport")
    .votes({
      stage: "consent",
      counts: { for: 67, against: 33, present: 100, membersInOffice: 100 },
    });
  const place = (kind: string): number =>
    story.story.entries.findIndex(({ entry }) => entry.acts.some((act) => act.kind === kind));
  const forged = (kind: string, change: (entry: Entry) => object) => {
    const at = place(kind);
    const entry = story.story.entries[at]?.entry;
    if (entry === undefined) throw new Error(`no ${kind} on record`);
    return objection(story, at, { ...entry, ...change(entry) });
  };
  const withAct = (fields: object) => (entry: Entry) => ({
    acts: entry.acts.map((act) => ({ ...act, ...fields })),
  });
  it("is found whatever was changed in it", () => {
    expect(forged("VoteRecorded", () => ({}))).toBeUndefined();
    expect(forged("VoteRecorded", withAct({ outcome: "rejected" }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ counts: { for: 90 } }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ byCounting: false }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ stage: "reservations" }))).toBeDefined();
    expect(forged("VoteCertified", withAct({ counts: null }))).toBeDefined();
    expect(
      forged("VoteCertified", ({ step }) => ({ step: { ...step, to: "rejected" } })),
    ).toBeDefined();
    expect(forged("VoteCertified", ({ step }) => ({ step: { ...step, round: 2 } }))).toBeDefined();
    expect(forged("Laid", ({ step }) => ({ step: { ...step, to: "consent" } }))).toBeDefined();
  });
});

/** An invented newer version, in which a vote needs so many, and the law is presented within so many days. */
const newer = (atLeast: number, days = 14): Procedure => {
  const own = procedureIn("az-milli-majlis/2026.1.json");
  const { stages, clocks } = fileOf(own);
  return procedureWith(own, {
    version: "2026.2",
    stages: stages.map((stage) =>
      stage.id === "plenary"
        ? {
            ...stage,
            rules: (stage["rules"] as object[]).map((rule) => ({ ...rule, tests: [{ atLeast }] })),
          }
        : stage,
    ),
    clocks: clocks.map((clock) =>
      clock.id === "presentation" ? { ...clock, limit: { unit: "days", n: days } } : clock,
    ),
  });
};

const moved = (one: StagedCase, procedure: Procedure): StagedCase => {
  const digest = digestOf("the newer version");
  return one.does(
    "MoveToVersion",
    { procedure: digest, version: procedure.version, of: one.state.head, legalBasis: "a law" },
    { movesTo: { digest, procedure } },
  );
};

describe("a case that was moved to a newer version of its procedure", () => {
  it("has its votes judged by the version under which each was taken", () => {
    const before = moved(azerbaijani.adopted(), newer(100));
    expect(saidOf(before, "Was the vote at")).toEqual([
      "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?: kept: declared adopted; quorum (present: 93, needed at least 83: passed); for: 90, needed at least 63: passed",
    ]);
    const recorded = azerbaijani.inPlenary().records({ ...textsAsLaid, counts: deputies(90) });
    expect(saidOf(moved(recorded, newer(100)).certifies(), "Was the vote at")[0]).toContain(
      "needed at least 63",
    );
    const after = moved(azerbaijani.inPlenary(), newer(100));
    const voted = after.votes({ ...textsAsLaid, counts: deputies(90) });
    expect(saidOf(voted, "Was the vote at")[0]).toContain("needed at least 100: not passed");
  });
  it("keeps what was done under a version judged by it, and runs on by the new one", () => {
    const done = moved(azerbaijani.presented(), newer(63, 1));
    expect(saidOf(done, "Was the time limit ‘Presentation")).toEqual([
      "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?: kept: due 23 February 2026, done 12 February 2026; judged by version 2026.1, under which it was done",
    ]);
    const open = moved(azerbaijani.adopted().on("2026-02-15"), newer(63, 30));
    expect(saidOf(open, "Was the time limit ‘Presentation")).toEqual([
      "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?: running: due 11 March 2026; it ran under version 2026.1 until the case was moved on 15 February 2026; judged by version 2026.2",
    ]);
  });
  it("is told of what had passed when it was moved", () => {
    const late = moved(azerbaijani.adopted().on("2026-03-01"), newer(63, 30));
    expect(saidOf(late, "Was the time limit ‘Presentation")).toEqual([
      "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026), under version 2026.1?: broken: due 24 February 2026; not recorded as done when the case was moved on 1 March 2026",
      "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?: running: due 11 March 2026; it ran under version 2026.1 until the case was moved on 1 March 2026; judged by version 2026.2",
    ]);
  });
});

describe("what is required before the deposit", () => {
  const items = ({ state, story, today }: StagedCase) =>
    readinessOf({
      case: state,
      law: story.law,
      context: { today: day(today), calendar: undefined },
      instrument: undefined,
    })
      .filter(({ id }) => /^(vote|assent|publication|consent)/.test(id))
      .map(({ id, status, what, why }) => [
        id,
        status,
        `${say(what, wordsIn("en"))}: ${say(why, wordsIn("en"))}`,
      ]);
  it("is each vote, the signature and the publication, by the names of their stages", () => {
    expect(items(azerbaijani.inCommittee())).toEqual([
      ["vote:plenary", "missing", expect.any(String)],
      ["assent:head-of-state", "missing", expect.any(String)],
      ["publication:publication", "missing", expect.any(String)],
      ["consent", "missing", expect.any(String)],
    ]);
    const done = azerbaijani.signed().does("Publish", {
      stage: "publication",
      outcome: "published",
      publishedIn: "Azərbaycan",
      number: "1",
    });
    expect(items(done)).toEqual([
      [
        "vote:plenary",
        "met",
        "Single-reading plenary vote: adopted: adopted 10 February 2026, and certified",
      ],
      ["assent:head-of-state", "met", expect.stringContaining("signed 3 March 2026")],
      ["publication:publication", "met", expect.stringContaining("in Azərbaycan, number 1")],
      ["consent", "met", expect.any(String)],
    ]);
  });
  it("is the second vote, and no signature, once the law was returned", () => {
    const returned = azerbaijani
      .presented()
      .on("2026-03-10")
      .does("RecordAssent", { outcome: "returned" });
    expect(items(returned).map(([id, status]) => `${String(id)}: ${String(status)}`)).toEqual([
      "vote:plenary: met",
      "vote:second-vote: missing",
      "publication:publication: missing",
      "consent: missing",
    ]);
  });
  it("can only come later where the file puts a publication after the deposit", () => {
    const az = procedureIn("az-milli-majlis/2026.1.json");
    const { stages } = fileOf(az);
    const last = stages
      .filter(({ id }) => id === "publication")
      .map((stage) => ({ ...stage, beside: undefined }));
    const procedure = procedureWith(az, {
      stages: [...stages.filter(({ id }) => id !== "publication"), ...last],
    });
    const laid = opened(procedure).does("Lay");
    expect(items(laid).find(([id]) => id === "publication:publication")?.[1]).toBe("later");
  });
  it("is not known where a past case does not say so, and is broken where the vote was", () => {
    const past = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(items(past)[0]?.slice(0, 2)).toEqual(["vote:plenary", "notKnown"]);
    const broken = azerbaijani.inPlenary().votes({ ...textsAsLaid, counts: deputies(62, 25) });
    expect(items(broken)[0]?.slice(0, 2)).toEqual(["vote:plenary", "broken"]);
  });
});

describe("a past case", () => {
  const past = (): StagedCase => opened("az-milli-majlis").on("2026-11-20").imported();
  it("is told of its vote that it is not on record", () => {
    const signed = past()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(audited(signed)).toEqual(
      expect.arrayContaining([
        "Committee: what came of it?: cannotBeVerified: not on record",
        "Single-reading plenary vote: what was decided?: cannotBeVerified: not on record",
      ]),
    );
  });
  it("is told of nothing that a case need not go through", () => {
    const signed = past()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .does("RecordReport", { on: "2026-01-28", stage: "committee" })
      .records({ on: "2026-02-10", stage: "plenary", counts: null })
      .does("RecordAssent", { on: "2026-03-03", stage: "head-of-state", outcome: "signed" });
    expect(audited(signed).filter((one) => askedOfStage.test(one))).toEqual([
      "Publication of the law: did it take place?: cannotBeVerified: not on record",
    ]);
  });
});

describe("what was published", () => {
  const published = {
    stage: "publication",
    outcome: "published",
    publishedIn: "Azərbaycan",
  } as const;
  it("is told with its day and its place", () => {
    const law = azerbaijani.signed().on("2026-03-05").does("Publish", published);
    expect(audited(law)).toContain(
      "Publication of the law: when, and where?: kept: published 5 March 2026 in Azərbaycan",
    );
  });
  it("is out of order where it is dated before the signature", () => {
    const law = azerbaijani.signed().on("2026-03-05").does("Publish", published);
    const early = law.on("2026-03-10").corrects("RecordAssent", { on: "2026-03-08" });
    expect(saidOf(early, "Were the stages taken in order?")).toEqual([
      "Were the stages taken in order?: broken: Publication of the law: published (5 March 2026) is dated before Head of state: signed (8 March 2026)",
    ]);
  });
});

describe("a vote that was corrected from under what rests on it", () => {
  it("is said to carry it no more", () => {
    const rejected = azerbaijani
      .presented()
      .corrects("RecordVote", { outcome: "rejected", counts: deputies(60, 30) });
    expect(saidOf(rejected, "Do later steps rest")).toEqual([
      "Do later steps rest on what was decided?: broken: ‘Single-reading plenary vote’ (10 February 2026) is now recorded as rejected, but “presented” rests on another outcome",
    ]);
  });
});
