import { isEntryIntoForceAwaited } from "../../findings/state-in-force.ts";
import { ownRule } from "../../words/authority.ts";
import { dayOf, latestDay } from "../../time/fact-date.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { conclusion } from "../rules/opening.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import { choice, factDate, line, statements } from "../../case/fields/fields.ts";

export const definition = {
  kind: "RecordDatedFact",
  acts: ["DatedFactRecorded"],
  verb: "record-fact",
  at: "openOrDeposited",
  duty: "clerk",
  whileSuspended: true,
  correctable: true,
  openData: ["subject"],
} as const satisfies Definition;

const fields = () => ({
  fact: choice([
    "signature",
    "fullPowers",
    "depositaryNotice",
    "draftPresented",
    "draftDiscussed",
    "lawChangeAdopted",
    "confirmation",
    "entryIntoForce",
  ]),
  on: factDate,
  by: orNone(line),
  // What it was about: the notice by its reference, the laws that were changed.
  subject: mayBeLeftOut(orNone(line)),
  source: line,
  statements,
});

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
  record: (_, fact) => ({ ...fact, kind: "DatedFactRecorded" }),
  isBeside: () => true,
  isNext: (state) => state.stage === "deposited" && isEntryIntoForceAwaited(state),
};

/** Records a dated fact beside the procedure. */
export const recordDatedFact = { fields, rule } as const;
