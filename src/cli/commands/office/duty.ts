import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { duties, type Duty, dutySchema } from "../../../law/duty.ts";
import { dutiesHeld, peopleIn } from "../../../office/office.ts";
import { keysInForce } from "../../../office/registered-keys.ts";
import type { PersonNumber } from "../../../values/ids.ts";
import { givenKey } from "../../../ledger/public-key.ts";
import type { Call } from "../../call.ts";
import { inOffice, inOfficeOnRecord } from "../../office/in-office.ts";
import { readText } from "../../input/read-file.ts";
import { newKeyFile } from "../../keys.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { stopped } from "../../stop.ts";
import { officeCommand, sendOffice } from "./send-office.ts";

type Holder = {
  readonly person: PersonNumber;
  readonly duties: readonly Duty[];
  readonly key: boolean;
};

const holderLine = (print: Print, { person, duties: held, key }: Holder): string =>
  [
    person.padEnd(24),
    held.length === 0 ? print.say({ kind: "noDuty" }) : held.join(", "),
    ...(key ? [] : [print.say({ kind: "noKeyNote" })]),
  ].join(" ");

/** `tasdiq duty list`: who holds which duty. */
export const dutyList = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async ({ record }) => {
    const office = await record();
    const people = peopleIn(office).map((person) => ({
      person,
      duties: dutiesHeld(office, person),
      key: keysInForce(office, person).length > 0,
    }));
    return report({ kind: "duties", people }, (print) =>
      people.map((one) => holderLine(print, one)),
    );
  });

const dutyIn = (name: string | undefined): string => {
  if (dutySchema.safeParse(name).success) return name ?? "";
  throw stopped("MalformedFlag", {
    kind: "dutyIsNone",
    name: name ?? "",
    known: duties.join(", "),
  });
};

/** `tasdiq duty grant` and `revoke`: entries of the office like any other. */
export const dutyGrant = (call: Call): Promise<Report> => {
  const [holder, duty] = call.args;
  const command = officeCommand({ kind: "GrantDuty", holder, granted: dutyIn(duty) });
  return inOffice({ ...call, reach: "nothing" }, (office) => sendOffice(office, call, command));
};

export const dutyRevoke = (call: Call): Promise<Report> => {
  const [holder, duty] = call.args;
  const command = officeCommand({ kind: "RevokeDuty", holder, revoked: dutyIn(duty) });
  return inOffice({ ...call, reach: "nothing" }, (office) => sendOffice(office, call, command));
};

const publicKeyIn = async (call: Call): Promise<string | null> => {
  const given = call.flags.one("publicKey");
  if (given === undefined) return null;
  if (!existsSync(resolve(call.shell.folder, given))) return given;
  const key = givenKey(await readText(call.shell, given));
  if (key.kind === "key") return key.publicKey;
  throw stopped("UnreadableKey", {
    kind: key.why === "private" ? "publicKeyIsPrivate" : "publicKeyUnreadable",
    file: given,
  });
};

/** `tasdiq duty register`: a person's public key, by which they are established from then on. */
export const dutyRegister = async (call: Call): Promise<Report> => {
  const publicKey = await publicKeyIn(call);
  const command = officeCommand({ kind: "RegisterPerson", registered: call.args[0], publicKey });
  return inOffice({ ...call, reach: "nothing" }, (office) => sendOffice(office, call, command));
};

/** `tasdiq duty new-key`: a key pair for oneself; the private half never leaves the file. */
export const dutyNewKey = async (call: Call): Promise<Report> => {
  const file = call.args[0] ?? "";
  const publicKey = await newKeyFile(call.shell, file);
  return report({ kind: "newKey", file, publicKey }, (print) => [
    print.say({ kind: "newKeyPrivate", file }),
    print.say({ kind: "newKeyPublic", key: publicKey }),
  ]);
};
