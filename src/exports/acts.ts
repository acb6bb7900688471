import type { FactDate } from "../time/fact-date.ts";
import type { ActingDuty } from "../law/duty.ts";
import { type Catalogue, type Pieces, piecesIn, plain, stageIn } from "../papers/wording.ts";
import type { Act, ActKind, ActOf, RecordedAct } from "../case/act.ts";
import { actInFile, stageOfAct } from "../case/act-in-file.ts";
import { happenedOn } from "../case/case-fact.ts";
import type { HashedEntry } from "../case/entry.ts";
import type { AnyAct } from "../case/acts/act.ts";
import { acts } from "../case/acts/index.ts";
import { type DatedFact } from "../case/command.ts";
import type { Named } from "../values/names.ts";
import { lawAt, type Law } from "../law/law.ts";
import { authorityOfAct } from "../commands/authority-of-act.ts";
import type { Authority } from "../words/authority.ts";
import type { EntryHash } from "../values/ids.ts";
import type { EntriesExported } from "./export-input.ts";

/** What says nothing by itself is told with its name: "text: 3f6a…". */
const named: readonly string[] = ["text"];

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one));
  return typeof value === "string" ? [value] : [];
};

const detailIn = (name: string, value: unknown): readonly string[] => {
  if (value === true) return [name];
  return textsIn(value).map((text) => (named.includes(name) ? `${name}: ${text}` : text));
};

/**
 * What open data tell of an act beside its day, in the record's own words save for what it holds as a code: numbers,
 * references, bodies.
 */
export const detailsOf = (act: RecordedAct, law: Law, words: Catalogue): readonly Pieces[] => {
  const byFile = toldByFile(act, law, words);
  return act.kind === "Laid" || byFile.length === 0
    ? [...byFile, ...detailsByName(act, words).map(asText)]
    : byFile;
};

const asText = (text: string): Pieces => [{ text }];

/** What an act of a procedure file says, by the names in the file. */
const toldByFile = (
  act: RecordedAct,
  { procedure }: Law,
  { language }: Catalogue,
): readonly Pieces[] => actInFile(procedure, act).map((one) => piecesIn(language, one));

const detailsByName = (
  act: RecordedAct,
  { exports: { grounds } }: Catalogue,
): readonly string[] => {
  const fields: Readonly<Record<string, unknown>> =
    act.kind === "CaseSuspended" ? { ...act, ground: grounds[act.ground] } : { ...act };
  const { openData = [] }: AnyAct = acts[act.kind];
  return openData.flatMap((name) => detailIn(name, fields[name]));
};

/** An act as the public sees it: what happened and when, in which duty it was recorded, what it rests on. It names no person. */
export type ActExported = {
  readonly kind: ActKind;
  /** What a correction restates. */
  readonly restated: RecordedAct["kind"] | null;
  /** The entry that a correction corrects. */
  readonly corrects: EntryHash | null;
  /** Which dated fact it is, where it is one. */
  readonly fact: DatedFact | null;
  /** The stage of the procedure file at which it was done, by its name; null where it was done at none. */
  readonly stage: Named | null;
  readonly details: readonly Pieces[];
  /** When it happened; null for an act that is done by recording it. */
  readonly on: FactDate | null;
  readonly authority: Authority | null;
};

/** An entry with its acts. What the audit noted beside them stands in the audit. */
export type EntryExported = {
  readonly seq: number;
  readonly at: string;
  readonly duty: ActingDuty;
  readonly imported: boolean;
  readonly source: string | null;
  readonly hash: EntryHash;
  readonly prev: EntryHash | null;
  readonly acts: readonly ActExported[];
};

export const datedFactIn = (act: RecordedAct): DatedFact | null =>
  act.kind === "DatedFactRecorded" ? act.fact : null;

type ActContext = {
  readonly at: string;
  readonly imported: boolean;
  readonly law: Law;
  readonly words: Catalogue;
};

const despiteExported = (
  act: ActOf<"ContinuedDespite">,
  { law, words: { language } }: Pick<ActContext, "law" | "words">,
): ActExported => ({
  kind: act.kind,
  restated: null,
  corrects: null,
  fact: null,
  stage: null,
  details: [...act.findings.map((rule) => piecesIn(language, rule)), asText(act.reason)],
  on: null,
  authority: authorityOfAct(law, act),
});

const stageOf = (act: RecordedAct, { procedure }: Law, words: Catalogue): Named | null => {
  const stage = stageOfAct(act);
  return stage === undefined ? null : stageIn(words, procedure, stage);
};

const actOf = (act: Act, { at, imported, law, words }: ActContext): readonly ActExported[] => {
  if (act.kind === "ContinuedDespite") return [despiteExported(act, { law, words })];
  const correction = act.kind === "ActCorrected" ? act : undefined;
  const fact = act.kind === "ActCorrected" ? act.restated : act;
  return [
    {
      kind: act.kind,
      restated: correction?.restated.kind ?? null,
      corrects: correction?.of ?? null,
      fact: datedFactIn(fact),
      stage: stageOf(fact, law, words),
      details: detailsOf(fact, law, words),
      on: happenedOn({ act: fact, at, imported }, law.procedure.timeZone),
      authority: authorityOfAct(law, act),
    },
  ];
};

export const entryExported = (
  { hash, entry }: HashedEntry,
  now: Law,
  words: Catalogue,
): EntryExported => {
  const law = lawAt(now, entry.seq);
  const { seq, at, duty, prev, command, acts } = entry;
  const { mode } = command;
  const imported = mode.kind === "import";
  return {
    seq,
    at,
    duty,
    imported,
    source: mode.kind === "import" ? mode.source : null,
    hash,
    prev,
    acts: acts.flatMap((act) => actOf(act, { at, imported, law, words })),
  };
};

/** The number of the entry that a correction corrects; null of another act, or where that entry is not among those at hand. */
export const numberCorrected = (
  { corrects }: Pick<ActExported, "corrects">,
  { entries }: EntriesExported,
): number | null =>
  corrects === null ? null : (entries.find(({ hash }) => hash === corrects)?.entry.seq ?? null);

/** What happened, with the stage at which it did; a correction with what it restates. */
export const actIn = (
  { acts, exports }: Catalogue,
  { kind, restated, fact, stage }: Pick<ActExported, "kind" | "restated" | "fact" | "stage">,
): Pieces => {
  const what = fact === null ? acts[restated ?? kind] : exports.datedFacts[fact];
  const said = restated === null ? what : `${acts[kind]}: ${what}`;
  return stage === null ? [{ text: said }] : [{ text: `${said}: ` }, stage];
};

/** The same where a text cannot say in which language the stage is. */
export const actInWords = (...of: Parameters<typeof actIn>): string => plain(actIn(...of));

/** What kind of fact it is, in words. */
export const factInWords = (words: Catalogue, act: RecordedAct): string =>
  actInWords(words, { kind: act.kind, restated: null, fact: datedFactIn(act), stage: null });

/** What a fact says, in words, with the stage at which it happened. */
export const factAtStage = (words: Catalogue, act: RecordedAct, law: Law): string =>
  actInWords(words, {
    kind: act.kind,
    restated: null,
    fact: datedFactIn(act),
    stage: stageOf(act, law, words),
  });
