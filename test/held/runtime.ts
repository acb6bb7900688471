import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const loaded = new Set<string>();
const circusKeeps = ["JEST_STATE_SYMBOL", "EVENT_HANDLERS"];

/**
 * What Jest loads modules through (its option `runtime`), where suites are held: Node.js itself imports them and strips
 * their types, so what one suite has loaded the next finds loaded. Nothing here knows of mocks: `mock` of
 * `node:test` stands in for a function, a method or the date.
 */
class HeldRuntime {
  readonly unstable_shouldLoadAsEsm = (file: string): boolean => !file.endsWith(".cjs");

  readonly unstable_importModule = async (file: string): Promise<void> => {
    // What is imported again says nothing again, and the code that it tests would be the old one.
    if (loaded.has(file))
      throw new Error(`A process loads a held suite once, and no second time (--watch): ${file}`);
    loaded.add(file);
    await import(pathToFileURL(file).href);
  };

  /** The hooks of setup files are said anew for each suite. */
  readonly requireModule = (file: string): unknown => {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Node.js offers no other way.
    delete require.cache[require.resolve(file)];
    return require(file);
  };

  /** What runs the tests of a suite (jest-circus) begins anew for each: neither its tests nor who listened to them stay. */
  readonly requireInternalModule = (file: string): unknown => {
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (circusKeeps.includes(key.description ?? "")) Reflect.deleteProperty(globalThis, key);
    return this.requireModule(file);
  };

  readonly setGlobalsForRuntime = nothing;
  readonly enterTestCode = nothing;
  readonly leaveTestCode = nothing;
  readonly teardown = nothing;
  readonly getSourceMaps = (): ReadonlyMap<string, string> => new Map();
  readonly getAllCoverageInfoCopy = nothing;
}

function nothing(): void {
  // Modules are Node.js' own: there is nothing to prepare or to take away.
}

export { HeldRuntime as "module.exports" };
