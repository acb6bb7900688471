import { createHash } from "node:crypto";
import { longestLook } from "../../functions/shell/look-again.ts";
import { validatorOf } from "../http/openapi.ts";
import { openAccount, type Account, type Heard } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { denied, open, openDriven } from "../support/aws/driving.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { claimsOf, httpEvent, type Request } from "../support/aws/http-events.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import {
  administrator,
  foundOffice,
  look,
  carryTo,
  caseOf,
  openCase,
} from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { functionFault } from "../support/stubs/lambda.ts";

const hour = 3_600_000;
const behind = "logBehind.office.1";
const undriven = "caseNotLookedAt.undriven.1";

onMoto.describe("What people do about incidents in the cloud, over the API", () => {
  let account: Account;
  let keepers: LogKeepers;
  let now = Date.now();
  let asks = 0;
  beforeAll(async () => {
    account = await openAccount(onMoto);
    keepers = await openLogKeepers(account);
    await foundOffice(account);
    await openDriven(account, "well");
    await keepers.sequence();
    await keepers.seal();
  }, 60_000);
  afterAll(async () => {
    moveDateBack();
    await keepers.close();
    await account.close();
  });
  beforeEach(() => {
    account.output.mark();
  });
  afterEach(() => {
    account.lambda.meets(undefined);
    account.dynamo.meets(undefined);
  });

  const later = (passed = 60_000): void => {
    now += passed;
    moveDateTo(now);
  };
  const ask = (
    incident: Readonly<Record<string, string>>,
    { person = administrator, duty = "administrator", id = `command-${String((asks += 1))}` } = {},
  ): Promise<Heard> => {
    later();
    const body = { request: { id, person, duty, incident } };
    const claims = claimsOf(person);
    return account.ask({ method: "POST", path: "/api/incidents", body, claims });
  };
  const take = (incident: string, by = {}) => ask({ kind: "TakeIncident", incident }, by);
  const retry = (incident: string) => ask({ kind: "RetryIncident", incident });
  const shown = async (key: string): Promise<Readonly<Record<string, unknown>>> => {
    const { status, body } = await look(account, `/api/incidents/${key}`);
    expect([status, validatorOf("IncidentAnswer")(body)]).toEqual([200, true]);
    return body["incident"] as Readonly<Record<string, unknown>>;
  };
  /** Retries, and answers how the incident stands then and what came of it. */
  const afterRetry = async (key: string): Promise<readonly unknown[]> => {
    expect((await retry(key)).status).toBe(201);
    const { state, lastRetry } = await shown(key);
    return [state, (lastRetry as { readonly outcome: unknown }).outcome];
  };
  const keysNamed = async (): Promise<readonly string[]> => {
    const { body } = await look(account, "/api/incidents");
    return (body["incidents"] as readonly { readonly key: string }[]).map(({ key }) => key);
  };
  const letters = (): number => account.sns.published.length;

  it("rests on a look of the sweep that answers, writes nothing down, and tells the operator nothing", async () => {
    // Waiting for an hour is an incident of the log.
    await open(account, "undriven");
    account.stream();
    later(3 * hour);
    const before = await account.image();
    const told = letters();
    account.output.mark();
    const none = { at: "", incidents: [] };
    expect(await account.call("sweep", { look: null })).toEqual({
      looked: true,
      incidents: [expect.objectContaining({ kind: "logBehind", trouble: "logBehind.office" })],
      elsewhere: none,
    });
    for (const [caseId, looked] of [
      ["well", true],
      ["nowhere", false],
    ] as const)
      expect(await account.call("sweep", { look: caseId })).toEqual({
        looked,
        incidents: [],
        elsewhere: none,
      });
    expect(account.output.lines()).toMatchObject([
      { code: "TSD2008", incidents: 1 },
      { code: "TSD2008", incidents: 0, caseId: "well" },
      { code: "TSD2008", incidents: 0, caseId: "nowhere" },
    ]);
    await expect(account.call("sweep", { look: 7 })).rejects.toThrow();
    expect(await account.image()).toEqual(before);
    expect([letters(), (await look(account, "/api/incidents")).body["swept"]]).toEqual([
      told,
      null,
    ]);
    expect(account.output.counts()).toEqual({});
  });

  it("is for those who hold the duty, and for nobody without a token", async () => {
    await account.call("sweep", {});
    expect(await keysNamed()).toContain(behind);
    const stranger = { person: "stranger-1" };
    expect((await take(behind, stranger)).status).toBe(403);
    const clerk = { person: "clerk-1", duty: "clerk" };
    expect(await take(behind, clerk)).toMatchObject({
      status: 403,
      body: { title: "IncidentNotOfDuty" },
    });
    const anonymous = { method: "POST", path: "/api/incidents", claims: undefined } as const;
    expect((await account.ask(anonymous)).status).toBe(401);
    expect(account.lambda.asked()).toEqual([]);
  });

  it("is no taking while the sweep's function cannot look: that is refused, and told in the log", async () => {
    account.lambda.meets(functionFault("secret words"));
    expect(await take(behind)).toMatchObject({
      status: 409,
      body: { title: "IncidentNotLookedFor" },
    });
    expect(account.output.lines()).toMatchObject([{ code: "TSD9003" }, { code: "TSD1003" }]);
    account.lambda.meets({ status: 200, body: '{"kind":"swept","cases":1}' });
    expect((await take(behind)).status).toBe(409);
    expect(account.output.text()).not.toContain("secret words");
  });

  it("is a taking, once, of what the look finds and of nothing else", async () => {
    const taken = await take(behind, { id: "take-it-once" });
    expect([taken.status, validatorOf("Accepted")(taken.body)]).toEqual([201, true]);
    expect(account.lambda.asked().at(-1)).toEqual({ look: null });
    expect(await take(behind, { id: "take-it-once" })).toMatchObject({
      status: 200,
      body: { repeated: true },
    });
    expect(await shown(behind)).toMatchObject({
      state: "taken",
      owner: { person: administrator },
    });
    expect(await take("documentMissing.well.1")).toMatchObject({
      status: 404,
      body: { title: "IncidentNotFound" },
    });
    expect(account.lambda.asked().at(-1)).toEqual({ look: "well" });
  });

  it("is a retry: still there, without an outcome where the sweep cannot be reached, healed when it is over", async () => {
    expect(await afterRetry(behind)).toEqual(["taken", "stillThere"]);
    for (const mishap of [functionFault("x"), { status: 429 }, "hang up"] as const) {
      account.lambda.meets(mishap);
      // Only the sweep has the system's key: what it did not record nobody else does.
      expect(await afterRetry(behind)).toEqual(["taken", null]);
    }
    account.lambda.meets(undefined);
    await keepers.sequence();
    expect(await afterRetry(behind)).toEqual(["ended", "healed"]);
    expect(await keysNamed()).not.toContain(behind);
  });

  it("is a resolution with a reason, and another incident where the next sweep finds it again", async () => {
    const old = (await keysNamed()).find((key) => key.startsWith("checkpointOld")) ?? "none yet";
    expect(old).toBe("none yet");
    later(30 * hour);
    await account.call("sweep", {});
    const key = (await keysNamed()).find((one) => one.startsWith("checkpointOld")) ?? "";
    expect((await take(key)).status).toBe(201);
    const reason = "a key was replaced and signs from tomorrow";
    const resolved = await ask({ kind: "ResolveIncident", incident: key, reason });
    expect(resolved.status).toBe(201);
    expect(await shown(key)).toMatchObject({
      state: "ended",
      ended: { kind: "resolved", reason },
    });
    later();
    await account.call("sweep", {});
    expect(await keysNamed()).toContain(key.replace(/1$/, "2"));
  });

  it("is known of a driver only once the driver's function has looked since it was taken", async () => {
    const heal = async (): Promise<void> => {
      later();
      await account.call("driver", { task: "healDrivers" });
    };
    account.dynamo.meets((_, body) => (body.includes("driver#undriven") ? denied : undefined));
    await heal();
    account.dynamo.meets(undefined);
    await account.call("sweep", {});
    expect(await keysNamed()).toContain(undriven);
    expect((await take(undriven)).status).toBe(201);
    expect(await afterRetry(undriven)).toEqual(["taken", "unknown"]);
    await heal();
    expect(await afterRetry(undriven)).toEqual(["ended", "healed"]);
  });

  it("names a log that does not reach what was published of it, and finds it at each look", async () => {
    await keepers.sequence();
    expect(await keepers.seal()).toMatchObject({ kind: "signed" });
    later();
    await account.call("sweep", {});
    const cut = "logNotAsPublished.office.5000.1";
    expect(await keysNamed()).not.toContain(cut);
    await keepers.plant(5000, "as if the log had been longer");
    await account.call("sweep", {});
    expect(await shown(cut)).toMatchObject({
      caseId: null,
      since: null,
      runbook: "checkpoint-refused",
      words: expect.stringContaining("a checkpoint of 5000 leaves was published") as string,
    });
    expect((await keysNamed()).some((key) => key.startsWith("checkpointOld"))).toBe(false);
    expect((await take(cut)).status).toBe(201);
    expect(await afterRetry(cut)).toEqual(["taken", "stillThere"]);
  });

  it("leaves the person time to be answered before the API gives up", () => {
    expect(longestLook).toBeLessThan(25_000);
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

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
    const unknownCallers = [
      [undefined, 401, "Unauthenticated"],
      [claimsOf("clerk-1", { exp: "1" }), 401, "Unauthenticated"],
      [claimsOf("clerk-1", { aud: "another" }), 401, "Unauthenticated"],
      [claimsOf("visitor-1"), 403, "NoDuty"],
    ] as const;
    for (const [claims, status, title] of unknownCallers)
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
