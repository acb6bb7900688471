import { isEntryIntoForceAwaited } from "../../case/state-in-force.ts";
import { ownRule } from "../../words/authority.ts";
import { dayOf, latestDay } from "../../time/fact-date.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { conclusion } from "../rules/opening.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordDatedFact",
  verb: "record-fact",
  at: "openOrDeposited",
  duty: "clerk",
} as const satisfies Definition;

const liveFactsLieBefore = ownRule("liveStepsNotBackdated");

const rule: Rule<"RecordDatedFact"> = {
  against: (situation, command) => {
    const future = [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, conclusion(situation)),
    ];
    const opened = situation.case.opening;
    const openedOn = opened && dayOf(opened.at, situation.law.procedure.timeZone);
    const early = command.fact === "signature" || command.fact === "fullPowers";
    const last = latestDay(command.on);
    const late =
      early &&
      situation.context.mode.kind === "live" &&
      last !== undefined &&
      openedOn !== undefined &&
      last > openedOn
        ? [refusal("DateNotBeforeCase", { date: last, opened: openedOn }, liveFactsLieBefore)]
        : [];
    return inField("on", [...future, ...late]);
  },
  isBeside: () => true,
  isNext: (state) => state.stage === "deposited" && isEntryIntoForceAwaited(state),
};

/** Records a dated fact beside the procedure. */
export const recordDatedFact = { definition, rule } as const;
