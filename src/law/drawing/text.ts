import type { Played } from "../../procedure/model/play.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import type { Stage } from "../../procedure/model/stage.ts";
import { actorOf, kindOf, placeName, wayName, type DrawingWords } from "./words.ts";

const signs = { line: "●", beside: "┊", reached: "○" } as const;

const signOf = (stage: Stage): string => {
  if (stage.beside !== undefined) return signs.beside;
  return stage.only === undefined ? signs.line : signs.reached;
};

/**
 * Draws a procedure as lines of text: its stages in the order of the file, who acts in each, and where each outcome leads. `●`
 * stands in the line, `┊` beside it, `○` only where something leads there.
 */
export const drawText = (
  procedure: Procedure,
  { ways }: Pick<Played, "ways">,
  words: DrawingWords,
): readonly string[] => {
  const arrow = (way: (typeof ways)[number]): string => {
    const by = wayName(procedure, way, words).join(", ");
    return `    ${by === "" ? "" : `${by} `}→ ${placeName(procedure, way.to, words)}`;
  };
  return procedure.stages.flatMap((stage) => {
    const actor = actorOf(procedure, stage, words);
    return [
      `${signOf(stage)} ${placeName(procedure, stage.id, words)} (${[kindOf(stage, words), actor].filter((part) => part !== "").join("; ")})`,
      ...ways.filter(({ from }) => from === stage.id).map(arrow),
    ];
  });
};
