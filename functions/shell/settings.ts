/**
 * A setting of this function, from its environment.
 * @throws when it is not there, with its name
 */
export const setting = (name: `TASDIQ_${string}`): string => {
  const value = process.env[name];
  if (value === undefined || value === "")
    throw new Error(`the function was deployed without its setting ${name}`);
  return value;
};

/** The same, where a function also runs without it. */
export const optionalSetting = (name: `TASDIQ_${string}`): string | undefined => {
  const value = process.env[name];
  return value === "" ? undefined : value;
};
