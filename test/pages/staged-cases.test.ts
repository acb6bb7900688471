import { listCases, listTasks } from "../../src/api/routes/cases.ts";
import { exportPublic } from "../../src/api/routes/proof.ts";
import { reachHome } from "../../src/cli/office/at-home.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";
import { addStagedCases, giveIn, newestVote, senateCounts } from "./staged-cases.ts";

let console: Console;

beforeAll(async () => {
  console = await openConsole();
  await addStagedCases(console.home);
}, 120_000);
afterAll(() => console.close());

const textOf = (page: string): string => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

const pageFor = async (person: string, place: string): Promise<string> => {
  const by = person === "" ? stranger(console.base) : await signedIn(console.base, person);
  return (await by.get(place)).text();
};
const seenBy = async (person: string, place: string): Promise<string> =>
  textOf(await pageFor(person, place));

describe("The overview of a case that follows a procedure file", () => {
  it("names the stage of each step, and leads to the form of that stage", async () => {
    const page = await pageFor("clerk", "/en/cases/nl-1");
    expect(textOf(page)).toContain(
      "Record an intervention: 30 days in which express approval may be demanded",
    );
    expect(page).toContain("/en/cases/nl-1/do/record-intervention?stage=wish");
  });

  it("says which stages are open besides, and names duties as the file does", async () => {
    const page = await seenBy("clerk", "/en/cases/us-2");
    expect(page).toContain("Also open: Resolution of advice and consent.");
    const dutch = await seenBy("clerk", "/en/cases/nl-2");
    expect(dutch).toContain("clerk of the House of Representatives");
    expect(dutch).not.toContain("tweede kamer griffier");
  });

  it("offers nothing that waits for a certification", async () => {
    expect(await seenBy("legislative-clerk-2", "/en/cases/us-2")).not.toContain("Record a vote");
  });

  it("shows a time while it runs and after it was met", async () => {
    expect(await seenBy("clerk", "/en/cases/nl-1")).toMatch(/Deadlines 30 days running/);
    expect(await seenBy("clerk", "/en/cases/nl-2")).toMatch(
      /Deadlines that were met: 2 30 days kept .* done /,
    );
  });

  it("calls each fact by its stage", async () => {
    const page = await seenBy("clerk", "/en/cases/us-1");
    expect(page).toContain("for: 67, against: 33, present: 100, members in office: 100");
    expect(page).not.toContain("Procedure at home");
  });

  it("passes by what did not take place", async () => {
    const page = await pageFor("clerk", "/en/cases/us-1");
    expect(textOf(page)).toMatch(/nothing is on record of them: Reservations, declarations/);
    expect(page).not.toContain("tq-way__stage--skipped");
  });
});

describe("The votes of a case that follows a procedure file", () => {
  it("are shown with their counts, the sums by the rule and who certified them", async () => {
    const page = await seenBy("clerk", "/en/cases/us-1/votes");
    expect(page).toContain("Decided by Senate");
    expect(page).toContain("declared adopted; for: 67, needed at least 67: passed");
    expect(page).toMatch(/for 67 against 33 present 100 members in office 100/);
    expect(page).toMatch(/Certified on .* by legislative-clerk-2/);
    expect(page).not.toContain("silence");
  });

  it.each([
    ["legislative-clerk-2", false],
    ["clerk", false],
    ["legislative-clerk-1", true],
    ["auditor", true],
  ])("are shown to %s before the certification: %s", async (who, sees) => {
    const page = await seenBy(who, "/en/cases/us-2/votes");
    expect(page.includes("for 67")).toBe(sees);
    expect(page.includes("It is shown once another person has certified it.")).toBe(!sees);
    for (const place of ["", "/history", "/findings", "/do/certify"])
      expect(/\b67\b/.test(await seenBy(who, `/en/cases/us-2${place}`))).toBe(
        sees && ["", "/history"].includes(place),
      );
  });
});

describe("The history and the lists of such cases", () => {
  it("say what an act recorded by the names of the file", async () => {
    const page = await seenBy("clerk", "/en/cases/nl-2/history");
    expect(page).toContain("classes: touches Aruba, Curaçao or Sint Maarten");
    expect(page).toContain("wish of a fifth of the House of Representatives");
    expect(page).toContain("body: House of Representatives (Tweede Kamer)");
    expect(page).not.toContain("fifth-of-tweede-kamer");
  });

  it("say at which stage a vote was certified", async () => {
    const page = await seenBy("clerk", "/en/cases/us-1/history");
    expect(page).toContain("vote certified: Resolution of advice and consent");
    expect(await seenBy("clerk", "/en/cases/us-1")).toContain(
      "vote certified: Resolution of advice and consent",
    );
  });

  it("say of an entry that somebody may not read what it is, and nothing that it says", async () => {
    for (const place of ["", "/history"]) {
      const page = await seenBy("legislative-clerk-2", `/en/cases/us-2${place}`);
      expect(page).toContain("vote recorded: Resolution of advice and consent");
      expect(page).not.toMatch(/\b67\b/);
    }
  });

  it("name the stage at which a case stands", async () => {
    expect(await seenBy("clerk", "/en/cases")).toContain(
      "30 days in which express approval may be demanded",
    );
    const tasks = await seenBy("clerk", "/en/tasks");
    expect(tasks).toMatch(/30 days: until \d/);
    expect(tasks).toContain("Certify the end of a period: 30 days in which express");
  });
});

