import type { IsoDate } from "../../time/date.ts";
import { html, nothing, type Html } from "../html.ts";
import { langOf } from "../names-html.ts";
import { cut, widthOf } from "./drawn-text.ts";
import { lanes, type DrawnSpan, type Lane, type TimelineEvent } from "./timeline-events.ts";
import { timelineScale, type TimelineScale } from "./timeline-scale.ts";

/** Units are those of the drawing; text is 13 of them high. */
const sheet = { width: 980, names: 300, edge: 14, row: 24, lane: 28, head: 26, dot: 6 } as const;

/** How wide a letter of usual width is drawn, and how many of them a name may have. */
const letter = 8;
const lettersOfName = (sheet.names - sheet.edge) / letter;

/** An event that has a place on the scale. */
export type DrawnEvent = TimelineEvent & {
  readonly drawn: NonNullable<TimelineEvent["drawn"]>;
};

export type TimelineDrawing = {
  /** For the ids within it; a page may hold several. */
  readonly id: string;
  readonly title: string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly events: readonly DrawnEvent[];
  /** The day on which it is drawn with its words; null where nothing is awaited any more. */
  readonly today: { readonly on: IsoDate; readonly says: string } | null;
};

/** Whether an event has a place on the scale. */
export const isDrawn = (event: TimelineEvent): event is DrawnEvent => event.drawn !== undefined;

const daysOf = ({ drawn }: DrawnEvent): readonly IsoDate[] =>
  typeof drawn === "string" ? [drawn] : drawn.flatMap(({ from, to }) => [from, to]);

type Scaled = { readonly id: string; readonly scale: TimelineScale; readonly y: number };

const barOf = ({ from, to, isCertain }: DrawnSpan, { id, scale, y }: Scaled): Html => {
  const [x, end] = [scale.at(from), scale.at(to)];
  const fill = isCertain ? nothing : html`fill="url(#${id}-hatched)"`;
  return html`<rect
    class="tq-timeline__bar tq-timeline__bar--${isCertain ? "certain" : "possible"}"
    x="${x.toFixed(1)}"
    y="${y - sheet.dot}"
    width="${Math.max(end - x, 2).toFixed(1)}"
    height="${2 * sheet.dot}"
    ${fill}
  />`;
};

const marksOf = ({ drawn }: DrawnEvent, isAhead: boolean, at: Scaled): Html =>
  typeof drawn === "string"
    ? html`<circle
        class="tq-timeline__dot ${isAhead ? "tq-timeline__dot--ahead" : ""}"
        cx="${at.scale.at(drawn).toFixed(1)}"
        cy="${at.y}"
        r="${sheet.dot}"
      />`
    : html`${drawn.map((span) => barOf(span, at))}`;

// To the right of its mark where there is room, or else to the left.
const labelOf = (event: DrawnEvent, { scale, y }: Scaled): Html => {
  const places = daysOf(event).map((day) => scale.at(day));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const fitsRight = last + 12 + widthOf(event.label) * letter < sheet.width;
  return fitsRight
    ? html`<text x="${(last + 12).toFixed(1)}" y="${y + 5}">${event.label}</text>`
    : html`<text class="tq-timeline__before" x="${(first - 12).toFixed(1)}" y="${y + 5}"
        >${event.label}</text
      >`;
};

const rowOf = (event: DrawnEvent, today: IsoDate | undefined, at: Scaled): Html => {
  const isAhead = today !== undefined && daysOf(event).every((day) => day > today);
  return html`<g data-event="${event.lane}">
    <text x="${sheet.edge}" y="${at.y + 5}" ${langOf(event.name)}
      >${cut(event.name.text, lettersOfName)}</text
    >
    ${marksOf(event, isAhead, at)}${labelOf(event, at)}
  </g>`;
};

const laneOf = (
  { id, lanes: names, events, today }: TimelineDrawing,
  lane: Lane,
  { scale, top }: { readonly scale: TimelineScale; readonly top: number },
): Html => {
  const rows = events.filter((one) => one.lane === lane);
  const y = (index: number): number => top + sheet.lane + index * sheet.row + sheet.row / 2;
  return html`<path class="tq-timeline__lane" d="M0 ${top + 2}H${sheet.width}" /><text
      class="tq-timeline__name"
      x="0"
      y="${top + 20}"
      >${names[lane]}</text
    >
    ${rows.map((event, index) => rowOf(event, today?.on, { id, scale, y: y(index) }))}`;
};

const heightOf = (events: readonly DrawnEvent[], lane: Lane): number => {
  const rows = events.filter((one) => one.lane === lane).length;
  return rows === 0 ? 0 : sheet.lane + rows * sheet.row;
};

const breakAt = (x: number, height: number): Html =>
  html`<path
    class="tq-timeline__break"
    d="M${(x - 2).toFixed(1)} ${sheet.head}V${height}M${(x + 2).toFixed(1)} ${sheet.head}V${height}"
  />`;

const todayAt = (
  { says }: { readonly says: string },
  { x, height }: { readonly x: number; readonly height: number },
): Html => {
  const half = (widthOf(says) * letter) / 2;
  const middle = Math.min(x, sheet.width - half);
  return html`<path
      class="tq-timeline__today"
      d="M${x.toFixed(1)} ${sheet.head - 6}V${height}"
    /><text class="tq-timeline__middle" x="${middle.toFixed(1)}" y="14">${says}</text>`;
};

/** A timeline as SVG: a row for each event that has a day, by lanes, on one broken scale. */
export const timelineDrawing = (drawing: TimelineDrawing): Html => {
  const { id, title, events, today } = drawing;
  const days = [...events.flatMap(daysOf), ...(today === null ? [] : [today.on])];
  const from = sheet.names + sheet.edge;
  const scale = timelineScale(days, { from, width: sheet.width - from - sheet.edge });
  const shown = lanes.filter((lane) => heightOf(events, lane) > 0);
  const topOf = (index: number): number =>
    shown.slice(0, index).reduce((sum: number, lane) => sum + heightOf(events, lane), sheet.head);
  const height = topOf(shown.length) + 4;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="tq-timeline"
    role="img"
    aria-labelledby="${id}"
    viewBox="0 0 ${sheet.width} ${height}"
  >
    <title id="${id}">${title}</title>
    <defs>
      <pattern
        id="${id}-hatched"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="tq-timeline__hatch" d="M0 0V6" />
      </pattern>
    </defs>
    ${scale.breaks.map((x) => breakAt(x, height))}
    ${today === null ? nothing : todayAt(today, { x: scale.at(today.on), height })}
    ${shown.map((lane, index) => laneOf(drawing, lane, { scale, top: topOf(index) }))}
  </svg>`;
};
