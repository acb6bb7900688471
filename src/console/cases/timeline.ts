import { leavesTask } from "../../case/state-in-force.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import type { IsoDate } from "../../time/date.ts";
import { html, nothing, type Html } from "../html.ts";
import { namedHtml } from "../names-html.ts";
import type { PageFormat } from "../page-format.ts";
import { fold, paragraph, section, summaryList } from "./parts.ts";
import { isDrawn, timelineDrawing } from "./timeline-drawing.ts";
import { timelineEvents, type TimelineEvent } from "./timeline-events.ts";

const listOf = (events: readonly TimelineEvent[]): Html =>
  summaryList(
    events.map(({ day, name, about }) => [
      day,
      html`${namedHtml(name)}${about === nothing ? nothing : html`<br />${about}`}`,
    ]),
  );

/** The timeline of a case: drawn, and folded beneath it the same as a list. Nothing where no day is on record. */
export const timelineSection = (format: PageFormat, view: CaseView, today: IsoDate): Html => {
  const { timeline } = format.words.cases.overview;
  const events = timelineEvents(format, view, today);
  const drawn = events.filter(isDrawn);
  if (drawn.length === 0) return nothing;
  const drawing = timelineDrawing({
    id: "timeline-title",
    title: timeline.heading,
    lanes: timeline.lane,
    events: drawn,
    today: leavesTask(view.state)
      ? { on: today, says: timeline.today({ day: format.day(today) }) }
      : null,
  });
  return section(
    "timeline",
    timeline.heading,
    html`<div class="tq-map-frame">${drawing}${paragraph(timeline.legend)}</div>
      ${fold({ summary: timeline.list, body: listOf(events) })}`,
  );
};
