import { drawText } from "../../src/law/drawing/text.ts";
import { eventText } from "../../src/law/file/event.ts";
import { drawingWords, endingLines } from "../../src/cli/print/procedure.ts";
import { nextEvents } from "../../src/cli/print/story.ts";
import type { IsoDate } from "../../src/time/date.ts";
import type { Course } from "../../src/case/course/course.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { play } from "../../src/case/course/play.ts";
import { plainPrint } from "../support/plain-print.ts";
import { classes, courseOf, event, refusedAfter, votes } from "./files.ts";
import { authority, faults, half, laid, named, read, rule, time, vote } from "./parliament.ts";

const began = event("bill.laid", "2025-01-01");
const adopted = event("house-vote.adopted", "2025-01-02", { for: 60, against: 40 });

describe("a signature that the law wants countersigned", () => {
  const procedure = read([
    laid("bill"),
    vote("house-vote"),
    named("assent", {
      kind: "assent",
      body: "house",
      countersignedBy: ["government"],
      on: { returned: "house-vote" },
      atMost: "unlimited",
    }),
  ]);
  const countersigned = event("assent.countersigned", "2025-01-03");
  const signed = event("assent.signed", "2025-01-04");
  const findings = (course: Course): readonly unknown[] =>
    judgeCourse(course, "2030-01-01" as IsoDate).lacking;

  it("is a finding without a countersignature", () => {
    expect(findings(courseOf(procedure, began, adopted, signed))).toMatchObject([
      { kind: "notCountersigned", by: ["government"] },
    ]);
    expect(findings(courseOf(procedure, began, adopted, countersigned, signed))).toEqual([]);
  });

  it("can come to be countersigned, and no other can", () => {
    expect(nextEvents(courseOf(procedure, began, adopted)).map(eventText)).toEqual([
      "assent.presented",
      "assent.countersigned",
      "assent.signed",
      "assent.returned",
    ]);
    const signature = named("assent", { kind: "assent", body: "house" });
    const stages = [laid("bill"), vote("house-vote"), signature];
    const alone = read(stages);
    expect(nextEvents(courseOf(alone, began, adopted)).map(eventText)).toEqual([
      "assent.presented",
      "assent.signed",
    ]);
    expect(refusedAfter(alone, began, adopted, countersigned)).toMatchObject({
      kind: "eventUnknown",
      known: ["presented", "signed"],
    });
    const clock = time("ten", { from: ["house-vote.adopted"], to: "assent.countersigned" });
    expect(faults(stages, { clocks: [clock] })).toHaveLength(1);
  });

  it("is countersigned anew after it was returned", () => {
    const returned = event("assent.returned", "2025-01-04");
    const again = courseOf(procedure, began, adopted, countersigned, returned, adopted, signed);
    expect(findings(again)).toMatchObject([{ kind: "notCountersigned" }]);
  });
});

describe("a court for which several stages wait", () => {
  const court = (before: readonly string[]) =>
    named("review", {
      kind: "review",
      body: "court",
      askedBy: ["government"],
      optional: true,
      beside: { from: "bill.laid", until: "second-vote.done", before },
    });
  const stages = [laid("bill"), vote("house-vote"), vote("second-vote")];
  const asked = event("review.asked", "2025-01-02");
  const conform = event("review.conform", "2025-01-10");

  it("keeps each of them waiting, once it was asked, until it has answered", () => {
    const procedure = read([...stages, court(["house-vote", "second-vote"])]);
    const waits = (stage: string) => ({ kind: "waitsFor", stage, other: "review" });
    expect(refusedAfter(procedure, began, asked, adopted)).toEqual(waits("house-vote"));
    const second = event("second-vote.adopted", "2025-01-11", { for: 60, against: 40 });
    expect(refusedAfter(procedure, began, adopted, asked, second)).toEqual(waits("second-vote"));
    expect(courseOf(procedure, began, asked, conform, adopted, second).at).toBe("abroad");
  });

  it("lets nothing of a stage that waits be named as what can happen next", () => {
    const procedure = read([...stages, court(["house-vote", "second-vote"])]);
    const next = (...happened: Parameters<typeof courseOf>[1][]) =>
      nextEvents(courseOf(procedure, began, ...happened)).map(eventText);
    expect(next(asked)).toEqual(["review.asked", "review.conform"]);
    expect(next(asked, conform)).toContain("house-vote.adopted");
  });

  it("names stages of the file, each once, and none that stands beside the line", () => {
    const place = "stages[3].beside.before";
    expect(faults([...stages, court(["house-vote", "third-vote"])])).toContainEqual(
      expect.stringContaining(`${place}[1]`),
    );
    expect(faults([...stages, court(["house-vote", "house-vote"])])).toContainEqual(
      expect.stringContaining(`${place}[1]`),
    );
    expect(faults([...stages, court(["review", "house-vote"])])).toEqual([
      expect.stringContaining(`${place}: `),
    ]);
  });
});

