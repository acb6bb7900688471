import type { Estate, Schedule } from "../deploy/estate.ts";
import { inRole, NotAllowed } from "../gateway/rights.ts";
import type { Lambdas } from "../lambda/lambdas.ts";
import type { Sqs } from "./sqs.ts";

export type Scheduler = {
  /** Makes the call of the schedule that has this word in its name, as if its time had come. */
  readonly fire: (word: string) => Promise<void>;
  readonly fired: ReadonlySet<string>;
};

/** EventBridge Scheduler: each schedule calls its target by its own role, with its own input. */
export const scheduler = (estate: Estate, lambdas: () => Lambdas, sqs: Sqs): Scheduler => {
  const fired = new Set<string>();
  const named = (word: string): Schedule => {
    const [found, ...more] = estate.schedules.filter(({ id }) => id.includes(word));
    if (found === undefined || more.length > 0)
      throw new Error(`${String(more.length + (found ? 1 : 0))} schedules are called ${word}`);
    return found;
  };
  return {
    fired,
    fire: async (word) => {
      const { id, target } = named(word);
      const role = estate.roles.get(target.role ?? "");
      if (role === undefined) throw new Error(`${id} has no role`);
      const caller = inRole(role);
      fired.add(id);
      const event: unknown = JSON.parse(target.input ?? "{}");
      try {
        await lambdas().invokeLater({ caller }, target.arn, event);
      } catch (fault) {
        if (fault instanceof NotAllowed || target.failures === undefined) throw fault;
        await sqs.send(caller, { queue: target.failures, message: event });
      }
    },
  };
};
