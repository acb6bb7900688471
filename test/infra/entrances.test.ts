import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { longestLife } from "../../functions/shell/longest-life.ts";
import { longestLook } from "../../functions/shell/look-again.ts";
import { longestPrint } from "../../functions/shell/print.ts";
import { functionFolders } from "../../infra/bundling.ts";
import { variables } from "../../infra/environment.ts";
import { catalogue } from "../../infra/functions.ts";
import { longestClaim } from "../../src/aws/dynamo/notices.ts";
import { ofType, synthesize, type Resource, root } from "../support/infra/templates.ts";

const templates = synthesize();
const { records, procedure } = templates;

const all = (type: string): readonly Readonly<Record<string, unknown>>[] =>
  ofType(procedure, type).map(([, { Properties }]) => Properties);

const only = (type: string, template = procedure): Resource => {
  const found = ofType(template, type);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} of ${type}`);
  return found[0][1];
};

const imported = (id: string): unknown => ({
  "Fn::ImportValue": expect.stringMatching(new RegExp(`^TasdiqRecords:.*${id}`)) as unknown,
});

describe("the ledger's stream", () => {
  const source = only("AWS::Lambda::EventSourceMapping").Properties;

  it("lets one bad record pass to a queue and the others go on", () => {
    expect(source).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
    });
    expect(JSON.stringify(source["DestinationConfig"])).toContain("LedgerStreamFailures");
  });

  it("calls for new entries and for alterations, and not for leaves of the log", () => {
    const { Filters } = source["FilterCriteria"] as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
      {
        eventName: ["INSERT"],
        dynamodb: { NewImage: { commandId: { S: [{ exists: true }] } } },
      },
      { eventName: ["MODIFY", "REMOVE"] },
    ]);
  });
});

describe("every queue", () => {
  it("is encrypted and answers by TLS alone", () => {
    for (const [id, { Properties }] of ofType(procedure, "AWS::SQS::Queue")) {
      expect(JSON.stringify(Properties["KmsMasterKeyId"])).toContain("OperationsKey");
      const policy = all("AWS::SQS::QueuePolicy").find(({ Queues }) =>
        JSON.stringify(Queues).includes(id),
      );
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    }
  });
});

describe("the API", () => {
  const routes = all("AWS::ApiGatewayV2::Route");
  const isForPrograms = ({ RouteKey }: Readonly<Record<string, unknown>>): boolean =>
    String(RouteKey).includes(" /api/");

  it("has these routes, each behind a token", () => {
    const found = routes.filter(isForPrograms);
    expect(found.map(({ RouteKey }) => RouteKey).sort()).toEqual([
      "GET /api/cases",
      "GET /api/cases/{id}",
      "GET /api/cases/{id}/audit",
      "GET /api/cases/{id}/clocks/{clock}",
      "GET /api/cases/{id}/export",
      "GET /api/cases/{id}/history",
      "GET /api/cases/{id}/procedure",
      "GET /api/cases/{id}/public-export",
      "GET /api/cases/{id}/readiness",
      "GET /api/checkpoints",
      "GET /api/checkpoints/{size}",
      "GET /api/export",
      "GET /api/incidents",
      "GET /api/incidents/{key}",
      "GET /api/key",
      "GET /api/notices",
      "GET /api/procedures/{procedure}",
      "GET /api/tasks",
      "POST /api/commands/OpenCase",
      "POST /api/commands/RecordVote",
      "POST /api/commands/ReleaseNotification",
      "POST /api/commands/{kind}",
      "POST /api/documents",
      "POST /api/incidents",
      "POST /api/office",
      "POST /api/papers",
      "POST /api/uploads",
    ]);
    for (const route of found) {
      expect(route).toMatchObject({ AuthorizationType: "JWT" });
      expect(route["AuthorizerId"]).toBeDefined();
    }
  });

  it("hands everything else to the pages, which find out by themselves who asks", () => {
    const found = routes.filter((route) => !isForPrograms(route));
    expect(found.map(({ RouteKey }) => RouteKey).sort()).toEqual([
      "GET /",
      "GET /openapi.json",
      "GET /{proxy+}",
      "POST /{proxy+}",
    ]);
    const targets = new Set(found.map(({ Target }) => JSON.stringify(Target)));
    expect(targets.size).toBe(1);
    expect([...targets].join()).toMatch(/pages/i);
    for (const route of found) expect(route).toMatchObject({ AuthorizationType: "NONE" });
  });

  it("trusts the user pool, or the issuer that the operator names, by the same check", () => {
    const authorizer = only("AWS::ApiGatewayV2::Authorizer").Properties;
    expect(authorizer).toMatchObject({
      AuthorizerType: "JWT",
      JwtConfiguration: { Issuer: imported("People"), Audience: [imported("PeopleClient")] },
    });
    const other = synthesize({
      "tasdiq:tokenIssuer": "https://login.parliament.example/",
      "tasdiq:tokenAudience": "tasdiq",
      "tasdiq:personClaim": "employeeNumber",
    });
    const [found] = ofType(other.procedure, "AWS::ApiGatewayV2::Authorizer");
    expect(found?.[1].Properties).toEqual({
      ...authorizer,
      JwtConfiguration: { Audience: ["tasdiq"], Issuer: "https://login.parliament.example/" },
    });
    expect(ofType(other.records, "AWS::Cognito::UserPool")).toEqual([]);
    expect(JSON.stringify(other.procedure)).toContain('"TASDIQ_PERSON_CLAIM":"employeeNumber"');
  });

  it("is throttled, and its log names no person, token or address", () => {
    const stage = only("AWS::ApiGatewayV2::Stage").Properties;
    expect(stage["DefaultRouteSettings"]).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    const { Format } = stage["AccessLogSettings"] as { Format: string };
    expect(Format).not.toMatch(/sourceIp|claims|identity|userAgent/);
  });

  it.each([
    ["Unauthenticated", "401"],
    ["Forbidden", "403"],
  ])("counts as %s what it refused by itself", (name, status) => {
    const filter = all("AWS::Logs::MetricFilter").find(({ MetricTransformations }) =>
      JSON.stringify(MetricTransformations).includes(`"${name}"`),
    );
    expect(filter?.["FilterPattern"]).toBe(
      `{ ($.status = "${status}") && ($.integrationStatus = "-") }`,
    );
  });
});

describe("the people", () => {
  it("are kept beside the records, for the office's first entry names their pool for ever", () => {
    for (const type of ["AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient"])
      expect(ofType(procedure, type)).toEqual([]);
    expect(JSON.stringify(templates.records)).not.toContain("Fn::ImportValue");
  });

  const pool = only("AWS::Cognito::UserPool", templates.records).Properties;

  it("are entered by an administrator, with a number that nobody changes", () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: "ACTIVE",
      Schema: [{ Name: "personnel_number", Mutable: false }],
    });
  });

  it("need two factors and a strong password", () => {
    expect(pool).toMatchObject({
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      Policies: { PasswordPolicy: { MinimumLength: 14, RequireSymbols: true } },
    });
  });

  it("sign in by password at a command line only, until the pages have an address", () => {
    const client = only("AWS::Cognito::UserPoolClient", templates.records).Properties;
    expect(client).toMatchObject({ AllowedOAuthFlowsUserPoolClient: false });
    expect(ofType(templates.records, "AWS::Cognito::UserPoolDomain")).toEqual([]);
  });

  it("sign in to the pages by a code, which leads back there and nowhere else", () => {
    const { records } = synthesize({
      "tasdiq:pagesAddress": "https://treaties.parliament.example",
      "tasdiq:signInDomain": "treaties-parliament",
    });
    const at = (path: string): readonly string[] =>
      ["az", "en"].map((language) => `https://treaties.parliament.example/${language}${path}`);
    expect(only("AWS::Cognito::UserPoolClient", records).Properties).toMatchObject({
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      CallbackURLs: at("/sign-in/callback"),
      LogoutURLs: at("/sign-in"),
      GenerateSecret: false,
      SupportedIdentityProviders: ["COGNITO"],
    });
    expect(only("AWS::Cognito::UserPoolDomain", records).Properties).toMatchObject({
      Domain: "treaties-parliament",
    });
  });

  it("cannot write the number themselves", () => {
    const client = only("AWS::Cognito::UserPoolClient", templates.records).Properties;
    expect(client["ReadAttributes"]).toEqual(["custom:personnel_number"]);
    expect(client["WriteAttributes"]).toEqual(["email"]);
  });
});

