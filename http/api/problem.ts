import type { TextDifference } from "../../application/differences.ts";
import {
  refusalClass,
  refusalInWords,
  type Refusal,
  type RefusalClass,
} from "../../domain/refusal.ts";

const statusOf = {
  input: 400,
  notFound: 404,
  conflict: 409,
  rule: 422,
  duty: 403,
} as const satisfies Readonly<Record<RefusalClass, number>>;

export type ProblemStatus = (typeof statusOf)[RefusalClass];

/** The HTTP status of a refusal, by its class. */
export const refusalStatus = (refusal: Refusal): ProblemStatus => statusOf[refusalClass(refusal)];

/** RFC 9457 problem details, with what Tasdiq adds. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly fields: Refusal["fields"];
  readonly authority: Refusal["authority"];
};

/** A refusal as `application/problem+json` (RFC 9457), with its kind, its fields and the authority it rests on. */
const problemOf = (refusal: Refusal): Problem => {
  const status = refusalStatus(refusal);
  const { kind, fields, authority } = refusal;
  return {
    type: `urn:tasdiq:refusal:${kind}`,
    title: kind,
    status,
    detail: refusalInWords(refusal),
    fields,
    authority,
  };
};

// The headers are made anew each time: the server writes the length of the body into the object that it is given.
const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

/** The answer to a refused request, with the difference of two texts where that is why. */
export const refusedOver = (refusal: Refusal, difference?: TextDifference): Response => {
  const body = problemOf(refusal);
  return answer(body.status, difference === undefined ? body : { ...body, difference });
};

/** The answer to what never became a request, or to a fault of this server: no rule stands behind it. */
export const faultOf = (status: number, title: string, detail: string): Response =>
  answer(status, { type: `urn:tasdiq:fault:${title}`, title, status, detail });
