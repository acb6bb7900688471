import type { CaseView } from "../../application/reading/queries.ts";
import { isRecordedThatDay, stageReached } from "../../procedure/case/stage-reached.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import type { Speech } from "../speech.ts";

/** Where a case stands and since which day, or when it ended: the day of the fact, and beside it that of its entry where it is another. */
export const stageAndSince = (
  { words, paper, day }: Speech,
  { state, law }: Pick<CaseView, "state" | "law">,
): string => {
  const { stands, ended, recordedOn } = words.cases.overview.standing;
  const stage = paper.stages[state.stage];
  const says = isOpen(state.stage) ? stands : ended;
  const reached = stageReached(state, state.stageSince, law.profile.timeZone);
  const { on } = reached;
  const beside = isRecordedThatDay(reached)
    ? ""
    : ` ${recordedOn({ day: day(reached.recordedOn) })}`;
  switch (on.kind) {
    case "known":
      return `${says.known({ stage, day: day(on.on) })}${beside}`;
    case "between":
      return `${says.between({ stage, first: day(on.from), last: day(on.to) })}${beside}`;
    case "unknown":
      return `${says.unknown({ stage })}${beside}`;
  }
};
