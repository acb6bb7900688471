import type { Majority } from "../law/file/rule.ts";
import { listedCounts, type VoteRule, voteRuleSchema } from "../law/votes/vote-rule.ts";
import type { LawFault } from "../law/faults.ts";
import { ofFormMeant } from "../law/procedure/closest-form.ts";
import { fault, inEach, none } from "../law/procedure/parts.ts";
import { majorityFaults } from "../law/procedure/rules.ts";
import { type Read, readText, readValue } from "../law/read.ts";
import { held, type HeldFile } from "./shipped.ts";

const faultsOf = (majority: Majority, path: string): readonly LawFault[] =>
  majorityFaults(majority, path, { known: listedCounts, members: undefined });

const faultsIn = (rule: VoteRule): readonly LawFault[] => {
  const measures = (rule.exceptions ?? []).flatMap(({ measures, words }) =>
    words === undefined ? (measures ?? []) : [],
  );
  const twice = measures.find((measure, index) => measures.indexOf(measure) !== index);
  return [
    ...faultsOf(rule, ""),
    ...inEach(rule.exceptions, "exceptions", faultsOf),
    ...(twice === undefined ? none : fault("exceptions", { kind: "standsTwice", name: twice })),
  ];
};

/** Reads a rule for judging votes from the text of a JSON file; answers like `readProcedure`. */
export const readVoteRule = (text: string, where: string): Read<VoteRule> =>
  readText(text, where, (file, name) =>
    readValue(file, name, { schema: voteRuleSchema(), sense: faultsIn, issues: ofFormMeant }),
  );

const files: readonly HeldFile<VoteRule>[] = [
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
].map(held("votes", readVoteRule));

/** The ids of the rules for judging votes that come with Tasdiq. */
export const shippedVoteRuleIds: readonly string[] = files.map(({ id }) => id);

/**
 * The rule of this id, read when it is first asked for.
 * @throws when it is not valid, which is a fault of the release
 */
export const shippedVoteRule = (id: string): VoteRule | undefined =>
  files.find((rule) => rule.id === id)?.file().value;

/** All of them, read: @throws when one is not valid, which is a fault of the release. */
export const shippedVoteRules = (): readonly VoteRule[] => files.map(({ file }) => file().value);
