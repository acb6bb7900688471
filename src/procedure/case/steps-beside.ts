import type { Case } from "./case.ts";
import { commandKinds, type CommandKind } from "../command-kinds.ts";
import { commandRow } from "../command-table.ts";
import { isLawProcedure } from "../profile/law-procedure.ts";
import type { Profile } from "../profile/profile.ts";
import { isBesideSteps } from "../rules/index.ts";

/** The commands that the procedure of a case knows in the stage where it stands. */
export const kindsKnown = (state: Case, profile: Profile): readonly CommandKind[] => {
  const procedure = isLawProcedure(profile) ? "law" : "negative";
  return commandKinds.filter((kind) => {
    const { stages, procedures } = commandRow(kind);
    return stages.includes(state.stage) && procedures.includes(procedure);
  });
};

/**
 * The commands that may be given where a case stands although they do not carry it on: recorded when it happens, and some of it
 * long after the end.
 */
export const kindsBeside = (state: Case, profile: Profile): readonly CommandKind[] =>
  kindsKnown(state, profile).filter((kind) => isBesideSteps(kind, state));
