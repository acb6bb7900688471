import { ownRule } from "../authority.ts";
import { factsOf, latest, type Case } from "../case.ts";
import type { CommandKind } from "../command-kinds.ts";
import { contradictsOrder, type FactDate } from "../fact-date.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { suspensionNow, unendedSuspension } from "../suspension.ts";
import { isPossibleWhileSuspended } from "../while-suspended.ts";
import { notBefore, notInFuture, type Rule, type Step } from "./rule.ts";

const standsStill = ownRule("suspendedCaseWaits");

/** Refuses what would carry a suspended case on. */
export const suspensionFaults = (state: Case, command: CommandKind): readonly Refusal[] => {
  const now = suspensionNow(state);
  if (now === undefined || isPossibleWhileSuspended(command)) return [];
  const { on, legalBasis } = now.act;
  return [refusal("CaseSuspendedSince", { command, since: on, legalBasis }, standsStill)];
};

/**
 * That a case stands still. It may date back: what was done meanwhile stays on record, and the audit says that it was done
 * while the case was suspended.
 */
export const suspend: Rule<"Suspend"> = {
  against: (situation, command) => {
    const earlier = unendedSuspension(situation.case);
    return [
      ...(earlier === undefined
        ? []
        : [
            refusal("CaseSuspendedAlready", {
              since: earlier.act.on,
              entry: earlier.entry,
            }),
          ]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, layingBefore(situation.case)),
      ...notBefore(command.on, resumptionAfter(situation.case, command.on)),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CaseSuspended" }),
};

// What was not laid yet cannot have been suspended.
const layingBefore = (state: Case): Step | undefined => {
  const laid = latest(state, "DraftLawLaid");
  return laid && { name: "laying", on: laid.act.on };
};

// In a past case they may overlap, and the one entered last need not be the one that ended last.
const resumptionAfter = (state: Case, on: FactDate): Step | undefined => {
  const resumed = factsOf(state, "CaseResumed").find(({ act }) => contradictsOrder(act.on, on));
  return resumed && { name: "theResumption", on: resumed.act.on };
};

/** That a suspended case goes on, from the day named. */
export const resume: Rule<"Resume"> = {
  against: (situation, command) => {
    const suspended = unendedSuspension(situation.case);
    if (suspended === undefined) return [refusal("CaseNotSuspended", {})];
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, { name: "theSuspension", on: suspended.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CaseResumed" }),
};
