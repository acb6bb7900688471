import type { Desk } from "../src/ledger/desk.ts";
import { handle } from "../src/ledger/handling/handle.ts";
import type { HandledRequest } from "../src/ledger/handling/request.ts";
import type { Digest } from "../src/values/ids.ts";
import { newOffice, requestOf, theText, treatyOf } from "../test/local/office.ts";
import { asking, opening, steps } from "../test/local/procedure.ts";
import type { Carrier, Subject } from "./subject.ts";

/** Sends one request; answers the hash of its receipt, and throws when it is refused. */
export type Send = (request: HandledRequest) => Promise<string>;

export const treatiesAtOnce = 16;

// A treaty has one open case at a time, so each case borrows one while it is open.
const lending = () => {
  const free = Array.from({ length: treatiesAtOnce }, (_, number) => treatyOf(number));
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

type Means = {
  readonly text: Digest;
  readonly now: () => number;
  readonly send: Send;
  readonly close: () => Promise<void>;
};

/** Carries whole cases from opening to deposit, by the requests of people; the system's two acts come by themselves. */
export const carrierWith = ({ text, now, send, close }: Means): Carrier => {
  const treaties = lending();
  const carryCase = async (number: number): Promise<readonly number[]> => {
    const treaty = treaties.take();
    const took: number[] = [];
    let of = "";
    for (const [step, kind] of [undefined, ...steps].entries()) {
      const asked = kind === undefined ? opening(treaty) : asking(kind, { text, of, now: now() });
      if (asked === undefined) throw new Error("there is no such step");
      const id = `case-${String(number)}-${String(step)}`;
      const request = requestOf(`case-${String(number)}`, `command-${id}`, asked);
      const start = performance.now();
      of = await send(request);
      took.push(performance.now() - start);
    }
    treaties.giveBack(treaty);
    return took;
  };
  return { carryCase, close };
};

const directly =
  (desk: Desk): Send =>
  async (request) => {
    const answer = await handle(desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
    return answer.receipt.hash;
  };

/** The whole stack in this process: establishing, deciding, the ledger, the driver and the outbox. */
export const wholeStack: Subject = {
  name: "whole stack",
  open: async (folder) => {
    const home = await newOffice(folder, treatiesAtOnce);
    return carrierWith({
      text: await theText(home.desk),
      now: home.clock.now,
      send: directly(home.desk),
      close: home.close,
    });
  },
};
