import type { Case } from "../../case/case.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { Happened } from "../../case/course/course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { outcomeInFile } from "../../law/file/names-in-words.ts";
import { isPassable, reachedFrom } from "../../law/file/way.ts";
import { ownRule } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";
import type { StageKind } from "../../law/stages/kinds.ts";

/** The kinds of stage whose outcome alone says where the case goes on. */
const deciding: readonly StageKind[] = ["decide", "assent"];

// A stage that is none of this case's is passed by.
const leadsOn = (procedure: Procedure, target: string, to: string): boolean => {
  const stage = stageOf(procedure, target);
  if (target === to || stage === undefined || !isPassable(stage)) return target === to;
  return reachedFrom(procedure, [target]).has(to);
};

const ledElsewhere = (procedure: Procedure, { stage: id, what, to }: Happened): boolean => {
  const stage = stageOf(procedure, id);
  if (stage === undefined || !deciding.includes(stage.kind) || stage.beside !== undefined)
    return false;
  if (!stage.outcomes.includes(what)) return false;
  const ways = stage.ways.filter(({ outcome }) => outcome === what);
  return to === id ? ways.length > 0 : !ways.some((way) => leadsOn(procedure, way.to, to));
};

/**
 * An outcome that was corrected from under later acts: the case did not move back, so the audit must say that they rest on
 * another.
 */
export const outcomeFindings = (state: Case, procedure: Procedure): readonly Finding[] => {
  const { happened } = courseOf(state, procedure);
  return happened.flatMap((one, index): readonly Finding[] => {
    const next = happened[index + 1];
    const act = state.steps.find(({ entry }) => entry === next?.entry)?.act.kind;
    // Where it led once it was held to have effect, whoever recorded that says.
    if (act === undefined || one.isHeld === true || !ledElsewhere(procedure, one)) return [];
    return [
      {
        rule: { kind: "restsOnOutcome" },
        verdict: "broken",
        why: {
          kind: "outcomeNowStands",
          what: outcomeInFile(procedure, one.stage, one.what),
          stage: stageOf(procedure, one.stage)?.name ?? { en: one.stage },
          on: one.on,
          act,
        },
        authority: ownRule("outcomeUndoneLawfully"),
      },
    ];
  });
};
