import { createHash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { handle } from "../../src/ledger/handling/handle.ts";
import { handleOffice } from "../../src/ledger/handling/office.ts";
import { tasksOfPerson } from "../../src/ledger/reading/tasks.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { serveHome, type Server } from "../../src/local/server.ts";
import { confirmationsOf } from "../../src/office/confirmations.ts";
import {
  type CaseId,
  commandIdSchema,
  personSchema,
  caseIdSchema,
  type Digest,
} from "../../src/values/ids.ts";
import { openOffice, type Office } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, requestOf, reopened, theText, treatyOf } from "../local/office.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";
import { addStagedCases } from "./staged-cases.ts";

describe("Law files on the pages", () => {
  let console: Console;

  const office = async () => {
    const head = await console.home.ledger.head("office" as CaseId);
    if (head === undefined) throw new Error("there is no office");
    return head.state;
  };

  beforeAll(async () => {
    console = await openConsole();
    await addStagedCases(console.home);
  }, 120_000);
  afterAll(() => console.close());

  const textOf = (page: string): string => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  const pageFor = async (person: string, place: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get(place)).text();

  const fileOf = (id: string) => {
    const [file] = console.home.desk.ports.law().versions(id);
    if (file === undefined) throw new Error(`there is no ${id}`);
    return file;
  };
  const placeOf = (id: string): string => `/en/law/${fileOf(id).digest}`;
  const idIn = (page: string): string => /name="command-id" value="([^"]+)"/.exec(page)?.[1] ?? "";

  describe("The law files", () => {
    it("are listed with their digests, and reached from the audit and from a case", async () => {
      const page = await pageFor("clerk", "/en/law");
      const { digest } = fileOf("us-senate");
      expect(page).toContain(`href="/en/law/${digest}"`);
      expect(textOf(page)).toContain(`${digest} nobody yet`);
      expect(await pageFor("clerk", "/en/audit")).toContain('href="/en/law"');
      expect(await pageFor("clerk", "/en/cases/us-1")).toContain(`href="/en/law/${digest}"`);
    });

    it("are there for whoever holds a duty, and for nobody else", async () => {
      const file = `${placeOf("us-senate")}/file.json`;
      expect((await stranger(console.base).get(file)).status).toBe(404);
      for (const place of ["/en/law", placeOf("us-senate")]) {
        const asked = await stranger(console.base).get(place);
        expect(asked.headers.get("location")).toContain("/en/sign-in?to=");
        expect((await (await signedIn(console.base, "auditor")).get(place)).status).toBe(200);
      }
      const unknown = await (
        await signedIn(console.base, "clerk")
      ).get(`/en/law/${"0".repeat(64)}`);
      expect(unknown.status).toBe(404);
    });

    it("hand out the bytes of which the digest is said", async () => {
      const bytes = await pageFor("clerk", `${placeOf("us-senate")}/file.json`);
      const { digest } = fileOf("us-senate");
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
    });
  });

  describe("The form by which a person confirms a law file", () => {
    const confirm = async (person: string, fields: Readonly<Record<string, string>>) => {
      const by = await signedIn(console.base, person);
      const form = await (await by.get(placeOf("us-senate"))).text();
      const sent = { "command-id": idIn(form), ...fields };
      const answer = await by.post(placeOf("us-senate"), sent);
      return { form, by, sent, status: answer.status, page: await answer.text() };
    };
    const confirmed = async () => {
      const of = { file: "procedure", law: "us-senate" } as const;
      return confirmationsOf(await office(), of).map(({ person, duty, act }) => [
        person,
        duty,
        act.digest,
      ]);
    };

    it("records nothing before the box is ticked", async () => {
      const { status, page } = await confirm("executive-clerk", { duty: "executive-clerk" });
      expect(status).toBe(422);
      expect(page).toContain('href="#read"');
      expect(await confirmed()).toEqual([]);
    });

    it("records who read which content, once, and the audit says so from then on", async () => {
      const { form, by, sent, status } = await confirm("executive-clerk", {
        duty: "executive-clerk",
        read: "true",
      });
      expect(textOf(form)).toContain("Nobody has confirmed this file as read");
      expect(status).toBe(303);
      expect((await by.post(placeOf("us-senate"), sent)).status).toBe(303);
      expect(await confirmed()).toEqual([
        ["executive-clerk", "executive-clerk", fileOf("us-senate").digest],
      ]);
      const after = textOf(await pageFor("auditor", placeOf("us-senate")));
      expect(after).toMatch(/kept .*by executive-clerk \(executive clerk\)/u);
      const audit = textOf(await pageFor("auditor", "/en/cases/us-1/findings"));
      expect(audit).toMatch(/by executive-clerk \(executive clerk\) on/u);
      expect(textOf(await pageFor("clerk", "/en/law"))).toContain("executive-clerk on");
    });

    it("takes no duty that the person does not hold", async () => {
      const { status, page } = await confirm("auditor", { duty: "executive-clerk", read: "true" });
      expect([status, page.includes('href="#duty"')]).toEqual([422, true]);
    });

    it("asks in which duty, where somebody holds several", async () => {
      const { desk } = console.home;
      const answer = await handleOffice(
        desk,
        {
          id: commandIdSchema.parse(randomUUID()),
          person: personSchema.parse("administrator"),
          duty: "administrator",
          office: {
            kind: "GrantDuty",
            holder: personSchema.parse("griffier-1"),
            granted: "legislative-clerk",
          },
        },
        { kind: "name" },
      );
      expect(answer.kind).toBe("accepted");
      const { form, status } = await confirm("griffier-1", { read: "true" });
      expect(form).toContain('type="radio"');
      expect(status).toBe(422);
      const chosen = await confirm("griffier-1", { read: "true", duty: "legislative-clerk" });
      expect(chosen.status).toBe(303);
    });

    it("is in both languages", async () => {
      const page = await pageFor("clerk", `/az/law/${fileOf("us-senate").digest}`);
      expect(page).toContain("Bu faylı oxuduğunuzu təsdiq edin");
      expect(page).toMatch(/<span lang="en"\s*>Senate of the United States/u);
    });
  });

  describe("The question which duty is granted", () => {
    const groups = (page: string): readonly string[] =>
      [...page.matchAll(/<strong>([^<]*)<\/strong><\/p>\s*<div class="govuk-radios[^"]*">/gu)].map(
        ([, name = ""]) => name,
      );

    it("offers those of every procedure, then those of the procedures in use, and folds the others", async () => {
      const page = await pageFor("administrator", "/en/administration/grant");
      const open = groups(page);
      expect(open[0]).toBe("In every procedure");
      expect(open).toContain("Senate of the United States: advice and consent to a treaty");
      expect(open).not.toContain("Senate of Canada");
      const folded = [...page.matchAll(/<summary[^>]*>(.*?)<\/summary>/gsu)].map(([, one = ""]) =>
        textOf(one).trim(),
      );
      expect(folded.some((one) => one.startsWith("Germany"))).toBe(true);
      expect(folded.some((one) => one.startsWith("Senate of the United States"))).toBe(false);
    });

    it("gives each answer an id of its own, and opens the group of the chosen one", async () => {
      const by = await signedIn(console.base, "administrator");
      const page = await (
        await by.post("/en/administration/grant", {
          holder: "",
          granted: "bundestag-secretary",
          step: "check",
        })
      ).text();
      const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page.match(/value="bundestag-secretary"\s+checked/gu)).toHaveLength(1);
      expect(page.match(/\schecked/gu)).toHaveLength(1);
    });
  });
});

