import { randomUUID } from "node:crypto";
import { run } from "../../src/cli/run.ts";
import { writeNewerVersion } from "../local/newer-version.ts";
import { factsOf } from "../support/facts.ts";
import { caseAtVote, stateOf } from "./filling.ts";
import { giverAt } from "./giving.ts";
import { carryToVote, layLongAgo, texts, type LiveCase } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

describe("The records of a case", () => {
  let console: Console;
  let live: LiveCase;
  let auditor: Asker;

  beforeAll(async () => {
    console = await openConsole();
    live = await carryToVote(console.home);
    await layLongAgo(console.home);
    auditor = await signedIn(console.base, "auditor");
  }, 60_000);
  afterAll(() => console.close());

  const plain = async (asker: Asker, path: string): Promise<string> =>
    (await (await asker.get(path)).text())
      .replace(/<[^>]*>/g, " ")
      .replaceAll("&#39;", "'")
      .replaceAll("&quot;", '"')
      .replace(/\s+/g, " ");

  const byCommandLine = async (...line: readonly string[]): Promise<string> => {
    let out = "";
    const shell = {
      out: (text: string) => {
        out += text;
      },
      err: () => undefined,
      env: {},
      folder: console.home.folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    };
    await run(["--home", console.home.folder, ...line], shell);
    return out;
  };

  describe("Who may read the pages of a case", () => {
    it("sends a stranger from a case, from one that is not there and from a name that is none alike", async () => {
      for (const id of ["az-live", "az-nowhere", "office", "log"])
        for (const page of ["", "/statements", "/votes", "/papers", "/findings", "/history"]) {
          const path = `/cases/${id}${page}`;
          const answer = await stranger(console.base).get(`/en${path}`);
          const signIn = `/en/sign-in?to=${encodeURIComponent(path)}`;
          expect([answer.status, answer.headers.get("location")]).toEqual([302, signIn]);
          expect(await answer.text()).toBe("");
        }
      expect((await stranger(console.base).get("/en/cases/..%2Foffice")).status).toBe(404);
    });

    it.each(["history.json", "history.csv"])("does not hand a stranger the %s", async (file) => {
      expect((await stranger(console.base).get(`/en/cases/az-live/${file}`)).status).toBe(404);
    });

    it("sends a stranger who asks for the list to where one signs in", async () => {
      const answer = await stranger(console.base).get("/az/cases");
      expect([answer.status, answer.headers.get("location")]).toEqual([
        302,
        "/az/sign-in?to=%2Fcases",
      ]);
      expect((await stranger(console.base).get("/az/cases.csv")).status).toBe(404);
    });
  });

  const shown = async (asker: Asker, path: string): Promise<{ status: number; text: string }> => {
    const answer = await asker.get(path);
    return { status: answer.status, text: await answer.text() };
  };

  describe("A case's overview", () => {
    it("says in four boxes where it stands, what is next and whose, the next day, and what is lacking", async () => {
      const said = await plain(auditor, "/en/cases/az-live");
      expect(said).toMatch(/Where it stands Single-reading plenary vote since \d+ \w+ \d{4} /);
      expect(said).toContain(
        "Next, and whose Certify a vote: Single-reading plenary vote plenary secretary; someone other than plenary-secretary-1",
      );
      expect(said).toMatch(
        /Next day No deadline is running Last met: Vote \(\d+ \w+ \d{4}\) All deadlines/,
      );
      expect(said).toMatch(
        /Before the deposit \d+ of \d+ in order \d+ to be supplied or looked up Audit: broken \d+, open \d+/,
      );
    });

    it("counts as the readiness list and the audit do, and leads to them", async () => {
      const { text } = await shown(auditor, "/en/cases/az-live");
      const list = (await shown(auditor, "/en/cases/az-live/readiness")).text;
      const met = list.match(/govuk-tag--green/g)?.length ?? 0;
      expect(text).toMatch(
        new RegExp(`href="/en/cases/az-live/readiness"\\s*>\\s*${String(met)} of \\d+ in order`),
      );
      expect(text).toMatch(/href="\/en\/cases\/az-live\/findings"\s*>\s*Audit: broken 0, open/);
    });

    it("offers the form of the next step to whoever may take it, and to nobody else", async () => {
      const boxesFor = async (person: string): Promise<string> => {
        const { text } = await shown(await signedIn(console.base, person), "/en/cases/az-live");
        return text.slice(text.indexOf("tq-boxes"), text.indexOf("tq-map"));
      };
      expect(await boxesFor("plenary-secretary-2")).toContain(
        "/en/cases/az-live/do/certify?stage=plenary",
      );
      expect(await boxesFor("plenary-secretary-1")).not.toContain("/do/");
      expect(await boxesFor("clerk")).not.toContain("/do/");
    });

    it("says of a case that has ended what the audit finds, and asks for nothing more", async () => {
      const said = await plain(auditor, "/en/cases/az-budapest");
      expect(said).toMatch(/What the audit finds Audit: broken \d+, open \d+/);
      expect(said).not.toContain("Before the deposit");
      expect(said).toContain("No deadline is running");
    });

    it("draws a day under each stage, and names in one line those that were not taken", async () => {
      const said = await plain(auditor, "/en/cases/az-un-cybercrime");
      const map = said.slice(said.indexOf("The procedure"), said.indexOf("Next steps"));
      expect(map).toMatch(/Draft law day not found Single-reading plenary vote 10 February 2026/);
      expect(map).toMatch(/Deposit waiting since \d+ \w+ 2026 \(the case is here\)/);
      expect(map).toContain("Not drawn, because nothing is on record of them: Committee.");
      const live = await plain(auditor, "/en/cases/az-late");
      expect(live).toMatch(/Single-reading plenary vote by \d+ February 2026 /);
    });

    it("is headed by its treaty, in the language of the page", async () => {
      const heading = (text: string): string =>
        /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1]?.trim() ?? "";
      expect(heading((await shown(auditor, "/en/cases/az-un-cybercrime")).text)).toBe(
        "United Nations Convention against Cybercrime",
      );
      expect(heading((await shown(auditor, "/az/cases/az-un-cybercrime")).text)).toBe(
        "BMT-nin Kibercinayətkarlığa qarşı Konvensiyası",
      );
    });

    it("keeps apart the facts that the press calls by one name", async () => {
      const { text } = await shown(auditor, "/en/cases/az-budapest");
      const facts = [
        ...text.matchAll(/<dt[^>]*>([^<]+)<\/dt>\s*<dd[^>]*>\s*<(\w+)[^>]*>\s*([^<]+)/g),
      ];
      const days = new Map(facts.map(([, name = "", , day = ""]) => [name.trim(), day.trim()]));
      expect(days.has("Single-reading plenary vote")).toBe(false);
      expect(days.get("Signature of the instrument")).toBe("not on record");
      expect(days.get("Deposit")).toBe("15 March 2010");
      expect(days.get("Entry into force for the State")).toBe("1 July 2010");
    });

    it("says what a deadline rests on, and that nobody has checked it", async () => {
      const said = await plain(auditor, "/en/cases/az-live");
      expect(said).toMatch(/Vote kept Last day: .* Authority: Constitution, Art\. 96/);
      expect(said).toContain("unverified: nobody has checked this source");
    });

    it("warns of a deadline that is over", async () => {
      const said = await plain(auditor, "/en/cases/az-late");
      expect(said).toMatch(
        /Deadlines Vote overdue Last day: between \d+ \w+ \d{4} and \d+ \w+ \d{4} Runs from: /,
      );
      const clerk = await plain(await signedIn(console.base, "clerk"), "/en/tasks");
      expect(clerk).toMatch(/A case that nobody moves overdue was due \d+ \w+ \d{4}/);
    });

    it("is told anew once something was recorded", async () => {
      expect(await plain(auditor, "/en/cases/az-late")).toContain("2. text laid: Draft law");
      const on = { kind: "unknown" } as const;
      await send(console.home, {
        caseId: "az-late",
        person: "clerk",
        duty: "clerk",
        command: { kind: "Refer", stage: "committee", on, lead: "Committee B", others: [] },
      });
      const said = await plain(auditor, "/en/cases/az-late");
      expect(said).toContain("Where it stands Committee since");
      expect(said).toMatch(/Next day Vote Last day: between [\d\w ]+ overdue/);
      expect(said).toContain("3. referred: Committee");
    });

    it("speaks Azerbaijani where the address does", async () => {
      const said = await plain(auditor, "/az/cases/az-budapest");
      expect(said).toContain("Saxlanmağa verilib");
      expect(said).toContain("1 iyul 2010");
      expect(said).not.toContain("not on record");
    });
  });

  describe("The history of a case", () => {
    it.each([
      ["json", "--json"],
      ["csv", "--csv"],
      ["jsonl", "--jsonl"],
    ])("is handed out as %s, the same bytes as the command line writes", async (ending, flag) => {
      // As a clerk reads it: the command line knows nobody, and shows what everybody in the office may read.
      const clerk = await signedIn(console.base, "clerk");
      const { text } = await shown(clerk, `/az/cases/az-live/history.${ending}`);
      expect(text).toBe(await byCommandLine("history", "az-live", flag));
      expect(text.length).toBeGreaterThan(500);
    });

    it("names of each entry its day, its recorder, its documents and its proof", async () => {
      const said = await plain(auditor, "/en/cases/az-live/history");
      const [entry] = await console.home.desk.ports.ledger.entries(live.caseId as never, {
        afterSeq: 2,
        limit: 1,
      });
      expect(said).toMatch(/Entry 3: text laid: Draft law Date \d+ \w+ \d{4} /);
      expect(said).toContain("clerk, clerk, by name only");
      expect(said).toContain(`text laid: statement territory (az): ${live.digests.voted}`);
      expect(said).toContain(`Hash ${entry?.hash ?? ""} Previous hash`);
    });

    it("leaves out the day of what is done by recording it", async () => {
      expect(await plain(auditor, "/en/cases/az-live/history")).toContain(
        "Entry 1: case opened Recorded",
      );
    });

    it("begins after the entry that an address names, and takes no nonsense for one", async () => {
      const later = await plain(auditor, "/en/cases/az-live/history?after=6");
      expect(later).not.toContain("Entry 6:");
      expect(later).toContain("Entry 7: vote recorded: Single-reading plenary vote");
      expect(await plain(auditor, "/en/cases/az-live/history?after=-1")).toContain("Entry 1:");
    });
  });

  describe("The documents of a case", () => {
    const document = (digest: string, caseId = live.caseId): Promise<Response> =>
      auditor.get(`/en/cases/${caseId}/documents/${digest}`);

    it("are handed out to be kept, never to be run", async () => {
      const answer = await document(live.digests.translation);
      expect(await answer.text()).toBe(texts.translation);
      expect(answer.headers.get("content-type")).toBe("application/octet-stream");
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename="az-live-${live.digests.translation.slice(0, 12)}.txt"`,
      );
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    });

    it("are answered under no other case, and what no case names is not there", async () => {
      const { documents } = console.home.desk.ports;
      const unnamed = await documents.put(Buffer.from("named by no case"));
      const statuses = [
        (await document(live.digests.voted, "az-budapest")).status,
        (await document(unnamed)).status,
        (await document("0".repeat(64))).status,
        (await document("..%2F..%2Fledger.db")).status,
      ];
      expect(statuses).toEqual([404, 404, 404, 404]);
      for (const digest of [live.digests.voted, unnamed, "0".repeat(64)]) {
        const path = `/cases/az-live/documents/${digest}`;
        const answer = await stranger(console.base).get(`/en${path}`);
        const signIn = `/en/sign-in?to=${encodeURIComponent(path)}`;
        expect([answer.status, answer.headers.get("location")]).toEqual([302, signIn]);
        expect(await answer.text()).toBe("");
      }
    });
  });

  describe("The papers of a case", () => {
    it("are printed in the marking that the record gives them", async () => {
      const said = await plain(auditor, "/en/cases/az-live/papers");
      expect(said).toContain("Record of a vote not yet: the vote has not been certified");
      expect(said).toContain("Certificate of procedure history clean");
      const sent = await plain(auditor, "/en/cases/az-un-cybercrime/papers");
      expect(sent).toContain("Instrument of ratification no longer: the instrument is signed");
    });

    it("come as PDF in either language", async () => {
      const answer = await auditor.get("/en/cases/az-live/papers/history-certificate.az.pdf");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="az-live-/);
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    });

    it.each([
      ["instrument.en.pdf", 409],
      ["instrument.fr.pdf", 404],
      ["nothing.en.pdf", 404],
      ["..%2Fx.en.pdf", 404],
    ])("are not printed as %s", async (file, status) => {
      const answer = await auditor.get(`/en/cases/az-un-cybercrime/papers/${file}`);
      expect(answer.status).toBe(status);
    });
  });

  describe("The findings of a case", () => {
    it("stand broken first, each with what it rests on", async () => {
      const said = await plain(auditor, "/en/cases/az-budapest/findings");
      expect(said).toMatch(
        /Broken \d+ Open: to be looked up \d+ Cannot be known \d+ Not due yet \d+ Kept \d+/,
      );
      const places = ["Open: to be looked up (", "Cannot be known (", "Kept ("].map((heading) =>
        said.indexOf(heading),
      );
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(said).toContain("on law that somebody read");
      expect(said).toContain("Authority: Convention on Cybercrime, Art. 36(4)");
    });
  });

  describe("The list of cases", () => {
    it("finds a case by its id, its title, and what its treaty is called or registered as", async () => {
      for (const words of ["az-live", "PARIS", "xxvii-7", "paris+agreement"]) {
        const said = await plain(auditor, `/en/cases?words=${words}`);
        expect(said).toContain("Cases found: 1");
        expect(said).toContain("az-live");
      }
    });

    it("takes a stage, a procedure or a treaty that there is none of for any", async () => {
      const said = await plain(auditor, "/en/cases?standing=nowhere&procedure=x&treaty=y");
      expect(said).toContain("Cases found: 4");
    });

    it("writes the same search as a table", async () => {
      const answer = await auditor.get("/en/cases.csv?standing=ended");
      const lines = (await answer.text()).trimEnd().split("\r\n");
      expect(answer.headers.get("content-disposition")).toBe('attachment; filename="cases.csv"');
      expect(lines.map((line) => line.split(",")[0])).toEqual(["case", "az-budapest"]);
    });
  });
});

const tokenIn = (page: string): string =>
  /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? "none";

const formsOn = (page: string): readonly string[] =>
  [...page.matchAll(/\/do\/([a-z-]+)"/g)].map(([, verb = ""]) => verb);

describe("The page of a case, kept from visit to visit", () => {
  const caseId = "az-un-cybercrime";

  const place = `/en/cases/${caseId}`;

  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
  }, 120_000);

  afterAll(() => console.close());

  /** Signs somebody in and answers with what fetches the page of the case for them. */
  const reader = async (person: string): Promise<(at?: string) => Promise<string>> => {
    const { get } = await signedIn(console.base, person);
    return async (at = place) => (await get(at)).text();
  };

  it("shows each person their own name, secret and steps, asked in turn", async () => {
    const [clerk, auditor] = [await reader("clerk"), await reader("auditor")];
    const first = [await clerk(), await auditor()];
    expect([await clerk(), await auditor()]).toEqual(first);
    const [ofClerk = "", ofAuditor = ""] = first;
    expect(ofClerk).toContain("Signed in as clerk");
    expect(ofAuditor).toContain("Signed in as auditor");
    expect(ofAuditor).not.toContain(tokenIn(ofClerk));
    expect(formsOn(ofClerk)).toContain("suspend");
    expect(formsOn(ofAuditor)).not.toContain("suspend");
  });

  it("gives the secret of each sign-in to that one alone, the person being the same", async () => {
    const [one, other] = [await reader("clerk"), await reader("clerk")];
    expect(tokenIn(await one())).not.toBe("none");
    expect(await other()).not.toContain(tokenIn(await one()));
  });

  it("leads to the same address in the other language, and speaks the one asked for", async () => {
    const clerk = await reader("clerk");
    await clerk();
    expect(await clerk(`${place}?a=1`)).toContain(`href="/az/cases/${caseId}?a=1"`);
    expect(await clerk()).not.toContain("?a=1");
    expect(await clerk(`/az/cases/${caseId}`)).toContain('<html lang="az"');
  });

  it("shows at once who attends to the case now", async () => {
    const officer = await reader("treaty-officer-1");
    expect(formsOn(await officer())).not.toContain("hand-over");
    const command = { kind: "ClaimTask" } as const;
    await send(console.home, {
      caseId,
      person: "treaty-officer-1",
      duty: "treaty-officer",
      command,
    });
    expect(formsOn(await officer())).toContain("hand-over");
  });

  it("offers at once what a duty that was granted allows", async () => {
    const auditor = await reader("auditor");
    expect(formsOn(await auditor())).not.toContain("suspend");
    const administrator = await signedIn(console.base, "administrator");
    const grant = {
      holder: "auditor",
      granted: "clerk",
      step: "record",
      "command-id": randomUUID(),
    };
    await administrator.post("/en/administration/grant", grant);
    expect(formsOn(await auditor())).toContain("suspend");
  });
});

describe("The pages of a case that a newer version has arrived for", () => {
  let console: Console;

  let clerk: Asker;

  const caseId = "az-moved";

  beforeAll(async () => {
    console = await openConsole({
      lawArrives: async (home, folder) => {
        await caseAtVote(home, caseId, "mine-ban");
        writeNewerVersion(folder);
      },
    });
    clerk = await signedIn(console.base, "clerk");
  });

  afterAll(async () => {
    await console.close();
  });

  const textOf = async (place: string): Promise<string> =>
    (await (await clerk.get(place)).text()).replaceAll(/\s+/g, " ");

  const formAt = `cases/${caseId}/do/move-to-version`;

  const newer = () => {
    const file = console.home.desk.ports.law().versions("az-milli-majlis")[1];
    if (file === undefined) throw new Error("no newer version");
    return file;
  };

  it("offer the newer version by its digest, and no older one", async () => {
    const form = await textOf(`/en/${formAt}`);
    expect(form).toContain(`value="${newer().digest}"`);
    expect(form).toContain(`SHA-256 ${newer().digest}`);
    expect(form).not.toContain((await stateOf(console.home, caseId)).pins.procedure);
    expect(await textOf(`/az/${formAt}`)).toContain("Hansı redaksiya");
  });

  it("move it, and offer nothing newer after that", async () => {
    const { head, pins } = await stateOf(console.home, caseId);
    await giverAt(console.base)(caseId, [
      "clerk",
      "MoveToVersion",
      { procedure: newer().digest, reason: "the amendment applies", legalBasis: "an article" },
    ]);
    const moved = await stateOf(console.home, caseId);
    expect(moved.movesToNewerVersion[0]?.act).toMatchObject({
      version: "2026.2",
      procedure: newer().digest,
      of: head,
      left: pins.procedure,
    });
    expect(await textOf(`/en/${formAt}`)).toContain("There is no newer version of this procedure.");
    const refused = await clerk.post(`/en/${formAt}`, { do: "continue", of: moved.head });
    expect(await refused.text()).toContain("There is no newer version of this procedure.");
  });

  it("hand out the files of both versions", async () => {
    const { pins, facts } = await stateOf(console.home, caseId);
    const [move] = factsOf({ facts }, "ProcedureVersionChanged");
    for (const digest of [pins.procedure, move?.act.left ?? "none"])
      expect((await clerk.get(`/en/cases/${caseId}/documents/${digest}`)).status).toBe(200);
  });

  it.each([
    ["en", "case moved to a newer version of the procedure"],
    ["az", "iş prosedurun yeni redaksiyasına keçirilib"],
  ])("tell it in the history in %s", async (language, words) => {
    expect(await textOf(`/${language}/cases/${caseId}/history`)).toContain(words);
  });
});
