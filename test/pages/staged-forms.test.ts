import type { Flags, Tools } from "../../src/cli/fields/field.ts";
import { rollCallFlags } from "../../src/cli/fields/roll-call.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import { fieldsAsked } from "../../src/console/forms/fields-by-law.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { givenValue } from "../../src/console/forms/form-values.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { commandRow } from "../../src/commands/command-table.ts";
import { rollSchema } from "../../src/law/votes/roll-call.ts";
import { azerbaijani, estonian } from "../stages/support/roads.ts";
import { sceneOf } from "../support/form-scene.ts";
import { stateOf } from "./filling.ts";
import { giverAt, type Fields } from "./giving.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn } from "./session.ts";
import { addStagedCases, daysAgo, kamerCounts, newestVote, senateCounts } from "./staged-cases.ts";

describe("The forms at the stages of a procedure file", () => {
  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
    await addStagedCases(console.home);
  }, 120_000);
  afterAll(() => console.close());

  const place = (caseId: string, kind: PersonKind, query = ""): string =>
    `/en/cases/${caseId}/do/${commandRow(kind).verb}${query}`;

  const formFor = async (person: string, at: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get(at)).text();

  const sent = async (person: string, at: string, fields: Fields): Promise<string> =>
    (await (await signedIn(console.base, person)).post(at, { ...fields, do: "continue" })).text();

  const dayFields = (name: string, days: number): Fields => {
    const [year = "", month = "", day = ""] = daysAgo(console.home, days).split("-");
    return {
      [`${name}.kind`]: "known",
      [`${name}.day`]: day,
      [`${name}.month`]: month,
      [`${name}.year`]: year,
    };
  };

  const countFields = (counts: Readonly<Record<string, number>>, name = "counts"): Fields =>
    Object.fromEntries(Object.entries(counts).map(([id, n]) => [`${name}.${id}`, String(n)]));

  const names = (page: string): readonly string[] =>
    [...page.matchAll(/name="([^"]+)"/g)].map(([, name]) => name ?? "");

  describe("The form of a certification", () => {
    it("asks for the counts of the stage that was voted, and shows none of the record", async () => {
      const page = await formFor("legislative-clerk-2", place("us-2", "CertifyVote"));
      for (const count of Object.keys(senateCounts))
        expect(names(page)).toContain(`counts.${count}`);
      expect(names(page)).not.toContain("counts.abstaining");
      expect(page).toContain("Resolution of advice and consent");
      expect(page).toContain("The first record contains: counts");
      // Digests and tokens contain any digits.
      expect(page.replaceAll(/[\w-]{20,}/g, "")).not.toMatch(/\b67\b/);
    });

    it("records what differs and says so, and then what agrees", async () => {
      const give = giverAt(console.base);
      const of = await newestVote(console.home, "us-2");
      const certify = (counts: Readonly<Record<string, number>>) =>
        give("us-2", [
          "legislative-clerk-2",
          "CertifyVote",
          { of, outcome: "adopted", quorumChallenged: "false", ...countFields(counts) },
        ]);
      await certify({ ...senateCounts, against: 32 });
      const { version } = await stateOf(console.home, "us-2");
      const told = await formFor(
        "legislative-clerk-2",
        `/en/cases/us-2/entries/${String(version)}`,
      );
      expect(told).toContain("tq-warning");
      await certify(senateCounts);
      expect((await stateOf(console.home, "us-2")).stage).toBe("instrument");
    });
  });

  describe("The form of an intervention", () => {
    const at = () => place("nl-1", "RecordIntervention", "?stage=wish");

    it("offers what may be done at its stage, first the bodies that the law names", async () => {
      const page = await formFor("clerk", at());
      expect(page).toContain("wish of a fifth of the House of Representatives");
      expect(page).toContain('type="hidden" name="stage" value="wish"');
      const bodies = [...page.matchAll(/<option\s+value="([^"]+)"/g)].map(([, id]) => id);
      expect(bodies.slice(0, 3)).toEqual([
        "tweede-kamer",
        "eerste-kamer",
        "minister-plenipotentiary",
      ]);
    });

    it("says at the field what was not given", async () => {
      const page = await sent("clerk", place("nl-1", "RecordIntervention"), {
        stage: "wish",
        ...dayFields("on", 5),
        "counts.for": "many",
      });
      expect(page).toContain('href="#intervention"');
      expect(page).toContain('href="#counts.for"');
    });

    it("is led to the day where the time of the case does not allow it", async () => {
      const page = await sent("clerk", place("nl-1", "RecordIntervention"), {
        stage: "wish",
        ...dayFields("on", 25),
        intervention: "wish-of-tweede-kamer",
      });
      expect(page).toContain('href="#field-on"');
    });

    it("tells the answers back by their names", async () => {
      const by = await signedIn(console.base, "clerk");
      await by.post(place("nl-1", "RecordIntervention"), {
        stage: "wish",
        ...dayFields("on", 5),
        intervention: "fifth-of-tweede-kamer",
        body: "tweede-kamer",
        "counts.for": "31",
        do: "continue",
      });
      const page = await (await by.get(`${place("nl-1", "RecordIntervention")}/check`)).text();
      expect(page).toContain("30 days in which express approval may be demanded");
      expect(page).toContain("wish of a fifth of the House of Representatives");
      expect(page).toMatch(/for:\s+31/);
      expect(page).not.toContain("fifth-of-tweede-kamer");
    });
  });

  describe("The forms of a case that follows a procedure file", () => {
    it("ask for what its law has a use for, and for nothing else", async () => {
      const lay = names(await formFor("clerk", place("az-un-cybercrime", "Lay")));
      expect(lay.filter((name) => name.startsWith("with"))).toEqual([]);
      const vote = await formFor(
        "griffier-1",
        `${place("nl-2", "Correct")}?of=${await newestVote(console.home, "nl-2")}`,
      );
      expect(names(vote)).toContain("restated.counts.for");
      expect(names(vote)).not.toContain("restated.tie");
      expect(names(vote)).not.toContain("restated.putOffBefore");
    });

    it("begin a correction with what is on record, at its own stage", async () => {
      const of = await newestVote(console.home, "nl-2");
      const page = await formFor("griffier-1", `${place("nl-2", "Correct")}?of=${of}`);
      expect(page).toContain('type="hidden" name="restated.stage" value="tweede-kamer"');
      expect(page).toMatch(
        new RegExp(`name="restated.counts.for"[^>]*value="${String(kamerCounts.for)}"`),
      );
      expect(page).toMatch(/value="adopted"\s+checked/);
    });

    it("certify the end of a time only when it is over", async () => {
      const page = await sent("clerk", place("nl-1", "CertifyTimeEnded"), {
        stage: "wish",
        ...dayFields("on", 0),
      });
      expect(page).toContain("govuk-error-summary");
      expect(page).not.toContain('name="calendar"');
    });

    it("carry a decision to the record, with the class and the stage in the told answers", async () => {
      const give = giverAt(console.base);
      await give("nl-1", [
        "clerk",
        "Classify",
        { ...dayFields("on", 3), "classes.touches-caribbean": "true", legalBasis: "a later note" },
      ]);
      const { facts } = await stateOf(console.home, "nl-1");
      expect(facts.at(-1)?.act).toMatchObject({
        kind: "Classified",
        on: knownDate(daysAgo(console.home, 3)),
        classes: ["touches-caribbean"],
      });
    });
  });
});

