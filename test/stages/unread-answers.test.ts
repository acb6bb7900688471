import { commandOfAct, type Command } from "../../src/case/command.ts";
import { closedPart } from "../../src/case/withheld.ts";
import { isOfAnyDuty, personCommandKinds } from "../../src/commands/command-table.ts";
import { decide } from "../../src/commands/decide.ts";
import { brokenByEntry } from "../../src/commands/noted.ts";
import { outcomesToRecord } from "../../src/law/file/stage.ts";
import { dutiesGiven, dutiesOf } from "../../src/law/procedure/duties-of-command.ts";
import { standingFor } from "../../src/office/confidential-votes.ts";
import { addDays } from "../../src/time/date.ts";
import type { Circumstances } from "../support/case-builder.ts";
import { command, commandAnywhere } from "../support/cases.ts";
import { day } from "../support/law.ts";
import {
  american,
  assembly,
  azerbaijani,
  deputies,
  estonian,
  french,
  members,
  polish,
  senators,
  textsAsLaid,
  votes,
} from "./support/roads.ts";
import type { StagedCase } from "./support/staged-case.ts";

// Two cases that differ in nothing but what may not be read yet of a vote give one answer to each command of each person, whatever
// the vote did to their times, their course and their findings. Whoever recorded the vote is not asked: they read it.

type Entered = { readonly outcome: string; readonly counts: Readonly<Record<string, number>> };

/** A body at its vote: what two people agree on, and two other ways in which it may be on record. */
type Body = {
  readonly voting: () => StagedCase;
  readonly fields?: object;
  readonly agreed: Entered;
  readonly ways: readonly [Entered, Entered];
  /** What is done once the vote is certified as agreed. */
  readonly goesOn: (certified: StagedCase) => StagedCase;
};

const adopted = (counts: Entered["counts"]): Entered => ({ outcome: "adopted", counts });
const rejected = (counts: Entered["counts"]): Entered => ({ outcome: "rejected", counts });

const isPresented = (certified: StagedCase): StagedCase =>
  certified.on(addDays(day(certified.today), 4)).does("Present");

// The Senate of Poland has thirty days, which its vote ends; so have others that are presented with a law.
const bodies = {
  "the Senate of Poland": {
    voting: () => polish.beforeSenate().on("2026-02-10"),
    agreed: adopted(votes(79, 11)),
    ways: [adopted(votes(80, 10)), rejected(votes(10, 80))],
    goesOn: isPresented,
  },
  "the Sejm": {
    voting: () => polish.inSejm().on("2026-01-28"),
    agreed: adopted(votes(399, 41, 10)),
    ways: [adopted(votes(400, 40, 10)), rejected(votes(40, 400, 10))],
    goesOn: isPresented,
  },
  "the Senate of the United States": {
    voting: () => american.onResolution(),
    fields: { stage: "consent" },
    agreed: adopted(senators(70)),
    ways: [adopted(senators(67)), rejected(senators(50))],
    goesOn: (certified) => certified,
  },
  "the Milli Majlis": {
    voting: () => azerbaijani.inPlenary(),
    fields: textsAsLaid,
    agreed: adopted(deputies(91)),
    ways: [adopted(deputies(90)), rejected(deputies(20, 50))],
    goesOn: isPresented,
  },
  "the Riigikogu": {
    voting: () => estonian.finalVote(),
    agreed: adopted(members(61, 20)),
    ways: [adopted(members(60, 20)), rejected(members(20, 60))],
    goesOn: isPresented,
  },
  "the National Assembly of France": {
    voting: () => french.inAssembly(),
    agreed: adopted({ ...assembly, for: 301 }),
    ways: [adopted(assembly), rejected({ ...assembly, for: 100, against: 300 })],
    goesOn: (certified) => certified.on("2026-02-18").does("Lay", { stage: "to-senate" }),
  },
} as const satisfies Readonly<Record<string, Body>>;

/** Somebody of the duty of whoever recorded the newest vote, and another person than they. */
const another = ({ story }: StagedCase, n: number): Circumstances => {
  const { duty } = story.fact("VoteRecorded");
  return { duty, person: `${duty}-${String(n)}` };
};
const declined = (one: StagedCase): StagedCase =>
  one.does("DeclineCertification", { of: one.story.hashOf("VoteRecorded") }, another(one, 2));
const certifiedOtherwise = (one: StagedCase): StagedCase => {
  const { counts } = one.story.fact("VoteRecorded").act;
  const others = Object.fromEntries(Object.keys(counts ?? {}).map((name) => [name, 1]));
  return one.certifies({ outcome: "adopted", counts: others }, another(one, 3));
};
const tooOften = (one: StagedCase): StagedCase =>
  certifiedOtherwise(certifiedOtherwise(certifiedOtherwise(one)));

/** A case of a body in which something of a vote may not be read, as it was entered. */
type Place = (body: Body, entered: Entered) => StagedCase;

const recorded: Place = ({ voting, fields }, entered) =>
  voting().does("RecordVote", { ...fields, ...entered });
