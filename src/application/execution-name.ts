import { caseIdSchema, type CaseId } from "../procedure/values/ids.ts";

/**
 * The name of a case's execution in an epoch, `<case>_<epoch>`, the same in both shells: at most 80 of `0-9 A-Z a-z - _`, because
 * the API reference of Step Functions asks for no others where executions are logged to CloudWatch. A case id has no `_`, so no
 * two cases and epochs share a name.
 */
export const executionName = (caseId: CaseId, epoch: number): string =>
  `${caseId}_${String(epoch)}`;

/** The case whose execution has this name; undefined for a name that is not one of ours. */
export const caseOfExecution = (name: string): CaseId | undefined => {
  const [, caseId] = /^(.*)_\d+$/.exec(name) ?? [];
  return caseIdSchema.safeParse(caseId).data;
};
