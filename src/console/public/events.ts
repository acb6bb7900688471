import { happenedOn } from "../../case/case-fact.ts";
import {
  type ActExported,
  actIn,
  detailsOf,
  entryExported,
  type EntryExported,
} from "../../exports/acts.ts";
import { type Act, isBeside, type RecordedAct } from "../../case/act.ts";
import type { EntryHash } from "../../values/ids.ts";
import { digest, fold, paragraph, section } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { listHtml, piecesHtml } from "../names-html.ts";
import { plain } from "../../papers/wording.ts";
import { authorityOf } from "../respond.ts";
import type { PageFormat } from "../page-format.ts";
import type { SharedCase } from "./public-cases.ts";

type Fact = { readonly act: RecordedAct; readonly at: string; readonly seq: number };

/** What everybody is told of a fact, by what it is called. */
type Description = ReadonlyMap<string, string>;

// An entry records one fact at most, or restates one; what the audit noted beside it is neither.
const factOf = (act: Act): RecordedAct | undefined => {
  if (isBeside(act)) return undefined;
  return act.kind === "ActCorrected" ? act.restated : act;
};

const factIn = ({ entries }: SharedCase, of: EntryHash): Fact | undefined => {
  const { entry } = entries.find(({ hash }) => hash === of) ?? {};
  const [act] = (entry?.acts ?? []).flatMap((one) => factOf(one) ?? []);
  return act === undefined || entry === undefined
    ? undefined
    : { act, at: entry.at, seq: entry.seq };
};

const described = (format: PageFormat, { law }: SharedCase, { act, at }: Fact): Description => {
  const { words, paper, day } = format;
  const { happened } = words.public;
  const on = happenedOn({ act, at, imported: false }, law.procedure.timeZone);
  const details = detailsOf(act, law, paper).map(plain).join("; ");
  return new Map([
    ...(on === null ? [] : [[happened.happenedOn, day(on)] as const]),
    ...(details === "" ? [] : [[happened.details, details] as const]),
  ]);
};

const changesHtml = ({ words }: PageFormat, before: Description, after: Description): Html => {
  const { happened, dates } = words.public;
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  if (changed.length === 0) return html`<br />${happened.elsewhere}`;
  const of = (one: Description, name: string): string => one.get(name) ?? dates.notOnRecord;
  return html`${changed.map(
    (name) =>
      html`<br />${happened.was({ what: name, before: of(before, name), after: of(after, name) })}`,
  )}`;
};

/** What a correction corrects: which entry, what it said and what it says now, and why. */
const correctionHtml = (
  format: PageFormat,
  shared: SharedCase,
  { act, at }: { readonly act: Act | undefined; readonly at: string },
): Html => {
  if (act?.kind !== "ActCorrected") return nothing;
  const { happened } = format.words.public;
  const before = factIn(shared, act.of);
  if (before === undefined) return nothing;
  const after: Fact = { act: act.restated, at, seq: before.seq };
  return html`<p class="govuk-body-s">
    ${happened.corrects({ seq: format.number(before.seq) })}
    ${changesHtml(format, described(format, shared, before), described(format, shared, after))}
    <br />${happened.reason({ reason: act.reason })}
  </p>`;
};

const actHtml = ({ visit, words, paper, day }: PageFormat, act: ActExported): Html => {
  const { happened } = words.public;
  return html`<strong>${piecesHtml(actIn(paper, act))}</strong>
    ${act.on === null ? nothing : html`<br />${happened.happenedOn}: ${day(act.on)}`}
    ${act.details.length === 0 ? nothing : html`<br />${happened.details}: ${listHtml(act.details.map(piecesHtml), "; ")}`}
    ${authorityOf(visit, act.authority)}`;
};

const correctionIn = (
  format: PageFormat,
  shared: SharedCase,
  { hash, at }: EntryExported,
): Html => {
  const { entry } = shared.entries.find((one) => one.hash === hash) ?? {};
  const act = entry?.acts.find(({ kind }) => kind === "ActCorrected");
  return correctionHtml(format, shared, { act, at });
};

const entryHtml = (format: PageFormat, shared: SharedCase, entry: EntryExported): Html => {
  const { words, instant, number } = format;
  const { happened } = words.public;
  return html`<li class="tq-event" id="entry-${entry.seq}">
    <span class="tq-event__number" aria-hidden="true">${number(entry.seq)}</span>
    <div>
      ${entry.acts.map((act) => actHtml(format, act))} ${correctionIn(format, shared, entry)}
      <p class="govuk-body-s tq-muted">
        ${happened.by}: ${format.duty(entry.duty)}. ${happened.recordedOn}: ${instant(entry.at)}
        ${entry.source === null ? nothing : html`<br />${happened.imported} ${entry.source}`}
        <br />${digest(entry.hash)}
      </p>
    </div>
  </li>`;
};

/** What happened, in the order of the ledger: by duty, and not by person. */
export const eventsSection = (format: PageFormat, open: SharedCase): Html => {
  const { entries, law } = open;
  const { happened } = format.words.public;
  const told = entries
    .map((entry) => entryExported(entry, law, format.paper))
    .filter(({ acts }) => acts.length > 0);
  const list = html`<ol class="tq-events">
    ${told.map((entry) => entryHtml(format, open, entry))}
  </ol>`;
  const entriesOf = fold({
    summary: happened.entries({ count: format.number(told.length) }),
    body: list,
  });
  return section("happened", happened.heading, html`${paragraph(happened.note)} ${entriesOf}`);
};
