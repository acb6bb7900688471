import { suspensionNow } from "../../case/clocks/suspension.ts";
import { dutiesGiven } from "../../law/procedure/duties-of-command.ts";
import { type Case, isPublic } from "../../case/case.ts";
import {
  commandRow,
  isKnownAt,
  personCommandKinds,
  definitionOf,
} from "../../commands/command-table.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import { findingHtml } from "../finding-html.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { around } from "../names-html.ts";
import type { Visit } from "../pages.ts";
import type { PageFormat } from "../page-format.ts";
import { fold, paragraph, section, unlessEmpty } from "./parts.ts";
import type { CommandKind } from "../../case/command.ts";
import { type CaseView, isStillAhead } from "../../ledger/reading/case-view.ts";

// What may be done at almost any time, and is a step of no procedure.
const kinds = personCommandKinds.filter((kind) => "anyTime" in definitionOf(kind));

const isDone = (kind: CommandKind, state: Case): boolean =>
  (kind === "MakePublic" && isPublic(state)) ||
  (kind === "Suspend" && suspensionNow(state) !== undefined);

/** What is possible besides the steps of the procedure, and whose duty it is. */
const commandsAtAnyTime = ({ state, law }: CaseView): readonly NextStep[] =>
  kinds.flatMap((command) => {
    const { verb } = commandRow(command);
    const holders = dutiesGiven(law.procedure, command);
    return isDone(command, state) || holders.length === 0 || !isKnownAt(command, state.stage)
      ? []
      : [{ command, verb, duties: holders, fact: null, byAnotherThan: [] }];
  });

const holdsDutyFor = ({ visitor }: Visit, { duties }: NextStep): boolean =>
  visitor?.duties.some((duty) => duties.includes(duty)) ?? false;

const didFirstHalf = ({ visitor }: Visit, { byAnotherThan }: NextStep): boolean =>
  visitor !== undefined && byAnotherThan.includes(visitor.person);

/** Whether whoever looks holds a duty for a step and did not do its first half. */
export const mayTake = (visit: Visit, step: NextStep): boolean =>
  holdsDutyFor(visit, step) && !didFirstHalf(visit, step);

/** Whether whoever looks may take a step, and need not wait for its day. */
export const mayDo = (
  visit: Visit,
  view: Pick<CaseView, "entryIntoForce" | "on">,
  step: NextStep,
): boolean => mayTake(visit, step) && !isStillAhead(view, step);

/** The address of the form by which a step is recorded: at its stage where it has one, and with the fact that is awaited. */
export const formOf = (
  visit: Visit,
  caseId: string,
  { verb, stage, fact = null }: Pick<NextStep, "verb" | "stage"> & Partial<Pick<NextStep, "fact">>,
): string => {
  const form = `/cases/${caseId}/do/${verb}`;
  if (stage !== undefined) return to(visit, `${form}?stage=${stage.id}`);
  return to(visit, fact === null ? form : `${form}?fact=${fact}`);
};

/** What a step is called: with the stage of the procedure at which it is done; of a dated fact, which one is to be recorded. */
export const stepNamed = (
  { words, name }: PageFormat,
  { command, fact, stage }: Pick<NextStep, "command" | "fact" | "stage">,
): Html => {
  const says = words.commands[command];
  if (stage !== undefined) return html`${says}: ${name(stage.name)}`;
  return fact === null ? html`${says}` : html`${says}: ${words.formChoices.fact[fact]}`;
};

/** Whose duty a step is, and who may not take it because they did its first half. */
export const whoMay = ({ words, duties }: PageFormat, step: NextStep): Html => {
  const { next } = words.cases.overview;
  const bySystem = step.duties.every((duty) => duty === "system");
  const who = bySystem ? html`${next.system}` : duties(step.duties);
  return step.byAnotherThan.length === 0
    ? who
    : html`${who}; ${next.notBy({ people: step.byAnotherThan.join(", ") })}`;
};

type Told = { readonly view: CaseView; readonly first: boolean };

/** On which day the awaited entry into force is, and that it is recorded from then on. */
const inForceInWords = (
  { words, day, visit }: PageFormat,
  { date, arithmetic }: EntryIntoForce,
): Html => {
  const { inForceFrom, inForceNoDay } = words.tasks;
  return html`${date === null ? inForceNoDay : inForceFrom({ day: day(date) })}
  (${findingHtml(visit, arithmetic)})`;
};

