import type { ActInHistory } from "../../ledger/reading/history.ts";
import { actIn, entryExported } from "../../exports/acts.ts";
import { stageIn } from "../../papers/wording.ts";
import { stageOfAct } from "../../case/act-in-file.ts";
import { type Act, isBeside } from "../../case/act.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { Html } from "../html.ts";
import { listHtml, piecesHtml } from "../names-html.ts";
import type { PageFormat } from "../page-format.ts";
import type { Law } from "../../law/law.ts";

/** What an entry records, in words. */
export const actsInWords = ({ paper }: PageFormat, entry: HashedEntry, law: Law): Html =>
  listHtml(
    entryExported(entry, law, paper).acts.map((act) => piecesHtml(actIn(paper, act))),
    "; ",
  );

type Hidden = Pick<ActInHistory, "kind" | "restated" | "stage">;

/** What kind of thing an entry records, and at which stage: all that is said of one that somebody may not read. */
export const hiddenActsInWords = (
  { paper }: PageFormat,
  acts: readonly Hidden[],
  { procedure }: Law,
): Html =>
  listHtml(
    acts.map(({ stage, ...act }) =>
      piecesHtml(
        actIn(paper, {
          ...act,
          fact: null,
          stage: stage === null ? null : stageIn(paper, procedure, stage),
        }),
      ),
    ),
    "; ",
  );

/** As much of an act as is said of it while it is hidden. */
export const hiddenAct = (act: Act): Hidden => {
  if (isBeside(act)) return { kind: act.kind, restated: null, stage: null };
  const fact = act.kind === "ActCorrected" ? act.restated : act;
  return {
    kind: act.kind,
    restated: act.kind === "ActCorrected" ? act.restated.kind : null,
    stage: stageOfAct(fact) ?? null,
  };
};
