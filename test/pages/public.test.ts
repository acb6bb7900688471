import { parseXml } from "@rgrove/parse-xml";
import type { Browser, Page } from "playwright-core";
import { knownDate } from "../../src/time/fact-date.ts";
import type { Visit } from "../../src/console/pages.ts";
import { datesSection } from "../../src/console/public/dates.ts";
import { pageFormat } from "../../src/console/page-format.ts";
import { messagesIn } from "../../src/console/words.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";
import type { Command, CommandOf } from "../../src/case/command.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import { entryIntoForceIn } from "../../src/case/state-in-force.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { caseAtVote, recordVote, stateOf, todayIn, type Votes } from "./filling.ts";
import { carryToVote, layDown } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

describe("What everybody reads", () => {
  const open = "az-budapest";
  const closed = "az-un-cybercrime";

  let console: Console;
  let anybody: Asker;

  beforeAll(async () => {
    console = await openConsole();
    anybody = stranger(console.base);
  }, 120_000);
  afterAll(() => console.close());

  const textAt = async (path: string): Promise<string> => (await anybody.get(path)).text();

  const answerAt = async (path: string) => {
    const answer = await anybody.get(path);
    const headers = [...answer.headers].filter(([name]) => name !== "date");
    return { status: answer.status, headers, body: await answer.text() };
  };

  const files = [
    "feed.xml",
    "deadlines.ics",
    "akoma-ntoso.xml",
    "popolo.json",
    "acts.csv",
    "votes.csv",
    "roll-call.csv",
    "entries.jsonl",
    "export.jsonl",
  ] as const;

  describe("The public site", () => {
    it("shows no case before an act made it public", async () => {
      for (const place of ["", "/cases.csv", "/feed.xml"]) {
        const text = await textAt(`/en/public${place}`);
        expect(text).toContain(open);
        expect(text).not.toContain(closed);
      }
      const about = "?treaty=un-cybercrime-2024";
      expect(await textAt(`/en/public${about}`)).toContain("No case has been made public yet.");
      expect(await textAt(`/en/public/feed.xml${about}`)).not.toContain("<entry>");
    });

    it("may be found by search engines, and no other page", async () => {
      const answer = await anybody.get("/robots.txt");
      expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await answer.text()).trim().split("\n")).toEqual([
        "User-agent: *",
        "Allow: /az/public",
        "Allow: /en/public",
        "Disallow: /",
      ]);
    });

    it("answers an unpublished case like one that is not there, byte for byte and after one time", async () => {
      for (const file of ["", ...files.map((name) => `/${name}`)]) {
        const [secret, nowhere] = [
          await answerAt(`/en/public/${closed}${file}`),
          await answerAt(`/en/public/there-is-no-such-case${file}`),
        ];
        expect(secret.status).toBe(404);
        expect(secret).toEqual(nowhere);
      }
      const began = performance.now();
      await textAt("/en/public/there-is-no-such-case");
      expect(performance.now() - began).toBeGreaterThan(38);
    });

    it("shows a case from the act on that made it public", async () => {
      await makePublic(console.home, closed);
      expect(await textAt("/en/public")).toContain(closed);
      const page = await textAt(`/en/public/${closed}`);
      for (const heading of [
        "The dates, and what each means",
        "What happened",
        "Verify it yourself",
      ])
        expect(page).toContain(heading);
      expect(page).toContain("a ground &lt;b&gt;made up&lt;/b&gt; for a test");
      expect(page).toContain("10 February 2026");
    });

    it("says of each date what it means, and of a missing one that it is not on record", async () => {
      const page = await textAt(`/en/public/${closed}`);
      expect(page).toContain("signing it does not bind the State");
      // Every step abroad is still to come: none of them is missing.
      expect(page).not.toContain("not on record");
      const ended = await textAt(`/en/public/${open}`);
      expect(ended).toContain("Where the treaty says so, this establishes the State’s consent");
      expect(ended).toContain("not on record");
      // Nobody recorded it in the case, and the treaty file has it.
      expect(ended).toMatch(
        /Entry into force of the treaty itself.*?1 July 2004<\/strong>\s*<br \/>\s*from the treaty file/s,
      );
      expect(page).toContain("Single-reading plenary vote: 10 February 2026");
      expect(page).toContain("The counts were not published.");
    });

    it("shows how far the cases about one treaty have come, with the drawing of each, and follows them", async () => {
      const page = await textAt("/en/public?treaty=un-cybercrime-2024");
      expect(page).toContain(": how far each case has come");
      expect(page).toContain(`/en/public/${closed}"`);
      expect(page).not.toContain(`/en/public/${open}"`);
      expect([...page.matchAll(/<svg[^>]*class="tq-map"/g)]).toHaveLength(1);
      expect(page).toContain('href="/en/public/feed.xml?treaty=un-cybercrime-2024"');
      for (const file of ["feed.xml", "cases.csv"]) {
        const told = await textAt(`/en/public/${file}?treaty=un-cybercrime-2024`);
        expect(told).toContain(`/en/public/${closed}`);
        expect(told).not.toContain(`/en/public/${open}`);
      }
      // A treaty that is not at hand asks for nothing.
      const any = await textAt("/en/public?treaty=%3Cscript%3E");
      expect(any).toContain(`/en/public/${open}"`);
      expect(any).not.toContain('class="tq-map"');
    });

    it("names duties and no persons, and nothing that the office arranges for itself", async () => {
      await send(console.home, {
        caseId: closed,
        person: "treaty-officer-1",
        duty: "treaty-officer",
        command: { kind: "ClaimTask" },
      });
      await send(console.home, {
        caseId: closed,
        person: "treaty-officer-1",
        duty: "treaty-officer",
        command: { kind: "HandOverTask", to: "treaty-officer-2" as PersonNumber, reason: "leave" },
      });
      for (const id of [open, closed])
        for (const file of ["", "/feed.xml", "/acts.csv", "/akoma-ntoso.xml", "/popolo.json"]) {
          const text = await textAt(`/en/public/${id}${file}`);
          expect(text).not.toMatch(/plenary-secretary-\d|treaty-officer-\d/);
          expect(text).not.toMatch(/task claimed|task handed over|TaskClaimed|TaskHandedOver/i);
        }
    });

    it("hands out files of the right type, and says where the feed is", async () => {
      const types = await Promise.all(
        files
          .filter((name) => name !== "export.jsonl")
          .map(async (name) => {
            const answer = await anybody.get(`/en/public/${open}/${name}`);
            return [name, answer.status, (answer.headers.get("content-type") ?? "").split(";")[0]];
          }),
      );
      expect(types).toEqual([
        ["feed.xml", 200, "application/atom+xml"],
        ["deadlines.ics", 200, "text/calendar"],
        ["akoma-ntoso.xml", 200, "application/xml"],
        ["popolo.json", 200, "application/json"],
        ["acts.csv", 200, "text/csv"],
        ["votes.csv", 200, "text/csv"],
        ["roll-call.csv", 200, "text/csv"],
        ["entries.jsonl", 200, "application/jsonl"],
      ]);
      const feed = await textAt("/az/public/feed.xml");
      expect(() => parseXml(feed)).not.toThrow();
      expect(feed).toContain(`${console.base}/az/public/${open}#entry-1`);
      expect(await textAt(`/en/public/${open}`)).toMatch(
        /<link\s+rel="alternate"\s+type="application\/atom\+xml"/,
      );
    });

    it("may be kept on the way for five minutes, by its content, where nobody is signed in", async () => {
      const path = `/en/public/${open}`;
      const first = await anybody.get(path);
      expect(first.headers.get("cache-control")).toBe("public, max-age=300");
      const etag = first.headers.get("etag") ?? "";
      const again = await fetch(`${console.base}${path}`, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
      expect(again.headers.get("content-type")).toBe("text/html; charset=utf-8");
      const clerk = await signedIn(console.base, "clerk");
      expect((await clerk.get(path)).headers.get("cache-control")).toBe("private, no-cache");
      expect((await anybody.get("/en/sign-in")).headers.get("cache-control")).toBe("no-store");
    });

    it("exports a case to be verified once a checkpoint covers the act that opened it", async () => {
      const offered = `/en/public/${open}/export.jsonl"`;
      expect((await anybody.get(`/en/public/${open}/export.jsonl`)).status).toBe(409);
      const before = await textAt(`/en/public/${open}`);
      expect(before).not.toContain(offered);
      expect(before).toContain("A case is exported up to a checkpoint");
      await checkpointLog(console.home);
      const after = await textAt(`/en/public/${open}`);
      expect(after).toContain(offered);
      expect(after).not.toContain("A case is exported up to a checkpoint");
      const exported = await textAt(`/en/public/${open}/export.jsonl`);
      expect(exported).toContain('"kind":"public"');
      const page = await textAt("/en/public/log");
      expect(page).toContain((await textAt("/en/public/log/key.txt")).trim());
    });
  });

  describeInBrowser("The public site in a browser", () => {
    // Each was laid with a file, so that digests stand in its facts; one has words that are wider than a telephone.
    const withFiles = ["az-live", "az-long-words"];
    let browser: Browser;
    const long = { title: "Müqavilə".repeat(30), by: "Təşəbbüskar".repeat(30) };
    beforeAll(async () => {
      browser = await openBrowser();
      await carryToVote(console.home);
      await layDown(console.home, "az-long-words", long);
      for (const caseId of withFiles) await makePublic(console.home, caseId);
    }, 60_000);
    afterAll(() => browser.close());

    it.each(["en", "az"])(
      "has no fault that can be found in %s",
      async (language) => {
        const page: Page = await (await browser.newContext()).newPage();
        const faults: string[] = [];
        for (const path of [...withFiles, "nowhere"]) {
          await page.goto(`${console.base}/${language}/public/${path}`);
          faults.push(...(await faultsOn(page)));
        }
        expect(faults).toEqual([]);
      },
      60_000,
    );
  });
});

