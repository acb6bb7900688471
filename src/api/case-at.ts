import { caseIdSchema, type CaseId } from "../procedure/values/ids.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";
import type { Incoming } from "./route.ts";

/** Answers what is found of the case in the path; an id that no case can have is one that is not found. */
export const caseAt = <Found>(
  { place }: Pick<Incoming, "place">,
  find: (caseId: CaseId) => Promise<Found>,
): Promise<Found> | Refusal => {
  const id = place["id"] ?? "";
  const caseId = caseIdSchema.safeParse(id);
  return caseId.success ? find(caseId.data) : refusal("CaseNotFound", { caseId: id });
};
