import type { IsoDate } from "../time/date.ts";
import { earliestDay, type FactDate, latestDay } from "../time/fact-date.ts";
import type { Case } from "../case/case.ts";
import type { Authority } from "../words/authority.ts";
import type { Sentence } from "../words/messages.ts";
import { clockEnd, ruleInFile } from "../treaty/treaty-clock.ts";
import type { Treaty } from "../treaty/treaty.ts";

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

/** A change of the law that the State promised so that it can carry out the treaty. */
export type Amendment = {
  readonly id: string;
  readonly subject: string;
  readonly dueOn: IsoDate | null;
  readonly source: string;
  readonly doneOn: FactDate | null;
  readonly law: string | null;
  /** `undecided`: done, and whether in time cannot be said. */
  readonly standing: "open" | "overdue" | "done" | "doneLate" | "undecided";
};

const standingOf = (
  dueOn: IsoDate | null,
  doneOn: FactDate | null,
  today: IsoDate,
): Amendment["standing"] => {
  if (doneOn === null) return dueOn !== null && today > dueOn ? "overdue" : "open";
  if (dueOn === null) return "done";
  const [first, last] = [earliestDay(doneOn), latestDay(doneOn)];
  if (last !== undefined && last <= dueOn) return "done";
  return first !== undefined && first > dueOn ? "doneLate" : "undecided";
};

/** The register of implementing amendments of a case as of a day, in the order in which they were promised. */
export const amendmentsOf = (state: Case, today: IsoDate): readonly Amendment[] =>
  state.followUp.amendmentsPromised.map(({ act }) => {
    const done = state.followUp.amendmentsDone.findLast((one) => one.act.id === act.id)?.act;
    const doneOn = done?.on ?? null;
    return {
      id: act.id,
      subject: act.subject,
      dueOn: act.dueOn,
      source: act.source,
      doneOn,
      law: done?.law ?? null,
      standing: standingOf(act.dueOn, doneOn, today),
    };
  });
