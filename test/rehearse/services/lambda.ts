import { Refusal, type Service } from "../gateway/gateway.ts";
import type { Lambdas } from "../lambda/lambdas.ts";
import { json, jsonError } from "./answers.ts";

const invocations = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Lambda, as one function calls another. */
export const lambda = (lambdas: () => Lambdas): Service => ({
  refuse: jsonError,
  answer: async ({ method, path, body, caller }) => {
    const [, name] = invocations.exec(decodeURIComponent(path)) ?? [];
    if (method !== "POST" || name === undefined)
      throw new Error(`the rehearsal does not know Lambda's ${method} ${path}`);
    const found = lambdas().named(name);
    if (found === undefined)
      throw new Refusal("ResourceNotFoundException", `there is no function ${name}`, 404);
    const invoked = await lambdas().invoke({ caller }, found.arn, JSON.parse(body.toString()));
    return invoked.kind === "answered"
      ? json(200, invoked.answer)
      : json(200, invoked.fault, { "x-amz-function-error": "Unhandled" });
  },
});
