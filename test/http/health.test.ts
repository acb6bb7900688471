import { rmSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import type { World } from "../../src/ledger/world.ts";
import { healthOf, type Probes } from "../../src/api/health.ts";
import { roomIn } from "../../src/local/home/room.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { newFolder } from "../contract/folders.ts";

const office = { state: {}, stageSince: 1 };

const seen = async (
  head: () => Promise<unknown>,
  writable: Probes["writable"],
): Promise<{ readonly status: number; readonly body: unknown; readonly told: number }> => {
  const tell = jest.fn();
  const world = { ledger: { head }, tell, software: "tasdiq 9" } as unknown as World;
  const answer = await healthOf(world, { writable })();
  return { status: answer.status, body: await answer.json(), told: tell.mock.calls.length };
};

const fault = (): Promise<never> => Promise.reject(new Error("no such disk"));
const yes = (): Promise<boolean> => Promise.resolve(true);

describe("How a server says that it is", () => {
  it("is well where the office can be read and the ledger takes entries", async () => {
    const { status, body } = await seen(() => Promise.resolve(office), yes);
    expect(status).toBe(200);
    expect(body).toEqual({
      healthy: true,
      version: "tasdiq 9",
      readable: true,
      writable: true,
      room: null,
      driven: null,
    });
  });

  it("is well where nothing but writing would show whether the ledger takes entries", async () => {
    const { status, body } = await seen(
      () => Promise.resolve(office),
      () => Promise.resolve(null),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ writable: null });
  });

  it("is not where the ledger takes no entries", async () => {
    const { status, body } = await seen(
      () => Promise.resolve(office),
      () => Promise.resolve(false),
    );
    expect(status).toBe(503);
    expect(body).toMatchObject({ healthy: false, writable: false });
  });

  it.each(["room", "driven"] as const)("is not where it has no %s, and says so", async (probe) => {
    const world = {
      ledger: { head: () => Promise.resolve(office) },
      tell: jest.fn(),
      software: "x",
    } as unknown as World;
    const no = (): Promise<boolean> => Promise.resolve(false);
    const answer = await healthOf(world, { writable: yes, [probe]: no })();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ healthy: false, [probe]: false });
  });

  it("is not where there is no office, or its record cannot be read; why, those learn who run it", async () => {
    expect(await seen(() => Promise.resolve(undefined), yes)).toMatchObject({ status: 503 });
    const { status, body, told } = await seen(fault, yes);
    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain("disk");
    expect(told).toBe(1);
  });

  it("asks the ledger once, however many ask at once", async () => {
    const head = jest.fn(() => Promise.resolve(office));
    const world = { ledger: { head }, tell: jest.fn(), software: "x" } as unknown as World;
    const health = healthOf(world, { writable: yes });
    await Promise.all([health(), health(), health()]);
    expect(head).toHaveBeenCalledTimes(1);
  });
});

describe("The disk of one machine", () => {
  it("has room where a test can write, and none in a file system that takes nothing", async () => {
    const { folder, remove } = newFolder();
    expect(await roomIn(folder)).toBe(true);
    remove();
    if (process.platform === "linux") expect(await roomIn("/proc")).toBe(false);
  });
});

describe("A ledger on one machine", () => {
  it("takes entries while its file is in its place, and says so without writing any", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    const ledger = openLedger({ file });
    expect(ledger.isWritable()).toBe(true);
    expect(await ledger.size()).toBe(0);
    rmSync(file);
    expect(ledger.isWritable()).toBe(false);
    await ledger.close();
    remove();
  });
});
