import {
  type ActInHistory,
  historyLines,
  type HistoryPage,
  isHidden,
  type HistoryRow,
  historyText,
} from "../../../ledger/reading/history.ts";
import { historyTable } from "../../../exports/history-table.ts";
import { authorityInWords } from "../../../words/authority.ts";
import { incidentsId } from "../../../values/ids.ts";
import { answered } from "../../../words/answered.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import { instantWidth, type Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { stopped } from "../../stop.ts";

const shownDigits = 16;

const establishedInWords = {
  key: { kind: "byKey" },
  token: { kind: "byToken" },
  passkey: { kind: "byPasskey" },
  demonstrationName: { kind: "byNameOnly" },
  system: { kind: "byTheSystem" },
} as const satisfies Readonly<Record<HistoryRow["established"], Sentence>>;

const actInWords = ({ kind: act, restated, on }: ActInHistory): Sentence => {
  if (restated !== null) return { kind: "answerActCorrected", act, restated };
  return on.kind === "unknown" ? { kind: "actNamed", act } : { kind: "actDated", act, on };
};

const margin = " ".repeat(5);

const authoritiesOf = (print: Print, { acts }: HistoryRow): readonly string[] => {
  const authorities = acts.flatMap(({ authority }) => (authority === null ? [] : [authority]));
  const lines = authorities.map(
    (one) => `${margin}${print.say({ kind: "byAuthority", source: authorityInWords(one) })}`,
  );
  return [...new Set(lines)];
};

const documentsInWords = ({ documents }: HistoryRow): readonly Sentence[] =>
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

const proofInWords = ({ prev, leaf }: HistoryRow): Sentence => {
  const place: Sentence =
    leaf === null ? { kind: "historyNoLeaf" } : { kind: "historyLeaf", n: String(leaf) };
  return prev === null
    ? { kind: "historyFirst", place }
    : { kind: "historyAfter", hash: prev.slice(0, shownDigits), place };
};

/** What an entry broke when it was recorded, such as that its act is without effect. */
const findingsInWords = (print: Print, { findings }: HistoryRow): readonly string[] =>
  findings.map(
    ({ rule, verdict, why }) =>
      `${margin}${print.say({ kind: "verdictName", verdict })}: ${answered({ rule: print.say(rule), why: print.say(why) })}`,
  );

/** An entry of a history: what happened, who recorded it and what it broke; what it rests on, its documents, its proof. */
const rowLines = (print: Print, row: HistoryRow): readonly string[] => {
  const { person, duty, established, notEstablished: why, imported } = row;
  const how: Sentence = why === null ? establishedInWords[established] : { kind: "notByThem", why };
  const who = print.say({ kind: imported ? "historyByImported" : "historyBy", person, duty, how });
  const acts = print.say({ kind: "answerActs", acts: row.acts.map(actInWords) });
  const indented = (sentence: Sentence): string => `${margin}${print.say(sentence)}`;
  return [
    `${String(row.seq).padStart(3)}  ${print.say({ kind: "recordedAt", at: row.at }).padEnd(instantWidth)}  ${row.hash.slice(0, shownDigits)}  ${acts}  ${print.dim(who)}`,
    ...findingsInWords(print, row).map(print.red),
    ...[
      ...(isHidden(row) ? [indented({ kind: "historyHidden" })] : []),
      ...authoritiesOf(print, row),
      ...documentsInWords(row).map(indented),
      indented(proofInWords(row)),
    ].map(print.dim),
  ];
};

const numberFlag = ({ flags }: Call, name: string, least: number): number | undefined => {
  const text = flags.one(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw stopped("MalformedFlag", { kind: "wholeNumberFrom", name, least: String(least) });
};

const textOf = (call: Call, page: HistoryPage): string | undefined => {
  const { flags } = call;
  const forms = ["json", "jsonl", "csv"].filter(flags.is);
  if (forms.length > 1)
    throw stopped("Usage", {
      kind: "giveOneOf",
      flags: forms.map((form) => `--${form}`).join(", "),
    });
  if (flags.is("csv")) return historyTable(page);
  if (flags.is("jsonl")) return historyLines(page);
  return flags.is("json") ? historyText(page) : undefined;
};

/** `tasdiq history`: the entries of a case, each checked against its hash, with the hashes that `--of` takes. */
export const history = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const page = await office.history(caseId, {
      after: numberFlag(call, "after", 0) ?? 0,
      limit: numberFlag(call, "limit", 1),
    });
    const text = textOf(call, page);
    const shown = report(page, (print) => [
      ...(page.entries.length === 0
        ? [print.say({ kind: caseId === incidentsId ? "historyNoIncidents" : "historyNone" })]
        : []),
      ...page.entries.flatMap((row) => rowLines(print, row)),
      ...(page.next === null ? [] : [print.say({ kind: "historyMore", next: String(page.next) })]),
    ]);
    return text === undefined ? shown : { ...shown, text };
  });
