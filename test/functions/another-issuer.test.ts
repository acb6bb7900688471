import { openAccount, type Account } from "../support/aws/account.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { claimsOf, httpEvent, type Request } from "../support/aws/http-events.ts";
import { bodyOf, foundOffice, openingOf } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

const another = "https://elsewhere.example.invalid/office";

type Answered = { readonly statusCode: number; readonly body: string };
type Handler = (event: unknown, context: unknown) => Promise<Answered>;

// Whoever runs the issuer that the settings name could read and act as anybody.
inMemory.describe("Functions that are deployed with another issuer than the record's", () => {
  let account: Account;
  const deployed = new Map<string, Handler>();
  beforeAll(async () => {
    account = await openAccount(inMemory);
    await foundOffice(account);
    process.env["TASDIQ_TOKEN_ISSUER"] = another;
    const load = newDeployment();
    for (const name of ["read", "open-case", "record-act", "show-log"]) {
      const { handler } = (await load(`${name}/handler.ts`)) as { handler: Handler };
      deployed.set(name, handler);
    }
  });
  afterAll(() => account.close());

  const ask = async (name: string, request: Request): Promise<Answered> => {
    const handler = deployed.get(name);
    if (handler === undefined) throw new Error(`${name} was not deployed`);
    return handler(httpEvent(request), {});
  };

  const claims = claimsOf("clerk-1", { iss: another });
  const command = (caseId: string, path: string): Request => ({
    method: "POST",
    path,
    body: bodyOf(openingOf(caseId, 1)),
    claims,
  });

  it.each<[string, Request]>([
    ["read", { method: "GET", path: "/api/cases", claims }],
    ["show-log", { method: "GET", path: "/api/key", claims }],
    ["open-case", command("a-case", "/api/commands/OpenCase")],
    ["record-act", { method: "POST", path: "/api/office", body: { request: {} }, claims }],
  ])("serve nobody, and say why: %s", async (name, request) => {
    const before = await account.image();
    account.output.mark();
    const answer = await ask(name, request);
    expect(answer.statusCode).toBe(503);
    expect(JSON.parse(answer.body)).toEqual({
      type: "urn:tasdiq:fault:SettingsContradictRecord",
      title: "SettingsContradictRecord",
      status: 503,
      detail:
        "the token issuer of this installation is not the one that the office’s first entry names; deploy it with that issuer",
    });
    expect(account.output.lines()).toMatchObject([
      { level: "WARN", code: "TSD9005", item: "TASDIQ_TOKEN_ISSUER" },
    ]);
    expect(await account.image()).toEqual(before);
  });

  it("serve as before where they are deployed with that one", async () => {
    const answer = await account.ask({
      method: "GET",
      path: "/api/cases",
      claims: claimsOf("clerk-1"),
    });
    expect(answer.status).toBe(200);
    expect(faultsInLog(account)).toEqual([]);
  });
});
