import { incidentSchema, incidentsSchema } from "../shapes/schemas/incidents.ts";
import * as reading from "../shapes/schemas/reading.ts";
import * as sending from "../shapes/schemas/sending.ts";

/** What is answered, by its name in the description: the schemas that a client checks answers by. */
export const answerSchemas = {
  CaseAnswer: reading.caseSchema,
  CasesAnswer: reading.casesSchema,
  TasksAnswer: reading.tasksSchema,
  NoticesAnswer: reading.noticesSchema,
  IncidentsAnswer: incidentsSchema,
  IncidentAnswer: incidentSchema,
  AuditAnswer: reading.auditSchema,
  ClockAnswer: reading.clockSchema,
  ReadinessAnswer: reading.readinessSchema,
  ProcedureAnswer: reading.procedureSchema,
  History: reading.historyPage,
  CheckpointSizes: reading.checkpointSizes,
  Accepted: sending.acceptedSchema,
  Stored: sending.stored,
  Ticket: sending.ticket,
  Paper: sending.printedPaper,
} as const;

export type AnswerId = keyof typeof answerSchemas;
