import type { Browser, Page } from "playwright-core";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { seenEntry } from "../../src/console/forms/controls/entry.ts";
import { emptyForm, givenValue } from "../../src/console/forms/form-values.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import type { Fault } from "../../src/console/forms/scene.ts";
import { messagesIn } from "../../src/console/words.ts";
import { languages } from "../../src/views/paper.ts";
import { personCommandKinds } from "../../src/commands/command-table.ts";
import type { Command } from "../../src/case/command.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { factsOf } from "../support/facts.ts";
import { sceneOf } from "../support/form-scene.ts";
import { digestOf } from "../support/law.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import {
  choose,
  chooseBody,
  fileOf,
  fillDay,
  input,
  press,
  pressRecord,
  stateOf,
  todayIn,
} from "./filling.ts";
import { openConsole, signIn, type Console } from "./office.ts";

describeInBrowser("Forms in a browser", () => {
  let console: Console;

  let browser: Browser;

  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const formAt = async (page: Page, caseId: string, verb: string): Promise<void> => {
    await page.goto(`${console.base}/en/cases/${caseId}/do/${verb}`);
  };
  const heading = (page: Page): Promise<string | null> => page.textContent("h1");

  it("carries a law case from its opening to the committee's report with JavaScript", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const today = todayIn(console.home);
    await signIn(page, console.base, "clerk");

    await page.goto(`${console.base}/en/cases/new`);
    await input(page, "case-id").fill("az-with");
    await choose(page, "procedure", "az-milli-majlis");
    await input(page, "treaty").selectOption("att");
    await choose(page, "purpose", "consent");
    await input(page, "title").fill("Sınaq işi: “ə ş ç ğ ı” & <b>");
    await press(page, "continue");
    expect(await heading(page)).toBe("Check your answers: Open a case");
    expect(await page.textContent("main")).toContain("Sınaq işi: “ə ş ç ğ ı” & <b>");
    await pressRecord(page);
    expect(page.url()).toBe(`${console.base}/en/cases/az-with/entries/1`);

    await formAt(page, "az-with", "lay");
    await fillDay(page, "on", today);
    await input(page, "by").fill("President of the Republic");
    await page.locator('input[name="text.file"]').setInputFiles(fileOf("draft law.txt", "text"));
    await press(page, "add:statements");
    // What had been typed and uploaded is still there.
    expect(await input(page, "by").inputValue()).toBe("President of the Republic");
    expect(await page.textContent("main")).toContain("draft law.txt");
    await input(page, "statements.0.id").fill("scope");
    await choose(page, "statements.0.label", "declaration");
    await input(page, "statements.0.subject").fill("scope of application");
    await input(page, "statements.0.texts.0.language").fill("az");
    await choose(page, "statements.0.texts.0.digest.known", "unknown");
    await input(page, "statements.0.texts.0.authentic").check();
    await chooseBody(page, "president");
    await press(page, "continue");
    expect(await heading(page)).toBe("Check your answers: Lay before parliament");
    await pressRecord(page);
    expect(await heading(page)).toBe("Recorded: text laid");

    await page.getByRole("link", { name: /Refer for examination/ }).click();
    await fillDay(page, "on", today);
    await input(page, "lead").fill("Committee A");
    await input(page, "others").fill("Committee B\n\nCommittee C");
    await press(page, "continue");
    await pressRecord(page);
    expect(await page.innerText("main")).toContain(
      "Record a report: Committee (committee secretary)",
    );

    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "committee-secretary");
    await formAt(page, "az-with", "report");
    await fillDay(page, "on", today);
    await input(page, "committee").selectOption("Committee A");
    await choose(page, "outcome", "favourable");
    await press(page, "continue");
    await pressRecord(page);
    expect(await heading(page)).toBe("Recorded: reported");

    const state = await stateOf(console.home, "az-with");
    expect(state.stage).toBe("plenary");
    const [laid] = factsOf(state, "Laid");
    expect(laid?.act.statements).toEqual([
      {
        id: "scope",
        label: "declaration",
        clause: null,
        subject: "scope of application",
        texts: [{ language: "az", digest: "unknown", authentic: true }],
      },
    ]);
    expect(factsOf(state, "Referred")[0]?.act.others).toEqual(["Committee B", "Committee C"]);
    await context.close();
  });

  it("says what is wrong at the top and at the field, keeps what was typed, and records nothing", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "publish?stage=publication");
    await fillDay(page, "on", "2026-02-31");
    await choose(page, "outcome", "published");
    await input(page, "number").fill("17");
    await press(page, "continue");
    expect(await page.title()).toMatch(/^\s*Error: /);
    const summary = page.locator(".govuk-error-summary");
    expect(await summary.locator("a").allTextContents()).toEqual([
      "Date of publication: enter a real date, for example 10 2 2026",
      "Enter “Where”",
    ]);
    expect(await page.evaluate("document.activeElement.className")).toBe("govuk-error-summary");
    await summary.locator("a").first().click();
    const focused = await page.evaluate("document.activeElement.name");
    expect(focused).toBe("on.day");
    expect(await input(page, "on.day").inputValue()).toBe("31");
    expect(await input(page, "number").inputValue()).toBe("17");
    expect(await page.locator('[id="publishedIn-error"]').textContent()).toContain("Enter “Where”");
    expect(factsOf(await stateOf(console.home, "az-un-cybercrime"), "Published")).toEqual([]);
    await context.close();
  });

  it("shows a rule's refusal with its authority before anything is recorded", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "publish?stage=publication");
    await fillDay(page, "on", "2999-01-01");
    await choose(page, "outcome", "published");
    await input(page, "publishedIn").fill("a gazette");
    await press(page, "continue");
    const said = await page.locator(".govuk-error-summary").textContent();
    expect(said).toContain("is in the future");
    expect(said).toContain("Authority:");
    expect(await input(page, "publishedIn").inputValue()).toBe("a gazette");
    await context.close();
  });

  it("keeps a draft for its person alone, also after signing out", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "treaty-officer-1");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    await input(page, "source").fill("half a sentence");
    await press(page, "save");
    expect(await page.locator("[role=status]").textContent()).toContain("Your draft is saved");
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "treaty-officer-2");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    expect(await input(page, "source").inputValue()).toBe("");
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "treaty-officer-1");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    expect(await input(page, "source").inputValue()).toBe("half a sentence");
    expect(await page.textContent("main")).toContain("This is your draft of");
    await context.close();
  });

  it("goes on when Return is pressed in a text field, and takes no file away", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "withdraw");
    await input(page, "by").press("Enter");
    expect(await page.locator(".govuk-error-summary").count()).toBe(1);
    expect((await stateOf(console.home, "az-un-cybercrime")).stage).toBe("deposit");
    await context.close();
  });

  it("shows script typed into any text field as text", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'{{1}}\${1}`;
    await signIn(page, console.base, "clerk");
    for (const verb of ["record-fact", "withdraw", "lapse", "promise-amendment", "make-public"]) {
      await formAt(page, "az-un-cybercrime", verb);
      if (verb === "record-fact") await press(page, "add:statements");
      const texts = page.locator("main input[type=text]:visible, main textarea:visible");
      for (let index = 0; index < (await texts.count()); index += 1)
        await texts.nth(index).fill(hostile);
      await press(page, "save");
      const kept = await texts.first().inputValue();
      expect(kept).toBe(hostile);
      await press(page, "continue");
      expect(await page.locator("main img, main script").count()).toBe(0);
    }
    await formAt(page, "az-un-cybercrime", "make-public");
    await press(page, "continue");
    expect(await page.locator(".govuk-summary-list__value").first().textContent()).toContain(
      hostile,
    );
    expect(dialogs).toEqual([]);
    await context.close();
  });

  it.each(["en", "az"])("finds nothing wrong in %s with what a form leads to", async (language) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    const base = `${console.base}/${language}/cases`;
    const faults: string[] = [];
    await page.goto(`${base}/az-un-cybercrime/do/record-fact`);
    await press(page, "add:statements");
    await press(page, "continue");
    faults.push(...(await faultsOn(page)));
    await page.goto(`${base}/az-un-cybercrime/entries/2`);
    faults.push(...(await faultsOn(page)));
    await page.goto(`${base}/az-un-cybercrime/do/make-public`);
    await input(page, "basis").fill("a ground");
    await press(page, "continue");
    faults.push(...(await faultsOn(page)));
    await pressRecord(page);
    faults.push(...(await faultsOn(page)));
    expect(faults).toEqual([]);
    await context.close();
  });
});