describe("The search of cases", () => {
  const found = async (query: string): Promise<readonly string[]> => {
    const page = await pageFor("clerk", `/en/cases${query}`);
    return [...page.matchAll(/href="\/en\/cases\/([^"/?]+)"/gu)]
      .map(([, id = ""]) => id)
      .filter((id) => id !== "new");
  };

  it("offers the stages of the procedures under which there are cases, by their names", async () => {
    const page = await pageFor("clerk", "/en/cases");
    const groups = [...page.matchAll(/<optgroup label="([^"]*)"/gu)].map(([, name]) => name);
    expect(groups).toEqual([
      "Milli Majlis of the Republic of Azerbaijan: approval of a treaty by law",
      "Netherlands: approval of a treaty by the States General, tacit or express",
      "Senate of the United States: advice and consent to a treaty",
    ]);
    expect(page).toMatch(
      /value="nl-tacit\/wish"[^>]*>\s*30 days in which express approval may be demanded/u,
    );
  });

  it("finds the cases that stand there, and no other procedure's", async () => {
    expect(await found("?standing=nl-tacit%2Fwish")).toEqual(["nl-1"]);
    expect(await found("?standing=us-senate%2Freservations")).toEqual(["us-2"]);
    expect(await found("?standing=us-senate%2Freservations&procedure=us-senate")).toEqual(["us-2"]);
    expect(await found("?standing=instrument")).toEqual(expect.arrayContaining(["us-1"]));
    const dutch = await pageFor("clerk", "/en/cases?procedure=nl-tacit");
    expect(dutch).not.toContain('value="us-senate/');
    expect(await pageFor("clerk", "/en/cases?standing=us-senate%2Fconsent")).toMatch(
      /value="us-senate\/consent"\s+selected/u,
    );
  });
});

describe("The lists for programs", () => {
  type Row = { readonly caseId: string; readonly stage: string; readonly stageName: string };
  const rowsOf = async (path: string, language: "az" | "en" = "en"): Promise<readonly Row[]> => {
    const reached = reachHome(console.home, { language, progress: () => () => undefined });
    const { pathname, searchParams } = new URL(path, reached.base);
    const at = pathname === "/api/tasks" ? listTasks : listCases;
    const { bytes } = await reached.answerTo(at, { query: Object.fromEntries(searchParams) });
    const rows = JSON.parse(Buffer.from(bytes).toString()) as Record<string, readonly Row[]>;
    const { cases, tasks } = rows;
    return cases ?? tasks ?? [];
  };
  const nameOf = (rows: readonly Row[], id: string): string | undefined =>
    rows.find(({ caseId }) => caseId === id)?.stageName;

  it.each(["/api/cases", "/api/tasks"])(
    "of %s name each stage, in the language asked for",
    async (path) => {
      const rows = await rowsOf(path);
      expect(nameOf(rows, "nl-1")).toBe("30 days in which express approval may be demanded");
      expect(nameOf(rows, "us-1")).toBe("instrument");
      expect(nameOf(await rowsOf(path, "az"), "us-1")).toBe("sənəd");
    },
  );

  it("list the cases at a stage, and under a procedure", async () => {
    const ids = async (query: string): Promise<readonly string[]> =>
      (await rowsOf(`/api/cases?${query}`)).map(({ caseId }) => caseId);
    expect(await ids("procedure=us-senate")).toEqual(["us-1", "us-2"]);
    expect(await ids("procedure=us-senate&stage=instrument&open=true")).toEqual(["us-1"]);
    expect(await ids("procedure=nl-tacit&stage=deposited&open=true")).toEqual([]);
    expect(await ids("procedure=us-senate&limit=1")).toEqual(["us-1"]);
  });
});

