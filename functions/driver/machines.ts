import * as z from "zod/mini";
import type { ProcedureMachines } from "../../src/aws/sfn-driver.ts";
import type { Ledger } from "../../src/ledger/ports.ts";
import { drivenBy } from "../../src/case/driven-by.ts";
import type { CaseId } from "../../src/values/ids.ts";
import { optionalSetting } from "../shell/settings.ts";

const aliases = (): ProcedureMachines["aliases"] => {
  const named = optionalSetting("TASDIQ_PROCEDURE_MACHINES");
  return named === undefined ? {} : z.record(z.string(), z.string()).parse(JSON.parse(named));
};

/** The machines that procedures have of their own, as the settings of this function name them. */
export const machinesOfProcedures = (ledger: Pick<Ledger, "head">): ProcedureMachines => ({
  aliases: aliases(),
  procedureOf: async (caseId) => {
    const head = await ledger.head(caseId);
    return head && drivenBy(head.state);
  },
});

/** Finds the procedure of a case, if it has no machine of its own. */
export const lackingMachine =
  ({ aliases: known, procedureOf }: ProcedureMachines) =>
  async (caseId: CaseId): Promise<string | undefined> => {
    const procedure = await procedureOf(caseId);
    return procedure === undefined || procedure in known ? undefined : procedure;
  };
