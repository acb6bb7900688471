import type { ActOf, RecordedAct } from "../../src/case/act.ts";
import type { Case } from "../../src/case/case.ts";
import type { CaseFact } from "../../src/case/case-fact.ts";

/** Every fact of a kind in a record, oldest first, read from end to end. */
export const factsOf = <Kind extends RecordedAct["kind"]>(
  { facts }: Pick<Case, "facts">,
  kind: Kind,
): readonly CaseFact<ActOf<Kind>>[] =>
  facts.filter((fact): fact is CaseFact<ActOf<Kind>> => fact.act.kind === kind);
