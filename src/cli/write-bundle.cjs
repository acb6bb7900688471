// npm run bundle: puts the command line, with the server, and each thread into one file in dist/, from which Tasdiq starts in a
// quarter of the time, and beside it what Node compiles of it for the usual commands. Whatever is read at run time (words, law, typefaces, what is compiled) stays where it is among the sources
// and the packages. Plain JavaScript, because npm may run it with an old Node.
const { spawnSync } = require("node:child_process");
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { basename, dirname, join } = require("node:path");
const { version } = require("../../package.json");

const root = join(__dirname, "../..");
const into = join(root, "dist");

const sourcesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({
      path: join(folder, file),
      text: readFileSync(join(root, folder, file), "utf8"),
    }));

/** The sources that ask where they are. */
const placed = ["src", "statemachines"]
  .flatMap(sourcesIn)
  .filter(({ text }) => text.includes("import.meta."));

/** How a source names one that runs in a thread of its own. */
const threadAddress = /new URL\("\.\/([\w-]+)\.ts", import\.meta\.url\)/g;

const threads = placed.flatMap(({ path, text }) =>
  [...text.matchAll(threadAddress)].map(([, name]) => join(dirname(path), `${name}.ts`)),
);

/** In the bundle a source is told where it is among the sources, and where a thread's own bundle is. */
const whereItIs = ({ path, text }) =>
  text
    .replace(threadAddress, 'new URL("./dist/$1.cjs", packageAddress)')
    .replaceAll("import.meta.dirname", `(packageFolder + ${JSON.stringify(`/${dirname(path)}`)})`)
    .replaceAll("import.meta.url", `(packageAddress + ${JSON.stringify(path)})`);

const knowingWhere = {
  name: "knowing where",
  setup: (build) => {
    const escaped = placed.map(({ path }) => path.replace(/[.\\]/g, "\\$&"));
    build.onLoad({ filter: new RegExp(`[\\\\/](${escaped.join("|")})$`) }, ({ path }) => ({
      contents: whereItIs(placed.find((one) => path.endsWith(one.path))),
      loader: "ts",
    }));
  },
};

/** Written whole or not at all: another process may be starting from it. */
const write = (file, bytes) => {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
};

/** Commander could start programs for verbs, and none of ours is one: what it would start them with takes time to load. */
const withoutPrograms = {
  name: "without programs",
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "none", namespace: "none" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "" }));
  },
};

const program = join(into, "tasdiq.cjs");
const compiled = `${program}.${process.version}-${process.arch}`;

/**
 * A bundle with every letter beyond ASCII as an escape, so that it may be read a byte a letter. esbuild leaves those of templates and
 * of regular expressions as they are; an escape means the same in both.
 */
const inAscii = ({ path, text }) => ({
  path,
  contents: Buffer.from(
    text.replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  ),
});

const isWritten = ({ path, contents }) =>
  existsSync(path) && readFileSync(path).equals(Buffer.from(contents));

/** Has the bundle compiled by the Node that runs this, in a process of its own. Whatever comes of it, there is a bundle. */
const compile = () => {
  spawnSync(process.execPath, [require.resolve("./compile-bundle.cjs"), program, compiled]);
};

const bundle = async () => {
  const { build } = require("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      tasdiq: "src/cli/main.ts",
      ...Object.fromEntries(threads.map((path) => [basename(path, ".ts"), path])),
    },
    outdir: into,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    write: false,
    minify: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    legalComments: "none",
    mainFields: ["module", "main"],
    external: ["@myriaddreamin/typst-ts-node-compiler"],
    plugins: [knowingWhere, withoutPrograms],
    banner: {
      js: 'const packageFolder=require("node:path").dirname(__dirname),packageAddress=require("node:url").pathToFileURL(packageFolder).href+"/";',
    },
    // The settings of TypeScript are extended from a package of development, which need not be there.
    logOverride: { "empty-import-meta": "error", "tsconfig.json": "silent" },
    logLevel: "warning",
  });
  const about = `${JSON.stringify({ type: "commonjs", version })}\n`;
  const files = [
    ...outputFiles.map(inAscii),
    { path: join(into, "package.json"), contents: Buffer.from(about) },
  ];
  if (files.every(isWritten) && existsSync(compiled)) return;
  // What is compiled of one bundle is never beside another.
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const { path, contents } of files) write(path, contents);
  compile();
};

// Nobody's installation fails for it: without a bundle the sources run.
bundle().catch((fault) => {
  process.stderr.write(`No bundle was made, so Tasdiq runs from its sources: ${fault.message}\n`);
});
