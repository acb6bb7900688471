import type { Language } from "../words/values.ts";
import { createInterface } from "node:readline/promises";
import { once } from "node:events";
import { isatty } from "node:tty";
import { text as readAll } from "node:stream/consumers";

/** What the command line has around it: two streams of text, an environment, a folder, and what is piped in. */
export type Shell = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** In which language people are answered; English where it is not named. */
  readonly language?: Language;
  /** Whether a person reads what is written. */
  readonly terminal: boolean;
  /** How wide the terminal is in which help is read, or the one behind a pipe that COLUMNS names; undefined where there is none. */
  readonly columns?: number | undefined;
  /** Asks the person at the terminal, who answers with a line, or with the end of input: undefined. Left out where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** All of stdin, as text. */
  readonly piped: () => Promise<string>;
};

// Whoever reads the first lines only and closes the pipe has read enough.
const ignoreClosedPipe = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== "EPIPE") throw fault;
};

/** The shell of this process. */
export const processShell = (): Shell => {
  process.stdout.on("error", ignoreClosedPipe);
  process.stderr.on("error", ignoreClosedPipe);
  return shellOfProcess();
};

const fewest = 40;

// Whoever reads help in a pager names the width of the terminal behind it, as shells do (POSIX, COLUMNS). A width in which no word fits is none.
const columnsNamed = ({ COLUMNS = "" }: Shell["env"]): number | undefined =>
  /^\d{1,4}$/.test(COLUMNS) && Number(COLUMNS) >= fewest ? Number(COLUMNS) : undefined;

// Questions are no data: they stand where refusals do.
const askAtTerminal = async (question: string): Promise<string | undefined> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = once(lines, "close").then(() => undefined);
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
};

const shellOfProcess = (): Shell => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  folder: process.cwd(),
  // A pipe has no `isTTY` at all, and refusals go to stderr: a person reads only where both are terminals.
  terminal: isatty(1) && isatty(2),
  columns: isatty(1) ? process.stdout.columns : columnsNamed(process.env),
  ...(isatty(0) && isatty(2) ? { ask: askAtTerminal } : {}),
  piped: () => readAll(process.stdin),
});
