import type { Case } from "../case/case.ts";
import { type CaseFact, currentEntry } from "../case/case-fact.ts";
import { courseOf } from "../case/course-of-case.ts";
import { occurrencesAndThoseThatFollow } from "../case/clocks/occurrences.ts";
import type { Course, Happened } from "../case/course/course.ts";
import { objectableFrom, unknownStatements } from "../case/follow-up.ts";
import { differsFromRecord } from "../case/certification.ts";
import { certifiedFor } from "../case/slots/ballots.ts";
import {
  everyInstrument,
  type Fact,
  type Instrument,
  isFact,
  type ReturnedInstrument,
} from "../case/slots/slot.ts";
import { stageOf } from "../law/file/procedure.ts";
import type { Law } from "../law/law.ts";
import { type Authority, ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import type { Sentence } from "../words/messages.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import { brokenBy, notOnRecordBy } from "./refused-in-words.ts";
import { fourEyes } from "./separation.ts";

// Of a past case the record may lack what a step rests on. Nobody says that it was not there.

const order = ownRule("stepsInOrder");
const steps: Rule = { kind: "orderOfSteps" };
const entry: Rule = { kind: "entryRule" };

/** What came of stages by acts of a kind that were entered afterwards. */
const outcomesBy = (
  { steps: all }: Case,
  { happened, procedure }: Course,
  kind: "AssentRecorded" | "ReviewRecorded",
): readonly Happened[] => {
  const entries = new Set<string | undefined>(
    all.filter((fact) => fact.imported && isFact(fact, kind)).map((fact) => fact.entry),
  );
  return happened.filter(
    (one) =>
      entries.has(one.entry) && stageOf(procedure, one.stage)?.outcomes.includes(one.what) === true,
  );
};

// Whatever was entered last, and so in a round of its own, may have come first.
const isThere = ({ happened }: Course, outcome: Happened, what: string): boolean =>
  happened.some(
    (one) =>
      one.stage === outcome.stage &&
      one.what === what &&
      (one.round === outcome.round ||
        !happened.some(
          (other) => other.stage === one.stage && other.round === one.round && other.what !== what,
        )),
  );

const lacking = (authority: Authority | undefined, why: Sentence): Finding => ({
  rule: steps,
  verdict: "cannotBeVerified",
  why,
  authority: authority ?? order,
});

/** Whether a day follows for the presentation of what was signed or returned: its times are judged by that. */
const followsPresented = (course: Course, outcome: Happened): boolean =>
  occurrencesAndThoseThatFollow(course, [{ stage: outcome.stage, what: "presented" }]).some(
    ({ one }) => one.followsFrom === outcome,
  );

/** Presentations from which, or to which, the procedure counts a time, where no day follows for them, and requests for a review that need not take place. */
const before = (state: Case, { procedure }: Law): readonly Finding[] => {
  const course = courseOf(state, procedure);
  return [
    ...outcomesBy(state, course, "AssentRecorded")
      .filter(
        (one) =>
          stageOf(procedure, one.stage)?.dependedOn.has("presented") === true &&
          !isThere(course, one, "presented") &&
          !followsPresented(course, one),
      )
      .map(({ stage }) =>
        lacking(stageOf(procedure, stage)?.authority, { kind: "presentationNotOnRecord" }),
      ),
    ...outcomesBy(state, course, "ReviewRecorded").flatMap((one) => {
      const stage = stageOf(procedure, one.stage);
      return stage?.eventsBefore.includes("asked") === true &&
        stage.optional === true &&
        !isThere(course, one, "asked")
        ? [lacking(stage.authority, { kind: "reviewRequestNotOnRecord" })]
        : [];
    }),
  ];
};

/** Reports of committees that no referral at their stage names, where one names any. */
const referrals = ({ committees: { referred, reported } }: Case): readonly Finding[] =>
  reported.flatMap(({ imported, act: { stage, committee = null } }) => {
    if (!imported || committee === null) return [];
    const asked = referred
      .filter(({ act }) => act.stage === stage)
      .flatMap(({ act: { lead = null, others = [] } }) => [
        ...(lead === null ? [] : [lead]),
        ...others,
      ]);
    return asked.length === 0 || asked.includes(committee)
      ? []
      : [
          notOnRecordBy(
            steps,
            refusal("CommitteeNotReferred", { committee, referred: [...new Set(asked)] }),
          ),
        ];
  });

type Certifying = Fact<"VoteCertified"> | Fact<"CertificationDeclined">;

const isCertifying = (fact: CaseFact): fact is Certifying =>
  isFact(fact, "VoteCertified") || isFact(fact, "CertificationDeclined");

/** The vote as it stood in an entry: as it was recorded, or as it was corrected. */
const voteIn = (
  { corrections }: Case,
  vote: Fact<"VoteRecorded">,
  of: string,
): Fact<"VoteRecorded"> => {
  const replaced = corrections.find((one) => currentEntry(one.replaced) === of)?.replaced;
  return replaced !== undefined && isFact(replaced, "VoteRecorded") ? replaced : vote;
};

/** What is said of a past certification: that there is no such vote, that it names another record, or that it differs from it. */
const certifying = (state: Case, { procedure }: Law, fact: Certifying): readonly Finding[] => {
  const { of } = fact.act;
  const round = certifiedFor(state.ballots, of);
  const isAgain =
    round?.certifications.some((one) => one.seq < fact.seq && one.act.of === of) === true;
  if (round?.vote.act.byCounting !== true || isAgain)
    return [notOnRecordBy(steps, refusal("NoVoteToCertify", {}))];
  const { vote } = round;
  if (!vote.entries.some((one) => one === of))
    return [
      brokenBy(
        entry,
        refusal("NotCurrent", { of, what: "recordOfTheVote", current: currentEntry(vote) }),
      ),
    ];
  return isFact(fact, "VoteCertified") &&
    differsFromRecord(procedure, voteIn(state, vote, of).act, fact.act)
    ? [
        {
          rule: { kind: "certification" },
          verdict: "broken",
          why: { kind: "certifiedOtherwise" },
          authority: fourEyes,
        },
      ]
    : [];
};

const certifications = (state: Case, law: Law): readonly Finding[] =>
  past(state.steps).flatMap((fact) => (isCertifying(fact) ? certifying(state, law, fact) : []));

const past = <Fact extends CaseFact>(facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ imported }) => imported);

