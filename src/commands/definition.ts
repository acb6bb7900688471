import type { NamedStage } from "../law/file/stage-of-case.ts";

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