const datesOf = async (
  { state, law }: CaseBuilder,
  language: "az" | "en" = "en",
): Promise<string> => {
  const format = pageFormat({ language, words: messagesIn(language) } as unknown as Visit, [
    law.procedure,
  ]);
  const entryIntoForce = entryIntoForceIn(state, law.treaty);
  const view = { state, law, entryIntoForce } as unknown as CaseView;
  return String(await datesSection(format, view)).replaceAll(/\s+/gu, " ");
};
const row = (page: string, name: string): string =>
  page
    .split(name)[1]
    ?.split("</dd>")[0]
    ?.replaceAll(/<[^>]*>/gu, " ") ?? "";

describe("What everybody reads of the dates of a case", () => {
  const missing = async (story: CaseBuilder): Promise<readonly string[]> =>
    [...(await datesOf(story)).matchAll(/<dt[^>]*>(.*?)<\/dt>(.*?)<\/dd>/gu)].flatMap(
      ([, name = "", said = ""]) => (said.includes("not on record") ? [name.trim()] : []),
    );
  it("names as missing what the case has gone past, and nothing that is still to come", async () => {
    const signature = "Signature of the treaty";
    expect(await missing(britishCase("Published"))).toEqual([signature]);
    expect(await missing(britishCase("InstrumentSigned"))).toEqual([signature]);
    const withdrawn = azerbaijaniCase("Laid").record(command("Withdraw"));
    expect(await missing(withdrawn)).toEqual([signature]);
    // Of a past case, whose letter nobody entered.
    const past = azerbaijaniCase("InstrumentSigned")
      .with(importing)
      .record(command("ConfirmDeposit"));
    expect(past.state.stage).toBe("deposited");
    expect(await missing(past)).toContain("Notification sent to the depositary");
    expect(await missing(past)).not.toContain("Deposit");
  });
});

