import { mock } from "node:test";
import { rememberVariables } from "../support/variables.ts";

/** What a suite can change of its process, as it stands now; whoever calls the answer puts it back. */
const remembered = (): (() => void) => {
  const globals = Object.getOwnPropertyDescriptors(globalThis) as PropertyDescriptorMap;
  const putVariablesBack = rememberVariables();
  const { exitCode, exit } = process;
  const folder = process.cwd();
  return () => {
    // What was added stays: modules that stay keep their own there, as CDK does its tokens.
    Object.defineProperties(globalThis, globals);
    putVariablesBack();
    Object.assign(process, { exitCode, exit });
    if (process.cwd() !== folder) process.chdir(folder);
  };
};

/**
 * The surroundings of a held suite (Jest's option `testEnvironment`): the process itself and its globals, which are put
 * back after each suite, and so is what Node.js' `mock` stood in for. It may not end the process, because others are held by it.
 */
class HeldEnvironment {
  readonly global = globalThis;
  readonly getVmContext = (): null => null;
  readonly #putBack = remembered();
  #ended: Error | undefined;

  readonly setup = (): Promise<void> => {
    process.exit = (code) => {
      this.#ended = new Error(`The suite called process.exit(${String(code ?? "")})`);
      throw this.#ended;
    };
    return Promise.resolve();
  };

  readonly teardown = (): Promise<void> => {
    mock.reset();
    this.#putBack();
    return this.#ended === undefined ? Promise.resolve() : Promise.reject(this.#ended);
  };
}

export { HeldEnvironment as "module.exports" };
