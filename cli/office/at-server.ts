import { leafHash, canonicalJson } from "../../application/canonical.ts";
import type { Credential } from "../../application/establish.ts";
import type { HistoryPage, HistoryRow } from "../../application/history.ts";
import { officeCaseId } from "../../application/request.ts";
import { fold } from "../../domain/apply.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { Profile } from "../../domain/profile.ts";
import { Stopped, stopped } from "../stop.ts";
import { allPages } from "./all-pages.ts";
import {
  isHistoryPage,
  isPrinted,
  isProcedure,
  isShownAccepted,
  isShownAudit,
  isShownCase,
  isShownCases,
  isShownIncident,
  isShownIncidents,
  isShownReadiness,
  isShownTasks,
} from "./answers.ts";
import type { Office, PaperWish, PrintedPaper } from "./office.ts";
import { keepAtServer } from "./keep-at-server.ts";
import { ask, askFor, type Server } from "./server.ts";

const largestPage = 1000;

const queryOf = (given: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join("&");

type Range = Parameters<Office["history"]>[1];

const historyAt = async (server: Server, caseId: CaseId, range: Range): Promise<HistoryPage> => {
  const rows: HistoryRow[] = [];
  const { limit = Number.POSITIVE_INFINITY } = range;
  for (let { after } = range; ;) {
    const query = queryOf({ after, limit: Math.min(largestPage, limit - rows.length) });
    const page: HistoryPage = await askFor(server, `/api/cases/${caseId}/history?${query}`, {
      is: isHistoryPage,
    });
    rows.push(...page.entries);
    if (rows.length >= limit || page.next === null)
      return { kind: "history", caseId, entries: rows, next: page.next };
    after = page.next;
  }
};

// What a command is judged by must be what its hash says, whoever handed it out.
const checked = ({ hash, entry }: HistoryRow): readonly HashedEntry[] => {
  if (entry === null) return [];
  if (leafHash(canonicalJson(entry)) === hash) return [{ hash, entry }];
  throw new Error(
    `entry ${entry.caseId}#${String(entry.seq)} does not hash to what the server says: it was altered`,
  );
};

const entriesAt = async (server: Server, caseId: CaseId): Promise<readonly HashedEntry[]> => {
  const { entries } = await historyAt(server, caseId, { after: 0, limit: undefined });
  return entries.flatMap(checked);
};

const orAbsent = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Stopped && cause.stop.class === "notFound") return undefined;
    throw cause;
  }
};

const procedureAt = async (server: Server, path: string): Promise<Profile> =>
  (await askFor(server, path, { is: isProcedure })).profile;

// A server that takes tokens takes no signature beside one.
const bodyOf = ({ token }: Server, request: unknown, credential: Credential): string =>
  JSON.stringify(
    credential.kind === "signature" && token === undefined
      ? { request, signature: credential.signature }
      : { request },
  );

type Sent = { readonly request: { readonly id: string }; readonly credential: Credential };

const sendTo = async (server: Server, path: string, { request, credential }: Sent) => {
  const headers = { "content-type": "application/json", "idempotency-key": request.id };
  const body = bodyOf(server, request, credential);
  try {
    return await askFor(server, path, {
      is: isShownAccepted,
      asked: { method: "POST", headers, body },
    });
  } catch (cause) {
    if (cause instanceof Stopped) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${what}; whether the command arrived is not known: give it again with --command-id ${request.id}`,
      { cause },
    );
  }
};

const printedAt = async (server: Server, wish: PaperWish): Promise<PrintedPaper> => {
  const { digest, marking } = await askFor(server, "/api/papers", {
    is: isPrinted,
    asked: {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wish),
    },
  });
  const response = await ask(server, `/api/documents/${digest}`);
  return { marking, bytes: new Uint8Array(await response.arrayBuffer()) };
};

type AboutIncidents = Pick<Office, "incidents" | "incident" | "sweep" | "sendIncident">;

const aboutIncidents = (server: Server): AboutIncidents => ({
  incidents: () => askFor(server, "/api/incidents", { is: isShownIncidents }),
  incident: (key) => askFor(server, `/api/incidents/${key}`, { is: isShownIncident }),
  sendIncident: (sending) => sendTo(server, "/api/incidents", sending),
  sweep: async ({ asked }) => {
    const { request, credential } = await asked();
    return askFor(server, "/api/sweep", {
      is: isShownIncidents,
      asked: {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: bodyOf(server, request, credential),
      },
    });
  },
});

const looking = (
  server: Server,
): Omit<Office, keyof AboutIncidents | "send" | "sendOffice" | "keep" | "print"> => ({
  shown: (caseId) => askFor(server, `/api/cases/${caseId}`, { is: isShownCase }),
  cases: async ({ openOnly, publicOnly }) => {
    const cases = await allPages(async (after) => {
      const query = queryOf({
        after,
        open: openOnly ? "true" : undefined,
        public: publicOnly ? "true" : undefined,
        limit: largestPage,
      });
      const page = await askFor(server, `/api/cases?${query}`, { is: isShownCases });
      return { rows: page.cases, next: page.next };
    });
    return { kind: "cases", cases, next: null };
  },
  tasks: async ({ duty, person }) => {
    const tasks = await allPages(async (after) => {
      const query = queryOf({ after, duty, person, limit: largestPage });
      const page = await askFor(server, `/api/tasks?${query}`, { is: isShownTasks });
      return { rows: page.tasks, next: page.next };
    });
    return { kind: "tasks", duty: duty ?? null, person: person ?? null, tasks, next: null };
  },
  history: (caseId, range) => historyAt(server, caseId, range),
  audit: (caseId) => askFor(server, `/api/cases/${caseId}/audit`, { is: isShownAudit }),
  readiness: (caseId) => askFor(server, `/api/cases/${caseId}/readiness`, { is: isShownReadiness }),
  entries: (caseId) => entriesAt(server, caseId),
  hashes: async (caseId) => {
    const { entries } = await historyAt(server, caseId, { after: 0, limit: undefined });
    return entries.map(({ hash }) => hash);
  },
  record: async () => {
    const office = fold(await entriesAt(server, officeCaseId));
    if (office !== undefined) return office;
    throw stopped("HomeNotFound", { kind: "officeMissingAt", server: server.address.origin });
  },
  profileOf: (caseId) => orAbsent(procedureAt(server, `/api/cases/${caseId}/procedure`)),
  procedure: (id) => procedureAt(server, `/api/procedures/${encodeURIComponent(id)}`),
  profileNow: ({ profile }) => procedureAt(server, `/api/procedures/${profile}`),
});

/** The office that a server serves. */
export const officeAtServer = (server: Server): Office => ({
  ...looking(server),
  ...aboutIncidents(server),
  keep: (bytes) => keepAtServer(server, bytes),
  send: (sending) => sendTo(server, `/api/commands/${sending.request.command.kind}`, sending),
  sendOffice: (sending) => sendTo(server, "/api/office", sending),
  print: (wish) => printedAt(server, wish),
});
