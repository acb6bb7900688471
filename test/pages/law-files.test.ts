import { createHash, randomUUID } from "node:crypto";
import type { CaseId } from "../../src/procedure/values/ids.ts";
import { confirmationsOf } from "../../src/office/confirmations.ts";
import { handleOffice } from "../../src/ledger/handling/office.ts";
import { commandIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";
import { addStagedCases } from "./staged-cases.ts";

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
  const [file] = console.home.desk.world.law().versions(id);
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
    const unknown = await (await signedIn(console.base, "clerk")).get(`/en/law/${"0".repeat(64)}`);
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
