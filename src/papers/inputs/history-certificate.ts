import type { HashedEntry } from "../../procedure/case/entry.ts";
import { notesOfEntry } from "../../audit/notes.ts";
import type { HistoryCertificate, HistoryLine } from "../paper.ts";
import { common, titleOf, treatyNamed, type Granted } from "./common.ts";

const lineOf = (wish: Granted, { entry, hash }: HashedEntry): HistoryLine => ({
  seq: entry.seq,
  at: entry.at,
  duty: entry.duty,
  imported: entry.command.mode.kind === "import",
  acts: entry.acts.flatMap((act) => {
    return act.kind === "ActCorrected" ? [act.kind, act.restated.kind] : [act.kind];
  }),
  findings: entry.acts.length === 0 ? 0 : notesOfEntry(wish, entry).length,
  hash,
});

/** What the certificate of the procedure's history is made from. It names duties and no persons: it may be published. */
export const historyCertificateInput = (wish: Granted): HistoryCertificate => ({
  ...common(wish),
  kind: "history-certificate",
  title: titleOf(wish.state),
  treaty: treatyNamed(wish.law.treaty),
  stage: wish.state.stage,
  pins: wish.state.pins,
  head: wish.state.head,
  entries: wish.entries.map((one) => lineOf(wish, one)),
});
