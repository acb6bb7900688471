import { checkpointKeysInForce, systemKeyOf } from "../../domain/office-keys.ts";
import type { OfficeCommand } from "../../domain/office-command.ts";
import { keyLines, type KeyLine } from "../../application/log/checkpoint-keys.ts";
import { publicKeyIn } from "../../application/establish.ts";
import type { Home } from "../../local/home/home.ts";
import { logOf } from "../../local/home/log.ts";
import type { SigningKeys } from "../../local/signing-keys.ts";
import type { Call } from "../call.ts";
import { inHome, officeOf } from "../home.ts";
import { officeAtHome } from "../office/at-home.ts";
import { report, type Report } from "../report.ts";
import { assertSigningKeys } from "../signing-keys.ts";
import { stopped } from "../stop.ts";
import { sendOffice } from "./send-office.ts";

const linesOf = async (home: Home): Promise<readonly KeyLine[]> => {
  const { ledger } = home;
  await ledger.sequence(1);
  const lines = await keyLines({ ledger, log: ledger });
  if (lines.length === 0) throw stopped("HomeNotFound", "this home has no office on record");
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

/** `tasdiq key show`: the lines by which anybody verifies this office's checkpoints, as its record names them. */
export const keyShow = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => linesReport("keys", await linesOf(home)));

/** A key is replaced on record, by an administrator, and only then does it sign. */
type Rotating = { readonly call: Call; readonly home: Home; readonly keys: SigningKeys };

/**
 * Records a command of the office about its keys.
 * @throws Stopped when it is refused
 */
const recorded = async ({ call, home }: Rotating, command: OfficeCommand): Promise<void> => {
  await sendOffice(officeAtHome(home), call, command);
};

// Where an earlier attempt was cut short or refused, its key is there and not yet on record.
const keyToFollow = async (keys: SigningKeys): Promise<{ readonly publicKey: string }> => {
  await keys.begin();
  const following = keys.following();
  if (following === undefined) throw new Error("the key that is to follow is gone");
  return { publicKey: await publicKeyIn(following) };
};

/** Names the key that is to follow on record, unless it is; answers whether it was. */
const nameFollowing = async (rotating: Rotating): Promise<"named" | "present"> => {
  const { publicKey } = await keyToFollow(rotating.keys);
  if (checkpointKeysInForce(await officeOf(rotating.home)).includes(publicKey)) return "present";
  await recorded(rotating, { kind: "AddCheckpointKey", publicKey });
  return "named";
};

const begin = async (rotating: Rotating): Promise<Report> => {
  const { home, keys } = rotating;
  // A second key is made beside one that signs, and not beside a lost one.
  if (keys.following() === undefined) await assertSigningKeys(keys.signers());
  if ((await nameFollowing(rotating)) === "present")
    throw stopped(
      "KeyRotation",
      "a key is being replaced already; --finish lets the new one sign alone",
    );
  return linesReport("keyRotation", await linesOf(home), [
    "Both keys sign from now on. Hand the second line out, and finish with `tasdiq key rotate --finish`.",
  ]);
};

/** Lets the newest key on record sign alone. */
const retireOthers = async (rotating: Rotating): Promise<number> => {
  const others = checkpointKeysInForce(await officeOf(rotating.home)).slice(0, -1);
  for (const publicKey of others)
    await recorded(rotating, { kind: "RetireCheckpointKey", publicKey });
  return others.length;
};

const finish = async (rotating: Rotating): Promise<Report> => {
  const { home, keys } = rotating;
  const [old] = await linesOf(home);
  const retired = await retireOthers(rotating);
  if ((await keys.finish(old?.id)) === "missing" && retired === 0)
    throw stopped("KeyRotation", "no key is being replaced; `tasdiq key rotate` begins it");
  return linesReport("keyReplaced", await linesOf(home), [
    "From now on this key signs alone. Whoever verifies earlier checkpoints still needs the old line.",
  ]);
};

/** For a home whose key is gone; a file that is there, also a damaged one, people move away themselves. */
const replaceLost = async (rotating: Rotating): Promise<Report> => {
  const { home, keys } = rotating;
  if (!keys.isLost())
    throw stopped(
      "KeyRotation",
      "the key is not lost: checkpoint-key.pem is there. If it is damaged for good, or is not this office's key, move it away first",
    );
  await nameFollowing(rotating);
  await retireOthers(rotating);
  await keys.finish();
  return linesReport("keyReplaced", await linesOf(home), [
    "A new key. Hand out its line, and say that the old key was lost and what its last checkpoint is.",
  ]);
};

const replaceSystemKey = async (rotating: Rotating): Promise<Report> => {
  const { home } = rotating;
  const keys = home.systemKeys;
  const { publicKey } = await keyToFollow(keys);
  if (systemKeyOf(await officeOf(home)) !== publicKey)
    await recorded(rotating, { kind: "ReplaceSystemKey", publicKey });
  await keys.finish();
  return report({ kind: "systemKeyReplaced", publicKey }, () => [
    `The system signs its entries with a new key from now on: ${publicKey}`,
    "The key before it never signs again; its file is replaced.",
  ]);
};

const howIn = ({ flags }: Call): "begin" | "finish" | "lost" | "system" => {
  const [first, ...more] = (["finish", "lost", "system"] as const).filter((one) => flags.is(one));
  if (more.length > 0) throw stopped("Usage", "give one of --finish, --lost and --system");
  return first ?? "begin";
};

const ways = { begin, finish, lost: replaceLost, system: replaceSystemKey } as const;

/**
 * `tasdiq key rotate`: makes the key that is to follow and names it on record; both sign until `--finish`. With `--system` it is the
 * system's own key, which is replaced at once.
 */
export const keyRotate = (call: Call): Promise<Report> => {
  const how = howIn(call);
  return inHome({ ...call, reach: "nothing" }, (home) =>
    ways[how]({ call, home, keys: logOf(home).keys }),
  );
};
