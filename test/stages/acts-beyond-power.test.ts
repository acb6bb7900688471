import type { PinnedCalendar } from "../../src/time/calendar.ts";
import type { Finding } from "../../src/words/finding.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import type { Command } from "../../src/case/command.ts";
import { auditAsDeclared } from "../support/audit-as-declared.ts";
import { cited } from "../support/in-english.ts";
import { day, everyDaySits } from "../support/law.ts";
import {
  american,
  azerbaijani,
  canadian,
  dutch,
  estonian,
  european,
  french,
  polish,
} from "./support/roads.ts";
import { opened, sittings, type StagedCase } from "./support/staged-case.ts";

/** Both Houses of the Parliament of the United Kingdom sit on every day from 13 January 2026 on. */
const british = everyDaySits("2026-01-12", 300);
const house = sittings("house-of-commons", "2026-01-12", 60);

const laidInBritain = (): StagedCase =>
  opened("gb-crag-2010")
    .by(british)
    .on("2026-01-12")
    .does("Lay", { stage: "laying", with: ["copy", "memorandum"] })
    .does("Publish", { stage: "publication" });
const resolved = (): StagedCase =>
  laidInBritain()
    .on("2026-01-20")
    .does("RecordIntervention", { intervention: "commons-against", body: "commons" });
const german = (): StagedCase => opened("de-vertragsgesetz").does("Classify", { classes: [] });
const inCouncil = (): StagedCase => opened("eu-consent").does("Classify").does("Lay");
const noticed = (): StagedCase => polish.classified().on("2026-01-12").does("Lay");
const conforming = (): StagedCase =>
  polish
    .beforePresident()
    .on("2026-02-14")
    .does("AskForReview", { stage: "statute-review", body: "president" })
    .on("2026-02-20")
    .does("RecordReview", { stage: "statute-review", outcome: "conform" });

/** What somebody does, what it is worth by which part of the file, and what the audit then says by which source. */
type Tried = {
  readonly who: string;
  readonly before: () => StagedCase;
  readonly act: readonly [Command["kind"], Readonly<Record<string, unknown>>];
  readonly rule: string;
  /** The finding, to its words on what is lacking, and the beginning of its source. */
  readonly says: readonly [said: RegExp, source: string];
  readonly calendar?: PinnedCalendar;
};

