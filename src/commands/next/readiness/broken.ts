import { isSame, type Finding } from "../../../words/finding.ts";
import type { Rule } from "../../../words/finding-group.ts";
import type { Audited } from "../../despite.ts";
import { namesOfStage } from "../../../law/file/names-in-words.ts";
import type { ReadinessItem } from "./item.ts";

type Judged = Pick<Audited, "case" | "law">;
type RulesFor = (about: string, judged: Judged) => readonly Rule[];

// Of several votes at a stage the newest decides; an older one decided nothing that stands.
const voteRules: RulesFor = (id, { case: { ballots }, law }) => {
  const newest = ballots.findLast(({ vote }) => vote.act.stage === id)?.vote;
  if (newest === undefined) return [];
  const vote = { stage: namesOfStage(law.procedure, id), on: newest.act.on };
  return [
    { kind: "stageVote", ...vote },
    { kind: "stageCertification", ...vote },
  ];
};

/** The rules by which the audit judges what an item asks for, by its id before a colon; what follows the colon is passed. */
const judgedBy: Readonly<Record<string, RulesFor>> = {
  vote: voteRules,
  consent: () => [{ kind: "restsOnOutcome" }],
  required: (clause) => [{ kind: "statementRequired", clause }],
  permitted: (id) => [
    { kind: "permittedByTreaty", id },
    { kind: "atRightMoment", id },
    { kind: "labelIsNature", id },
  ],
  confirmed: (id) => [{ kind: "confirmationOf", id }],
  "texts-identical": () => [
    { kind: "statementsAre", when: "signed" },
    { kind: "statementsAre", when: "deposited" },
  ],
  "full-powers": () => [{ kind: "fullPowers" }],
  reference: () => [{ kind: "depositarysReference" }],
};

const rulesFor = ({ id }: ReadinessItem, judged: Judged): readonly Rule[] => {
  const [sort = id, ...about] = id.split(":");
  return judgedBy[sort]?.(about.join(":"), judged) ?? [];
};

// An item that is missing keeps its own words: they tell how to mend it.
const asBroken = (item: ReadinessItem, { why, authority }: Finding): ReadinessItem =>
  item.status === "missing"
    ? { ...item, status: "broken" }
    : { ...item, status: "broken", why, authority };

const ofItsOwn = ({ rule, why, authority }: Finding, index: number): ReadinessItem => ({
  id: `finding:${String(index + 1)}`,
  what: rule,
  status: "broken",
  why,
  authority,
});

/**
 * The items with what the audit finds broken: at the item that asks for it, or where none does as an item of its own, before
 * the others. So nothing is called met that the audit calls broken, and nothing broken is passed over.
 */
export const withBroken = (
  items: readonly ReadinessItem[],
  broken: readonly Finding[],
  judged: Judged,
): readonly ReadinessItem[] => {
  const at = new Map<Finding, ReadinessItem>();
  const taken = new Set<ReadinessItem>();
  for (const finding of broken) {
    const item = items.find(
      (one) => !taken.has(one) && rulesFor(one, judged).some((rule) => isSame(rule, finding.rule)),
    );
    if (item === undefined) continue;
    at.set(finding, item);
    taken.add(item);
  }
  const found = new Map([...at].map(([finding, item]) => [item, finding]));
  return [
    ...broken.filter((finding) => !at.has(finding)).map(ofItsOwn),
    ...items.map((item) => {
      const finding = found.get(item);
      return finding === undefined ? item : asBroken(item, finding);
    }),
  ];
};
