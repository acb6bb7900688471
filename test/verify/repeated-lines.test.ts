import { exportLog } from "../../src/ledger/log/export.ts";
import { verify, type Verified } from "./in-words.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice } from "./office.ts";

describe("An export in which one line stands again and again", () => {
  it.each(["office", "az-1"])(
    "is told line by line, and the record %s is not decided again to its end",
    async (caseId) => {
      const office = await newKeyOffice();
      await office.carry("az-1", "un-cybercrime-2024", 3);
      await office.seal();
      const lines = await linesOf(await exportLog(exportedWorld(office)));
      const line = lines.findLast((one) => one.includes(`"caseId":"${caseId}"`)) ?? "";
      const keys = [await keyOf(office)];
      const of = (file: readonly string[]): Verified => {
        const found = verify({ file: fileOf(file), keys, checkpoints: [] });
        if (found === undefined) throw new Error("is no export");
        return found;
      };
      const [whole, repeated] = [
        of(lines),
        of([...lines, ...Array.from({ length: 300 }, () => line)]),
      ];
      expect(whole.faults).toEqual([]);
      expect(repeated.integrity.faults.length).toBeGreaterThanOrEqual(300);
      const given = repeated.replay.faults.filter(({ reason }) =>
        reason.includes("too many faults"),
      );
      expect(given).toHaveLength(1);
      expect(given[0]?.where).toContain(caseId);
      const judged = repeated.replay.judged - whole.replay.judged;
      expect(judged).toBeGreaterThan(0);
      expect(judged).toBeLessThan(300);
    },
  );
});
