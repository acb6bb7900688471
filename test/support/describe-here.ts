/**
 * `describe` of the suite that calls it. Modules outlive the suite that loaded them first, and whatever they kept of its
 * `describe` would be gone with it.
 */
export const describeHere = (title: string, suite: () => void): void => {
  describe(title, suite);
};
