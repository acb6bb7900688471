/** Whether tests may use, and change, the account of AWS whose credentials the environment holds. */
export const hasAws = process.env["TASDIQ_AWS_TESTS"] === "1";

/** `describe` where tests may use an account; elsewhere the suite is skipped, and its name says why. */
export const describeOnAws = (name: string, suite: () => void): void => {
  if (hasAws) describe(name, suite);
  else describe.skip(`${name} (skipped: TASDIQ_AWS_TESTS=1 is not set)`, suite);
};
