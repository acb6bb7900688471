import { serveStub, type Behaviour, type Stub } from "./loopback.ts";

/** An error by the name that AWS gives it. */
export class StubError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

type Operation = (input: Readonly<Record<string, unknown>>) => unknown;

const contentType = { "content-type": "application/x-amz-json-1.1" };

const run = (operation: Operation | undefined, body: Buffer): Behaviour => {
  try {
    if (operation === undefined) throw new StubError("UnknownOperationException", "not served");
    const input = JSON.parse(body.toString()) as Record<string, unknown>;
    return { status: 200, headers: contentType, body: JSON.stringify(operation(input) ?? {}) };
  } catch (error) {
    const { name, message, status } =
      error instanceof StubError ? error : new StubError("InternalFailure", String(error), 500);
    return { status, headers: contentType, body: JSON.stringify({ __type: name, message }) };
  }
};

export type JsonStub = Stub & {
  /** The next request is carried out, and its answer is lost. */
  readonly loseNextAnswer: () => void;
};

/** A service of AWS's JSON protocols: each operation is named in the header `X-Amz-Target`. */
export const serveJson = async (
  operations: Readonly<Record<string, Operation>>,
): Promise<JsonStub> => {
  let losing = false;
  const stub = await serveStub(({ headers, body }) => {
    const target = String(headers["x-amz-target"]);
    const answer = run(operations[target.slice(target.indexOf(".") + 1)], body);
    if (!losing) return answer;
    losing = false;
    return "hang up";
  });
  return {
    ...stub,
    loseNextAnswer: () => {
      losing = true;
    },
  };
};
