import * as z from "zod/mini";
import { digestSchema, incidentsId, logId, officeId } from "../values/ids.ts";

const ownRecords: readonly string[] = [officeId, incidentsId, logId];

/** Whether a case id is that of a treaty's case, and not of the office's, the incidents' or the log's own record. */
export const isTreatyCase = (caseId: string): boolean => !ownRecords.includes(caseId);

/**
 * What a seal says of the leaves before it in the log: how many there are, the root of their tree, how many cases they
 * belong to, and the root of the tree over the heads of those cases. Only the system seals.
 */
export const sealSchema = z.strictObject({
  kind: z.literal("SealLog"),
  size: z.int().check(z.minimum(1)),
  root: digestSchema,
  cases: z.int().check(z.minimum(1)),
  headsRoot: digestSchema,
});
export type SealLog = z.infer<typeof sealSchema>;
