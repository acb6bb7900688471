import type { ListedVote } from "../../../law/votes/listed-vote.ts";
import type { Sentence } from "../../../words/messages.ts";
import { isObject, listIn, textIn, type JsonObject } from "../read-file.ts";
import { countIn, declaredIn, idIn, readRows, type RowRead, type VotesRead } from "./votes-read.ts";

/** Popolo's options, and as what they count. `not voting` may include the absent, so nobody's presence follows. */
const options = {
  yes: "for",
  no: "against",
  abstain: "abstaining",
  neutral: "abstaining",
  "not voting": "notVoting",
  absent: "absent",
  excused: "excused",
} as const;

const isOption = (text: string): text is keyof typeof options => Object.hasOwn(options, text);

type Counted = { readonly option: string; readonly value: number };
type Found = { readonly counts: readonly Counted[]; readonly faults: readonly Sentence[] };

const none: Found = { counts: [], faults: [] };

const countOf = (one: unknown): Found => {
  if (!isObject(one)) return { counts: [], faults: [{ kind: "countsNoList" }] };
  const option = textIn(one["option"]).toLowerCase();
  const value = countIn(`counts, ${option}`, one["value"]);
  if (option === "") return { counts: [], faults: [{ kind: "countsNoOption" }] };
  if ("fault" in value) return { counts: [], faults: [value.fault] };
  return value.value === null ? none : { counts: [{ option, value: value.value }], faults: [] };
};

const ofAGroup = (one: unknown): boolean =>
  isObject(one) && (textIn(one["group_id"]) !== "" || isObject(one["group"]));

const together = (found: readonly Found[]): Found => ({
  counts: found.flatMap(({ counts }) => counts),
  faults: found.flatMap(({ faults }) => faults),
});

const twice = (counts: readonly Counted[]): readonly Sentence[] => {
  const names = counts.map(({ option }) => option);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ kind: "countsTwice", name: name.slice(0, 60) }));
};

/** The published counts: of the whole if they are there, else the sum over the groups. */
const published = (event: JsonObject): Found => {
  const all = listIn(event["counts"]);
  const whole = all.filter((one) => !ofAGroup(one));
  if (whole.length === 0) return together(all.map(countOf));
  const found = together(whole.map(countOf));
  return { ...found, faults: [...found.faults, ...twice(found.counts)] };
};

/** A roll call, counted; a vote that weighs more than one member's is not counted as one. */
const rollCall = (event: JsonObject): Found =>
  together(
    listIn(event["votes"]).map((vote): Found => {
      const option = isObject(vote) ? textIn(vote["option"]).toLowerCase() : "";
      if (!isObject(vote) || option === "")
        return { counts: [], faults: [{ kind: "voteNoOption" }] };
      const weight = vote["weight"] ?? 1;
      return weight === 1
        ? { counts: [{ option, value: 1 }], faults: [] }
        : { counts: [], faults: [{ kind: "voteWeight" }] };
    }),
  );

const countsOf = (all: readonly Counted[], isRollCall: boolean): ListedVote["counts"] => {
  // A roll call that names nobody for an option says that there was nobody.
  const sums: Record<string, number> = isRollCall ? { for: 0, against: 0, abstaining: 0 } : {};
  for (const { option, value } of all)
    if (isOption(option)) sums[options[option]] = (sums[options[option]] ?? 0) + value;
  // Whoever chose an option that is not known here may have abstained.
  const others = all.some(({ option }) => !isOption(option) && option !== "paired");
  const { abstaining, ...counts } = sums;
  return others || abstaining === undefined ? counts : { ...counts, abstaining };
};

const motionOf = (event: JsonObject): JsonObject =>
  isObject(event["motion"]) ? event["motion"] : {};

const voteIn = (event: unknown): RowRead => {
  if (!isObject(event)) return { faults: [{ kind: "notAnEvent" }] };
  const motion = motionOf(event);
  const id = idIn("id", event["id"] ?? event["identifier"]);
  const declared = declaredIn("result", event["result"] ?? motion["result"]);
  const isRollCall = listIn(event["counts"]).length === 0 && listIn(event["votes"]).length > 0;
  const { counts, faults } = isRollCall ? rollCall(event) : published(event);
  const all = [...new Map(faults.map((one) => [JSON.stringify(one), one])).values()];
  if ("fault" in id) return { faults: [id.fault, ...all] };
  if ("fault" in declared) return { faults: [declared.fault, ...all] };
  if (all.length > 0) return { faults: all };
  return {
    id: id.value,
    about: textIn(motion["text"]),
    measure: null,
    chamber: null,
    declared: declared.value,
    counts: countsOf(counts, isRollCall),
  };
};

/** The vote events in a file: one, a list, or those that an object or a motion holds. */
const eventsIn = (file: unknown): readonly unknown[] => {
  if (Array.isArray(file)) return file.flatMap((one: unknown) => eventsIn(one));
  if (!isObject(file)) return [file];
  if (Array.isArray(file["motions"])) return eventsIn(file["motions"]);
  if (!Array.isArray(file["vote_events"])) return [file];
  // A motion may be voted on more than once, so its result is not that of each vote; its text is.
  const motion = { text: file["text"] };
  return eventsIn(file["vote_events"]).map((event) =>
    isObject(event) ? { motion, ...event } : event,
  );
};

const placeOf = (event: unknown, index: number): Sentence => {
  const id = isObject(event) ? textIn(event["id"] ?? event["identifier"]) : "";
  const n = String(index + 1);
  return id === "" ? { kind: "atEvent", n } : { kind: "atEventOf", n, id: id.slice(0, 60) };
};

/** Reads Popolo vote events. */
export const readPopolo = (file: unknown): VotesRead => {
  const rows = eventsIn(file).map((event, index) => ({ event, index }));
  return readRows(
    rows,
    ({ event }) => voteIn(event),
    ({ event, index }) => placeOf(event, index),
  );
};
