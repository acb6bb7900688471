import { clockOf } from "../../law/file/procedure.ts";
import type { RecordedAct } from "../../case/act.ts";
import { courseAfter } from "../../case/course-of-case.ts";
import { isCourseFault } from "../../case/course/course.ts";
import { extensionFindings, type ExtensionFinding } from "../../case/clocks/extension.ts";
import { namesOfClock } from "../../law/file/names-in-words.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { Situation } from "./rule.ts";

const whys = {
  noneRunning: "extendedNotRunning",
  tooLong: "extendedTooLong",
  tooOften: "extendedTooOften",
  afterEnd: "extendedAfterEnd",
} as const;

const isFault = (why: ExtensionFinding["why"]): why is keyof typeof whys =>
  Object.hasOwn(whys, why);

/** Refuses an extension that is too long, one too many, or made when the time no longer ran. */
export const extensionFaults = (situation: Situation, act: RecordedAct): readonly Refusal[] => {
  if (act.kind !== "TimeExtended") return [];
  const procedure = situation.law.procedure;
  const isPast = situation.context.mode.kind === "import";
  const after = courseAfter(situation.case, act, { procedure, isPast });
  if (isCourseFault(after)) return [];
  const { today, calendar } = situation.context;
  const made = after.others.at(-1);
  const clock = clockOf(procedure, act.clock);
  const authority =
    clock !== undefined && "extension" in clock ? clock.extension?.authority : undefined;
  return extensionFindings(after, today, calendar)
    .filter((one) => one.act === made)
    .flatMap(({ why }) =>
      isFault(why)
        ? inField(why === "tooLong" ? "n" : "clock", [
            refusal(
              "ExtensionNotAllowed",
              { name: namesOfClock(procedure, act.clock), why: { kind: whys[why] } },
              authority,
            ),
          ])
        : [],
    );
};
