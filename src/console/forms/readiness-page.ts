import { readinessOfCase } from "../../ledger/reading/readiness.ts";
import { commandRow } from "../../commands/command-table.ts";
import type { ReadinessItem, ReadinessStatus } from "../../commands/next/readiness/item.ts";
import { isRefusal } from "../../words/refusal.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { readableCase, readerIn } from "../cases/who-may-read.ts";
import { titleOf } from "../cases/frame.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import { listHtml, namedHtml } from "../names-html.ts";
import type { Pages, PagesApp, Visit, Visitor } from "../pages.ts";
import { dutiesThatMay, dutyNames, ownDuties, ownFirstHalf, type Asked } from "./duties.ts";
import { backLink } from "./error-summary.ts";
import type { PersonKind } from "./kinds.ts";
import { restatingOf } from "./open-form.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

// By which forms an item of a stage is mended, the stage named after a colon.
const mendingAtStage: Readonly<Record<string, readonly PersonKind[]>> = {
  vote: ["CertifyVote", "RecordVote", "ScheduleSitting"],
  assent: ["RecordAssent", "Present"],
  publication: ["Publish"],
};

// By which forms any other is mended, in the order in which they are offered; items of one sort share the word before a colon.
const mending: Readonly<Record<string, readonly PersonKind[]>> = {
  required: ["Lay", "RecordDatedFact"],
  permitted: ["Lay", "Correct"],
  confirmed: ["Lay", "Correct"],
  "authentic-texts": ["PrepareInstrument", "Correct"],
  "texts-identical": ["PrepareInstrument", "Correct"],
  "annexes-signed": ["SignInstrument", "Correct"],
  "courtesy-translation": ["PrepareInstrument"],
  "instrument-treaty": ["PrepareInstrument"],
  "instrument-consent": ["PrepareInstrument"],
  "instrument-undertaking": ["PrepareInstrument"],
  "instrument-signer": ["SignInstrument", "Correct"],
  "full-powers": ["SignInstrument", "Correct"],
  "instrument-issued": ["SignInstrument", "Correct"],
  "instrument-signed": ["SignInstrument"],
  "instrument-kept": ["SignInstrument", "Correct"],
  "notification-released": ["ReleaseNotification", "PrepareNotification"],
  "original-transmitted": ["TransmitInstrument"],
  contact: ["PrepareNotification"],
  reference: ["ConfirmDeposit", "Correct"],
};

const formFor = (
  { next, beside, state }: CaseView,
  { id, entry, status }: ReadinessItem,
): PersonKind | undefined => {
  if (status === "met") return undefined;
  const [sort = id, place] = id.split(":");
  const atStage = mendingAtStage[sort];
  // A step that names no stage is of the one where the case stands.
  const open = [...next, ...beside]
    .filter(({ stage }) => atStage === undefined || (stage?.id ?? state.stage) === place)
    .map(({ command }) => command);
  return (atStage ?? mending[sort] ?? []).find(
    (kind) => open.includes(kind) || (kind === "Correct" && entry !== undefined),
  );
};

const colours = {
  met: "green",
  missing: "red",
  broken: "red",
  notKnown: "yellow",
  later: "grey",
} as const satisfies Readonly<Record<ReadinessStatus, string>>;

type Listed = {
  readonly item: ReadinessItem;
  readonly number: number;
  readonly view: CaseView;
  readonly law: Asked["law"];
};

const askedBy = (visitor: Visitor, { item, view, law }: Listed, kind: PersonKind): Asked => {
  const of = kind === "Correct" ? item.entry : undefined;
  return { visitor, kind, view, law, restating: of && restatingOf(view.state, of) };
};

const mayMend = (asked: Asked): boolean =>
  ownDuties(asked).length > 0 && ownFirstHalf(asked) === undefined;

/** Who mends it, for whoever may not. */
const byOthers = ({ words, language }: Visit, asked: Asked): Html => {
  const those = dutiesThatMay(asked).map(dutyNames(language, asked)).map(namedHtml);
  return html`<span class="govuk-body-s tq-muted"
    >${words.commands[asked.kind]} (${listHtml(those)})</span
  >`;
};

const nameOf = (visit: Visit, listed: Listed): Html => {
  const { item, number, view } = listed;
  const kind = formFor(view, item);
  const what = findingHtml(visit, item.what);
  if (kind === undefined || visit.visitor === undefined) return what;
  const asked = askedBy(visit.visitor, listed, kind);
  if (!mayMend(asked)) return html`${what} ${byOthers(visit, asked)}`;
  const of = kind === "Correct" && item.entry !== undefined ? `?of=${item.entry}` : "";
  const place = `/cases/${view.state.caseId}/do/${commandRow(kind).verb}${of}`;
  const id = `item-${String(number)}`;
  return html`<a
      class="govuk-link govuk-task-list__link"
      href="${to(visit, place)}"
      aria-describedby="${id}-hint ${id}-status"
      >${what}</a
    >
    <span class="govuk-body-s tq-muted"
      >${visit.words.forms.mend({ verb: visit.words.commands[kind] })}</span
    >`;
};

const itemHtml = (visit: Visit, listed: Listed): Html => {
  const { item, number, view } = listed;
  const id = `item-${String(number)}`;
  const linked = formFor(view, item) === undefined ? "" : "govuk-task-list__item--with-link";
  return html`<li class="govuk-task-list__item ${linked}">
    <div class="govuk-task-list__name-and-hint">
      ${nameOf(visit, listed)}
      <div id="${id}-hint" class="govuk-task-list__hint">
        ${findingHtml(visit, item.why)}${authorityOf(visit, item.authority)}
      </div>
    </div>
    <div class="govuk-task-list__status" id="${id}-status">
      <strong class="govuk-tag govuk-tag--${colours[item.status]}"
        >${visit.words.forms.standing[item.status]}</strong
      >
    </div>
  </li>`;
};

/** What is still to be done before the deposit, each with where it stands and the form that mends it. */
export const addReadiness = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/readiness", async (c) => {
    const view = await readableCase(pages, c);
    const items =
      view && (await readinessOfCase(pages.desk, view.state.caseId, readerIn(c.var.visit)));
    if (view === undefined || items === undefined || isRefusal(items))
      return notFoundPage(pages, c);
    const { visit } = c.var;
    const { forms } = visit.words;
    const href = to(visit, `/cases/${view.state.caseId}`);
    return pageOf(pages, c, {
      title: forms.readiness,
      under: "cases",
      above: backLink(visit, { href, text: forms.backToCase }),
      body: html`<p class="govuk-caption-m">${view.state.caseId}: ${titleOf(view)}</p>
        <p class="govuk-body">${forms.readinessNote}</p>
        ${
          items.length === 0
            ? nothing
            : html`<ul class="govuk-task-list">
                ${items.map((item, number) => itemHtml(visit, { item, number, view, law: pages.desk.ports.law }))}
              </ul>`
        }`,
    });
  });
};
