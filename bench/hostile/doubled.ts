import type { Reader } from "./readers.ts";

/** Cost that grows as its input does doubles with it; in its square, it is four times as much. */
export const mostForTwice = 3;

/** Long enough that a busy machine does not decide it, in milliseconds. */
const shortest = 20;
const rounds = 7;

const timeOf = async ({ read }: Reader, input: string, times: number): Promise<number> => {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) await read(input);
  return (performance.now() - start) / times;
};

export type Doubled = {
  readonly name: string;
  /** Milliseconds for the smaller input and for twice as much. */
  readonly once: number;
  readonly twice: number;
  readonly ratio: number;
};

/** How much longer a reader takes over twice the input: the quickest of several rounds each, which other work disturbed least. */
export const doubled = async (reader: Reader): Promise<Doubled> => {
  const [small, large] = [reader.input(reader.bytes), reader.input(2 * reader.bytes)];
  const first = await timeOf(reader, small, 2);
  const times = Math.max(1, Math.ceil(shortest / first));
  let [once, twice] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    once = Math.min(once, await timeOf(reader, small, times));
    twice = Math.min(twice, await timeOf(reader, large, times));
  }
  return { name: reader.name, once, twice, ratio: twice / once };
};
