import { tell } from "./say.ts";
import type { Shell } from "./shell.ts";

/** How often a person is told how far something is, in milliseconds; and whoever reads no terminal, or JSON. */
const [often, seldom] = [1000, 60_000];

type Telling = {
  readonly shell: Pick<Shell, "err" | "terminal" | "language">;
  readonly json: boolean;
  /** How many there are in all. */
  readonly all: number;
  /** Epoch milliseconds by the machine's own clock. */
  readonly now: () => number;
};

/** Tells on stderr how far something is, at most once a second; where nobody watches, only of what takes minutes. */
export const progressTold = ({ shell, json, all, now }: Telling): ((done: number) => void) => {
  const pause = shell.terminal && !json ? often : seldom;
  let last = now();
  return (done) => {
    if (now() - last < pause) return;
    last = now();
    tell(shell, { kind: "casesChecked", done: String(done), all: String(all) });
  };
};
