import {
  actInWords,
  entryExported,
  type ActExported,
  type EntryExported,
} from "../../open-data/acts.ts";
import { authorityOf } from "../respond.ts";
import { digest, paragraph, section } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { correctionShown } from "./corrected.ts";
import type { OpenCase } from "./public-cases.ts";

const actShown = ({ visit, words, paper, factDate }: Speech, act: ActExported): Html => {
  const { happened } = words.public;
  return html`<strong>${actInWords(paper, act)}</strong>
    ${act.on === null ? nothing : html`<br />${happened.happenedOn}: ${factDate(act.on)}`}
    ${act.details.length === 0 ? nothing : html`<br />${happened.details}: ${act.details.join("; ")}`}
    ${authorityOf(visit, act.authority)}`;
};

const correctionIn = (speech: Speech, told: OpenCase, { hash, at }: EntryExported): Html => {
  const { entry } = told.entries.find((one) => one.hash === hash) ?? {};
  const act = entry?.acts.find(({ kind }) => kind === "ActCorrected");
  return correctionShown(speech, told, { act, at });
};

const entryShown = (speech: Speech, told: OpenCase, entry: EntryExported): Html => {
  const { words, paper, instant, number } = speech;
  const { happened } = words.public;
  return html`<li class="tq-event" id="entry-${entry.seq}">
    <span class="tq-event__number" aria-hidden="true">${number(entry.seq)}</span>
    <div>
      ${entry.acts.map((act) => actShown(speech, act))} ${correctionIn(speech, told, entry)}
      <p class="govuk-body-s tq-muted">
        ${happened.by}: ${paper.duties[entry.duty]}. ${happened.recordedOn}: ${instant(entry.at)}
        ${entry.source === null ? nothing : html`<br />${happened.imported} ${entry.source}`}
        <br />${digest(entry.hash)}
      </p>
    </div>
  </li>`;
};

/** What happened, in the order of the ledger: by duty, and not by person. */
export const eventsSection = (speech: Speech, open: OpenCase): Html => {
  const { entries, law } = open;
  const { happened } = speech.words.public;
  const told = entries
    .map((entry) => entryExported(entry, law, speech.paper))
    .filter(({ acts }) => acts.length > 0);
  const list = html`<ol class="tq-events">
    ${told.map((entry) => entryShown(speech, open, entry))}
  </ol>`;
  return section("happened", happened.heading, html`${paragraph(happened.note)} ${list}`);
};
