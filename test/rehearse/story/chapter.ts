import assert from "node:assert/strict";
import type { Rehearsal } from "../rehearsal.ts";
import type { Office } from "./office.ts";

/** A part of the story: what is done, and what must hold then. */
export type Chapter = {
  readonly title: string;
  readonly play: (on: Stage) => Promise<void>;
};

/** What a chapter plays on. */
export type Stage = {
  readonly rehearsal: Rehearsal;
  readonly office: Office;
  /** What one chapter leaves for those after it. */
  readonly left: Map<string, string>;
};

/** What must hold after each chapter, whatever it was about: whoever expects a refusal or a fault has taken it from there. */
export const assertQuiet = async ({ rehearsal }: Stage): Promise<void> => {
  const { work, gateway, rights, lambdas } = rehearsal;
  await work.settled();
  assert.deepEqual(gateway.strange(), [], "nobody asks for what is not known");
  assert.deepEqual(rights.refused(), [], "the policies allow what is asked for");
  assert.deepEqual(lambdas.failures(), [], "no function ends in a fault");
};

/** Plays one chapter after the other; stops at the first that does not hold. */
export const playAll = async (
  chapters: readonly Chapter[],
  stage: Stage,
  tell: (title: string, seconds: number) => void,
): Promise<void> => {
  for (const { title, play } of chapters) {
    const start = performance.now();
    try {
      await play(stage);
      await assertQuiet(stage);
    } catch (fault) {
      // What was refused or went wrong underneath says more than what came of it.
      const { gateway, rights, lambdas } = stage.rehearsal;
      const beneath = [
        ...gateway.strange(),
        ...rights.refused(),
        ...lambdas.failures().map(({ name, error }) => `${name}: ${error}`),
      ];
      const said = fault instanceof Error ? fault.message : String(fault);
      throw new Error([`${title}: ${said}`, ...beneath.map((one) => `  ${one}`)].join("\n"), {
        cause: fault,
      });
    }
    tell(title, (performance.now() - start) / 1000);
  }
};
