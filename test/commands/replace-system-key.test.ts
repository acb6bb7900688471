import {
  checkpointKeysEver,
  checkpointKeysInForce,
  systemKeyOf,
} from "../../src/office/office-keys.ts";
import { officeCommand, officeOf, openedOffice } from "../support/office.ts";

const key = (letter: string): string => `${letter.repeat(42)}A=`;

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
