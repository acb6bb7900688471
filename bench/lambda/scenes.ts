import type { Desk } from "../../src/ledger/desk.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { carryOut, systemId } from "../../src/ledger/handling/system-command.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { delivered } from "../../test/support/aws/mail-reports.ts";
import { claimsOf, httpEvent } from "../../test/support/aws/http-events.ts";
import { streamRecord } from "../../test/support/aws/stream-records.ts";
import { bare, bareOfLambda } from "./bundles.ts";
import {
  administrator,
  askedIn,
  carryAll,
  caseIds,
  founding,
  idOf,
  logOn,
  openOffice,
  type OfficeDesk,
  type Step,
} from "./cases.ts";
import type { Services, Writes } from "./services.ts";

/** What stands in the tables before a function is invoked, and the events that it gets, each of which it can carry out. */
export type Scene = { readonly writes: Writes; readonly events: readonly unknown[] };

type Staging = {
  /** Up to which step every case is carried before; `opened`: not further; `none`: no case is there. */
  readonly before: Step | "opened" | "none" | "no office";
  readonly event: (desk: Desk, number: number, services: Services) => unknown;
  /** Whether the log was sequenced and sealed before. */
  readonly sealed?: true;
};

const commandEvent =
  (kind?: Step) =>
  async (desk: Desk, number: number, { signIn }: Services): Promise<unknown> => {
    const { person, duty, command } = await askedIn(desk, number, kind);
    const id = idOf(number, command.kind);
    const mode = { kind: "live" };
    const request = { id, caseId: caseIds[number], person, duty, mode, command };
    const path = `/api/commands/${command.kind}`;
    return httpEvent({
      method: "POST",
      path,
      body: { request },
      claims: claimsOf(person, { iss: signIn.issuer, aud: signIn.clientId }),
    });
  };

/** The administrator's command that sets the office's sender, to another address each time. */
const officeEvent = (_: Desk, number: number, { signIn }: Services): unknown => {
  const office = { kind: "SetSender", address: `office-${String(number)}@example.invalid` };
  const id = `set-sender-${String(number)}`;
  return httpEvent({
    method: "POST",
    path: "/api/office",
    body: { request: { id, person: administrator, duty: "administrator", office } },
    claims: claimsOf(administrator, { iss: signIn.issuer, aud: signIn.clientId }),
  });
};

const ofCase = (number: number): string => caseIds[number] ?? "";

/** The report of a delivery, after the sending is claimed and on record. */
const deliveryEvent = async (desk: Desk, number: number): Promise<unknown> => {
  const caseId = caseIdSchema.parse(ofCase(number));
  const head = await desk.ports.ledger.head(caseId);
  const of = head?.state.head;
  if (of === undefined) throw new Error("nothing is released");
  const sent = { reference: `${caseId}/N1`, messageId: `message-${String(number)}` };
  await carryOut(desk, caseId, {
    id: systemId("claim", of),
    command: { kind: "ClaimNotification", of },
  });
  await carryOut(desk, caseId, {
    id: systemId("outcome", of),
    command: { kind: "RecordSent", ...sent },
  });
  return delivered(sent);
};

/** The wish for a paper whose basis is on record. */
const paperEvent = (_: Desk, number: number, { signIn }: Services): unknown =>
  httpEvent({
    method: "POST",
    path: "/api/papers",
    body: { caseId: ofCase(number), paper: "vote-record", language: "en" },
    claims: claimsOf("clerk-1", { iss: signIn.issuer, aud: signIn.clientId }),
  });

const pageEvent = async (_: Desk, number: number, services: Services): Promise<unknown> =>
  httpEvent({
    method: "GET",
    path: `/en/cases/${ofCase(number)}`,
    cookies: [await services.cookieOf("clerk-1")],
    claims: undefined,
  });

const stagings: Readonly<Record<string, Staging>> = {
  [bare]: { before: "none", event: () => ({}) },
  [bareOfLambda]: { before: "none", event: () => ({}) },
  "open-case": { before: "none", event: commandEvent() },
  "record-act": { before: "opened", event: commandEvent("Lay") },
  "record-plenary-vote": { before: "ScheduleSitting", event: commandEvent("RecordVote") },
  "release-notification": {
    before: "PrepareNotification",
    event: commandEvent("ReleaseNotification"),
  },
  "administer-office": { before: "opened", event: officeEvent },
  read: {
    before: "CertifyVote",
    event: (_, number, { signIn }) =>
      httpEvent({
        method: "GET",
        path: `/api/cases/${ofCase(number)}`,
        claims: claimsOf("clerk-1", { iss: signIn.issuer, aud: signIn.clientId }),
      }),
  },
  // By the cookie of somebody who has signed in.
  pages: { before: "CertifyVote", event: pageEvent },
  // The claim, which of the three tasks reads and writes most.
  "notify-depositary": {
    before: "ReleaseNotification",
    event: (_, number) => ({
      task: "claimNotification",
      caseId: ofCase(number),
      epoch: 1,
      entered: "2026-03-02T09:00:00Z",
    }),
  },
  "state-machine-tasks": {
    before: "CertifyVote",
    event: (_, number) => ({
      task: "readCase",
      caseId: ofCase(number),
      epoch: 1,
      noted: "none",
      failures: 0,
    }),
  },
  "mail-events": { before: "ReleaseNotification", event: deliveryEvent },
  "render-paper": { before: "CertifyVote", event: paperEvent },
  driver: {
    before: "opened",
    event: (_, number) => ({ Records: [streamRecord({ caseId: ofCase(number), seq: 1 })] }),
  },
  // Of a few open cases, in an hour in which most are not read whole.
  sweep: { before: "CertifyVote", event: () => ({}) },
  // The first invocation does the work; the others find that nothing is due, as in most hours.
  "sequence-log": { before: "CertifyVote", event: () => ({}) },
  "seal-log": { before: "CertifyVote", event: () => ({}), sealed: true },
  // The first invocation makes the export; the others find it made.
  "show-log": {
    before: "CertifyVote",
    event: (_desk, _number, { signIn }) =>
      httpEvent({
        method: "GET",
        path: "/api/export",
        claims: claimsOf("clerk-1", { iss: signIn.issuer, aud: signIn.clientId }),
      }),
    sealed: true,
  },
  // The second time it refuses, for an office is founded once.
  "found-office": { before: "no office", event: () => founding },
  // A dry run over a few open cases.
  "rebuild-register": { before: "CertifyVote", event: () => ({}) },
};

const prepare = async (office: OfficeDesk, before: Staging["before"]): Promise<void> => {
  if (before === "no office") return;
  await openOffice(office);
  if (before !== "none") await carryAll(office, before === "opened" ? undefined : before);
};

/**
 * Prepares the tables and the bucket for a function by the application itself, and makes its events.
 * @throws for a function that has no scene yet
 */
export const sceneOf = async (name: string, services: Services, desk: Desk): Promise<Scene> => {
  const staging = stagings[name];
  if (staging === undefined) throw new Error(`bench/lambda/scenes.ts has no scene for ${name}`);
  await services.restore([]);
  const from = services.dynamo.written().length;
  await prepare({ desk, signIn: services.signIn }, staging.before);
  if (staging.sealed === true)
    await sequenceLog({ ...desk.ports, log: logOn(services) }, { sealNow: true });
  const events: unknown[] = [];
  for (const number of caseIds.keys()) events.push(await staging.event(desk, number, services));
  return { writes: services.dynamo.written().slice(from), events };
};
