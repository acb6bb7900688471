import { refusal, type Refusal } from "../words/refusal.ts";
import { type CaseId, caseIdSchema } from "../values/ids.ts";
import { wordsIn } from "../files/words.ts";
import type { Words } from "../words/say.ts";
import type { Language } from "../words/values.ts";
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

/** The language that is asked for first (`Accept-Language`, RFC 9110, 12.5.4), if it is one that Tasdiq has; else English. */
export const preferredLanguage = (header: string | undefined): Language =>
  /^\s*az\b/i.test(header ?? "") ? "az" : "en";

/** The words in which a request is answered. */
export const wordsFor = ({ headers }: Pick<Request, "headers">): Words =>
  wordsIn(preferredLanguage(headers.get("accept-language") ?? undefined));
