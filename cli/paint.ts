import pc from "picocolors";
import type { Shell } from "./shell.ts";

export type Paint = Pick<
  ReturnType<typeof pc.createColors>,
  "bold" | "cyan" | "dim" | "green" | "red" | "yellow"
>;

/** Colours for a person at a terminal; none for pipes, NO_COLOR, a dumb terminal, or where JSON was asked for. */
export const paintFor = (shell: Shell, json: boolean): Paint => {
  const { NO_COLOR: none = "", TERM: term } = shell.env;
  return pc.createColors(shell.terminal && !json && none === "" && term !== "dumb");
};