describe("What everybody reads of a treaty that silence approves", () => {
  it("is when the period was certified to have passed, and that this is not the ratification", async () => {
    const said = row(await datesOf(britishCase("TimeEndCertified")), "Period A: 21 sitting days");
    expect(said).toContain("3 February 2026");
    expect(said).toContain("It is not the ratification");
  });
  it("is which House resolved against it, and when", async () => {
    const against = britishCase("Published").record(
      command("RecordIntervention", {
        on: "2026-01-20",
        intervention: "commons-against",
        body: "commons",
      }),
    );
    const said = row(await datesOf(against), "Period A: 21 sitting days");
    expect(said).toContain("20 January 2026");
    expect(said).toContain("House of Commons resolves against ratification");
    expect(await datesOf(against, "az")).toContain("20 yanvar 2026");
  });
  it("is nothing of a period that runs", async () => {
    expect(await datesOf(britishCase("Published"))).not.toContain("Period A");
  });
});

const caseId = "az-told";
const recorded: Votes = { for: 90, against: 11, abstaining: 5, notVoting: 3, present: 109 };
const really: Votes = { ...recorded, for: 60, against: 41 };

describe("A vote on the public page", () => {
  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, caseId, "crc");
    await recordVote(console.home, caseId, recorded);
    await makePublic(console.home, caseId);
  }, 120_000);

  afterAll(() => console.close());

  const page = async (): Promise<string> =>
    (await (await stranger(console.base).get(`/en/public/${caseId}`)).text()).replaceAll(
      /\s+/g,
      " ",
    );

  /** The row of the vote among the dates. */
  const voteRow = async (): Promise<string> =>
    /<dt[^>]*> ?Single-reading plenary vote.*?<\/dd>/.exec(await page())?.[0] ?? "";

  const currentVote = async (): Promise<string> => {
    const { facts } = await stateOf(console.home, caseId);
    const vote = facts.find(({ act }) => act.kind === "VoteRecorded");
    return vote?.correctedBy ?? vote?.entry ?? "";
  };

  const by = (person: string, command: Command): Promise<void> =>
    send(console.home, { caseId, person, duty: "plenary-secretary", command });

  const correct = async (votes: Votes, reason: string): Promise<void> => {
    const restated: CommandOf<"RecordVote"> = {
      kind: "RecordVote",
      on: knownDate(todayIn(console.home)),
      stage: "plenary",
      outcome: "adopted",
      counts: votes,
      text: "unknown",
      statementTexts: [],
    };
    const of = (await currentVote()) as CommandOf<"Correct">["of"];
    await by("plenary-secretary-1", {
      kind: "Correct",
      of,
      restated,
      reason,
      legalBasis: "an article",
    });
  };

  const certify = async (votes: Votes): Promise<void> => {
    const of = (await currentVote()) as CommandOf<"CertifyVote">["of"];
    const command = { kind: "CertifyVote", of, counts: votes, outcome: "adopted" } as const;
    await send(
      console.home,
      { caseId, person: "plenary-secretary-2", duty: "plenary-secretary", command },
      handleDespite,
    );
  };

  it("is on record, and its numbers and result are not shown before it is certified", async () => {
    const hidden = "A decision is recorded. It is shown once another person has certified it.";
    expect(await voteRow()).toBe("");
    const text = await page();
    expect(text.split(hidden)).toHaveLength(2);
    expect(text).not.toContain("Declared result");
    expect(text).not.toContain("for: 90");
  });

  it("is told as the decision once it is certified", async () => {
    await certify(recorded);
    const row = await voteRow();
    expect(row).toContain("Certified by another person");
    expect(row).toContain("A decision under the domestic procedure");
  });

  it("stands after a correction as it was certified, and the certification fell", async () => {
    await correct(really, "the minutes say <b>otherwise</b>");
    const text = await page();
    expect(text).toContain("for: 90");
    expect(text).not.toContain("for: 60");
    expect(text).not.toContain("these figures are those of entry");
    expect(text).not.toContain("is now 60");
    expect(text).not.toContain("Not yet certified by another person");
    const row = await voteRow();
    expect(row).toContain("It was corrected after certification");
    expect(row).not.toContain("rejected");
  });

  it("says once the correction is certified what it was, what it is and why", async () => {
    await certify(really);
    const text = await page();
    expect(text).toContain("Corrects entry 6.");
    expect(text).toContain("was outcome: adopted; for: 90, against: 11,");
    expect(text).toContain("is now outcome: adopted; for: 60, against: 41,");
    expect(text).toContain("Reason, as recorded: the minutes say &lt;b&gt;otherwise&lt;/b&gt;");
    expect(text).toContain(`these figures are those of entry ${await currentVote()}`);
    const row = await voteRow();
    expect(row).toContain("Certified by another person");
    expect(row).toContain("The declared result and the result by the rule are not the same");
  });

  it("says why a rule of numbers was broken, and says the same thing once", async () => {
    const [, broken = ""] = /Rules that were broken(.*?)<\/ul>/.exec(await page()) ?? [];
    const said = [...broken.matchAll(/(vote at [^<]*?)\s*</g)].map(([, one]) => one);
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((one) => one?.includes("for: 60, needed at least 63") === true)).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  });
});
