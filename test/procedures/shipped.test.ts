import { drawSvg } from "../../src/law/drawing/svg.ts";
import { drawText } from "../../src/law/drawing/text.ts";
import type { DrawingWords } from "../../src/law/drawing/words.ts";
import { unverifiedRules } from "../../src/law/index.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { play, type Played } from "../../src/procedure/model/play.ts";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { procedureFiles, procedureIn, procedureText } from "./files.ts";

const words: DrawingWords = {
  language: "en",
  kind: (kind) => kind,
  ending: (ending) => ending,
  outcome: (outcome) => outcome,
  beside: "beside",
  ifReached: "if reached",
  condition: (_, condition) => `if ${JSON.stringify(condition)}`,
  otherwise: "otherwise",
};

describe.each(procedureFiles)("the procedure %s", (file) => {
  const procedure = procedureIn(file);
  let played: Played;
  beforeAll(() => {
    played = play(procedure);
  });

  it("is valid, and named by its folder and its version", () => {
    expect(`${procedure.id}/${procedure.version}.json`).toBe(file);
    expect(JSON.parse(procedureText(file))).toMatchObject({
      $schema: "../../schemas/procedure.schema.json",
    });
  });

  it("is played whole: every stage is reached, and a case can be deposited", () => {
    const { isWhole, stages, courses } = played;
    expect(isWhole).toBe(true);
    expect([...stages].toSorted()).toEqual(procedure.stages.map(({ id }) => id).toSorted());
    expect(courses.has("deposited")).toBe(true);
  });

  it("names an address wherever it says that a text of law was read", () => {
    const unnamed: string[] = [];
    JSON.stringify(procedure, (_, value: unknown) => {
      if (typeof value === "object" && value !== null && "mark" in value) {
        const { mark, url, kind, cite } = value as Record<string, unknown>;
        if (mark === "seen" && kind === "law" && url === null) unnamed.push(String(cite));
        if (kind === "inferred" && mark === "seen") unnamed.push(String(cite));
      }
      return value;
    });
    expect(unnamed).toEqual([]);
  });

  it("is drawn as a picture that holds every stage, in which no two boxes overlap", () => {
    const svg = drawSvg(procedure, played, words);
    const boxes = parseXml(svg).root?.children.flatMap((child) =>
      child instanceof XmlElement && child.name === "g" && child.attributes["class"] !== "way"
        ? [child.children[0]]
        : [],
    );
    const places = (boxes ?? []).map((box) => {
      const {
        x = "",
        y = "",
        width = "",
        height = "",
      } = box instanceof XmlElement ? box.attributes : {};
      return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
    });
    expect(places.length).toBeGreaterThanOrEqual(procedure.stages.length + 1);
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
    expect(drawSvg(procedure, played, words)).toBe(svg);
  });

  it("is drawn as text, a line for each stage", () => {
    const lines = drawText(procedure, played, words).filter((line) => !line.startsWith(" "));
    expect(lines).toHaveLength(procedure.stages.length);
  });

  it("is drawn as text that says on what it depends where an outcome leads to several places", () => {
    const stages = drawText(procedure, played, words)
      .join("\n")
      .split(/\n(?! )/u);
    for (const stage of stages) {
      const ways = stage.split("\n").flatMap((line) => /^ {4}(.*) ?→/u.exec(line)?.[1] ?? []);
      expect(ways.toSorted()).toEqual([...new Set(ways)].toSorted());
    }
  });
});

it("shows that three readings contradict the single reading of the Milli Majlis, and decides nothing", () => {
  const [conflict, ...others] = conflictsIn(procedureIn("az-milli-majlis/2026.1.json"));
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({
    path: "stages[3]",
    authority: { mark: "seen", cite: expect.stringContaining("10 February 2026") as unknown },
    against: { cite: expect.stringContaining("Art. 70.3") as unknown },
  });
});

it("has exactly one decision before the assent of the head of state of Azerbaijan", () => {
  const { stages } = procedureIn("az-milli-majlis/2026.1.json");
  const before = stages.slice(
    0,
    stages.findIndex(({ kind }) => kind === "assent"),
  );
  expect(before.filter(({ kind }) => kind === "decide")).toHaveLength(1);
});

it("lists what nobody has verified with its place in the file", () => {
  expect(unverifiedRules(procedureIn("us-senate/2026.1.json")).map(({ path }) => path)).toEqual([
    "validity",
    "stages[4].on.rejected",
    "withdrawal",
  ]);
});

it("draws the two ways of the Sejm’s vote apart, by the class of the treaty", () => {
  const procedure = procedureIn("pl-consent/2026.1.json");
  const lines = drawText(procedure, play(procedure), words).filter((one) =>
    one.endsWith("→ Senate, Art. 90"),
  );
  expect(lines).toEqual(['    adopted, if {"class":"transfer-of-powers"} → Senate, Art. 90']);
  expect(drawSvg(procedure, play(procedure), words)).toContain(
    '<g class="way"><title>adopted, if {&quot;class&quot;:&quot;transfer-of-powers&quot;}</title><path',
  );
});
