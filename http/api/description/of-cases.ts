import { duties } from "../../../domain/duty.ts";
import { pageSizes } from "../wanted.ts";
import {
  limit,
  afterCase,
  afterNumber,
  flag,
  shown,
  accepted,
  everyClass,
  type Operation,
} from "./operation.ts";

/** The operations that give commands. */
export const commands = {
  "POST /api/commands/{kind}": {
    id: "giveCommand",
    about: "Gives a command in a case. Its kind stands in the path and in the request.",
    tag: "Commands",
    body: { json: "CommandBody" },
    answers: accepted,
    refusals: everyClass,
    keyed: true,
  },
  "POST /api/office": {
    id: "giveOfficeCommand",
    about: "Gives a command of the office: persons, duties, calendars.",
    tag: "Commands",
    body: { json: "OfficeBody" },
    answers: accepted,
    refusals: everyClass,
    keyed: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;

const ofDuty = (about: string) => ({
  name: "duty",
  about,
  is: { type: "string", enum: [...duties] },
});
const ofPerson = (about: string) => ({
  name: "person",
  about,
  is: { $ref: "#/components/schemas/PersonNumber" },
});

/** The operations that look at cases. */
export const cases = {
  "GET /api/cases": {
    id: "listCases",
    about: "The cases, in order of their ids.",
    tag: "Cases",
    query: [
      afterCase,
      limit(pageSizes.usual),
      flag("open", "Only those that have not ended."),
      flag("public", "Only those that everybody may read."),
    ],
    answers: shown("ShownCases", "A page of the cases."),
    refusals: ["input"],
    tagged: true,
  },
  "GET /api/tasks": {
    id: "listTasks",
    about:
      "What waits for people: pages in order of the cases' ids, within a page first what is due first.",
    tag: "Cases",
    query: [
      afterCase,
      limit(pageSizes.usual),
      ofDuty("Only what waits for this duty."),
      ofPerson("Only what this person may do, by the duties they hold."),
    ],
    answers: shown("ShownTasks", "A page of the open tasks."),
    refusals: ["input", "notFound"],
    tagged: true,
  },
  "GET /api/notices": {
    id: "listNotices",
    about:
      "What people were told of what is due in open cases: pages in order of the cases' ids, within a case in the order of telling.",
    tag: "Cases",
    query: [
      afterCase,
      limit(pageSizes.usual),
      ofDuty("Only what this duty was told."),
      ofPerson("Only what this person was told, by name or by the duties they hold."),
    ],
    answers: shown("ShownNotices", "A page of the notices; `limit` counts cases."),
    refusals: ["input", "notFound"],
    tagged: true,
  },
  "GET /api/incidents": {
    id: "listIncidents",
    about:
      "The incidents that the last sweep found, with what people did about them, and the sweep in numbers; `swept` is null until the first sweep is done.",
    tag: "Incidents",
    answers: shown("ShownIncidents", "The incidents."),
    refusals: [],
    tagged: true,
  },
  "GET /api/incidents/{key}": {
    id: "showIncident",
    about: "An incident, also after it has ended.",
    tag: "Incidents",
    answers: shown("ShownIncident", "The incident."),
    refusals: ["notFound"],
    tagged: true,
  },
  "POST /api/incidents": {
    id: "handleIncident",
    about:
      "Takes, retries or resolves an incident. A retry looks at once; what came of it stands in the incident afterwards.",
    tag: "Incidents",
    body: { json: "IncidentBody" },
    answers: accepted,
    refusals: everyClass,
    keyed: true,
  },
  "POST /api/sweep": {
    id: "sweep",
    about: "Sweeps at once, as an administrator asks, or waits for the sweep that is under way.",
    tag: "Incidents",
    body: { json: "SweepBody" },
    answers: shown("ShownIncidents", "What that sweep found."),
    refusals: ["input", "notFound", "duty"],
    oneMachine: true,
  },
  "GET /api/cases/{id}": {
    id: "showCase",
    about: "A case: its facts kept apart, what may come next, what is due.",
    tag: "Cases",
    answers: shown("ShownCase", "The case."),
    refusals: ["notFound"],
    tagged: true,
  },
  "GET /api/cases/{id}/history": {
    id: "showHistory",
    about:
      "Its entries, each checked against its hash, as canonical JSON (RFC 8785). `office` and `log` have one too.",
    tag: "Cases",
    query: [afterNumber("Only the entries after this number."), limit(pageSizes.usualOfHistory)],
    answers: shown("History", "A page of the history."),
    refusals: ["input", "notFound"],
    tagged: true,
  },
  "GET /api/cases/{id}/audit": {
    id: "auditCase",
    about: "What is known of every rule: kept, broken, running, or that it cannot be verified.",
    tag: "Cases",
    answers: shown("ShownAudit", "The audit."),
    refusals: ["notFound"],
    tagged: true,
  },
  "GET /api/cases/{id}/readiness": {
    id: "showReadiness",
    about: "What is still needed before the deposit.",
    tag: "Cases",
    answers: shown("ShownReadiness", "The requirements, and where each stands."),
    refusals: ["notFound"],
    tagged: true,
  },
  "GET /api/cases/{id}/procedure": {
    id: "showProcedureOfCase",
    about: "The procedure that it follows, in the version under which it was opened.",
    tag: "Cases",
    answers: shown("ShownProcedure", "The procedure's profile."),
    refusals: ["notFound"],
    tagged: true,
  },
  "GET /api/procedures/{procedure}": {
    id: "showProcedure",
    about: "A procedure, in the version that a case opened now would follow.",
    tag: "Cases",
    answers: shown("ShownProcedure", "The procedure's profile."),
    refusals: ["notFound"],
    tagged: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
