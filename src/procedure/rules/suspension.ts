import { ownRule } from "../values/authority.ts";
import type { Case } from "../case/case.ts";
import { type CommandKind, isPossibleWhileSuspended } from "../command-table.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { suspensionNow } from "../../clocks/suspension.ts";

const standsStill = ownRule("suspendedCaseWaits");

/** Refuses what would carry a suspended case on. */
export const suspensionFaults = (state: Case, command: CommandKind): readonly Refusal[] => {
  const now = suspensionNow(state);
  if (now === undefined || isPossibleWhileSuspended(command)) return [];
  const { on, legalBasis } = now.act;
  return [refusal("CaseSuspendedSince", { command, since: on, legalBasis }, standsStill)];
};
