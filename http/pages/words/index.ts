import type { Language } from "../../../documents/paper.ts";
import { azerbaijani } from "./az.ts";
import { english } from "./en.ts";
import type { Messages } from "./messages.ts";

export type { Messages } from "./messages.ts";

const messages = { az: azerbaijani, en: english } as const satisfies Readonly<
  Record<Language, Messages>
>;

export const messagesIn = (language: Language): Messages => messages[language];