const lost = "b-lost";
const cases = ["a-whole", lost, "c-whole"];

describe("A case whose law file is gone", () => {
  let home: Home;
  let server: Server;
  let office: Office;
  let base = "";
  let pinned = "" as Digest;
  const { folder, remove } = newFolder();

  const sweptIn = async () => (await sweepHome(home)).incidents.map(({ trouble }) => trouble);

  beforeAll(async () => {
    home = await newOffice(folder, cases.length);
    const text = await theText(home.desk);
    const clerk = { person: "clerk-1", duty: "clerk" } as const;
    const command = { kind: "MakePublic", basis: "an invented decision" } as const;
    for (const [number, caseId] of cases.entries()) {
      await carryOn({ desk: home.desk, treaty: treatyOf(number), text }, caseId, 2);
      const request = requestOf(caseId, `public-${caseId}`, { ...clerk, command });
      expect((await handle(home.desk, request, { kind: "name" })).kind).toBe("accepted");
    }
    pinned = (await home.ledger.head(caseIdSchema.parse(lost)))?.state.pins.treaty ?? pinned;
    rmSync(join(folder, "documents", pinned.slice(0, 2), pinned.slice(2, 4), pinned));
    rmSync(join(folder, "law", "treaties", `${treatyOf(1)}.json`));
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await home.close();
    office.remove();
    remove();
  });

  it("is an incident while it is still judged from memory", async () => {
    expect(await sweptIn()).toEqual([`documentMissing.${lost}.${pinned.slice(0, 12)}`]);
  });

  it("is one as well, and the sweep looks at the others, once nobody has it in memory", async () => {
    await home.close();
    home = await reopened(folder, cases.length);
    server = await serveHome(home, 0);
    base = `http://127.0.0.1:${String(server.port)}`;
    office = openOffice();
    expect(await sweptIn()).toEqual([
      `documentMissing.${lost}.${pinned.slice(0, 12)}`,
      `caseNotLookedAt.${lost}`,
    ]);
  });

  it("stands beside the tasks of whoever looks at theirs, and keeps nobody from the others", async () => {
    const clerk = { person: personSchema.parse("clerk-1"), held: ["clerk"] } as const;
    const mine = await tasksOfPerson(home.desk, clerk, 1);
    expect(mine.tasks).toHaveLength(1);
    const found = await tasksOfPerson(home.desk, clerk, 100);
    expect(found.tasks.map(({ caseId }) => caseId)).toEqual([cases[0], cases[2]]);
    expect(found.unreadable.map(({ caseId }) => caseId)).toEqual([lost]);
  });

  it("stands so in the tasks of the API, and in its list of cases", async () => {
    const answered = async (path: string) =>
      (await (await fetch(`${base}/api/${path}`)).json()) as Readonly<Record<string, unknown>>;
    const tasks = [
      { caseId: cases[0], unreadable: null },
      { caseId: lost, unreadable: "lawLost", next: [] },
      { caseId: cases[2], unreadable: null },
    ];
    expect(await answered("tasks?duty=clerk")).toMatchObject({ tasks });
    expect(await answered("tasks?duty=auditor")).toMatchObject({ tasks: [{ caseId: lost }] });
    expect((await answered("cases"))["cases"]).toHaveLength(3);
  });

  it("is told on My tasks, and its line in what somebody did lately says so", async () => {
    const clerk = await signedIn(base, "clerk-1");
    const english = (await (await clerk.get("/en/tasks")).text()).replaceAll(/\s+/g, " ");
    expect(english).toContain("a law file by which the case is judged is missing from the store");
    expect(english).toContain(`/en/cases/${cases[0] ?? ""}/do/refer-to-committee`);
    expect(english).toMatch(/3\. cannot be read/);
    const azerbaijani = await (await clerk.get("/az/tasks")).text();
    expect(azerbaijani).toContain("işin əsaslandığı hüquqi fayl anbarda yoxdur");
    expect((await clerk.get("/en/cases")).status).toBe(200);
  });

  it("says on its own pages, to whoever may read it, what is wrong with it", async () => {
    const clerk = await signedIn(base, "clerk-1");
    for (const place of [`cases/${lost}`, `cases/${lost}/history`, `public/${lost}`]) {
      const answer = await clerk.get(`/en/${place}`);
      const page = await answer.text();
      expect([place, answer.status]).toEqual([place, 500]);
      expect(page).toContain("This case cannot be read");
      expect(page).toContain("a law file by which the case is judged is missing from the store");
      expect(page).not.toContain("may already have been recorded");
    }
    expect(await (await clerk.get(`/az/cases/${lost}`)).text()).toContain("Bu iş oxunmur");
    const sent = await clerk.post(`/en/cases/${lost}/do/refer-to-committee`, { step: "check" });
    const page = await sent.text();
    expect(sent.status).toBe(500);
    expect(page).toContain("This case cannot be read");
    expect(page).toContain("may already have been recorded");
    expect((await clerk.get(`/en/cases/${cases[0] ?? ""}`)).status).toBe(200);
  });

  it("answers so over the API", async () => {
    const answer = await fetch(`${base}/api/cases/${lost}`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      title: "CaseUnreadable",
      detail: "a law file that the case is judged by is missing from the store",
    });
  });

  it("is left out of calendars, feeds and tables, which hold the others", async () => {
    const clerk = await signedIn(base, "clerk-1");
    const own = await (await clerk.get("/en/calendar/deadlines.ics")).text();
    expect(own).toContain(`/cases/${cases[0] ?? ""}`);
    expect(own).not.toContain(lost);
    for (const file of ["feed.xml", "deadlines.ics", "cases.csv"]) {
      const answer = await stranger(base).get(`/en/public/${file}`);
      expect([file, answer.status]).toEqual([file, 200]);
      const text = await answer.text();
      expect(text).toContain(cases[0]);
      expect(text).toContain(cases[2]);
      expect(text).not.toContain(lost);
    }
    expect((await stranger(base).get("/en/public")).status).toBe(200);
  });

  it("is named at the command line, which shows the others", async () => {
    const tasks = await office.tasdiq(`tasks --as clerk-1 --home ${folder}`);
    expect(tasks).toMatchObject({ code: 0 });
    expect(tasks.out).toMatch(
      /b-lost .*\n {2}cannot be read: a law file by which the case is judged is missing from the store/,
    );
    expect(tasks.out).toContain("c-whole");
    expect((await office.tasdiq(`list --home ${folder}`)).out).toContain(lost);
    const table = await office.tasdiq(`open-data --format csv --all --home ${folder}`);
    expect(table.err).toContain("b-lost is left out: it cannot be read.");
    expect(table.out).toContain("c-whole");
    const feed = await office.tasdiq(`feed --all --home ${folder}`);
    expect(feed).toMatchObject({ code: 0 });
    expect(feed.out.match(/category term="CaseMadePublic"/g)).toHaveLength(2);
  });
});
