import { registerHooks } from "node:module";

const functions = new URL("../../../functions/", import.meta.url).href;

const deploymentOf = (url = ""): string => /\?deployment=\d+$/.exec(url)?.[0] ?? "";

// What a file of a deployment imports from functions/ is of the same deployment. Everything else is loaded once.
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url.startsWith(functions)
      ? { ...found, url: `${found.url}${deploymentOf(context.parentURL)}` }
      : found;
  },
});

let deployments = 0;

/**
 * Deploys the functions anew, because they read their settings when they are loaded. The answer loads a file of
 * functions/ as this deployment has it: with clients, log and metrics of its own.
 */
export const newDeployment = (): ((file: string) => Promise<unknown>) => {
  deployments += 1;
  const deployment = `?deployment=${String(deployments)}`;
  return (file) => import(`${functions}${file}${deployment}`);
};
