import { fork, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Lambda } from "../deploy/estate.ts";
import type { Credentials } from "../gateway/gateway.ts";
import type { Runtime } from "./runtime.ts";
import type { FromProcess, FunctionFault, ToProcess } from "./messages.ts";

export type Invoked =
  | { readonly kind: "answered"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly fault: FunctionFault };

/** One process of a function, which handles one event at a time. */
export type Instance = {
  /** @param event as JSON */
  readonly handle: (call: Omit<Extract<ToProcess, { kind: "event" }>, "kind">) => Promise<Invoked>;
  /** What it has held at most, in megabytes. */
  readonly memory: () => number;
  readonly alive: () => boolean;
  /** As if its machine had gone. */
  readonly kill: () => void;
  readonly close: () => Promise<void>;
};

export type Place = {
  readonly region: string;
  readonly port: number;
  readonly ahead: () => number;
  readonly credentials: Credentials;
  readonly runtime: Runtime;
  /** Hears each line that the function writes. */
  readonly onLine: (line: string) => void;
};

/** What Lambda sets itself, beside the variables of the template; nothing else is in the environment. */
const environmentOf = (lambda: Lambda, { region, credentials }: Place): NodeJS.ProcessEnv => ({
  ...lambda.variables,
  _HANDLER: lambda.handler,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_LAMBDA_FUNCTION_NAME: lambda.name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memory),
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_LAMBDA_LOG_GROUP_NAME: lambda.logGroup.split(":log-group:")[1]?.replace(/:\*$/, ""),
  AWS_LAMBDA_LOG_STREAM_NAME: "rehearsed",
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_SESSION_TOKEN: credentials.sessionToken,
  LAMBDA_TASK_ROOT: lambda.folder,
  TZ: ":UTC",
  LANG: "en_US.UTF-8",
});

// A function reads its own bundle and writes nothing: what it would find elsewhere on this machine is not there in the cloud.
const permitted = (lambda: Lambda, runtime: Runtime): readonly string[] => [
  "--permission",
  `--allow-fs-read=${lambda.folder}`,
  `--allow-fs-read=${runtime.folder}`,
  "--allow-addons",
  "--disable-warning=SecurityWarning",
  `--max-old-space-size=${String(lambda.memory)}`,
];

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((ended) => {
    child.once("exit", () => {
      ended();
    });
  });

const started = (child: ChildProcess): Promise<FunctionFault | undefined> =>
  new Promise((over) => {
    child.once("message", (message: FromProcess) => {
      over(message.kind === "initFailed" ? message.fault : undefined);
    });
    child.once("exit", (code) => {
      over({ errorType: "Runtime.ExitError", errorMessage: `exited with ${String(code)}` });
    });
  });

/** Starts a process for a function and loads its handler. The answer says why that failed, if it did. */
export const startInstance = (lambda: Lambda, place: Place): Instance => {
  const child = fork(place.runtime.file, {
    execArgv: [...permitted(lambda, place.runtime)],
    env: environmentOf(lambda, place),
    cwd: lambda.folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream }).on("line", place.onLine);
  const ended = endOf(child);
  const init = started(child);
  child.send({ kind: "init", port: place.port, ahead: place.ahead() } satisfies ToProcess);
  let memory = 0;
  let initialized: FunctionFault | "not yet" | undefined = "not yet";

  const answerTo = (call: ToProcess): Promise<Invoked> =>
    new Promise((over) => {
      const timer = setTimeout(() => {
        over({
          kind: "failed",
          fault: {
            errorType: "Sandbox.Timedout",
            errorMessage: `Task timed out after ${String(lambda.timeout)}.00 seconds`,
          },
        });
        child.kill("SIGKILL");
      }, lambda.timeout * 1000);
      const done = (invoked: Invoked): void => {
        clearTimeout(timer);
        child.removeListener("message", onMessage);
        child.removeListener("exit", onExit);
        over(invoked);
      };
      const onMessage = (message: FromProcess): void => {
        if (message.kind !== "answered" && message.kind !== "failed") return;
        memory = message.memory;
        done(
          message.kind === "answered"
            ? { kind: "answered", answer: JSON.parse(message.answer) as unknown }
            : { kind: "failed", fault: message.fault },
        );
      };
      const onExit = (): void => {
        done({
          kind: "failed",
          fault: {
            errorType: "Runtime.ExitError",
            errorMessage: "the process ended without an answer",
          },
        });
      };
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.send(call);
    });

  return {
    handle: async (call) => {
      if (initialized === "not yet") initialized = await init;
      if (initialized !== undefined) return { kind: "failed", fault: initialized };
      return answerTo({ kind: "event", ...call });
    },
    memory: () => memory,
    alive: () => child.exitCode === null && child.signalCode === null,
    kill: () => {
      child.kill("SIGKILL");
    },
    close: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
