import { isSignedFor } from "./sigv4.ts";
import { serveStub, type Behaviour, type Stub } from "./loopback.ts";

export type LambdaStub = Stub & {
  /** What every call meets from now on instead of the function; undefined: the function again. */
  readonly meets: (behaviour: Behaviour | undefined) => void;
  /** The events of the calls that were let in, in order. */
  readonly asked: () => readonly unknown[];
};

type Functions = Readonly<Record<string, (event: unknown) => Promise<unknown>>>;

const error = (status: number, code: string): Behaviour => ({
  status,
  headers: { "x-amzn-errortype": code },
  body: JSON.stringify({ Type: "User", message: code }),
});

/** As Lambda tells that a function threw: the call itself went well. */
export const functionFault = (errorMessage: string): Behaviour => ({
  status: 200,
  headers: { "x-amz-function-error": "Unhandled" },
  body: JSON.stringify({ errorType: "Error", errorMessage }),
});

const called = async (work: Functions[string], event: unknown): Promise<Behaviour> => {
  try {
    return { status: 200, body: JSON.stringify((await work(event)) ?? null) };
  } catch (fault) {
    return functionFault(fault instanceof Error ? fault.message : String(fault));
  }
};

/** Lambda with these functions, for who signs with that secret. A call waits for its answer. */
export const serveLambda = async (secret: string, functions: Functions): Promise<LambdaStub> => {
  const asked: unknown[] = [];
  let coming: Behaviour | undefined;
  const stub = await serveStub(async (request) => {
    const { method, path, headers, body } = request;
    if (!String(headers.authorization).includes("/lambda/aws4_request"))
      return error(403, "MissingAuthenticationTokenException");
    if (!isSignedFor(request, secret)) return error(403, "InvalidSignatureException");
    const [, name = ""] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(path) ?? [];
    const work = functions[name];
    if (method !== "POST" || work === undefined) return error(404, "ResourceNotFoundException");
    const event: unknown = JSON.parse(body.toString());
    asked.push(event);
    return coming ?? called(work, event);
  });
  return {
    ...stub,
    meets: (behaviour) => {
      coming = behaviour;
    },
    asked: () => asked,
  };
};
