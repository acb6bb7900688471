import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openVirtualClock, systemClock } from "../../src/local/clock.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { newFolder } from "./folders.ts";

const day = 86_400_000;

describe("The clocks", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });

  it("tell whole milliseconds and do not run back", () => {
    for (const clock of [
      systemClock,
      openVirtualClock({ file: join(folder, "clock") }),
      steppedClock(5),
    ]) {
      const first = clock.now();
      expect(Number.isSafeInteger(first)).toBe(true);
      expect(clock.now()).toBeGreaterThanOrEqual(first);
    }
  });

  it("go forward over years, for everybody who looks at the same file", async () => {
    const file = join(folder, "clock");
    const [one, other] = [openVirtualClock({ file }), openVirtualClock({ file })];
    for (const step of [200 * day, 200 * day, 3650 * day]) await one.advance(step);
    expect(other.now() - Date.now()).toBeGreaterThan(4049 * day);
    const stepped = steppedClock(0);
    expect(await stepped.advance(day)).toBe(day);
  });

  it("are a fault when their file is damaged or they are set back", async () => {
    const file = join(folder, "clock");
    await expect(openVirtualClock({ file }).advance(-1)).rejects.toThrow("goes forward");
    writeFileSync(file, "{");
    expect(() => openVirtualClock({ file }).now()).toThrow("cannot be read");
  });
});

describe("The ids", () => {
  it.each([
    ["random", randomIds],
    ["counted", countedIds()],
  ])("that are %s fit their form and never come twice", (_, ids) => {
    const made = Array.from({ length: 100 }, () => [
      ids.nonce(),
      ids.token(),
      ids.commandId(),
    ]).flat();
    expect(new Set(made).size).toBe(300);
    expect(ids.nonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(ids.commandId()).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
