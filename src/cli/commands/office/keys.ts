import { sixWords, wordsSaid } from "../../../console/keys/six-words.ts";
import type { Case } from "../../../case/case.ts";
import { signatureCheck } from "../../../ledger/handling/establish.ts";
import { digestKept, invitationLink, newInvitation } from "../../../ledger/handling/key-secrets.ts";
import { dutiesHeld } from "../../../office/office.ts";
import {
  type KeyStanding,
  type PersonKey,
  personKeysOf,
  relyingPartyIn,
} from "../../../office/registered-keys.ts";
import { type PersonNumber, personSchema } from "../../../values/ids.ts";
import { relyingPartyOf, relyingPartySchema } from "../../../values/relying-party.ts";
import { refusal } from "../../../words/refusal.ts";
import type { Call } from "../../call.ts";
import { expected } from "../../input/expected.ts";
import { publicKeyOfFile } from "../../keys.ts";
import { inOffice, inOfficeOnRecord } from "../../office/in-office.ts";
import type { Office } from "../../office/office.ts";
import { report, type Report } from "../../report.ts";
import { wordsOf } from "../../say.ts";
import { stopped, stoppedBy } from "../../stop.ts";
import { dutyHeld } from "../../who.ts";
import { officeCommand, sendOffice, sendOfficeIn } from "./send-office.ts";

const inItsOffice = (call: Call, work: (office: Office) => Promise<Report>): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, work);

/** In which duty somebody does what every duty may: as an administrator, where they are one. */
const anyDuty = (record: Case, person: PersonNumber) =>
  dutiesHeld(record, person).includes("administrator") ? "administrator" : dutyHeld(record, person);

const sent = (office: Office, call: Call, given: object): Promise<Report> =>
  sendOfficeIn(office, call, { command: officeCommand(given), dutyOf: anyDuty });

/** A report with more beneath it and in its data; one that was refused stays as it is. */
const withMore = (
  answered: Report,
  { json, lines }: { readonly json: object; readonly lines: Report["lines"] },
): Report =>
  answered.refused
    ? answered
    : {
        ...answered,
        json: { ...Object(answered.json), ...json },
        lines: (print) => [...answered.lines(print), ...lines(print)],
      };

/** `tasdiq invite`: a link by which a person registers a passkey, or with `tasdiq key add` a key file. */
export const invite = (call: Call): Promise<Report> =>
  inItsOffice(call, async (office) => {
    const [invited = ""] = call.args;
    const secret = newInvitation();
    const invitation = digestKept("invitation", secret);
    const answered = await sent(office, call, { kind: "InvitePerson", invited, invitation });
    const origin = relyingPartyIn(await office.record())?.origin;
    const { language } = wordsOf(call.shell);
    const link = origin === undefined ? secret : invitationLink(origin, language, secret);
    return withMore(answered, {
      json: { link },
      lines: (print) => [print.say({ kind: "inviteLink", person: invited, link })],
    });
  });

const secretIn = async ({ args, shell }: Call): Promise<string> => {
  const given = args[0] ?? (await shell.piped());
  const secret = given.trim().split("#").at(-1) ?? "";
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw stopped("MalformedFlag", { kind: "invitationMalformed" });
};

const keyOf = (record: Case, publicKey: string): PersonKey | undefined =>
  personKeysOf(record).find((key) => key.publicKey === publicKey);

/** `tasdiq key add`: registers the key file by which this very command is signed. */
export const keyAdd = async (call: Call): Promise<Report> => {
  const secret = await secretIn(call);
  const file = call.flags.one("key") ?? call.shell.env["TASDIQ_KEY"];
  if (file === undefined) throw stopped("MissingFlags", { kind: "giveFlag", flag: "--key <file>" });
  const publicKey = await publicKeyOfFile(call.shell, file);
  return inItsOffice(call, async (office) => {
    const answered = await sent(office, call, {
      kind: "RegisterKey",
      key: { kind: "file", publicKey },
      fingerprint: signatureCheck.fingerprint(publicKey),
      ground: {
        kind: "invitation",
        invitation: digestKept("invitation", secret),
        secret,
      },
    });
    const key = keyOf(await office.record(), publicKey);
    const waits = key?.standing === "waiting" && key.fingerprint !== undefined;
    const { language } = wordsOf(call.shell);
    const words = waits ? sixWords({ language }, key.fingerprint) : null;
    return withMore(answered, {
      json: { words },
      lines: (print) => [
        print.say(words === null ? { kind: "keyAddedInUse" } : { kind: "keyAddedWaits", words }),
      ],
    });
  });
};