const stepItem = (format: PageFormat, step: NextStep, { view, first }: Told): Html => {
  const { visit, words } = format;
  const { entryIntoForce: inForce } = view;
  const { next } = words.cases.overview;
  const name = stepNamed(format, step);
  const button = first ? "govuk-button" : "govuk-button govuk-button--secondary";
  return html`<li class="tq-step">
    <div>
      <strong>${name}</strong><br />
      <span class="tq-muted">${whoMay(format, step)}</span>
      ${inForce === undefined || step.fact !== "entryIntoForce" ? nothing : html`<br />${inForceInWords(format, inForce)}`}
      ${holdsDutyFor(visit, step) && didFirstHalf(visit, step) ? html`<br />${next.did}` : nothing}
    </div>
    ${
      mayDo(visit, view, step)
        ? html`<a
            class="${button} govuk-!-margin-bottom-0"
            href="${formOf(visit, view.state.caseId, step)}"
            draggable="false"
            >${next.act}<span class="govuk-visually-hidden">: ${name}</span></a
          >`
        : nothing
    }
  </li>`;
};

const stepList = (format: PageFormat, steps: readonly NextStep[], told: Told): Html =>
  html`<ul class="tq-steps">
    ${steps.map((step) => stepItem(format, step, told))}
  </ul>`;

const assigned = (format: PageFormat, { state, law, assignees }: CaseView): Html => {
  const { visit, words, dayAt } = format;
  const { next } = words.cases.overview;
  const { caseId } = state;
  const isMine = assignees.some(({ person }) => person === visit.visitor?.person);
  return html`${assignees.map(({ person, duty, since }) =>
    paragraph(
      html`${around(
        (named) => next.attends({ person, duty: named, day: dayAt(since, law.procedure.timeZone) }),
        format.duty(duty),
      )}
      ${
        isMine && person === visit.visitor?.person
          ? html`<a class="govuk-link" href="${formOf(visit, caseId, { verb: "hand-over" })}"
              >${next.handOver}</a
            >`
          : nothing
      }`,
    ),
  )}`;
};

const claim = (format: PageFormat, { state, next: steps, assignees }: CaseView): Html => {
  const { visit, words } = format;
  const held = visit.visitor?.duties ?? [];
  const free = held.some(
    (duty) =>
      steps.some((step) => step.duties.includes(duty)) &&
      !assignees.some((one) => one.duty === duty),
  );
  return free
    ? paragraph(
        html`<a class="govuk-link" href="${formOf(visit, state.caseId, { verb: "claim" })}"
          >${words.cases.overview.next.take}</a
        >`,
      )
    : nothing;
};

/** What comes next and whose it is, with its form for whoever may do it. */
export const nextInBrief = (format: PageFormat, view: CaseView): Html => {
  const { visit, words } = format;
  const { state, next } = view;
  const { next: labels, waitsForNobody, boxes } = words.cases.overview;
  const [step] = next;
  if (step === undefined) return html`<strong>${waitsForNobody}</strong>`;
  const others = next.length - 1;
  return html`<strong>${stepNamed(format, step)}</strong><br />
    ${whoMay(format, step)}
    ${
      mayDo(visit, view, step)
        ? html`<br /><a class="govuk-link" href="${formOf(visit, state.caseId, step)}"
              >${labels.act}</a
            >`
        : nothing
    }
    ${
      others === 0
        ? nothing
        : html`<br /><a class="govuk-link" href="#next"
              >${boxes.moreSteps({ count: format.number(others) })}</a
            >`
    }`;
};

/** What may happen next and who may do it, and what may be recorded beside. */
export const nextSection = (format: PageFormat, view: CaseView): Html => {
  const { next: labels } = format.words.cases.overview;
  const { next, beside } = view;
  const steps =
    next.length === 0 ? paragraph(labels.nothing) : stepList(format, next, { view, first: true });
  const folded = (summary: string, others: readonly NextStep[]): Html =>
    unlessEmpty(others, (list) =>
      fold({ summary, body: stepList(format, list, { view, first: false }) }),
    );
  return section(
    "next",
    labels.heading,
    html`${steps} ${assigned(format, view)} ${claim(format, view)} ${folded(labels.beside, beside)}
    ${folded(labels.always, commandsAtAnyTime(view))}`,
  );
};
