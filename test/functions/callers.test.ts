import { randomUUID } from "node:crypto";
import { routes } from "../../infra/routes.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { inMemory, onMoto } from "../support/aws/grounds.ts";
import {
  audience,
  claimsOf,
  functionNames,
  issuer,
  personClaim,
  type FunctionName,
  type Request,
} from "../support/aws/http-events.ts";
import {
  administrator,
  bodyOf,
  foundOffice,
  openCase,
  openingOf,
  stepIn,
} from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

type Claims = Request["claims"];
const problem = "application/problem+json";
const anHourAgo = String(Math.floor(Date.now() / 1000) - 3600);

const without = (claim: string): Claims =>
  Object.fromEntries(Object.entries(claimsOf("clerk-1")).filter(([name]) => name !== claim));

const unknownCallers: readonly (readonly [string, Claims])[] = [
  ["no claims at all", undefined],
  ["an expired token", claimsOf("clerk-1", { exp: anHourAgo })],
  ["a token that never ends", without("exp")],
  ["a token of another issuer", claimsOf("clerk-1", { iss: "https://elsewhere.example.invalid" })],
  ["a token for another audience", claimsOf("clerk-1", { aud: "another" })],
  ["a token for several others", claimsOf("clerk-1", { aud: "[another a-third]" })],
  ["a token whose audience only resembles", claimsOf("clerk-1", { aud: "tasdiq-office-2" })],
  ["a token without an audience", without("aud")],
  [
    "a token for another audience that our client asked for",
    claimsOf("clerk-1", { aud: "another", client_id: "tasdiq-office" }),
  ],
  ["a token without a subject", without("sub")],
  ["a token without a personnel number", without(personClaim)],
  ["a token with an empty personnel number", claimsOf("clerk-1", { [personClaim]: "" })],
  ["a token with several personnel numbers", claimsOf("clerk-1", { [personClaim]: ["clerk-1"] })],
];

const doors: readonly Omit<Request, "claims">[] = [
  { method: "POST", path: "/api/commands/OpenCase", body: bodyOf(openingOf("stranger", 9)) },
  { method: "POST", path: "/api/commands/Lay", body: bodyOf(stepIn("known", "Lay")) },
  {
    method: "POST",
    path: "/api/commands/RecordVote",
    body: bodyOf(stepIn("known", "RecordVote")),
  },
  {
    method: "POST",
    path: "/api/commands/ReleaseNotification",
    body: bodyOf(stepIn("known", "ReleaseNotification")),
  },
  { method: "POST", path: "/api/office", body: { request: {} } },
  { method: "POST", path: "/api/documents", body: new Uint8Array([1, 2, 3]) },
  { method: "POST", path: "/api/uploads", body: { digest: "0".repeat(64), size: 5_000_000 } },
  { method: "GET", path: "/api/cases" },
  { method: "GET", path: "/api/cases/known" },
  { method: "GET", path: "/api/cases/known/history" },
  { method: "GET", path: "/api/cases/known/audit" },
  { method: "GET", path: "/api/cases/known/readiness" },
  { method: "GET", path: "/api/cases/known/procedure" },
  { method: "GET", path: "/api/procedures/az-milli-majlis" },
  { method: "GET", path: "/api/tasks" },
  { method: "GET", path: "/api/notices" },
];

const isLoaded = (name: string): name is FunctionName => functionNames.some((one) => one === name);

/** What the table says is served behind a token, by functions that are loaded here. */
const ofApi: Readonly<Record<string, FunctionName>> = Object.fromEntries(
  Object.entries(routes).flatMap(([route, name]) =>
    route.includes(" /api/") && isLoaded(name) ? [[route, name]] : [],
  ),
);

