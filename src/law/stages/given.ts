import type { Duty } from "../duty.ts";
import type { Clock } from "../file/clock.ts";

/** By whom a command is given that belongs to no stage of a procedure file. */
export type Given = {
  /** A duty of every office, the system alone, or whoever has a next step; left out where a procedure file gives it to duties. */
  readonly by?:
    "treaty-officer" | "releasing-officer" | "head-of-state-office" | "system" | "attending";
  /** The duties of every office that may give it too, whatever the file says. */
  readonly alsoBy?: readonly Duty[];
  /** Whether a procedure cannot do without it; a file may give it to a duty only then. */
  readonly neededBy?: (procedure: Needing) => boolean;
};

/** What of a procedure decides whether a command that belongs to no stage is needed. */
type Needing = {
  readonly classes?: readonly unknown[] | undefined;
  readonly declarations?: readonly unknown[] | undefined;
  readonly clocks?: readonly Clock[] | undefined;
  readonly withdrawal?: object | undefined;
  readonly onEndOfTerm?: { readonly effect: "lapses" | "startsAgain" | "goesOn" } | undefined;
};

/** Commands that belong to no stage of a procedure file, by their ids. */
export type GivenCommands = Readonly<Record<string, Given>>;