const opened = azerbaijaniCase("CaseOpened");

/** Values on record that no form would offer now, beside those of the valid commands. */
const outdated: Partial<Readonly<Record<PersonKind, Readonly<Record<string, unknown>>>>> = {
  RecordDatedFact: { subject: "the reference of a notice" },
  RecordReport: { report: digestOf("opinion") },
  RecordVote: {
    text: "unknown",
    statementTexts: [{ statement: "gone", language: "az", digest: "unknown" }],
    consent: digestOf("consent"),
  },
  RecordReview: { decision: digestOf("decision") },
  RecordAssent: { by: "a person", objections: digestOf("objections"), source: "a register" },
  ExtendTime: { statement: digestOf("statement") },
  Publish: { number: "17" },
  SignInstrument: { fullPowers: digestOf("full powers"), custody: "the archive" },
  TransmitInstrument: { receipt: digestOf("receipt") },
  ReturnInstrument: { letter: digestOf("letter") },
  PrepareNotification: { contact: "the desk" },
  ConfirmDeposit: { reference: "C.N.1", effective: "2026-04-01" },
  RecordCirculation: { reference: "C.N.2" },
};

const told = async (of: PersonKind, language: "az" | "en"): Promise<readonly string[]> => {
  const scene = sceneOf(of, opened, { language });
  const recorded: Readonly<Record<string, unknown>> = {
    ...command(of as Command["kind"]),
    ...outdated[of],
  };
  const fields = Object.entries(fieldsOf(of)).filter(
    ([field]) => field in recorded && !["of", "restated", ...namedInFile].includes(field),
  );
  return Promise.all(
    fields.map(async ([field, control]) => {
      const given = control.fill(recorded[field], field);
      const text = String(await control.readBack({ scene, name: field, words: ["", ""], given }));
      return text.includes(messagesIn(language).forms.notGiven) ? field : "";
    }),
  );
};

