// Runs in the process of a function, in the place of Lambda's own runtime: loads the handler and hands it one event after the other.
// Whatever the function asks of AWS is led to the gateway, with the address that it asked for; it can reach nothing else. Its clock is
// the rehearsal's.

import http from "node:http";
import https from "node:https";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FromProcess, FunctionFault, ToProcess } from "./messages.ts";

type Handler = (event: unknown, context: object) => unknown;

const tell = (message: FromProcess): void => {
  process.send?.(message);
};

const RealDate = Date;
let ahead = 0;

class RehearsedDate extends RealDate {
  constructor(...given: readonly (string | number | Date)[]) {
    super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [string]));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
}

const hostHeader = "x-rehearsed-host";
const isAws = (host: string): boolean => host.endsWith(".amazonaws.com");

const unreachable = (host: string): Error =>
  new Error(`${host} cannot be reached: a function reaches AWS by TLS, and nothing else`);

/** The SDK's clients ask by `https.request`, whose options hold everything. */
const leadRequests = (port: number): void => {
  const request = http.request.bind(http);
  const led = (options: https.RequestOptions, ...rest: readonly never[]): http.ClientRequest => {
    const host = String(options.hostname ?? options.host);
    if (!isAws(host)) throw unreachable(host);
    const headers = { ...(options.headers as http.OutgoingHttpHeaders), [hostHeader]: host };
    const here = { protocol: "http:", host: "127.0.0.1", hostname: "127.0.0.1", port };
    return request({ ...options, ...here, headers, agent: http.globalAgent }, ...rest);
  };
  https.request = led as typeof https.request;
  http.request = ((options: http.RequestOptions) => {
    throw unreachable(String(options.hostname ?? options.host));
  }) as typeof http.request;
};

const leadFetch = (port: number): void => {
  const reach = fetch;
  globalThis.fetch = (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    if (!isAws(url.hostname) || url.protocol !== "https:")
      return Promise.reject(unreachable(url.hostname));
    const led = new Request(`http://127.0.0.1:${String(port)}${url.pathname}${url.search}`, asked);
    led.headers.set(hostHeader, url.host);
    return reach(led);
  };
};

const faultOf = (thrown: unknown): FunctionFault =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message }
    : { errorType: "Error", errorMessage: String(thrown) };

/** `_HANDLER` is `<file>.<export>`. */
const loadHandler = (): Handler => {
  const folder = process.env["LAMBDA_TASK_ROOT"] ?? "";
  const [file = "", name = ""] = (process.env["_HANDLER"] ?? "").split(".");
  const loaded = createRequire(join(folder, "/"))(`./${file}`) as Readonly<Record<string, unknown>>;
  const handler = loaded[name];
  if (typeof handler === "function") return handler as Handler;
  throw Object.assign(new Error(`${file}.${name} is undefined or not exported`), {
    name: "Runtime.HandlerNotFound",
  });
};

/** What the process has held at most, in megabytes. */
const memory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const handle = async (
  handler: Handler,
  { id, event, deadline }: Extract<ToProcess, { kind: "event" }>,
): Promise<void> => {
  const context = {
    awsRequestId: id,
    functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
    memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    const answer = await handler(JSON.parse(event), context);
    tell({ kind: "answered", answer: JSON.stringify(answer ?? null), memory: memory() });
  } catch (thrown) {
    tell({ kind: "failed", fault: faultOf(thrown), memory: memory() });
  }
};

let handler: Handler | undefined;

process.on("message", (message: ToProcess) => {
  ahead = message.ahead;
  if (message.kind === "event") {
    if (handler !== undefined) void handle(handler, message);
    return;
  }
  globalThis.Date = RehearsedDate as DateConstructor;
  leadRequests(message.port);
  leadFetch(message.port);
  try {
    handler = loadHandler();
    tell({ kind: "ready" });
  } catch (thrown) {
    tell({ kind: "initFailed", fault: faultOf(thrown) });
  }
});