describe("an option for which the law has no rule", () => {
  it("is chosen without counting, beside one that is judged by its rule", () => {
    const procedure = read([
      laid("bill"),
      vote("first", {
        without: ["rejected"],
        options: [named("refer", { leads: "next" }), named("skip", { leads: "second" })],
        rules: [rule("half", { options: ["skip"], tests: [half] })],
      }),
      named("committee", { kind: "examine", body: "house" }),
      vote("second"),
    ]);
    const chosen = (what: string) =>
      courseOf(procedure, began, event(`first.${what}`, "2025-01-02", { for: 60, against: 40 }));
    expect(votes(chosen("skip"))).toEqual([["first", "adopted", true]]);
    const [referred] = judgeCourse(chosen("refer"), "2030-01-01" as IsoDate).votes;
    expect(referred).toMatchObject({ rule: undefined, judgement: null, agrees: null });
  });
});

describe("a play of a procedure", () => {
  it("follows a rejection and an adoption apart where a later stage asks by which rule", () => {
    const procedure = read([
      laid("bill"),
      vote("first", { on: { rejected: "next" } }),
      vote("second", {
        on: {
          adopted: {
            unless: [{ when: { passedBy: "first-rule" }, to: "abroad", authority }],
            else: "third",
          },
        },
      }),
      vote("third", { only: "whenReached" }),
    ]);
    const { ways, stages } = play(procedure);
    expect(stages.has("third")).toBe(true);
    expect(ways).toContainEqual({ from: "second", to: "abroad", by: ["adopted"] });
    expect(ways).toContainEqual({ from: "second", to: "third", by: ["adopted"] });
  });

  it("reaches a stage that asks for two classes and two declarations at once", () => {
    const both = (kind: "class" | "declared") => [{ [kind]: `${kind}-a` }, { [kind]: `${kind}-b` }];
    const procedure = read(
      [laid("bill"), vote("both", { when: { all: [...both("class"), ...both("declared")] } })],
      {
        classes: [named("class-a"), named("class-b")],
        declarations: [
          named("declared-a", { by: ["house"] }),
          named("declared-b", { by: ["house"] }),
        ],
      },
    );
    expect(play(procedure).stages.has("both")).toBe(true);
  });

  it("takes and draws the same ways where a treaty is in two classes at once", () => {
    const procedure = read(
      [
        laid("bill"),
        vote("first", { when: { class: "class-a" }, name: { en: "First" } }),
        vote("second", { when: { class: "class-b" }, name: { en: "Second" } }),
      ],
      {
        classes: [named("class-a", { name: { en: "a" } }), named("class-b", { name: { en: "b" } })],
      },
    );
    const played = play(procedure);
    const both = courseOf(
      procedure,
      classes("class-a", "class-b"),
      event("bill.laid", "2026-01-05"),
      event("first.adopted", "2026-01-06"),
    );
    expect(both.at).toBe("second");
    expect(played.ways).toContainEqual({ from: "first", to: "second", by: ["adopted"] });
    const drawn = drawText(procedure, played, drawingWords(plainPrint()));
    expect(drawn).toEqual([
      "● Name (laying; Name → Name)",
      "    if the treaty is in the class “a” → First",
      "    if all of these apply: (the treaty is in the class “b”), (the treaty is not in the class “a”) → Second",
      "    otherwise → Name",
      "● First (decision; Name)",
      "    rejected → rejected",
      "    adopted, if the treaty is in the class “b” → Second",
      "    adopted, otherwise → Name",
      "● Second (decision; Name)",
      "    adopted → Name",
      "    rejected → rejected",
      "● Name (international steps; Name)",
      "    → deposited",
    ]);
  });

  it("names the stages, and the deposit, that no course reaches", () => {
    const never = { all: [{ happened: "first.adopted" }, { happened: "first.rejected" }] };
    const procedure = read([
      laid("bill"),
      vote("first", { on: { rejected: "next" } }),
      vote("second", { when: never }),
    ]);
    expect(endingLines(plainPrint(), procedure, play(procedure))).toContain(
      "No course that was played reaches: Name. Check its `when` and what leads there.",
    );
  });
});
