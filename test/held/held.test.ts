import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../contract/folders.ts";
import { runPlanted, type Ran } from "./planted.ts";

/** Says whether it was loaded, and finds the process as it was; both of two such suites pass only if nothing reaches the other. */
const leavesThingsBehind = `
  import { mock } from "node:test";
  import { fetched } from "./shared.ts";
  it("finds the process as it was", () => {
    expect(fetched).toBe(fetch);
    expect(process.env.LEFT).toBeUndefined();
    expect(process.env.PATH).not.toBe("nowhere");
    expect(process.exitCode).toBeUndefined();
    expect(process.cwd()).not.toBe("/");
    expect(process.emitWarning).not.toHaveProperty("mock");
    expect(Date.now()).toBeGreaterThan(9);
    process.env.LEFT = "behind";
    process.env.PATH = "nowhere";
    process.exitCode = 3;
    process.chdir("/");
    globalThis.fetch = () => undefined;
    mock.method(process, "emitWarning", () => undefined);
    mock.timers.enable({ apis: ["Date"], now: 9 });
  });
`;

const planted = {
  "shared.ts": `
    import { appendFileSync } from "node:fs";
    appendFileSync(import.meta.dirname + "/loaded", "once ");
    export const fetched = fetch;
  `,
  "leaves.test.ts": leavesThingsBehind,
  "leaves-too.test.ts": leavesThingsBehind,
  "fails.test.ts": `
    it("asserts nothing", () => {});
    it("throws", () => {
      expect(1).toBe(2);
    });
    it("never ends", () => new Promise(() => { expect(1).toBe(1); }), 50);
    it("leaves a rejection", async () => {
      expect(1).toBe(1);
      void Promise.reject(new Error("nobody waits for it"));
      await new Promise((over) => setTimeout(over, 20));
    });
    it("needs Jest", () => {
      expect(jest.fn()).toBeDefined();
    });
    describe("unprepared", () => {
      beforeAll(() => {
        throw new Error("not prepared");
      });
      it("cannot pass", () => {
        expect(1).toBe(1);
      });
    });
    it.skip("is skipped", () => {});
    it.each([{ word: "one" }])("passes with $word", ({ word }) => {
      expect(word).toBe("one");
    });
  `,
  "asserts-nothing.test.ts": `it("asserts nothing", () => {});`,
  "does-not-load.test.ts": `import "./missing.ts"; it("is never told", () => {});`,
  "says-nothing.test.ts": `export {};`,
  "ends.test.ts": `
    it("ends the process and hides it", () => {
      expect(1).toBe(1);
      try {
        process.exit(0);
      } catch {}
    });
  `,
};

describe("Suites that are held by one process", () => {
  const { folder, remove } = newFolder();
  let ran: Ran;
  beforeAll(async () => {
    ran = await runPlanted(folder, planted, 1);
  });
  afterAll(remove);

  const ends = (test: string) =>
    ran.suite("fails.test.ts")?.assertionResults.find(({ fullName }) => fullName === test);

  it("load once what they share, and find the process as it was", () => {
    expect(ran.suite("leaves.test.ts")).toMatchObject({ status: "passed", message: "" });
    expect(ran.suite("leaves-too.test.ts")).toMatchObject({ status: "passed", message: "" });
    expect(readFileSync(join(folder, "loaded"), "utf8")).toBe("once ");
  });

  it.each([
    ["asserts nothing", "at least one assertion"],
    ["throws", "Expected: "],
    ["never ends", "Exceeded timeout of 50 ms"],
    ["leaves a rejection", "nobody waits for it"],
    ["needs Jest", "jest is not defined"],
    ["unprepared cannot pass", "not prepared"],
  ])("fail where one %s", (test, why) => {
    expect(ends(test)).toMatchObject({
      status: "failed",
      failureMessages: [expect.stringContaining(why)],
    });
  });

  it("name the line of the suite that failed", () => {
    expect(ran.suite("fails.test.ts")?.message).toMatch(/> 4 \|\s+expect\(1\)\.toBe\(2\)/);
  });

  it("may skip a test, and name each row of a table", () => {
    expect(ends("is skipped")).toMatchObject({ status: "pending" });
    expect(ends("passes with one")).toMatchObject({ status: "passed" });
  });

  it.each([
    ["does-not-load.test.ts", "missing.ts"],
    ["says-nothing.test.ts", "at least one test"],
    ["ends.test.ts", "process.exit(0)"],
  ])("fail as a whole in %s", (name, why) => {
    expect(ran.suite(name)).toMatchObject({ status: "failed", assertionResults: [] });
    expect(ran.suite(name)?.message).toContain(why);
  });

  it("are counted, each test once, and Jest says that they failed", () => {
    expect(ran.counts).toMatchObject({
      numTotalTests: 11,
      numPassedTests: 3,
      numFailedTests: 7,
      numPendingTests: 1,
      numRuntimeErrorTestSuites: 3,
    });
    expect(ran.exitCode).toBe(1);
  });
});

describe("Suites that are held by several processes", () => {
  it("fail where one of them dies, and the others go on", async () => {
    const { folder, remove } = newFolder();
    const dies = `it("dies", () => { process.kill(process.pid, "SIGKILL"); });`;
    const goesOn = `it("goes on", () => { expect(1).toBe(1); });`;
    const files = { "dies.test.ts": dies, "one.test.ts": goesOn, "two.test.ts": goesOn };
    const ran = await runPlanted(folder, files, 2);
    expect(ran.suite("dies.test.ts")).toMatchObject({
      status: "failed",
      message: expect.stringContaining("signal=SIGKILL") as string,
    });
    expect(ran.counts).toMatchObject({ numPassedTests: 2, numRuntimeErrorTestSuites: 1 });
    expect(ran.exitCode).toBe(1);
    remove();
  });
});
