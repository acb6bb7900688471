import { handle } from "../../src/ledger/handling/handle.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Home } from "../../src/local/home/home.ts";
import { nextRequest, reopened, theText, treatyOf } from "../local/office.ts";
import { say, unfinished } from "./load.ts";

export const clerks = 8;
/** Cases at the same time: fewer than clerks, so that they get in each other's way. */
export const casesAtOnce = 5;

const bodyOf = (request: HandledRequest): string =>
  Buffer.from(JSON.stringify(request)).toString("base64url");

const requestIn = (body: string): HandledRequest =>
  JSON.parse(Buffer.from(body, "base64url").toString()) as HandledRequest;

const carryOut = async (home: Home, request: HandledRequest): Promise<void> => {
  const { id, caseId } = request;
  say(`try ${id} ${caseId} ${bodyOf(request)}`);
  const answer = await handle(home.desk, request, { kind: "name" });
  // Refused when another clerk was quicker: then this one asks for what comes next.
  if (answer.kind === "accepted") say(`done ${id} ${caseId} ${answer.receipt.hash}`);
  else say(`refused ${id} ${caseId}`);
};

/** How far the cases on a treaty have come: each is followed by another when it has ended. */
const caseOn = async (home: Home, treaty: number): Promise<string> => {
  for (let round = 0; ; round += 1) {
    const name = `case-${String(treaty)}-${String(round)}`;
    const rows = await home.ledger.cases({
      afterId: name.slice(0, -1),
      limit: 1000,
      openOnly: false,
    });
    const row = rows.find(({ caseId }) => caseId === name);
    if (row?.stage !== "deposited") return name;
  }
};

/**
 * Works until it is killed: sends again what was left unfinished, then carries the cases on, several clerks at once, in
 * whole procedures from opening to deposit.
 */
export const workInOffice = async (folder: string): Promise<never> => {
  const home = await reopened(folder, casesAtOnce);
  const text = await theText(home.desk);
  say("ready");
  await Promise.all(
    unfinished(folder).flatMap(({ body }) =>
      body === undefined ? [] : [carryOut(home, requestIn(body))],
    ),
  );
  await home.worker.lookAtAll();
  const clerk = async (number: number): Promise<never> => {
    for (;;) {
      const treaty = number % casesAtOnce;
      const sent = { desk: home.desk, treaty: treatyOf(treaty), text };
      const request = await nextRequest(sent, await caseOn(home, treaty));
      if (request === undefined) await new Promise((done) => setTimeout(done, 2));
      else await carryOut(home, { ...request, id: named(request, number) });
    }
  };
  return Promise.race(Array.from({ length: clerks }, (_, number) => clerk(number)));
};

// Each clerk of each process asks under ids of their own; only one of those who want the same step is accepted.
const named = (request: HandledRequest, number: number): HandledRequest["id"] =>
  `${request.id}-${String(process.pid)}-${Date.now().toString(36)}-${String(number)}`.slice(
    -64,
  ) as HandledRequest["id"];
