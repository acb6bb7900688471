import { layLongAgo } from "./live-case.ts";
import { loseDocument, takeIncident } from "./lost-document.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, type Asker } from "./session.ts";

let console: Console;
const askers = new Map<string, Asker>();
const incident = "documentMissing.az-late.2.1";

beforeAll(async () => {
  console = await openConsole();
  await layLongAgo(console.home);
  await loseDocument(console.home, "the draft law");
  await takeIncident(console.base, incident);
  for (const person of ["administrator", "auditor"])
    askers.set(person, await signedIn(console.base, person));
}, 120_000);
afterAll(() => console.close());

const plain = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

type Shown = { readonly at: string; readonly words: string };

/** The faults that a page names above its form, and where each link leads. */
const faultsAbove = (page: string): readonly Shown[] => {
  const [, list = ""] = page.split("govuk-error-summary__list");
  const [items = ""] = list.split("</ul>");
  return [...items.matchAll(/<a href="#([^"]*)">(.*?)<\/a>/gs)].map(([, at = "", words = ""]) => ({
    at,
    words: plain(words),
  }));
};

const countOf = (text: string, piece: string): number => text.split(piece).length - 1;

/** What is wrong with how a form shows its faults: a link to nowhere, or a fault that does not stand at its field. */
const lost = (page: string): readonly string[] => {
  const form = page.slice(page.indexOf("<form", page.indexOf("<main")));
  return faultsAbove(page).flatMap(({ at, words }) => {
    const [, message = ""] = form.split(`id="${at}-error"`);
    const [own = ""] = message.split(/<input|<textarea|class="govuk-radios"/);
    return [
      ...(countOf(page, `id="${at}"`) === 1 ? [] : [`nothing is called ${at}`]),
      ...(plain(own).includes(words) ? [] : [`${at} does not say: ${words}`]),
      ...(new RegExp(`aria-describedby="[^"]*\\b${at}-error`).test(form)
        ? []
        : [`${at} is not described by its fault`]),
    ];
  });
};

const file = (text: string, name: string): readonly File[] => [new File([text], name)];
const key = Buffer.alloc(32, 9).toString("base64");
type Sent = Parameters<Asker["post"]>[1];
const commandId = (name: string) => ({ "command-id": `forms-of-the-office-${name}` });

