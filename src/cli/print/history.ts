import type { ActInHistory, HistoryRow } from "../../application/reading/history.ts";
import type { Said } from "../../words/messages.ts";
import { authoritySaid } from "../../procedure/values/authority.ts";
import type { Print } from "./print.ts";

const shownDigits = 16;

const establishedSaid = {
  key: { kind: "byKey" },
  token: { kind: "byToken" },
  demonstrationName: { kind: "byNameOnly" },
  system: { kind: "byTheSystem" },
} as const satisfies Readonly<Record<HistoryRow["established"], Said>>;

const actSaid = ({ kind: act, restated, on }: ActInHistory): Said => {
  if (restated !== null) return { kind: "answerActCorrected", act, restated };
  return on.kind === "unknown" ? { kind: "actNamed", act } : { kind: "actDated", act, on };
};

const margin = " ".repeat(5);

const authoritiesOf = (print: Print, { acts }: HistoryRow): readonly string[] => {
  const authorities = acts.flatMap(({ authority }) => (authority === null ? [] : [authority]));
  const lines = authorities.map(
    (one) => `${margin}${print.say({ kind: "byAuthority", source: authoritySaid(one) })}`,
  );
  return [...new Set(lines)];
};

const documentsSaid = ({ documents }: HistoryRow): readonly Said[] =>
  documents.length === 0
    ? []
    : [
        {
          kind: "historyDocuments",
          documents: documents.map(({ paper, digest }) => ({
            kind: "historyDocument",
            paper,
            digest: digest.slice(0, shownDigits),
          })),
        },
      ];

const proofSaid = ({ prev, leaf }: HistoryRow): Said => {
  const place: Said =
    leaf === null ? { kind: "historyNoLeaf" } : { kind: "historyLeaf", n: String(leaf) };
  return prev === null
    ? { kind: "historyFirst", place }
    : { kind: "historyAfter", hash: prev.slice(0, shownDigits), place };
};

/** An entry of a history: what happened and who recorded it; what it rests on, its documents, its proof. */
export const rowLines = (print: Print, row: HistoryRow): readonly string[] => {
  const { person, duty, established, imported, entry } = row;
  const how = establishedSaid[established];
  const who = print.say({ kind: imported ? "historyByImported" : "historyBy", person, duty, how });
  const acts = print.say({ kind: "answerActs", acts: row.acts.map(actSaid) });
  const indented = (said: Said): string => `${margin}${print.say(said)}`;
  return [
    `${String(row.seq).padStart(3)}  ${row.at.slice(0, 16)}Z  ${row.hash.slice(0, shownDigits)}  ${acts}  ${print.dim(who)}`,
    ...[
      ...(entry === null ? [indented({ kind: "historyHidden" })] : []),
      ...authoritiesOf(print, row),
      ...documentsSaid(row).map(indented),
      indented(proofSaid(row)),
    ].map(print.dim),
  ];
};
