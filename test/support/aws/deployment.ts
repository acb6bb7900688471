import { jest } from "@jest/globals";

const functions = new URL("../../../functions/", import.meta.url).href;

let deployedBefore = false;

/**
 * Deploys the functions, anew where they were deployed before, because they read their settings when they are loaded.
 * The answer loads a file of functions/ as this deployment has it, with clients, log and metrics of its own, until there
 * is another deployment.
 */
export const newDeployment = (): ((file: string) => Promise<unknown>) => {
  if (deployedBefore) jest.resetModules();
  deployedBefore = true;
  return (file) => import(`${functions}${file}`);
};
