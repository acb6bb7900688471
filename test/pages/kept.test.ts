import { randomUUID } from "node:crypto";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn } from "./session.ts";

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

const tokenIn = (page: string): string =>
  /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? "none";

const formsOn = (page: string): readonly string[] =>
  [...page.matchAll(/\/do\/([a-z-]+)"/g)].map(([, verb = ""]) => verb);

describe("The page of a case, kept from visit to visit", () => {
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
