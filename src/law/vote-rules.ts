import type { Authority } from "../procedure/values/authority.ts";
import { type VoteRule, voteRuleSchema, type VoteTests } from "../vote/majority/rule.ts";
import type { Said } from "../words/messages.ts";
import type { LawFault } from "./faults.ts";
import { ofFormMeant } from "./procedure/form-meant.ts";
import { type Read, readText, readValue } from "./read.ts";
import { held, type HeldFile } from "./shipped.ts";

type Fraction = {
  readonly fraction: readonly [number, number];
  readonly strict?: boolean | undefined;
};

/** What is wrong with a share: more than all of something is nobody's to reach. */
const reasonAgainst = ({ fraction: [part, whole], strict }: Fraction): Said | undefined => {
  const share = `${String(part)}/${String(whole)}`;
  if (part > whole) return { kind: "moreThanWhole", share };
  return part === whole && strict === true ? { kind: "strictWhole", share } : undefined;
};

const fractionFaults = (path: string, test: object & Partial<Fraction>): readonly LawFault[] => {
  const { fraction, strict } = test;
  const reason = fraction && reasonAgainst({ fraction, strict });
  return reason === undefined ? [] : [{ path: `${path}.fraction`, reason }];
};

const testFaults = (
  path: string,
  { majority, and = [], quorum }: VoteTests,
): readonly LawFault[] => [
  ...fractionFaults(`${path}majority`, majority),
  ...and.flatMap((test, index) => fractionFaults(`${path}and[${String(index)}]`, test)),
  ...(quorum === undefined ? [] : fractionFaults(`${path}quorum`, quorum)),
];

const exceptionFaults = ({ exceptions = [] }: VoteRule): readonly LawFault[] => {
  const all = exceptions.flatMap(({ measures }) => measures);
  const twice = all.find((measure, index) => all.indexOf(measure) !== index);
  return [
    ...exceptions.flatMap(({ rule }, index) =>
      testFaults(`exceptions[${String(index)}].rule.`, rule),
    ),
    ...(twice === undefined
      ? []
      : [{ path: "exceptions", reason: { kind: "standsTwice", name: twice } as const }]),
  ];
};

/** Reads a rule for judging votes from the text of a JSON file; answers like `readProcedure`. */
export const readVoteRule = (text: string, where: string): Read<VoteRule> =>
  readText(text, where, (file, name) =>
    readValue(file, name, {
      schema: voteRuleSchema(),
      sense: (rule) => [...testFaults("", rule), ...exceptionFaults(rule)],
      issues: ofFormMeant,
    }),
  );

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
