import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Handler = (event: unknown, context: object) => Promise<unknown>;

const isHandler = (value: unknown): value is Handler => typeof value === "function";

const handlerIn = (loaded: unknown): Handler => {
  const found =
    typeof loaded === "object" && loaded !== null && "handler" in loaded && loaded.handler;
  if (!isHandler(found)) throw new Error("the bundle has no handler");
  return found;
};

/** As much of Lambda's context as functions ask for. */
const context = { awsRequestId: "measured", getRemainingTimeInMillis: () => 900_000 };

// A command that is refused takes a shorter way; what is measured must have been done.
const assertDone = (answer: unknown): void => {
  const text = JSON.stringify(answer);
  const failed = /"statusCode":(?!20|303)|"batchItemFailures":\[\{|"kind":"unknown"/.test(text);
  if (failed) throw new Error(`the function did not do what it was asked for: ${text}`);
};

/**
 * Loads one bundle in this process and invokes it with each event of a file, one after the other; tells its parent
 * `{loadMs, invocationsMs}`: the CPU time of loading, user and system, and how long each invocation took by the clock.
 */
export const measureHere = async ([bundle = "", events = ""]: readonly string[]): Promise<void> => {
  const given: unknown = JSON.parse(readFileSync(events, "utf8"));
  if (!Array.isArray(given)) throw new Error("no events were given");
  const require = createRequire(import.meta.url);
  const before = process.cpuUsage();
  const loaded: unknown = require(bundle);
  const used = process.cpuUsage(before);
  const handler = handlerIn(loaded);
  const invocationsMs: number[] = [];
  for (const event of given) {
    const start = performance.now();
    const answer = await handler(event, context);
    invocationsMs.push(performance.now() - start);
    assertDone(answer);
  }
  process.send?.({ loadMs: (used.user + used.system) / 1000, invocationsMs }, () => {
    process.exit(0);
  });
};
