import type { Stage } from "../../procedure/case/stage.ts";
import { html, nothing, raw, type Html } from "../html.ts";

/**
 * Whether a case has been at a stage, is there, may still come there, or will not. `entered`: it never waited there, but what is done
 * there was entered afterwards from a source. `skipped`: it lies before, and no entry led there.
 */
export type StageStatus = "done" | "now" | "entered" | "possible" | "precluded" | "skipped";

export type MapStage = {
  /** A stage of the procedure, or what follows the deposit and is no stage. */
  readonly stage: Stage | "in-force";
  readonly name: string;
  readonly status: StageStatus;
  /** The status in words: colour alone says nothing. */
  readonly says: string;
};

type Standing = {
  readonly way: readonly Stage[];
  readonly visited: ReadonlySet<Stage>;
  readonly isEntered: (stage: Stage) => boolean;
  readonly stage: Stage;
  readonly ended: boolean;
};

const statusOf = (stage: Stage, standing: Standing): StageStatus => {
  const { way, visited, stage: now, ended } = standing;
  if (stage === now) return "now";
  if (visited.has(stage)) return "done";
  if (standing.isEntered(stage)) return "entered";
  if (way.indexOf(stage) < way.indexOf(now)) return "skipped";
  return ended ? "precluded" : "possible";
};

/** Where a case stands on the way of its procedure. An ending that is not on the way stands after it. */
export const statusesOf = (
  standing: Standing,
): readonly { readonly stage: Stage; readonly status: StageStatus }[] => {
  const { way, stage } = standing;
  const all = way.includes(stage) ? way : [...way, stage];
  return all.map((one) => ({ stage: one, status: statusOf(one, standing) }));
};

const box = { width: 188, height: 58, gap: 14, rowGap: 34, perRow: 5, edge: 2 } as const;
const step = box.width + box.gap;

type Place = { readonly x: number; readonly y: number };

const placeOf = (index: number): Place => ({
  x: box.edge + (index % box.perRow) * step,
  y: box.edge + Math.floor(index / box.perRow) * (box.height + box.rowGap),
});

// From one row to the next the line goes down, back to the left and down again.
const lineTo = (index: number): string => {
  const [from, to] = [placeOf(index - 1), placeOf(index)];
  const middle = (y: number): number => y + box.height / 2;
  if (from.y === to.y) return `M${from.x + box.width} ${middle(from.y)}H${to.x}`;
  const [right, left] = [from.x + box.width / 2, to.x + box.width / 2];
  return `M${right} ${from.y + box.height}V${to.y - box.rowGap / 2}H${left}V${to.y}`;
};

const stageBox = ({ stage, name, status, says }: MapStage, index: number): Html => {
  const { x, y } = placeOf(index);
  const middle = x + box.width / 2;
  return html`<g class="tq-map__stage tq-map__stage--${status}" data-stage="${stage}">
    <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" />
    <text x="${middle}" y="${y + 24}" class="tq-map__name">${name}</text>
    <text x="${middle}" y="${y + 44}">${says}</text>
  </g>`;
};

/** How a map looks where no style sheet goes with it, such as in a file of its own. */
export const mapStyle = `
.tq-map__line{fill:none;stroke:#505a5f;stroke-width:2}
.tq-map__stage rect{fill:#fff;stroke:#505a5f;stroke-width:2}
.tq-map__stage text{fill:#0b0c0c;font:15px "Segoe UI",system-ui,sans-serif;text-anchor:middle}
.tq-map__stage .tq-map__name{font-weight:700}
.tq-map__stage--done rect{fill:#00582c;stroke:#00582c}
.tq-map__stage--done text,.tq-map__stage--now text{fill:#fff}
.tq-map__stage--now rect{fill:#0b4f6c;stroke:#062f41;stroke-width:4}
.tq-map__stage--entered rect{stroke:#00582c;stroke-width:4}
.tq-map__stage--precluded rect,.tq-map__stage--skipped rect{fill:#eeefef;stroke-dasharray:6 4}
.tq-map__stage--precluded text,.tq-map__stage--skipped text{fill:#484949}`;

export type MapDrawing = {
  readonly title: string;
  /** For the title's id; a page may hold several maps. */
  readonly id: string;
  readonly stages: readonly MapStage[];
  /** Whether it brings its own style along. */
  readonly alone: boolean;
};

/** The way of a procedure as SVG: the same in a page and in a file. */
export const mapDrawing = ({ title, id, stages, alone }: MapDrawing): Html => {
  const rows = Math.ceil(stages.length / box.perRow);
  const width = Math.min(stages.length, box.perRow) * step - box.gap + 2 * box.edge;
  const height = rows * (box.height + box.rowGap) - box.rowGap + 2 * box.edge;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="tq-map"
    role="img"
    aria-labelledby="${id}"
    viewBox="0 0 ${width} ${height}"
  >
    <title id="${id}">${title}</title>
    ${
      alone
        ? html`<style>
            ${raw(mapStyle)}
          </style>`
        : nothing
    }
    ${stages.slice(1).map((_, index) => html`<path class="tq-map__line" d="${lineTo(index + 1)}" />`)}
    ${stages.map(stageBox)}
  </svg>`;
};

/** The same as a list: what a telephone shows, and what is read aloud. */
export const mapList = (stages: readonly MapStage[]): Html =>
  html`<ol class="tq-way">
    ${stages.map(
      ({ name, status, says }) =>
        html`<li
          class="tq-way__stage tq-way__stage--${status}"
          ${status === "now" ? html`aria-current="step"` : ""}
        >
          <strong>${name}</strong> <span>${says}</span>
        </li>`,
    )}
  </ol>`;
