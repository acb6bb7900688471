/** The number in what the software calls itself: `tasdiq 0.1.0` is 0.1.0. */
export const versionIn = (software: string): string => software.split(" ").at(-1) ?? software;
