import { decideOffice } from "../../src/office/decide-office.ts";
import {
  holderOfKey,
  checkpointKeysEver,
  checkpointKeysInForce,
  systemKeyOf,
} from "../../src/office/office-keys.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const key = (letter: string): string => `${letter.repeat(42)}A=`;

const { administrator } = openedOffice;

const decided = (office: ReturnType<typeof officeOf>, command: object) =>
  decideOffice(office, asOffice(administrator), officeCommand(command as never));

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("sign for one purpose each, and never again once they were replaced", () => {
    const office = officeOf([replace, add, retire]);
    for (const publicKey of [key("S"), key("T"), key("L"), key("M"), key("K")])
      for (const kind of ["ReplaceSystemKey", "AddCheckpointKey"])
        expect(decided(office, { kind, publicKey })).toMatchObject({
          refusal: { kind: "KeyNamedBefore" },
        });
    for (const publicKey of [key("S"), key("T"), key("L"), key("M")])
      expect(decided(office, { kind: "RegisterPerson", publicKey })).toMatchObject({
        refusal: { kind: "KeyNamedBefore" },
      });
    expect(holderOfKey(office, key("S"))).toBe("system");
    expect(holderOfKey(office, key("M"))).toBe("checkpoints");
    expect(holderOfKey(office, key("Z"))).toBeUndefined();
  });
});

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

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();

  it("are named from the founding, and replaced by acts", () => {
    expect(systemKeyOf(openedOffice.state)).toBe(key("S"));
    expect(systemKeyOf(officeOf([replace]))).toBe(key("T"));
    expect(checkpointKeysInForce(openedOffice.state)).toEqual([key("L")]);
    expect(checkpointKeysInForce(officeOf([add]))).toEqual([key("L"), key("M")]);
    expect(checkpointKeysInForce(officeOf([add, retire]))).toEqual([key("M")]);
    expect(checkpointKeysEver(officeOf([add, retire]))).toEqual([key("L"), key("M")]);
  });
});
