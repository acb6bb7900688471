import {
  commandRow,
  isOfAnyDuty,
  personCommandKinds,
  stageKindsFor,
} from "../../src/procedure/command-table.ts";
import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { dutiesGiven } from "../../src/procedure/duties-given.ts";
import { azerbaijan, britain } from "../support/law.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { fieldWords, type Labelled, messagesIn } from "../../src/console/words.ts";
import { caseAtVote, stateOf, todayIn } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn, type Asker } from "./session.ts";

let console: Console;
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

describe("The form of every command", () => {
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
        for (const field of Object.keys(fieldsOf(kind)))
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
    const seen = { "command-id": hidden("command-id"), "draft-at": hidden("draft-at") };
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
