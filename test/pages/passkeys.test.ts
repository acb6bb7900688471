import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { usualReading } from "../../src/api/reading-turns.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { addLeaves } from "../../src/ledger/log/sequence.ts";
import { linesOf } from "../verify/exports.ts";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import { publicKeyIn, signatureCheck } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { secretKept } from "../../src/office/established.ts";
import { logOf } from "../../src/local/home/log.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { serveHome, type Server } from "../../src/local/server.ts";
import { personSchema } from "../../src/values/ids.ts";
import { relyingPartyOf } from "../../src/values/relying-party.ts";
import { verify } from "../../src/verify/verify.ts";
import { newFolder } from "../contract/folders.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";
import { stateOf, todayIn } from "./filling.ts";
import { atTheDepositary, lawDeeds } from "./journey-deeds.ts";
import { type Deed, give, type Walker } from "./walking.ts";

// An office without an issuer, from its founding to a deposit, in a real browser: each person with a passkey of their own.

const duties = {
  clerk: "clerk",
  "committee-secretary": "committee-secretary",
  "plenary-secretary-1": "plenary-secretary",
  "plenary-secretary-2": "plenary-secretary",
  "head-of-state-office": "head-of-state-office",
  "treaty-officer-1": "treaty-officer",
  "treaty-officer-2": "treaty-officer",
  "releasing-officer": "releasing-officer",
} as const;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

type Office = {
  readonly home: Home;
  readonly origin: string;
  readonly secret: string;
  readonly close: () => Promise<void>;
};

const openOffice = async (): Promise<Office> => {
  const { folder, remove } = newFolder();
  const port = await freePort();
  const origin = `http://localhost:${String(port)}`;
  const settings = {
    name: "An invented office",
    demonstration: false,
    lawFolder: null,
    checkpointsFolder: null,
  };
  const home = await openHome(join(folder, "office"), settings);
  const secret = randomBytes(32).toString("hex");
  const answer = await foundOffice(home.desk, {
    name: settings.name,
    demonstration: false,
    administrator: "administrator",
    publicKey: null,
    sender: "office@example.invalid",
    checkpointKey: await publicKeyIn(home.signer),
    passkeys: {
      relyingParty: relyingPartyOf(origin),
      invitations: [
        {
          person: personSchema.parse("administrator"),
          invitation: signatureCheck.digest(secretKept("invitation", secret)),
        },
      ],
      recovery: null,
    },
  });
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  const rates = { signIns: 1000, commands: 10_000 };
  const server: Server = await serveHome(home, port, { rates, reading: usualReading });
  return {
    home,
    origin,
    secret,
    close: async () => {
      await server.close();
      await home.close();
      remove();
    },
  };
};

type Credential = Extract<Awaited<ReturnType<typeof credentialsOf>>[number], object>;

