import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { aimOf } from "../../bench/lambda/aims.ts";
import {
  addOwnLaw,
  lawInBundle,
  bundleFunctions,
  descriptionInBundle,
  functionFolders,
} from "../../infra/bundling.ts";
import { catalogue } from "../../infra/functions.ts";
import { besideOptions, packagesBeside } from "../../infra/packages-beside.ts";
import { readSettings } from "../../infra/settings.ts";
import { loadLaw } from "../../src/files/index.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { newFolder } from "../contract/folders.ts";
import { restored } from "../support/infra/restored.ts";
import { contextWith, ofType, root, synthesize } from "../support/infra/templates.ts";

const issuer = {
  "tasdiq:tokenIssuer": "https://login.parliament.example/",
  "tasdiq:tokenAudience": "tasdiq",
  "tasdiq:personClaim": "employeeNumber",
} as const;

const pages = {
  "tasdiq:pagesAddress": "https://treaties.parliament.example",
  "tasdiq:signInDomain": "treaties-parliament",
} as const;

describe("the settings", () => {
  it("are read from cdk.json, whose values are examples", () => {
    expect(readSettings(contextWith())).toEqual({
      region: "eu-central-1",
      sesIdentity: "parliament.example",
      sesIdentityExists: false,
      sender: "treaties@parliament.example",
      depositaries: {
        "un-secretary-general": "depositary@organization.example",
        "council-of-europe-secretary-general": "depositary@council.example",
      },
      retentionYears: 1,
      alarmEmail: "operator@parliament.example",
      reserveConcurrency: false,
      reminders: usualReminding(),
      signingKey: 1,
      systemKey: 1,
      procedures: ["az-milli-majlis"],
      otherIssuer: undefined,
      restored: undefined,
    });
    expect(contextWith()["tasdiq:about"]).toMatch(/^Example values\. Replace every one/);
  });

  it("name another issuer than the user pool", () => {
    expect(readSettings(contextWith(issuer)).otherIssuer).toEqual({
      issuer: "https://login.parliament.example/",
      audience: "tasdiq",
      personClaim: "employeeNumber",
    });
  });

  it("name where the pages are, and where people sign in to them", () => {
    expect(readSettings(contextWith(pages)).pages).toEqual({
      address: "https://treaties.parliament.example",
      signInDomain: "treaties-parliament",
    });
  });

  it.each([[{ daysBefore: [5] }], ['{"daysBefore": [5]}']])(
    "say when people are reminded, in cdk.json or on a command line: %j",
    (given) => {
      const { reminders } = readSettings(contextWith({ "tasdiq:reminders": given }));
      expect(reminders).toEqual({ ...usualReminding(), daysBefore: [5] });
    },
  );

  it.each([
    ["{", /tasdiq:reminders must be an object, written as JSON/],
    [{ daysBefore: [400] }, /tasdiq:reminders\.daysBefore\.0 must be a number of at most 365/],
    [{ daysBefore: [1, 3] }, /tasdiq:reminders\.daysBefore must be numbers in descending order/],
    [
      { escalation: [{ afterDays: 1, duty: "king" }] },
      /escalation\[0\]\.duty names the duty "king", which no procedure has; there are clerk/,
    ],
    [{ addresses: { clerk: ["x"] } }, /addresses\.clerk\.0 must be an e-mail address/],
    [{ hoursBefore: [0] }, /tasdiq:reminders\.hoursBefore\.0 must be a number of at least 1/],
    [
      { persons: { "clerk 1": [] } },
      /reminders\.persons\.clerk 1 must be a personnel number: 1 to/,
    ],
    [{ persons: [] }, /reminders\.persons must be an object with its fields/],
    [{ daysBefore: 5 }, /reminders\.daysBefore must be a list/],
    [{ language: "de" }, /reminders\.language must be one of "az", "en"/],
    [{ every: 1 }, /tasdiq:reminders\.every is not a setting/],
  ])("refuse reminders that make no sense: %j", (given, words) => {
    expect(() => readSettings(contextWith({ "tasdiq:reminders": given }))).toThrow(words);
  });

  it.each([
    [
      "for too many addresses",
      (number: number) => `somebody-${String(number)}@parliament.example`,
      /tasdiq:reminders takes 2917 bytes as JSON, of which a function holds 2250/,
    ],
    [
      "to too many domains",
      (number: number) => `a@${String(number % 11)}.example`,
      /tasdiq:reminders names addresses of 11 domains, and a role can name 10/,
    ],
  ])("refuse reminders that no function could hold: %s", (_, addressOf, words) => {
    const persons = Object.fromEntries(
      Array.from({ length: 66 }, (__, number) => [String(1000 + number), [addressOf(number)]]),
    );
    expect(() => readSettings(contextWith({ "tasdiq:reminders": { persons } }))).toThrow(words);
  });

  it.each([
    [{ "swiss-federal-council": "a@b.example" }],
    ['{"swiss-federal-council":"a@b.example"}'],
  ])("name the addresses of depositaries, in cdk.json or on a command line: %j", (given) => {
    const { depositaries } = readSettings(contextWith({ "tasdiq:depositaries": given }));
    expect(depositaries).toEqual({ "swiss-federal-council": "a@b.example" });
  });

  it.each([
    [undefined, /tasdiq:depositaries must be an object such as \{ "un-secretary-general"/],
    ["a@b.example", /tasdiq:depositaries must be an object, written as JSON/],
    [["a@b.example"], /tasdiq:depositaries must be an object such as/],
    [{}, /tasdiq:depositaries must name at least one depositary/],
    [{ un: "UN" }, /tasdiq:depositaries\.un must be an e-mail address alone, such as name@host/],
    [{ un: "a@localhost" }, /tasdiq:depositaries gives un the address a@localhost, which must end/],
    [{ "The UN": "a@b.example" }, /depositaries\.The UN must be an id in lower-case words/],
    [{ unknown: "a@b.example" }, /depositaries\.unknown must be the id of a depositary, not/],
  ])("refuse depositaries that nobody could write to: %j", (given, words) => {
    expect(() => readSettings(contextWith({ "tasdiq:depositaries": given }))).toThrow(words);
  });

  it("refuse the address of one depositary for all of them", () => {
    const one = contextWith({ "tasdiq:depositary": "a@b.example" });
    expect(() => readSettings(one)).toThrow(/tasdiq:depositary is not a setting/);
  });

  it.each([
    [21, "d", /names 21 depositaries, and a role can name 20/],
    [20, "d".repeat(40), /takes \d+ bytes as JSON, of which a role holds 1000/],
  ])("refuse more depositaries than a role could hold: %i", (count, name, words) => {
    const depositaries = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${name}-${String(at)}`, "a@b.example"]),
    );
    expect(() => readSettings(contextWith({ "tasdiq:depositaries": depositaries }))).toThrow(words);
  });

  it("name tables that were restored from a backup", () => {
    expect(readSettings(contextWith(restored)).restored).toEqual({
      ledger: "ledger-restored",
      register: "register-restored",
      ledgerStream: restored["tasdiq:restoredLedgerStream"],
    });
  });

  it.each<[unknown, boolean]>([
    [true, true],
    ["true", true],
    ["false", false],
  ])("say whether SES knows the identity already: %s", (given, read) => {
    const settings = readSettings(contextWith({ "tasdiq:sesIdentityExists": given }));
    expect(settings.sesIdentityExists).toBe(read);
  });

  it("name the key that signs checkpoints, and the one that is to follow it", () => {
    const numbers = { "tasdiq:signingKey": "2", "tasdiq:nextSigningKey": 3 };
    expect(readSettings(contextWith(numbers))).toMatchObject({ signingKey: 2, nextSigningKey: 3 });
    const first = { "tasdiq:nextSigningKey": 2 };
    expect(readSettings(contextWith(first))).toMatchObject({ signingKey: 1, nextSigningKey: 2 });
  });

  it("may come as texts from a command line", () => {
    expect(readSettings(contextWith({ "tasdiq:retentionYears": "30" })).retentionYears).toBe(30);
  });

  it("may send from one address alone", () => {
    const address = { "tasdiq:sesIdentity": "treaties@parliament.example" };
    expect(readSettings(contextWith(address)).sesIdentity).toBe("treaties@parliament.example");
  });
});

describe("settings that are refused", () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a misspelt one", { "tasdiq:regoin": "x" }, "tasdiq:regoin is not a setting"],
    ["no region", { "tasdiq:region": undefined }, "tasdiq:region must be a region"],
    ["a region that is none", { "tasdiq:region": "Europe" }, "tasdiq:region must be a region"],
    ["a region of China", { "tasdiq:region": "cn-north-1" }, "tasdiq:region must be a region of"],
    [
      "a region of the government of the United States",
      { "tasdiq:region": "us-gov-west-1" },
      "tasdiq:region must be a region of the partition aws",
    ],
    [
      "neither yes nor no",
      { "tasdiq:sesIdentityExists": "perhaps" },
      "tasdiq:sesIdentityExists must be true or false",
    ],
    [
      "half a restore",
      { "tasdiq:restoredLedger": "ledger-restored" },
      "tasdiq:restoredLedger, tasdiq:restoredRegister and tasdiq:restoredLedgerStream belong together",
    ],
    [
      "another table's stream",
      { ...restored, "tasdiq:restoredLedger": "ledger-2" },
      "tasdiq:restoredLedgerStream is not a stream of tasdiq:restoredLedger",
    ],
    [
      "another region's stream",
      { ...restored, "tasdiq:region": "eu-west-1" },
      "tasdiq:restoredLedgerStream is not a stream of tasdiq:restoredLedger",
    ],
    ["no years", { "tasdiq:retentionYears": 0 }, "tasdiq:retentionYears must be 1 or more"],
    ["a century", { "tasdiq:retentionYears": 100 }, "tasdiq:retentionYears is at most 99"],
    [
      "half a year",
      { "tasdiq:retentionYears": 1.5 },
      "tasdiq:retentionYears must be a whole number",
    ],
    [
      "years in words",
      { "tasdiq:retentionYears": "ten" },
      "tasdiq:retentionYears must be a whole number",
    ],
    ["no key", { "tasdiq:signingKey": 0 }, "tasdiq:signingKey must be 1 or more"],
    [
      "a key that does not follow",
      { "tasdiq:signingKey": 2, "tasdiq:nextSigningKey": 2 },
      "tasdiq:nextSigningKey must be the number after tasdiq:signingKey",
    ],
    [
      "a sender of another house",
      { "tasdiq:sender": "treaties@other.example" },
      "tasdiq:sender is not from tasdiq:sesIdentity",
    ],
    [
      "half an issuer",
      { "tasdiq:tokenIssuer": "https://login.parliament.example/" },
      "state all three or none",
    ],
    [
      "pages without a place to sign in",
      { "tasdiq:pagesAddress": "https://treaties.parliament.example" },
      "tasdiq:pagesAddress and tasdiq:signInDomain belong together: state both or none",
    ],
    [
      "pages with a path",
      { ...pages, "tasdiq:pagesAddress": "https://treaties.parliament.example/pages" },
      "tasdiq:pagesAddress must be written https://",
    ],
    [
      "a label that Cognito refuses",
      { ...pages, "tasdiq:signInDomain": "my-cognito" },
      "tasdiq:signInDomain must be small letters",
    ],
    [
      "two places to sign in",
      { ...pages, ...issuer },
      "tasdiq:signInDomain is the user pool's, and tasdiq:tokenIssuer takes its place",
    ],
    [
      "an issuer without TLS",
      { ...issuer, "tasdiq:tokenIssuer": "http://login.parliament.example/" },
      "tasdiq:tokenIssuer must be an https address",
    ],
  ])("%s", (_, changes, sentence) => {
    expect(() => readSettings(contextWith(changes))).toThrow(sentence);
  });

  it("are all named at once", () => {
    const read = () =>
      readSettings(contextWith({ "tasdiq:region": "x", "tasdiq:alarmEmail": "x", "tasdiq:a": 1 }));
    expect(read).toThrow(/tasdiq:region .*; tasdiq:alarmEmail .*; tasdiq:a is not a setting/);
  });
});

const functionCount = Object.keys(catalogue).length;

describe("The parliament's own law files", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
    for (const name of ["open-case", "read"])
      mkdirSync(join(folder, "bundles", name), { recursive: true });
  });
  afterEach(() => {
    remove();
  });

  it("are put beside every function, where the function finds them", () => {
    const own = join(folder, "own");
    cpSync(join(root, "law/treaties"), join(own, "treaties"), { recursive: true });
    const carried = readdirSync(join(own, "treaties")).length;
    addOwnLaw(join(folder, "bundles"), own);
    for (const name of ["open-case", "read"]) {
      const there = join(folder, "bundles", name, lawInBundle);
      expect(existsSync(join(there, "treaties/budapest-2001.json"))).toBe(true);
      // They carry the ids of shipped files here, so they are read and named as not in use.
      expect(loadLaw({ folder: there }).faults).toHaveLength(carried);
    }
  });

  it("stop the synthesis where the folder named is not there", () => {
    expect(() => {
      addOwnLaw(join(folder, "bundles"), join(folder, "nowhere"));
    }).toThrow("tasdiq:lawFolder names");
  });

  it("are named to the functions only where there are any", () => {
    const named = (changes: Readonly<Record<string, unknown>>): number =>
      ofType(synthesize(changes).procedure, "AWS::Lambda::Function").filter(([, { Properties }]) =>
        JSON.stringify(Properties["Environment"]).includes("TASDIQ_LAW_FOLDER"),
      ).length;
    expect(named({})).toBe(0);
    expect(named({ "tasdiq:lawFolder": "our-law" })).toBe(functionCount);
  });
});

describe("What is bundled", () => {
  const root = join(import.meta.dirname, "../..");
  const bundles = bundleFunctions();
  afterAll(() => {
    rmSync(bundles, { recursive: true });
  });

  /** The SDK asks for it only to sign for several regions at once, and goes on without it. */
  const optional = "@aws-sdk/signature-v4-crt";

  const file = (name: string): string => join(bundles, name, "handler.js");
  const text = (name: string): string => readFileSync(file(name), "utf8");

  describe.each(functionFolders())("the bundle of %s", (name) => {
    it("holds everything, the SDK included, and asks Lambda for nothing but Node", () => {
      const required = [...text(name).matchAll(/\brequire\("([^"]+)"\)/g)].map(
        ([, id]) => id ?? "",
      );
      const { builtinModules } = createRequire(import.meta.url)("node:module") as {
        builtinModules: readonly string[];
      };
      const foreign = required.filter((id) => !builtinModules.includes(id.replace(/^node:/, "")));
      const beside = besideOptions.external.filter((id) =>
        packagesBeside(name).some((path) => `${path}/`.startsWith(`${id}/`)),
      );
      expect(foreign.filter((id) => id !== optional && !beside.includes(id))).toEqual([]);
      for (const id of beside)
        expect([id, existsSync(join(bundles, name, "node_modules", id))]).toEqual([id, true]);
    });

    it("has the law that comes with Tasdiq beside it, each file that there is", () => {
      for (const folder of ["procedures", "treaties"]) {
        const beside = readdirSync(join(bundles, name, "law", folder)).sort();
        expect(beside).toEqual(readdirSync(join(root, "law", folder)).sort());
      }
    });

    it("has the description of the API beside it where it shows it, and not in it", () => {
      const beside = existsSync(join(bundles, name, descriptionInBundle));
      expect(beside).toBe(name === "pages");
      expect(text(name)).not.toContain("jsonSchemaDialect");
      if (beside)
        expect(readFileSync(join(bundles, name, descriptionInBundle))).toEqual(
          readFileSync(join(root, "docs/openapi.json")),
        );
    });

    it("looks for credentials in the environment and nowhere else", () => {
      const bundle = text(name);
      const elsewhere = ["169.254.170.2", "AssumeRoleWithWebIdentity", "credential_process"];
      expect(elsewhere.filter((way) => bundle.includes(way))).toEqual([]);
    });

    it("is small enough to start quickly", () => {
      expect(statSync(file(name)).size).toBeLessThanOrEqual(aimOf(name).bytes);
    });
  });
});
