import type { PinnedCalendar } from "../time/calendar.ts";
import type { Case } from "../case/case.ts";
import type { IsoDate } from "../time/date.ts";
import type { HashedEntry } from "../case/entry.ts";
import { knownDate, unknownDate } from "../time/fact-date.ts";
import type { AuditAbout } from "../findings/about.ts";
import type { AuditFinding } from "../findings/note.ts";
import type { Digest } from "../values/ids.ts";
import type { Statement } from "../treaty/statement.ts";
import { purposeOf } from "../case/purpose.ts";
import type { Treaty } from "../treaty/treaty.ts";
import type { Annex, Language, Marking, Signing, StatementPrinted, TreatyNamed } from "./paper.ts";
import type { Law } from "../law/law.ts";
import { signedInstrument } from "../case/instrument.ts";

/** An audit that was made for a paper, what it is about where the case could be judged, and as of which day. */
export type AuditMade = {
  readonly findings: readonly AuditFinding[];
  readonly about?: AuditAbout;
  readonly asOf: IsoDate;
};

/** What a paper is made from, and how it is wanted. */
export type Wish = {
  readonly state: Case;
  readonly law: Law;
  readonly entries: readonly HashedEntry[];
  /** The calendars by which entries of a past case were judged. */
  readonly calendars: readonly PinnedCalendar[];
  /** The statements' texts that are at hand, by digest. */
  readonly texts: ReadonlyMap<Digest, string>;
  readonly language: Language;
  readonly demonstration: boolean;
  /** The findings of an audit made for the paper, and as of which day; null where it needs none. */
  readonly audit: AuditMade | null;
};

/** A wish, and how it may be printed. */
export type Granted = Wish & { readonly marking: Marking; readonly datedBy: string };

export const treatyNamed = ({
  title,
  fullTitle,
  registration,
  concluded,
  openedForSignature,
  depositary,
}: Treaty): TreatyNamed => ({
  title,
  fullTitle: { en: fullTitle?.en ?? title.en, az: fullTitle?.az ?? title.az },
  registration,
  concluded: {
    on: concluded.on === "unknown" ? unknownDate : knownDate(concluded.on),
    at: concluded.at,
  },
  opened:
    openedForSignature === undefined
      ? null
      : { on: knownDate(openedForSignature.on), at: openedForSignature.at },
  depositary: depositary.name,
});

export const printed = (
  statements: readonly Statement[],
  texts: ReadonlyMap<Digest, string>,
): readonly StatementPrinted[] =>
  statements.map((statement) => ({
    ...statement,
    texts: statement.texts.map((one) => ({
      ...one,
      text: one.digest === "unknown" ? null : (texts.get(one.digest) ?? null),
    })),
  }));

/** The signature of the treaty, as far as it is on record. */
export const signatureOf = (state: Case): Signing | null => {
  const fact = state.datedFacts.findLast((one) => one.act.fact === "signature");
  return fact === undefined
    ? null
    : { on: fact.act.on, by: fact.act.by, office: "unknown", place: null };
};

/** The signature of the instrument that counts: one that came back as defective is none any more. */
export const instrumentSigning = (state: Case): Signing | null => {
  const signed = signedInstrument(state);
  if (signed === undefined) return null;
  const { on, signer, office, place } = signed.act;
  return { on, by: signer, office, place };
};

const opening = (state: Case) => state.opening?.act;
export const titleOf = (state: Case): string => opening(state)?.title ?? state.caseId;

type CommonFields = Pick<Annex, "language" | "marking" | "demonstration" | "caseId" | "datedBy">;

export const common = (wish: Granted): CommonFields => ({
  language: wish.language,
  marking: wish.marking,
  demonstration: wish.demonstration,
  caseId: wish.state.caseId,
  datedBy: wish.datedBy,
});

type BetweenStates = Omit<Annex, "kind">;

/** What every paper that goes from State to State holds. */
export const betweenStates = (wish: Granted, statements: readonly Statement[]): BetweenStates => ({
  ...common(wish),
  party: wish.law.procedure.party?.name ?? null,
  purpose: purposeOf(wish.state),
  treaty: treatyNamed(wish.law.treaty),
  statements: printed(statements, wish.texts),
});