describe("the mail", () => {
  it("goes by TLS, under the operator's identity, and reports what became of it", () => {
    const sets = all("AWS::SES::ConfigurationSet");
    expect(sets).toHaveLength(2);
    for (const set of sets)
      expect(set).toMatchObject({ DeliveryOptions: { TlsPolicy: "REQUIRE" } });
    expect(only("AWS::SES::EmailIdentity").Properties).toMatchObject({
      EmailIdentity: "parliament.example",
    });
    expect(JSON.stringify(only("AWS::SES::ConfigurationSetEventDestination"))).toContain(
      '"MatchingEventTypes":["bounce","complaint","delivery","deliveryDelay","reject","send"]',
    );
    expect(only("AWS::SES::ConfigurationSetEventDestination").Properties).toMatchObject({
      ConfigurationSetName: { Ref: expect.stringMatching(/^DepositaryMail/) as string },
    });
  });
});

const given = new Map(
  ofType(procedure, "AWS::Lambda::Function").map(([, { Properties }]) => {
    const { Variables } = Properties["Environment"] as { Variables: Record<string, unknown> };
    return [String(Properties["Description"]).replace("Tasdiq: ", ""), Object.keys(Variables)];
  }),
);

const imports = /from "(\.[^"]+\.ts)"/g;

