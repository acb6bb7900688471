import { administrationInEnglish } from "./en/administration.ts";
import { publicInEnglish } from "./en/public.ts";
import { limitsInEnglish } from "./en/limits.ts";
import { auditInEnglish } from "./en/audit.ts";
import { casesInEnglish } from "./en/cases.ts";
import { commandsInEnglish } from "./en/commands.ts";
import { formsInEnglish } from "./en/forms.ts";
import { frameInEnglish } from "./en/frame.ts";
import { incidentsInEnglish } from "./en/incidents.ts";
import { signInInEnglish } from "./en/sign-in.ts";
import { tasksInEnglish } from "./en/tasks.ts";

export const english = {
  frame: frameInEnglish,
  audit: auditInEnglish,
  limits: limitsInEnglish,
  public: publicInEnglish,
  administration: administrationInEnglish,
  signIn: signInInEnglish,
  cases: casesInEnglish,
  forms: formsInEnglish,
  commands: commandsInEnglish,
  tasks: tasksInEnglish,
  incidents: incidentsInEnglish,
} as const;
