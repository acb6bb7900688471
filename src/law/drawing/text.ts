import type { Way } from "../file/way.ts";
import type { Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { toldWays, type Drawn } from "./conditions.ts";
import { actorOf, kindOf, placeName, type DrawingWords } from "./words.ts";

const signs = { line: "●", beside: "┊", reached: "○" } as const;

const signOf = (stage: Stage): string => {
  if (stage.beside !== undefined) return signs.beside;
  return stage.only === undefined ? signs.line : signs.reached;
};

type Line = { readonly text: string; readonly isOtherwise: boolean };

/** A way as lines: the outcomes that lead there, apart where they depend on something else. */
const wayLines = (drawn: Drawn, way: Way): readonly Line[] => {
  const { procedure, words } = drawn;
  const place = placeName(procedure, way.to, words);
  return toldWays(drawn, way).map(({ names, condition }) => {
    const said = [names.join(", "), condition].filter((one) => one !== "").join(", ");
    const text = `    ${said === "" ? "" : `${said} `}→ ${place}`;
    return { text, isOtherwise: condition === words.otherwise };
  });
};

/**
 * Draws a procedure as lines of text: its stages in the order of the file, who acts in each, and where each outcome leads, under which condition. `●`
 * stands in the line, `┊` beside it, `○` only where something leads there.
 */
export const drawText = (
  procedure: Procedure,
  { ways }: { readonly ways: readonly Way[] },
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
