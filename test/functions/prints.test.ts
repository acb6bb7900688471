import { createHash } from "node:crypto";
import { jest } from "@jest/globals";
import { refusal } from "../../src/procedure/refusal.ts";
import { longestPrint } from "../../functions/shell/print.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { claimsOf, httpEvent, personClaim } from "../support/aws/http-events.ts";
import { carryTo, foundOffice, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { openProvider, type Provider } from "../support/oidc/provider.ts";
import type { Behaviour } from "../support/stubs/loopback.ts";
import { functionFault } from "../support/stubs/lambda.ts";

type Answer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
};

const timeoutOf = AbortSignal.timeout.bind(AbortSignal);
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

onMoto.describe("The prints of the pages in the cloud, by the function that sets papers", () => {
  let account: Account;
  let provider: Provider;
  let patience: jest.SpiedFunction<typeof AbortSignal.timeout> | undefined;
  beforeAll(async () => {
    provider = await openProvider();
    const tokensOf = { issuer: provider.issuer, audience: provider.clientId };
    account = await openAccount(onMoto, { tokensOf, withPages: true });
    await foundOffice(account);
    await openCase(account, "papers", 0);
    await carryTo(account, "papers", "instrument");
  }, 60_000);
  afterAll(async () => {
    await account.close();
    await provider.close();
  });
  beforeEach(() => {
    account.output.mark();
  });
  afterEach(() => {
    patience?.mockRestore();
    account.lambda.meets(undefined);
    account.dynamo.meets(undefined);
  });

  const pageFor = async (person: string | null, path: string): Promise<Answer> => {
    const cookies =
      person === null
        ? []
        : [`__Host-tasdiq=${await provider.tokenFor(person, { [personClaim]: person })}`];
    const event = httpEvent({ method: "GET", path, cookies, claims: undefined });
    return (await account.call("pages", event)) as Answer;
  };
  const opened = (file: string, person: string | null = "clerk-1", language = "en") =>
    pageFor(person, `/${language}/cases/papers/papers/${file}`);
  const digestOverApi = async (paper: string, language: string): Promise<unknown> => {
    const body = { caseId: "papers", paper, language };
    const claims = claimsOf("clerk-1");
    const heard = await account.ask({ method: "POST", path: "/api/papers", body, claims });
    return heard.body["digest"];
  };
  const calls = (): number => account.lambda.asked().length;

  it.each([
    ["instrument", "az"],
    ["audit-certificate", "en"],
    ["history-certificate", "az"],
  ])(
    "are the files that the API keeps, and nothing is kept for them: %s.%s",
    async (paper, language) => {
      const before = await account.image();
      const { statusCode, headers, body, isBase64Encoded } = await opened(
        `${paper}.${language}.pdf`,
      );
      expect([statusCode, headers["content-type"], isBase64Encoded]).toEqual([
        200,
        "application/pdf",
        true,
      ]);
      expect(headers["content-disposition"]).toContain(`papers-${paper}.${language}.pdf`);
      const bytes = Buffer.from(body, "base64");
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      const digest = sha256(bytes);
      const key = `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
      await expect(account.documentIn(key)).rejects.toThrow("404");
      expect(await account.image()).toEqual(before);
      expect(account.lambda.asked().at(-1)).toEqual({
        print: { caseId: "papers", paper, language },
      });
      expect(await digestOverApi(paper, language)).toBe(digest);
      expect(await account.documentIn(key)).toEqual(bytes);
    },
  );

  it("are offered wherever a page links to one", async () => {
    for (const [path, file, person] of [
      ["/en/cases/papers/papers", "instrument.az.pdf", "clerk-1"],
      ["/en/cases/papers/history", "history-certificate.en.pdf", "clerk-1"],
      ["/en/cases/papers/findings", "audit-certificate.en.pdf", "clerk-1"],
      ["/en/audit", "audit-certificate.en.pdf", "clerk-1"],
      ["/en/cases/papers/do/prepare-instrument", "annex.az.pdf", "treaty-officer-1"],
    ] as const)
      expect((await pageFor(person, path)).body).toContain(
        `href="/en/cases/papers/papers/${file}"`,
      );
  });

  it("are nothing to whoever may not read the case, and are not asked for", async () => {
    const before = calls();
    for (const person of ["visitor-1", null])
      expect((await opened("instrument.en.pdf", person)).statusCode).toBe(404);
    expect((await opened("instrument.fr.pdf")).statusCode).toBe(404);
    const nowhere = "/en/cases/nowhere/papers/instrument.en.pdf";
    expect((await pageFor("clerk-1", nowhere)).statusCode).toBe(404);
    expect(calls()).toBe(before);
  });

  const noRefusal = {
    status: 200,
    body: JSON.stringify({ ...refusal("CaseNotFound", { caseId: "nowhere" }), kind: "NoSuchKind" }),
  };
  const away: readonly (readonly [string, Behaviour])[] = [
    ["throws", functionFault("secret words of a fault")],
    ["is throttled", { status: 429 }],
    ["is cut off", "hang up"],
    ["answers no print", { status: 200, body: '{"kind":"printed","marking":"draft"}' }],
    ["answers no bytes", { status: 200, body: '{"kind":"printed","marking":"draft","bytes":"%"}' }],
    ["answers no refusal", noRefusal],
    ["is late", "say nothing"],
  ];
  it.each(away)(
    "are missed in plain words where that function %s, and the log says so",
    async (_, mishap) => {
      account.lambda.meets(mishap);
      patience = jest.spyOn(AbortSignal, "timeout").mockImplementation(() => timeoutOf(300));
      for (const [language, said] of [
        ["en", "could not be made just now"],
        ["az", "Sənədi indi hazırlamaq mümkün olmadı"],
      ] as const) {
        const page = await opened("instrument.az.pdf", "clerk-1", language);
        expect([page.statusCode, page.headers["content-type"]]).toEqual([
          503,
          "text/html; charset=UTF-8",
        ]);
        expect(page.body).toContain(said);
      }
      expect(patience).toHaveBeenCalledWith(longestPrint);
      expect(account.output.lines()).toMatchObject([{ code: "TSD9003" }, { code: "TSD9003" }]);
      expect(account.output.text()).not.toContain("secret words");
    },
  );

  it("are missed for a record that was altered, and the page says so", async () => {
    const items = account.dynamo
      .putInto("ledger")
      .filter((item) => item["caseId"]?.S === "papers")
      .map((item) => ({ ...item, bytes: { S: `${item["bytes"]?.S ?? ""} ` } }));
    account.dynamo.meets((operation, body) =>
      operation === "Query" && body.includes('"papers"') && body.includes('{"N":"0"}')
        ? { status: 200, body: JSON.stringify({ Items: items }) }
        : undefined,
    );
    const page = await opened("instrument.en.pdf");
    expect([page.statusCode, page.body]).toEqual([
      500,
      expect.stringContaining("This case cannot be read"),
    ]);
    expect(account.output.lines()).toMatchObject([
      { code: "TSD9003", reason: expect.stringContaining("Altered") as string },
      { code: "TSD9003" },
    ]);
  });

  it("are refused by that function in a case that there is none of, and by the page then", async () => {
    const wish = { caseId: "nowhere", paper: "annex", language: "en" };
    const refused = await account.call("render-paper", { print: wish });
    expect(refused).toMatchObject({ kind: "CaseNotFound", caseId: "nowhere" });
    account.lambda.meets({ status: 200, body: JSON.stringify(refused) });
    expect((await opened("instrument.en.pdf")).statusCode).toBe(404);
  });

  it.each([
    null,
    {},
    "papers",
    { caseId: "papers", paper: "passport", language: "en" },
    { caseId: "papers", paper: "annex", language: "en", more: 1 },
    { caseId: "No Case", paper: "annex", language: "en" },
  ])("are made for no other event, which is a fault and writes nothing: %j", async (print) => {
    const before = await account.image();
    await expect(account.call("render-paper", { print })).rejects.toThrow();
    expect(await account.image()).toEqual(before);
  });

  it("are said to be over once the instrument is signed", async () => {
    await carryTo(account, "papers", "notification");
    for (const [language, said] of [
      ["en", "the instrument is signed, and only the scan"],
      ["az", "sənəd imzalanıb"],
    ] as const) {
      const page = await opened("annex.en.pdf", "clerk-1", language);
      expect([page.statusCode, page.body]).toEqual([409, expect.stringContaining(said)]);
    }
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});
