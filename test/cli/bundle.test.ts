import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { words } from "./office.ts";

const root = resolve(".");

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const ranIn = (
  at: { readonly program: string; readonly folder: string },
  line: string,
  env: Readonly<Record<string, string>> = {},
): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at.program, ...words(line)], {
    cwd: at.folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, err: stderr };
};

/** The package as it is installed, with a bundle that may be replaced. */
const installed = (): { readonly folder: string; readonly program: string } => {
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-bundle-"));
  mkdirSync(join(folder, "src/cli"), { recursive: true });
  for (const file of ["package.json", "src/cli/tasdiq.cjs", "src/cli/bundle-script.cjs"])
    copyFileSync(join(root, file), join(folder, file));
  for (const file of ["law", "words", "statemachines", "node_modules", "src/cli/main.ts"])
    symlinkSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "src/cli/demo"), join(folder, "src/cli/demo"));
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  return { folder, program: join(folder, "src/cli/tasdiq.cjs") };
};

describe("the bundle of the command line", () => {
  let at: ReturnType<typeof installed>;
  const tasdiq = (line: string, env?: Readonly<Record<string, string>>): Ran =>
    ranIn(at, line, env);
  beforeAll(() => {
    const made = spawnSync(process.execPath, [join(root, "src/cli/write-bundle.cjs")]);
    expect(made.stderr.toString()).toBe("");
    at = installed();
  });
  afterAll(() => {
    rmSync(at.folder, { recursive: true });
  });

  it("says what the sources say, and has nothing to add", () => {
    const sources = tasdiq("--help", { TASDIQ_SOURCES: "1" });
    expect(tasdiq("--help")).toEqual({ code: 0, out: sources.out, err: "" });
    expect(sources.err).toContain("Tasdiq runs from its sources.");
  });

  it("has help for a verb by both names", () => {
    expect(tasdiq("help show")).toEqual(tasdiq("show --help"));
    expect(tasdiq("help")).toEqual(tasdiq("--help"));
  });

  it("carries a case, prints its paper, and hands out an export that verifies", () => {
    expect(tasdiq("init --demonstration --administrator admin").code).toBe(0);
    expect(tasdiq("import az-budapest --as admin").code).toBe(0);
    expect(tasdiq("show az-budapest").out).toContain("Convention on Cybercrime");
    expect(tasdiq("audit az-budapest").code).toBe(0);
    expect(tasdiq("paper az-budapest audit-certificate --out paper.pdf").code).toBe(0);
    expect(readFileSync(join(at.folder, "paper.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(tasdiq("checkpoint").code).toBe(0);
    expect(tasdiq("export --out record.jsonl").code).toBe(0);
    writeFileSync(join(at.folder, "office.key"), tasdiq("key show").out);
    // Whoever is handed the file is told what it is of.
    const verified = tasdiq("verify record.jsonl --key office.key");
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringContaining("  A demonstration: whatever was not imported from a source"),
    ]);
    expect(tasdiq("show az-99").code).toBe(3);
  });

  it("is in ASCII, as it is read a byte a letter, and says what lies beyond it as the sources do", () => {
    for (const file of readdirSync(join(at.folder, "dist"), { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".cjs"))
        expect([
          file,
          /[^\0-\x7f]/.test(readFileSync(join(at.folder, "dist", file), "latin1")),
        ]).toEqual([file, false]);
    expect(tasdiq("duty grant clerk clerk --as admin").code).toBe(0);
    const title = "＝1+1";
    const opening = `open az-8 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title ${title} --as clerk`;
    expect(tasdiq(opening).code).toBe(0);
    const asked = "open-data --format csv --all";
    const { out } = tasdiq(asked);
    expect(out).toContain(`'${title}`);
    expect(tasdiq(asked, { TASDIQ_SOURCES: "1" }).out).toBe(out);
  });

  it("runs as this Node compiled it, and where that is damaged or of another Node, all the same", () => {
    const compiled = join(at.folder, `dist/tasdiq.cjs.${process.version}-${process.arch}`);
    const bytes = readFileSync(compiled);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    const { out } = tasdiq("show az-budapest");
    writeFileSync(compiled, bytes.fill(7, 0, 64));
    expect(tasdiq("show az-budapest")).toEqual({ code: 0, out, err: "" });
    rmSync(compiled);
    expect(tasdiq("show az-budapest")).toEqual({ code: 0, out, err: "" });
  });

  it("says that a folder of law is not there, and goes on without", () => {
    const home = join(at.folder, ".tasdiq/settings.json");
    const settings = JSON.parse(readFileSync(home, "utf8")) as object;
    writeFileSync(home, JSON.stringify({ ...settings, lawFolder: "nowhere" }));
    const { code, err } = tasdiq("list");
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("nowhere") as string });
  });

  it("ends quietly where its reader has closed the pipe", async () => {
    const child = spawn(process.execPath, [at.program, "--help"], {
      cwd: at.folder,
    });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    const code = await new Promise((ended) => child.once("close", ended));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("is not run where it is of another version, and both are named", () => {
    writeFileSync(join(at.folder, "dist/package.json"), '{"type":"commonjs","version":"0.0.9"}');
    const { code, out, err } = tasdiq("--help");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      'The bundle in dist/ is of Tasdiq 0.0.9, and this is Tasdiq 0.1.0. Run "npm run bundle" to make it anew.\n',
    );
    expect(tasdiq("--version", { TASDIQ_SOURCES: "1" })).toMatchObject({
      code: 0,
      out: "tasdiq 0.1.0\n",
    });
  });

  it("may be missing: then the sources run, and say so", () => {
    rmSync(join(at.folder, "dist"), { recursive: true });
    const { code, out, err } = tasdiq("--version");
    expect({ code, out }).toEqual({ code: 0, out: "tasdiq 0.1.0\n" });
    expect(err).toContain('"npm run bundle"');
  });
});
