import { knownDate } from "../../src/time/fact-date.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { fieldWords, type Labelled, messagesIn } from "../../src/console/words.ts";
import { commandRow, isOfAnyDuty, personCommandKinds } from "../../src/commands/command-table.ts";
import { dutiesGiven } from "../../src/law/procedure/duties-of-command.ts";
import { factsOf } from "../support/facts.ts";
import { azerbaijan, britain } from "../support/law.ts";
import { caseAtVote, recordVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn, type Asker } from "./session.ts";
import { stageKindsFor } from "../../src/law/stages/commands.ts";

describe("The forms of an opening, a vote and a correction", () => {
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
      const text = await home.desk.ports.documents.put(Buffer.from("the draft law", "utf8"));
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
        shown: hidden(check, "shown"),
      };
      const next = await secretary.post(`${place}/check`, seen);
      expect(next.headers.get("location")).toBe(`${place}/confirm`);
      const before = (await stateOf(console.home, "az-open")).version;
      const last = await textAt(secretary, `${place}/confirm`);
      expect(last).toContain("This correction cancels the certification");
      expect((await stateOf(console.home, "az-open")).version).toBe(before);
      const answer = await secretary.post(`${place}/confirm`, seen);
      expect(answer.headers.get("location")).toBe(
        `/en/cases/az-open/entries/${String(before + 1)}`,
      );
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
});

const askers = new Map<string, Asker>();

const people = [
  "clerk",
  "committee-secretary",
  "plenary-secretary-1",
  "plenary-secretary-2",
  "head-of-state-office",
  "treaty-officer-1",
  "releasing-officer",
] as const;

const asker = (person: string): Asker => {
  const found = askers.get(person);
  if (found === undefined) throw new Error(`${person} has not signed in`);
  return found;
};

const shown = async (language: "az" | "en", place: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const person of people) {
    const answer = await asker(person).get(`/${language}/cases/${place}`);
    if (answer.status === 200) found.push(await answer.text());
  }
  return found;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");

const held = people.map((person) => person.replace(/-\d$/, ""));
// What is done at the stages of a procedure file is asked for in staged-forms.test.ts.
const inEveryProcedure = personCommandKinds.filter((kind) => {
  const isGiven =
    isOfAnyDuty(kind) ||
    [azerbaijan(), britain()].some((one) =>
      dutiesGiven(one, kind).some((duty) => held.includes(duty)),
    );
  return !["OpenCase", "Correct"].includes(kind) && stageKindsFor(kind).length === 0 && isGiven;
});

/** What must go with an act is asked for only where the procedure's file names something; these two name nothing. */
const isAskedByFile = (field: string): boolean => field === "with";

describe("The form of every command", () => {
  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, "az-all", "mine-ban");
    await send(console.home, {
      caseId: "gb-all",
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "OpenCase",
        procedure: "gb-crag-2010",
        treaty: "att",
        purpose: "consent",
        title: "A case of the tests",
      },
    });
    for (const person of people) askers.set(person, await signedIn(console.base, person));
  });

  afterAll(async () => {
    await console.close();
  });

  it.each(inEveryProcedure)(
    "%s asks for each of its fields in both languages, of somebody whose duty it is",
    async (kind) => {
      for (const language of ["en", "az"] as const) {
        const { formFields, commands } = messagesIn(language);
        const pages = [
          ...(await shown(language, `az-all/do/${commandRow(kind).verb}`)),
          ...(await shown(language, `gb-all/do/${commandRow(kind).verb}`)),
        ];
        const [page = ""] = pages;
        expect(page).toContain(`<h1 class="govuk-heading-l">${escaped(commands[kind])}</h1>`);
        const asked: Readonly<Record<string, Readonly<Record<string, Labelled>>>> = formFields;
        for (const field of Object.keys(fieldsOf(kind)).filter((name) => !isAskedByFile(name)))
          expect(page).toContain(escaped(fieldWords(asked[kind]?.[field] ?? "no words")[0]));
      }
    },
  );

  it("asks, to open a case, for its fields and for its name", async () => {
    const page = await (await asker("clerk").get("/en/cases/new")).text();
    const { forms, formFields } = messagesIn("en");
    for (const words of [forms.caseId, ...Object.values(formFields.OpenCase)])
      expect(page).toContain(fieldWords(words)[0]);
    expect(page).toContain('value="gb-crag-2010"');
    expect(page).toContain("Convention on the Rights of the Child");
  });

  it("opens no case under the name of a page", async () => {
    const answer = await asker("clerk").post("/en/cases/new", {
      "case-id": "new",
      procedure: "az-milli-majlis",
      treaty: "crc",
      purpose: "consent",
      title: "x",
      do: "continue",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(
      "This name is reserved for a page of this site. Choose another",
    );
  });

  it("begins a correction with what is on record, names its entry, and records what was changed", async () => {
    const clerk = asker("clerk");
    const state = await stateOf(console.home, "az-all");
    const laid = state.facts.find(({ act }) => act.kind === "Laid");
    const place = "/en/cases/az-all/do/correct";
    const chooser = await (await clerk.get(place)).text();
    expect(chooser).toContain(`?of=${laid?.entry ?? ""}`);
    const form = await (await clerk.get(`${place}?of=${laid?.entry ?? ""}`)).text();
    expect(form).toMatch(/name="restated\.by"[^>]*value="the President"/);
    expect(form).toMatch(/<option\s+value="president"\s*selected/);
    const today = todayIn(console.home);
    const answers = {
      of: laid?.entry ?? "",
      "restated.on.kind": "known",
      "restated.on.day": today.slice(8),
      "restated.on.month": today.slice(5, 7),
      "restated.on.year": today.slice(0, 4),
      "restated.by": "another initiator",
      "restated.text.known": "unknown",
      "restated.statements.count": "0",
      "restated.body": "president",
      reason: "misread",
      legalBasis: "an article",
      do: "continue",
    };
    await clerk.post(place, answers);
    const check = await (await clerk.get(`${place}/check`)).text();
    const hidden = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(check)?.[1] ?? "";
    const seen = { "command-id": hidden("command-id"), shown: hidden("shown") };
    const last = await clerk.post(`${place}/check`, seen);
    expect(last.headers.get("location")).toBe(`${place}/confirm`);
    const answer = await clerk.post(`${place}/confirm`, seen);
    expect(answer.headers.get("location")).toContain("/entries/");
    const corrected = (await stateOf(console.home, "az-all")).facts.find(
      ({ act }) => act.kind === "Laid",
    );
    expect(corrected?.act).toMatchObject({ by: "another initiator", on: knownDate(today) });
    expect(corrected?.correctedBy).not.toBeNull();
  });
});
