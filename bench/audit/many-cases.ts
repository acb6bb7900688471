import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as z from "zod/mini";
import { handle } from "../../src/ledger/handling/handle.ts";
import { newOffice, requestOf, theText, treatyOf } from "../../test/local/office.ts";
import { asking, opening, steps, withdrawal } from "../../test/local/procedure.ts";

const auditedSchema = z.object({ bytes: z.number(), kept: z.number(), peak: z.number() });
/** The bytes of the report; of the process that made it, what its heap still kept at the end, and its peak of memory. */
export type AllAudited = z.infer<typeof auditedSchema>;

/** Cases of one treaty, each withdrawn before the next is opened. */
const inventCases = async (folder: string, cases: number): Promise<void> => {
  const home = await newOffice(folder, 1);
  const { desk } = home;
  const given = { now: desk.ports.clock.now(), text: await theText(desk), of: "" };
  const first = steps.slice(0, 4).map((kind) => asking(kind, given));
  try {
    for (let number = 0; number < cases; number += 1) {
      const caseId = `case-${String(number)}`;
      for (const [step, asked] of [opening(treatyOf(0)), ...first, withdrawal].entries()) {
        if (asked === undefined) throw new Error("there is no such step");
        const request = requestOf(caseId, `${caseId}-command-${String(step)}`, asked);
        const answer = await handle(desk, request, { kind: "name" });
        if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
      }
    }
  } finally {
    await home.close();
  }
};

/** What it takes to audit all cases of an office at once. */
export const measureAuditOfAll = async (folder: string, cases: number): Promise<AllAudited> => {
  await inventCases(folder, cases);
  const program = join(import.meta.dirname, "all-audited.ts");
  return auditedSchema.parse(
    JSON.parse(execFileSync(process.execPath, ["--expose-gc", program, folder]).toString()),
  );
};
