/** The variables of this process' environment as they stand now; whoever calls the answer puts them back. */
export const rememberVariables = (): (() => void) => {
  const variables = { ...process.env };
  return () => {
    for (const name of Object.keys(process.env))
      if (!(name in variables)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, variables);
  };
};
