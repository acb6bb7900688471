import type { FindingCounts, SectionRead } from "./note.ts";
import type { FindingGroup } from "../words/finding-group.ts";
import type { Sentence } from "../words/messages.ts";

const sections = {
  broken: { kind: "sectionBroken" },
  notFollowed: { kind: "sectionNotFollowed" },
  open: { kind: "sectionOpen" },
  unknowable: { kind: "sectionUnknowable" },
  running: { kind: "sectionRunning" },
  kept: { kind: "sectionKept" },
  notExamined: { kind: "sectionNotExamined" },
} as const satisfies Readonly<Record<SectionRead, Sentence>>;

const verdicts = {
  broken: { kind: "verdictBroken" },
  notFollowed: { kind: "verdictNotFollowed" },
  open: { kind: "verdictOpen" },
  unknowable: { kind: "verdictUnknowable" },
  running: { kind: "verdictRunning" },
  kept: { kind: "verdictKept" },
  notExamined: { kind: "sectionNotExamined" },
} as const satisfies Readonly<Record<SectionRead, Sentence>>;

const groups = {
  procedure: { kind: "groupProcedure" },
  votes: { kind: "groupVotes" },
  deadlines: { kind: "groupDeadlines" },
  statements: { kind: "groupStatements" },
  international: { kind: "groupInternational" },
  record: { kind: "groupRecord" },
} as const satisfies Readonly<Record<FindingGroup, Sentence>>;

/** The heading of a section of an audit. */
export const sectionInWords = (section: SectionRead): Sentence => sections[section];

/** What an audit says of a rule, in one word. */
export const verdictInWords = (section: SectionRead): Sentence => verdicts[section];

/** The heading of a group of findings. */
export const groupInWords = (group: FindingGroup): Sentence => groups[group];

/** On what the findings of a section rest; undefined for a section that says only what is not known or not due. */
export const basisInWords = (
  section: SectionRead,
  { keptOn, brokenOn }: Pick<FindingCounts, "keptOn" | "brokenOn">,
): Sentence | undefined => {
  if (section === "kept") return { kind: "onBasis", ...keptOn };
  return section === "broken" ? { kind: "onBasis", ...brokenOn } : undefined;
};
