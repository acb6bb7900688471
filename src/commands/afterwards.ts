import type { Act } from "../case/act.ts";
import { withAct } from "../case/apply.ts";
import type { Case } from "../case/case.ts";
import { entryHashSchema } from "../values/ids.ts";
import type { Situation } from "./rules/rule.ts";
import { courseFrom } from "../case/course-of-case.ts";
import { type RecordedAs, recordedAs } from "./step.ts";

const noHash = entryHashSchema.parse("0".repeat(64));

type By = Pick<Situation, "law" | "context"> & {
  /** How the act is recorded, where that is known. */
  readonly recorded?: RecordedAs | undefined;
};

/** The case as it would stand after an act that is recorded now. */
export const afterwards = (state: Case, act: Act, { law, context, recorded }: By): Case => {
  const { person, duty, mode, today } = context;
  const after = withAct(state, act, {
    hash: noHash,
    entry: {
      seq: state.version + 1,
      // At this hour of UTC it is the same day nearly everywhere.
      at: `${today}T10:00:00.000Z`,
      person,
      duty,
      command: { mode },
      pins: { calendar: null },
      ...(recorded ?? recordedAs({ case: state, law, context }, act)),
    },
  });
  courseFrom(state, after, law.procedure);
  return after;
};