describe("The public page of such a case", () => {
  it("tells the decision and what it means once it is certified", async () => {
    const page = await seenBy("", "/en/public/us-1");
    expect(page).toMatch(
      /Resolution of advice and consent \d+ \w+ 20\d\d Declared result: adopted/,
    );
    expect(page).toContain("A decision under the domestic procedure. It is not the ratification");
    expect(page).toContain("vote recorded: Resolution of advice and consent");
    expect(page).not.toContain("legislative-clerk");
  });

  it("says before that only that there is one", async () => {
    const page = await seenBy("", "/en/public/us-2");
    expect(page).toContain(
      "A decision is recorded. It is shown once another person has certified it.",
    );
    expect(page).not.toContain("for: 67");
    for (const file of ["votes.csv", "popolo.json", "akoma-ntoso.xml", "feed.xml"])
      expect(await pageFor("", `/en/public/us-2/${file}`)).not.toMatch(/\b67\b/);
  });

  it("hands out its votes by the names of the counts", async () => {
    const { vote_events: events } = JSON.parse(
      await pageFor("", "/en/public/us-1/popolo.json"),
    ) as { vote_events: readonly Record<string, unknown>[] };
    expect(events).toMatchObject([
      {
        organization: { id: "senate", name: "Senate" },
        result: "pass",
        counts: [
          { option: "yes", value: 67 },
          { option: "no", value: 33 },
        ],
        tasdiq: { stage: "consent", judged: "adopted", certified: true },
      },
    ]);
    expect(await pageFor("", "/en/public/us-1/votes.csv")).toContain("members in office,100,");
  });
});

describe("A decision that was corrected after its certification", () => {
  it("is told as it was certified until it is certified again", async () => {
    const give = giveIn(console.home, "us-1");
    const counts = { ...senateCounts, for: 66, against: 34 };
    await give("legislative-clerk-1", "Correct", {
      of: await newestVote(console.home, "us-1"),
      restated: {
        kind: "RecordVote",
        stage: "consent",
        on: "2026-11-19",
        outcome: "adopted",
        counts,
      },
      reason: "the journal says otherwise",
      legalBasis: "an article",
    });
    const page = await seenBy("", "/en/public/us-1");
    expect(page).toContain("for 67");
    expect(page).not.toContain("for: 66");
    expect(page).toContain("It was corrected after certification");
    const own = await seenBy("legislative-clerk-1", "/en/cases/us-1/votes");
    expect(own).toContain("but under the rule: rejected");
    expect(own).toContain("It must be certified again.");
  });
});

describe("A certification that differs", () => {
  it("is told with its stage to everybody, and never what was entered", async () => {
    const { home } = console;
    const of = await newestVote(home, "us-2");
    const counts = { ...senateCounts, for: 61, against: 39 };
    await giveIn(home, "us-2")("legislative-clerk-2", "CertifyVote", {
      of,
      outcome: "rejected",
      counts,
    });
    for (const place of ["", "/history"])
      expect(await seenBy("clerk", `/en/cases/us-2${place}`)).toMatch(
        /certification differed from the recorded vote: Resolution of advice/u,
      );
    await checkpointLog(home);
    const reached = reachHome(home, { language: "en", progress: () => () => undefined });
    const { bytes } = await reached.answerTo(exportPublic, { place: { id: "us-2" } });
    const text = Buffer.from(bytes).toString();
    // Without the record that it names, nobody could follow the case past it.
    expect(text).toContain(`{"kind":"VoteCertificationDiffered","of":"${of}","stage":"consent"}`);
    expect(text).not.toMatch(/"for":\s*61/u);
  });
});

describe("A page in a language that a procedure file does not have", () => {
  // What is marked as English, and the rest of what a page says.
  const parted = (page: string): { readonly marked: string; readonly rest: string } => {
    const [, main = ""] = /<main[^>]*>(.*)<\/main>/su.exec(page) ?? [];
    const inEnglish = /<(\w+)[^>]*\slang="en"[^>]*>.*?<\/\1\s*>/gsu;
    return {
      marked: textOf([...main.matchAll(inEnglish)].join(" ")),
      rest: textOf(main.replaceAll(inEnglish, " ")),
    };
  };

  it.each([
    ["clerk", "/cases", ["Reservations, declarations", "30 days in which express"]],
    ["clerk", "/tasks", ["30 days in which express approval may be demanded", "30 days"]],
    ["clerk", "/cases/us-1", ["Resolution of advice and consent", "Senate"]],
    ["clerk", "/cases/us-2", ["Resolution of advice and consent", "legislative clerk"]],
    ["clerk", "/cases/nl-2", ["clerk of the House of Representatives"]],
    ["clerk", "/cases/us-1/votes", ["Resolution of advice and consent", "Senate"]],
    ["clerk", "/cases/nl-2/history", ["wish of a fifth of the House of Representatives"]],
    ["clerk", "/cases/nl-1/do/record-intervention", ["30 days in which express approval"]],
    ["griffier-2", "/cases/nl-2/do/certify", ["House of Representatives"]],
    ["administrator", "/administration", ["legislative clerk"]],
    ["administrator", "/administration/grant", ["legislative clerk"]],
    ["", "/public", ["Reservations, declarations"]],
    ["", "/public/us-1", ["Resolution of advice and consent", "legislative clerk"]],
  ])("marks for %s on %s its names as English", async (person, place, names) => {
    const { marked, rest } = parted(await pageFor(person, `/az${place}`));
    for (const name of names) {
      expect(marked).toContain(name);
      expect(rest).not.toContain(name);
    }
  });
});