/** `tasdiq key confirm`: enters the six words of another person's new key. */
export const keyConfirm = (call: Call): Promise<Report> => {
  const [person = "", ...words] = call.args;
  const typed = wordsSaid(words.join(" "));
  if (typed === undefined) throw stoppedBy(refusal("WordsUnknown", {}));
  return inItsOffice(call, async (office) => {
    const waiting = personKeysOf(await office.record()).find(
      (key) => key.person === person && key.standing === "waiting",
    );
    if (waiting === undefined) throw stoppedBy(refusal("KeyDoesNotWait", {}));
    const { publicKey } = waiting;
    const answered = await sent(office, call, { kind: "ConfirmKey", publicKey, typed });
    const standing = keyOf(await office.record(), publicKey)?.standing ?? "waiting";
    return withMore(answered, {
      json: { standing },
      lines: (print) => [
        print.say({ kind: standing === "inForce" ? "keyConfirmed" : "keyWordsDiffer" }),
      ],
    });
  });
};

/** `tasdiq key revoke`: ends a key, named by the number under which `tasdiq key list` shows it. */
export const keyRevoke = (call: Call): Promise<Report> =>
  inItsOffice(call, async (office) => {
    const [number = ""] = call.args;
    const key = personKeysOf(await office.record()).find(({ seq }) => String(seq) === number);
    if (key === undefined) throw stoppedBy(refusal("KeyNotInForce", {}));
    const lostSince = call.flags.one("lostSince") ?? null;
    return sent(office, call, { kind: "RevokeKey", publicKey: key.publicKey, lostSince });
  });

const standingSaid = {
  waiting: "keyListWaiting",
  inForce: "keyListInForce",
  refused: "keyListRefused",
  revoked: "keyListRevoked",
  replaced: "keyListReplaced",
} as const satisfies Record<KeyStanding, string>;

/** `tasdiq key list`: every key that a person ever had, and where it stands now. */
export const keyList = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, async ({ record }) => {
    const office = await record();
    const keys = personKeysOf(office).map(({ seq, person, passkey, standing, at, lostSince }) => ({
      number: seq,
      person,
      key: passkey === undefined ? ("file" as const) : ("passkey" as const),
      standing,
      registered: at,
      lostSince: lostSince ?? null,
    }));
    const relyingParty = relyingPartyIn(office) ?? null;
    return report({ kind: "personKeys", relyingParty, keys }, (print) => [
      ...(relyingParty === null
        ? []
        : [print.say({ kind: "keyListOrigin", origin: relyingParty.origin })]),
      ...keys.map(({ number, person, key, standing, registered, lostSince }) =>
        [
          String(number).padStart(5),
          person.padEnd(24),
          print.say({ kind: key === "file" ? "keyListFile" : "keyListPasskey" }),
          print.say({ kind: standingSaid[standing] }),
          registered,
          ...(lostSince === null ? [] : [print.say({ kind: "keyListLost", at: lostSince })]),
        ].join(" "),
      ),
    ]);
  });

/** `tasdiq passkeys set`: another address of the pages. It says first what that ends, and does it only when that was accepted. */
export const passkeysSet = (call: Call): Promise<Report> => {
  const [origin = ""] = call.args;
  const relyingParty = relyingPartySchema.safeParse(relyingPartyOf(origin));
  if (!relyingParty.success)
    throw stopped("MalformedFlag", expected("<origin>", { kind: "wantPasskeyOrigin" }, origin));
  return inItsOffice(call, async (office) => {
    const ending = personKeysOf(await office.record()).filter(
      ({ passkey, standing }) =>
        passkey !== undefined && (standing === "inForce" || standing === "waiting"),
    );
    if (ending.length > 0 && !call.flags.is("endPasskeys"))
      throw stopped("MissingFlags", {
        kind: "passkeysWouldEnd",
        count: ending.length,
        people: [...new Set(ending.map(({ person }) => personSchema.parse(person)))].join(", "),
        origin,
      });
    return sendOffice(
      office,
      call,
      officeCommand({ kind: "SetRelyingParty", relyingParty: relyingParty.data }),
    );
  });
};
