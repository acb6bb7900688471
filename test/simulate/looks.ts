import type { Append } from "../../src/ledger/ports.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import { dueAt } from "../../src/local/ledger/kept-rows.ts";
import { type Look, type Looks, openLooks, tableOfLooks } from "../../src/local/ledger/looks.ts";

/** Looks of a simulated home, and what whoever lets its time go by needs to know. */
export type SimulatedLooks = Looks & {
  /** The next moment (epoch ms) at which somebody may find something to do; undefined where that will never be. */
  readonly next: (now: number) => number | undefined;
  /** Loses all that was noted. */
  readonly forget: () => void;
};

const minute = 60_000;

const soonest = (now: number, moments: readonly number[]): number | undefined => {
  // What is due and was not done is looked at again a minute later, as a server does.
  if (moments.some((moment) => moment <= now)) return now + minute;
  return moments.length === 0 ? undefined : Math.min(...moments);
};

/** In memory, over what was appended there. */
export const looksInMemory = (): SimulatedLooks & { readonly follow: (append: Append) => void } => {
  const heads = new Map<string, { readonly version: number; readonly dueAt: number }>();
  const looks = new Map<string, Look>();
  const due: Looks["due"] = ({ now, basis }) =>
    [...heads].flatMap(([id, { version, dueAt: from }]) => {
      const look = looks.get(id);
      const isVoid = look?.version !== version || look.basis !== basis || look.at > now;
      const isAgain = look?.againAt != null && look.againAt <= now;
      const caseId = id as Look["caseId"];
      return from <= now && (isVoid || isAgain) ? [{ caseId, version }] : [];
    });
  return {
    follow: (append) => {
      const at = dueAt(append);
      const { caseId, version } = append.head.state;
      if (at === null) heads.delete(caseId);
      else heads.set(caseId, { version, dueAt: at });
    },
    mayBeDue: (caseId, now) => (heads.get(caseId)?.dueAt ?? Number.POSITIVE_INFINITY) <= now,
    due,
    dueIn: (caseId, at) => due(at).find((one) => one.caseId === caseId),
    keep: (look) => {
      looks.set(look.caseId, look);
      return Promise.resolve();
    },
    next: (now) =>
      soonest(
        now,
        [...heads].flatMap(([id, { version, dueAt: from }]) => {
          const look = looks.get(id);
          if (look?.version !== version || look.at > now) return [from];
          return look.againAt === null ? [] : [Math.max(look.againAt, from)];
        }),
      ),
    forget: () => {
      looks.clear();
    },
  };
};

/** In the file of a ledger. */
export const looksOnDisk = (file: LedgerFile): SimulatedLooks => {
  const { database } = file;
  const moments = database.prepare(
    `SELECT CASE WHEN look.version IS NOT head.version OR look.at > :now THEN head.due_at
       ELSE max(look.again_at, head.due_at) END AS at
     FROM head LEFT JOIN ${tableOfLooks} AS look USING (case_id) WHERE head.due_at IS NOT NULL`,
  );
  return {
    ...openLooks(file),
    next: (now) =>
      soonest(
        now,
        moments.all({ now }).flatMap(({ at }) => (typeof at === "number" ? [at] : [])),
      ),
    forget: () => {
      database.exec(`DELETE FROM ${tableOfLooks}`);
    },
  };
};