const control = fieldsOf("RecordVote")["rollCall"];
const { story } = azerbaijani.inPlenary();

const placeOf = (lines: readonly string[], language: "az" | "en" = "en") => ({
  scene: sceneOf("RecordVote", story, { language }),
  name: "rollCall",
  words: ["Who voted how", ""] as const,
  given: givenValue("rollCall.roll", lines.join("\n")),
});

const lines = ["A; for", "B; against", "C; abstaining", "D; neutral", "E; not voting", "F; absent"];
const votes = [
  { member: "A", position: "for" },
  { member: "B", position: "against" },
  { member: "C", position: "abstaining" },
  { member: "D", position: "abstaining" },
  { member: "E", position: "notVoting" },
  { member: "F", position: "absent" },
];

describe("The roll call of a vote at a stage, in a form", () => {
  it("is read from lines in either language, and is not on record where there are none", () => {
    expect(control?.read(placeOf(lines))).toEqual({ kind: "read", value: votes });
    expect(
      control?.read(
        placeOf([
          "A; lehinə",
          "B; ƏLEYHİNƏ",
          "C; bitərəf",
          "D; bitərəf",
          "E; səs verməyən",
          "F; iştirak etməyib",
        ]),
      ),
    ).toEqual({ kind: "read", value: votes });
    expect(control?.read(placeOf([]))).toEqual({ kind: "read", value: null });
  });

  it("names each line that it cannot read", () => {
    const reading = control?.read(placeOf(["A; for", "B", "C; maybe"]));
    expect(reading?.kind === "faulty" ? reading.faults.map(({ words }) => words) : []).toEqual([
      "Line 2: “B” is not a name and a position. Separate the two with a semicolon",
      "Line 3: “maybe” in “C; maybe” is not a position",
    ]);
  });

  it("shows what the lines come to by the counts of the stage", async () => {
    const page = String(await control?.show({ ...placeOf(lines), faults: [] }));
    expect(page).toMatch(/abstaining\s*<\/th>\s*<td[^>]*>\s*2\s*</);
    expect(page).toMatch(/present\s*<\/th>\s*<td[^>]*>\s*5\s*</);
    expect(page).toContain('name="rollCall.roll.rollFile"');
  });

  it("is told back by name, and a correction begins with it", async () => {
    const told = String(await control?.readBack(placeOf(lines)));
    expect(told).toContain("<li>D: abstaining</li>");
    const filled = control?.fill(rollSchema.parse(votes), "rollCall");
    expect(
      control?.read({ ...placeOf([]), given: filled ?? { values: {}, documents: {} } }),
    ).toEqual({ kind: "read", value: votes });
  });

  it("is not asked for where a body decides without counting", () => {
    const asked = (of: typeof story) =>
      Object.keys(fieldsAsked(sceneOf("RecordVote", of), "RecordVote"));
    expect(asked(story)).toContain("rollCall");
    expect(asked(estonian.laid().on("2026-01-14").story)).not.toContain("rollCall");
  });
});

describe("The roll call of a vote at a stage, at the command line", () => {
  const flags = { one: () => "-", all: () => [], is: () => false } as Flags;
  const reading = (text: string) =>
    rollCallFlags.read(flags, {
      shell: { piped: () => Promise.resolve(text) },
    } as unknown as Tools);

  it("is a CSV file with a header", async () => {
    expect(await reading('member,position\n"Əliyev, Vəli",for\nB,not-voting\n')).toEqual([
      { member: "Əliyev, Vəli", position: "for" },
      { member: "B", position: "notVoting" },
    ]);
    await expect(reading("A,for")).rejects.toThrow();
    await expect(reading("member,position\nA,perhaps")).rejects.toThrow();
  });
});
