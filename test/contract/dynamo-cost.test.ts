import { transactedUnits } from "../support/dynamo/sizes.ts";
import { costOfOneCase, type CaseCost, type StepCost } from "../support/dynamo/one-case.ts";

// Stated bounds, from the sizes of real items. With TASDIQ_COST=1 the figures of each step are printed.

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const line = ({ command, bytes, write, read }: StepCost): string => {
  const parts = write.actions.map((one) => `${one.what} ${String(one.units)}`);
  return `${command}: entry ${String(bytes)} bytes, ${String(write.write)} write units (${parts.join(", ")}), ${String(read)} read units`;
};

const printed = ({ steps, leaves, log }: CaseCost): string =>
  [
    ...steps.map(line),
    `whole case: ${String(steps.length)} entries, ${String(sum(steps.map(({ write }) => write.write)))} write units, ${String(sum(steps.map(({ read }) => read)))} read units`,
    `log of ${String(leaves)} entries, the office's among them: ${String(sum(log.map(({ write }) => write)))} write units, ${String(sum(log.map(({ read }) => read)))} read units`,
  ].join("\n");

describe("What a case costs on DynamoDB", () => {
  let cost: CaseCost;
  beforeAll(async () => {
    cost = await costOfOneCase();
    if (process.env["TASDIQ_COST"] === "1") process.stdout.write(`${printed(cost)}\n`);
  }, 30_000);

  it("is that of a case that went its whole way", () => {
    expect(cost.steps[0]?.command).toBe("OpenCase");
    expect(cost.steps.at(-1)?.command).toBe("ConfirmDeposit");
  });

  it("is at most 20 write units for an entry", () => {
    for (const { write } of cost.steps) {
      expect(write.write).toBeGreaterThanOrEqual(10);
      expect(write.write).toBeLessThanOrEqual(20);
    }
  });

  it("is two units for every item of an append but the entry itself", () => {
    for (const { write } of cost.steps) {
      const small = write.actions.filter(({ what }) => what !== "entry");
      expect(small.map(({ units }) => units)).toEqual(small.map(() => 2));
    }
  });

  it("is six units for each leaf of the log, and two for each step of the sequencer and each look at the leaf before", () => {
    const writes = cost.log.filter(({ write }) => write > 0);
    const checks = writes.flatMap(({ actions }) =>
      actions.filter(({ what }) => what.startsWith("check of")),
    );
    expect(sum(writes.map(({ write }) => write))).toBe(
      6 * cost.leaves + 2 * (writes.length + checks.length),
    );
    expect(writes).toHaveLength(Math.ceil(cost.leaves / 24));
  });

  it("is at most 280 write units for the largest entry that there can be", () => {
    const largestEntry = 128 * 1024;
    const keysAndHashes = 64 + 64 + 64 + 64 + 100;
    expect(transactedUnits(largestEntry + keysAndHashes) + 2 * 6).toBeLessThanOrEqual(280);
  });
});
