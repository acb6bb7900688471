import type { Browser, BrowserContext, Page } from "playwright-core";
import { knownDate } from "../../src/time/fact-date.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { emptyForm } from "../../src/console/forms/form-values.ts";
import type { CommandOf } from "../../src/case/command.ts";
import { countsOfRoll } from "../../src/law/votes/roll-call.ts";
import { azerbaijani, polish } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { factsOf } from "../support/facts.ts";
import { sceneOf } from "../support/form-scene.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import {
  caseAtVote,
  choose,
  fillCounts,
  fillDay,
  fileOf,
  input,
  press,
  pressRecord,
  recordVote,
  stateOf,
  todayIn,
  type Votes,
} from "./filling.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { send, makePublic } from "./send.ts";
import { signedIn, stranger } from "./session.ts";

const rollOf = (words: readonly [string, string], count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) => `Deputat ${String(index + 1)}; ${words[index % 10 === 9 ? 1 : 0]}`,
  );

/** Every number in a page's source, but for days, digests, tokens and names of assets. */
// Anywhere on the page, also where nobody sees them; days are none, and neither is what a token or a digest drawn by lot happens to hold.
const numbersIn = async (page: Page): Promise<readonly string[]> =>
  (await page.content())
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g, "")
    .match(/(?<![\w:-])\d+(?![\w:-])/g) ?? [];

