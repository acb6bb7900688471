import type { CaseRow } from "../ports.ts";
import type { RecordRow } from "../record/derived-data.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Findings } from "./findings.ts";
import type { Incident } from "./incident.ts";

/** Looks at one case as the register has it: makes good what can be, and tells the rest. Whatever it throws is told of that case. */
export type CaseLook = (row: CaseRow, findings: Findings) => Promise<void>;

/** The same at a record, those of the office and its like as well. */
export type RecordLook = (row: RecordRow, findings: Findings) => Promise<void>;

/** Looks at what belongs to no one case. */
export type WholeLook = (findings: Findings) => Promise<void>;

/** What another named of the same when it last looked, which may do what this one may not; and when that look began. */
export type LookedElsewhere = { readonly at: string; readonly incidents: readonly Incident[] };

/** What a look at one case, or at what belongs to none, found just now. */
export type LookedAgain = {
  readonly incidents: readonly Incident[];
  /** Whether the case was there to be looked at. */
  readonly looked: boolean;
  /** Whether no more than its record was read, because it has ended; left out where it has not. */
  readonly ended?: true;
  /** Left out where one process looks at everything. */
  readonly elsewhere?: LookedElsewhere;
};

/** Looks at a case again, or at what belongs to none. */
export type LookAgain = (caseId: CaseId | null) => Promise<LookedAgain>;

/** Everything that a look names, whoever found it. */
export const namedIn = ({ incidents, elsewhere }: LookedAgain): readonly Incident[] => [
  ...incidents,
  ...(elsewhere?.incidents ?? []),
];
