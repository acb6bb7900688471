import { visitedStages } from "../../../application/visited-stages.ts";
import type { CaseView } from "../../../application/queries.ts";
import { isOpen } from "../../../domain/stage.ts";
import { wayOf } from "../../../domain/way.ts";
import { isEnteredAfterwards } from "../../../domain/work-of-stage.ts";
import { html, type Html } from "../html.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { section } from "./parts.ts";
import { mapDrawing, mapList, statusesOf } from "./procedure-map.ts";

/** The procedure of a case with where it stands: drawn, and as a list. */
export const mapSection = async (
  { desk }: Pages,
  { words, paper }: Speech,
  { state, law }: CaseView,
): Promise<Html> => {
  const { map } = words.cases.overview;
  const { stage } = state;
  const visited = await visitedStages(desk.world, state);
  const stages = statusesOf({
    way: wayOf(law.profile),
    visited,
    isEntered: (one) => isEnteredAfterwards(one, state.facts),
    stage,
    ended: !isOpen(stage),
  }).map((one) => ({
    ...one,
    name: paper.history.stages[one.stage],
    says: map.status[one.status],
  }));
  const title = map.title(law.profile.title[paper.language]);
  const drawing = mapDrawing({ title, id: "map-title", stages, alone: false });
  return section(
    "map",
    map.heading,
    html`<div class="tq-map-frame">${drawing}</div>
      ${mapList(stages)}`,
  );
};
