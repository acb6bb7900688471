import type { CaseFact } from "../../case/case-fact.ts";
import { decidedBy } from "../../case/slots/ballots.ts";
import type { Case } from "../../case/case.ts";
import type { JudgedSteps } from "../../case/course/judged-course.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { type Law, procedureAt } from "../../law/law.ts";

/** What was recorded by an entry, or by none. */
type Recorded = { readonly entry?: string };

/** The step by which something in a course was recorded. A vote was taken when it was recorded, and not when somebody certified it. */
export const recordedBy = (
  { ballots, steps }: Pick<Case, "ballots" | "steps">,
  { entry }: Recorded,
): CaseFact | undefined =>
  entry === undefined
    ? undefined
    : (decidedBy(ballots, entry)?.vote ?? steps.find((fact) => fact.entry === entry));

/** The version of the procedure that a case was under when something in it was recorded. */
const versionOf = (state: Case, law: Law, recorded: Recorded): Procedure => {
  const fact = recordedBy(state, recorded);
  return fact === undefined ? law.procedure : procedureAt(law, fact.seq);
};

/** What one version of the procedure makes of what was recorded while a case was under it. */
export type JudgedUnder = Pick<JudgedSteps, "votes" | "lacking"> & {
  readonly procedure: Procedure;
};

/**
 * What each version makes of what was recorded under it, oldest first.
 * @param judge what a version makes of the whole case
 */
export const judgedUnder = (
  state: Case,
  law: Law,
  judge: (procedure: Procedure) => JudgedSteps,
): readonly JudgedUnder[] =>
  [...(law.earlier ?? []), law].map(({ procedure }) => {
    const { votes, lacking } = judge(procedure);
    const isUnder = (one: Recorded): boolean => versionOf(state, law, one) === procedure;
    return {
      procedure,
      votes: votes.filter(({ at }) => isUnder(at)),
      lacking: lacking.filter(({ act }) => isUnder(act)),
    };
  });