const withoutEffect: readonly Tried[] = [
  {
    who: "the Cabinet of Azerbaijan declares urgency",
    before: () => azerbaijani.inPlenary(),
    act: ["Declare", { declaration: "urgent", body: "cabinet" }],
    rule: "declarations.urgent.by",
    says: [
      /^Did the right person or body act\?: .*by Cabinet of Ministers, but/,
      "Constitution, Art. 96, part V,",
    ],
  },
  {
    who: "the House of Commons extends period A",
    before: () => laidInBritain().on("2026-01-20"),
    act: ["ExtendTime", { clock: "period-a", n: 10, body: "commons" }],
    rule: "clocks.period-a.extension.by",
    says: [
      /^Did the right person or body act\?: .*by House of Commons, but/,
      "Constitutional Reform and Governance Act 2010, s. 21",
    ],
    calendar: british,
  },
  {
    who: "a Minister extends period A by 22 sitting days",
    before: () => laidInBritain().on("2026-01-20"),
    act: ["ExtendTime", { clock: "period-a", n: 22, body: "minister" }],
    rule: "clocks.period-a.extension.atMost",
    says: [
      /^Was the time limit lawfully extended\?: .*longer than the law allows/,
      "Constitutional Reform and Governance Act 2010, s. 21",
    ],
    calendar: british,
  },
  {
    who: "a Minister extends period A after its end",
    before: () => laidInBritain().on("2026-02-10"),
    act: ["ExtendTime", { clock: "period-a", n: 10, body: "minister" }],
    rule: "clocks.period-a.extension.beforeItEnds",
    says: [
      /^Was the time limit lawfully extended\?: .*/,
      "Constitutional Reform and Governance Act 2010, s. 21",
    ],
    calendar: british,
  },
  {
    who: "the House of Commons passes the resolution of the Lords",
    before: () => laidInBritain().on("2026-01-20"),
    act: ["RecordIntervention", { intervention: "lords-against", body: "commons" }],
    rule: "stages.period-a.interventions.lords-against.by",
    says: [
      /^Did the right person or body act\?: .*by House of Commons, but/,
      "Constitutional Reform and Governance Act 2010, s. 20(7)",
    ],
    calendar: british,
  },
  {
    who: "the House of Commons resolves after period A",
    before: () => laidInBritain().on("2026-02-10"),
    act: ["RecordIntervention", { intervention: "commons-against", body: "commons" }],
    rule: "clocks.period-a",
    says: [
      /^Could this power be used then\?: .*after this time had ended: Period A/,
      "Constitutional Reform and Governance Act 2010, s. 20(2)",
    ],
    calendar: british,
  },
  {
    who: "the House of Commons declares the exceptional case",
    before: () => laidInBritain().on("2026-01-20"),
    act: ["Declare", { declaration: "exceptional", body: "commons" }],
    rule: "declarations.exceptional.by",
    says: [
      /^Did the right person or body act\?: .*by House of Commons, but/,
      "Constitutional Reform and Governance Act 2010, s. 22",
    ],
    calendar: british,
  },
  {
    who: "a Minister declares the exceptional case after a resolution",
    before: resolved,
    act: ["Declare", { declaration: "exceptional", body: "minister" }],
    rule: "declarations.exceptional.notAfter",
    says: [
      /^Could this power be used then\?: .*no longer possible after/,
      "Constitutional Reform and Governance Act 2010, s. 22",
    ],
    calendar: british,
  },
  {
    who: "the President of France begins the accelerated procedure",
    before: () => french.inAssembly(),
    act: ["Declare", { declaration: "accelerated", body: "president" }],
    rule: "declarations.accelerated.by",
    says: [
      /^Did the right person or body act\?: .*by President of the Republic, but/,
      "Constitution, English text of 2008, Arts 42 and 45",
    ],
  },
  {
    who: "the Government of France chooses the Senate once the bill is tabled",
    before: () => french.inAssembly(),
    act: ["Declare", { declaration: "senate-first", body: "government" }],
    rule: "declarations.senate-first.notAfter",
    says: [
      /^Could this power be used then\?: .*no longer possible after/,
      "Constitution, English text of 2008, Art. 39",
    ],
  },
  {
    who: "the Government of France submits the bill to a referendum",
    before: () => french.inAssembly(),
    act: ["Declare", { declaration: "referendum", body: "government" }],
    rule: "declarations.referendum.by",
    says: [
      /^Did the right person or body act\?: .*by Government, but/,
      "Constitution, English text of 2008, Art. 11",
    ],
  },
  {
    who: "one House of France proposes a referendum",
    before: () => french.inAssembly(),
    act: ["Declare", { declaration: "referendum-proposed", body: "assembly" }],
    rule: "declarations.referendum-proposed.by",
    says: [
      /^Did the right person or body act\?: .*by National Assembly, but/,
      "Constitution, English text of 2008, Art. 11",
    ],
  },
  {
    who: "the Government of Germany marks a bill as urgent after it was sent",
    before: () => german().does("Lay"),
    act: ["Declare", { declaration: "urgent-bill", body: "government" }],
    rule: "declarations.urgent-bill.notAfter",
    says: [/^Could this power be used then\?: .*no longer possible after/, "Basic Law, Art. 76(2)"],
  },
  {
    who: "the Bundestag asks for the longer time of the Bundesrat",
    before: () => german().does("Lay"),
    act: ["Declare", { declaration: "longer-time", body: "bundestag" }],
    rule: "declarations.longer-time.by",
    says: [/^Did the right person or body act\?: .*by Bundestag, but/, "Basic Law, Art. 76(2)"],
  },
  {
    who: "the Senate of the United States waives a day against one objection",
    before: () => american.onCalendar(),
    act: ["RecordWaiver", { clock: "lie-over", counts: { for: 90, against: 1 } }],
    rule: "clocks.lie-over.waiver.needs",
    says: [
      /^Did the act have the support .*without the support that the law requires: against: 1, needed at most 0/,
      "Senate Manual",
    ],
  },
  {
    who: "29 members of the House of Representatives of the Netherlands wish for a bill",
    before: () => dutch.laid().on("2026-01-20"),
    act: [
      "RecordIntervention",
      { intervention: "fifth-of-tweede-kamer", body: "tweede-kamer", counts: { for: 29 } },
    ],
    rule: "stages.wish.interventions.fifth-of-tweede-kamer.needs",
    says: [/^Did the act have the support .*for: 29, needed at least 30/, "Kingdom Act, Art. 5(1)"],
  },
  {
    who: "the Minister Plenipotentiary wishes for a bill on a treaty that does not touch the islands",
    before: () => dutch.laid().on("2026-01-20"),
    act: [
      "RecordIntervention",
      { intervention: "wish-of-minister-plenipotentiary", body: "minister-plenipotentiary" },
    ],
    rule: "stages.wish.interventions.wish-of-minister-plenipotentiary.when",
    says: [
      /^Could this power be used then\?: .*not provide for in this case/,
      "Kingdom Act on the approval and publication of treaties, Art. 5(2)",
    ],
  },
  {
    who: "the Government of the Netherlands chooses express approval after silence has approved",
    before: () => dutch.laid().on("2026-02-12").does("CertifyTimeEnded"),
    act: ["Declare", { declaration: "express", body: "government" }],
    rule: "declarations.express.notAfter",
    says: [
      /^Could this power be used then\?: .*no longer possible after/,
      "Kingdom Act on the approval and publication of treaties, Art. 3",
    ],
  },
  {
    who: "the Government of the Netherlands is bound first, though the treaty departs from the Constitution",
    before: () => dutch.classified("departs-from-constitution").on("2026-01-12"),
    act: ["Declare", { declaration: "urgent", body: "government" }],
    rule: "declarations.urgent.leads",
    says: [
      /^Could this power be used then\?: .*not provide for in this case/,
      "Kingdom Act on the approval and publication of treaties, Art. 10: never",
    ],
  },
  {
    who: "the Senate of Poland gives the opinion of the Sejm",
    before: noticed,
    act: ["RecordIntervention", { intervention: "negative-opinion", body: "senate" }],
    rule: "stages.opinion.interventions.negative-opinion.by",
    says: [
      /^Did the right person or body act\?: .*by Senate, but/,
      "Act of 14 April 2000 on treaties, Art. 15(4)",
    ],
  },
  {
    who: "the Sejm gives its opinion after its thirty days",
    before: () => noticed().on("2026-03-20"),
    act: ["RecordIntervention", { intervention: "negative-opinion", body: "sejm" }],
    rule: "clocks.notice",
    says: [
      /^Could this power be used then\?: .*after this time had ended/,
      "Act of 14 April 2000 on treaties, Art. 15(4)",
    ],
  },
  {
    who: "the President of Poland returns a statute that the Tribunal found to conform",
    before: conforming,
    act: ["RecordAssent", { outcome: "returned", body: "president" }],
    rule: "stages.signature.on.returned",
    says: [
      /^Could this power be used then\?: .*returned, which the law does not provide for in this case/,
      "Constitution, Art. 122, as described by the President's office: a statute that the Tribunal finds to conform must be signed",
    ],
  },
  {
    who: "the House of Commons of Canada declares an exception",
    before: () => canadian.tabled(),
    act: ["Declare", { declaration: "exception", body: "house-of-commons" }],
    rule: "declarations.exception.by",
    says: [
      /^Did the right person or body act\?: .*by House of Commons, but/,
      "craigforcese.com, 1 February 2009",
    ],
  },
  {
    who: "the House of Commons of Canada moves after 21 sitting days",
    before: () => canadian.tabled().by(house).on("2026-02-20"),
    act: ["RecordIntervention", { intervention: "motion", body: "house-of-commons" }],
    rule: "clocks.waiting",
    says: [
      /^Could this power be used then\?: .*after this time had ended/,
      "The Speaker, House of Commons, 7 October 2009",
    ],
    calendar: house,
  },
  {
    who: "the European Parliament extends the time of its committee",
    before: () => european.inCommittee(),
    act: ["ExtendTime", { clock: "committee", n: 2, body: "parliament" }],
    rule: "clocks.committee.extension.by",
    says: [
      /^Did the right person or body act\?: .*by European Parliament, but/,
      "Legislative Observatory of the European Parliament",
    ],
  },
  {
    who: "the Commission finds that no opinion came in time",
    before: inCouncil,
    act: ["Declare", { declaration: "no-opinion-in-time", body: "commission" }],
    rule: "declarations.no-opinion-in-time.by",
    says: [
      /^Did the right person or body act\?: .*by European Commission, but/,
      "TFEU, Art. 218(6)(b)",
    ],
  },
  {
    who: "the Council finds that no opinion came in time, after it has come",
    before: () => inCouncil().votes({ outcome: "rejected", counts: null }),
    act: ["Declare", { declaration: "no-opinion-in-time", body: "council" }],
    rule: "declarations.no-opinion-in-time.notAfter",
    says: [/^Could this power be used then\?: .*no longer possible after/, "TFEU, Art. 218(6)(b)"],
  },
  {
    who: "the President of Estonia declares an extraordinary session",
    before: () => estonian.laid(),
    act: ["Declare", { declaration: "extraordinary-session", body: "president" }],
    rule: "declarations.extraordinary-session.by",
    says: [
      /^Did the right person or body act\?: .*by President of the Republic, but/,
      "Commentary on § 70 of the Constitution",
    ],
  },
];

