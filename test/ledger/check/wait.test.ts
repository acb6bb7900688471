import { checkWait, type Driving } from "../../../src/ledger/check/wait.ts";

const driven: Driving = {
  stage: "plenary",
  stageSince: 7,
  epoch: 2,
  wait: { epoch: 2, stage: "plenary", version: 7 },
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
    ["waitReplaced", { wait: { epoch: 1, stage: "plenary", version: 7 } }],
    ["waitElsewhere", { wait: { epoch: 2, stage: "committee", version: 7 } }],
    [
      "waitElsewhere",
      {
        stage: "transmission",
        stageSince: 9,
        wait: { epoch: 2, stage: "transmission", version: 8 },
      },
    ],
  ])("is not: %s", (kind, changes) => {
    expect(checkWait({ ...driven, ...changes })).toEqual({ kind });
  });
});
