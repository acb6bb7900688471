import type { ActOf } from "../procedure/case/act.ts";
import { countsOf, positions, presentOf } from "../vote/vote-record.ts";
import type { Catalogue } from "../papers/wording/index.ts";

/** A plenary vote in words: the counts that are known, who was present, what was declared. */
export const voteTold = (
  { record, declared }: Pick<ActOf<"PlenaryVoteRecorded">, "record" | "declared">,
  { vote }: Catalogue,
): readonly string[] => {
  const [counts, present] = [countsOf(record), presentOf(record)];
  const counted = counts === undefined ? [] : positions.filter((name) => name !== "absent");
  return [
    ...counted.flatMap((name) =>
      counts === undefined ? [] : [`${vote.positions[name]}: ${String(counts[name])}`],
    ),
    ...(present === undefined ? [] : [`${vote.present}: ${String(present)}`]),
    `${vote.declared}: ${vote.results[declared]}`,
  ];
};
