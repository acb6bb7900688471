import { wordsIn } from "../words/read.ts";
import type { Words } from "../words/say.ts";
import type { Language } from "../words/values.ts";

/** The language that is asked for first (`Accept-Language`, RFC 9110, 12.5.4), if it is one that Tasdiq has; else English. */
export const preferredLanguage = (header: string | undefined): Language =>
  /^\s*az\b/i.test(header ?? "") ? "az" : "en";

/** The words in which a request is answered. */
export const wordsFor = ({ headers }: Pick<Request, "headers">): Words =>
  wordsIn(preferredLanguage(headers.get("accept-language") ?? undefined));
