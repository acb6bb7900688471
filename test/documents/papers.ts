import { paperOf, type PaperWished } from "../../src/views/index.ts";
import {
  languages,
  paperKinds,
  type Language,
  type Paper,
  type PaperKind,
} from "../../src/views/paper.ts";
import type { Digest } from "../../src/values/ids.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { findingsOf } from "../support/audit-findings.ts";
import { day, digestOf } from "../support/law.ts";

/** The texts of the invented statements. */
export const inventedTexts: ReadonlyMap<Digest, string> = new Map([
  [digestOf("reservation az"), "Birinci sətir: ə ş ç ğ ı İ ö ü.\nİkinci sətir."],
  [digestOf("reservation en"), "First line.\nSecond line."],
]);

type Asked = {
  readonly language?: Language;
  readonly demonstration?: boolean;
  readonly texts?: ReadonlyMap<Digest, string>;
};

/** The paper that a story gives now, or why there is none. */
export const wished = (story: CaseBuilder, kind: PaperKind, asked: Asked = {}): PaperWished => {
  const { language = "en", demonstration = false, texts = inventedTexts } = asked;
  const { state, law, entries } = story;
  const audit = { findings: findingsOf(story), asOf: day("2026-03-31") };
  return paperOf(
    { state, law, entries, calendars: [], texts, language, demonstration, audit },
    kind,
  );
};

/** The same, where there is one. */
export const paperIn = (story: CaseBuilder, kind: PaperKind, asked: Asked = {}): Paper => {
  const answer = wished(story, kind, asked);
  if (answer.kind === "none") throw new Error(`no print: ${answer.why}`);
  return answer.paper;
};

/** Every paper in both languages, from a lawful case whose instrument has been prepared. */
export const everyPaper = (): readonly Paper[] => {
  const story = azerbaijaniCase("InstrumentPrepared");
  return paperKinds.flatMap((kind) =>
    languages.map((language) => paperIn(story, kind, { language })),
  );
};

export const nameOf = ({ kind, language }: Paper): string => `${kind} (${language})`;
