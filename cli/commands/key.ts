import { keyLines, type KeyLine } from "../../application/log/key-lines.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import { logOf, type HomeLog } from "../../local/home/log.ts";
import { report, type Report } from "../report.ts";
import { assertSigningKeys } from "../signing-keys.ts";
import { stopped } from "../stop.ts";

const linesOf = async ({ log, keys }: HomeLog): Promise<readonly KeyLine[]> => {
  await log.sequence(1);
  const signers = keys.signers();
  await assertSigningKeys(signers);
  const lines = await keyLines(log, signers);
  if (lines === undefined) throw stopped("HomeNotFound", "this home has no office on record");
  return lines;
};

const linesReport = (
  kind: string,
  lines: readonly KeyLine[],
  more: readonly string[] = [],
): Report =>
  report({ kind, keys: lines.map(({ line }) => line) }, () => [
    ...lines.map(({ line }) => line),
    ...more,
  ]);

/** `tasdiq key show`: the lines by which anybody verifies this office's checkpoints. */
export const keyShow = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) =>
    linesReport("keys", await linesOf(logOf(home))),
  );

const finish = async (world: HomeLog): Promise<Report> => {
  const [old] = await linesOf(world);
  if ((await world.keys.finish(old?.id ?? "old")) === "missing")
    throw stopped("KeyRotation", "no key is being replaced; `tasdiq key rotate` begins it");
  return linesReport("keyReplaced", await linesOf(world), [
    "From now on this key signs alone. Whoever verifies earlier checkpoints still needs the old line.",
  ]);
};

/** For a home whose key is gone; a file that is there, also a damaged one, people move away themselves. */
const replaceLost = async (world: HomeLog): Promise<Report> => {
  if ((await world.keys.replaceLost()) === "present")
    throw stopped(
      "KeyRotation",
      "the key is not lost: checkpoint-key.pem is there. Where it is damaged for good, move it away first",
    );
  return linesReport("keyReplaced", await linesOf(world), [
    "A new key. Hand out its line, and say that the old key was lost and what its last checkpoint is.",
  ]);
};

/** `tasdiq key rotate`: makes the key that is to follow; both sign until `--finish`. */
export const keyRotate = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const world = logOf(home);
    if (call.flags.is("finish") && call.flags.is("lost"))
      throw stopped("Usage", "give --finish or --lost, not both");
    if (call.flags.is("lost")) return replaceLost(world);
    // A second key is made beside one that signs, and not beside a lost one.
    await linesOf(world);
    if (call.flags.is("finish")) return finish(world);
    if ((await world.keys.begin()) === "present")
      throw stopped(
        "KeyRotation",
        "a key is being replaced already; --finish lets the new one sign alone",
      );
    return linesReport("keyRotation", await linesOf(world), [
      "Both keys sign from now on. Hand the second line out, and finish with `tasdiq key rotate --finish`.",
    ]);
  });
