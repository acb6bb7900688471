import type { AuditSection } from "./note.ts";
import type { FindingGroup } from "../finding-group.ts";
import type { Said } from "../../src/words/messages.ts";

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
