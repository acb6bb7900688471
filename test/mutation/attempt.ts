import { expect } from "expect";
import { around, type Block, type Deed, type Test } from "./blocks.ts";

/** How one test ended: `undefined` where it passed, else in what words it failed. */
export type Ended = {
  readonly test: Test;
  readonly failure: string | undefined;
  readonly ms: number;
};

const inTurn = async (deeds: readonly Deed[]): Promise<void> => {
  for (const deed of deeds) await deed();
};

const inWords = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);

/** What went wrong in it, or undefined; a test that asserts nothing has failed, here as elsewhere. */
const failureOf = async (test: Test): Promise<string | undefined> => {
  const blocks = around(test.block);
  try {
    expect.hasAssertions();
    await inTurn(blocks.flatMap((one) => one.beforeEach));
    await test.deed();
    const [missing] = expect.extractExpectedAssertionsErrors();
    return missing === undefined ? undefined : inWords(missing.error);
  } catch (fault) {
    expect.extractExpectedAssertionsErrors();
    return inWords(fault);
  } finally {
    await inTurn(blocks.toReversed().flatMap((one) => one.afterEach));
  }
};

/** Enters and leaves blocks as the next test asks, so that what a block prepares once is prepared once. */
const blocksAsEntered = (): { readonly to: (block: Block | undefined) => Promise<void> } => {
  let inside: readonly Block[] = [];
  return {
    to: async (block) => {
      const wanted = around(block);
      for (const one of inside.filter((left) => !wanted.includes(left)).toReversed())
        await inTurn(one.afterAll);
      const entered = wanted.filter((one) => !inside.includes(one));
      inside = wanted;
      for (const one of entered) await inTurn(one.beforeAll);
    },
  };
};

const timed = async (test: Test, enter: () => Promise<void>): Promise<Ended> => {
  const from = performance.now();
  const failure = await enter()
    .then(() => failureOf(test))
    .catch(inWords);
  return { test, failure, ms: performance.now() - from };
};

/**
 * Runs tests in the order given.
 * @param told is called before each test with its id, and once more with undefined.
 * @param untilFailure ends after the first that fails.
 */
export const attempt = async (
  tests: readonly Test[],
  told: (id: string | undefined) => void,
  untilFailure: boolean,
): Promise<readonly Ended[]> => {
  const blocks = blocksAsEntered();
  const ended: Ended[] = [];
  for (const test of tests) {
    told(test.id);
    const one = await timed(test, () => blocks.to(test.block));
    ended.push(one);
    if (untilFailure && one.failure !== undefined) break;
  }
  await blocks.to(undefined).catch(() => undefined);
  told(undefined);
  return ended;
};
