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
  /** What happened, in the past tense; where there are several, the rule says which. */
  readonly acts: readonly [string, ...string[]];
  /** The stages in which a case knows it, beside those of its procedure file: those named, every open one, those and the deposit, or any, also once it has ended. */
  readonly at: readonly NamedStage[] | "open" | "openOrDeposited" | "any";
  /**
   * Possible while the case is suspended. What carries the case on is not; what ends the suspension or the case is, and so
   * is what arrives by itself: a letter that was released must go out or be accounted for, and what a depositary or another
   * State does, it does. Who reads and who attends is no step of a procedure.
   */
  readonly whileSuspended?: true;
  /** A fact that people recorded, which a correction may restate. Releases, certifications and sendings stand as done. */
  readonly correctable?: true;
  /** What cannot be undone once it is recorded. */
  readonly irreversible?: true;
  /** Ends a case or puts its record right: the remedy for what is broken, with a reason in a field of its own. */
  readonly remedy?: true;
  /**
   * What it waits for: that the vote is certified or that is declined, because until then nobody knows whether there is to be
   * another; or that parliament's consent stands as it was certified, because it rests on that.
   */
  readonly awaits?: "certification" | "consent";
  /** Follows from what everybody may read: it is told to them, and may not give away a vote that nobody has certified yet. */
  readonly asAllRead?: true;
  /** Possible at almost any time, and a step of no procedure. */
  readonly anyTime?: true;
  /** The fields that open data tell beside the day; none that may name a person, such as who laid a draft. */
  readonly openData?: readonly string[];
};

/**
 * A command as data: what it is called, where it is possible, and who gives it. That is a person in a duty, by a verb; a
 * person as well as the system, which reports what a mail server said; or the system alone.
 */
export type Definition =
  | (Named & { readonly by: "system" })
  | (Named & {
      readonly by?: "reported";
      readonly verb: string;
      readonly duty: UsualDuty;
    });

type ByKind<List extends readonly Definition[]> = {
  readonly [One in List[number] as One["kind"]]: One;
};

/** Definitions by their kinds, in their order. */
export const byKind = <const List extends readonly Definition[]>(list: List): ByKind<List> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the kinds in Object.fromEntries
  Object.fromEntries(list.map((one) => [one.kind, one])) as ByKind<List>;
