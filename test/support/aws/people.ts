import { randomUUID } from "node:crypto";
import { fold } from "../../../src/case/apply.ts";
import type { Case } from "../../../src/case/case.ts";
import type { HashedEntry } from "../../../src/case/entry.ts";
import type { Duty } from "../../../src/law/duty.ts";
import { personSchema, type Digest } from "../../../src/values/ids.ts";
import type { OfficeCommand } from "../../../src/case/office-command.ts";
import { entryIn } from "../../../src/aws/dynamo/rows.ts";
import { loadLaw } from "../../../src/files/index.ts";
import { asking, nextAsked, opening, type Asked } from "../../local/procedure.ts";
import { treatyOf, type Account, type Heard } from "./account.ts";
import { tableNames } from "./grounds.ts";
import { claimsOf } from "./http-events.ts";
import { people } from "../people.ts";
import { depositaries } from "./addresses.ts";

export const administrator = "administrator-1";

/** What must never be written to a log: it stands in every document and case here. */
export const theWords = "the secret words of an invented text";

/** Whoever is asked for something over HTTP: the functions of a test, or those that are deployed. */
type Office = Pick<Account, "ask">;

type Post = { readonly path: string; readonly person: string; readonly body: unknown };

const post = (account: Office, { path, person, body }: Post): Promise<Heard> =>
  account.ask({ method: "POST", path, body, claims: claimsOf(person) });

export const look = (account: Account, path: string, person = "clerk-1"): Promise<Heard> =>
  account.ask({ method: "GET", path, claims: claimsOf(person) });

const law = loadLaw();

/** Sends a command of the office, as the administrator does over HTTP. */
export const administer = (account: Office, office: OfficeCommand): Promise<Heard> => {
  const id = `office-${randomUUID()}`;
  const request = { id, person: administrator, duty: "administrator", office };
  return post(account, { path: "/api/office", person: administrator, body: { request } });
};

/** Grants a duty, as the administrator does over HTTP. */
export const grant = (account: Office, holder: string, granted: Duty): Promise<Heard> =>
  administer(account, { kind: "GrantDuty", holder: personSchema.parse(holder), granted });

export const assertStatus = (heard: Heard, status: number): Heard => {
  if (heard.status === status) return heard;
  throw new Error(`answered ${String(heard.status)}: ${JSON.stringify(heard.body)}`);
};

/** Founds the office, as the operator does, grants every duty and records where letters go. */
export const foundOffice = async (account: Account): Promise<void> => {
  await account.call("found-office", { name: "An invented office", administrator });
  for (const [holder, granted] of Object.entries(people))
    assertStatus(await grant(account, holder, granted), 201);
  for (const [depositary, address] of Object.entries(depositaries))
    assertStatus(
      await administer(account, { kind: "SetDepositaryAddress", depositary, address }),
      201,
    );
  await account.deliver();
};

const stored = new WeakMap<Office, Promise<Digest>>();

const store = async (account: Office): Promise<Digest> => {
  const body = new TextEncoder().encode(theWords);
  const heard = await account.ask({
    method: "POST",
    path: "/api/documents",
    body,
    claims: claimsOf("clerk-1"),
  });
  return String(assertStatus(heard, 201).body["digest"]) as Digest;
};

/** Stores the document that stands for every text, once in an account. */
export const storeText = (account: Office): Promise<Digest> => {
  const text = stored.get(account) ?? store(account);
  stored.set(account, text);
  return text;
};

export type Sending = { readonly id?: string; readonly caseId: string; readonly asked: Asked };

export const bodyOf = ({ id = `command-${randomUUID()}`, caseId, asked }: Sending): unknown => {
  const { person, duty, command } = asked;
  return { request: { id, caseId, person, duty, mode: { kind: "live" }, command } };
};

/** Sends a command as the person that it names. */
export const command = (account: Office, sending: Sending): Promise<Heard> => {
  const { person, command: content } = sending.asked;
  const path = `/api/commands/${content.kind}`;
  return post(account, { path, person, body: bodyOf(sending) });
};

export const openingOf = (caseId: string, treaty: number): Sending => ({
  caseId,
  asked: {
    ...opening(treatyOf(treaty)),
    command: { ...opening(treatyOf(treaty)).command, title: theWords },
  },
});

export const openCase = async (account: Account, caseId: string, treaty: number): Promise<void> => {
  assertStatus(await command(account, openingOf(caseId, treaty)), 201);
};

/** The case as it stands in the table: the API withholds entries from people who carry cases. */
export const caseOf = (account: Account, caseId: string): Promise<Case> => {
  const entries = account.dynamo
    .putInto(tableNames.ledger)
    .filter((item) => item["caseId"]?.S === caseId)
    .map((item): HashedEntry => {
      const { hash, bytes } = entryIn(item);
      return { hash, entry: JSON.parse(bytes) as HashedEntry["entry"] };
    });
  const state = fold(entries);
  if (state === undefined) throw new Error(`${caseId} has no entries`);
  return Promise.resolve(state);
};

/** What comes next in a case as it stands; undefined where it is the system's turn, or the end. */
export const nextIn = (state: Case, text: Digest): Sending | undefined => {
  const procedure = law.procedure("az-milli-majlis");
  if (procedure === undefined) throw new Error("the procedure is not there");
  const asked = nextAsked(state, procedure, { text, now: Date.now() });
  return asked && { caseId: state.caseId, asked };
};

/** What comes next in a case, made from its record; undefined where it is the system's turn, or the end. */
export const nextOf = async (account: Account, caseId: string): Promise<Sending | undefined> =>
  nextIn(await caseOf(account, caseId), await storeText(account));

/** Records the next act of a case, and keeps its stream back. Answers what was recorded. */
export const act = async (account: Account, caseId: string): Promise<string> => {
  const next = await nextOf(account, caseId);
  if (next === undefined) throw new Error(`nobody may carry ${caseId} on`);
  assertStatus(await command(account, next), 201);
  return next.asked.command.kind;
};

/** Carries a case on, one command and its stream at a time, until it stands at that stage. */
export const carryTo = async (account: Account, caseId: string, stage: string): Promise<void> => {
  await account.deliver();
  for (let steps = 0; steps < 20; steps += 1) {
    const state = await caseOf(account, caseId);
    if (state.stage === stage) return;
    const next = nextIn(state, await storeText(account));
    if (next === undefined) throw new Error(`nobody may carry ${caseId} on to ${stage}`);
    assertStatus(await command(account, next), 201);
    await account.deliver();
  }
  throw new Error(`${caseId} did not come to ${stage}`);
};

/** A step as somebody asks for it, whatever stage the case is in. */
export const stepIn = (caseId: string, kind: Parameters<typeof asking>[0]): Sending => {
  const none = "0".repeat(64);
  const asked = asking(kind, { now: Date.now(), text: none as Digest, of: none });
  if (asked === undefined) throw new Error("no such step");
  return { caseId, asked };
};
