import type { FactDate } from "../../domain/fact-date.ts";
import type { IsoDate } from "../../domain/date.ts";
import type { Language } from "../paper.ts";
import { azerbaijani } from "./az.ts";
import type { Catalogue } from "./catalogue.ts";
import { english } from "./en.ts";

export type { Catalogue } from "./catalogue.ts";

const catalogues = { az: azerbaijani, en: english } as const satisfies Readonly<
  Record<Language, Catalogue>
>;

export const catalogueIn = (language: Language): Catalogue => catalogues[language];

/** A day in the words of a language; the months are the catalogue's, so they are the same on every machine. */
export const dayInWords = ({ frame }: Catalogue, date: IsoDate | string): string =>
  frame.day(
    String(Number(date.slice(8, 10))),
    frame.months[Number(date.slice(5, 7)) - 1] ?? "",
    date.slice(0, 4),
  );

export const factDateInWords = (catalogue: Catalogue, date: FactDate): string => {
  switch (date.kind) {
    case "known":
      return dayInWords(catalogue, date.on);
    case "between":
      return catalogue.frame.between(
        dayInWords(catalogue, date.from),
        dayInWords(catalogue, date.to),
      );
    case "unknown":
      return catalogue.frame.unknown;
  }
};

/** Capitals by the rules of the language: in Azerbaijani i becomes İ and ı becomes I. */
export const capitals = ({ language }: Catalogue, text: string): string =>
  text.toLocaleUpperCase(language);