const credentialsOf = async (devtools: CDPSession, authenticatorId: string) =>
  (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials;

/** A browser with one authenticator, into which whoever sits there puts their own passkey. */
type Seat = Walker & {
  readonly passkeys: Map<string, Credential>;
  readonly hold: (person: string | undefined) => Promise<void>;
  readonly keep: (person: string) => Promise<void>;
  readonly verifies: (isVerified: boolean) => Promise<void>;
};

const take = async (browser: Browser, origin: string, language: "en" | "az"): Promise<Seat> => {
  const context = await browser.newContext({ locale: "de" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const passkeys = new Map<string, Credential>();
  const hold = async (person: string | undefined): Promise<void> => {
    await devtools.send("WebAuthn.clearCredentials", { authenticatorId });
    const credential = person === undefined ? undefined : passkeys.get(person);
    if (credential !== undefined)
      await devtools.send("WebAuthn.addCredential", {
        authenticatorId,
        credential,
      });
  };
  return {
    page,
    language,
    complaints,
    passkeys,
    hold,
    keep: async (person) => {
      const [made] = await credentialsOf(devtools, authenticatorId);
      if (made === undefined) throw new Error(`${person} has made no passkey`);
      passkeys.set(person, made);
    },
    verifies: async (isUserVerified) => {
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
    signIn: async (person) => {
      await hold(person);
      await page.goto(`${origin}/${language}/sign-in`);
      await page.locator("form[data-passkey] button").click();
      await page.waitForURL(`**/${language}/tasks`);
    },
  };
};

const registers = async (seat: Seat, link: string, person: string): Promise<string> => {
  const { page } = seat;
  await seat.hold(undefined);
  await page.goto("about:blank");
  await page.goto(link);
  await page.locator("form[data-passkey=register] button").click();
  await page.locator("form[data-passkey=register]").waitFor({ state: "detached" });
  expect(await page.locator("h1").innerText()).toContain(person);
  await seat.keep(person);
  const words = page.locator("#key-words");
  return (await words.count()) === 0 ? "" : words.innerText();
};

const signOut = async ({ page, language }: Seat): Promise<void> => {
  const out = page.locator(`form[action="/${language}/sign-out"] button`);
  if ((await out.count()) > 0) await out.click();
};

const becomes = async (seat: Seat, person: string): Promise<void> => {
  await signOut(seat);
  await seat.signIn?.(person);
};

const administers = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('button[name=step][value="check"]').click();
  await page.locator("form[data-passkey] button").click();
  await page.waitForURL("**/administration/entries/*");
};

const invites = async (
  { page, language }: Seat,
  origin: string,
  person: string,
): Promise<string> => {
  await page.goto(`${origin}/${language}/keys`);
  await page.locator("#invited").fill(person);
  await page.locator('button[value="invite"]').click();
  const link = page.locator("#invitation");
  await link.waitFor();
  return link.innerText();
};

const enters = async ({ page, language }: Seat, origin: string, words: string): Promise<string> => {
  await page.goto(`${origin}/${language}/keys`);
  await page.locator('input[name^="words-"]').fill(words);
  await page.locator('button[value="confirm"]').click();
  const told = page.locator("[role=status]");
  await told.waitFor();
  return told.innerText();
};

const said = ({ page }: Seat): Promise<string> =>
  page.locator("[data-passkey-told]").first().innerText();

const sent = async (home: Home, caseId: string): Promise<void> => {
  for (let left = 300; (await stateOf(home, caseId)).stage !== "deposit"; left -= 1) {
    if (left === 0) throw new Error("the notification was not sent");
    await new Promise((over) => setTimeout(over, 100));
  }
};

const written = async (home: Home, file: string): Promise<void> => {
  await addLeaves(logOf(home).log);
  const lines = await linesOf(await exportLog(logOf(home)));
  writeFileSync(file, lines.map((line) => (line.endsWith("\n") ? line : `${line}\n`)).join(""));
};

/** An outsider, with the export alone: every act was signed by its person, on one founder's word. */
const outsider = async (home: Home): Promise<void> => {
  const file = join(home.folder, "export.jsonl");
  await written(home, file);
  const found = verify({ file, keys: [], checkpoints: [] });
  if (found === undefined) throw new Error("it is no export");
  expect(found.replay).toMatchObject({ faults: [], unlawful: [] });
  const { counts, onOneWord } = found.replay.signers;
  expect(counts).toMatchObject({ key: 0, token: 0, demonstrationName: 0 });
  expect(counts.passkey).toBeGreaterThan(40);
  expect(new Set(onOneWord.map(({ person }) => person))).toEqual(new Set(Object.keys(duties)));
};

/** Those whose passkeys a sweep takes for copied: the seat puts each passkey back with the counter that it was made with. */
const takenForCopied = async (home: Home): Promise<ReadonlySet<string>> =>
  new Set(
    (await sweepHome(home)).incidents.flatMap(({ kind, says }) =>
      kind === "passkeyMayBeCopied" && "person" in says ? [String(says.person)] : [],
    ),
  );

const revokes = async (seat: Seat, origin: string, person: string): Promise<void> => {
  const { page } = seat;
  await page.goto(`${origin}/en/keys`);
  await page
    .locator("li", { hasText: `${person}: passkey` })
    .locator("button")
    .click();
  await page.locator("[role=status]").waitFor();
};

describeInBrowser("An office of passkeys in a browser", () => {
  let office: Office;
  let browser: Browser;
  beforeAll(async () => {
    office = await openOffice();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  it("is founded, and its people register, confirm and sign, up to the deposit", async () => {
    const { home, origin, secret } = office;
    const seat = await take(browser, origin, "en");
    const { page } = seat;
    await page.goto(origin.replace("localhost", "127.0.0.1"));
    expect(new URL(page.url()).host).toBe(new URL(origin).host);
    const link = `${origin}/en/key#${secret}`;
    expect(await registers(seat, link, "administrator")).toBe("");
    // The link is spent.
    await page.goto("about:blank");
    await page.goto(link);
    await page.locator("form[data-passkey=register] button").click();
    await page.locator(".govuk-error-summary").waitFor();
    await becomes(seat, "administrator");
    for (const [person, duty] of Object.entries(duties))
      await administers(page, `${origin}/en/administration/grant?holder=${person}&granted=${duty}`);
    await administers(page, `${origin}/en/administration/grant?holder=auditor&granted=auditor`);
    expect(await faultsOn(page)).toEqual([]);

    expect(await page.locator("[role=note]").innerText()).toContain("only one administrator");

    // The first clerk is confirmed by the administrator, for there is nobody else; all others by the clerk.
    const others = Object.keys(duties).filter((person) => person !== "clerk");
    const words = await registers(seat, await invites(seat, origin, "clerk"), "clerk");
    expect(words.split(" ")).toHaveLength(6);
    expect(await page.locator("main").innerText()).toContain("Nobody but administrator");
    await seat.hold("clerk");
    await page.goto(`${origin}/en/sign-in`);
    await signOut(seat);
    await page.goto(`${origin}/en/sign-in`);
    await page.locator("form[data-passkey] button").click();
    await page.locator(".govuk-error-summary").waitFor();
    await becomes(seat, "administrator");
    expect(await enters(seat, origin, "acorn acorn acorn acorn acorn acorn")).toContain(
      "not the words",
    );
    expect(await enters(seat, origin, words)).toContain("recorded");
    for (const person of others) {
      await becomes(seat, "administrator");
      const told = await registers(seat, await invites(seat, origin, person), person);
      await becomes(seat, "clerk");
      await page.goto(`${origin}/en/keys`);
      expect(await faultsOn(page)).toEqual([]);
      expect(await page.content()).not.toContain(told);
      expect(await page.locator("nav [aria-current=page]").innerText()).toBe("Keys");
      expect(await enters(seat, origin, told)).toContain("recorded");
    }

    // A signature without a PIN or finger, and one that no passkey here can make, record nothing and lose nothing.
    await becomes(seat, "clerk");
    const before = (await stateOf(home, officeCaseId)).version;
    await seat.verifies(false);
    await page.goto(`${origin}/en/keys`);
    await page.locator('button[value="invite"]').click();
    await page.locator("[data-passkey-told]:not(:empty)").first().waitFor();
    expect(await said(seat)).toContain("Nothing was recorded");
    expect((await stateOf(home, officeCaseId)).version).toBe(before);
    await seat.verifies(true);

    // Nor does an invitation of nobody, and it says what is wanted.
    await becomes(seat, "administrator");
    await page.goto(`${origin}/en/keys`);
    await page.locator('button[value="invite"]').click();
    const problem = page.locator(".govuk-error-summary");
    await problem.waitFor();
    expect(await problem.innerText()).toContain("Personnel number: enter 1 to 64 letters");

    // Every other act is given in Azerbaijani, with the same passkeys.
    const azerbaijani = await take(browser, origin, "az");
    for (const [person, passkey] of seat.passkeys) azerbaijani.passkeys.set(person, passkey);
    const gives = async (deeds: readonly Deed[]): Promise<void> => {
      for (const [index, deed] of deeds.entries())
        await give(index % 2 === 0 ? azerbaijani : seat, "az-passkeys", deed);
    };
    const today = todayIn(home);
    await gives(lawDeeds({ caseId: "az-passkeys", treaty: "att", title: "Trial" }, today));
    await sent(home, "az-passkeys");
    await gives(atTheDepositary(today));
    expect(azerbaijani.complaints).toEqual([]);
    expect((await stateOf(home, "az-passkeys")).stage).toBe("deposited");
    // What was turned away on purpose: a link used twice, and a key that waits.
    expect(seat.complaints.filter((one) => !/status of (422|403)/.test(one))).toEqual([]);

    await outsider(home);
    expect(await takenForCopied(home)).toContain("clerk");
    await becomes(seat, "administrator");
    await revokes(seat, origin, "clerk");
    expect(await takenForCopied(home)).not.toContain("clerk");
  }, 300_000);
});
