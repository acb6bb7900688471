import type { PaperKind } from "../paper.ts";
import { annexTemplate } from "./annex.ts";
import { auditCertificateTemplate } from "./audit-certificate.ts";
import { historyCertificateTemplate } from "./history-certificate.ts";
import { instrumentTemplate } from "./instrument.ts";
import { noteVerbaleTemplate } from "./note-verbale.ts";
import { notificationTemplate } from "./notification.ts";
import { voteRecordTemplate } from "./vote-record.ts";

/** How each paper is set; the shared part is `style.ts`. */
export const templates = {
  instrument: instrumentTemplate,
  annex: annexTemplate,
  "note-verbale": noteVerbaleTemplate,
  notification: notificationTemplate,
  "vote-record": voteRecordTemplate,
  "history-certificate": historyCertificateTemplate,
  "audit-certificate": auditCertificateTemplate,
} as const satisfies Readonly<Record<PaperKind, string>>;
