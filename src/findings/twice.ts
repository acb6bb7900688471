import type { Case } from "../case/case.ts";
import { courseOf } from "../case/course-of-case.ts";
import { everyInstrument } from "../case/slots/slot.ts";
import { objectionWindow } from "../treaty/objection-window.ts";
import type { Law } from "../law/law.ts";
import { dayOf } from "../time/fact-date.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Finding } from "../words/finding.ts";
import { brokenBy } from "./refused-in-words.ts";

/** Of what happened what one before it says already, each with that one. */
const repeated = <Step>(
  steps: readonly Step[],
  isSame: (one: Step, other: Step) => boolean,
): readonly (readonly [again: Step, first: Step])[] =>
  steps.flatMap((again, index) => {
    const first = steps.slice(0, index).find((one) => isSame(one, again));
    return first === undefined ? [] : [[again, first] as const];
  });

const presented = (state: Case, { procedure }: Law): readonly Refusal[] =>
  repeated(
    courseOf(state, procedure).happened.filter(({ what }) => what === "presented"),
    (one, other) => one.stage === other.stage && one.round === other.round,
  ).map(([, { entry = null }]) => refusal("PresentedAlready", { entry }));

const reported = ({ committees, ballots }: Case): readonly Refusal[] => {
  const { referred, reported: reports } = committees;
  const since = (seq: number): number =>
    Math.max(
      referred.findLast((one) => one.seq < seq)?.seq ?? 0,
      ballots.findLast(({ vote }) => vote.seq < seq)?.vote.seq ?? 0,
    );
  return repeated(
    reports.filter(({ act }) => (act.committee ?? null) !== null),
    (one, other) =>
      one.act.committee === other.act.committee &&
      one.act.stage === other.act.stage &&
      one.seq > since(other.seq),
  ).map(([{ act }, { entry }]) =>
    refusal("CommitteeReportedAlready", { committee: act.committee ?? "", entry }),
  );
};

const transmitted = ({ instruments }: Case): readonly Refusal[] =>
  everyInstrument(instruments).flatMap(({ signed, transmitted: all }) =>
    repeated(all, (one, other) => !signed.some(({ seq }) => seq > one.seq && seq < other.seq)).map(
      ([, { entry }]) => refusal("TransmittedAlready", { entry }),
    ),
  );

// A statement that was blocked may be modified and circulated anew; any other is circulated once.
const circulated = ({ followUp }: Case, { procedure }: Law): readonly Refusal[] => {
  const { circulations, objections } = followUp;
  return circulations.flatMap(({ seq, at, act }) =>
    act.statements.flatMap((statement) => {
      const earlier = circulations.findLast(
        (one) => one.seq < seq && one.act.statements.includes(statement),
      );
      if (earlier === undefined) return [];
      const { outcome } = objectionWindow({
        circulatedOn: earlier.act.on,
        objections: objections
          .filter(
            (one) => one.act.statement === statement && one.seq > earlier.seq && one.seq < seq,
          )
          .map((one) => one.act),
        today: dayOf(at, procedure.timeZone),
      });
      return outcome === "blocked"
        ? []
        : [refusal("CirculatedAlready", { statement, date: earlier.act.on })];
    }),
  );
};

const objected = ({ followUp: { objections, circulations } }: Case): readonly Refusal[] =>
  repeated(
    objections,
    (one, other) =>
      one.act.by === other.act.by &&
      one.act.statement === other.act.statement &&
      !circulations.some(
        ({ seq, act }) =>
          seq > one.seq && seq < other.seq && act.statements.includes(one.act.statement),
      ),
  ).map(([{ act }, { entry }]) =>
    refusal("ObjectedAlready", { by: act.by, statement: act.statement, entry }),
  );

const amended = ({ followUp }: Case): readonly Refusal[] => [
  ...repeated(followUp.amendmentsPromised, (one, other) => one.act.id === other.act.id).map(
    ([{ act }, { entry }]) => refusal("AmendmentExists", { id: act.id, entry }),
  ),
  ...repeated(followUp.amendmentsDone, (one, other) => one.act.id === other.act.id).map(
    ([{ act }, { entry }]) => refusal("AmendmentDoneAlready", { id: act.id, entry }),
  ),
];

const inForce = ({ followUp }: Case): readonly Refusal[] =>
  repeated(followUp.treatyInForce, () => true).map(([, { entry }]) =>
    refusal("InForceRecordedAlready", { entry }),
  );

/** What is on record twice and can have happened once only. Nobody can enter it so in a case that is carried here. */
export const twiceFindings = (state: Case, law: Law): readonly Finding[] =>
  [
    ...presented(state, law),
    ...reported(state),
    ...transmitted(state),
    ...circulated(state, law),
    ...objected(state),
    ...amended(state),
    ...inForce(state),
  ].map((one) => brokenBy({ kind: "entryRule" }, one));