describeInBrowser("The vote's forms in a browser", () => {
  let console: Console;

  let browser: Browser;

  const recorded: Votes = { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 };

  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
    await caseAtVote(console.home, "az-counts", "mine-ban");
    await caseAtVote(console.home, "az-roll", "att");
    await caseAtVote(console.home, "az-file", "unclos");
    await caseAtVote(console.home, "az-certify", "crc");
    await caseAtVote(console.home, "az-stale", "uncac");
    await recordVote(console.home, "az-certify", recorded);
    await recordVote(console.home, "az-stale", recorded);
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const open = async (
    person: string,
    place: string,
    javaScriptEnabled = true,
  ): Promise<{ readonly page: Page; readonly context: BrowserContext }> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, console.base, person);
    await page.goto(`${console.base}${place}`);
    return { page, context };
  };

  const fillVote = async (page: Page): Promise<void> => {
    await fillDay(page, "on", todayIn(console.home));
    await choose(page, "outcome", "adopted");
  };

  /** What the page before the record says of it: the sums, what was declared, and the text. */
  const expectStands = async (page: Page, told: readonly string[]): Promise<void> => {
    expect(page.url()).toMatch(/\/confirm$/);
    expect(await faultsOn(page)).toEqual([]);
    const answers = await page.innerText("main .govuk-summary-list");
    for (const one of told) expect(answers).toMatch(new RegExp(`(?:^|\\s)${one}(?:\\s|$)`, "im"));
  };

  it("says while numbers are typed what they add up to and what is needed", async () => {
    const { page, context } = await open("plenary-secretary-1", "/en/cases/az-counts/do/vote");
    await fillCounts(page, { ...recorded, for: 96 });
    const said = page.locator("[data-sum-said]");
    expect(await said.textContent()).toBe(
      "The votes add up to 115, but 116 members were present. 96 in favour: enough. 63 are needed.",
    );
    await fillCounts(page, { for: 40, against: 20, abstaining: 5, notVoting: 5, present: 70 });
    expect(await said.textContent()).toBe(
      "The votes add up to 70, the number of members present. 70 present: below the quorum of 83. 40 in favour: not enough. 63 are needed.",
    );
    await context.close();
  });

  it.each([
    ["with", true],
    ["without", false],
  ])("refuses a wrong sum %s JavaScript, at the votes, and keeps them", async (_, javaScript) => {
    const { page, context } = await open(
      "plenary-secretary-1",
      "/en/cases/az-counts/do/vote",
      javaScript,
    );
    await fillVote(page);
    await fillCounts(page, { ...recorded, for: 96 });
    await press(page, "continue");
    const link = page.locator(".govuk-error-summary a");
    expect(await link.textContent()).toBe(
      "for + against + abstaining + not voting add up to 115, but 116 were present; check the counts",
    );
    expect(await link.getAttribute("href")).toBe("#field-counts");
    expect(await input(page, "counts.for").inputValue()).toBe("96");
    expect(factsOf(await stateOf(console.home, "az-counts"), "VoteRecorded")).toEqual([]);
    await context.close();
  });

  it("asks once more on a page of its own, and then records the vote by counts", async () => {
    const { page, context } = await open("plenary-secretary-1", "/en/cases/az-counts/do/vote");
    await fillVote(page);
    await fillCounts(page, recorded);
    await press(page, "continue");
    expect(await page.textContent("main")).toContain("97");
    await pressRecord(page);
    expect(await page.textContent("h1")).toBe("This cannot be undone: Record a vote");
    expect(await page.textContent(".govuk-warning-text__text")).toContain("under your name");
    await expectStands(page, ["97", "11", "5", "3", "116", "adopted"]);
    expect(factsOf(await stateOf(console.home, "az-counts"), "VoteRecorded")).toEqual([]);
    await pressRecord(page);
    expect(await page.textContent("h1")).toBe("Recorded: vote recorded");
    const [vote] = factsOf(await stateOf(console.home, "az-counts"), "VoteRecorded");
    expect(vote?.act.counts).toEqual(recorded);
    await context.close();
  });

  it("reports each line of a roll call that it does not understand, and counts the rest back", async () => {
    const { page, context } = await open("plenary-secretary-1", "/az/cases/az-roll/do/vote");
    await fillVote(page);
    const lines = [...rollOf(["lehinə", "əleyhinə"], 100), "Son Deputat; bəlkə", "yalnız ad"];
    await input(page, "rollCall.roll").fill(lines.join("\n"));
    await press(page, "continue");
    expect(await page.locator(".govuk-error-summary a").allTextContents()).toEqual([
      "Sətir 101: “Son Deputat; bəlkə” yazısında “bəlkə” mövqe deyil",
      "Sətir 102: “yalnız ad” ad və mövqe deyil. Onları nöqtəli vergüllə ayırın",
    ]);
    expect(await faultsOn(page)).toEqual([]);
    await input(page, "rollCall.roll").fill(lines.slice(0, 100).join("\r\n"));
    await press(page, "continue");
    const told = await page.innerText("main table");
    expect(told).toMatch(/lehinə\s+90/);
    expect(told).toMatch(/əleyhinə\s+10/);
    expect(told).toMatch(/iştirak edən\s+100/);
    await pressRecord(page);
    await expectStands(page, ["90", "10", "100", "qəbul edildi"]);
    await context.close();
  });

  it("takes a roll call from a CSV file with English words, and shows its lines before they count", async () => {
    const { page, context } = await open("plenary-secretary-2", "/en/cases/az-roll/do/vote");
    await fillVote(page);
    const csv = ["name,position", ...rollOf(["for", "against"], 90)].join("\r\n");
    await page
      .locator('input[name="rollCall.roll.rollFile"]')
      .setInputFiles(fileOf("roll.csv", csv.replaceAll("; ", ",")));
    await press(page, "upload:rollCall.roll");
    expect(await input(page, "rollCall.roll").inputValue()).toContain("Deputat 90,against");
    await press(page, "continue");
    await pressRecord(page);
    await pressRecord(page);
    const [vote] = factsOf(await stateOf(console.home, "az-roll"), "VoteRecorded");
    expect(countsOfRoll([...(vote?.act.rollCall ?? [])])).toEqual({
      for: 81,
      against: 9,
      abstaining: 0,
      notVoting: 0,
      present: 90,
    });
    await context.close();
  });

  it.each([
    ["is not UTF-8", Buffer.from("Be\xFEir Yal\xE7\xFDn;for", "latin1"), /is not UTF-8 text/],
    ["is empty", Buffer.from(""), /the file is empty/],
    ["is no roll call", Buffer.alloc(300 * 1024, "x"), /too large for a roll call/],
  ])(
    "refuses a roll call whose file %s, at its input, and keeps what was pasted",
    async (_, buffer, why) => {
      const { page, context } = await open("plenary-secretary-2", "/en/cases/az-file/do/vote");
      const pasted = "Somebody; for";
      await input(page, "rollCall.roll").fill(pasted);
      const chosen = { name: "roll.csv", mimeType: "text/csv", buffer };
      await page.locator('input[name="rollCall.roll.rollFile"]').setInputFiles(chosen);
      await press(page, "upload:rollCall.roll");
      const told = page.locator(".govuk-error-summary a");
      expect(await told.textContent()).toMatch(why);
      expect(await told.getAttribute("href")).toBe("#rollCall.roll.rollFile");
      expect(await page.locator("#rollCall\\.roll\\.rollFile-error").textContent()).toMatch(why);
      expect(await input(page, "rollCall.roll").inputValue()).toBe(pasted);
      expect(await faultsOn(page)).toEqual([]);
      await context.close();
    },
  );

  it.each([
    ["plenary-secretary-2", "en", "vote", "neither certified nor declined"],
    ["plenary-secretary-2", "az", "vote", "hələ təsdiqi və ya"],
    ["clerk", "en", "schedule", "neither certified nor declined"],
    ["clerk", "az", "schedule", "hələ təsdiqi və ya"],
  ])("shows %s no form in %s to %s while a vote awaits its certification", async (...told) => {
    const [person, language, verb, why] = told;
    const { page, context } = await open(person, `/${language}/cases/az-certify/do/${verb}`);
    expect(await page.innerText("main .govuk-inset-text")).toContain(why);
    expect(await page.locator("main form").count()).toBe(0);
    expect(await faultsOn(page)).toEqual([]);
    await context.close();
  });

  it("has another person enter the vote again, and shows nothing of the first record", async () => {
    const place = "/en/cases/az-certify/do/certify";
    const first = await open("plenary-secretary-1", place);
    expect(await first.page.textContent("main")).toContain("Someone else must take this one");
    await first.context.close();

    const { page, context } = await open("plenary-secretary-2", place);
    expect(await numbersIn(page)).not.toContain("97");
    expect(await numbersIn(page)).not.toContain("11");
    expect(await numbersIn(page)).not.toContain("116");
    expect(await page.content()).not.toMatch(/value="adopted"[^>]*checked/);
    await fillCounts(page, { ...recorded, for: 96, against: 12 });
    await choose(page, "outcome", "adopted");
    await press(page, "continue");
    await pressRecord(page);
    expect(await numbersIn(page)).not.toContain("97");
    await pressRecord(page);
    expect(await page.textContent("h1")).toBe(
      "Recorded: certification differed from the recorded vote",
    );
    expect(await page.textContent("main [role=alert]")).toMatch(
      /What you entered differs from the first record\. Check the chamber's own record/,
    );
    expect((await stateOf(console.home, "az-certify")).stage).toBe("plenary");
    await page.goto(`${console.base}${place}`);
    await fillCounts(page, recorded);
    await choose(page, "outcome", "adopted");
    await press(page, "continue");
    await pressRecord(page);
    expect(page.url()).toMatch(/\/confirm$/);
    // What stands there was entered again: the numbers stand once, and no fact of the first record is told.
    expect((await numbersIn(page)).filter((one) => one === "97")).toEqual(["97"]);
    expect(await page.locator("main .tq-inset dl").count()).toBe(0);
    await pressRecord(page);
    expect(await page.textContent("h1")).toBe("Recorded: vote certified");
    expect((await stateOf(console.home, "az-certify")).stage).toBe("head-of-state");
    await context.close();
  });

  it("refuses a form that was filled in while another entry took the place of the one it names", async () => {
    const { page, context } = await open("plenary-secretary-2", "/en/cases/az-stale/do/certify");
    await fillCounts(page, recorded);
    await choose(page, "outcome", "adopted");
    const { head } = await stateOf(console.home, "az-stale");
    await send(console.home, {
      caseId: "az-stale",
      person: "plenary-secretary-2",
      duty: "plenary-secretary",
      command: { kind: "DeclineCertification", of: head, reason: "the protocol says otherwise" },
    });
    await recordVote(console.home, "az-stale", { ...recorded, for: 96, against: 12 });
    await press(page, "continue");
    expect(await page.locator(".govuk-error-summary a").getAttribute("href")).toBe("#field-of");
    expect(await page.textContent("main")).toContain("What you saw has since been replaced");
    expect(await input(page, "counts.for").inputValue()).toBe("97");
    expect(factsOf(await stateOf(console.home, "az-stale"), "VoteCertified")).toEqual([]);
    await context.close();
  });
});