/** A file of `functions/` and every file of `functions/` that it leads to. */
const reached = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path) || !path.startsWith(join(root, "functions"))) return seen;
  seen.add(path);
  for (const [, to] of readFileSync(path, "utf8").matchAll(imports))
    reached(join(dirname(path), to ?? ""), seen);
  return seen;
};

const requiredIn = (path: string): readonly string[] =>
  [...readFileSync(path, "utf8").matchAll(/(?<![a-zA-Z])setting\(\s*"(TASDIQ_\w+)"/g)].map(
    ([, name]) => name ?? "",
  );

const mentionedAnywhere = readdirSync(join(root, "functions"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => [
    ...readFileSync(join(root, "functions", path), "utf8").matchAll(/"(TASDIQ_\w+)"/g),
  ])
  .map(([, name]) => name ?? "");

describe("the functions", () => {
  it("are the folders that hold a handler", () => {
    expect(functionFolders()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(Object.keys(catalogue))("are given what they read: %s", (name) => {
    const files = reached(join(root, "functions", name, "handler.ts"));
    const required = [...files].flatMap(requiredIn);
    expect(required.filter((variable) => !(given.get(name) ?? []).includes(variable))).toEqual([]);
    expect(required.length).toBeGreaterThan(0);
  });

  it("read every variable of ours that the catalogue of variables names", () => {
    const ours = variables.filter((name) => name.startsWith("TASDIQ_"));
    expect(ours.filter((name) => !mentionedAnywhere.includes(name))).toEqual([]);
  });
});

describe("the function that sends", () => {
  it("is ended a minute before its claim counts as abandoned", () => {
    const sender = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === "Tasdiq: notify-depositary",
    );
    const timeout = Number(sender?.[1].Properties["Timeout"]);
    expect(timeout * 1000).toBeLessThanOrEqual(longestLife - 60_000);
  });
});

describe("the functions that wait for another", () => {
  const timeoutOf = (name: string): number => {
    const made = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === `Tasdiq: ${name}`,
    );
    return Number(made?.[1].Properties["Timeout"]) * 1000;
  };

  it.each(["administer-office", "pages"])(
    "put on record what came of a look of the sweep before the API gives up: %s",
    (name) => {
      expect(timeoutOf(name)).toBeGreaterThanOrEqual(longestLook + 10_000);
      expect(timeoutOf(name)).toBeLessThan(30_000);
    },
  );

  it("say that there is no print before the API gives up, and not before the typesetter has", () => {
    expect(timeoutOf("pages")).toBeGreaterThanOrEqual(longestPrint + 5000);
    expect(longestPrint).toBeGreaterThan(timeoutOf("render-paper"));
  });
});

describe("the function that sweeps", () => {
  it("is ended before another takes over the claim of a notice", () => {
    const sweep = ofType(procedure, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties["Description"] === "Tasdiq: sweep",
    );
    const timeout = Number(sweep?.[1].Properties["Timeout"]);
    expect(timeout * 1000).toBeLessThanOrEqual(longestClaim - 60_000);
  });
});

describe("the keys of the tables", () => {
  it("are those that the adapters write", () => {
    const folder = join(root, "src/aws/dynamo");
    const source = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    for (const [, { Properties }] of ofType(records, "AWS::DynamoDB::GlobalTable")) {
      for (const { AttributeName } of Properties["KeySchema"] as { AttributeName: string }[])
        expect(source).toMatch(new RegExp(`\\b${AttributeName}\\b`));
    }
  });
});

describe("a service of AWS that is let in", () => {
  type Entrance = { readonly at: string; readonly services: string; readonly condition: string };

  /** Where a service may come in for whoever asks it to, and why nothing can be asked of it. */
  const excepted: readonly (readonly [RegExp, string])[] = [
    [
      /^\w+Role\w+ lambda\.amazonaws\.com$/,
      "Lambda takes a role from its own account alone, of somebody who may pass it, and states no source when it assumes it.",
    ],
    [
      /^OperationsKey events\.amazonaws\.com$/,
      "EventBridge states no source to a key; the queue and the topic that the key protects ask for one.",
    ],
    [
      /^OperationsKey logs\.[a-z0-9-]+\.amazonaws\.com$/,
      "CloudWatch Logs states the log in the encryption context, and the key asks for one of this account.",
    ],
  ];

  type Statement = {
    readonly Effect: string;
    readonly Principal?: { readonly Service?: unknown };
    readonly Condition?: unknown;
  };
  type Policies = Readonly<
    Record<string, { readonly Statement: readonly Statement[] } | undefined>
  >;

  const fromPolicies = (id: string, properties: unknown): readonly Entrance[] =>
    Object.values(properties as Policies)
      .flatMap((policy) => policy?.Statement ?? [])
      .filter(({ Effect, Principal }) => Effect === "Allow" && Principal?.Service !== undefined)
      .map(({ Principal, Condition }) => ({
        at: id,
        services: [Principal?.Service].flat().join(" "),
        condition: JSON.stringify(Condition ?? {}),
      }));

  const fromPermission = (id: string, properties: unknown): readonly Entrance[] => {
    const { Principal, ...given } = properties as { readonly Principal: string };
    return [{ at: id, services: Principal, condition: JSON.stringify(given) }];
  };

  const entrances = (changes: Readonly<Record<string, unknown>>): readonly Entrance[] => {
    const { records, procedure, machines = {} } = synthesize(changes);
    return [records, procedure, ...Object.values(machines)]
      .flatMap(({ Resources }) => Object.entries(Resources))
      .flatMap(([id, { Type, Properties }]) =>
        Type === "AWS::Lambda::Permission"
          ? fromPermission(id, Properties)
          : fromPolicies(id, Properties),
      );
  };

  const namesItsSource = ({ condition }: Entrance): boolean =>
    /"(aws:)?Source(Account|Arn)"/.test(condition);
  const nameOf = ({ at, services }: Entrance): string => `${at} ${services}`;

  it.each([
    ["of this repository", {}],
    ["with two procedures", { "tasdiq:procedures": "az-milli-majlis,nl-tacit" }],
  ])("says for whom it comes, or is listed with the reason: settings %s", (_, changes) => {
    const open = entrances(changes).filter((entrance) => !namesItsSource(entrance));
    expect(entrances(changes).length).toBeGreaterThan(50);
    expect(
      open.map(nameOf).filter((name) => !excepted.some(([pattern]) => pattern.test(name))),
    ).toEqual([]);
    for (const [pattern] of excepted)
      expect(open.map(nameOf)).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]));
  });

  it("publishes a warning for a rule of this account alone, under a role", () => {
    const [policy] = ofType(templates.records, "AWS::SNS::TopicPolicy");
    expect(JSON.stringify(policy)).not.toContain("events.amazonaws.com");
    const targets = ofType(templates.records, "AWS::Events::Rule").flatMap(
      ([, { Properties }]) => Properties["Targets"] as readonly { readonly RoleArn?: unknown }[],
    );
    for (const { RoleArn } of targets)
      expect(JSON.stringify(RoleArn)).toMatch(/"OperationsTeller\w+"/);
    const [teller] = ofType(templates.records, "AWS::IAM::Role");
    expect(JSON.stringify(teller)).toContain("events.amazonaws.com");
  });
});
