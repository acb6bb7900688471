import { Graph, layout } from "@dagrejs/dagre";
import { exitsOf, type Fields, type Machine, readMachine } from "../../statemachines/asl.ts";
import { whereNow } from "../../statemachines/generate/names.ts";

/** A way from one state to another, with what stands at its arrow. */
type Arrow = { readonly from: string; readonly to: string; readonly by: string };

const beginning = "Where does the case stand?";

const rulesOf = (state: Fields): readonly Fields[] =>
  Array.isArray(state["Choices"]) ? (state["Choices"] as Fields[]) : [];

/** What leads on from a state: of a wait the edges of the question after it, but those that every wait has. */
const arrowsFrom = ({ states }: Machine, name: string): readonly Arrow[] => {
  const question = states.get(whereNow(name));
  if (question !== undefined)
    return rulesOf(question)
      .map((rule) => ({ from: name, to: String(rule["Next"]), by: String(rule["Comment"]) }))
      .filter(({ to, by }) => to !== "Replaced by a newer driver" && by !== "the same stage");
  return exitsOf(states.get(name) ?? {})
    .filter(({ by }) => by.kind !== "catch")
    .map(({ to }) => ({ from: name, to, by: "" }));
};

/** The states that a case comes through from where a machine begins, and the arrows between them. */
const passed = (machine: Machine, first: string): readonly Arrow[] => {
  const seen = new Set([first]);
  const arrows: Arrow[] = [{ from: beginning, to: first, by: "" }];
  for (const name of seen)
    for (const arrow of arrowsFrom(machine, name)) {
      arrows.push(arrow);
      seen.add(arrow.to);
    }
  return arrows;
};

const letter = 7.4;
const line = 17;
const widest = 30;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const wrapped = (text: string): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < widest
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

const sizeOf = (lines: readonly string[]) => ({
  width: Math.max(0, ...lines.map(({ length }) => length)) * letter + 24,
  height: lines.length * line + 14,
});

const px = (length: number): string => Math.round(length).toFixed(0);

const texts = (lines: readonly string[], x: number, top: number): string =>
  lines
    .map(
      (text, index) =>
        `<text x="${px(x)}" y="${px(top + index * line)}" text-anchor="middle">${escaped(text)}</text>`,
    )
    .join("");

const style =
  "text{font:13px system-ui,sans-serif;fill:#0b0c0c} .by text{fill:#505a5f;font-size:12px} .by rect{fill:#fff} rect.state{fill:#fff;stroke:#0b0c0c;stroke-width:1.5;rx:4} rect.Choice{stroke-dasharray:4 3} rect.Succeed{rx:16;fill:#f3f2f1} path{fill:none;stroke:#0b0c0c;stroke-width:1.2}";

const head =
  '<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z" style="fill:#0b0c0c"/></marker>';

/**
 * Draws a machine as a case passes through it: its waits, the states between them, and the edges by the outcomes that name them. Left
 * out are what every state has: faults, a newer driver, the same wait again, and the look at the case where no way of the file leads.
 * @param first the state of the first stage
 */
export const drawMachine = (text: string, first: string): string => {
  const machine = readMachine(text);
  const arrows = passed(machine, first);
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 40, marginx: 16, marginy: 16 });
  for (const name of names) graph.setNode(name, sizeOf(wrapped(name)));
  arrows.forEach(({ from, to, by }, index) => {
    const size = by === "" ? { width: 0, height: 0 } : sizeOf(wrapped(by));
    graph.setEdge(from, to, { ...size, labelpos: "c" }, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const drawn = arrows.map(({ from, to, by }, index) => {
    const { points, x = 0, y = 0 } = graph.edge(from, to, String(index));
    const path = points.map((at, n) => `${n === 0 ? "M" : "L"} ${px(at.x)} ${px(at.y)}`).join(" ");
    const arrow = `<path d="${path}" marker-end="url(#arrow)"/>`;
    if (by === "") return arrow;
    const lines = wrapped(by);
    const size = sizeOf(lines);
    const [left, top] = [x - size.width / 2, y - size.height / 2];
    const behind = `<rect x="${px(left)}" y="${px(top)}" width="${px(size.width)}" height="${px(size.height)}"/>`;
    return `${arrow}<g class="by">${behind}${texts(lines, x, top + line)}</g>`;
  });
  const boxes = names.map((name) => {
    const node = graph.node(name);
    const [left, top] = [node.x - node.width / 2, node.y - node.height / 2];
    const type = String(machine.states.get(name)?.["Type"]);
    return `<rect class="state ${type}" x="${px(left)}" y="${px(top)}" width="${px(node.width)}" height="${px(node.height)}"/>${texts(wrapped(name), node.x, top + 20)}`;
  });
  const [w, h] = [px(Math.ceil(width)), px(Math.ceil(height))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">`,
    `<style>${style}</style><defs>${head}</defs>`,
    ...drawn,
    ...boxes,
    "</svg>",
    "",
  ].join("\n");
};
