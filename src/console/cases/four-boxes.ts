import { isPublic } from "../../case/case.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import type { IsoDate } from "../../time/date.ts";
import { wordsIn } from "../../files/words.ts";
import { say } from "../../words/say.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageFormat } from "../page-format.ts";
import { nextDay } from "./deadlines.ts";
import { stageInBrief } from "./frame.ts";
import type { InBrief } from "./in-brief.ts";
import { nextInBrief } from "./next.ts";

const box = (heading: string, body: Html): Html =>
  html`<div class="tq-box">
    <h2 class="govuk-heading-s">${heading}</h2>
    <p>${body}</p>
  </div>`;

const link = (href: string, text: string): Html =>
  html`<a class="govuk-link" href="${href}">${text}</a>`;

const standsBox = (format: PageFormat, view: CaseView): Html => {
  const { boxes, history } = format.words.cases.overview;
  const { state } = view;
  return box(
    boxes.stands,
    html`${stageInBrief(format, view)}
      ${isPublic(state) ? html`<br />${boxes.isPublic}` : nothing}<br />
      ${link(to(format.visit, `/cases/${state.caseId}/history`), history.whole)}`,
  );
};

const readinessLines = (format: PageFormat, view: CaseView, brief: InBrief): Html => {
  const { boxes } = format.words.cases.overview;
  const { readiness } = brief;
  const list = to(format.visit, `/cases/${view.state.caseId}/readiness`);
  if (readiness === undefined) return html`${boxes.unreadable}<br />`;
  const { met, asked, toLookUp } = readiness;
  const { number } = format;
  return html`<strong
      >${link(list, boxes.inOrder({ met: number(met), asked: number(asked) }))}</strong
    ><br />
    ${toLookUp === 0 ? nothing : html`${link(list, boxes.toLookUp({ count: number(toLookUp) }))}<br />`}`;
};

const depositBox = (format: PageFormat, view: CaseView, brief: InBrief): Html => {
  const { visit, words } = format;
  const { boxes } = words.cases.overview;
  const { caseId, stage } = view.state;
  const open = isOpen(stage);
  const verdict = brief.verdict && say(brief.verdict, wordsIn(visit.language));
  return box(
    open ? boxes.deposit : boxes.audit,
    html`${open ? readinessLines(format, view, brief) : nothing}
    ${
      verdict === undefined
        ? nothing
        : link(to(visit, `/cases/${caseId}/findings`), boxes.audited({ verdict }))
    }`,
  );
};

/** What a clerk asks of a case first, each question once: where it stands, what is next and whose, the next day, and what is lacking. */
export const fourBoxes = (
  format: PageFormat,
  view: CaseView,
  { today, brief }: { readonly today: IsoDate; readonly brief: InBrief },
): Html => {
  const { boxes } = format.words.cases.overview;
  return html`<div class="tq-boxes">
    ${standsBox(format, view)} ${box(boxes.next, nextInBrief(format, view))}
    ${box(
      boxes.day,
      html`${nextDay(format, view, today)}<br />${link("#deadlines", boxes.deadlines)}`,
    )}
    ${depositBox(format, view, brief)}
  </div>`;
};
