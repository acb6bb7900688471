import * as z from "zod/mini";
import type { ProcedureMachines } from "../../src/aws/sfn-driver.ts";
import type { Ledger } from "../../src/ledger/ports.ts";
import { drivenBy } from "../../src/case/driven-by.ts";
import type { CaseId } from "../../src/values/ids.ts";
import { optionalSetting, setting } from "../shell/settings.ts";

const byProcedure = (text: string | undefined): Readonly<Record<string, string>> =>
  text === undefined ? {} : z.record(z.string(), z.string()).parse(JSON.parse(text));

/** The machines that procedures have of their own, as the settings of this function name them. */
export const machinesOfProcedures = (ledger: Pick<Ledger, "head">): ProcedureMachines => ({
  aliases: byProcedure(optionalSetting("TASDIQ_PROCEDURE_MACHINES")),
  procedureOf: async (caseId) => {
    const head = await ledger.head(caseId);
    return head && drivenBy(head.state);
  },
});

/** Finds the SHA-256 of the definition by which a driver of a case is started: that of its procedure's machine, or of the common one. */
export const newestDefinition = ({
  procedureOf,
}: ProcedureMachines): ((caseId: CaseId) => Promise<string>) => {
  const common = setting("TASDIQ_DEFINITION");
  const ofProcedures = byProcedure(optionalSetting("TASDIQ_PROCEDURE_DEFINITIONS"));
  return async (caseId) => ofProcedures[(await procedureOf(caseId)) ?? ""] ?? common;
};

/** Finds the procedure of a case, if it has no machine of its own. */
export const lackingMachine =
  ({ aliases: known, procedureOf }: ProcedureMachines) =>
  async (caseId: CaseId): Promise<string | undefined> => {
    const procedure = await procedureOf(caseId);
    return procedure === undefined || procedure in known ? undefined : procedure;
  };
