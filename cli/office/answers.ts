import type * as z from "zod/mini";
import type { HistoryPage } from "../../application/history.ts";
import type { UploadTicket } from "../../application/ports.ts";
import type { ShownAccepted, ShownRefusal } from "../../application/shapes/answer.ts";
import type { ShownAudit } from "../../application/shapes/audit.ts";
import type { ShownCase } from "../../application/shapes/case.ts";
import type { ShownIncident, ShownIncidents } from "../../application/shapes/incidents.ts";
import type { ShownCases, ShownTasks } from "../../application/shapes/lists.ts";
import type { ShownProcedure } from "../../application/shapes/procedure.ts";
import type { ShownReadiness } from "../../application/shapes/readiness.ts";
import * as incidents from "../../application/shapes/schemas/incidents.ts";
import * as shown from "../../application/shapes/schemas/reading.ts";
import * as answered from "../../application/shapes/schemas/sending.ts";
import type { Digest } from "../../domain/ids.ts";
import { profileSchema } from "../../domain/profile.ts";

// Nothing that a server answers is taken for more than it shows to be.

type Schema = z.core.$ZodType & { readonly safeParse: z.ZodMiniType["safeParse"] };

/** Whether a value has the shape of a schema, each of which stands for a type of the application's own. */
const fits = (schema: Schema, value: unknown): boolean => schema.safeParse(value).success;

export const isShownCase = (value: unknown): value is ShownCase => fits(shown.shownCase, value);
export const isShownCases = (value: unknown): value is ShownCases => fits(shown.shownCases, value);
export const isShownTasks = (value: unknown): value is ShownTasks => fits(shown.shownTasks, value);
export const isShownAudit = (value: unknown): value is ShownAudit => fits(shown.shownAudit, value);
export const isShownReadiness = (value: unknown): value is ShownReadiness =>
  fits(shown.shownReadiness, value);
export const isShownIncidents = (value: unknown): value is ShownIncidents =>
  fits(incidents.shownIncidents, value);
export const isShownIncident = (value: unknown): value is ShownIncident =>
  fits(incidents.shownIncident, value);
export const isHistoryPage = (value: unknown): value is HistoryPage =>
  fits(shown.historyPage, value);
export const isShownAccepted = (value: unknown): value is ShownAccepted =>
  fits(answered.shownAccepted, value);
export const isShownRefusal = (value: unknown): value is ShownRefusal =>
  fits(answered.shownRefusal, value);
export const isStored = (value: unknown): value is { readonly digest: Digest } =>
  fits(answered.stored, value);
export const isTicket = (value: unknown): value is UploadTicket => fits(answered.ticket, value);
export const isPrinted = (
  value: unknown,
): value is { readonly digest: Digest; readonly marking: "draft" | "clean" } =>
  fits(answered.printedPaper, value);

const hasProfile = (value: unknown): value is { readonly profile: unknown } =>
  fits(shown.shownProcedure, value);

export const isProcedure = (value: unknown): value is ShownProcedure =>
  hasProfile(value) && fits(profileSchema(), value.profile);