const caseId = "az-entry";

describe("The numbers of a vote", () => {
  const recorded: Votes = { for: 90, against: 11, abstaining: 5, notVoting: 3, present: 109 };

  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, caseId, "crc");
    await recordVote(console.home, caseId, recorded);
    await makePublic(console.home, caseId);
  }, 120_000);

  afterAll(() => console.close());

  const voteOf = async () =>
    (await stateOf(console.home, caseId)).facts.find(({ act }) => act.kind === "VoteRecorded");

  const correct = async (): Promise<void> => {
    const restated: CommandOf<"RecordVote"> = {
      kind: "RecordVote",
      on: knownDate(todayIn(console.home)),
      stage: "plenary",
      outcome: "rejected",
      counts: { ...recorded, for: 60, against: 41 },
      text: "unknown",
      statementTexts: [],
    };
    const of = (await voteOf())?.entry;
    if (of === undefined) throw new Error("no vote is on record");
    const command = {
      kind: "Correct",
      of,
      restated,
      reason: "the minutes",
      legalBasis: "x",
    } as const;
    await send(console.home, {
      caseId,
      person: "plenary-secretary-1",
      duty: "plenary-secretary",
      command,
    });
  };

  const certify = async (): Promise<void> => {
    const of = (await voteOf())?.correctedBy ?? undefined;
    if (of === undefined) throw new Error("nothing was corrected");
    const counts = { ...recorded, for: 60, against: 41 };
    await send(console.home, {
      caseId,
      person: "plenary-secretary-2",
      duty: "plenary-secretary",
      command: { kind: "CertifyVote", of, counts, outcome: "rejected" },
    });
  };

  it("lead to the entry of their correction, on the office's page and on the public one", async () => {
    const officer = await signedIn(console.base, "plenary-secretary-1");
    const pages = async (): Promise<readonly string[]> => [
      await (await officer.get(`/en/cases/${caseId}/votes`)).text(),
      await (await stranger(console.base).get(`/en/public/${caseId}`)).text(),
    ];
    for (const page of await pages()) expect(page).not.toContain("these figures are those of");
    await correct();
    // Everybody else reads it once another person has certified it as it stands.
    await certify();
    const correction = (await voteOf())?.correctedBy ?? "none";
    for (const page of await pages())
      expect(page).toContain(`Corrected: these figures are those of entry ${correction}`);
  });
});

const shown = async ({ story }: StagedCase, language: "az" | "en" = "en"): Promise<string> => {
  const control = fieldsOf("RecordVote")["text"];
  const scene = sceneOf("RecordVote", story, { language });
  const place = { scene, name: "text", words: ["The text", ""] as const, given: emptyForm };
  const page = String(await control?.show({ ...place, faults: [] }));
  return page.replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");
};

describe("The text decided on, in the form of a vote", () => {
  it("is required where the body decides on the text as it was laid, as the rule has it", async () => {
    const before = azerbaijani.inPlenary();
    before.asks("RecordVote", { outcome: "adopted" }).thenRefused("TextDiffers");
    const form = await shown(before);
    expect(form).toContain("Required: it is compared with the text laid.");
    expect(form).toContain("Leave it empty if consent to a change is given.");
    expect(form).not.toContain("optional");
    expect(await shown(before, "az")).toContain("Mütləqdir");
  });
  it("may be left out where nobody has the text that was laid, or no rule compares the two", async () => {
    expect(await shown(azerbaijani.inPlenary({ text: "unknown" }))).toContain("(optional)");
    expect(await shown(polish.beforeSenate())).toContain("(optional)");
  });
});
