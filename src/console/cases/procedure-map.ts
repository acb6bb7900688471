import type { Stage } from "../../law/file/stage-of-case.ts";
import type { Named } from "../../values/names.ts";
import type { StageStatus } from "../../case/stage-status.ts";
import { html, nothing, raw, type Html } from "../html.ts";
import { langOf, namedHtml } from "../names-html.ts";
import { cut, fits } from "./drawn-text.ts";

export type MapStage = {
  /** A stage of the procedure, or what follows the deposit and is no stage. */
  readonly stage: Stage;
  readonly name: Named;
  readonly status: StageStatus;
  /** On which day, where that is to be said, or else the status in words. */
  readonly says: string;
  /** The status in words where a day is said, for the list: colour alone says nothing. */
  readonly means?: string | undefined;
};

const box = { width: 188, height: 58, gap: 14, rowGap: 34, perRow: 5, edge: 4 } as const;
const step = box.width + box.gap;

/** How wide a line of a box may be, in letters of usual width, and as many lines as a name takes at most. */
const line = { letters: 17, most: 3, height: 18 } as const;

/** How wide a line about days may be, which is not bold. */
const lettersOfDays = 20;

/** A name in lines that a box holds. What does not fit is left out: the list beside the drawing has the whole name. */
const linesOf = (name: string, letters: number = line.letters): readonly string[] => {
  const lines = name.split(" ").reduce<readonly string[]>((before, word) => {
    const last = before.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && fits(longer, letters)
      ? [...before.slice(0, -1), longer]
      : [...before, word];
  }, []);
  const shown = lines.slice(0, line.most).map((one) => cut(one, letters));
  return lines.length <= line.most
    ? shown
    : [...shown.slice(0, -1), cut(`${shown.at(-1) ?? ""} …`, letters)];
};

type Place = { readonly x: number; readonly y: number };

/** Where a stage stands, in boxes of this height. */
const placeOf = (index: number, height: number): Place => ({
  x: box.edge + (index % box.perRow) * step,
  y: box.edge + Math.floor(index / box.perRow) * (height + box.rowGap),
});

// From one row to the next the line goes down, back to the left and down again.
const lineTo = (index: number, height: number): string => {
  const [from, to] = [placeOf(index - 1, height), placeOf(index, height)];
  const middle = (y: number): number => y + height / 2;
  if (from.y === to.y) return `M${from.x + box.width} ${middle(from.y)}H${to.x}`;
  const [right, left] = [from.x + box.width / 2, to.x + box.width / 2];
  return `M${right} ${from.y + height}V${to.y - box.rowGap / 2}H${left}V${to.y}`;
};

/** How high a box of so many lines is; of two it is as high as any. */
const heightOf = (lines: number): number => box.height + (lines - 2) * line.height;

const stageBox = (
  { stage, name, status, says }: MapStage,
  { x, y }: Place,
  height: number,
): Html => {
  const middle = x + box.width / 2;
  const lines = linesOf(name.text);
  const days = linesOf(says, lettersOfDays);
  const lang = langOf(name);
  const top = y + 24 + (height - heightOf(lines.length + days.length)) / 2;
  return html`<g class="tq-map__stage tq-map__stage--${status}" data-stage="${stage}">
    <rect x="${x}" y="${y}" width="${box.width}" height="${height}" rx="6" />
    ${lines.map(
      (text, index) =>
        html`<text x="${middle}" y="${top + index * line.height}" class="tq-map__name" ${lang}
          >${text}</text
        >`,
    )}
    ${days.map(
      (text, index) =>
        html`<text x="${middle}" y="${top + 2 + (lines.length + index) * line.height}"
          >${text}</text
        >`,
    )}
  </g>`;
};

/** How a map looks where no style sheet goes with it, such as in a file of its own. */
export const mapStyle = `
.tq-map__line{fill:none;stroke:#505a5f;stroke-width:2}
.tq-map__stage rect{fill:#fff;stroke:#505a5f;stroke-width:2}
.tq-map__stage text{fill:#0b0c0c;font:15px "Segoe UI",system-ui,sans-serif;text-anchor:middle}
.tq-map__stage .tq-map__name{font-weight:700}
.tq-map__stage--done rect{fill:#00582c;stroke:#00582c}
.tq-map__stage--done text{fill:#fff}
.tq-map__stage--now rect{fill:#fff;stroke:#0b4f6c;stroke-width:7}
.tq-map__stage--entered rect{fill:#d3e8da;stroke:#00582c;stroke-width:3}`;

export type MapDrawing = {
  readonly title: Named;
  /** For the title's id; a page may hold several maps. */
  readonly id: string;
  readonly stages: readonly MapStage[];
  /** Whether it brings its own style along. */
  readonly alone: boolean;
};

/** The way of a procedure as SVG: the same in a page and in a file. */
export const mapDrawing = ({ title, id, stages, alone }: MapDrawing): Html => {
  const rows = Math.ceil(stages.length / box.perRow);
  const most = Math.max(
    2,
    ...stages.map(
      ({ name, says }) => linesOf(name.text).length + linesOf(says, lettersOfDays).length,
    ),
  );
  const boxHeight = heightOf(most);
  const width = Math.min(stages.length, box.perRow) * step - box.gap + 2 * box.edge;
  const height = rows * (boxHeight + box.rowGap) - box.rowGap + 2 * box.edge;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="tq-map"
    role="img"
    aria-labelledby="${id}"
    viewBox="0 0 ${width} ${height}"
  >
    <title id="${id}" ${langOf(title)}>${title.text}</title>
    ${
      alone
        ? html`<style>
            ${raw(mapStyle)}
          </style>`
        : nothing
    }
    ${stages.slice(1).map((_, index) => html`<path class="tq-map__line" d="${lineTo(index + 1, boxHeight)}" />`)}
    ${stages.map((one, index) => stageBox(one, placeOf(index, boxHeight), boxHeight))}
  </svg>`;
};

/** The same as a list: what a telephone shows, and what is read aloud. */
export const mapList = (stages: readonly MapStage[]): Html =>
  html`<ol class="tq-way">
    ${stages.map(
      ({ name, status, says, means }) =>
        html`<li
          class="tq-way__stage tq-way__stage--${status}"
          ${status === "now" ? html`aria-current="step"` : ""}
        >
          <strong>${namedHtml(name)}</strong>
          <span>${says}${means === undefined ? nothing : html` (${means})`}</span>
        </li>`,
    )}
  </ol>`;
