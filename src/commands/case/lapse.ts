import { endingFaults } from "../rules/ending.ts";
import { type Rule, onBasis } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { factDate, line, note } from "../../case/fields/fields.ts";

export const definition = {
  kind: "Lapse",
  acts: ["CaseLapsed"],
  verb: "lapse",
  at: "open",
  duty: "clerk",
  whileSuspended: true,
  correctable: true,
  irreversible: true,
  remedy: true,
  anyTime: true,
  openData: ["legalBasis"],
} as const satisfies Definition;

const fields = () => ({ on: factDate, reason: note, legalBasis: line });

const rule: Rule<"Lapse"> = {
  against: (situation, command) => endingFaults(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "CaseLapsed" }),
  leadsTo: () => "lapsed",
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

/** Records that the case lapsed, and by which law. */
export const lapse = { fields, rule } as const;
