import { mapDrawing, mapList, statusesOf } from "../../src/console/cases/procedure-map.ts";
import { endings, type Stage } from "../../src/procedure/case/stage.ts";
import { canStillCome, wayOf } from "../../src/procedure/case/stage-reached.ts";
import { dutch } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { azerbaijaniLaw, britishLaw } from "../support/law.ts";

const none: ReadonlySet<Stage> = new Set();
const way = wayOf(azerbaijaniLaw().procedure, none);

const statuses = (
  stage: Stage,
  visited: readonly Stage[],
  entered: readonly Stage[] = [],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    statusesOf({
      way,
      stage,
      visited: new Set([...visited, stage]),
      isEntered: (one) => entered.includes(one),
      canCome: () => true,
      ended: endings.some((one) => one === stage),
    }).map((one) => [one.stage, one.status]),
  );

describe("The map of a procedure", () => {
  it("says of each stage whether it is done, now, or still possible", () => {
    const found = statuses("committee", ["draft-law"]);
    expect(found).toMatchObject({ "draft-law": "done", committee: "now" });
    expect(found).toMatchObject({ plenary: "possible", deposited: "possible" });
  });

  it("says what is no longer possible once a case has ended, and adds an ending beside the way", () => {
    const found = statuses("withdrawn", ["draft-law"]);
    expect(found).toMatchObject({
      "draft-law": "done",
      committee: "precluded",
      deposited: "precluded",
    });
    expect(Object.keys(found).at(-1)).toBe("withdrawn");
  });

  it("says what is no longer possible for a treaty of a class without it", () => {
    const possible = ({ state, procedure }: StagedCase): readonly Stage[] =>
      wayOf(procedure, none).filter(canStillCome(state, procedure));
    const usual = dutch.classified();
    expect(possible(usual)).toEqual(wayOf(usual.procedure, none));
    const departing = possible(dutch.classified("departs-from-constitution"));
    expect(departing).not.toContain("laying");
    expect(departing).not.toContain("wish");
    expect(departing).toEqual(expect.arrayContaining(["bill", "assent", "deposit", "deposited"]));
  });

  it("does not call done what no entry of a past case led to", () => {
    const found = statuses("deposited", ["draft-law"]);
    expect(found).toMatchObject({ "draft-law": "done", plenary: "skipped", deposited: "now" });
  });

  it("says of a stage at which no case waited that its facts were entered afterwards", () => {
    const found = statuses("instrument", ["draft-law"], ["draft-law", "plenary", "head-of-state"]);
    expect(found).toMatchObject({ "draft-law": "done", committee: "skipped", plenary: "entered" });
    expect(found).toMatchObject({ "head-of-state": "entered", instrument: "now" });
    expect(statuses("committee", ["draft-law"], ["plenary"])).toMatchObject({ plenary: "entered" });
    expect(statuses("withdrawn", ["draft-law"], ["plenary"])).toMatchObject({ plenary: "entered" });
  });

  it("keeps what was done where a case was sent back", () => {
    const found = statuses("committee", ["draft-law", "plenary"]);
    expect(found).toMatchObject({ committee: "now", plenary: "done" });
  });

  it("knows that where silence approves there is no vote", () => {
    const british = wayOf(britishLaw().procedure, none);
    expect(british).toEqual(expect.arrayContaining(["laying", "period-a", "instrument"]));
    expect(british).not.toContain("plenary");
  });

  const stages = [
    { stage: "opened", name: { text: "a <b>" }, status: "done", says: "done" },
    { stage: "laid", name: { text: "laid" }, status: "now", says: "here" },
  ] as const;

  it("is drawn with its title and every status in words, and takes names for text", async () => {
    const drawing = { title: { text: "A & B" }, id: "map", stages } as const;
    const svg = String(await mapDrawing({ ...drawing, alone: false }));
    expect(svg).toMatch(/role="img"\s+aria-labelledby="map"/);
    expect(svg).toContain('<title id="map" >A &amp; B</title>');
    expect(svg).toContain("a &lt;b&gt;");
    expect(svg).not.toContain("<style");
    expect(String(await mapDrawing({ ...drawing, alone: true }))).toContain("<style>");
  });

  it("is a list too, in which the present stage is marked", async () => {
    const list = String(await mapList(stages));
    expect(list.match(/aria-current="step"/g)).toHaveLength(1);
    expect(list).toMatch(/aria-current="step"\s*>\s*<strong>laid<\/strong>/);
  });
});
