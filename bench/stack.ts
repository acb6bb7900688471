import { handle, type Desk } from "../application/handle.ts";
import type { Answer } from "../application/answer.ts";
import type { Home } from "../local/home/home.ts";
import { newOffice, requestOf, theText, treatyOf } from "../test/local/office.ts";
import { asking, opening, steps } from "../test/local/procedure.ts";
import type { Carrier, Subject } from "./subject.ts";

/** Sends one request and answers what the stack answers. */
export type Send = (request: ReturnType<typeof requestOf>) => Promise<Answer>;

// A treaty has one open case at a time, so each case borrows one while it is open.
const lending = (treaties: number) => {
  const free = Array.from({ length: treaties }, (_, number) => treatyOf(number));
  return {
    take: (): string => {
      const treaty = free.pop();
      if (treaty === undefined) throw new Error("more cases at once than treaties");
      return treaty;
    },
    giveBack: (treaty: string): void => {
      free.push(treaty);
    },
  };
};

/** Carries whole cases through a home, from opening to deposit, by the requests of people alone. */
export const carrierOf = async (
  home: Home,
  send: Send,
  close: () => Promise<void>,
): Promise<Carrier> => {
  const text = await theText(home.desk);
  const treaties = lending(treatiesAtOnce);
  const carryCase = async (number: number): Promise<readonly number[]> => {
    const treaty = treaties.take();
    const took: number[] = [];
    let last = "";
    for (const [step, kind] of [undefined, ...steps].entries()) {
      const asked =
        kind === undefined
          ? opening(treaty)
          : asking(kind, { text, of: last, now: home.clock.now() });
      if (asked === undefined) throw new Error("there is no such step");
      const request = requestOf(`case-${String(number)}`, `case-${String(number)}-${String(step)}`, asked);
      const start = performance.now();
      const answer = await send(request);
      took.push(performance.now() - start);
      if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
      last = answer.receipt.hash;
    }
    treaties.giveBack(treaty);
    return took;
  };
  return { carryCase, close };
};

export const treatiesAtOnce = 16;

const directly =
  (desk: Desk): Send =>
  (request) =>
    handle(desk, request, { kind: "name" });

/** The whole stack in this process: establishing, deciding, the ledger, the driver, the outbox. */
export const wholeStack: Subject = {
  name: "whole stack",
  open: async (folder) => {
    const home = await newOffice(folder, treatiesAtOnce);
    return carrierOf(home, directly(home.desk), home.close);
  },
};
