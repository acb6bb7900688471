import { openedEntry } from "../../ledger/reading/read-entries.ts";
import { digestOf } from "../../record/canonical.ts";
import type { Credential } from "../../ledger/handling/establish.ts";
import { type HistoryPage, type HistoryRow, isHidden } from "../../ledger/reading/history.ts";
import type { IncidentRequest } from "../../ledger/incidents/request.ts";
import type { OfficeRequest } from "../../ledger/handling/office.ts";
import { reasonOf } from "../../ledger/reading/altered-record.ts";
import { SentenceFault } from "../../words/say.ts";
import { officeCaseId, type HandledRequest } from "../../ledger/handling/request.ts";
import type { AcceptedAnswer } from "../../api/shapes/answer.ts";
import type { AuditAnswer, ReadinessAnswer } from "../../api/shapes/finding.ts";
import type { ClockAnswer } from "../../api/shapes/clock.ts";
import type { CaseAnswer, ProcedureAnswer } from "../../api/shapes/case.ts";
import type { IncidentAnswer, IncidentsAnswer } from "../../api/shapes/incidents.ts";
import type { CasesWanted, CasesAnswer, TasksAnswer, TasksWanted } from "../../api/shapes/lists.ts";
import type { SweepRequest } from "../../ledger/sweep/sweeps.ts";
import { fold } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { IsoDate } from "../../time/date.ts";
import type { CaseId, Digest, EntryHash } from "../../values/ids.ts";
import type { IncidentKey } from "../../case/incident.ts";
import { compile } from "../../law/file/compile.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { bodyLimits } from "../../api/body.ts";
import type { PrintWish } from "../../api/print.ts";
import { pageSizes } from "../../api/query.ts";
import type { Route } from "../../api/route.ts";
import {
  listCases,
  listTasks,
  showCase,
  showProcedure,
  showProcedureOfCase,
} from "../../api/routes/cases.ts";
import { auditCase } from "../../api/routes/audit.ts";
import { showHistory } from "../../api/routes/history.ts";
import { postCommand } from "../../api/routes/commands.ts";
import { postOfficeCommand } from "../../api/routes/office-commands.ts";
import { askWhereToStore, storeDocument } from "../../api/routes/documents.ts";
import { postSweep } from "../../api/routes/sweep.ts";
import { postIncidentCommand } from "../../api/routes/incident-commands.ts";
import { listIncidents, showIncident } from "../../api/routes/incidents.ts";
import { markingField, printPaper } from "../../api/routes/papers.ts";
import { explainClock } from "../../api/routes/clock.ts";
import { showReadiness } from "../../api/routes/readiness.ts";
import { Stopped, stopped } from "../stop.ts";
import { answerTo, ask, assertDone } from "./ask.ts";
import type { UploadTicket } from "../../ledger/ports.ts";
import type { Reached } from "./reached.ts";

/** A command with what shows who asks. */
export type Sending<R> = { readonly request: R; readonly credential: Credential };

export type PrintedPaper = {
  readonly marking: "draft" | "clean";
  readonly bytes: Uint8Array;
};

/**
 * An office as the verbs ask it, by its API: at a server, or in a home on this machine.
 * @throws Stopped when what is asked for is refused
 */
