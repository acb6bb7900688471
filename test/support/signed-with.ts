import { isWithheld } from "../../src/case/withheld.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import { digestOf } from "../../src/record/canonical.ts";

/** A request as somebody sends it who signs it at a time: dated, and with a salt of its own where it hides a vote. */
export const signedWith = (request: HandledRequest, now: number): HandledRequest => ({
  ...request,
  madeAt: new Date(now).toISOString(),
  ...(isWithheld({ ...request, content: request.command })
    ? { salt: digestOf(`salt of ${request.id}`) }
    : {}),
});
