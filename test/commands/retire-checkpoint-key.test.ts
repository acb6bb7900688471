import { decideOffice } from "../../src/office/decide-office.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const { administrator } = openedOffice;

const decided = (office: ReturnType<typeof officeOf>, command: object) =>
  decideOffice(office, asOffice(administrator), officeCommand(command as never));

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("are never all retired, and none that is not in force", () => {
    expect(decided(openedOffice.state, retire)).toMatchObject({
      refusal: { kind: "LastCheckpointKey" },
    });
    expect(decided(officeOf([add, retire]), retire)).toMatchObject({
      refusal: { kind: "CheckpointKeyNotInForce" },
    });
  });
});