export type Office = {
  readonly shown: (caseId: CaseId) => Promise<CaseAnswer>;
  /** All cases, or all that are open, or public, or about a treaty. */
  readonly cases: (
    which: Pick<CasesWanted, "openOnly" | "publicOnly" | "treaty">,
  ) => Promise<CasesAnswer>;
  /** All that waits for a duty or a person. */
  readonly tasks: (whose: Pick<TasksWanted, "duty" | "person">) => Promise<TasksAnswer>;
  /** A part of a history; without a limit, all of it. */
  readonly history: (caseId: CaseId, range: Range) => Promise<HistoryPage>;
  readonly audit: (caseId: CaseId) => Promise<AuditAnswer>;
  readonly readiness: (caseId: CaseId) => Promise<ReadinessAnswer>;
  /** How the days of a clock are counted, and back from a day that is asked for. */
  readonly explained: (
    caseId: CaseId,
    clock: string,
    on: IsoDate | undefined,
  ) => Promise<ClockAnswer>;
  /** The entries of a case, each checked against its hash. */
  readonly entries: (caseId: CaseId) => Promise<readonly HashedEntry[]>;
  /** The hashes of all of them, also of those that whoever asks may not read. */
  readonly hashes: (caseId: CaseId) => Promise<readonly EntryHash[]>;
  /** The office's own record. */
  readonly record: () => Promise<Case>;
  /** The procedure that a case follows; undefined where there is no such case. */
  readonly procedureOf: (caseId: CaseId) => Promise<Procedure | undefined>;
  /** A procedure by its id, in the version in force. */
  readonly procedure: (id: string) => Promise<Procedure>;
  /** The incidents of the last sweep; at home, where nobody keeps them, of one that is done now. */
  readonly incidents: () => Promise<IncidentsAnswer>;
  readonly incident: (key: IncidentKey) => Promise<IncidentAnswer>;
  /** Has a server sweep, which asks who wishes it. */
  readonly sweep: (sending: Sending<SweepRequest>) => Promise<IncidentsAnswer>;
  /** Stores a document, and answers with the digest under which it is. */
  readonly keep: (bytes: Uint8Array) => Promise<Digest>;
  readonly send: (sending: Sending<HandledRequest>) => Promise<AcceptedAnswer>;
  readonly sendOffice: (sending: Sending<OfficeRequest>) => Promise<AcceptedAnswer>;
  readonly sendIncident: (sending: Sending<IncidentRequest>) => Promise<AcceptedAnswer>;
  readonly print: (wish: PrintWish) => Promise<PrintedPaper>;
};

type Range = { readonly after: number; readonly limit: number | undefined };

const largestPage = pageSizes.most;

/** The rows of all pages of a list; the first begins before every id. */
const allPages = async <Page extends { readonly next: string | null }, Row>(
  page: (after: string) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for (let after: string | null = ""; after !== null;) {
    const found: Page = await page(after);
    all.push(...rowsOf(found));
    after = found.next;
  }
  return all;
};

const historyOf = async (reached: Reached, id: CaseId, range: Range): Promise<HistoryPage> => {
  const rows: HistoryRow[] = [];
  const { limit = Number.POSITIVE_INFINITY } = range;
  for (let { after } = range; ;) {
    const page: HistoryPage = await ask(reached, showHistory, {
      place: { id },
      query: { after, limit: Math.min(largestPage, limit - rows.length) },
    });
    rows.push(...page.entries);
    if (rows.length >= limit || page.next === null) return { ...page, entries: rows };
    after = page.next;
  }
};

const whole = { after: 0, limit: undefined } as const;

// What a command is judged by must be what its hash says, whoever handed it out.
const checked = (row: HistoryRow, caseId: CaseId): readonly HashedEntry[] => {
  if (isHidden(row)) return [];
  const opened = openedEntry(row, caseId);
  if (opened !== undefined) return [opened];
  throw new SentenceFault({ kind: "entryAlteredAtServer", caseId, seq: row.seq });
};

const entriesOf = async (reached: Reached, id: CaseId): Promise<readonly HashedEntry[]> =>
  reached.entries === undefined
    ? (await historyOf(reached, id, whole)).entries.flatMap((row) => checked(row, id))
    : reached.entries(id);

const orAbsent = async <Found>(asked: Promise<Found>): Promise<Found | undefined> => {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Stopped && cause.stop.class === "notFound") return undefined;
    throw cause;
  }
};

type Signed = Sending<{ readonly id: string }>;

// Where a token establishes the person, no signature stands beside it.
const bodyOf = ({ takesToken }: Reached, { request, credential }: Signed): object =>
  credential.kind === "signature" && !takesToken
    ? { request, signature: credential.signature }
    : { request };

const sendTo = async (
  reached: Reached,
  route: Route<never, AcceptedAnswer>,
  { kind, ...sending }: Signed & { readonly kind?: string },
): Promise<AcceptedAnswer> => {
  const { id } = sending.request;
  try {
    return await ask(reached, route, {
      ...(kind === undefined ? {} : { place: { kind } }),
      headers: { "idempotency-key": id },
      json: bodyOf(reached, sending),
    });
  } catch (cause) {
    if (cause instanceof Stopped || !reached.mayLose) throw cause;
    throw new SentenceFault({ kind: "commandMayHaveArrived", why: reasonOf(cause), id }, { cause });
  }
};

