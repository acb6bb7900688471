import { reasonOf } from "../../../ledger/reading/altered-record.ts";
import type { RecordFinding } from "../../../ledger/check/finding.ts";
import { noKeyNamed, signersInForce } from "../../../ledger/log/checkpoint-keys.ts";
import { sealLog, type Sealed } from "../../../ledger/log/seal.ts";
import { sendFirstOfDay } from "../../../ledger/log/send-checkpoint.ts";
import { aheadInWords, type DatedAhead } from "../../../ledger/log/last-seal.ts";
import { neverSealed } from "../../../ledger/log/followed-log.ts";
import type { Unestablished } from "../../../ledger/reading/who-acted.ts";
import { sequenceLog } from "../../../ledger/log/sequence.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { inHome, officeOf } from "../../home.ts";
import { keepsOutside, logOf, type HomeLog } from "../../../local/home/log.ts";
import type { Home } from "../../../local/home/home.ts";
import { recordFindings } from "../../backup/check.ts";
import { report, type Report } from "../../report.ts";
import { assertSigningKeys, withSigningKeys } from "../../keys.ts";
import { sayTo, tell } from "../../say.ts";
import type { Sentence } from "../../../words/messages.ts";
import { stopped } from "../../stop.ts";

type NotDone = {
  readonly head: "notSignedHead" | "notSealedHead";
  readonly reason: string;
  readonly advice: Sentence;
};

const notDone = (code: number, json: object, { head, reason, advice }: NotDone): Report => ({
  code,
  json,
  lines: (print) => [`${print.red(print.say({ kind: head }))} ${reason}`, `  ${print.say(advice)}`],
  refused: true,
});

const sealedReport = ({ shell }: Call, sealed: Sealed, outside: boolean): Report => {
  if (sealed.kind === "refused") {
    const reason = sayTo(shell, sealed.reason);
    return notDone(
      exitCodes.verification,
      { kind: "notSigned", reason },
      { head: "notSignedHead", reason, advice: { kind: "notSignedAdvice" } },
    );
  }
  if (sealed.kind === "noKey") throw stopped("NoSigningKey", sealed.reason);
  if (sealed.kind === "noSeal")
    return report({ kind: "noSeal" }, (print) => [print.say({ kind: "nothingOnRecord" })]);
  const { size, note } = sealed;
  // The note alone goes to stdout, so that it can be piped into a file and handed out.
  return report({ kind: "checkpoint", size, note, outside }, () =>
    note.replace(/\n$/, "").split("\n"),
  );
};

const notSealed = ({ shell }: Call, ahead: DatedAhead): Report => {
  const reason = sayTo(shell, aheadInWords(ahead));
  return notDone(
    exitCodes.conflict,
    { kind: "notSealed", reason, ...ahead },
    { head: "notSealedHead", reason, advice: { kind: "notSealedAhead" } },
  );
};

/** Whether a letter was written or not, the checkpoint is signed and published. */
const writeLetters = async (ports: HomeLog, sealed: Sealed, { shell }: Call): Promise<void> => {
  try {
    if ((await sendFirstOfDay(ports, sealed, ports.send)) === "sent")
      tell(shell, { kind: "checkpointLetters" });
  } catch (fault) {
    tell(shell, { kind: "checkpointNotMailed", why: reasonOf(fault) });
  }
};

const notSealable = ({ shell }: Call, found: Unestablished): Report => {
  const reason = sayTo(shell, neverSealed(found));
  return notDone(
    exitCodes.verification,
    { kind: "notSealed", reason, entry: `${found.caseId}#${String(found.seq)}` },
    { head: "notSealedHead", reason, advice: { kind: "notSealable" } },
  );
};

// What a head or a letter says is made anew or put right; what stands in entries, once signed, is signed for good.
const beforeSigning: ReadonlySet<string> = new Set([
  "entryAltered",
  "entryMisplaced",
  "entriesMissing",
  "notEstablished",
  "besideEntry",
  "commandLost",
  "leafLost",
  "layout",
  "emptied",
]);

/** Why the record is not signed as it is; undefined where every entry is whole. */
const damageIn = async ({ ledger, desk, outbox }: Home): Promise<RecordFinding | undefined> => {
  for await (const found of recordFindings({ ledger, documents: desk.ports.documents, outbox }))
    if (beforeSigning.has(found.kind)) return found;
  return undefined;
};

/** `tasdiq checkpoint`: seals the log now, signs it, and prints the checkpoint. */
export const checkpoint = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const ports = { ...logOf(home), expectsEarlier: !call.flags.is("first") };
    // Read before anything is sealed: a seal that no key can sign would only be in the way.
    await assertSigningKeys(ports.signers);
    if ((await signersInForce(await officeOf(home), ports.signers)).length === 0)
      throw stopped("NoSigningKey", noKeyNamed);
    const { ahead, unestablished } = await withSigningKeys(() =>
      sequenceLog(ports, { sealNow: true }),
    );
    if (unestablished !== undefined) return notSealable(call, unestablished);
    if (ahead !== undefined) return notSealed(call, ahead);
    const damage = await damageIn(home);
    const sealed =
      damage === undefined ? await sealLog(ports) : { kind: "refused" as const, reason: damage };
    await writeLetters(ports, sealed, call);
    const outside = keepsOutside(home);
    if (!outside) tell(call.shell, { kind: "noteOf", what: { kind: "checkpointsInside" } });
    return sealedReport(call, sealed, outside);
  });
