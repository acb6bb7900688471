import * as z from "zod/mini";
import type { Clock, RefusedRequests } from "../ledger/ports.ts";
import { isRefusal } from "../words/refusal.ts";
import type { LedgerFile } from "./ledger/commits.ts";

const rowSchema = z.object({ why: z.string() });

/** The signed requests that were refused in the last hour, in the ledger's file. */
export const openRefusedRequests = (
  { database, write }: LedgerFile,
  clock: Clock,
): RefusedRequests => {
  const read = database.prepare("SELECT why FROM refused_request WHERE digest = ? AND until >= ?");
  const keep = database.prepare(
    "INSERT OR REPLACE INTO refused_request (digest, why, until) VALUES (?, ?, ?)",
  );
  const forget = database.prepare("DELETE FROM refused_request WHERE until < ?");
  return {
    get: (request) => {
      const row = read.get(request, clock.now());
      const why: unknown = row === undefined ? null : JSON.parse(rowSchema.parse(row).why);
      const isKept = typeof why === "object" && why !== null && isRefusal(why);
      return Promise.resolve(isKept ? why : undefined);
    },
    keep: (request, why, until) =>
      write(() => {
        forget.run(clock.now());
        keep.run(request, JSON.stringify(why), until);
      }),
  };
};
