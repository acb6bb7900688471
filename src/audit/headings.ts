import type { AuditSection, FindingCounts } from "./note.ts";
import type { FindingGroup } from "./finding-group.ts";
import type { Said } from "../words/messages.ts";

const sections = {
  broken: { kind: "sectionBroken" },
  open: { kind: "sectionOpen" },
  unknowable: { kind: "sectionUnknowable" },
  running: { kind: "sectionRunning" },
  kept: { kind: "sectionKept" },
} as const satisfies Readonly<Record<AuditSection, Said>>;

const groups = {
  procedure: { kind: "groupProcedure" },
  votes: { kind: "groupVotes" },
  deadlines: { kind: "groupDeadlines" },
  statements: { kind: "groupStatements" },
  international: { kind: "groupInternational" },
  record: { kind: "groupRecord" },
} as const satisfies Readonly<Record<FindingGroup, Said>>;

/** The heading of a section of an audit. */
export const sectionSaid = (section: AuditSection): Said => sections[section];

/** The heading of a group of findings. */
export const groupSaid = (group: FindingGroup): Said => groups[group];

/** On what the findings of a section rest; undefined for a section that says only what is not known or not due. */
export const basisSaid = (
  section: AuditSection,
  { keptOn, brokenOn }: Pick<FindingCounts, "keptOn" | "brokenOn">,
): Said | undefined => {
  if (section === "kept") return { kind: "onBasis", ...keptOn };
  return section === "broken" ? { kind: "onBasis", ...brokenOn } : undefined;
};
