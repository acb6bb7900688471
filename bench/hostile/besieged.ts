import { request } from "node:http";

/** An answer to a hostile body, and to /health meanwhile, takes so many milliseconds at most. */
export const longestAnswer = 50;

export type Besieged = {
  readonly name: string;
  readonly statuses: readonly number[];
  /** The middle of its answers, and what 19 of 20 answers of /health beside it kept to, in milliseconds. */
  readonly answer: number;
  readonly health: number;
};

type Attack = {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
};

const urlencoded = "application/x-www-form-urlencoded";

const names = (megabytes: number): Buffer => Buffer.from("a&".repeat(megabytes * 500_000));

/** What is sent by somebody without a session. */
export const attacks: readonly Attack[] = [
  ...[0.8, 1.6, 3.2].map((megabytes) => ({
    name: `a&a&… of ${String(megabytes)} MB where one signs in`,
    path: "/en/sign-in",
    type: urlencoded,
    body: names(megabytes),
  })),
  {
    name: "a&a&… of 3.2 MB at a form of the office",
    path: "/en/cases/az-1/do/lay",
    type: urlencoded,
    body: names(3.2),
  },
  {
    name: "a&a&… of 256 KB where one signs in",
    path: "/en/sign-in",
    type: urlencoded,
    body: Buffer.from("a&".repeat(128 * 1024)),
  },
  {
    name: "999 names of blanks where one signs in",
    path: "/en/sign-in",
    type: urlencoded,
    body: Buffer.from(`${"+".repeat(255)}&`.repeat(999)),
  },
  {
    name: "a command with 250,000 marks on one letter",
    path: "/api/commands/Lay",
    type: "application/json",
    body: Buffer.from(JSON.stringify({ request: { id: `a${"\u0301\u0316".repeat(125_000)}` } })),
  },
  {
    name: "a command of which a title has 250,000 marks",
    path: "/api/commands/OpenCase",
    type: "application/json",
    body: Buffer.from(
      JSON.stringify({
        request: {
          command: { kind: "OpenCase", title: `a${"\u0301\u0316".repeat(125_000)}` },
        },
      }),
    ),
  },
];

const asked = (
  port: number,
  { method, path, type, body }: { method: string; path: string; type?: string; body?: Buffer },
): Promise<{ readonly status: number; readonly took: number }> =>
  new Promise((answer, fail) => {
    const headers = {
      ...(type === undefined ? {} : { "content-type": type }),
      ...(body === undefined ? {} : { "content-length": body.length }),
    };
    const start = performance.now();
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const took = performance.now() - start;
      response.resume();
      response.on("end", () => {
        answer({ status: response.statusCode ?? 0, took });
      });
    });
    sent.on("error", fail);
    sent.end(body);
  });

const times = 9;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ??
  Number.NaN;

/** Sends an attack several times, and asks for /health without a pause meanwhile. */
export const besieged = async (port: number, attack: Attack): Promise<Besieged> => {
  const over = new AbortController();
  const health: number[] = [];
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { took } = await asked(port, { method: "GET", path: "/health" });
      health.push(took);
    }
  })();
  const answers: { status: number; took: number }[] = [];
  for (let time = 0; time < times; time += 1)
    answers.push(await asked(port, { method: "POST", ...attack }));
  over.abort();
  await watching;
  const statuses = [...new Set(answers.map(({ status }) => status))];
  const answer = quantile(
    answers.map(({ took }) => took),
    0.5,
  );
  return { name: attack.name, statuses, answer, health: quantile(health, 0.95) };
};
