import { calendarsOfPast } from "../../office/calendars-of-case.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import type { Case } from "../../case/case.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { AuditMade } from "../../views/common.ts";
import type { CaseId, Digest } from "../../values/ids.ts";
import { isDemonstration } from "../../office/office.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { composed, textFault, utf8Of } from "../../values/text.ts";
import { auditOfState } from "./audit.ts";
import type { Desk } from "../desk.ts";
import { calendarsAtHand, lawOfCase } from "../law/law-of-case.ts";
import type { CheckpointAtHand } from "../log/at-hand.ts";
import type { Documents } from "../ports.ts";
import { readableState } from "../../office/confidential-votes.ts";
import { entriesForReader } from "./read-entries.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Law } from "../../law/law.ts";
import { statementsOf } from "../../case/texts.ts";

/** What the papers of a case are made from. */
export type PaperBasis = {
  readonly state: Case;
  readonly law: Law;
  readonly entries: readonly HashedEntry[];
  /** The calendars by which entries of a past case were judged. */
  readonly calendars: readonly PinnedCalendar[];
  /** The statements' texts that are at hand as plain text, by digest. */
  readonly texts: ReadonlyMap<Digest, string>;
  readonly demonstration: boolean;
  /** The audit of the case, and as of which day; null where it was not asked for. */
  readonly audit: AuditMade | null;
};

/** The longest text that is printed, in bytes and in lines; a longer one is a document of its own. */
const longestText = 256 * 1024;
const mostLines = 10_000;

/** A document as plain text; undefined where it is something else, such as a scan. */
export const plainText = (bytes: Uint8Array): string | undefined => {
  // A byte order mark says how the text is written, and is no part of what is printed.
  const text = bytes.length > longestText ? undefined : utf8Of(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return undefined;
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (lines.split("\n").length > mostLines) return undefined;
  return textFault(composed(lines)) === undefined ? lines : undefined;
};

const textsOf = async (documents: Documents, state: Case): Promise<ReadonlyMap<Digest, string>> => {
  const digests = statementsOf(state).flatMap(({ texts }) =>
    texts.flatMap(({ digest }) => (digest === "unknown" ? [] : [digest])),
  );
  const found = await Promise.all(
    [...new Set(digests)].map(async (digest) => {
      const bytes = await documents.get(digest);
      const text = bytes === undefined ? undefined : plainText(bytes);
      return text === undefined ? [] : [[digest, text] as const];
    }),
  );
  return new Map(found.flat());
};

const auditFor = async (
  desk: Desk,
  law: Law,
  read: Parameters<typeof auditOfState>[1],
): Promise<AuditMade> => {
  const { findings, about } = await auditOfState(desk, read);
  const asOf = dayIn(law.procedure.timeZone, desk.ports.clock.now());
  return { findings, asOf, ...(about === undefined ? {} : { about }) };
};

/**
 * What the papers of a case are made from, read strongly consistent; or a refusal when there is no such case. An audit reads
 * every document, so it is made for the paper that states it.
 */
export const paperBasis = async (
  desk: Desk,
  caseId: CaseId,
  {
    audited,
    checkpoint,
  }: { readonly audited: boolean; readonly checkpoint?: CheckpointAtHand | undefined },
): Promise<PaperBasis | Refusal> => {
  const { ports, caches } = desk;
  const head = await ports.ledger.head(caseId);
  const office = await ports.ledger.head(officeCaseId);
  if (head === undefined || office === undefined || !isTreatyCase(caseId))
    return refusal("CaseNotFound", { caseId });
  const law = await lawOfCase(ports, head.state, caches.laws);
  const state = readableState(head.state, law, undefined);
  const entries = await entriesForReader(desk, { state: head.state, law }, undefined);
  return {
    state,
    law,
    entries,
    calendars: await calendarsAtHand(desk, calendarsOfPast(state)),
    texts: await textsOf(ports.documents, state),
    demonstration: isDemonstration(office.state),
    audit: audited
      ? await auditFor(desk, law, { state: head.state, office: office.state, entries, checkpoint })
      : null,
  };
};
