import { Agent, request } from "node:http";
import * as z from "zod/mini";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Digest } from "../../src/values/ids.ts";
import { requestOf, treatyOf } from "../../test/local/office.ts";
import { asking, opening, steps } from "../../test/local/procedure.ts";

export type Worked = {
  /** How long each decision took, in milliseconds, from the shortest. */
  readonly took: readonly number[];
  /** Answers that were refusals, by their kind. */
  readonly refused: ReadonlyMap<string, number>;
  /** What was no answer at all, or a fault of the server. */
  readonly errors: readonly string[];
};

type Heard = { readonly status: number; readonly text: string };
const accepted = z.object({ receipt: z.object({ hash: z.string() }) });
const refused = z.object({ kind: z.string() });

const post = (agent: Agent, port: number, sent: HandledRequest): Promise<Heard> =>
  new Promise((heard, fail) => {
    const body = JSON.stringify({ request: sent });
    const path = `/api/commands/${sent.command.kind}`;
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const asked = request(
      { agent, host: "127.0.0.1", port, path, method: "POST", headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () => {
          heard({ status: response.statusCode ?? 0, text });
        });
      },
    );
    asked.on("error", fail);
    asked.end(body);
  });

type Case = { readonly treaty: string; name: string; step: number; of: string; times: number };

const nextOf = (one: Case, text: Digest): HandledRequest => {
  const kind = steps[one.step - 1];
  const given = { text, of: one.of, now: Date.now() };
  const asked = kind === undefined ? opening(one.treaty) : asking(kind, given);
  if (asked === undefined) throw new Error("there is no such step");
  return requestOf(one.name, `${one.name}-${String(one.step)}`, asked);
};

/** What comes after a decision: the next step, or where the case has ended, another one of the same treaty. */
const moveOn = (one: Case, hash: string): void => {
  one.of = hash;
  one.step += 1;
  if (one.step <= steps.length) return;
  one.times += 1;
  one.name = `${one.treaty}-${String(one.times)}`;
  one.step = 0;
};

const caseOf = (number: number): Case => {
  const treaty = treatyOf(number);
  return { treaty, name: `${treaty}-0`, step: 0, of: "", times: 0 };
};

type Work = {
  readonly port: number;
  readonly text: Digest;
  readonly people: number;
  readonly cases: number;
};

export type People = {
  /** Opens every case. */
  readonly openAll: () => Promise<void>;
  /** So many seconds of work. */
  readonly work: (seconds: number) => Promise<Worked>;
  readonly leave: () => void;
};

type Tally = { took: number[]; readonly refused: Map<string, number>; readonly errors: string[] };
const nothingYet = (): Tally => ({ took: [], refused: new Map(), errors: [] });

type Means = { readonly agent: Agent; readonly work: Work; readonly tally: Tally };

const decide = async ({ agent, work, tally }: Means, one: Case): Promise<void> => {
  const began = performance.now();
  const { status, text: answer } = await post(agent, work.port, nextOf(one, work.text));
  tally.took.push(performance.now() - began);
  if (status === 201) moveOn(one, accepted.parse(JSON.parse(answer)).receipt.hash);
  else if (status < 500) {
    const { kind } = refused.parse(JSON.parse(answer));
    tally.refused.set(kind, (tally.refused.get(kind) ?? 0) + 1);
  } else tally.errors.push(answer.slice(0, 200));
};

/** People at work: each has cases of their own, and takes the next step in one after the other. */
export const peopleAt = (work: Work): People => {
  const { people, cases } = work;
  const means = {
    agent: new Agent({ keepAlive: true, maxSockets: people }),
    work,
    tally: nothingYet(),
  };
  const { agent, tally } = means;
  const all = Array.from({ length: cases }, (_, number) => caseOf(number));
  const casesOf = (person: number): readonly Case[] =>
    all.filter((_, index) => index % people === person);
  const person = async (number: number, isOver: (mine: readonly Case[]) => boolean) => {
    const mine = casesOf(number);
    for (let turn = 0; !isOver(mine); turn += 1) {
      const one = mine[turn % mine.length];
      if (one === undefined) return;
      await decide(means, one).catch((cause: unknown) => tally.errors.push(String(cause)));
    }
  };
  const together = (isOver: (mine: readonly Case[]) => boolean): Promise<unknown> =>
    Promise.all(Array.from({ length: people }, (_, number) => person(number, isOver)));
  return {
    openAll: async () => {
      await together((mine) => mine.every(({ step }) => step > 0));
    },
    work: async (seconds) => {
      tally.took = [];
      const end = performance.now() + seconds * 1000;
      await together(() => performance.now() >= end);
      return { ...tally, took: tally.took.toSorted((a, b) => a - b) };
    },
    leave: () => {
      agent.destroy();
    },
  };
};