const forms: readonly (readonly [
  name: string,
  person: string,
  place: string,
  sent: Sent,
  faults: readonly (readonly [at: string, words: string])[],
])[] = [
  [
    "granting, sent empty",
    "administrator",
    "administration/grant",
    {},
    [
      ["holder", "Enter a personnel number"],
      ["granted", "Choose a duty"],
    ],
  ],
  [
    "granting what is held",
    "administrator",
    "administration/grant",
    { holder: "clerk", granted: "clerk" },
    [["granted", "clerk"]],
  ],
  [
    "granting an administrator another duty",
    "administrator",
    "administration/grant",
    { holder: "administrator", granted: "clerk" },
    [["granted", "administrator"]],
  ],
  [
    "granting, at the step that records",
    "administrator",
    "administration/grant",
    { holder: "clerk", granted: "clerk", step: "record", ...commandId("grant") },
    [["granted", "clerk"]],
  ],
  [
    "revoking, sent empty",
    "administrator",
    "administration/revoke",
    {},
    [
      ["holder", "Enter a personnel number"],
      ["revoked", "Choose a duty"],
    ],
  ],
  [
    "revoking what is not held",
    "administrator",
    "administration/revoke",
    { holder: "clerk", revoked: "auditor" },
    [["revoked", "does not hold"]],
  ],
  [
    "revoking the last administrator",
    "administrator",
    "administration/revoke",
    { holder: "administrator", revoked: "administrator" },
    [["holder", "administrator"]],
  ],
  [
    "registering, with no number and no key",
    "administrator",
    "administration/register",
    { registered: " ", publicKey: "none" },
    [
      ["registered", "Enter a personnel number"],
      ["publicKey", "Enter a public key"],
    ],
  ],
  [
    "registering a private key",
    "administrator",
    "administration/register",
    { registered: "new", publicKey: "-----BEGIN PRIVATE KEY-----" },
    [["publicKey", "This is a private key"]],
  ],
  [
    "registering a key of small order",
    "administrator",
    "administration/register",
    { registered: "new", publicKey: Buffer.alloc(32).toString("base64") },
    [["publicKey", "Enter a public key"]],
  ],
  [
    "registering another person's key",
    "administrator",
    "administration/register",
    { registered: "another", publicKey: key },
    [["publicKey", "new"]],
  ],
  [
    "a calendar, sent empty",
    "administrator",
    "administration/calendar",
    {},
    [
      ["procedure", "Choose a procedure"],
      ["file", "Choose a file"],
    ],
  ],
  [
    "a calendar with two bad lines",
    "administrator",
    "administration/calendar",
    { procedure: "gb-crag-2010", file: file("date,house\n2026-02-30,commons\nnothing\n", "a.csv") },
    [
      ["file", "line 2:"],
      ["file", "line 3:"],
    ],
  ],
  [
    "a calendar that is no text",
    "administrator",
    "administration/calendar",
    { procedure: "gb-crag-2010", file: [new File([new Uint8Array([0xff, 0xfe])], "a.csv")] },
    [["file", "The file is not UTF-8 text"]],
  ],
  [
    "tokens, sent empty",
    "administrator",
    "administration/sign-in",
    {},
    [["accepted", "Choose whose tokens are accepted"]],
  ],
  [
    "tokens of an issuer that is none",
    "administrator",
    "administration/sign-in",
    { accepted: "acts", issuer: "http://login.example", clientId: " ", personClaim: "" },
    [
      ["issuer", "begins with https://"],
      ["clientId", "Enter the name of this office at the issuer"],
      ["personClaim", "Enter the name of the claim"],
    ],
  ],
  [
    "a sender with a name beside the address",
    "administrator",
    "administration/sender",
    { address: "Treaties <treaties@office.example>" },
    [["address", "Enter an e-mail address alone"]],
  ],
  [
    "a depositary, sent empty",
    "administrator",
    "administration/depositary",
    {},
    [
      ["depositary", "Choose a depositary"],
      ["goes", "Choose whether the depositary has an address"],
    ],
  ],
  [
    "an address of a depositary that no treaty names",
    "administrator",
    "administration/depositary",
    { depositary: "nobody", goes: "there", address: "a@b.example, c@d.example" },
    [
      ["depositary", "Choose a depositary"],
      ["address", "Enter an e-mail address alone"],
    ],
  ],
  [
    "recipients of checkpoints of whom one has no address",
    "administrator",
    "administration/checkpoint-recipients",
    { addresses: "a@b.example\nnobody" },
    [["addresses", "“nobody” is not an e-mail address alone"]],
  ],
  [
    "a recipient of checkpoints, twice",
    "administrator",
    "administration/checkpoint-recipients",
    { addresses: "a@b.example\na@b.example" },
    [["addresses", "Enter each address once"]],
  ],
  [
    "an import, sent empty",
    "administrator",
    "administration/import",
    { step: "check" },
    [["file", "Choose a file"]],
  ],
  [
    "an import with several faults",
    "administrator",
    "administration/import",
    { step: "check", file: file("case: AZ\nsteps: []\n", "a.yaml") },
    [["file", "open: is missing"]],
  ],
  [
    "an import that is no YAML",
    "administrator",
    "administration/import",
    { step: "check", file: file("case: [", "a.yaml") },
    [["file", "line 1"]],
  ],
  [
    "an import of what is not at hand",
    "administrator",
    "administration/import",
    { step: "record", digest: "0".repeat(64) },
    [["file", "Upload it again"]],
  ],
  [
    "resolving an incident without a reason",
    "administrator",
    `incidents/${incident}`,
    { step: "resolve", reason: " ", ...commandId("none") },
    [["reason", "Enter a reason"]],
  ],
  [
    "resolving an incident with a reason that is too long",
    "administrator",
    `incidents/${incident}`,
    { step: "resolve", reason: "x".repeat(8001), ...commandId("long") },
    [["reason", "expected a text of at most 8000 characters"]],
  ],
];

describe("Every error of a form of the office", () => {
  beforeAll(async () => {
    const given = { registered: "new", publicKey: key };
    const checked = await askers.get("administrator")?.post("/en/administration/register", given);
    const id = /name="command-id" value="([^"]+)"/.exec((await checked?.text()) ?? "")?.[1] ?? "";
    const record = { ...given, step: "record", "command-id": id };
    await askers.get("administrator")?.post("/en/administration/register", record);
  });

  it.each(forms)("stands at its field, and its link leads there: %s", async (...told) => {
    const [, person, place, sent, faults] = told;
    for (const language of ["en", "az"]) {
      const answer = await askers.get(person)?.post(`/${language}/${place}`, sent);
      const page = (await answer?.text()) ?? "";
      expect(answer?.status).toBe(422);
      const above = faultsAbove(page);
      expect(above.map(({ at }) => at)).toEqual(faults.map(([at]) => at));
      expect(lost(page)).toEqual([]);
      if (language === "en")
        for (const [index, [, words]] of faults.entries())
          expect(above[index]?.words).toContain(words);
    }
  });
});
