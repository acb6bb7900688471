import { Graph, layout } from "@dagrejs/dagre";
import type { Played, Way } from "../../procedure/course/play.ts";
import type { Procedure } from "../../procedure/file/procedure.ts";
import { nameIn } from "../../procedure/file/source.ts";
import { endings } from "../../procedure/case/stage.ts";
import type { Stage } from "../../procedure/file/stage.ts";
import { toldWays, type Drawn } from "./conditions.ts";
import { actorOf, kindOf, placeName, wayName, type DrawingWords } from "./words.ts";

type Box = {
  readonly id: string;
  readonly title: readonly string[];
  readonly notes: readonly string[];
  readonly look: "line" | "reached" | "beside" | "ending";
};

const letter = 7.4;
const lineHeight = 17;
const widest = 34;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Breaks a text into lines that fit into a box. */
const wrapped = (text: string): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < widest
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

const lookOf = (stage: Stage): Box["look"] => {
  if (stage.beside !== undefined) return "beside";
  return stage.only === undefined ? "line" : "reached";
};

const boxOf = (procedure: Procedure, stage: Stage, words: DrawingWords): Box => {
  const actor = actorOf(procedure, stage, words);
  return {
    id: stage.id,
    look: lookOf(stage),
    title: wrapped(placeName(procedure, stage.id, words)),
    notes: [...(actor === "" ? [] : wrapped(actor)), ...wrapped(kindOf(stage, words))],
  };
};

const sizeOf = ({ title, notes }: Box): { readonly width: number; readonly height: number } => ({
  width: Math.max(...[...title, ...notes].map(({ length }) => length)) * letter + 24,
  height: (title.length + notes.length) * lineHeight + 14,
});

const style = `
  text { font: 13px system-ui, sans-serif; fill: #0b0c0c }
  .title { font-weight: 600 }
  .note, .label { fill: #505a5f; font-size: 12px }
  rect { fill: #fff; stroke: #0b0c0c; stroke-width: 1.5; rx: 4 }
  .beside rect { stroke-dasharray: 5 4 }
  .reached rect { fill: #f3f2f1 }
  .ending rect { rx: 16; fill: #f3f2f1 }
  path { fill: none; stroke: #0b0c0c; stroke-width: 1.2 }
  path.beside { stroke: #b1b4b6; stroke-dasharray: 3 4 }
  rect.behind { fill: #fff; stroke: none }
`;

type Placed = ReturnType<Graph["node"]>;
type Line = ReturnType<Graph["edge"]>;
type Point = Line["points"][number];

const px = (length: number): string => Math.round(length).toFixed(0);

const middle = ({ x, y }: Point, text: string, look: string): string =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="middle" class="${look}">${escaped(text)}</text>`;

const drawnBox = ({ title, notes, look }: Box, { x, y, width, height }: Placed): string => {
  const top = y - height / 2;
  const lines = [...title, ...notes].map((line, index) =>
    middle({ x, y: top + 20 + index * lineHeight }, line, index < title.length ? "title" : "note"),
  );
  const frame = `<rect x="${px(x - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(height)}"/>`;
  return `<g class="${look}">${frame}${lines.join("")}</g>`;
};

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"} ${px(x)} ${px(y)}`).join(" ");

/** On what a way depends, as the title by which a browser tells it of the arrow and its label; nothing where it depends on nothing. */
const titleOf = (drawn: Drawn, way: Way): string => {
  const told = toldWays(drawn, way)
    .filter(({ condition }) => condition !== "")
    .map(({ names, condition }) => [...names, condition].join(", "));
  return told.length === 0 ? "" : `<title>${escaped(told.join("; "))}</title>`;
};

const drawnArrow = ({ points, x = 0, y = 0 }: Line, label: readonly string[]): string => {
  const path = `<path d="${pathOf(points)}" marker-end="url(#arrow)"/>`;
  const width = Math.max(0, ...label.map(({ length }) => length)) * 6.4 + 6;
  const top = y - (label.length * 15) / 2;
  const behind = `<rect class="behind" x="${px(x - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(label.length * 15)}"/>`;
  const lines = label.map((line, index) => middle({ x, y: top + 12 + index * 15 }, line, "label"));
  return label.length === 0 ? path : `${path}${behind}${lines.join("")}`;
};

const head =
  '<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z" style="fill:#0b0c0c"/></marker>';

const start = "(start)";

/**
 * Draws a procedure as an SVG picture: every way that a case can take, as playing the procedure finds them. Stages beside the
 * line are dashed and hang on the stage that opens them. A way that depends on a condition says it as its title. The same file gives the same picture.
 */
export const drawSvg = (
  procedure: Procedure,
  { ways }: Pick<Played, "ways">,
  words: DrawingWords,
): string => {
  const boxes: readonly Box[] = [
    ...procedure.stages.map((stage) => boxOf(procedure, stage, words)),
    ...endings
      .filter((ending) => ways.some(({ to }) => to === ending))
      .map((ending) => ({
        id: ending,
        title: [words.ending(ending)],
        notes: [],
        look: "ending" as const,
      })),
  ];
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 40, marginx: 16, marginy: 16 });
  graph.setNode(start, { width: 14, height: 14 });
  for (const box of boxes) graph.setNode(box.id, sizeOf(box));
  const labels = ways.map((way) => wayName(procedure, way, words).flatMap(wrapped));
  ways.forEach(({ from, to }, index) => {
    const label = labels[index] ?? [];
    const width = Math.max(0, ...label.map(({ length }) => length)) * 6.4;
    graph.setEdge(
      from ?? start,
      to,
      { width, height: label.length * 15, labelpos: "c" },
      String(index),
    );
  });
  const hung = procedure.stages.flatMap(({ id, beside }) =>
    beside === undefined ? [] : [{ id, from: beside.from.split(".")[0] ?? id }],
  );
  for (const { id, from } of hung) graph.setEdge(from, id, {}, "beside");
  layout(graph);
  const line = (from: string, to: string, name: string): Line => graph.edge(from, to, name);
  const size = graph.graph();
  const [width, height] = [Math.ceil(size.width ?? 0), Math.ceil(size.height ?? 0)];
  const title = escaped(nameIn(procedure.title, words.language));
  const begin = graph.node(start);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">`,
    `<title>${title}</title><style>${style}</style><defs>${head}</defs>`,
    ...hung.map(
      ({ id, from }) => `<path class="beside" d="${pathOf(line(from, id, "beside").points)}"/>`,
    ),
    ...ways.map((way, index) => {
      const arrow = drawnArrow(line(way.from ?? start, way.to, String(index)), labels[index] ?? []);
      const told = titleOf({ procedure, ways, words }, way);
      return told === "" ? arrow : `<g class="way">${told}${arrow}</g>`;
    }),
    `<circle cx="${px(begin.x)}" cy="${px(begin.y)}" r="6"/>`,
    ...boxes.map((box) => drawnBox(box, graph.node(box.id))),
    "</svg>",
    "",
  ].join("\n");
};
