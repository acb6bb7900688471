import {
  basisOf,
  placeOfFinding,
  type AuditFinding,
  type AuditSection,
  type Basis,
  type Concern,
} from "../../audit/note.ts";
import type { Authority } from "../../procedure/values/authority.ts";
import { ruleName, type Finding } from "../../audit/finding.ts";
import type { FindingGroup } from "../../audit/finding-group.ts";
import { say, type Words } from "../../words/say.ts";

/** One of the rules that a finding is about, as programs are shown it; `detail` is what is known of this rule alone. */
export type ShownConcern = {
  readonly id: string;
  readonly rule: string;
  readonly detail?: string;
  readonly authority: Authority;
};

/** A finding, as programs are shown it: its rule and its reason are sentences. */
export type ShownFinding = Pick<Finding, "verdict" | "authority"> & {
  /** The name of the rule, by which a person goes on despite it. */
  readonly id: string;
  readonly rule: string;
  readonly why: string;
  /** Where the audit has it. */
  readonly section: AuditSection;
  readonly group: FindingGroup;
  /** What it rests on: law that somebody read, law from memory, or Tasdiq's own rules. */
  readonly basis: Basis;
  /** Where one cause decides several rules: each of them. */
  readonly concerns?: readonly ShownConcern[];
};

const concernShown = ({ rule, authority, detail }: Concern, words: Words): ShownConcern => ({
  id: ruleName(rule),
  rule: say(rule, words),
  ...(detail === undefined ? {} : { detail: say(detail, words) }),
  authority,
});

export const findingShown = (finding: AuditFinding, words: Words): ShownFinding => {
  const { rule, verdict, why, authority, concerns } = finding;
  return {
    id: ruleName(rule),
    rule: say(rule, words),
    verdict,
    why: say(why, words),
    authority,
    ...placeOfFinding(finding),
    basis: basisOf(finding),
    ...(concerns === undefined
      ? {}
      : { concerns: concerns.map((one) => concernShown(one, words)) }),
  };
};
