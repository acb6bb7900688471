import { fold } from "../../procedure/case/apply.ts";
import type { Case } from "../../procedure/case/case.ts";
import { printMode, type NoPrint, type PrintMode } from "../print-mode.ts";
import { needsAudit, type Paper, type PaperKind } from "../paper.ts";
import { annexInput } from "./annex.ts";
import { auditCertificateInput } from "./audit-certificate.ts";
import type { Granted, Wish } from "./common.ts";
import { historyCertificateInput } from "./history-certificate.ts";
import { instrumentInput } from "./instrument.ts";
import { noteVerbaleInput } from "./note-verbale.ts";
import { notificationInput } from "./notification.ts";
import { voteRecordInput } from "./vote-record.ts";

export type { Wish } from "./common.ts";

const inputs = {
  instrument: instrumentInput,
  annex: annexInput,
  "note-verbale": noteVerbaleInput,
  notification: notificationInput,
  "vote-record": voteRecordInput,
  "history-certificate": historyCertificateInput,
  "audit-certificate": auditCertificateInput,
} as const satisfies Readonly<Record<PaperKind, (wish: Granted) => Paper | undefined>>;

export type PaperWished =
  | { readonly kind: "paper"; readonly paper: Paper }
  | { readonly kind: "none"; readonly why: NoPrint };

// What was released is what is signed: a fact recorded or corrected since then takes another release.
const stateFor = ({ state, entries }: Wish, mode: PrintMode): Case =>
  mode.kind === "clean" && mode.asOf < state.version
    ? (fold(entries.filter(({ entry }) => entry.seq <= mode.asOf)) ?? state)
    : state;

/** The paper that a case gives now, marked as its acts say; or why there is none. Pure. */
export const paperOf = (wish: Wish, kind: PaperKind): PaperWished => {
  const mode = printMode(wish.state, kind);
  if (mode.kind === "none") return mode;
  const paper = inputs[kind]({
    ...wish,
    state: stateFor(wish, mode),
    marking: mode.kind,
    datedBy: mode.datedBy,
  });
  if (paper !== undefined) return { kind: "paper", paper };
  return { kind: "none", why: needsAudit(kind) ? "notAudited" : "noVote" };
};
