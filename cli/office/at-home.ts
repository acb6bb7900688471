import { Altered } from "../../application/altered.ts";
import type { Answer } from "../../application/answer.ts";
import type { Desk } from "../../application/desk.ts";
import { handle } from "../../application/handle.ts";
import { handleIncident } from "../../application/incidents/retry.ts";
import { historyPage } from "../../application/history.ts";
import type { CheckpointAtHand } from "../../application/log/at-hand.ts";
import { lawOfCase, lawOfOpening } from "../../application/law-of-case.ts";
import { handleOffice } from "../../application/office.ts";
import { paperBasis } from "../../application/paper-basis.ts";
import { readEntries } from "../../application/read-entries.ts";
import { answerShown, type ShownAccepted } from "../../application/shapes/answer.ts";
import { auditShown } from "../../application/shapes/audit.ts";
import { caseShown } from "../../application/shapes/case.ts";
import { casesShown, tasksShown } from "../../application/shapes/lists.ts";
import { procedureShown } from "../../application/shapes/procedure.ts";
import {
  incidentShownNow,
  incidentsShown,
  type ShownIncidents,
} from "../../application/shapes/incidents.ts";
import { readinessShown } from "../../application/shapes/readiness.ts";
import { needsAudit } from "../../documents/paper.ts";
import { noPrintInWords } from "../../documents/print-mode.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { checkLayout } from "../../src/ledger/check/store.ts";
import type { Home } from "../../local/home/home.ts";
import { tracesIn } from "../../local/post.ts";
import { say, type Words } from "../../src/words/say.ts";
import { goOn, officeOf } from "../home.ts";
import { Stopped, stopShown, stopped, stoppedBy } from "../stop.ts";
import { allPages } from "./all-pages.ts";
import type { Office, PaperWish, PrintedPaper, ProgressOf } from "./office.ts";

// A history is read at once, a list in parts: each task is made from its whole case.
const everything = 1_000_000_000;
const pageSize = 500;

const orStop = <T extends object>(found: T | Refusal): T => {
  if (isRefusal(found)) throw stoppedBy(found);
  return found;
};

const acceptedBy = async (desk: Desk, answer: Answer, words: Words): Promise<ShownAccepted> => {
  const shown = await answerShown(desk, answer, words);
  if (shown.kind === "accepted") return shown;
  throw new Stopped(() => stopShown(shown), shown.difference);
};

// Compared once however many cases are audited: for that the whole log is read.
const compared = new WeakMap<Home, Promise<CheckpointAtHand>>();

/** The newest checkpoint of a home beside its log. Whoever audits nothing starts sooner without. */
const newestIn = (home: Home): Promise<CheckpointAtHand> => {
  const known = compared.get(home) ?? readNewest(home);
  compared.set(home, known);
  return known;
};

const readNewest = async (home: Home): Promise<CheckpointAtHand> => {
  const { checkpointAtHand } = await import("../../application/log/at-hand.ts");
  const { logOf } = await import("../../local/home/log.ts");
  return checkpointAtHand(logOf(home));
};

const printed = async (home: Home, wish: PaperWish): Promise<PrintedPaper> => {
  const { desk } = home;
  const { caseId, paper: kind, language } = wish;
  const audited = needsAudit(kind);
  const wanted = audited ? { audited, checkpoint: await newestIn(home) } : { audited };
  const basis = orStop(await paperBasis(desk, caseId, wanted));
  // Loaded when it is needed, and so is the typesetter: most commands print nothing.
  const { paperOf } = await import("../../documents/inputs/index.ts");
  const wished = paperOf({ ...basis, language }, kind);
  if (wished.kind === "none")
    throw stopped("NothingToPrint", { kind: "paperNotPrinted", why: noPrintInWords(wished.why) });
  const { renderPdf } = await import("../../documents/render-pdf.ts");
  return { marking: wished.paper.marking, bytes: renderPdf(wished.paper) };
};

const layoutFindings = ({ ledger }: Home): ReturnType<typeof checkLayout> =>
  checkLayout(ledger.layout.found(), ledger.layout.written());

