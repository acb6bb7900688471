import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { drawSvg } from "../../src/law/drawing/svg.ts";
import { drawText } from "../../src/law/drawing/text.ts";
import type { DrawingWords } from "../../src/law/drawing/words.ts";
import { unverifiedRules } from "../../src/files/index.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { silencesNeverHeard } from "../../src/cli/print/procedure.ts";
import { play, type Played } from "../../src/case/course/play.ts";
import { plainWords, procedureFiles, procedureIn, procedureText } from "./files.ts";
import { authority, faults, laid, name, named, rule, time, vote } from "./parliament.ts";

const words: DrawingWords = {
  ...plainWords,
  condition: (_, condition) => `if ${JSON.stringify(condition)}`,
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

  it("gives silence a meaning only where somebody can certify it", () => {
    expect(silencesNeverHeard(procedure, played)).toEqual([]);
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
  // The arrow has a number, and what it means stands under the picture and in the arrow's title.
  const svg = drawSvg(procedure, play(procedure), words);
  const note = "(2) adopted, if {&quot;class&quot;:&quot;transfer-of-powers&quot;}";
  expect(svg).toContain(`<g class="way"><title>${note}</title><path`);
  expect(svg).toContain('class="label">adopted (2)</text>');
  expect(svg).toContain(`class="note">${note}</text>`);
});

describe("what nothing could obey is refused", () => {
  const plain = [laid("bill"), vote("house-vote")];
  const withVote = (more: object): readonly object[] => [laid("bill"), vote("house-vote", more)];
  const ten = (more: object): object => ({
    clocks: [time("ten", { from: ["bill.laid"], to: "house-vote.done", ...more })],
  });
  const tests = (...of: readonly object[]) => withVote({ rules: [rule("one", { tests: of })] });
  const contradiction = { all: [{ class: "great" }, { not: { class: "great" } }] };
  it.each<readonly [string, readonly [readonly object[], object], string]>([
    [
      "a class on which nothing depends",
      [plain, { classes: [named("great")] }],
      'classes[0]: nothing in the file depends on "great"; use it, or remove it',
    ],
    [
      "a declaration on which nothing depends",
      [plain, { declarations: [named("urgent", { by: ["house"] })] }],
      'declarations[0]: nothing in the file depends on "urgent"; use it, or remove it',
    ],
    [
      "a body that does nothing",
      [plain, { $schema: "court" }],
      'bodies[2]: nothing in the file depends on "court"; use it, or remove it',
    ],
    [
      "a count that nothing records",
      [plain, { counts: { votes: name } }],
      'counts.votes: nothing in the file depends on "votes"; use it, or remove it',
    ],
    [
      "how often, where no way leads back",
      [withVote({ atMost: 2 }), {}],
      'stages[1].atMost: no outcome leads back to stage "house-vote", so a case enters it only once; remove `atMost`',
    ],
    [
      "a condition that never holds",
      [withVote({ when: contradiction }), { classes: [named("great")] }],
      "stages[1].when: has the same answer in every case; correct it, or remove it",
    ],
    [
      "a condition on what only comes later",
      [withVote({ when: { happened: "abroad.deposited" } }), {}],
      'stages[1].when: "abroad.deposited" never happens before the end of stage "house-vote"; correct one of the two',
    ],
    [
      "more votes than members",
      [tests({ atLeast: 101 }), {}],
      "stages[1].rules[0].tests[0]: always passes, or always fails, whatever the counts; correct the numbers or the counts",
    ],
    [
      "a count compared with itself",
      [tests({ moreThan: { share: [1, 2], of: "for" } }), {}],
      "stages[1].rules[0].tests[0]: always passes, or always fails, whatever the counts; correct the numbers or the counts",
    ],
    [
      "an outcome that cannot happen and leads somewhere",
      [withVote({ without: ["rejected"], on: { rejected: "bill" } }), {}],
      'stages[1].without[0]: says that "rejected" cannot happen, while `on` says where it leads; remove one of the two',
    ],
    [
      "a year without a day",
      [plain, ten({ leavesOut: { each: [{ from: "07-01", to: "06-30" }], authority } })],
      "clocks[0].leavesOut: leaves no day of the year that counts",
    ],
    [
      "a day that no year has",
      [plain, ten({ leavesOut: { each: [{ from: "02-30", to: "03-01" }], authority } })],
      "clocks[0].leavesOut.each[0]: is not a day of the year; write month and day, such as 07-15",
    ],
    [
      "sitting days of what does not sit",
      [plain, ten({ limit: { unit: "sittingDays", n: 3, of: ["government"], when: "all" } })],
      'clocks[0].limit.of[0]: a calendar gives the sitting days of chambers, but "government" is not a chamber',
    ],
    [
      "the first sitting day of a time in days",
      [plain, ten({ counts: { from: "firstSittingDayAfter", authority } })],
      'clocks[0].counts.from: "firstSittingDayAfter" is only for sitting days; use "dayAfter" or "sameDay"',
    ],
    [
      "silence in an interval",
      [
        withVote({ silence: { clock: "ten", means: "adopted", authority } }),
        ten({ limit: undefined, interval: { unit: "days", n: 3 } }),
      ],
      'stages[1].silence.clock: "ten" is an interval; silence needs a time limit that passes',
    ],
    [
      "a time stopped by the stage at which it ends",
      [withVote({ stops: ["ten"] }), ten({})],
      'stages[1].stops[0]: clock "ten" does not run while stage "house-vote" is open, or ends with it; remove it here',
    ],
    [
      "a stage that waits for what opens after it",
      [
        [
          ...plain,
          named("court-review", {
            kind: "review",
            body: "court",
            askedBy: ["government"],
            beside: { from: "house-vote.adopted", until: "abroad.deposited", before: "bill" },
            on: { notConform: "rejected" },
          }),
        ],
        {},
      ],
      'stages[2].beside.before: stage "bill" cannot wait for this one, which opens with house-vote.adopted; name a later stage in the order of the file',
    ],
    [
      "a time zone that does not exist",
      [plain, { timeZone: "Europe/Bonn" }],
      'timeZone: "Europe/Bonn" is not a time zone: expected one such as Europe/Paris or Etc/UTC',
    ],
    [
      "a choice named as an outcome",
      [
        withVote({
          options: [named("rejected", { leads: "next" }), named("other", { leads: "next" })],
        }),
        {},
      ],
      'stages[1].options[0].id: "rejected" is a word that outcomes use; choose another id',
    ],
    [
      "a count without a name among those who intervene",
      [
        [
          ...plain,
          named("window", {
            kind: "window",
            interventions: [
              named("ask", {
                by: ["house"],
                leads: "rejected",
                needs: [{ count: "cantons", atLeast: 8 }],
              }),
            ],
          }),
        ],
        {},
      ],
      'stages[2].interventions[0].needs[0]: tests "cantons", which the stage does not record; add it to `records`, or test one of for, against, abstaining, notVoting, present, members, membersInOffice, electorate, turnout',
    ],
    [
      "a duty for one chamber, and none for the other",
      [
        [...plain, vote("senate-vote", { body: "senate" })],
        {
          duties: {
            all: { may: ["OpenCase", "Lay", "CertifyVote"], name },
            clerk: { for: "house", may: ["RecordVote"], name },
          },
        },
      ],
      'duties: "RecordVote" is given only to duties for other bodies; a duty for "senate", or for all, needs it too',
    ],
  ])("%s", (_, [stages, more], expected) => {
    expect(faults(stages, more)).toContain(expected);
  });
});
