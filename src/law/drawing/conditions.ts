import type { Procedure } from "../file/procedure.ts";
import type { WayOut } from "../file/stage.ts";
import { conditionsOf, type Way } from "../file/way.ts";
import { wayName, type DrawingWords } from "./words.ts";

/** What is drawn, and in which words. */
export type Drawn = {
  readonly procedure: Procedure;
  readonly ways: readonly Way[];
  readonly words: DrawingWords;
};

/** On what it depends that an outcome leads to a place, where it leads elsewhere too; nothing where it does not. */
const dependsOn = ({ procedure, ways, words }: Drawn, { from, outcome, to }: WayOut): string => {
  const conditionsTo = (place: string) => conditionsOf(procedure, { from, outcome, to: place });
  const here = conditionsTo(to);
  const others = ways.filter((way) => way.from === from && way.to !== to);
  const elsewhere = others
    .filter(({ by }) => by.includes(outcome))
    .flatMap((way) => conditionsTo(way.to));
  if (elsewhere.length === 0 || here.length === 0) return "";
  const conditions = here.filter((one) => one !== undefined);
  const [only, ...more] = conditions;
  if (conditions.length < here.length || only === undefined)
    return elsewhere.some((one) => one !== undefined) ? words.otherwise : "";
  return words.condition(procedure, more.length === 0 ? only : { any: conditions });
};

/** A way as a drawing tells it: its outcomes together where they depend on the same, which is nothing, a condition, or that no other holds. */
export const toldWays = (
  drawn: Drawn,
  way: Way,
): readonly { readonly names: readonly string[]; readonly condition: string }[] => {
  const { procedure, words } = drawn;
  const { from, by, to } = way;
  const named = (outcomes: readonly string[]) =>
    wayName(procedure, { ...way, by: outcomes }, words);
  if (from === null || by.length === 0) return [{ names: named(by), condition: "" }];
  const apart = Map.groupBy(by, (outcome) => dependsOn(drawn, { from, outcome, to }));
  return [...apart].map(([condition, outcomes]) => ({ names: named(outcomes), condition }));
};
