import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";

type Call = (this: unknown, ...args: readonly unknown[]) => unknown;

/** The name of a step, from what it is asked for; undefined where it changes nothing. */
type Naming = (this: unknown, ...args: unknown[]) => string | undefined;

let heard: ((step: string) => void) | undefined;

/** From now on this one hears of every step before it is taken. */
export const listen = (to: ((step: string) => void) | undefined): void => {
  heard = to;
};

// What is written beside a file until it is whole has a name of chance.
const nameOf = (path: unknown): string => basename(String(path)).replace(/^\..*\.part$/, ".part");

const announce = (on: object, call: string, name: Naming): void => {
  const found = Reflect.get(on, call) as Call;
  const announced: Call = function (...args) {
    const step = name.apply(this, [...args]);
    if (step !== undefined) heard?.(step);
    return Reflect.apply(found, this, args);
  };
  Reflect.set(on, call, announced);
};

const opened = new Map<unknown, string>();

const rememberOpened = (): void => {
  const open = Reflect.get(fs, "openSync") as Call;
  const remembering: Call = function (...args) {
    const descriptor = Reflect.apply(open, this, args);
    opened.set(descriptor, nameOf(args[0]));
    return descriptor;
  };
  Reflect.set(fs, "openSync", remembering);
};

/**
 * Has every call that changes a file or a database announced. To be called before the modules that make those calls
 * are loaded, for some keep the function that they find.
 */
export const announceSteps = (): void => {
  rememberOpened();
  announce(fs, "openSync", (path, flags) =>
    flags === "wx" ? `create ${nameOf(path)}` : undefined,
  );
  announce(fs, "mkdirSync", (path) => `make ${nameOf(path)}`);
  announce(fs, "writeFileSync", (file) => `write ${opened.get(file) ?? nameOf(file)}`);
  announce(fs, "fsync", (file) => `sync ${opened.get(file) ?? "?"}`);
  announce(fs, "linkSync", (_, to) => `link ${nameOf(to)}`);
  announce(fs, "unlinkSync", (path) => `unlink ${nameOf(path)}`);
  announce(fs, "renameSync", (_, to) => `rename ${nameOf(to)}`);
  syncBuiltinESMExports();
  announce(DatabaseSync.prototype, "exec", function (sql) {
    const file = this instanceof DatabaseSync ? this.location() : null;
    return `${String(sql)} ${nameOf(file)}`;
  });
  announce(StatementSync.prototype, "run", function () {
    const isEntry =
      this instanceof StatementSync && this.sourceSQL.startsWith("INSERT INTO entry ");
    return isEntry ? "entry" : undefined;
  });
};
