import { createHash } from "node:crypto";
import { openAccount, type Account, type Heard } from "../support/aws/account.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { claimsOf, httpEvent, type Request } from "../support/aws/http-events.ts";
import { carryTo, caseOf, foundOffice, openCase } from "../support/aws/people.ts";

type Answer = { readonly statusCode: number; readonly headers: object; readonly body: string };
type Handler = (event: unknown) => Promise<Answer>;

const wish = { caseId: "papers", paper: "instrument", language: "az" };
const problem = "application/problem+json";

onMoto.describe("The function that renders papers, of a case in the cloud", () => {
  let account: Account;
  let handler: Handler;
  beforeAll(async () => {
    account = await openAccount(onMoto);
    await foundOffice(account);
    await openCase(account, "papers", 0);
    await carryTo(account, "papers", "instrument");
    // Loaded when the account's settings are there, as Lambda does.
    ({ handler } = (await newDeployment()("render-paper/handler.ts")) as { handler: Handler });
  });
  afterAll(() => account.close());

  const askedBy = async (claims: Request["claims"], body: unknown): Promise<Heard> => {
    const event = httpEvent({ method: "POST", path: "/api/papers", body, claims });
    const { statusCode, headers, body: text } = await handler(event);
    return {
      status: statusCode,
      type: (headers as Record<string, string>)["content-type"] ?? "",
      body: JSON.parse(text) as Heard["body"],
    };
  };
  const asked = (body: unknown): Promise<Heard> => askedBy(claimsOf("clerk-1"), body);

  it("keeps the paper among the documents, once however often it is asked for", async () => {
    const heard = await asked(wish);
    expect(heard).toMatchObject({ status: 201, body: { marking: "draft" } });
    expect(await asked(wish)).toEqual(heard);
    const digest = String(heard.body["digest"]);
    const key = `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
    const kept = await account.documentIn(key);
    expect(kept.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(kept).toHaveLength(Number(heard.body["size"]));
    expect(createHash("sha256").update(kept).digest("hex")).toBe(digest);
  });

  it("records nothing", async () => {
    const before = await caseOf(account, "papers");
    await asked({ ...wish, paper: "history-certificate", language: "en" });
    expect(await caseOf(account, "papers")).toEqual(before);
  });

  it("prints for whoever holds some duty, and for nobody else", async () => {
    expect(await askedBy(claimsOf("plenary-secretary-1"), wish)).toMatchObject({ status: 201 });
    const strangers = [
      [undefined, 401, "Unauthenticated"],
      [claimsOf("clerk-1", { exp: "1" }), 401, "Unauthenticated"],
      [claimsOf("clerk-1", { aud: "another" }), 401, "Unauthenticated"],
      [claimsOf("visitor-1"), 403, "NoDuty"],
    ] as const;
    for (const [claims, status, title] of strangers)
      expect(await askedBy(claims, wish)).toMatchObject({
        status,
        type: problem,
        body: { title },
      });
  });

  it("says why there is no paper", async () => {
    expect(await asked({ ...wish, caseId: "another" })).toMatchObject({
      status: 404,
      type: problem,
      body: { title: "CaseNotFound" },
    });
    await carryTo(account, "papers", "notification");
    expect(await asked({ ...wish, paper: "annex" })).toMatchObject({
      status: 422,
      type: problem,
      body: { title: "NothingToPrint", detail: expect.stringContaining("signed") as string },
    });
  });

  it.each([{}, { ...wish, paper: "passport" }, { ...wish, more: "" }, "papers", "null"])(
    "takes no other wish: %j",
    async (body) => {
      expect(await asked(body)).toMatchObject({
        status: 400,
        type: problem,
        body: { title: "MalformedInput" },
      });
    },
  );
});
