import { happenedOn } from "../../open-data/acts.ts";
import { detailsOf } from "../../open-data/details.ts";
import { isBeside, type Act, type RecordedAct } from "../../procedure/case/act.ts";
import type { EntryHash } from "../../procedure/values/ids.ts";
import type { VoteRecord } from "../../vote/vote-record.ts";
import { countsOf, positions, presentOf } from "../../vote/vote-record.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import type { OpenCase } from "./public-cases.ts";

type Fact = { readonly act: RecordedAct; readonly at: string; readonly seq: number };

/** What everybody is told of a fact, by what it is called. */
type Told = ReadonlyMap<string, string>;

// An entry records one fact at most, or restates one; what the audit noted beside it is neither.
const factOf = (act: Act): RecordedAct | undefined => {
  if (isBeside(act)) return undefined;
  return act.kind === "ActCorrected" ? act.restated : act;
};

const factIn = ({ entries }: OpenCase, of: EntryHash): Fact | undefined => {
  const { entry } = entries.find(({ hash }) => hash === of) ?? {};
  const [act] = (entry?.acts ?? []).flatMap((one) => factOf(one) ?? []);
  return act === undefined || entry === undefined
    ? undefined
    : { act, at: entry.at, seq: entry.seq };
};

const votesTold = ({ paper, number }: Speech, record: VoteRecord): Told => {
  const counts = countsOf(record);
  const present = presentOf(record) ?? null;
  const names = positions.filter((position) => position !== "absent");
  return new Map([
    ...(counts === undefined
      ? []
      : names.map((name) => [paper.vote.positions[name], number(counts[name])] as const)),
    ...(present === null ? [] : [[paper.vote.present, number(present)] as const]),
  ]);
};

const toldOf = (speech: Speech, { law }: OpenCase, { act, at }: Fact): Told => {
  const { words, paper, factDate } = speech;
  const { happened } = words.public;
  const on = happenedOn({ act, at, imported: false }, law);
  const details = detailsOf(act, paper).join("; ");
  return new Map([
    ...(on === null ? [] : [[happened.happenedOn, factDate(on)] as const]),
    ...(details === "" ? [] : [[happened.details, details] as const]),
    ...(act.kind === "PlenaryVoteRecorded"
      ? [
          ...votesTold(speech, act.record),
          [paper.vote.declared, paper.vote.results[act.declared]] as const,
        ]
      : []),
  ]);
};

const changesShown = ({ words }: Speech, before: Told, after: Told): Html => {
  const { happened, dates } = words.public;
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  if (changed.length === 0) return html`<br />${happened.elsewhere}`;
  const of = (told: Told, name: string): string => told.get(name) ?? dates.notOnRecord;
  return html`${changed.map(
    (name) =>
      html`<br />${happened.was({ what: name, before: of(before, name), after: of(after, name) })}`,
  )}`;
};

/** What a correction corrects: which entry, what it said and what it says now, and why. */
export const correctionShown = (
  speech: Speech,
  told: OpenCase,
  { act, at }: { readonly act: Act | undefined; readonly at: string },
): Html => {
  if (act?.kind !== "ActCorrected") return nothing;
  const { happened } = speech.words.public;
  const before = factIn(told, act.of);
  if (before === undefined) return nothing;
  const after: Fact = { act: act.restated, at, seq: before.seq };
  return html`<p class="govuk-body-s">
    ${happened.corrects({ seq: speech.number(before.seq) })}
    ${changesShown(speech, toldOf(speech, told, before), toldOf(speech, told, after))}
    <br />${happened.reason({ reason: act.reason })}
  </p>`;
};
