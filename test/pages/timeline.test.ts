import { timelineDrawing, type DrawnEvent } from "../../src/console/cases/timeline-drawing.ts";
import { timelineScale } from "../../src/console/cases/timeline-scale.ts";
import { nothing } from "../../src/console/html.ts";
import { day } from "../support/law.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn } from "./session.ts";

describe("The scale of a timeline", () => {
  const place = { from: 100, width: 800 } as const;

  it("is linear within days that lie close together", () => {
    const { at, breaks } = timelineScale(
      ["2026-02-01", "2026-02-11", "2026-02-21"].map(day),
      place,
    );
    expect(breaks).toEqual([]);
    expect(at(day("2026-02-11")) - at(day("2026-02-01"))).toBeCloseTo(
      at(day("2026-02-21")) - at(day("2026-02-11")),
    );
  });

  it("is broken where more than 30 days lie between two facts, and not where 30 do", () => {
    const days = ["2025-10-25", "2026-02-03", "2026-03-05"].map(day);
    const { at, breaks } = timelineScale(days, place);
    expect(breaks).toHaveLength(1);
    expect(at(day("2025-12-24"))).toBe(breaks[0]);
    const places = days.map(at);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("keeps its width, however many days it holds and however far they lie apart", () => {
    const yearly = Array.from({ length: 40 }, (_, year) => day(`${String(1980 + year)}-06-01`));
    for (const days of [yearly, yearly.slice(0, 1), yearly.slice(0, 2)]) {
      const { at } = timelineScale(days, place);
      for (const one of days) {
        expect(at(one)).toBeGreaterThanOrEqual(100);
        expect(at(one)).toBeLessThanOrEqual(900.001);
      }
    }
  });
});

const event = (fields: Partial<DrawnEvent>): DrawnEvent => ({
  lane: "home",
  name: { text: "Vote" },
  day: "10 February 2026",
  about: nothing,
  label: "10 February 2026",
  drawn: day("2026-02-10"),
  order: "2026-02-10",
  ...fields,
});

const drawn = async (...events: readonly DrawnEvent[]): Promise<string> => {
  const drawing = timelineDrawing({
    id: "t",
    title: "Timeline",
    lanes: { abroad: "International", home: "At home", times: "Deadlines" },
    events,
    today: { on: day("2026-02-12"), says: "Today" },
  });
  return String(await drawing);
};

describe("The drawing of a timeline", () => {
  it("takes names for text, in their language, and has no lane without an event", async () => {
    const svg = await drawn(event({ name: { text: "a <b>", language: "az" } }));
    expect(svg).toMatch(/lang="az"\s*>a &lt;b&gt;</);
    expect(svg).toContain("At home");
    expect(svg).not.toContain("International");
  });

  it("draws a known day as a dot, one that is still to come open, and days in doubt hatched", async () => {
    expect(await drawn(event({}))).not.toMatch(/dot--ahead|--possible/);
    expect(await drawn(event({ drawn: day("2026-02-13") }))).toContain("dot--ahead");
    const span = { from: day("2026-02-10"), to: day("2026-02-23"), isCertain: false } as const;
    const between = await drawn(event({ drawn: [span] }));
    expect(between).toContain('fill="url(#t-hatched)"');
    expect(between).not.toContain("<circle");
  });
});

describe("The timeline on the page of a case", () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole();
  }, 60_000);
  afterAll(() => console.close());

  const sectionOf = async (caseId: string, language: "az" | "en"): Promise<string> => {
    const { get } = await signedIn(console.base, "auditor");
    const page = await (await get(`/${language}/cases/${caseId}`)).text();
    return page.slice(page.indexOf('id="timeline"'), page.indexOf('id="next"'));
  };

  it.each(["az", "en"] as const)(
    "draws each entry of its list that has a day, in %s",
    async (language) => {
      const section = await sectionOf("az-un-cybercrime", language);
      const rows = section.match(/data-event=/g) ?? [];
      const entries = [...section.matchAll(/summary-list__key">\s*([^<]*?)\s*</g)].map(
        ([, said]) => said ?? "",
      );
      const dated = entries.filter((one) => /\d{4}/.test(one));
      expect(rows.length).toBeGreaterThan(8);
      expect(dated).toHaveLength(rows.length);
    },
  );

  it("draws today only while something is awaited", async () => {
    expect(await sectionOf("az-un-cybercrime", "en")).toContain("tq-timeline__today");
    expect(await sectionOf("az-budapest", "en")).not.toContain("tq-timeline__today");
  });
});
