import { isOnClause } from "../../src/findings/note.ts";
import { statementsMade } from "../../src/findings/statements/made.ts";
import { fileOf, procedureWith } from "../support/procedure-files.ts";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import { clockRuns } from "../../src/case/clocks/runs-of-case.ts";
import { deadlinesSection } from "../../src/console/cases/deadlines.ts";
import { mapDrawing, mapList } from "../../src/console/cases/procedure-map.ts";
import { statusesOf } from "../../src/case/stage-status.ts";
import type { Visit } from "../../src/console/pages.ts";
import { pageFormat } from "../../src/console/page-format.ts";
import { messagesIn } from "../../src/console/words.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { viewCase } from "../../src/ledger/reading/queries.ts";
import { readinessOfCase } from "../../src/ledger/reading/readiness.ts";
import { canStillCome, wayOf } from "../../src/case/stage-reached.ts";
import { endings, type Stage } from "../../src/law/file/stage-of-case.ts";
import { isRefusal, type Refusal } from "../../src/words/refusal.ts";
import { wordsIn } from "../../src/files/words.ts";
import { sayById } from "../../src/words/say.ts";
import { dutch } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { britishCalendar, britishCase, azerbaijaniCase } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { azerbaijaniLaw, britishLaw, britain, day, everyDaySits } from "../support/law.ts";
import { inWorkingDays } from "../support/suspended-deadlines.ts";
import { crawl } from "./crawl.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";
import type { Law } from "../../src/law/law.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";

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

  it("has the day under each name, in as many lines as it takes, and its meaning in words in the list", async () => {
    const dated = [
      {
        stage: "assent",
        name: { text: "Head of state" },
        status: "entered",
        says: "between 10 February 2026 and 23 February 2026",
        means: "entered from a source",
      },
    ] as const;
    const drawing = { title: { text: "A" }, id: "map", stages: dated, alone: false } as const;
    const svg = String(await mapDrawing(drawing)).replaceAll(/\s+/g, " ");
    const said = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(said).toEqual(["Head of state", "between 10 February", "2026 and 23 February", "2026"]);
    const list = String(await mapList(dated)).replaceAll(/\s+/g, " ");
    expect(list).toContain("between 10 February 2026 and 23 February 2026 (entered from a source)");
  });

  it("is a list too, in which the present stage is marked", async () => {
    const list = String(await mapList(stages));
    expect(list.match(/aria-current="step"/g)).toHaveLength(1);
    expect(list).toMatch(/aria-current="step"\s*>\s*<strong>laid<\/strong>/);
  });
});

const { state, law } = britishCase("Published");
const viewOn = (today: string, calendar: PinnedCalendar | undefined): CaseView => {
  const at = { today: day(today), calendar };
  return {
    state,
    law,
    deadlines: [],
    runs: clockRuns(state, britain(), at),
  } as unknown as CaseView;
};

const saidOn = async (
  today: string,
  language: "az" | "en",
  calendar: PinnedCalendar | null = britishCalendar,
): Promise<string> => {
  const format = pageFormat({ language, words: messagesIn(language) } as unknown as Visit, [
    britain(),
  ]);
  return String(await deadlinesSection(format, viewOn(today, calendar ?? undefined), day(today)));
};

// Both Houses sit every day from 13 January 2026 on, so period A ends on 2 February 2026.
describe("A period in which silence approves, on the page of its case", () => {
  it("runs to its last day", async () => {
    const said = await saidOn("2026-02-02", "en");
    expect(said).toContain("Period A");
    expect(said).toContain("running");
    expect(said).toContain("2 February 2026");
  });
  it("has ended after it, and nobody is late", async () => {
    const said = await saidOn("2026-02-03", "en");
    expect(said).toContain("the period has ended");
    expect(said).not.toMatch(/overdue|running|broken/);
    expect(await saidOn("2026-02-03", "az")).toContain("müddət bitib");
  });
  it("says since when it runs, and why its last day cannot be calculated", async () => {
    const none = await saidOn("2026-01-20", "en", null);
    expect(none).toContain("cannot be calculated: the sitting days are not recorded");
    expect(none).toContain("12 January 2026");
    expect(none).toContain("s. 20(2)");
    const short = await saidOn("2026-01-20", "en", everyDaySits("2026-01-12", 20));
    expect(short).toContain("the calendar of sitting days ends too early");
    expect(`${none}${short}`).not.toContain("start date not known");
  });
});

const asInterval = ({ procedure, ...law }: Law): Law => ({
  ...law,
  procedure: procedureWith(procedure, {
    clocks: fileOf(procedure).clocks.map((clock) => {
      if (clock.id !== "vote") return clock;
      const { limit, ...more } = clock;
      return { ...more, interval: limit };
    }),
  }),
});

const saidOf = (law: Law, language: "az" | "en"): Promise<string> => {
  const { state } = azerbaijaniCase("Laid", law);
  const today = day("2026-02-01");
  const { procedure } = law;
  const runs = clockRuns(state, procedure, { today });
  const view = { state, law, runs } as unknown as CaseView;
  const format = pageFormat({ language, words: messagesIn(language) } as unknown as Visit, [
    procedure,
  ]);
  return Promise.resolve(deadlinesSection(format, view, today)).then(String);
};

