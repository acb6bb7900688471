import { checkWait, type Driving } from "../../../src/ledger/check/wait.ts";

const driven: Driving = {
  stage: "plenary",
  leavesReleaseUnsent: false,
  epoch: 2,
  wait: { epoch: 2, stage: "plenary" },
  execution: "running",
};

describe("The wait of an open case", () => {
  it("is as it must be where its execution waits at the case's stage, or has not come to a wait yet", () => {
    expect(checkWait(driven)).toBeUndefined();
    expect(checkWait({ ...driven, wait: undefined, execution: "starting" })).toBeUndefined();
  });

  it.each<readonly [string, Partial<Driving>]>([
    ["neverDriven", { epoch: 0, wait: undefined }],
    ["driverGone", { execution: "gone" }],
    ["waitLost", { wait: undefined }],
    ["waitReplaced", { wait: { epoch: 1, stage: "plenary" } }],
    ["waitElsewhere", { wait: { epoch: 2, stage: "committee" } }],
    [
      "waitElsewhere",
      {
        stage: "transmission",
        leavesReleaseUnsent: true,
        wait: { epoch: 2, stage: "transmission" },
      },
    ],
  ])("is not: %s", (kind, changes) => {
    expect(checkWait({ ...driven, ...changes })).toEqual({ kind });
  });
});