const irregular: readonly Tried[] = [
  {
    who: "the Cabinet of Azerbaijan lays the draft law",
    before: () => opened("az-milli-majlis").on("2026-01-12"),
    act: ["Lay", { by: "the Cabinet", body: "cabinet" }],
    rule: "stages.draft-law.by",
    says: [
      /^Did the right person or body act\?: .*laid: by Cabinet of Ministers, but/,
      "Constitution, Art. 109, item 17",
    ],
  },
  {
    who: "the Sejm asks the Tribunal of Poland in place of the President",
    before: () => polish.beforePresident().on("2026-02-14"),
    act: ["AskForReview", { stage: "statute-review", body: "sejm" }],
    rule: "stages.statute-review.by",
    says: [/^Did the right person or body act\?: .*asked: by Sejm, but/, "Constitution, Art. 122"],
  },
  {
    who: "the Assembly asks the Constitutional Council of France",
    before: () => french.passed().on("2026-03-25"),
    act: ["AskForReview", { stage: "law-review", body: "assembly" }],
    rule: "stages.law-review.by",
    says: [
      /^Did the right person or body act\?: .*by National Assembly, but/,
      "Constitution, English text of 2008, Art. 61",
    ],
  },
  {
    who: "the Assembly of France begins before six weeks are over",
    before: () =>
      opened("fr-loi-autorisation")
        .does("Classify", { classes: [] })
        .does("Lay", { stage: "bill" })
        .on("2026-01-14")
        .does("RecordReport", { stage: "assembly-committee", outcome: "favourable" })
        .on("2026-01-20"),
    act: ["BeginStage", { stage: "assembly" }],
    rule: "clocks.six-weeks",
    says: [
      /^Was the time limit .*not before 16 February 2026, done 20 January/,
      "Constitution, English text of 2008, Art. 42",
    ],
  },
  {
    who: "the President of France submits to a referendum what nobody proposed",
    before: () => french.inAssembly(),
    act: ["Declare", { declaration: "referendum", body: "president" }],
    rule: "declarations.referendum.leads",
    says: [
      /^Could this power be used then\?: .*not provide for in this case$/,
      "That the President cannot submit the bill to referendum where nobody proposed it is inferred",
    ],
  },
  {
    who: "the treaty is laid in Britain without a memorandum",
    before: () => opened("gb-crag-2010").by(british).on("2026-01-12"),
    act: ["Lay", { stage: "laying", with: ["copy"] }],
    rule: "stages.laying.with.memorandum",
    says: [
      /^Were the required documents laid with the treaty\?: .*without explanatory memorandum$/,
      "Constitutional Reform and Governance Act 2010, s. 24",
    ],
    calendar: british,
  },
  {
    who: "the President of Estonia returns an act without reasons",
    before: () => estonian.beforePresident().on("2026-02-20"),
    act: ["RecordAssent", { outcome: "returned", with: [] }],
    rule: "stages.proclamation.with.reasons",
    says: [
      /^Did the act have the form that the law requires\?: .*without the reasons for the return$/,
      "Constitution, § 107",
    ],
  },
  {
    who: "the Senate of the United States withdraws a treaty, by law from memory",
    before: () => american.onCalendar(),
    act: ["Withdraw", { body: "senate" }],
    rule: "withdrawal.by",
    says: [
      /^Did the right person or body act\?: .*by Senate, but/,
      "That the President may withdraw a treaty",
    ],
  },
];

