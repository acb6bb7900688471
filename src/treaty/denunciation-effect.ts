import type { IsoDate } from "../time/date.ts";
import type { Authority } from "../words/authority.ts";
import type { Sentence } from "../words/messages.ts";
import { clockEnd, ruleInFile } from "./treaty-clock.ts";
import type { Treaty } from "./treaty.ts";

/** When a denunciation takes effect, worked out; `date` is null where the treaty file does not say it. */
export type DenunciationEffect = {
  readonly date: IsoDate | null;
  /** The clock that was applied, in the treaty file's words: `months 12`. */
  readonly rule: string;
  readonly arithmetic: Sentence;
  readonly why: Sentence;
  readonly authority: Authority;
};

const nothingSaid: Authority = {
  cite: "the treaty file says nothing of denunciation",
  url: null,
  mark: "unverified",
};

/** For a State whose denunciation was received on `received`: by the clock of the treaty file for it. */
export const denunciationEffectFor = (
  { denunciation }: Pick<Treaty, "denunciation">,
  received: IsoDate,
): DenunciationEffect => {
  const effect = denunciation?.effect ?? "unknown";
  const authority = denunciation?.authority ?? nothingSaid;
  if (effect === "unknown")
    return {
      date: null,
      rule: "unknown",
      arithmetic: { kind: "denunciationUnread" },
      why: { kind: "whyDenunciationUnread" },
      authority,
    };
  return {
    ...clockEnd(effect, received),
    rule: ruleInFile(effect),
    why: { kind: "whyDenunciationClock" },
    authority,
  };
};
