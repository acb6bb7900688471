import type { Visit } from "../pages.ts";

/** A whole number as the page's language writes it. */
export const numberIn = ({ language }: Pick<Visit, "language">, value: number): string =>
  new Intl.NumberFormat(language).format(value);
