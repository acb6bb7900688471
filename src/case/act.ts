import type { Recorded } from "./acts/act.ts";
import type { acts, incidentActs, officeActs } from "./acts/index.ts";
import type { Sentence } from "../words/messages.ts";
import type { Digest, EntryHash } from "../values/ids.ts";

type RecordedActs = { readonly [Kind in keyof typeof acts]: Recorded<(typeof acts)[Kind]> };

/** The facts that are recorded, each by an act of its own. */
export type RecordedAct = RecordedActs[keyof RecordedActs];

/** What is recorded of the office. */
export type OfficeAct = RecordedActs[keyof typeof officeActs];
/** What is recorded of incidents. */
export type IncidentAct = RecordedActs[keyof typeof incidentActs];

/** A correction names the entry it corrects and restates it; the entry itself stays as it was. */
export type ActCorrected = {
  readonly kind: "ActCorrected";
  readonly of: EntryHash;
  readonly restated: RecordedAct;
  readonly reason: string;
  readonly legalBasis: string;
};

/** Recorded beside an act that a person did although the audit found rules broken: which rules, and why. */
export type ContinuedDespite = {
  readonly kind: "ContinuedDespite";
  readonly findings: readonly Sentence[];
  readonly reason: string;
};

/** Whether an act says that a certification was not the record's. It moves nothing, and what was entered stays hidden. */
export const isDiffering = (
  act: Pick<Act, "kind">,
): act is RecordedActs["VoteCertificationDiffered"] => act.kind === "VoteCertificationDiffered";

/** Whether an act only stands beside the fact that its entry records. */
export const isBeside = (act: Act): act is ContinuedDespite => act.kind === "ContinuedDespite";

export type Act = RecordedAct | ActCorrected | ContinuedDespite;
export type ActKind = Act["kind"];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;

/** The digests of the law that an entry was judged by, and the software that judged. */
export type Pins = {
  readonly procedure: Digest;
  readonly treaty: Digest;
  readonly calendar: Digest | null;
  readonly software: string;
};
