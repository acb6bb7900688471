import { sealLog, type Sealed } from "../../application/log/seal.ts";
import { sequenceLog } from "../../application/log/sequence.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome } from "../home.ts";
import { keepsOutside, logOf } from "../../local/home/log.ts";
import { report, type Report } from "../report.ts";
import { insideWarning } from "../words/checkpoints.ts";

const sealedReport = (sealed: Sealed, outside: boolean): Report => {
  if (sealed.kind === "refused") {
    const { reason } = sealed;
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
  if (sealed.kind === "noSeal") return report({ kind: "noSeal" }, () => ["Nothing is on record."]);
  const { size, note } = sealed;
  // The note alone goes to stdout, so that it can be piped into a file and handed out.
  return report({ kind: "checkpoint", size, note, outside }, () => [note.replace(/\n$/, "")]);
};

/** `tasdiq checkpoint`: seals the log now, signs it, and prints the checkpoint. */
export const checkpoint = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const world = logOf(home);
    await sequenceLog(world, { sealNow: true });
    const sealed = await sealLog(world);
    const outside = keepsOutside(home);
    if (!outside) call.shell.err(`Note: ${insideWarning}.\n`);
    return sealedReport(sealed, outside);
  });
