import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import { foundOffice, handleOffice } from "../../src/ledger/handling/office.ts";
import { caseIdSchema, commandIdSchema, personSchema, type Digest } from "../../src/values/ids.ts";
import { tableOfLooks } from "../../src/local/ledger/looks.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { settingsBytes, type Settings } from "../../src/local/home/settings.ts";
import { nextAsked, opening, parsed, type Asked } from "./procedure.ts";
import { people } from "../support/people.ts";

/** A demonstration home with somebody in every duty and as many invented treaties as cases are wanted at once. */
export const settingsFor = (treaties: number): Settings => ({
  name: "An invented office",
  demonstration: true,
  lawFolder: treaties === 0 ? null : "law",
  checkpointsFolder: null,
});

const shipped = join(import.meta.dirname, "../../law/treaties/un-cybercrime-2024.json");

// One open case per parliament, treaty and purpose: cases at the same time need treaties of their own.
export const treatyOf = (number: number): string => `invented-${String(number)}`;

/** Writes so many invented treaties into the law folder of a home. */
export const writeTreaties = (folder: string, treaties: number): void => {
  if (treaties === 0) return;
  const file = JSON.parse(readFileSync(shipped, "utf8")) as Record<string, unknown>;
  mkdirSync(join(folder, "law/treaties"), { recursive: true });
  for (let number = 0; number < treaties; number += 1) {
    const id = treatyOf(number);
    const treaty = { ...file, id, registration: `invented ${String(number)}` };
    writeFileSync(join(folder, "law/treaties", `${id}.json`), JSON.stringify(treaty));
  }
};

const accepted = (answer: Answer): Extract<Answer, { kind: "accepted" }> => {
  if (answer.kind === "accepted") return answer;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
};

/** Grants or revokes; answers what the office answers. */
export const inOffice = (
  desk: Desk,
  id: string,
  office: Parameters<typeof handleOffice>[1]["office"],
): Promise<Answer> =>
  handleOffice(
    desk,
    {
      id: commandIdSchema.parse(id),
      person: personSchema.parse("administrator"),
      duty: "administrator",
      office,
    },
    { kind: "name" },
  );

/** Founds a demonstration office in a new folder. The caller closes the home. */
export const newOffice = async (folder: string, treaties = 0): Promise<Home> => {
  writeTreaties(folder, treaties);
  const home = await openHome(folder, settingsFor(treaties));
  writeFileSync(join(folder, "settings.json"), settingsBytes(settingsFor(treaties)));
  accepted(
    await foundOffice(home.desk, {
      name: settingsFor(treaties).name,
      demonstration: settingsFor(treaties).demonstration,
      administrator: "administrator",
      sender: "office@example.invalid",
      publicKey: null,
      checkpointKey: await publicKeyIn(home.signer),
    }),
  );
  for (const [holder, granted] of Object.entries(people)) {
    const office = { kind: "GrantDuty", holder: personSchema.parse(holder), granted } as const;
    accepted(await inOffice(home.desk, `grant-${holder}`, office));
  }
  return home;
};

export const reopened = (folder: string, treaties = 0): Promise<Home> =>
  openHome(folder, settingsFor(treaties));

/** Forgets what was noted of looks in a home that is closed, as if it had just been restored. */
export const forgetLooks = (folder: string): void => {
  const database = new DatabaseSync(join(folder, "ledger.db"));
  database.exec(`DELETE FROM ${tableOfLooks}`);
  database.close();
};

/** Closes a home, changes its ledger's file past the product, as who owns it can, and opens it again. */
export const meddledWith = async (
  home: Home,
  treaties: number,
  change: (database: DatabaseSync) => void,
): Promise<Home> => {
  await home.close();
  const database = new DatabaseSync(join(home.folder, "ledger.db"));
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  const before = triggers.all();
  change(database);
  // That its protection was dropped is another finding.
  const left = new Set(triggers.all().map(({ name }) => name));
  for (const { name, sql } of before) if (!left.has(name)) database.exec(String(sql));
  database.close();
  return reopened(home.folder, treaties);
};

/** The document that stands for every text of an invented case. */
export const theText = (desk: Desk): Promise<Digest> =>
  desk.ports.documents.put(Buffer.from("an invented text"));

export const requestOf = (caseId: string, id: string, asked: Asked): HandledRequest => ({
  id: commandIdSchema.parse(id),
  caseId: caseIdSchema.parse(caseId),
  person: personSchema.parse(asked.person),
  duty: asked.duty,
  mode: { kind: "live" },
  command: parsed(asked),
});

export type Sent = {
  readonly desk: Desk;
  readonly treaty: string;
  readonly text: Digest;
  /** How a request is put; by itself nobody goes on despite what the audit finds broken. */
  readonly ask?: typeof handle;
};

/** What comes next in a case, under an id that follows from case, version and kind; undefined at an end or a wait. */
export const nextRequest = async (
  { desk, treaty, text }: Sent,
  caseId: string,
): Promise<HandledRequest | undefined> => {
  const head = await desk.ports.ledger.head(caseIdSchema.parse(caseId));
  const procedure = desk.ports.law().procedure("az-milli-majlis");
  if (procedure === undefined) throw new Error("the procedure is not there");
  const asked =
    head === undefined
      ? opening(treaty)
      : nextAsked(head.state, procedure, { text, now: desk.ports.clock.now() });
  const version = head?.state.version ?? 0;
  return asked && requestOf(caseId, `${caseId}-${String(version)}-${asked.command.kind}`, asked);
};

/** Carries a case on until nothing is left to ask, or until it has so many entries. */
export const carryOn = async (sent: Sent, caseId: string, upTo = 100): Promise<number> => {
  const { ask = handle } = sent;
  for (let steps = 0; ; steps += 1) {
    const head = await sent.desk.ports.ledger.head(caseIdSchema.parse(caseId));
    if ((head?.state.version ?? 0) >= upTo) return steps;
    const request = await nextRequest(sent, caseId);
    if (request === undefined) return steps;
    accepted(await ask(sent.desk, request, { kind: "name" }));
  }
};