describe("A time in working days, on the page of its case", () => {
  it.each([
    ["en", "9 March 2026 or a later day (public holidays are not recorded)"],
    ["az", "9 mart 2026 və ya daha gec (bayram günləri qeyd edilmir)"],
  ] as const)("may end later, in %s", async (language, words) => {
    expect(await saidOf(inWorkingDays(), language)).toContain(words);
    expect(await saidOf(asInterval(inWorkingDays()), language)).toContain(words);
  });
});

describe("Findings in Azerbaijani", () => {
  // What the audit and the readiness list of the demonstration say stands on the Azerbaijani pages in Azerbaijani.

  const cases = ["az-un-cybercrime", "az-budapest"] as const;

  let console: Console;
  beforeAll(async () => {
    console = await openConsole();
  }, 60_000);
  afterAll(() => console.close());

  const answered = <T>(answer: T | Refusal): T => {
    if (isRefusal(answer as object)) throw new Error("refused");
    return answer as T;
  };

  const pageAt = async (path: string): Promise<string> => {
    const { get } = await signedIn(console.base, "auditor");
    const answer = await get(path);
    expect(answer.status).toBe(200);
    return answer.text();
  };

  /** What a page says of its own: not what a rule rests on, which is cited in the language of its source. */
  const ownPart = (page: string): string =>
    page.slice(page.indexOf("<main")).replaceAll(/<p class="govuk-hint">.*?<\/p>/gs, "");

  const plain = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
      .replaceAll(/\s+/g, " ");

  /** The sentences that stand on a page as they are on record. */
  const standing = (page: string, sentences: readonly string[]): readonly string[] => {
    const text = plain(ownPart(page));
    // Of one word nobody can tell where it stands.
    return sentences.filter(
      (one) => one.includes(" ") && text.includes(one.replaceAll(/\s+/g, " ")),
    );
  };

  /** What a page marks as English. */
  const marked = (page: string): readonly string[] =>
    [...ownPart(page).matchAll(/lang="en"[^>]*>([^<]*)</g)].map(([, text = ""]) => text);

  describe("the Azerbaijani page of a case of the demonstration", () => {
    it.each(cases)("says each finding in Azerbaijani: %s", async (caseId) => {
      const findings = answered(await auditOf(console.home.desk, caseId as never));
      expect(findings.length).toBeGreaterThan(15);
      // In the table of statements the clause, or the record's own words, stand for the rule.
      const sentences = findings
        .flatMap((one) => (isOnClause(one) ? [one.why] : [one.rule, one.why]))
        .map(english);
      expect(standing(await pageAt(`/en/cases/${caseId}/findings`), sentences)).toEqual(
        sentences.filter((one) => one.includes(" ")),
      );
      expect(standing(await pageAt(`/az/cases/${caseId}/findings`), sentences)).toEqual([]);
    });

    it.each(cases)("says each item of the readiness list in Azerbaijani: %s", async (caseId) => {
      const items = answered(await readinessOfCase(console.home.desk, caseId as never));
      expect(items.length).toBeGreaterThan(15);
      const sentences = items.flatMap(({ what, why }) => [what, why]).map(english);
      expect(
        standing(await pageAt(`/en/cases/${caseId}/readiness`), sentences).length,
      ).toBeGreaterThan(30);
      const page = await pageAt(`/az/cases/${caseId}/readiness`);
      expect(standing(page, sentences)).toEqual([]);
    });

    it.each(cases)(
      "has no English but that of the treaty file, of the record and of sources: %s",
      async (caseId) => {
        const { law, state } = answered(
          await viewCase(console.home.desk, caseId as never, undefined),
        );
        // What a statement is about stands as it was recorded.
        const ofFile = JSON.stringify([law.treaty, statementsMade(state)]);
        const isSource = (text: string): boolean =>
          text.startsWith("Council of Europe Treaty Office");
        for (const place of ["findings", "readiness"]) {
          const english = marked(await pageAt(`/az/cases/${caseId}/${place}`)).map(plain);
          expect(english.filter((one) => !ofFile.includes(one) && !isSource(one))).toEqual([]);
        }
      },
    );

    it.each(cases)("says what was noted beside an entry in Azerbaijani: %s", async (caseId) => {
      const { law } = answered(await viewCase(console.home.desk, caseId as never, undefined));
      const { en } = law.treaty.title;
      const english = marked(await pageAt(`/az/cases/${caseId}/history`));
      expect(english.filter((one) => one !== en)).toEqual([]);
    });
  });

  describe("a rule of Tasdiq's own", () => {
    const words = wordsIn("en");
    const ownRules = words.ids
      .filter((id) => id.startsWith("own-"))
      .map((id) => sayById(id, {}, words));

    const pagesOf = async (person: string | null): Promise<readonly string[]> => {
      const asker = person === null ? stranger(console.base) : await signedIn(console.base, person);
      const reached = await crawl(asker, "/az/");
      return reached.filter(({ type }) => type === "text/html").map(({ text }) => plain(text));
    };

    it("is in English on no Azerbaijani page", async () => {
      expect(ownRules.length).toBeGreaterThan(50);
      const pages = (await Promise.all(["auditor", "clerk", null].map(pagesOf))).flat();
      const isEnglish = (page: string): boolean =>
        ["Tasdiq's own", "Tasdiq’s own", ...ownRules].some((one) => page.includes(one));
      expect(pages.filter(isEnglish)).toEqual([]);
      expect(pages.some((page) => page.includes("Tasdiq-in öz qaydası: "))).toBe(true);
    });
  });
});