const certified = ({ voting, fields, agreed }: Body): StagedCase =>
  voting().votes({ ...fields, ...agreed });
const corrected = (one: StagedCase, entered: Entered): StagedCase =>
  one.corrects("RecordVote", entered);

const withoutCorrection: Readonly<Record<string, Place>> = {
  "is recorded": recorded,
  "is recorded, and was certified otherwise": (...given) => certifiedOtherwise(recorded(...given)),
  "is recorded, and was certified otherwise too often": (...given) => tooOften(recorded(...given)),
  "is recorded, and its certification was declined": (...given) => declined(recorded(...given)),
};
const withCorrection: Readonly<Record<string, Place>> = {
  "was corrected before it was certified": (body, entered) =>
    corrected(recorded(body, body.agreed), entered),
  "was corrected once it was certified": (body, entered) => corrected(certified(body), entered),
  "was corrected once it was certified, and was then certified otherwise too often": (...given) =>
    tooOften(corrected(certified(given[0]), given[1])),
  "was corrected once the case had gone on": (body, entered) =>
    corrected(body.goesOn(certified(body)), entered),
};

const suspended: Readonly<Record<string, Place>> = {
  "is recorded, and the case is suspended": (...given) => recorded(...given).does("Suspend"),
};

// Only some files know a suspension, and in France nobody who records votes corrects them.
const cells = Object.entries(bodies).flatMap(([name, body]) =>
  Object.entries({
    ...withoutCorrection,
    ...(name === "the Milli Majlis" ? suspended : {}),
    ...(name === "the National Assembly of France" ? {} : withCorrection),
  }).map(([when, place]) => ({ name, when, body: body as Body, place })),
);

/** What somebody asks of a case; an entry is named by its place in the case, because its hash depends on what is withheld. */
type Question = {
  readonly kind: Command["kind"];
  readonly fields: object;
  readonly named?: number;
  readonly asking: Circumstances;
};

const isValid = ({ kind, fields }: Pick<Question, "kind" | "fields">): boolean => {
  try {
    return commandAnywhere(kind, fields as never).kind === kind;
  } catch {
    return false;
  }
};

/** The ways in which a kind of command may be meant under the file of a case. */
const fieldsOf = ({ procedure }: StagedCase, kind: Command["kind"]): readonly object[] => [
  {},
  ...procedure.stages
    .filter(({ commands }) => Object.hasOwn(commands, kind))
    .flatMap((stage) => [
      { stage: stage.id },
      ...outcomesToRecord(stage).map((outcome) => ({ stage: stage.id, outcome })),
      ...stage.interventions.map(({ id }) => ({ stage: stage.id, intervention: id })),
    ]),
  ...(procedure.declarations ?? []).map(({ id }) => ({ declaration: id })),
  ...(procedure.clocks ?? []).map(({ id }) => ({ clock: id })),
];

/** Each fact on record restated as it is, and as of another day. */
const restatements = ({ story }: StagedCase): readonly Pick<Question, "fields" | "named">[] =>
  story.entries.flatMap(({ entry: { acts } }, named) => {
    const [act] = acts;
    const kind = act && commandOfAct(act.kind);
    if (act === undefined || kind === undefined) return [];
    const fields = Object.fromEntries(
      Object.entries(act).filter(([name]) => name !== "byCounting" && name !== "beside"),
    );
    return [{}, { on: "2026-01-30" }].map((other) => ({
      fields: { restated: { ...fields, ...other, kind } },
      named,
    }));
  });

const notAsked: readonly Command["kind"][] = [
  "OpenCase",
  // What somebody certifies is asked of them below; a move to a newer version needs its file.
  "CertifyVote",
  "MoveToVersion",
];

const questionsTo = (one: StagedCase): readonly Question[] =>
  personCommandKinds
    .filter((kind) => !notAsked.includes(kind))
    .flatMap((kind) => {
      const { procedure, story } = one;
      const meant =
        kind === "Correct"
          ? restatements(one)
          : fieldsOf(one, kind).flatMap((fields) => [
              { fields },
              ...story.entries.map((_, named) => ({ fields, named })),
            ]);
      const isOfAll = isOfAnyDuty(kind) || kind === "Correct";
      const duties = isOfAll ? dutiesOf(procedure) : dutiesGiven(procedure, kind);
      return meant
        .filter(({ fields, ...rest }) =>
          isValid({
            kind,
            fields: "named" in rest ? { ...fields, of: story.entries[0]?.hash } : fields,
          }),
        )
        .flatMap((of) =>
          duties.map((duty) => ({ ...of, kind, asking: { duty, person: `${duty}-7` } })),
        );
    });

/** What the history says of the entries after a first one, and whoever gives their commands again is answered. */
const notedLater = ({ story: { state, law, entries } }: StagedCase, from: number): unknown =>
  entries.slice(from).map(({ entry }) => brokenByEntry({ state, law, calendars: [] }, entry));

