import { day } from "./office.ts";

/** An invented calendar as a file: both Houses sit on every day from tomorrow on, for so many days. */
export const everyDaySitting = (days: number): string => {
  const rows = Array.from({ length: days }, (_, index) => day(index + 1));
  return ["date,house", ...rows.flatMap((on) => [`${on},commons`, `${on},lords`]), ""].join("\n");
};
