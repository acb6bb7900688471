import { namedIn } from "../file/condition.ts";
import type { Procedure } from "../file/procedure.ts";
import { targetsOf } from "../file/way.ts";
import { countsIn, type Test } from "../file/vote-test.ts";
import type { LawFault } from "../faults.ts";
import { everythingIn, fault, inEach, none } from "./parts.ts";

/** The fields that name bodies. */
const namesBodies: readonly PropertyKey[] = [
  "by",
  "before",
  "body",
  "askedBy",
  "countersignedBy",
  "unlessConsentOf",
  "instrumentBy",
  "for",
  "of",
];

const bodiesNamed = (procedure: Procedure): readonly unknown[] =>
  everythingIn(procedure.file)
    .filter(({ key }) => namesBodies.includes(key))
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : [value]));

const countsNamed = (procedure: Procedure): readonly string[] => {
  const tests: readonly Test[] = [
    ...(procedure.declarations ?? []).flatMap(({ needs = [] }) => needs),
    ...(procedure.clocks ?? []).flatMap((clock) =>
      "waiver" in clock ? (clock.waiver?.needs ?? []) : [],
    ),
    ...procedure.stages.flatMap(({ interventions }) =>
      interventions.flatMap(({ needs = [] }) => needs),
    ),
  ];
  const recorded = procedure.stages.flatMap(({ records }) => records);
  return [...tests.flatMap(countsIn), ...recorded];
};

/** What a file declares and nothing in it depends on: it would be there without effect. */
export const useFaults = (procedure: Procedure): readonly LawFault[] => {
  const named = procedure.conditions.flatMap(({ condition }) => namedIn(condition));
  const bodies = bodiesNamed(procedure);
  const counts = countsNamed(procedure);
  const unused = (path: string, name: string, isUsed: boolean): readonly LawFault[] =>
    isUsed ? none : fault(path, { kind: "namedForNothing", name });
  return [
    ...inEach(procedure.bodies, "bodies", ({ id }, path) => unused(path, id, bodies.includes(id))),
    ...inEach(procedure.classes, "classes", ({ id }, path) =>
      unused(
        path,
        id,
        named.some((one) => "class" in one && one.class === id),
      ),
    ),
    ...inEach(procedure.declarations, "declarations", ({ id, leads }, path) =>
      unused(
        path,
        id,
        targetsOf(leads ?? "stay").some((to) => to !== "stay") ||
          named.some((one) => "declared" in one && one.declared === id),
      ),
    ),
    ...Object.keys(procedure.counts ?? {}).flatMap((count) =>
      unused(`counts.${count}`, count, counts.includes(count)),
    ),
  ];
};
