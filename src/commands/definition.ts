import type { Duty } from "../law/duty.ts";
import type { NamedStage } from "../law/file/stage-of-case.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { StageKind } from "../law/file/stage.ts";

/** Whose duty a command usually is: the headings under which the command line lists its verbs. */
export type UsualDuty =
  | "clerk"
  | "committee"
  | "plenary"
  | "headOfState"
  | "treatyOfficer"
  | "releasing"
  | "attending"
  | "anybody";

type Named = {
  readonly kind: string;
  /** The stages in which a case knows it, beside those of its procedure file: those named, every open one, those and the deposit, or any, also once it has ended. */
  readonly at: readonly NamedStage[] | "open" | "openOrDeposited" | "any";
  /** The kinds of stage of a procedure file from which it leads on. */
  readonly leadsOnFrom?: readonly StageKind[];
  /** The kinds of stage at which it is recorded beside what leads on. */
  readonly besideAt?: readonly StageKind[];
  /** Done only where the body decides by counting. */
  readonly byCounting?: true;
  /** Given for the body that acts at the stage, so that nobody does it for another. */
  readonly forBody?: true;
  /** Whether a procedure cannot do without it, where the kinds of its stages do not say so; a file may give it to a duty only then. */
  readonly neededBy?: (procedure: Procedure) => boolean;
  /** What it records of a stage before the outcome; a procedure cannot do without it where something depends on that. */
  readonly event?: "begun" | "distributed" | "presented";
  /** The fixed duties of every office that may give it too, whatever the file says. */
  readonly alsoBy?: readonly Duty[];
  /**
   * Possible while the case is suspended. What carries the case on is not; what ends the suspension or the case is, and so
   * is what arrives by itself: a letter that was released must go out or be accounted for, and what a depositary or another
   * State does, it does. Who reads and who attends is no step of a procedure.
   */
  readonly whileSuspended?: true;
  /** What cannot be undone once it is recorded. */
  readonly irreversible?: true;
  /** Ends a case or puts its record right: the remedy for what is broken, with a reason in a field of its own. */
  readonly remedy?: true;
  /**
   * What it waits for: that the vote is certified or that is declined, because until then nobody knows whether there is to be
   * another; or that parliament's consent stands as it was certified, because it rests on that.
   */
  readonly awaits?: "certification" | "consent";
  /** Possible at almost any time, and a step of no procedure. */
  readonly anyTime?: true;
};

/** A command as data: what it is called, where it is possible, and who gives it: a person in a duty, by a verb, or the system alone. */
export type Definition =
  | (Named & { readonly by: "system" })
  | (Named & {
      readonly by?: undefined;
      readonly verb: string;
      readonly duty: UsualDuty;
    });

/** The kinds of stage at which a command is given; none where it concerns the whole case, or a time limit. */
export const stageKindsOf = ({
  leadsOnFrom = [],
  besideAt = [],
}: Definition): readonly StageKind[] => [...besideAt, ...leadsOnFrom];
