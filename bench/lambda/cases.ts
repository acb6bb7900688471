import { checkpointKey, systemKeys } from "../../test/support/memory/office-keys.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { foundOffice, handleOffice } from "../../src/ledger/handling/office.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Log } from "../../src/ledger/ports.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import type { DynamoOptions } from "../../src/aws/dynamo/options.ts";
import { s3Documents } from "../../src/aws/s3-documents.ts";
import { loadLaw } from "../../src/files/index.ts";
import { requestOf } from "../../test/local/office.ts";
import { asking, opening, steps, type Asked } from "../../test/local/procedure.ts";
import { testCredentials, testRegion } from "../../test/support/moto.ts";
import { bucket, tableNames, type Services } from "./services.ts";
import { people } from "../../test/support/people.ts";
import type { SignIn } from "../../src/values/sign-in.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { depositaries, depositary as letters } from "../../test/support/aws/addresses.ts";

export type Step = (typeof steps)[number];

/** One open case per parliament, treaty and purpose: as many as are asked for one after the other in one process. */
const subjects = [
  ["un-cybercrime-2024", "consent"],
  ["budapest-2001", "consent"],
  ["un-cybercrime-2024", "denunciation"],
  ["budapest-2001", "denunciation"],
] as const;

export const caseIds: readonly string[] = subjects.map((_, number) => `case-${String(number)}`);

const tablesOn = ({ dynamo }: Services): DynamoOptions => ({
  client: new DynamoDBClient({
    endpoint: dynamo.endpoint,
    region: testRegion,
    credentials: testCredentials,
  }),
  tables: tableNames,
});

/** The log beside the ledger in the tables that are served. */
export const logOn = (services: Services): Log => dynamoLog(tablesOn(services));

/** The application over the tables and the bucket that are served, as the functions have it. */
export const deskOn = (services: Services): Desk => {
  const ledger = dynamoLedger(tablesOn(services));
  const documents = s3Documents({
    bucket,
    region: testRegion,
    endpoint: services.s3,
    credentials: () => testCredentials,
  });
  return openDesk({
    ledger,
    register: ledger,
    documents,
    clock: { now: () => Date.now() },
    ids: randomIds,
    law: () => loadLaw({}),
    wake: () => Promise.resolve(),
    warn: (words, fault) => {
      throw new Error(words, { cause: fault });
    },
    systemKeys,
    software: "0.0.0-bench",
  });
};

const accepted = (answer: Answer): void => {
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

/** The application, and whose tokens establish people in its office. */
export type OfficeDesk = { readonly desk: Desk; readonly signIn: SignIn };

const tokenOf = (person: string, signIn: SignIn) =>
  ({ kind: "token", person, ...signIn, subject: `subject-of-${person}` }) as const;

export const administrator = "administrator-1";
export const founding = { name: "An invented office", administrator } as const;

/** Founds the office and gives every duty to somebody. */
export const openOffice = async ({ desk, signIn }: OfficeDesk): Promise<void> => {
  const keys = { publicKey: null, checkpointKey };
  accepted(await foundOffice(desk, { ...founding, ...keys, signIn, demonstration: false }));
  for (const [holder, granted] of Object.entries(people)) {
    const office = { kind: "GrantDuty", holder: personSchema.parse(holder), granted } as const;
    const id = commandIdSchema.parse(`grant-${holder}`);
    const person = personSchema.parse(administrator);
    const request = { id, person, duty: "administrator", office } as const;
    accepted(await handleOffice(desk, request, tokenOf(administrator, signIn)));
  }
  // The cases of the bench are of two treaties, and each letter goes to one address.
  for (const depositary of Object.keys(depositaries)) {
    const office = officeCommandSchema.parse({
      kind: "SetDepositaryAddress",
      depositary,
      address: letters,
    });
    const id = commandIdSchema.parse(`address-of-${depositary}`);
    const person = personSchema.parse(administrator);
    const request = { id, person, duty: "administrator", office } as const;
    accepted(await handleOffice(desk, request, tokenOf(administrator, signIn)));
  }
};

/** A step of people in the case of that number, as it would be asked for now. */
export const askedIn = async (desk: Desk, number: number, kind?: Step): Promise<Asked> => {
  const [treaty, purpose] = subjects[number] ?? subjects[0];
  const first = opening(treaty);
  if (kind === undefined) return { ...first, command: { ...first.command, purpose } };
  const text = await desk.ports.documents.put(Buffer.from("an invented text"));
  const head = await desk.ports.ledger.head(caseIdSchema.parse(caseIds[number]));
  const asked = asking(kind, { now: Date.now(), text, of: head?.state.head ?? "" });
  if (asked === undefined) throw new Error(`people do not take the step ${kind}`);
  return asked;
};

export const idOf = (number: number, kind: string): string => `${kind}-in-${String(number)}`;

/** Opens every case and carries it on up to and with a step. */
export const carryAll = async ({ desk, signIn }: OfficeDesk, last?: Step): Promise<void> => {
  const taken = last === undefined ? [] : steps.slice(0, steps.indexOf(last) + 1);
  for (const [number, caseId] of caseIds.entries()) {
    for (const kind of [undefined, ...taken]) {
      const asked = await askedIn(desk, number, kind);
      const request = requestOf(caseId, idOf(number, asked.command.kind), asked);
      accepted(await handle(desk, request, tokenOf(asked.person, signIn)));
    }
  }
};
