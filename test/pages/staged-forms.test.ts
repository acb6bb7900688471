import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { commandRow } from "../../src/procedure/command-table.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { stateOf } from "./filling.ts";
import { giverAt, type Fields } from "./giving.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn } from "./session.ts";
import { addStagedCases, daysAgo, kamerCounts, newestVote, senateCounts } from "./staged-cases.ts";

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
    for (const count of Object.keys(senateCounts)) expect(names(page)).toContain(`counts.${count}`);
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
        { of, outcome: "adopted", ...countFields(counts) },
      ]);
    await certify({ ...senateCounts, against: 32 });
    const { version } = await stateOf(console.home, "us-2");
    const told = await formFor("legislative-clerk-2", `/en/cases/us-2/entries/${String(version)}`);
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