/** What somebody is answered, with the case as everybody reads it afterwards. */
const answerTo = (one: StagedCase, question: Question, later: number): string => {
  const { kind, fields, named, asking } = question;
  const { entries } = one.story;
  const now = one.on(addDays(day(one.today), later));
  const of = named === undefined ? {} : { of: entries[named]?.hash };
  const outcome = now.asks(kind, { ...fields, ...of } as never, asking);
  const { decision } = outcome;
  const after = now.going(outcome);
  const answer = decision.kind === "refused" ? decision : { ...decision, noted: decision.noted() };
  return entries.reduce(
    (text, { hash, entry: { seq } }) => text.replaceAll(hash, `entry ${String(seq)}`),
    JSON.stringify([answer, after.at, notedLater(after, entries.length)]),
  );
};

const reasonless = { findings: ["no-such-rule"], reason: "none" };

describe.each(cells)("While a vote of $name $when", ({ body, place }) => {
  const [one, other] = body.ways.map((way) => place(body, way)) as [StagedCase, StagedCase];

  it("nothing that anybody is answered tells what was voted", () => {
    expect(standingFor(one.state, one.story.law, undefined)).not.toBe(one.state);
    const questions = questionsTo(one);
    const asked = [
      ...[0, 400].flatMap((later) => questions.map((question) => ({ question, later }))),
      ...questions.map((question) => ({
        question: { ...question, asking: { ...question.asking, despite: reasonless } },
        later: 0,
      })),
    ];
    const told = asked.flatMap(({ question, later }) => {
      const [answer, otherwise] = [one, other].map((it) => answerTo(it, question, later));
      return answer === otherwise ? [] : [{ question, later, answer, otherwise }];
    });
    expect(told).toEqual([]);
    // What is drawn up here must come to what is allowed as well.
    const allowed = questions.filter((question) =>
      answerTo(one, question, 0).startsWith('[{"kind":"allowed"'),
    );
    expect(allowed.length).toBeGreaterThan(0);
  });

  it("nothing tells a person who certifies it otherwise how it is on record", () => {
    const counts = Object.fromEntries(Object.keys(body.agreed.counts).map((name) => [name, 2]));
    const [answer, otherwise] = [one, other].map((it) => {
      const { decision } = it.certifying({ outcome: "adopted", counts }, another(it, 7));
      return decision.kind === "refused"
        ? { ...decision.refusal, entry: undefined }
        : decision.acts.map((act) => ({ ...act, of: undefined }));
    });
    expect(answer).toEqual(otherwise);
  });
});

describe("A vote that is put on record after the day by which it had to be taken", () => {
  const late = azerbaijani.inPlenary().on("2026-12-01");
  const recording = (outcome: string, counts: Entered["counts"]) =>
    late.story.when(command("RecordVote", { ...textsAsLaid, stage: "plenary", outcome, counts }));
  const open = (outcome: string, counts: Entered["counts"]): unknown => {
    const { decision } = recording(outcome, counts);
    return decision.kind === "refused"
      ? decision
      : { acts: decision.acts.map((act) => closedPart(act)), step: decision.step };
  };

  it("is recorded without a reason for the missed day, whether or not it was decisive", () => {
    const decisive = open("adopted", deputies(90));
    expect(decisive).toMatchObject({ acts: [{ kind: "VoteRecorded" }] });
    for (const outcome of ["rejected", "noDecision", "adjourned", "referredBack"])
      expect(open(outcome, deputies(20, 70))).toEqual(decisive);
  });

  it("was late, whatever it decided, if it was taken after that day: then a reason is given", () => {
    const on = { on: "2026-11-30" };
    for (const [outcome, counts] of [
      ["adopted", deputies(90)] as const,
      ["noDecision", deputies(20)] as const,
    ])
      late.story
        .when(command("RecordVote", { ...textsAsLaid, ...on, stage: "plenary", outcome, counts }))
        .thenRefused("RulesBroken", { count: 1 });
  });

  it("is decided again by outsiders, who read nothing of it, as it was decided", () => {
    const blank = command("RecordVote", {
      ...textsAsLaid,
      stage: "plenary",
      outcome: "unknown",
      counts: null,
    });
    const { state, law } = late.story;
    const asking = {
      person: "plenary-secretary-1" as never,
      duty: "plenary-secretary",
      dutiesHeld: ["plenary-secretary"],
      today: day("2026-12-01"),
      mode: { kind: "live" },
      calendar: undefined,
      isBlank: true,
    } as const;
    expect(decide({ case: state, law, context: asking }, blank)).toMatchObject({ kind: "allowed" });
  });
});

describe("While a vote of the Senate of Poland is unread, and its thirty days are over", () => {
  const certifying = (one: StagedCase) =>
    one.on("2026-05-01").asks("CertifyTimeEnded", { stage: "senate" });

  it("nobody certifies that the Senate was silent, whatever it voted", () => {
    for (const way of bodies["the Senate of Poland"].ways)
      certifying(recorded(bodies["the Senate of Poland"], way)).thenRefused(
        "VoteAwaitsCertification",
      );
    certifying(polish.beforeSenate()).thenActs("TimeEndCertified");
  });
});
