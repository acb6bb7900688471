import type { FactDate } from "../time/fact-date.ts";
import { titleOf } from "../views/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import { type Catalogue, catalogueIn, plain, sentenceIn, stageNamed } from "../papers/wording.ts";
import { actInWords, entryExported, numberCorrected } from "./acts.ts";
import { type CaseExported, type EntriesExported, pageOf, type Wanted } from "./export-input.ts";
import { type BallotRead, ballotsOf, allCounts } from "../views/ballots.ts";
import { nameIn } from "../values/names.ts";

/** What stands in a cell; nothing where it is not known. */
export type Cell = string | number | null;

export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

// A spreadsheet takes a cell that begins so for a formula and carries it out; an apostrophe makes it a text.
const isFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

const written = (value: Cell): string => {
  const text = value === null ? "" : String(value);
  const harmless = typeof value === "string" && isFormula.test(text) ? `'${text}` : text;
  return /["',;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A table as CSV by RFC 4180, in which no cell is a formula to a spreadsheet. */
export const csvLines = ({ header, rows }: Table): string =>
  [header, ...rows].map((line) => `${line.map(written).join(",")}\r\n`).join("");

/** The same with the mark by which spreadsheets know that it is UTF-8. */
export const csvFile = (table: Table): string => `\uFEFF${csvLines(table)}`;

// A date is written as a command takes it, so a table can be read back without loss.
const dateCell = (date: FactDate): string => {
  switch (date.kind) {
    case "known":
      return date.on;
    case "between":
      return `${date.from}..${date.to}`;
    case "unknown":
      return "unknown";
  }
};

const yesOrNo = (is: boolean): string => (is ? "yes" : "no");

/** A table with its last column: a row that somebody copies into another sheet still says that it is a demonstration's. */
export const marked = (
  { header, rows }: Table,
  { demonstration }: Pick<Wanted, "demonstration">,
): Table => ({
  header: [...header, "demonstration"],
  rows: rows.map((row) => [...row, yesOrNo(demonstration)]),
});

/** The cases, a row each. */
export const casesTable = (
  cases: readonly Pick<CaseExported, "state" | "law">[],
  wanted: Wanted,
): string => {
  const words = catalogueIn(wanted.language);
  const header =
    "case,title,procedure,version,treaty,registration,purpose,stage,stage_in_words,entries,opened,last_recorded,head,page";
  const rows = cases.map(({ state, law }): Table["rows"][number] => {
    const opening = state.opening;
    return [
      state.caseId,
      titleOf(state),
      law.procedure.id,
      law.procedure.version,
      law.treaty.id,
      law.treaty.registration,
      opening?.act.purpose ?? null,
      state.stage,
      stageNamed(words, law.procedure, state.stage),
      state.version,
      opening?.at ?? null,
      state.at,
      state.head,
      pageOf(wanted, state.caseId),
    ];
  });
  return csvFile(marked({ header: header.split(","), rows }, wanted));
};

/** The entries of a case, a row for each act, by duty and not by person. */
export const actsTable = (
  { state, law, entries }: Pick<CaseExported, "state" | "law"> & EntriesExported,
  wanted: Wanted,
): string => {
  const words = catalogueIn(wanted.language);
  const header =
    "case,seq,recorded,act,in_words,restated,corrects,happened,details,duty,imported,source,authority,hash,previous";
  const rows = entries.flatMap((hashed): Table["rows"] => {
    const { seq, at, acts, duty, imported, source, hash, prev } = entryExported(hashed, law, words);
    return acts.map((act) => [
      state.caseId,
      seq,
      at,
      act.kind,
      actInWords(words, act),
      act.restated,
      numberCorrected(act, { entries }),
      act.on === null ? null : dateCell(act.on),
      act.details.map(plain).join("; "),
      duty,
      yesOrNo(imported),
      source,
      act.authority === null ? null : citedIn(words, act.authority),
      hash,
      prev,
    ]);
  });
  return csvFile(marked({ header: header.split(","), rows }, wanted));
};

const voteHeader =
  "case,vote,stage,stage_in_words,body,happened,declared,declared_in_words,count,count_in_words,number,judged,verdict,authority,certified,imported,stands_in,members,quorum,needed";

type Counted = { readonly id: string | null; readonly named: string | null; readonly n: Cell };

/** What was counted in a decision, and how many a roll call names as absent; one row without a count where nothing is known. */
const countedIn = (ballot: BallotRead, words: Catalogue): readonly Counted[] => {
  const all: readonly Counted[] = allCounts(ballot).map(({ id, named, n }) => ({
    id,
    named: sentenceIn(words, named),
    n,
  }));
  return all.length === 0 ? [{ id: null, named: null, n: null }] : all;
};

const voteRows = (one: CaseExported, words: Catalogue): Table["rows"] =>
  ballotsOf(one).flatMap((ballot) => {
    const { fact, stage, body, outcome, judged, finding, quorum, needed, certified } = ballot;
    return countedIn(ballot, words).map(({ id, named, n }) => [
      one.state.caseId,
      fact.entry,
      fact.act.stage,
      nameIn(stage, words.language),
      nameIn(body.name, words.language),
      dateCell(fact.act.on),
      fact.act.outcome,
      sentenceIn(words, outcome),
      id,
      named,
      n,
      judged?.judgement?.outcome ?? null,
      finding?.verdict ?? null,
      finding === undefined ? null : citedIn(words, finding.authority),
      certified === null ? "unknown" : yesOrNo(certified),
      yesOrNo(fact.imported),
      ballot.standsIn,
      body.members,
      quorum?.present ?? null,
      needed,
    ]);
  });

/** The decisions of a case: a row for each count, one for a decision without counts. A number that is not known is an empty cell. */
export const votesTable = (one: CaseExported, wanted: Wanted): string =>
  csvFile(
    marked(
      { header: voteHeader.split(","), rows: voteRows(one, catalogueIn(wanted.language)) },
      wanted,
    ),
  );

/** The roll calls of a case, a row for each member's vote; empty where no vote was by roll call. */
export const rollCallTable = (one: CaseExported, wanted: Wanted): string =>
  csvFile(
    marked(
      {
        header: ["case", "vote", "member", "position", "stands_in"],
        rows: ballotsOf(one).flatMap(({ fact, roll, standsIn }) =>
          roll.map(({ member, position }) => [
            one.state.caseId,
            fact.entry,
            member,
            position,
            standsIn,
          ]),
        ),
      },
      wanted,
    ),
  );