type Naming = Fact<
  "InstrumentReleased" | "InstrumentSigned" | "InstrumentTransmitted" | "InstrumentReturned"
>;

type Named = {
  readonly rests: readonly CaseFact[];
  readonly what: "preparedInstrument" | "releasedInstrument" | "signedInstrument";
  readonly lacks?: Refusal;
};

/** Past acts that name a paper: it is not on record, or another paper was the current one. */
const namingPapers = (
  facts: readonly Naming[],
  { rests, what, lacks }: Named,
): readonly Finding[] =>
  past(facts).flatMap(({ seq, act: { of } }) => {
    const named = rests.findLast((one) => one.seq < seq);
    if (named === undefined) return lacks === undefined ? [] : [notOnRecordBy(steps, lacks)];
    return named.entries.some((one) => one === of)
      ? []
      : [brokenBy(entry, refusal("NotCurrent", { of, what, current: currentEntry(named) }))];
  });

/** What is wrong with the papers of one instrument. */
const papersOf = ({
  prepared,
  released,
  signed,
  transmitted,
  returned,
}: Instrument & Partial<ReturnedInstrument>): readonly Finding[] => [
  ...namingPapers(released, {
    rests: prepared,
    what: "preparedInstrument",
    lacks: refusal("NothingPrepared", { what: "instrument" }),
  }),
  ...namingPapers(signed, {
    rests: released,
    what: "releasedInstrument",
    lacks: refusal("NothingReleased", { what: "instrument" }),
  }),
  // That no signature is on record the order of the steps says.
  ...namingPapers(transmitted, { rests: signed, what: "signedInstrument" }),
  ...namingPapers(returned === undefined ? [] : [returned], {
    rests: signed,
    what: "signedInstrument",
    lacks: refusal("NothingSigned", {}),
  }),
];

/** What mail servers reported, and what came of sendings, without a sending on record. */
const sendings = ({ notifications }: Case): readonly Finding[] => {
  const { claims, sent, notSent, reports, outcomeUnknown, outcomeResolved } = notifications;
  const claimed = new Set(claims.map(({ act }) => act.reference));
  const known = new Set([...claimed, ...sent.map(({ act }) => act.reference)]);
  return [
    ...past([...sent, ...[notSent].filter((one) => one !== undefined)])
      .filter(({ act }) => !claimed.has(act.reference))
      .map(() => notOnRecordBy(steps, refusal("NotClaimed", {}))),
    ...past(reports)
      .filter(({ act }) => !known.has(act.reference))
      .map(({ act: { reference } }) =>
        notOnRecordBy(
          steps,
          refusal(
            "NeverClaimed",
            { reference, sent: [...known] },
            ownRule("reportMatchesReference"),
          ),
        ),
      ),
    ...(outcomeResolved !== undefined && outcomeUnknown === undefined
      ? [brokenBy(entry, refusal("NothingUnknown", {}))]
      : []),
  ];
};

/** Circulations, objections and amendments of what is not on record. */
const followUps = (state: Case): readonly Finding[] => {
  const { followUp, instruments } = state;
  const promised = followUp.amendmentsPromised.map(({ act }) => act.id);
  const released = past(everyInstrument(instruments).flatMap((one) => one.released));
  const circulations = past(followUp.circulations);
  const objections = past(followUp.objections);
  const named = [
    ...released.flatMap(({ act }) => act.withinConditions ?? []),
    ...circulations.flatMap(({ act }) => act.statements),
    ...objections.map(({ act }) => act.statement),
  ];
  return [
    ...unknownStatements(state, [...new Set(named)]).map((one) => notOnRecordBy(entry, one)),
    ...[...new Set(objections.map(({ act }) => act.statement))]
      .filter((statement) => objectableFrom(state, statement) === undefined)
      .map((statement) => notOnRecordBy(steps, refusal("NotCirculated", { statement }))),
    ...[...new Set(past(followUp.amendmentsDone).map(({ act }) => act.id))]
      .filter((id) => !promised.includes(id))
      .map((id) => notOnRecordBy(entry, refusal("AmendmentUnknown", { id, known: promised }))),
  ];
};

/** What steps rest on and is not on record, beside the stages that a case must have gone through. */
export const missingFindings = (state: Case, law: Law): readonly Finding[] => [
  ...before(state, law),
  ...referrals(state),
  ...certifications(state, law),
  ...everyInstrument(state.instruments).flatMap(papersOf),
  ...sendings(state),
  ...followUps(state),
];
