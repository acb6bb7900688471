import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { caseAtVote, recordVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn, type Asker } from "./session.ts";
import { factsOf } from "../support/facts.ts";

const votes: Votes = { for: 90, against: 11, abstaining: 5, notVoting: 3, present: 109 };

let console: Console;
let clerk: Asker;
let secretary: Asker;

beforeAll(async () => {
  console = await openConsole();
  await caseAtVote(console.home, "az-open", "crc");
  await caseAtVote(console.home, "az-laid", "uncac");
  clerk = await signedIn(console.base, "clerk");
  secretary = await signedIn(console.base, "plenary-secretary-1");
}, 120_000);
afterAll(() => console.close());

const textAt = async (by: Asker, path: string): Promise<string> =>
  (await (await by.get(path)).text()).replaceAll(/\s+/g, " ");

const entryOf = async (caseId: string, kind: "Laid" | "VoteRecorded") => {
  const [fact] = factsOf(await stateOf(console.home, caseId), kind);
  if (fact === undefined) throw new Error(`${caseId} has no ${kind}`);
  return fact.correctedBy ?? fact.entry;
};

const dayOf = (name: string): Readonly<Record<string, string>> => {
  const [year = "", month = "", day = ""] = todayIn(console.home).split("-");
  const parts = { kind: "known", day, month, year };
  return Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [`${name}.${part}`, value]),
  );
};

const countsOf = (name: string, counted: Votes): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(counted).map(([part, value]) => [`${name}.${part}`, String(value)]),
  ),
});

describe("The form that opens a case", () => {
  const opening = {
    "case-id": "az-second",
    procedure: "az-milli-majlis",
    treaty: "crc",
    purpose: "consent",
    title: "a second one",
    do: "continue",
  };

  it("says before anything is given that another is open, and leads to it", async () => {
    expect(await textAt(clerk, "/en/cases/new")).toContain("Only one case at a time can be open");
    for (const [language, said] of [
      ["en", "The case az-open is already open for the same parliament, treaty and purpose."],
      ["az", "az-open işi eyni parlament, müqavilə və məqsəd üçün açıqdır."],
    ] as const) {
      const answer = await clerk.post(`/${language}/cases/new`, opening);
      const page = (await answer.text()).replaceAll(/\s+/g, " ");
      expect(answer.status).toBe(422);
      expect(page).toContain(said);
      expect(page).toContain(`href="/${language}/cases/az-open"`);
      expect(page).toContain('href="#field-treaty"');
    }
  });

  it("goes on for another purpose of the same treaty", async () => {
    const answer = await clerk.post("/en/cases/new", { ...opening, purpose: "denunciation" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/cases/new/check"]);
  });
});

describe("The form of the vote", () => {
  const place = "/en/cases/az-open/do/vote";

  it("marks the number needed with what it rests on", async () => {
    const page = await textAt(secretary, place);
    expect(page).toMatch(
      /Needed for adoption: 63 in favour\..{0,40}<p class="govuk-hint">.*?Art\. 95, part II/,
    );
  });

  it("asks for no text where the text laid is not on record either", async () => {
    const answers = { ...dayOf("on"), ...countsOf("counts", votes), outcome: "adopted" };
    const answer = await secretary.post(place, answers);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${place}/check`]);
  });

  it("asks for the file where the text laid is on record, and takes no other answer", async () => {
    const { home } = console;
    const text = await home.desk.world.documents.put(Buffer.from("the draft law", "utf8"));
    const of = await entryOf("az-laid", "Laid");
    await send(home, {
      caseId: "az-laid",
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "Correct",
        of,
        restated: {
          kind: "Lay",
          on: knownDate(todayIn(home)),
          by: "the President",
          body: "president",
          text,
          statements: [],
        },
        reason: "the text was found",
        legalBasis: "an article",
      },
    });
    const laid = "/en/cases/az-laid/do/vote";
    const page = await textAt(secretary, laid);
    expect(page).not.toContain('name="text.known"');
    expect(page).toContain('for="text.file">The text decided on');
    const answers = { ...dayOf("on"), ...countsOf("counts", votes), outcome: "adopted" };
    const without = await secretary.post(laid, { ...answers, "text.known": "unknown" });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("The text decided on");
    const file = new File(["the draft law"], "law.txt");
    const answer = await secretary.post(laid, { ...answers, "text.file": [file] });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${laid}/check`]);
  });

  it("takes no more of a button's name than an input's, so that it ends no header", async () => {
    for (const at of ["x\r\nSet-Cookie: a=b", "ə", "x y", "a".repeat(300)]) {
      const answer = await clerk.post("/en/cases/az-open/do/lay", { do: `upload:${at}` });
      expect([at, answer.status]).toEqual([at, 422]);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    const answer = await clerk.post("/en/cases/az-open/do/lay", { do: "upload:text.file" });
    expect(answer.headers.get("location")).toBe("/en/cases/az-open/do/lay#text.file");
  });
});

describe("The form of a correction", () => {
  const place = "/en/cases/az-open/do/correct";
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

  it("has a last page, which says of a certified vote that its certification falls", async () => {
    await recordVote(console.home, "az-open", votes);
    const of = await entryOf("az-open", "VoteRecorded");
    await send(console.home, {
      caseId: "az-open",
      person: "plenary-secretary-2",
      duty: "plenary-secretary",
      command: {
        kind: "CertifyVote",
        of,
        counts: votes,
        outcome: "adopted",
      },
    });
    const filled = await secretary.post(place, {
      of,
      ...dayOf("restated.on"),
      ...countsOf("restated.counts", { ...votes, for: 89, against: 12 }),
      "restated.outcome": "adopted",
      "restated.text.known": "unknown",
      reason: "misread",
      legalBasis: "an article",
      do: "continue",
    });
    expect([filled.status, filled.headers.get("location")]).toEqual([303, `${place}/check`]);
    const check = await textAt(secretary, `${place}/check`);
    const seen = {
      "command-id": hidden(check, "command-id"),
      "draft-at": hidden(check, "draft-at"),
    };
    const next = await secretary.post(`${place}/check`, seen);
    expect(next.headers.get("location")).toBe(`${place}/confirm`);
    const before = (await stateOf(console.home, "az-open")).version;
    const last = await textAt(secretary, `${place}/confirm`);
    expect(last).toContain("This correction cancels the certification");
    expect((await stateOf(console.home, "az-open")).version).toBe(before);
    const answer = await secretary.post(`${place}/confirm`, seen);
    expect(answer.headers.get("location")).toBe(`/en/cases/az-open/entries/${String(before + 1)}`);
  });

  it("tells the second person where to enter the votes from, and no more than is true", async () => {
    const second = await signedIn(console.base, "plenary-secretary-2");
    const page = await textAt(second, "/en/cases/az-open/do/certify");
    expect(page).toContain("from your own source");
    expect(page).toContain("The recorded counts are not shown");
  });

  it("says nothing of a certification where none falls", async () => {
    const of = await entryOf("az-laid", "Laid");
    await clerk.post("/en/cases/az-laid/do/correct", {
      of,
      ...dayOf("restated.on"),
      "restated.by": "another initiator",
      "restated.text.known": "unknown",
      "restated.statements.count": "0",
      reason: "misread",
      legalBasis: "an article",
      do: "continue",
    });
    const last = await textAt(clerk, "/en/cases/az-laid/do/correct/confirm");
    expect(last).toContain("The correction will be recorded beside the original entry");
    expect(last).not.toContain("cancels the certification");
  });
});