const findingsIn = (one: StagedCase, calendar?: PinnedCalendar): readonly Finding[] =>
  auditAsDeclared({ state: one.state, law: one.story.law, today: day(one.today), calendar });
const saying = ({ rule, verdict, why }: Finding): string =>
  `${say(rule, wordsIn("en"))}: ${verdict}: ${say(why, wordsIn("en"))}`;
const brokenIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === "broken");

/** What is said of a case by its rules, but for the list of its acts under the version in force. */
const saidOfCase = (findings: readonly Finding[]): readonly string[] =>
  findings.map(saying).filter((said) => !said.startsWith("Did these rules apply then?"));

const trying = ({ before, act: [kind, fields], calendar }: Tried) => {
  const one = before();
  const asked = one.asks(kind, fields);
  const after = one.going(asked);
  const [then, now] = [findingsIn(one, calendar), findingsIn(after, calendar)];
  const earlier = new Set(then.map(saying));
  return {
    one,
    asked,
    after,
    then,
    now,
    added: brokenIn(now).filter((each) => !earlier.has(saying(each))),
  };
};

const expectFound = (added: readonly Finding[], [said, source]: Tried["says"]): void => {
  expect(added.map(saying)).toEqual([expect.stringMatching(said)]);
  expect(added.map(({ authority }) => cited(authority))).toEqual([expect.stringContaining(source)]);
};

