import type { Sentence } from "../words/messages.ts";
import type { Command } from "../case/command.ts";
import type { RefusalKind } from "../words/refusal.ts";

/**
 * A rule of Tasdiq's that was changed: from which version on which commands are judged otherwise, and why. `rule` is the refusal
 * that now speaks against such a command, or `act` where it now leads to another act or stage.
 */
export type RuleChange = {
  /** The first version that judges by the new rule, such as `0.2.0`. */
  readonly version: string;
  readonly commands: readonly Command["kind"][];
  readonly rule: RefusalKind | "act";
  /** Why, for whoever verifies an older entry. */
  readonly why: Sentence;
};

/** Every change since the first release. Whoever changes a rule so that a recorded entry would be judged otherwise adds a row. */
export const ruleChanges: readonly RuleChange[] = [];

const numbersIn = (version: string): readonly number[] | undefined => {
  const [, ...parts] = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(version) ?? [];
  return parts.length === 0 ? undefined : parts.map(Number);
};

const isEarlier = (version: string, other: string): boolean => {
  const [one, two] = [numbersIn(version), numbersIn(other)];
  if (one === undefined || two === undefined) return false;
  const at = one.findIndex((part, index) => part !== two[index]);
  return at !== -1 && (one[at] ?? 0) < (two[at] ?? 0);
};

/** What an entry was recorded by, the kind of its command, and the rule by which it would be decided otherwise now. */
export type Difference = {
  /** As entries have it: `tasdiq 0.1.0`. */
  readonly software: string;
  readonly command: string;
  readonly rule: string;
};

/** The change of a rule that explains why an entry of an earlier version would be decided otherwise; undefined where none does. */
export const changeCovering = (
  changes: readonly RuleChange[],
  { software, command, rule }: Difference,
): RuleChange | undefined =>
  changes.find(
    (change) =>
      change.rule === rule &&
      change.commands.some((kind) => kind === command) &&
      isEarlier(software.replace(/^tasdiq /, ""), change.version),
  );
