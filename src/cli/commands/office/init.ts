import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { personSchema } from "../../../values/ids.ts";
import { isMailAddress } from "../../../values/mail-address.ts";
import { isIssuerAddress, type SignIn, signInSchema } from "../../../values/sign-in.ts";
import { lineSchema } from "../../../values/text.ts";
import { publicKeyIn } from "../../../ledger/handling/establish.ts";
import { firstPasskeys, type FirstPasskeys } from "../../../ledger/handling/key-secrets.ts";
import { relyingPartyOf, relyingPartySchema } from "../../../values/relying-party.ts";
import { SettingsOtherwise } from "../../../local/home/on-record.ts";
import type { Answer } from "../../../ledger/handling/answer.ts";
import { foundOffice } from "../../../ledger/handling/office.ts";
import { isWithin } from "../../../local/within.ts";
import { openHome } from "../../../local/home/home.ts";
import { beginFounding, finishFounding, isBegun } from "../../../local/home/founding.ts";
import type { Settings } from "../../../local/home/settings.ts";
import type { Call } from "../../call.ts";
import { withFounding } from "./init-asking.ts";
import type { Flags } from "../../fields/field.ts";
import { homeFolder } from "../../home.ts";
import { keyExists, newKeyFile, publicKeyOfFile } from "../../keys.ts";
import { report, type Report } from "../../report.ts";
import { expected } from "../../input/expected.ts";
import { signInNamed } from "../../input/sign-in.ts";
import { malformed, stopped, stoppedBy, type Stopped } from "../../stop.ts";
import type { Print } from "../../print/print.ts";
import { labelled, receiptLine } from "../../print/answer.ts";

const keyFileFor = (call: Call, administrator: string, home: string): string => {
  const file = call.flags.one("keyOut") ?? `${administrator}.key.pem`;
  const path = resolve(call.shell.folder, file);
  if (isWithin(home, path)) throw stopped("MalformedFlag", { kind: "keyOutInHome", file });
  // Where the home was begun, the file was not there before: it is the key that was made for it.
  if (existsSync(path) && !isBegun(home)) throw keyExists(file);
  return file;
};

const publicKeyFor = async ({ shell }: Call, file: string): Promise<string> =>
  existsSync(resolve(shell.folder, file)) ? publicKeyOfFile(shell, file) : newKeyFile(shell, file);

// The same in every attempt: what was founded before it was stopped is founded once.
const foundingId = "init-office";

// The demonstration lives in a folder of its own below; it is no reason against a home beside it. Nor is a file that never
// got its name: whoever began here was stopped at once.
const isNothing = (name: string): boolean => name === "demo" || /^\..*\.part$/.test(name);

const isTaken = (folder: string): boolean =>
  existsSync(folder) && !isBegun(folder) && !readdirSync(folder).every(isNothing);

const signInFor = ({ flags }: Call): SignIn | undefined => {
  const given = signInNamed(flags);
  if (given === undefined) return undefined;
  if (!isIssuerAddress(given.issuer))
    throw stopped("MalformedFlag", { kind: "issuerMalformed", address: given.issuer });
  if (flags.is("demonstration")) throw stopped("MalformedFlag", { kind: "issuerInDemonstration" });
  const read = signInSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw stopped("MalformedFlag", malformed(issue?.path.join(".") ?? "", issue, given));
};

const senderFor = (flags: Flags): string => {
  const given = flags.one("from") ?? "tasdiq@localhost";
  if (isMailAddress(given)) return given;
  throw stopped("MalformedFlag", { kind: "senderMalformed", address: JSON.stringify(given) });
};

const nameFor = (flags: Flags): string => {
  const given =
    flags.one("name") ?? (flags.is("demonstration") ? "Demonstration office" : "Office");
  const read = lineSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", malformed("--name", read.error.issues[0], given));
};

const settingsFor = ({ shell, flags }: Call): Settings => {
  const systemKey = flags.one("systemKey");
  return {
    name: nameFor(flags),
    demonstration: flags.is("demonstration"),
    lawFolder: flags.one("law") ?? null,
    checkpointsFolder: flags.one("checkpoints") ?? null,
    // Found from wherever a later command is run.
    ...(systemKey === undefined ? {} : { systemKeyFile: resolve(shell.folder, systemKey) }),
  };
};

const administratorIn = ({ flags }: Call): string => {
  const given = flags.one("administrator");
  if (given === undefined)
    throw stopped("MissingFlags", { kind: "giveFlag", flag: "--administrator <number>" });
  const read = personSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("--administrator", { kind: "wantPerson" }, given));
};

const secondIn = (flags: Flags): readonly string[] => {
  const given = flags.one("secondAdministrator");
  if (given === undefined) return [];
  if (personSchema.safeParse(given).success) return [given];
  throw stopped("MalformedFlag", expected("--second-administrator", { kind: "wantPerson" }, given));
};

