import { visitedStages } from "../../ledger/reading/history.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { oneOfMany } from "../../ledger/reading/unreadable.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { CaseId } from "../../values/ids.ts";
import { isEntryIntoForceAwaited } from "../../case/state-in-force.ts";
import { isOpen, type Stage } from "../../law/file/stage-of-case.ts";
import { purposeOf } from "../../case/purpose.ts";
import { stageStatuses } from "../../case/stage-status.ts";
import { atBeginning } from "../../papers/sheets/sheet.ts";
import { stageIn } from "../../papers/wording.ts";
import { named, type Named } from "../../values/names.ts";
import { html, nothing, type Html } from "../html.ts";
import { around, listHtml, namedHtml } from "../names-html.ts";
import type { Pages } from "../pages.ts";
import type { PageFormat } from "../page-format.ts";
import { datedFact } from "../../api/shapes/facts.ts";
import { paragraph, section } from "./parts.ts";
import { daysOfStages } from "./stage-days.ts";
import { readerIn } from "./who-may-read.ts";
import { mapDrawing, mapList, type MapStage } from "./procedure-map.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A stage with the one line about days that stands under its name. */
type StageWithDay = Pick<MapStage, "stage" | "name" | "status"> & {
  readonly line?: string | undefined;
};

// The deposit is the last stage; that the treaty is in force for the State follows it, and is recorded by people.
const inForce = ({ words, day }: PageFormat, view: CaseView): readonly StageWithDay[] => {
  const { state, entryIntoForce } = view;
  if (purposeOf(state) !== "consent") return [];
  const { map } = words.cases.overview;
  const one = { stage: "in-force", name: { text: map.inForce } } as const;
  const recorded = datedFact(state, "entryIntoForce");
  if (recorded !== undefined) {
    const { on } = recorded;
    return [{ ...one, status: "done", line: on.kind === "unknown" ? map.notFound : day(on) }];
  }
  const date = entryIntoForce?.date ?? null;
  if (isEntryIntoForceAwaited(state))
    return [
      {
        ...one,
        status: "possible",
        line: date === null ? map.noDay : map.from({ day: day(date) }),
      },
    ];
  return [{ ...one, status: isOpen(state.stage) ? "possible" : "precluded" }];
};

// A file writes its names with a capital, so those of the stages that every procedure has are written so beside them.
const nameOnMap = (
  { paper }: PageFormat,
  { law: { procedure } }: CaseView,
  stage: Stage,
): Named => {
  const name = stageIn(paper, procedure, stage);
  return { ...name, text: atBeginning(paper, name.text) };
};

const isLeftOut = (status: MapStage["status"]): status is "skipped" | "precluded" =>
  status === "skipped" || status === "precluded";

/** The stages that are not drawn, by why they are not. */
const leftOut = ({ words }: PageFormat, all: readonly MapStage[]): Html => {
  const { leftOut: says } = words.cases.overview.map;
  const lines = (["skipped", "precluded"] as const).flatMap((why) => {
    const names = all.filter(({ status }) => status === why).map(({ name }) => namedHtml(name));
    return names.length === 0
      ? []
      : [around((stages) => says[why]({ stages }), listHtml(names, "; "))];
  });
  return lines.length === 0
    ? nothing
    : html`<p class="govuk-body-s">${listHtml(lines, html`<br />`)}</p>`;
};

/** Where a case stands on the way of its procedure: drawn, and as a list. `id` names the drawing within its page. */
const caseMap = async (
  { desk }: Pages,
  format: PageFormat,
  { view, id }: { readonly view: CaseView; readonly id: string },
): Promise<Html> => {
  const { words, paper } = format;
  const { state, law } = view;
  const { map } = words.cases.overview;
  const visited = await visitedStages(desk.ports, state);
  const lineOf = daysOfStages(format, view);
  const ofProcedure = stageStatuses(state, law.procedure, visited).map((one): StageWithDay => ({
    ...one,
    name: nameOnMap(format, view, one.stage),
    line: lineOf(one),
  }));
  const all = [...ofProcedure, ...inForce(format, view)].map(({ line, ...one }): MapStage => ({
    ...one,
    says: line ?? map.status[one.status],
    means: line === undefined || one.status === "possible" ? undefined : map.status[one.status],
  }));
  // Of a stage that was not taken there is nothing to draw: one line names it.
  const stages = all.filter(({ status }) => !isLeftOut(status));
  const title = named(law.procedure.title, paper.language);
  const drawing = mapDrawing({ title, id, stages, alone: false });
  return html`<div class="tq-map-frame">${drawing}${paragraph(map.legend)}</div>
    ${mapList(stages)} ${leftOut(format, all)}`;
};

/** The procedure of a case with where it stands. */
export const mapSection = async (pages: Pages, format: PageFormat, view: CaseView): Promise<Html> =>
  section(
    "map",
    format.words.cases.overview.map.heading,
    await caseMap(pages, format, { view, id: "map-title" }),
  );

/** How far each of some cases has come: its procedure by name, with its drawing. One that cannot be read is left out. */
export const mapsOfCases = async (
  pages: Pages,
  format: PageFormat,
  caseIds: readonly CaseId[],
): Promise<Html> => {
  const maps: Html[] = [];
  for (const caseId of caseIds) {
    const found = await oneOfMany(pages.desk, caseId, () =>
      viewCase(pages.desk, caseId, readerIn(format.visit)),
    );
    if (!("read" in found) || isRefusal(found.read)) continue;
    const { title } = found.read.law.procedure;
    maps.push(
      html`<h2 class="govuk-heading-m">${format.name(title)} (${caseId})</h2>
        ${await caseMap(pages, format, { view: found.read, id: `map-${caseId}` })}`,
    );
  }
  return html`${maps}`;
};
