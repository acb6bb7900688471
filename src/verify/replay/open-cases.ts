/** Clocks of several machines may differ by so many milliseconds. */
export const slack = 60_000;

/** When something was recorded: by its entry's date, and by its number in the order of the log. */
type Moment = { readonly time: number; readonly n: number };

/** How long a case was open; what it has to itself meanwhile is its key. */
export type OpenCase = {
  readonly caseId: string;
  readonly key: string;
  readonly opened: Moment;
  readonly ended: Moment | undefined;
};

/** Two cases of one key, open at the same time: the entry that opened the later one, and the other's id. */
export type Clash = { readonly n: number; readonly other: string; readonly key: string };

const isBefore = (one: Moment | undefined, other: Moment): boolean =>
  one !== undefined && one.time <= other.time + slack;

// In the cloud the log's order between cases is no order of commits, and clocks differ: whichever of the two shows that
// one case had ended is believed.
const isTogether = (one: OpenCase, other: OpenCase): boolean =>
  !isBefore(one.ended, other.opened) && !isBefore(other.ended, one.opened);

const clashesIn = (cases: readonly OpenCase[]): readonly Clash[] => {
  let open: readonly OpenCase[] = [];
  const clashes: Clash[] = [];
  for (const one of cases.toSorted((a, b) => a.opened.n - b.opened.n)) {
    open = open.filter(({ ended }) => ended === undefined || ended.n > one.opened.n);
    const other = open.find((earlier) => isTogether(earlier, one));
    if (other !== undefined) clashes.push({ n: one.opened.n, other: other.caseId, key: one.key });
    open = [...open, one];
  }
  return clashes;
};

/** Finds cases that were open at the same time though only one may be. */
export const clashesOf = (cases: readonly OpenCase[]): readonly Clash[] =>
  [...Map.groupBy(cases, ({ key }) => key).values()].flatMap(clashesIn);
