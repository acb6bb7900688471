import { checkpointKeysInForce, systemKeyOf } from "../../../office/office-keys.ts";
import type { OfficeCommand } from "../../../case/office-command.ts";
import { keyLines, type KeyLine } from "../../../ledger/log/checkpoint-keys.ts";
import { publicKeyIn } from "../../../ledger/handling/establish.ts";
import type { Home } from "../../../local/home/home.ts";
import { logOf } from "../../../local/home/log.ts";
import type { SigningKeys } from "../../../local/signer.ts";
import type { Call } from "../../call.ts";
import { inHome, officeOf } from "../../home.ts";
import { officeAtHome } from "../../office/in-office.ts";
import { report, type Report } from "../../report.ts";
import { assertSigningKeys } from "../../keys.ts";
import type { Sentence } from "../../../words/messages.ts";
import { stopped } from "../../stop.ts";
import { sendOffice } from "../office/send-office.ts";

const linesOf = async (home: Home): Promise<readonly KeyLine[]> => {
  const { ledger } = home;
  await ledger.sequence(1);
  const lines = await keyLines({ ledger, log: ledger });
  if (lines.length === 0) throw stopped("HomeNotFound", { kind: "officeMissingHere" });
  return lines;
};

const linesReport = (kind: string, lines: readonly KeyLine[], more?: Sentence): Report =>
  report({ kind, keys: lines.map(({ line }) => line) }, (print) => [
    ...lines.map(({ line }) => line),
    ...(more === undefined ? [] : [print.say(more)]),
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
  await sendOffice(await officeAtHome(home, call), call, command);
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
    throw stopped("KeyRotation", { kind: "keyRotationRuns" });
  return linesReport("keyRotation", await linesOf(home), { kind: "keysBothSign" });
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
    throw stopped("KeyRotation", { kind: "keyRotationNone" });
  return linesReport("keyReplaced", await linesOf(home), { kind: "keySignsAlone" });
};

/** For a home whose key is gone; a file that is there, also a damaged one, people move away themselves. */
const replaceLost = async (rotating: Rotating): Promise<Report> => {
  const { home, keys } = rotating;
  if (!keys.isLost()) throw stopped("KeyRotation", { kind: "keyNotLost" });
  await nameFollowing(rotating);
  await retireOthers(rotating);
  await keys.finish();
  return linesReport("keyReplaced", await linesOf(home), { kind: "keyNew" });
};

const replaceSystemKey = async (rotating: Rotating): Promise<Report> => {
  const { home } = rotating;
  const keys = home.systemKeys;
  const { publicKey } = await keyToFollow(keys);
  if (systemKeyOf(await officeOf(home)) !== publicKey)
    await recorded(rotating, { kind: "ReplaceSystemKey", publicKey });
  await keys.finish();
  return report({ kind: "systemKeyReplaced", publicKey }, (print) => [
    print.say({ kind: "systemKeyNew", key: publicKey }),
    print.say({ kind: "systemKeyOld" }),
  ]);
};

const howIn = ({ flags }: Call): "begin" | "finish" | "lost" | "system" => {
  const [first, ...more] = (["finish", "lost", "system"] as const).filter((one) => flags.is(one));
  if (more.length > 0)
    throw stopped("Usage", { kind: "giveOneOf", flags: "--finish, --lost, --system" });
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
