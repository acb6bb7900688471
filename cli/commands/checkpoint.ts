import { reasonOf } from "../../application/altered.ts";
import type { RecordFinding } from "../../src/ledger/check/finding.ts";
import { noKeyNamed, signersInForce } from "../../application/log/checkpoint-keys.ts";
import { sealLog, type Sealed } from "../../application/log/seal.ts";
import { sendFirstOfDay } from "../../application/log/send-checkpoint.ts";
import { aheadInWords, type DatedAhead } from "../../application/log/dated-ahead.ts";
import { neverSealed } from "../../application/log/unestablished.ts";
import type { Unestablished } from "../../application/who-acted.ts";
import { sequenceLog } from "../../application/log/sequence.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome, officeOf } from "../home.ts";
import { keepsOutside, logOf, type HomeLog } from "../../local/home/log.ts";
import type { Home } from "../../local/home/home.ts";
import { inEnglish } from "../../words/read.ts";
import { recordFindings } from "../backup/check.ts";
import { report, type Report } from "../report.ts";
import { assertSigningKeys, withSigningKeys } from "../signing-keys.ts";
import { stopped } from "../stop.ts";
import { insideWarning } from "../words/checkpoints.ts";

const sealedReport = (sealed: Sealed, outside: boolean): Report => {
  if (sealed.kind === "refused") {
    const reason = inEnglish(sealed.reason);
    return {
      code: exitCodes.verification,
      json: { kind: "notSigned", reason },
      lines: (paint) => [
        `${paint.red("Not signed:")} ${reason}`,
        "  Keep the home as it is, and compare it with the checkpoints that others hold.",
      ],
      refused: true,
    };
  }
  if (sealed.kind === "noKey") throw stopped("NoSigningKey", inEnglish(sealed.reason));
  if (sealed.kind === "noSeal") return report({ kind: "noSeal" }, () => ["Nothing is on record."]);
  const { size, note } = sealed;
  // The note alone goes to stdout, so that it can be piped into a file and handed out.
  return report({ kind: "checkpoint", size, note, outside }, () => [note.replace(/\n$/, "")]);
};

const notSealed = (ahead: DatedAhead): Report => {
  const reason = aheadInWords(ahead);
  return {
    code: exitCodes.conflict,
    json: { kind: "notSealed", reason, ...ahead },
    lines: (paint) => [
      `${paint.red("Not sealed:")} ${reason}`,
      "  If this machine's clock is slow, set it right; else wait until that moment. docs/runbooks/clock-wrong.md says more.",
    ],
    refused: true,
  };
};

/** Whether a letter was written or not, the checkpoint is signed and published. */
const writeLetters = async (world: HomeLog, sealed: Sealed, { shell }: Call): Promise<void> => {
  if (world.send === undefined) return;
  try {
    if ((await sendFirstOfDay(world, sealed, world.send)) === "sent")
      shell.err("Letters with this checkpoint lie in the outbox; send them.\n");
  } catch (fault) {
    const reason = inEnglish(reasonOf(fault));
    shell.err(`Note: the checkpoint could not be written to anybody: ${reason}\n`);
  }
};

const notSealable = (found: Unestablished): Report => {
  const reason = inEnglish(neverSealed(found));
  return {
    code: exitCodes.verification,
    json: { kind: "notSealed", reason, entry: `${found.caseId}#${String(found.seq)}` },
    lines: (paint) => [
      `${paint.red("Not sealed:")} ${reason}`,
      "  Keep the home as it is: somebody else wrote to its ledger. docs/runbooks/incidents.md says what to do.",
    ],
    refused: true,
  };
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
  for await (const found of recordFindings({ ledger, documents: desk.world.documents, outbox }))
    if (beforeSigning.has(found.kind)) return found;
  return undefined;
};

/** `tasdiq checkpoint`: seals the log now, signs it, and prints the checkpoint. */
export const checkpoint = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const world = { ...logOf(home), expectsEarlier: !call.flags.is("first") };
    // Read before anything is sealed: a seal that no key can sign would only be in the way.
    await assertSigningKeys(world.signers);
    if ((await signersInForce(await officeOf(home), world.signers)).length === 0)
      throw stopped("NoSigningKey", inEnglish(noKeyNamed));
    const { ahead, unestablished } = await withSigningKeys(() =>
      sequenceLog(world, { sealNow: true }),
    );
    if (unestablished !== undefined) return notSealable(unestablished);
    if (ahead !== undefined) return notSealed(ahead);
    const damage = await damageIn(home);
    const sealed =
      damage === undefined ? await sealLog(world) : { kind: "refused" as const, reason: damage };
    await writeLetters(world, sealed, call);
    const outside = keepsOutside(home);
    if (!outside) call.shell.err(`Note: ${insideWarning}.\n`);
    return sealedReport(sealed, outside);
  });
