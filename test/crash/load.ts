import { existsSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** One intention: a command for a case, under the id that it keeps however often it is sent. */
export type Intention = {
  readonly id: string;
  readonly caseId: string;
  /** What exactly was asked for, where the id alone does not say it. */
  readonly body?: string;
};

/** What a worker drives: a whole application or the bare ledger. */
export type Load = {
  /** Carries one intention out, again and again until it is accepted; answers the hash of its receipt. */
  readonly carryOut: (intention: Intention) => Promise<string>;
};

export const say = (line: string): void => {
  // Straight to the pipe: what was said before the kill has been said.
  writeSync(1, `${line}\n`);
};

/** The intentions that the workers before this one announced and were not seen to finish. */
export const unfinished = (home: string): readonly Intention[] => {
  const file = join(home, "unfinished.json");
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, "utf8")) as readonly Intention[];
};

const clerks = 8;
const cases = 6;

/**
 * Works until it is killed: first what was left unfinished, then ever new commands of eight clerks at once who get in
 * each other's way in six cases. Announces each on stdout (`try id case`), and its receipt when acknowledged
 * (`done id case hash`).
 */
export const work = async (home: string, open: (home: string) => Promise<Load>): Promise<void> => {
  const load = await open(home);
  const carry = async (intention: Intention): Promise<void> => {
    const { id, caseId } = intention;
    say(`try ${id} ${caseId}`);
    say(`done ${id} ${caseId} ${await load.carryOut(intention)}`);
  };
  say("ready");
  await Promise.all(unfinished(home).map(carry));
  const clerk = async (number: number): Promise<never> => {
    for (let n = 0; ; n += 1) {
      const id = `c-${String(process.pid)}-${String(Date.now())}-${String(number)}-${String(n)}`;
      await carry({ id, caseId: `case-${String((number + n) % cases)}` });
    }
  };
  await Promise.all(Array.from({ length: clerks }, (_, number) => clerk(number)));
};
