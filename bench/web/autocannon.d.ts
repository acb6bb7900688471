// As much of autocannon as is used here; its own package has no types.
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Asked = { readonly method: "GET"; readonly path: string };
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly {
      readonly method: "GET";
      readonly setupRequest: (asked: Asked) => Asked;
    }[];
  };
  type Result = {
    readonly duration: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
    readonly requests: { readonly total: number };
  };
  type Running = PromiseLike<Result> &
    EventEmitter<{ response: [unknown, number, number, number] }>;
  const autocannon: (options: Options) => Running;
  export = autocannon;
}
