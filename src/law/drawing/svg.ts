import { Graph, layout } from "@dagrejs/dagre";
import type { Way } from "../file/way.ts";
import type { Procedure } from "../file/procedure.ts";
import { nameIn } from "../../values/names.ts";
import { endings } from "../file/stage-of-case.ts";
import type { Stage } from "../file/stage.ts";
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
const smallLetter = 6.4;
const smallLine = 15;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Breaks a text into lines of at most so many letters, by default as many as fit into a box. */
const wrapped = (text: string, most = widest): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < most
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

/** On what a way depends; nothing where it depends on nothing. */
const dependence = (drawn: Drawn, way: Way): string =>
  toldWays(drawn, way)
    .filter(({ condition }) => condition !== "")
    .map(({ names, condition }) => [...names, condition].join(", "))
    .join("; ");

/** A way with what stands at its arrow: what leads there, and the number of the note that says on what it depends. */
type Labelled = { readonly way: Way; readonly label: readonly string[]; readonly note: string };

const labelled = (drawn: Drawn): readonly Labelled[] => {
  const ways = drawn.ways.map((way) => ({
    way,
    names: wayName(drawn.procedure, way, drawn.words),
    said: dependence(drawn, way),
  }));
  const conditional = ways.filter(({ said }) => said !== "");
  return ways.map((one) => {
    const { way, names, said } = one;
    if (said === "") return { way, label: names.flatMap((name) => wrapped(name)), note: "" };
    const number = `(${String(conditional.indexOf(one) + 1)})`;
    const label = [...names.slice(0, -1), `${names.at(-1) ?? ""} ${number}`.trim()];
    return { way, label: label.flatMap((name) => wrapped(name)), note: `${number} ${said}` };
  });
};

const widthOf = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map(({ length }) => length)) * smallLetter;

/** The notes under a picture so wide, each on lines of its own. */
const notesOf = (ways: readonly Labelled[], width: number): readonly string[] =>
  ways
    .filter(({ note }) => note !== "")
    .flatMap(({ note }) => wrapped(note, Math.floor((width - 32) / smallLetter)));

const drawnArrow = ({ points, x = 0, y = 0 }: Line, label: readonly string[]): string => {
  const path = `<path d="${pathOf(points)}" marker-end="url(#arrow)"/>`;
  const [width, height] = [widthOf(label) + 6, label.length * smallLine];
  const top = y - height / 2;
  const behind = `<rect class="behind" x="${px(x - width / 2)}" y="${px(top)}" width="${px(width)}" height="${px(height)}"/>`;
  const lines = label.map((line, index) =>
    middle({ x, y: top + 12 + index * smallLine }, line, "label"),
  );
  return label.length === 0 ? path : `${path}${behind}${lines.join("")}`;
};

const head =
  '<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z" style="fill:#0b0c0c"/></marker>';

const start = "(start)";

/**
 * Draws a procedure as an SVG picture: every way that a case can take, as playing the procedure finds them. Stages beside the
 * line are dashed and hang on the stage that opens them. On what a way depends, a numbered note under the picture says, and the
 * title of its arrow. The same file gives the same picture.
 */
export const drawSvg = (
  procedure: Procedure,
  { ways }: { readonly ways: readonly Way[] },
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
  const arrows = labelled({ procedure, ways, words });
  arrows.forEach(({ way: { from, to }, label }, index) => {
    const size = { width: widthOf(label), height: label.length * smallLine };
    graph.setEdge(from ?? start, to, { ...size, labelpos: "c" }, String(index));
  });
  const hung = procedure.stages.flatMap(({ id, beside }) =>
    beside === undefined ? [] : [{ id, from: beside.from.stage }],
  );
  for (const { id, from } of hung) graph.setEdge(from, id, {}, "beside");
  layout(graph);
  const line = (from: string, to: string, name: string): Line => graph.edge(from, to, name);
  const size = graph.graph();
  const [width, bottom] = [Math.ceil(size.width ?? 0), Math.ceil(size.height ?? 0)];
  const notes = notesOf(arrows, width);
  const height = bottom + (notes.length === 0 ? 0 : notes.length * smallLine + 16);
  const title = escaped(nameIn(procedure.title, words.language));
  const begin = graph.node(start);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">`,
    `<title>${title}</title><style>${style}</style><defs>${head}</defs>`,
    ...hung.map(
      ({ id, from }) => `<path class="beside" d="${pathOf(line(from, id, "beside").points)}"/>`,
    ),
    ...arrows.map(({ way: { from, to }, label, note }, index) => {
      const arrow = drawnArrow(line(from ?? start, to, String(index)), label);
      return note === "" ? arrow : `<g class="way"><title>${escaped(note)}</title>${arrow}</g>`;
    }),
    `<circle cx="${px(begin.x)}" cy="${px(begin.y)}" r="6"/>`,
    ...boxes.map((box) => drawnBox(box, graph.node(box.id))),
    ...notes.map(
      (note, index) =>
        `<text x="16" y="${px(bottom + 12 + index * smallLine)}" class="note">${escaped(note)}</text>`,
    ),
    "</svg>",
    "",
  ].join("\n");
};
