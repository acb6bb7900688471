import type { Authority } from "../procedure/values/authority.ts";
import type { VoteRule } from "../vote/majority/rule.ts";
import type { Read } from "./read.ts";
import { held, type HeldFile } from "./shipped.ts";
import { readVoteRule } from "./vote-rules.ts";

/** A rule that comes with the software: it has a name, and says what it rests on. */
export type ShippedVoteRule = VoteRule & {
  readonly id: string;
  readonly title: string;
  readonly authority: Authority;
};

const readShipped = (text: string, where: string): Read<ShippedVoteRule> => {
  const read = readVoteRule(text, where);
  if (read.kind === "invalid") return read;
  const { id, title, authority } = read.value;
  if (id === undefined || title === undefined || authority === undefined)
    throw new Error(`the shipped file ${where} lacks its id, title or authority`);
  return { ...read, value: { ...read.value, id, title, authority } };
};

const files: readonly HeldFile<ShippedVoteRule>[] = [
  "az-constitutional-law",
  "az-law",
  "ca-floor-majority",
  "ca-two-thirds",
  "de-bundestag",
  "de-two-thirds-of-members",
  "ee-border-treaty",
  "ep-component-members",
  "nl-departing-from-constitution",
  "simple-cast",
  "ua-ratification",
  "us-senate-cloture",
  "us-senate-treaty",
].map(held("votes", readShipped));

/** The ids of the rules for judging votes that come with Tasdiq. */
export const shippedVoteRuleIds: readonly string[] = files.map(({ id }) => id);

/**
 * The rule of this id, read when it is first asked for.
 * @throws when it is not valid, which is a fault of the release
 */
export const shippedVoteRule = (id: string): ShippedVoteRule | undefined =>
  files.find((rule) => rule.id === id)?.file().value;

/** All of them, read: @throws when one is not valid, which is a fault of the release. */
export const shippedVoteRules = (): readonly ShippedVoteRule[] =>
  files.map(({ file }) => file().value);