const passkeysFor = ({ flags, shell }: Call, administrator: string): FirstPasskeys | undefined => {
  const origin = flags.one("passkeys");
  if (origin === undefined) return undefined;
  if (flags.is("demonstration") || flags.one("keyOut") !== undefined)
    throw stopped("Usage", { kind: "giveOneOf", flags: "--passkeys, --key-out, --demonstration" });
  const relyingParty = relyingPartySchema.safeParse(relyingPartyOf(origin));
  if (!relyingParty.success)
    throw stopped("MalformedFlag", expected("--passkeys", { kind: "wantPasskeyOrigin" }, origin));
  const founders = [administrator, ...secondIn(flags)].map((one) => personSchema.parse(one));
  return firstPasskeys(relyingParty.data, founders, shell.language ?? "en");
};

type Founded = {
  readonly call: Call;
  readonly folder: string;
  readonly settings: Settings;
  /** What the office's first entry says of its mail and of tokens. */
  readonly onRecord: {
    readonly sender: string;
    readonly signIn: SignIn | undefined;
    readonly passkeys?: FirstPasskeys["onRecord"];
  };
  readonly passkeys: FirstPasskeys | undefined;
  readonly administrator: string;
  readonly keyFile: string | null;
};

const passkeyLines = (print: Print, { links, code }: FirstPasskeys): readonly string[] => [
  labelled(print, "labelNext", print.say({ kind: "homeServeNext" })),
  ...links.map((one) => print.say({ kind: "homeLink", ...one })),
  ...(code === null ? [] : [print.say({ kind: "homeRecovery", code })]),
];

const foundedReport = (
  { folder, settings, administrator, keyFile, passkeys }: Founded,
  founded: Accepted,
): Report => {
  const { demonstration } = settings;
  const { publicKey, answer } = founded;
  const { receipt } = answer;
  const json = {
    kind: "initialised",
    home: folder,
    demonstration,
    administrator,
    keyFile,
    publicKey,
    receipt,
    ...(passkeys === undefined ? {} : { links: passkeys.links, recoveryCode: passkeys.code }),
  };
  return report(json, (print) => [
    `${print.green(print.say({ kind: "homeMade" }))} ${print.say({ kind: demonstration ? "homeMadeDemonstration" : "homeMadeWhere", folder })}`,
    labelled(print, "labelReceipt", receiptLine(answer)),
    ...(keyFile === null
      ? []
      : [
          labelled(
            print,
            "labelKey",
            print.say({ kind: "homeKey", file: keyFile, person: administrator }),
          ),
        ]),
    ...(passkeys === undefined
      ? [labelled(print, "labelNext", print.say({ kind: "homeNext", person: administrator }))]
      : passkeyLines(print, passkeys)),
  ]);
};

type Accepted = {
  readonly publicKey: string | null;
  readonly answer: Extract<Answer, { readonly kind: "accepted" }>;
};

/** The key first, so that no office has an administrator without one; the settings last, for without them it is no home. */
const found = async (founded: Founded): Promise<Report> => {
  const { call, folder, settings, onRecord, administrator, keyFile } = founded;
  const wasBegun = isBegun(folder);
  await beginFounding(folder, settings);
  const publicKey = keyFile === null ? null : await publicKeyFor(call, keyFile);
  const home = await openHome(folder, settings).catch((cause: unknown) => {
    throw wasBegun && cause instanceof SettingsOtherwise ? begunOtherwise(folder) : cause;
  });
  try {
    const { name, demonstration } = settings;
    const answer = await foundOffice(home.desk, {
      id: foundingId,
      name,
      demonstration,
      ...onRecord,
      administrator,
      publicKey,
      checkpointKey: await publicKeyIn(home.signer),
    });
    if (answer.kind === "refused")
      throw wasBegun ? begunOtherwise(folder) : stoppedBy(answer.refusal);
    await finishFounding(folder);
    return foundedReport(founded, { publicKey, answer });
  } finally {
    await home.close();
  }
};

const begunOtherwise = (folder: string): Stopped =>
  stopped("HomeExists", { kind: "homeBegunOtherwise", folder });

/** `tasdiq init`: makes a home and founds its office, and goes on where an earlier one was stopped. A whole home is never
 * touched. */
export const init = async (given: Call): Promise<Report> => {
  const folder = homeFolder(given.shell, given.flags);
  if (isTaken(folder)) throw stopped("HomeExists", { kind: "homeOccupied", folder });
  const call = await withFounding(given);
  const administrator = administratorIn(call);
  const settings = settingsFor(call);
  const passkeys = passkeysFor(call, administrator);
  const onRecord = {
    sender: senderFor(call.flags),
    signIn: signInFor(call),
    ...(passkeys === undefined ? {} : { passkeys: passkeys.onRecord }),
  };
  const hasFile = !settings.demonstration && passkeys === undefined;
  const keyFile = hasFile ? keyFileFor(call, administrator, folder) : null;
  return found({ call, folder, settings, onRecord, administrator, keyFile, passkeys });
};
