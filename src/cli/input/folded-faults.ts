import type { LawFault } from "../../law/faults.ts";

/** A fault, and how many others follow from it. */
type FoldedFault = { readonly fault: LawFault; readonly more: number };

/** What a file names and does not declare: the same name is missing wherever it is used. */
const missingName = ({ reason }: LawFault): string | undefined =>
  "kind" in reason && (reason.kind === "nameUnknown" || reason.kind === "nameOfNone")
    ? String(reason.name)
    : undefined;

const isWithin = ({ path }: LawFault, outer: LawFault): boolean =>
  typeof path === "string" &&
  typeof outer.path === "string" &&
  (path.startsWith(`${outer.path}.`) || path.startsWith(`${outer.path}[`));

const follows = (one: LawFault, first: LawFault): boolean => {
  const missing = missingName(first);
  return (
    isWithin(one, first) ||
    one.follows === first.path ||
    (missing !== undefined && missingName(one) === missing)
  );
};

/**
 * Faults with those folded that follow from another: what is wrong within a part that is wrong itself, the same missing name in
 * another place, a stage that only an unreached one leads to.
 */
export const foldedFaults = (faults: readonly LawFault[]): readonly FoldedFault[] => {
  const firsts = faults.filter(
    (one, index) =>
      !faults.some(
        (first, place) =>
          first !== one && follows(one, first) && (!follows(first, one) || place < index),
      ),
  );
  const counts = new Map(firsts.map((one) => [one, 0]));
  for (const one of faults) {
    if (counts.has(one)) continue;
    const first = firsts.find((other) => follows(one, other)) ?? firsts[0];
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return firsts.map((fault) => ({ fault, more: counts.get(fault) ?? 0 }));
};
