import type { Sentence } from "../../words/messages.ts";
import { executionName } from "../../ledger/sending/resume-driver.ts";
import { incident } from "../../ledger/sweep/incident.ts";
import type { CaseLook } from "../../ledger/sweep/looks.ts";
import type { LocalDriver } from "../driver/driver.ts";
import type { LocalWaits } from "../waits.ts";

const day = 86_400_000;

type Driven = {
  readonly driver: Pick<LocalDriver, "unreadable">;
  readonly waits: Pick<LocalWaits, "epoch" | "unreadable">;
  /** Epoch ms. */
  readonly now: () => number;
};

/**
 * Names a driver, or its wait, of which what is stored cannot be read. Another takes its place at once; that it happened is listed
 * for a day all the same, for a disk or somebody wrote there.
 */
export const lookIfUnreadable =
  ({ driver, waits, now }: Driven): CaseLook =>
  async ({ caseId }, findings) => {
    const wait = waits.unreadable(caseId);
    if (wait !== undefined && now() - wait.at <= day) {
      const says: Sentence = { kind: "waitUnreadable", cause: wait.cause };
      const since = new Date(wait.at).toISOString();
      findings.incident(incident("driverNotHealed", { caseId, since, says, mark: "wait" }));
      return;
    }
    const epoch = await waits.epoch(caseId);
    // Of the newest one, and of the one whose place it took.
    for (const one of [epoch, epoch - 1]) {
      const found = driver.unreadable(executionName(caseId, one));
      if (found === undefined) continue;
      const { cause, since } = found;
      if (since !== undefined && now() - since > day) continue;
      const name = executionName(caseId, one);
      const says: Sentence = { kind: "driverUnreadable", name, cause };
      const at = since === undefined ? null : new Date(since).toISOString();
      findings.incident(
        incident("driverNotHealed", { caseId, since: at, says, mark: `epoch-${String(one)}` }),
      );
      return;
    }
  };