describe("an act for which the law gives no power", () => {
  it.each(withoutEffect)(
    "is without effect, and is reported once by its own rule: $who",
    (tried) => {
      const { one, asked, after, then, now, added } = trying(tried);
      asked.thenWorth("withoutEffect", tried.rule);
      expectFound(added, tried.says);
      expect(added.map(saying)).toEqual([
        expect.stringMatching(/it is without effect and changes nothing$/),
      ]);
      expect(after.at).toBe(one.at);
      // Nothing else is said because of it, and nothing that was said is gone.
      const others = saidOfCase(now).filter((said) => !added.map(saying).includes(said));
      expect(others).toEqual(saidOfCase(then));
    },
  );
});

describe("an act against the law that no law read deprives of its effect", () => {
  it.each(irregular)("stands, and is reported once by its own rule: $who", (tried) => {
    const { asked, added } = trying(tried);
    asked.thenWorth("irregular", tried.rule);
    expectFound(added, tried.says);
  });
});

describe("what the law gives no effect in the case", () => {
  it("leads where it leads otherwise, while nobody has read that law", () => {
    const unproposed = french.inAssembly().does("Declare", {
      declaration: "referendum",
      body: "president",
    });
    expect(unproposed.at).toBe("referendum");
  });
});

describe("what was found without effect by a calendar that is not at hand any more", () => {
  it("is still reported, as what the record does not show now", () => {
    const late = laidInBritain()
      .on("2026-02-10")
      .does("RecordIntervention", { intervention: "commons-against", body: "commons" });
    const said = findingsIn(late)
      .map(saying)
      .filter((one) => one.includes("without effect"));
    expect(said).toEqual([
      expect.stringMatching(
        /^Could this power be used then\?: cannotBeVerified: .*do not show; it is without effect/,
      ),
    ]);
  });
});

describe("a return that the law gives no effect", () => {
  it("leads where returns lead, once somebody who decides that holds it valid", () => {
    const returned = conforming().does("RecordAssent", { outcome: "returned", body: "president" });
    const held = returned.on("2026-02-25").does("RecordEffect", {
      of: returned.story.hashOf("AssentRecorded"),
      effect: "given",
      by: "the Constitutional Tribunal",
      source: "its judgment",
    });
    expect(held.at).toBe("override");
  });
});

describe("a declaration that the law gives no effect", () => {
  it("leads where it leads otherwise, once somebody who decides that holds it valid", () => {
    const declared = dutch
      .classified("departs-from-constitution")
      .on("2026-01-12")
      .does("Declare", { declaration: "urgent", body: "government" });
    const excused = dutch
      .classified()
      .on("2026-01-12")
      .does("Declare", { declaration: "urgent", body: "government" });
    expect(excused.at).not.toBe(declared.at);
    const held = declared.on("2026-02-25").does("RecordEffect", {
      of: declared.story.hashOf("Declared"),
      effect: "given",
      by: "the Supreme Court",
      source: "its judgment",
    });
    expect(held.at).toBe(excused.at);
    const denied = held.on("2026-02-26").does("RecordEffect", {
      of: held.story.hashOf("Declared"),
      effect: "denied",
      by: "the Supreme Court",
      source: "its second judgment",
    });
    expect(denied.at).toBe(declared.at);
  });
});
