import { damageIn } from "../ledger/reading/unreadable.ts";
import { refusalAnswer, type RefusalAnswer } from "./shapes/answer.ts";
import type { Ports } from "../ledger/desk-ports.ts";
import { type Refusal, refusalClass, type RefusalClass } from "../words/refusal.ts";
import type { Sentence } from "../words/messages.ts";
import { say, type Words } from "../words/say.ts";
import { HttpAnswer } from "./http-answer.ts";

type Headers = HttpAnswer["headers"];

const statusOf = {
  input: 400,
  notFound: 404,
  conflict: 409,
  rule: 422,
  duty: 403,
} as const satisfies Readonly<Record<RefusalClass, number>>;

type ProblemStatus = (typeof statusOf)[RefusalClass];

/** The HTTP status of a refusal, by its class. */
export const refusalStatus = (refusal: Refusal): ProblemStatus => statusOf[refusalClass(refusal)];

/** RFC 9457 problem details; a refusal is what it is everywhere, with these beside it. */
type Problem = RefusalAnswer & {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
};

const problemOf = (refused: RefusalAnswer): Problem => ({
  type: `urn:tasdiq:refusal:${refused.refusal.kind}`,
  title: refused.refusal.kind,
  status: statusOf[refused.class],
  detail: refused.sentence,
  ...refused,
});

const answer = (status: number, body: object, headers: Headers): HttpAnswer =>
  new HttpAnswer(JSON.stringify(body), { status, headers });

const problem = { "content-type": "application/problem+json" };

/** An answer of JSON. */
export const jsonAnswer = (status: number, body: object): HttpAnswer =>
  answer(status, body, { "content-type": "application/json" });

/** The answer to what was refused: `application/problem+json` with the refusal's kind, its fields and its authority. */
export const problemOver = (refused: RefusalAnswer): HttpAnswer => {
  const body = problemOf(refused);
  return answer(body.status, body, problem);
};

/** The answer to a refused request. */
export const refusedOver = (refusal: Refusal, words: Words): HttpAnswer =>
  problemOver(refusalAnswer(refusal, words));

/** What never became a request, or a fault of this server: its status of HTTP, its name, and what is said of it. */
export type Fault = { readonly status: number; readonly title: string; readonly said: Sentence };

/**
 * The answer to a fault: no rule stands behind it.
 * @param more the header fields beside the type of the content
 */
export const faultOver = (
  { status, title, said }: Fault,
  words: Words,
  more: Headers = {},
): HttpAnswer => {
  const detail = say(said, words);
  const body = { type: `urn:tasdiq:fault:${title}`, title, status, detail };
  return answer(status, body, { ...problem, ...more });
};

const damagesInWords = {
  lawLost: { kind: "lawFileLost" },
  recordDamaged: { kind: "caseDamaged" },
} as const;

/** Tells the operator of a fault, and answers without what went wrong inside: that is for those who run the server. */
export const serverFault =
  ({ warn }: Pick<Ports, "warn">) =>
  (fault: unknown, words: Words): HttpAnswer => {
    warn("a request could not be answered", fault);
    const damage = damageIn(fault);
    if (damage !== undefined)
      return faultOver(
        { status: 500, title: "CaseUnreadable", said: damagesInWords[damage] },
        words,
      );
    // The command may be on record: its id makes asking again safe.
    return faultOver({ status: 500, title: "ServerFault", said: { kind: "serverFailed" } }, words);
  };
