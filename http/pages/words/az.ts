import { administrationInAzerbaijani } from "./az/administration.ts";
import { publicInAzerbaijani } from "./az/public.ts";
import { limitsInAzerbaijani } from "./az/limits.ts";
import { auditInAzerbaijani } from "./az/audit.ts";
import { casesInAzerbaijani } from "./az/cases.ts";
import { commandsInAzerbaijani } from "../../../documents/wording/az/commands.ts";
import { formsInAzerbaijani } from "./az/forms.ts";
import { frameInAzerbaijani } from "./az/frame.ts";
import { incidentsInAzerbaijani } from "./az/incidents.ts";
import { signInInAzerbaijani } from "./az/sign-in.ts";
import { tasksInAzerbaijani } from "./az/tasks.ts";
import type { Messages } from "./messages.ts";

/** Unreviewed: no lawyer whose language it is has read this wording. Every page says so at its foot. */
export const azerbaijani: Messages = {
  frame: frameInAzerbaijani,
  audit: auditInAzerbaijani,
  limits: limitsInAzerbaijani,
  public: publicInAzerbaijani,
  administration: administrationInAzerbaijani,
  signIn: signInInAzerbaijani,
  cases: casesInAzerbaijani,
  forms: formsInAzerbaijani,
  commands: commandsInAzerbaijani,
  tasks: tasksInAzerbaijani,
  incidents: incidentsInAzerbaijani,
};
