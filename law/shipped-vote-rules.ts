import type { Authority } from "../domain/authority.ts";
import type { VoteRule } from "../domain/majority/rule.ts";
import { readVoteRuleValue } from "./vote-rules.ts";
import azConstitutionalLaw from "./votes/az-constitutional-law.json" with { type: "json" };
import azLaw from "./votes/az-law.json" with { type: "json" };
import caFloorMajority from "./votes/ca-floor-majority.json" with { type: "json" };
import caTwoThirds from "./votes/ca-two-thirds.json" with { type: "json" };
import deBundestag from "./votes/de-bundestag.json" with { type: "json" };
import deTwoThirdsOfMembers from "./votes/de-two-thirds-of-members.json" with { type: "json" };
import eeBorderTreaty from "./votes/ee-border-treaty.json" with { type: "json" };
import epComponentMembers from "./votes/ep-component-members.json" with { type: "json" };
import nlDepartingFromConstitution from "./votes/nl-departing-from-constitution.json" with { type: "json" };
import simpleCast from "./votes/simple-cast.json" with { type: "json" };
import uaRatification from "./votes/ua-ratification.json" with { type: "json" };
import usSenateCloture from "./votes/us-senate-cloture.json" with { type: "json" };
import usSenateTreaty from "./votes/us-senate-treaty.json" with { type: "json" };

/** A rule that comes with the software: it has a name, and says what it rests on. */
export type ShippedVoteRule = VoteRule & {
  readonly id: string;
  readonly title: string;
  readonly authority: Authority;
};

const files: Readonly<Record<string, unknown>> = {
  "law/votes/az-constitutional-law.json": azConstitutionalLaw,
  "law/votes/az-law.json": azLaw,
  "law/votes/ca-floor-majority.json": caFloorMajority,
  "law/votes/ca-two-thirds.json": caTwoThirds,
  "law/votes/de-bundestag.json": deBundestag,
  "law/votes/de-two-thirds-of-members.json": deTwoThirdsOfMembers,
  "law/votes/ee-border-treaty.json": eeBorderTreaty,
  "law/votes/ep-component-members.json": epComponentMembers,
  "law/votes/nl-departing-from-constitution.json": nlDepartingFromConstitution,
  "law/votes/simple-cast.json": simpleCast,
  "law/votes/ua-ratification.json": uaRatification,
  "law/votes/us-senate-cloture.json": usSenateCloture,
  "law/votes/us-senate-treaty.json": usSenateTreaty,
};

const shipped = (file: unknown, where: string): ShippedVoteRule => {
  const read = readVoteRuleValue(file, where);
  if (read.kind === "invalid")
    throw new Error(
      `the shipped file ${where} is not valid: ${read.faults.map(({ path, reason }) => `${path} ${reason}`).join("; ")}`,
    );
  const { id, title, authority } = read.value;
  if (id === undefined || title === undefined || authority === undefined)
    throw new Error(`the shipped file ${where} lacks its id, title or authority`);
  return { ...read.value, id, title, authority };
};

/**
 * The rules for judging votes that come with Tasdiq.
 * @throws when one of them is not valid, which is a fault of the release
 */
export const shippedVoteRules = (): readonly ShippedVoteRule[] =>
  Object.entries(files).map(([where, file]) => shipped(file, where));
