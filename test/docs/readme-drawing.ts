import { drawMachine } from "../support/machine/drawing.ts";
import { machineText } from "../support/azerbaijani-machine.ts";

const begin = "<!-- machine:begin -->";
const end = "<!-- machine:end -->";

/**
 * README.md with the drawing of the state machine between its two marks.
 * @throws when the marks do not stand there once each, in their order
 */
export const withDrawing = (readme: string): string => {
  const [before, rest, ...more] = readme.split(begin);
  const [, after, ...others] = (rest ?? "").split(end);
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error(`README.md holds ${begin} and ${end} once each, in this order`);
  const block = ["", "```mermaid", drawMachine(machineText()).trimEnd(), "```", ""].join("\n");
  return `${before}${begin}${block}${end}${after}`;
};