/** A list says that these are the cases; of a file that somebody laid out otherwise nobody can say so. */
const assertLayout = (home: Home, words: Words): void => {
  const [found] = layoutFindings(home);
  if (found !== undefined) throw new Altered(say({ kind: "layoutChanged", found }, words));
};

type Looking = Omit<
  Office,
  "send" | "sendOffice" | "sendIncident" | "incidents" | "incident" | "sweep" | "keep" | "print"
>;

const looking = (home: Home, words: Words): Looking => {
  const { desk, outbox } = home;
  const { world, caches } = desk;
  return {
    shown: async (caseId) =>
      orStop(
        await caseShown(desk, caseId, {
          traces: (reference) => tracesIn(outbox, reference),
          words,
        }),
      ),
    cases: async (which) => {
      assertLayout(home, words);
      const cases = await allPages(async (after) => {
        const page = await casesShown(desk, { after, limit: pageSize, ...which });
        return { rows: page.cases, next: page.next };
      });
      return { kind: "cases", cases, next: null };
    },
    tasks: async ({ duty, person }) => {
      const tasks = await allPages(async (after) => {
        const wanted = { after, limit: pageSize, duty, person };
        const page = orStop(await tasksShown(desk, home.notices, wanted));
        return { rows: page.tasks, next: page.next };
      });
      return { kind: "tasks", duty: duty ?? null, person: person ?? null, tasks, next: null };
    },
    history: async (caseId, { after, limit = everything }) =>
      orStop(await historyPage(desk, caseId, { after, limit })),
    audit: async (caseId) => {
      const damage = layoutFindings(home);
      return orStop(
        await auditShown(desk, caseId, {
          checkpoint: await newestIn(home),
          damage,
          words,
        }),
      );
    },
    readiness: async (caseId) => orStop(await readinessShown(desk, caseId, { words })),
    entries: (caseId) => readEntries(world, caseId),
    hashes: async (caseId) => (await readEntries(world, caseId)).map(({ hash }) => hash),
    record: () => officeOf(home),
    profileOf: async (caseId) => {
      const head = await world.ledger.head(caseId);
      return head && (await lawOfCase(world, head.state, caches.laws)).profile;
    },
    procedure: (id) => Promise.resolve(orStop(procedureShown(desk, id)).profile),
    profileNow: ({ profile, treaty }) =>
      Promise.resolve(
        orStop(
          lawOfOpening(world, { kind: "OpenCase", profile, treaty, purpose: "consent", title: "" }),
        ).profile,
      ),
  };
};

type AboutIncidents = Pick<Office, "incidents" | "incident" | "sweep" | "sendIncident">;

const aboutIncidents = (home: Home, words: Words): AboutIncidents => {
  const { desk } = home;
  const swept = async (progress: ProgressOf): Promise<ShownIncidents> => {
    // Few commands sweep, and every command starts sooner without.
    const { readerOf, sweepHome, openCasesOf } = await import("../../local/home/sweep.ts");
    const found = await sweepHome(home, {
      reader: readerOf(home, Number.POSITIVE_INFINITY),
      progress: progress(await openCasesOf(home)),
    });
    return incidentsShown(desk, found, words);
  };
  return {
    incidents: swept,
    sweep: ({ progress }) => swept(progress),
    incident: async (key) => orStop(await incidentShownNow(desk, key, words)),
    sendIncident: async ({ request, credential }) =>
      acceptedBy(desk, await handleIncident(desk, request, credential), words),
  };
};

/** The office of a home on this machine, which answers in the words of a language. */
export const officeAtHome = (home: Home, words: Words): Office => {
  const { desk } = home;
  return {
    ...looking(home, words),
    ...aboutIncidents(home, words),
    keep: desk.world.documents.put,
    send: async ({ request, credential }) => {
      const answer = await handle(desk, request, credential);
      if (answer.kind === "accepted") await goOn(home, request.caseId);
      return acceptedBy(desk, answer, words);
    },
    sendOffice: async ({ request, credential }) =>
      acceptedBy(desk, await handleOffice(desk, request, credential), words),
    print: (wish) => printed(home, wish),
  };
};