// What a procedure file names is told by the names in that file, as staged-forms.test.ts has it.
const namedInFile = [
  ...["stage", "body", "with", "outcome", "clock", "declaration", "intervention", "classes"],
  "counts",
];

describe("What is on record, told back on a form", () => {
  it.each(personCommandKinds.flatMap((kind) => languages.map((one) => [kind, one] as const)))(
    "is never said to be not given, whatever the form would offer now: %s (%s)",
    async (kind, language) => {
      expect((await told(kind, language)).filter((field) => field !== "")).toEqual([]);
    },
  );

  it.each([
    ["ReleaseInstrument", "InstrumentPrepared"],
    ["SignInstrument", "InstrumentReleased"],
    ["TransmitInstrument", "InstrumentSigned"],
  ] as const)("names every text of the statements with its digest: %s", async (kind, last) => {
    const scene = sceneOf(kind, azerbaijaniCase(last));
    const place = { scene, name: "of", words: ["", ""], given: emptyForm } as const;
    for (const page of [
      String(await seenEntry.show({ ...place, faults: [] })),
      String(await seenEntry.readBack(place)),
    ])
      for (const { id, texts } of statements)
        for (const { language, digest } of texts) {
          expect(page).toContain(`${id} (${language})`);
          expect(page).toContain(digest);
        }
  });

  it("says of a list on record that it is empty, and not that it was not given", async () => {
    const scene = sceneOf("Lay", opened);
    const { statements: control } = fieldsOf("Lay");
    const given = control?.fill([], "statements") ?? emptyForm;
    const place = { scene, name: "statements", words: ["", ""], given } as const;
    expect(String(await control?.readBack(place))).toBe("none");
  });
});

const control = fieldsOf("RecordVote")["rollCall"];

const placeOf = (lines: readonly string[], language: "az" | "en") => ({
  scene: sceneOf("RecordVote", azerbaijaniCase("SittingScheduled"), { language }),
  name: "rollCall",
  words: ["Who voted how", ""] as const,
  given: givenValue("rollCall.roll", lines.join("\n")),
});

const shown = async (
  lines: readonly string[],
  { language = "en", faults = [] }: { language?: "az" | "en"; faults?: readonly Fault[] } = {},
): Promise<string> => String(await control?.show({ ...placeOf(lines, language), faults }));

describe("A roll call that is counted on the page", () => {
  it("names each line that it cannot read, with number and text, beside what the others come to", async () => {
    const page = await shown(["A; for", "B", "C; maybe", "D; against", "E; F; for"]);
    expect(page).toContain("Lines that could not be read and are not counted: 3.");
    expect(page).toContain(
      "Line 2: “B” is not a name and a position. Separate the two with a semicolon",
    );
    expect(page).toContain("Line 3: “maybe” in “C; maybe” is not a position");
    expect(page).toContain(
      "Line 5: “E; F; for” is not a name and a position. Separate the two with a semicolon",
    );
    expect(page).toContain("Totals of the lines that could be read");
  });

  it("names them in Azerbaijani", async () => {
    const page = await shown(["A; lehinə", "B"], { language: "az" });
    expect(page).toContain("Sətir 2: “B” ad və mövqe deyil. Onları nöqtəli vergüllə ayırın");
  });

  it.each(languages)("says nothing of lines where each was understood (%s)", async (language) => {
    const page = await shown(["A; for"], { language });
    expect(page).not.toMatch(/role="status">\s*<p class="govuk-error-message"/);
  });

  it("names each of many, and not the first twenty", () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Member ${String(index + 1)}`);
    const reading = control?.read(placeOf(lines, "en"));
    const faults = reading?.kind === "faulty" ? reading.faults : [];
    expect(faults).toHaveLength(500);
    expect(faults.at(-1)?.words).toBe(
      "Line 500: “Member 500” is not a name and a position. Separate the two with a semicolon",
    );
  });

  it("names as many as a roll call may have lines, and says how many more there are", () => {
    const lines = Array.from({ length: 2345 }, () => "x");
    const reading = control?.read(placeOf(lines, "en"));
    const faults = reading?.kind === "faulty" ? reading.faults : [];
    expect(faults).toHaveLength(2001);
    expect(faults.at(-1)?.words).toBe("And 345 more lines that could not be read");
  });
});
