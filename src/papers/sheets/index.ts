import type { Paper } from "../paper.ts";
import { catalogueIn } from "../wording.ts";
import { annexSheet, type AnnexSheet } from "./annex.ts";
import { auditCertificateSheet, type AuditCertificateSheet } from "./audit-certificate.ts";
import { historyCertificateSheet, type HistoryCertificateSheet } from "./history-certificate.ts";
import { instrumentSheet, type InstrumentSheet } from "./instrument.ts";
import { noteVerbaleSheet, type NoteVerbaleSheet } from "./note-verbale.ts";
import { notificationSheet, type NotificationSheet } from "./notification.ts";
import { voteRecordSheet, type VoteRecordSheet } from "./vote-record.ts";

export type Sheet =
  | AnnexSheet
  | AuditCertificateSheet
  | HistoryCertificateSheet
  | InstrumentSheet
  | NoteVerbaleSheet
  | NotificationSheet
  | VoteRecordSheet;

/** The words of a paper in its language, ready to be set. */
export const sheetOf = (paper: Paper): Sheet => {
  const words = catalogueIn(paper.language);
  switch (paper.kind) {
    case "instrument":
      return instrumentSheet(paper, words);
    case "annex":
      return annexSheet(paper, words);
    case "note-verbale":
      return noteVerbaleSheet(paper, words);
    case "notification":
      return notificationSheet(paper, words);
    case "vote-record":
      return voteRecordSheet(paper, words);
    case "history-certificate":
      return historyCertificateSheet(paper, words);
    case "audit-certificate":
      return auditCertificateSheet(paper, words);
  }
};
