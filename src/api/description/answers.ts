import { shownIncident, shownIncidents } from "../shapes/schemas/incidents.ts";
import * as reading from "../shapes/schemas/reading.ts";
import * as sending from "../shapes/schemas/sending.ts";

/** What is answered, by its name in the description: the schemas that a client checks answers by. */
export const answerSchemas = {
  ShownCase: reading.shownCase,
  ShownCases: reading.shownCases,
  ShownTasks: reading.shownTasks,
  ShownNotices: reading.shownNotices,
  ShownIncidents: shownIncidents,
  ShownIncident: shownIncident,
  ShownAudit: reading.shownAudit,
  ShownReadiness: reading.shownReadiness,
  ShownProcedure: reading.shownProcedure,
  History: reading.historyPage,
  CheckpointSizes: reading.checkpointSizes,
  Accepted: sending.shownAccepted,
  Stored: sending.stored,
  Ticket: sending.ticket,
  Paper: sending.printedPaper,
} as const;

export type AnswerId = keyof typeof answerSchemas;
