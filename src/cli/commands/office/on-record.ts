import type { Call } from "../../call.ts";
import { signInNamed } from "../../input/sign-in.ts";
import { inOffice } from "../../office/in-office.ts";
import type { Report } from "../../report.ts";
import { stopped } from "../../stop.ts";
import { officeCommand, sendOffice } from "./send-office.ts";

const recorded = (call: Call, given: unknown): Promise<Report> => {
  const command = officeCommand(given);
  return inOffice({ ...call, reach: "nothing" }, (office) => sendOffice(office, call, command));
};

const signInOrNone = ({ flags }: Call): unknown => {
  const isNamed = ["issuer", "clientId"].some((name) => flags.one(name) !== undefined);
  if (flags.is("none") === isNamed)
    throw stopped("Usage", { kind: "giveOneOf", flags: "--issuer, --none" });
  return signInNamed(flags) ?? null;
};

/** `tasdiq sign-in set`: whose tokens establish people from then on. */
export const signInSet = (call: Call): Promise<Report> =>
  recorded(call, {
    kind: "SetSignIn",
    signIn: signInOrNone(call),
    tokenIsEnough: call.flags.is("tokenIsEnough"),
  });

/** `tasdiq mail sender`: the address that letters come from. */
export const mailSender = (call: Call): Promise<Report> =>
  recorded(call, { kind: "SetSender", address: call.args[0] });

/** `tasdiq mail depositary`: where letters to a depositary go; without an address, to none on record. */
export const mailDepositary = (call: Call): Promise<Report> => {
  const [depositary, address = null] = call.args;
  if ((address === null) !== call.flags.is("none"))
    throw stopped("Usage", { kind: "giveOneOf", flags: "<address>, --none" });
  return recorded(call, { kind: "SetDepositaryAddress", depositary, address });
};

/** `tasdiq mail checkpoints`: to whom the first checkpoint of each day is written; without an address, to nobody. */
export const mailCheckpoints = (call: Call): Promise<Report> =>
  recorded(call, { kind: "SetCheckpointRecipients", addresses: call.flags.all("to") });
