import { digestOf } from "../record/canonical.ts";
import { HttpAnswer } from "./http-answer.ts";
import type { Incoming } from "./route.ts";

/**
 * Whether whoever asks has the answer of this entity tag already: any of a list, or `*`; of a weak tag only what it stands for
 * is compared (RFC 9110, section 13.1.2).
 * @param known what stands in `If-None-Match`
 */
export const isKnownTag = (known: string | undefined, tag: string): boolean =>
  (known ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === tag || one === "*");

type Form = {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * An answer with its strong entity tag, or 304 to somebody who has it. The tag is made from the bytes: the head of a case
 * does not tell them, because a period may have ended and a document may have been altered since.
 */
export const tagged = (
  { header }: Pick<Incoming, "header">,
  text: string | Uint8Array<ArrayBuffer>,
  { type, headers: others }: Form,
): HttpAnswer => {
  const tag = `"${digestOf(text)}"`;
  const headers = {
    ...others,
    etag: tag,
    "cache-control": "private, no-cache",
    // Said of a 304 too: where nothing is said the server says text/plain, and a cache would believe it.
    "content-type": type,
  };
  return isKnownTag(header("if-none-match"), tag)
    ? new HttpAnswer(null, { status: 304, headers })
    : new HttpAnswer(text, { headers });
};
