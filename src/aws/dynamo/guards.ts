import type { Append, Guard } from "../../application/ports.ts";

/**
 * The guards that are actions of their own: one for each other case. A guard of the very case that is appended to is
 * part of its head's condition, because a transaction has one action per item.
 * @returns "never" when they contradict each other or the expected version, so that they cannot all hold
 */
export const guardsOf = ({
  entry,
  expectedVersion,
  guards,
}: Append): readonly Guard[] | "never" => {
  const versions = new Map([[entry.caseId, expectedVersion]]);
  for (const { caseId, version } of guards) {
    if ((versions.get(caseId) ?? version) !== version) return "never";
    versions.set(caseId, version);
  }
  versions.delete(entry.caseId);
  return [...versions].map(([caseId, version]) => ({ caseId, version }));
};