onMoto.describe("Who may ask the functions, over HTTP", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(onMoto);
    await foundOffice(account);
    await openCase(account, "known", 0);
  });
  afterAll(() => account.close());

  const unchanged = async <T>(doing: () => Promise<T>): Promise<T> => {
    const before = await account.image();
    account.output.mark();
    const done = await doing();
    expect(await account.image()).toEqual(before);
    return done;
  };

  it.each(unknownCallers)(
    "is nobody with %s: 401 at every door, counted, nothing written",
    async (_, claims) => {
      await unchanged(async () => {
        for (const door of doors)
          expect(await account.ask({ ...door, claims })).toMatchObject({
            status: 401,
            type: problem,
            body: { status: 401, title: "Unauthenticated" },
          });
      });
      expect(account.output.counts()).toEqual({ Unauthenticated: doors.length });
      expect(account.output.lines()).toHaveLength(doors.length);
      expect(account.output.lines()[0]).toMatchObject({ level: "WARN", code: "TSD1101" });
    },
  );

  it.each(Object.entries(ofApi))("is asked for at %s, which %s serves", async (route, name) => {
    const [method, path = ""] = route.split(" ");
    const place = path.replaceAll(/\{\w+\}/g, "known");
    const request = { method: method === "GET" ? "GET" : "POST", path: place } as const;
    const claims = claimsOf("visitor-1");
    const { status, body } = await account.ask({ ...request, body: {}, claims }, name);
    // Past the door stands what the route itself answers; where there is no such route, nothing is asked at all.
    expect([route, status, body["title"] === "NoSuchPlace"]).toEqual([
      route,
      path.startsWith("/api/commands/") ? 400 : 403,
      false,
    ]);
  });

  it("does not matter to a token's own list of audiences, or to an access token's client", async () => {
    for (const claims of [
      claimsOf("clerk-1", { aud: "[another tasdiq-office]" }),
      claimsOf("clerk-1", { aud: ["another", "tasdiq-office"] }),
      { ...without("aud"), client_id: "tasdiq-office" },
    ])
      expect((await account.ask({ method: "GET", path: "/api/cases/known", claims })).status).toBe(
        200,
      );
  });

  it("is nobody who holds no duty, where no command is sent: 403, counted, nothing written", async () => {
    const guarded = doors.filter(({ path }) => !path.startsWith("/api/commands/"));
    await unchanged(async () => {
      for (const door of guarded)
        expect(await account.ask({ ...door, claims: claimsOf("visitor-1") })).toMatchObject({
          status: 403,
          type: problem,
          body: { status: 403 },
        });
    });
    expect(account.output.counts()).toEqual({ Forbidden: guarded.length });
  });

  it.each([
    ["no duty at all", "visitor-1", "DutyNotHeld"],
    ["another duty", "plenary-secretary-1", "DutyNotHeld"],
  ])("opens no case with %s: 403, counted by kind, nothing written", async (_, person, kind) => {
    const { asked, ...rest } = openingOf("denied", 3);
    const body = bodyOf({ ...rest, asked: { ...asked, person } });
    const heard = await unchanged(() =>
      account.ask({
        method: "POST",
        path: "/api/commands/OpenCase",
        body,
        claims: claimsOf(person),
      }),
    );
    expect(heard).toMatchObject({ status: 403, type: problem, body: { title: kind } });
    expect(account.output.counts()).toEqual({ Forbidden: 1, [`Refusals:${kind}`]: 1 });
  });

  it("acts for nobody else: another's number in the request is 403, counted, nothing written", async () => {
    for (const door of doors.slice(0, 4)) {
      const heard = await unchanged(() =>
        account.ask({ ...door, claims: claimsOf("treaty-officer-1") }),
      );
      expect(heard).toMatchObject({
        status: 403,
        type: problem,
        body: { title: "PersonNotEstablished" },
      });
      expect(account.output.counts()).toEqual({
        Forbidden: 1,
        "Refusals:PersonNotEstablished": 1,
      });
    }
  });

  it("does not grant by a wrong duty, nor as somebody else", async () => {
    const granting = (person: string) => ({
      request: {
        // An id stands in the log, and whoever makes it leaves persons out of it.
        id: `grant-${randomUUID()}`,
        person,
        duty: "administrator",
        office: { kind: "GrantDuty", holder: "clerk-9", granted: "clerk" },
      },
    });
    await unchanged(async () => {
      for (const person of ["clerk-1", "administrator-1"])
        expect(
          await account.ask({
            method: "POST",
            path: "/api/office",
            body: granting(person),
            claims: claimsOf("clerk-1"),
          }),
        ).toMatchObject({ status: 403, type: problem });
    });
    expect(account.output.counts()).toEqual({
      Forbidden: 2,
      "Refusals:DutyNotHeld": 1,
      "Refusals:PersonNotEstablished": 1,
    });
  });

  it("has no signature beside the token: 400, nothing written", async () => {
    const heard = await unchanged(() =>
      account.ask({
        method: "POST",
        path: "/api/commands/OpenCase",
        body: { ...(bodyOf(openingOf("signed", 4)) as object), signature: `${"A".repeat(86)}==` },
        claims: claimsOf("clerk-1"),
      }),
    );
    expect(heard).toMatchObject({ status: 400, type: problem, body: { title: "TokensOnly" } });
  });

  it("is not the system, whatever a request says of itself", async () => {
    const { asked, ...rest } = stepIn("known", "Lay");
    const body = bodyOf({ ...rest, asked: { ...asked, person: "system" } });
    const heard = await unchanged(() =>
      account.ask({
        method: "POST",
        path: "/api/commands/Lay",
        body,
        claims: claimsOf("clerk-1", { [personClaim]: "system" }),
      }),
    );
    expect(heard).toMatchObject({ status: 401, body: { title: "Unauthenticated" } });
  });

  it("is still nobody once the duties are revoked", async () => {
    const office = { kind: "RevokeDuty", holder: "treaty-officer-2", revoked: "treaty-officer" };
    const request = {
      id: "revoke-it-1",
      person: "administrator-1",
      duty: "administrator",
      office,
    };
    expect(
      await account.ask({
        method: "POST",
        path: "/api/office",
        body: { request },
        claims: claimsOf("administrator-1"),
      }),
    ).toMatchObject({ status: 201 });
    const asking = {
      method: "GET",
      path: "/api/cases",
      claims: claimsOf("treaty-officer-2"),
    } as const;
    expect((await account.ask(asking)).status).toBe(403);
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

describe("A function before the office is founded", () => {
  it("takes nothing from anybody", async () => {
    const account = await openAccount(inMemory);
    for (const door of doors)
      expect((await account.ask({ ...door, claims: claimsOf("clerk-1") })).status).toBe(401);
    expect(await account.image()).toEqual([]);
    await account.close();
  });
});

const another = "https://elsewhere.example.invalid/office";

// Whoever runs the issuer or the client that the stacks were deployed with could read and act as anybody.
inMemory.describe(
  "Functions behind an authorizer that lets in other tokens than the record's",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(inMemory);
      await foundOffice(account);
    });
    afterAll(() => account.close());

    const others: readonly Readonly<Record<string, string>>[] = [
      { iss: another },
      { aud: "payroll" },
      { aud: "[payroll]" },
    ];
    const requests: readonly Omit<Request, "claims">[] = [
      { method: "GET", path: "/api/cases" },
      { method: "GET", path: "/api/key" },
      { method: "POST", path: "/api/commands/OpenCase", body: bodyOf(openingOf("a-case", 1)) },
      { method: "POST", path: "/api/office", body: { request: {} } },
    ];

    it.each(others.flatMap((claims) => requests.map((request) => ({ claims, request }))))(
      "serve nobody, and say why: $request.path with $claims",
      async ({ claims, request }) => {
        const before = await account.image();
        const answer = await account.ask({ ...request, claims: claimsOf("clerk-1", claims) });
        expect(answer.status).toBe(401);
        expect(answer.body).toMatchObject({
          title: "Unauthenticated",
          detail:
            "the token is not of the issuer and the client that the office’s record names; sign in there, or have an administrator record others with the command SetSignIn",
        });
        expect(await account.image()).toEqual(before);
      },
    );

    it("read a token by the claim on record, and by no other", async () => {
      const nickname = "custom:nickname";
      const named = claimsOf("clerk-1", { [nickname]: administrator });
      const look = () => account.ask({ method: "GET", path: "/api/cases", claims: named });
      expect((await look()).status).toBe(200);
      const setSignIn = (personClaim: string, claims: Request["claims"]) =>
        account.ask({
          method: "POST",
          path: "/api/office",
          body: {
            request: {
              id: `claim-${personClaim.slice(-8)}`,
              person: administrator,
              duty: "administrator",
              office: {
                kind: "SetSignIn",
                signIn: { issuer, clientId: audience, personClaim },
                tokenIsEnough: true,
              },
            },
          },
          claims,
        });
      expect((await setSignIn(nickname, named)).status).toBe(403);
      expect((await setSignIn(nickname, claimsOf(administrator))).status).toBe(201);
      // From the entry on, without another deployment.
      expect((await setSignIn(personClaim, claimsOf(administrator))).status).toBe(401);
      expect((await setSignIn(personClaim, named)).status).toBe(201);
      expect((await look()).status).toBe(200);
    });

    it("serve as before whoever has a token of the record's", async () => {
      const answer = await account.ask({
        method: "GET",
        path: "/api/cases",
        claims: claimsOf("clerk-1"),
      });
      expect(answer.status).toBe(200);
      expect(faultsInLog(account)).toEqual([]);
    });
  },
);
