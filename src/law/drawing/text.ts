import type { Played, Way } from "../../procedure/model/play.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import type { Stage } from "../../procedure/model/stage.ts";
import { conditionsOf, type WayOut } from "../../procedure/model/way.ts";
import { actorOf, kindOf, placeName, wayName, type DrawingWords } from "./words.ts";

const signs = { line: "●", beside: "┊", reached: "○" } as const;

const signOf = (stage: Stage): string => {
  if (stage.beside !== undefined) return signs.beside;
  return stage.only === undefined ? signs.line : signs.reached;
};

/** What is drawn, and in which words. */
type Drawn = {
  readonly procedure: Procedure;
  readonly ways: Played["ways"];
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

type Line = { readonly text: string; readonly isOtherwise: boolean };

/** A way as lines: the outcomes that lead there, apart where they depend on something else. */
const wayLines = (drawn: Drawn, way: Way): readonly Line[] => {
  const { procedure, words } = drawn;
  const { from, by, to } = way;
  const place = placeName(procedure, to, words);
  const line = (outcomes: readonly string[], condition: string): Line => {
    const name = wayName(procedure, { ...way, by: outcomes }, words).join(", ");
    const said = [name, condition].filter((one) => one !== "").join(", ");
    const text = `    ${said === "" ? "" : `${said} `}→ ${place}`;
    return { text, isOtherwise: condition === words.otherwise };
  };
  if (from === null || by.length === 0) return [line(by, "")];
  const apart = Map.groupBy(by, (outcome) => dependsOn(drawn, { from, outcome, to }));
  return [...apart].map(([condition, outcomes]) => line(outcomes, condition));
};

/**
 * Draws a procedure as lines of text: its stages in the order of the file, who acts in each, and where each outcome leads, under which condition. `●`
 * stands in the line, `┊` beside it, `○` only where something leads there.
 */
export const drawText = (
  procedure: Procedure,
  { ways }: Pick<Played, "ways">,
  words: DrawingWords,
): readonly string[] => {
  return procedure.stages.flatMap((stage) => {
    const actor = actorOf(procedure, stage, words);
    const lines = ways
      .filter(({ from }) => from === stage.id)
      .flatMap((way) => wayLines({ procedure, ways, words }, way))
      .toSorted((one, other) => Number(one.isOtherwise) - Number(other.isOtherwise));
    return [
      `${signOf(stage)} ${placeName(procedure, stage.id, words)} (${[kindOf(stage, words), actor].filter((part) => part !== "").join("; ")})`,
      ...lines.map(({ text }) => text),
    ];
  });
};
