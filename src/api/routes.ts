import type { Api } from "./api.ts";
import type { Route } from "./route.ts";
import { auditCase } from "./routes/audit.ts";
import {
  listCases,
  listNotices,
  listTasks,
  showCase,
  showProcedure,
  showProcedureOfCase,
} from "./routes/cases.ts";
import { postCommand } from "./routes/commands.ts";
import { postOfficeCommand } from "./routes/office-commands.ts";
import { describeApi, type Describing } from "./routes/description.ts";
import { fetchDocument, storeLargeDocument } from "./routes/documents-here.ts";
import { askWhereToStore, storeDocument } from "./routes/documents.ts";
import { printPaper } from "./routes/papers.ts";
import {
  exportOneCase,
  exportPublic,
  exportWholeLog,
  listCheckpoints,
  showCheckpoint,
  showKeys,
} from "./routes/proof.ts";
import { postSweep } from "./routes/sweep.ts";
import { postIncidentCommand } from "./routes/incident-commands.ts";
import { listIncidents, showIncident } from "./routes/incidents.ts";
import { explainClock } from "./routes/clock.ts";
import { showHistory } from "./routes/history.ts";
import { showReadiness } from "./routes/readiness.ts";

/**
 * The one door: everything that programs may ask, with what it takes, who may ask it, what it answers and which function serves it
 * in the cloud. The server, the description, the cloud's routes and the client are made from it.
 */
export const routes: readonly Route<Api & Describing>[] = [
  postCommand,
  postOfficeCommand,
  listCases,
  listTasks,
  listNotices,
  listIncidents,
  showIncident,
  postIncidentCommand,
  postSweep,
  showCase,
  showHistory,
  auditCase,
  showReadiness,
  explainClock,
  showProcedureOfCase,
  showProcedure,
  storeDocument,
  askWhereToStore,
  storeLargeDocument,
  fetchDocument,
  printPaper,
  listCheckpoints,
  showCheckpoint,
  showKeys,
  exportWholeLog,
  exportOneCase,
  exportPublic,
  describeApi,
];
