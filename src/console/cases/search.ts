import { searchable } from "../../application/reading/case-search.ts";
import type { CaseSearch } from "../../application/ports.ts";
import type { World } from "../../application/world.ts";
import { duties, type Duty } from "../../office/duty.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { endings, openStages, stages, type Stage } from "../../procedure/case/stage.ts";

/** What somebody looks for, as the address says it; what it does not say, or says wrongly, is anything. */
export type CaseQuery = {
  readonly words: string;
  /** A stage, all open ones, or all endings. */
  readonly standing: Stage | "open" | "ended" | "";
  readonly procedure: string;
  readonly treaty: string;
  readonly after: string;
};

/** What a query may name. */
export type Choices = {
  /** The duties that may open a case in some procedure. */
  readonly opening: readonly Duty[];
  readonly procedures: readonly { readonly id: string; readonly name: Named }[];
  readonly treaties: readonly {
    readonly id: string;
    readonly name: Named;
    readonly words: string;
  }[];
};

type Named = { readonly en: string; readonly az: string | null };
type LawAtHand = ReturnType<World["law"]>;

// Reading the law files takes time, and the law at hand does not change while a process runs.
const known = new WeakMap<LawAtHand, Choices>();

const madeFrom = (law: LawAtHand): Choices => ({
  opening: duties.filter((duty) =>
    law.profiles().some(({ value }) => value.duties[duty].may.includes("OpenCase")),
  ),
  procedures: law.profileIds.flatMap((id) => {
    const profile = law.profile(id);
    return profile === undefined ? [] : [{ id, name: profile.title }];
  }),
  treaties: law.treaties().map(({ value: { id, title, registration } }) => ({
    id,
    name: title,
    words: searchable(`${id} ${title.en} ${title.az ?? ""} ${registration}`),
  })),
});

/** The procedures and the treaties that a search may name. */
export const choicesIn = (law: LawAtHand): Choices => {
  const choices = known.get(law) ?? madeFrom(law);
  known.set(law, choices);
  return choices;
};

const longestWords = 200;
const mostTerms = 10;

const standings: readonly CaseQuery["standing"][] = ["open", "ended", ...stages];

/** The search that an address holds. */
export const queryIn = (
  read: (name: string) => string | undefined,
  { procedures, treaties }: Choices,
): CaseQuery => {
  const among = (list: readonly { readonly id: string }[], name: string): string =>
    list.find(({ id }) => id === read(name))?.id ?? "";
  const after = caseIdSchema.safeParse(read("after"));
  return {
    words: (read("words") ?? "").trim().slice(0, longestWords),
    standing: standings.find((one) => one === read("standing")) ?? "",
    procedure: among(procedures, "procedure"),
    treaty: among(treaties, "treaty"),
    after: after.success ? after.data : "",
  };
};

const stagesOf = (standing: CaseQuery["standing"]): readonly Stage[] => {
  if (standing === "open") return openStages;
  if (standing === "ended") return endings;
  return standing === "" ? stages : [standing];
};

/** What a query asks of the register. */
export const searchOf = (query: CaseQuery, { treaties }: Choices, limit: number): CaseSearch => ({
  order: "id",
  afterId: query.after,
  limit,
  stages: stagesOf(query.standing),
  profile: query.procedure === "" ? null : query.procedure,
  treaty: query.treaty === "" ? null : query.treaty,
  publicOnly: false,
  terms: searchable(query.words)
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, mostTerms)
    .map((word) => ({
      word,
      treaties: treaties.filter(({ words }) => words.includes(word)).map(({ id }) => id),
    })),
});

/** The address of a query: what is anything is left out. */
export const addressOf = (query: CaseQuery): string => {
  const said = Object.entries(query).filter(([, value]) => value !== "");
  return said.length === 0 ? "" : `?${new URLSearchParams(said).toString()}`;
};
