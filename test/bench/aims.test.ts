import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");
const bench = join(root, "bench");

/** A bench in a process of its own, which measured these figures. */
const benchOf = (figures: Readonly<Record<string, string>>) => {
  const aims = {
    page: { what: "a page, of the empty route", atLeast: 0.2 },
    growth: { what: "a long case, of a short one", atMost: 1.2 },
  };
  const program = `import { judgeAims } from ${JSON.stringify(pathToFileURL(join(bench, "aims.ts")).href)};
    judgeAims(${JSON.stringify(aims)}, { ${Object.entries(figures)
      .map(([name, figure]) => `${name}: ${figure}`)
      .join(", ")} });`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
  return { status, lines: stdout.toString("utf8").trim().split("\n") };
};

describe("A bench", () => {
  it("ends with 0 when it reaches its aims, each to the last digit", () => {
    expect(benchOf({ page: "0.2", growth: "1.2" })).toEqual({
      status: 0,
      lines: [
        "aim reached: a page, of the empty route: 0.2 (at least 0.2)",
        "aim reached: a long case, of a short one: 1.2 (at most 1.2)",
      ],
    });
  });

  it("says which aims it missed, and ends with 1", () => {
    expect(benchOf({ page: "0.31", growth: "4.5" })).toEqual({
      status: 1,
      lines: [
        "aim reached: a page, of the empty route: 0.31 (at least 0.2)",
        "AIM MISSED: a long case, of a short one: 4.5 (at most 1.2)",
        "1 of 2 aims missed",
      ],
    });
  });

  it("misses an aim for which nothing was measured", () => {
    expect(benchOf({ page: "Number.NaN", growth: "1" })).toMatchObject({ status: 1 });
  });
});

const importsOf = (file: string, source: string): readonly string[] =>
  [...source.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)]
    .map(([, path = ""]) => join(dirname(file), path))
    .filter((path) => path.startsWith(`${bench}/`));

/** Whether a program, or what it imports of the benches, judges by aims. */
const judges = (program: string): boolean => {
  const seen = new Set([program]);
  for (const file of seen) {
    const source = readFileSync(file, "utf8");
    if (/\bjudgeAims\(/.test(source) && !file.endsWith("/aims.ts")) return true;
    importsOf(file, source).forEach((path) => seen.add(path));
  }
  return false;
};

describe("Every bench", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const programs = Object.entries(scripts)
    .filter(([name]) => name === "bench" || name.startsWith("bench:"))
    .flatMap(([, line]) => [...line.matchAll(/bench\/\S+\.ts/g)].map(([path]) => path));

  it.each(programs)("judges what it measures by aims: %s", (program) => {
    expect(judges(join(root, program))).toBe(true);
  });
});
