import type { FactDate } from "../clocks/dates/fact-date.ts";
import { titleOf } from "../papers/inputs/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import { catalogueIn, plain, stageNamed } from "../papers/wording.ts";
import { actInWords, entryExported, numberCorrected } from "./acts.ts";
import { type CaseExported, type EntriesExported, pageOf, type Wanted } from "./exported.ts";
import { ballotsOf } from "../papers/inputs/ballots.ts";
import { nameIn } from "../procedure/model/source.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { Said } from "../words/messages.ts";
import { wordsIn } from "../words/read.ts";
import { say } from "../words/say.ts";
import { type VoteExported, votesOf } from "./votes.ts";

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
const marked = (
  { header, rows }: Table,
  { demonstration }: Pick<Wanted, "demonstration">,
): string =>
  csvFile({
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
      law.profile.id,
      law.profile.version,
      law.treaty.id,
      law.treaty.registration,
      opening?.act.purpose ?? null,
      state.stage,
      stageNamed(words, law.profile, state.stage),
      state.version,
      opening?.at ?? null,
      state.at,
      state.head,
      pageOf(wanted, state.caseId),
    ];
  });
  return marked({ header: header.split(","), rows }, wanted);
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
  return marked({ header: header.split(","), rows }, wanted);
};

const countOf = ({ counts }: VoteExported, wanted: string): number | null =>
  counts.find(([position]) => position === wanted)?.[1] ?? null;

const ballotHeader =
  "case,vote,stage,stage_in_words,body,happened,declared,declared_in_words,count,count_in_words,number,judged,verdict,authority,certified,imported,stands_in";

/** The decisions at the stages of a procedure file: a row for each count, one for a decision without counts. */
const ballotRows = (one: CaseExported, wanted: Wanted): Table["rows"] => {
  const words = catalogueIn(wanted.language);
  const said = (what: Said): string => say(what, wordsIn(wanted.language));
  return ballotsOf(one).flatMap((ballot) => {
    const { fact, stage, body, outcome, counts, judged, finding, certified, standsIn } = ballot;
    const none = { id: null, named: null, n: null };
    return (counts.length === 0 ? [none] : counts).map(({ id, named, n }) => [
      one.state.caseId,
      fact.entry,
      fact.act.stage,
      nameIn(stage, wanted.language),
      nameIn(body.name, wanted.language),
      dateCell(fact.act.on),
      fact.act.outcome,
      said(outcome),
      id,
      named === null ? null : said(named),
      n,
      judged?.judgement?.outcome ?? null,
      finding?.verdict ?? null,
      finding === undefined ? null : citedIn(words, finding.authority),
      certified === null ? "unknown" : yesOrNo(certified),
      yesOrNo(fact.imported),
      standsIn,
    ]);
  });
};

/** The votes of a case: plenary votes a row each, decisions at the stages of a procedure file a row for each count. A number that is not known is an empty cell. */
export const votesTable = (one: CaseExported, wanted: Wanted): string => {
  if (isStaged(one.law.profile))
    return marked({ header: ballotHeader.split(","), rows: ballotRows(one, wanted) }, wanted);
  const header =
    "case,vote,happened,declared,for,against,neutral,not_voting,absent,present,members,quorum,needed,authority,judged,certified,imported,stands_in";
  const rows = votesOf(one).map((vote): Table["rows"][number] => {
    const { fact, present, members, quorum, needed, authority, certified, standsIn } = vote;
    return [
      one.state.caseId,
      fact.entry,
      dateCell(fact.act.on),
      fact.act.declared,
      ...["for", "against", "neutral", "notVoting", "absent"].map((name) => countOf(vote, name)),
      present,
      members,
      quorum.present,
      needed,
      citedIn(catalogueIn(wanted.language), authority),
      vote.judgement.outcome,
      certified === null ? "unknown" : yesOrNo(certified),
      yesOrNo(fact.imported),
      standsIn,
    ];
  });
  return marked({ header: header.split(","), rows }, wanted);
};

const rollsOf = (one: CaseExported) =>
  votesOf(one).map(({ fact, standsIn }) => {
    const { record } = fact.act;
    return { fact, standsIn, roll: record.kind === "rollCall" ? record.votes : [] };
  });

/** The roll calls of a case, a row for each member's vote; empty where no vote was by roll call. */
export const rollCallTable = (one: CaseExported, wanted: Wanted): string =>
  marked(
    {
      header: ["case", "vote", "member", "position", "stands_in"],
      rows: [...rollsOf(one), ...ballotsOf(one)].flatMap(({ fact, roll, standsIn }) =>
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
  );