/** Where a ticket leads. */
export const placeOf = ({ base }: Pick<Reached, "base">, { url }: UploadTicket): URL =>
  new URL(url.replace(/^\//, ""), base);

/** Stores a document; one that a gateway would not take is put where the server says. */
export const keepAt = async (reached: Reached, given: Uint8Array): Promise<Digest> => {
  const bytes = new Uint8Array(given);
  const digest = digestOf(bytes);
  const size = bytes.length;
  if (size <= bodyLimits.document.bytes) {
    const stored = await ask(reached, storeDocument, { bytes });
    if (stored.digest === digest) return digest;
    throw new SentenceFault({
      kind: "documentStoredOtherwise",
      origin: reached.base.origin,
      digest,
      stored: stored.digest,
    });
  }
  const ticket = await ask(reached, askWhereToStore, { json: { digest, size } });
  assertDone(await reached.put(ticket, bytes), [ticket.method, placeOf(reached, ticket)]);
  return digest;
};

const printed = async (reached: Reached, json: PrintWish): Promise<PrintedPaper> => {
  const headers = { accept: "application/pdf" };
  const { header, bytes } = await answerTo(reached, printPaper, { json, headers });
  const marking = header(markingField);
  if (marking !== "draft" && marking !== "clean")
    throw new SentenceFault({ kind: "paperUnmarked", origin: reached.base.origin });
  return { marking, bytes };
};

const yes = (isWanted: boolean): "true" | undefined => (isWanted ? "true" : undefined);

/** The procedure of an answer, compiled: its whole file is used. */
const procedureIn = ({ base }: Reached, { procedure }: ProcedureAnswer): Procedure => {
  const read = compile(procedure);
  if (read.success) return read.data;
  throw new SentenceFault({
    kind: "serverNotUnderstood",
    origin: base.origin,
    asked: "the procedure",
  });
};

/** The office whose API is reached. */
export const officeOver = (reached: Reached): Office => {
  return {
    shown: (id) => ask(reached, showCase, { place: { id } }),
    cases: async ({ openOnly, publicOnly, treaty }) => {
      const query = { open: yes(openOnly), public: yes(publicOnly), treaty, limit: largestPage };
      const cases = await allPages(
        (after) => ask(reached, listCases, { query: { ...query, after } }),
        (page) => page.cases,
      );
      return { kind: "cases", cases, next: null };
    },
    tasks: async ({ duty, person }) => {
      const query = { duty, person, limit: largestPage };
      const tasks = await allPages(
        (after) => ask(reached, listTasks, { query: { ...query, after } }),
        (page) => page.tasks,
      );
      return { kind: "tasks", duty: duty ?? null, person: person ?? null, tasks, next: null };
    },
    history: (id, range) => historyOf(reached, id, range),
    audit: (id) => ask(reached, auditCase, { place: { id } }),
    readiness: (id) => ask(reached, showReadiness, { place: { id } }),
    explained: (id, clock, on) =>
      ask(reached, explainClock, { place: { id, clock }, query: { for: on } }),
    entries: (id) => entriesOf(reached, id),
    hashes: async (id) => (await historyOf(reached, id, whole)).entries.map(({ hash }) => hash),
    record: async () => {
      const office = fold(await entriesOf(reached, officeCaseId));
      if (office !== undefined) return office;
      throw stopped("HomeNotFound", { kind: "officeMissingAt", server: reached.base.origin });
    },
    procedureOf: async (id) => {
      const answer = await orAbsent(ask(reached, showProcedureOfCase, { place: { id } }));
      return answer && procedureIn(reached, answer);
    },
    procedure: async (id) =>
      procedureIn(reached, await ask(reached, showProcedure, { place: { procedure: id } })),
    incidents: () => ask(reached, listIncidents),
    incident: (key) => ask(reached, showIncident, { place: { key } }),
    sweep: (sending) => ask(reached, postSweep, { json: bodyOf(reached, sending) }),
    keep: (bytes) => keepAt(reached, bytes),
    send: (sending) =>
      sendTo(reached, postCommand, { ...sending, kind: sending.request.command.kind }),
    sendOffice: (sending) => sendTo(reached, postOfficeCommand, sending),
    sendIncident: (sending) => sendTo(reached, postIncidentCommand, sending),
    print: (wish) => printed(reached, wish),
  };
};
