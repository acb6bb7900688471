import type { Message, Sentence } from "./messages.ts";
import type { Authority } from "./authority.ts";
import type { Rule } from "./finding-group.ts";

/**
 * What is known of one rule in one case. Rule and reason are messages of `words/<language>/`. `running` is said of what is not
 * due yet; `cannotBeVerified` where facts are missing, never `kept`; `notFollowed` where the law only says what should be, and
 * it was not.
 */
export type Finding = {
  readonly rule: Rule;
  readonly verdict: "kept" | "broken" | "notFollowed" | "running" | "cannotBeVerified";
  readonly why: Sentence;
  readonly authority: Authority;
};

/** Whether the audit found a rule broken. */
export const isBroken = ({ verdict }: Finding): boolean => verdict === "broken";

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** What two values that say the same have in common, in whatever order their fields come. */
export const keyOfSentence = (said: unknown): string => JSON.stringify(said, inOrder);

/** The messages of a sentence, one after the other. */
export const messagesIn = (said: Sentence): readonly Message[] =>
  "kind" in said ? [said] : said.flatMap(messagesIn);

/** Whether two say the same. */
export const isSame = (one: Sentence, other: Sentence): boolean =>
  keyOfSentence(one) === keyOfSentence(other);

/**
 * The name of a rule, by which a person says despite which rules they go on: its kind, and what it is of.
 * @returns `fullPowers`, or `stageTime name={"en":"Vote"} start=2026-01-12`
 */
export const ruleName = (rule: Sentence): string => {
  if (!("kind" in rule)) return rule.map(ruleName).join(", ");
  const { kind, ...values } = rule;
  const named = Object.entries(values).map(([name, value]) => `${name}=${valueName(value)}`);
  return [kind, ...named.toSorted()].join(" ");
};

const valueName = (value: unknown): string =>
  typeof value === "string" ? value : keyOfSentence(value);
