import { sealIfNew } from "../../src/ledger/log/seal.ts";
import { sendFirstOfDay, type CheckpointLetter } from "../../src/ledger/log/send-checkpoint.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { decideOffice } from "../../src/commands/decide-office.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { askedIn } from "../../src/case/signed-request.ts";
import { isSafePublicKey } from "../../src/values/public-key.ts";
import { foundIn } from "../support/found-office.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { officeCheckpointKey, officeSystemKey, systemKeys } from "../support/memory/office-keys.ts";
import { asOffice, officeCommand, openedOffice } from "../support/office.ts";

const { administrator } = openedOffice;

// RFC 8032, section 5.1: the curve -x² + y² = 1 + d x² y² over p = 2²⁵⁵ - 19.
const p = 2n ** 255n - 19n;

const mod = (value: bigint): bigint => ((value % p) + p) % p;

const power = (base: bigint, exponent: bigint): bigint => {
  let [result, factor] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * factor);
    factor = mod(factor * factor);
  }
  return result;
};

const inverse = (value: bigint): bigint => power(value, p - 2n);

const d = mod(-121665n * inverse(121666n));

type Point = readonly [x: bigint, y: bigint];

const sum = ([x1, y1]: Point, [x2, y2]: Point): Point => {
  const product = mod(d * x1 * x2 * y1 * y2);
  return [
    mod((x1 * y2 + y1 * x2) * inverse(1n + product)),
    mod((y1 * y2 + x1 * x2) * inverse(1n - product)),
  ];
};

const pointOf = (y: bigint): Point | undefined => {
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n));
  const root = power(square, (p + 3n) / 8n);
  for (const x of [root, mod(root * power(2n, (p - 1n) / 4n))])
    if (mod(x * x) === square) return [x, mod(y)];
  return undefined;
};

const orderDividesEight = (y: bigint): boolean => {
  const point = pointOf(y);
  if (point === undefined) return false;
  const two = sum(point, point);
  const four = sum(two, two);
  const [x, one] = sum(four, four);
  return x === 0n && one === 1n;
};

const encoded = (y: bigint, sign: number): string => {
  const bytes = Buffer.from(y.toString(16).padStart(64, "0"), "hex").reverse();
  bytes[31] = (bytes[31] ?? 0) | sign;
  return bytes.toString("base64");
};

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("belong to administrators alone", () => {
    for (const command of [replace, add, retire])
      expect(
        decideOffice(openedOffice.state, { ...asOffice(administrator), duty: "clerk" }, command),
      ).toMatchObject({ refusal: { kind: "DutyNotHeld" } });
  });
});

describe("A public key that cannot be one person's alone", () => {
  const ofSmallOrder = [
    0n,
    1n,
    p - 1n,
    0x5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
    0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  ];
  const notReduced = Array.from({ length: 19 }, (_, y) => p + BigInt(y));
  const ordinates = [...ofSmallOrder, ...notReduced, 2n];
  it("is a point of small order, one that is not written reduced, or none of the curve", () => {
    for (const y of ofSmallOrder) {
      expect(orderDividesEight(y)).toBe(true);
      for (const sign of [0, 0x80]) expect(isSafePublicKey(encoded(y, sign))).toBe(false);
    }
    for (const y of notReduced)
      for (const sign of [0, 0x80]) expect(isSafePublicKey(encoded(y, sign))).toBe(false);
    for (let y = 2n; y < 40n; y += 1n) {
      expect(orderDividesEight(y)).toBe(false);
      expect(isSafePublicKey(encoded(y, 0))).toBe(pointOf(y) !== undefined);
    }
  });
  it.each([
    ["OpenOffice", "publicKey"],
    ["OpenOffice", "systemKey"],
    ["OpenOffice", "checkpointKey"],
    ["RegisterPerson", "publicKey"],
    ["ReplaceSystemKey", "publicKey"],
    ["AddCheckpointKey", "publicKey"],
  ] as const)("is refused where %s brings it as %s", (kind, field) => {
    const command = officeCommand({ kind });
    for (const y of ordinates) {
      const read = officeCommandSchema.safeParse({ ...command, [field]: encoded(y, 0) });
      expect(read.error?.issues[0]?.message).toMatch(/^wantSafeKey$/);
    }
  });
});

describe("What is signed", () => {
  it("is what was asked, in the record that it was asked of", () => {
    const entry = { person: "system", duty: "system" } as const;
    const command = { id: "an-id", mode: { kind: "live" }, content: { kind: "X" } };
    const asked = (caseId: string) => askedIn({ ...entry, caseId, command } as never);
    const common = { id: "an-id", person: "system", duty: "system" };
    expect(asked("office")).toEqual({ ...common, office: command.content });
    expect(asked("incidents")).toEqual({ ...common, incident: command.content });
    expect(asked("log")).toEqual({ ...common, seal: command.content });
    expect(asked("az-1")).toEqual({
      ...common,
      caseId: "az-1",
      mode: command.mode,
      command: command.content,
    });
  });
});

const hour = 3_600_000;

const kept = () => {
  const ledger = memoryLedger();
  const clock = steppedClock(Date.parse("2026-03-02T06:00:00Z"));
  const ports = {
    ledger,
    log: ledger,
    clock,
    ids: countedIds(),
    systemKeys,
    software: "test",
    checkpoints: memoryCheckpoints(),
    signers: [officeCheckpointKey],
  };
  const found = (entries: number): Promise<void> =>
    foundIn({ ledger, clock, systemKey: officeSystemKey, signer: officeCheckpointKey }, entries);
  const letters: CheckpointLetter[] = [];
  const send = (letter: CheckpointLetter): Promise<"sent"> => {
    letters.push(letter);
    return Promise.resolve("sent");
  };
  const sealed = async () => {
    await sequenceLog(ports, { sealNow: true });
    return sealIfNew(ports);
  };
  const sealAndSend = async () => sendFirstOfDay(ports, await sealed(), send);
  return { ports, clock, ledger, letters, send, sealed, sealAndSend, found };
};

describe("A checkpoint that is sent", () => {
  it("is the first of its day, and no other", async () => {
    const { clock, letters, sealAndSend, found } = kept();
    await found(1);
    expect(await sealAndSend()).toBe("sent");
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("notDue");
    await clock.advance(17 * hour);
    expect(await sealAndSend()).toBe("sent");
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("notDue");
    expect(letters.map(({ size }) => size)).toEqual([2, 4]);
  });

  it("is the note whole, and says of which log and size it is", async () => {
    const { ports, letters, sealAndSend, found } = kept();
    await found(1);
    await sealAndSend();
    const note = (await ports.checkpoints.get(2)) ?? "none";
    const [letter] = letters;
    expect(letter?.body.endsWith(`\n\n${note}`)).toBe(true);
    expect(letter?.subject).toBe(`Checkpoint of ${note.split("\n")[0] ?? ""}: 2 leaves`);
  });

  it("is the first that was published, where a seal before it was never signed", async () => {
    const { ports, clock, letters, sealAndSend, found } = kept();
    await found(1);
    await sequenceLog(ports, { sealNow: true });
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("sent");
    expect(letters.map(({ size }) => size)).toEqual([3]);
  });

  it("is none where nothing was signed now", async () => {
    const { ports, letters, send, sealed, found } = kept();
    expect(await sendFirstOfDay(ports, await sealed(), send)).toBe("notDue");
    await found(1);
    await sealed();
    expect(await sendFirstOfDay(ports, await sealIfNew(ports), send)).toBe("notDue");
    expect(letters).toEqual([]);
  });
});
