import { type Case, isPublic } from "../../procedure/case/case.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { uniqueKey } from "../../procedure/case/entry.ts";
import { openingOf, wordsOf } from "../reading/case-search.ts";
import type { Caches } from "../desk.ts";
import { lawOfCase, type LawSource } from "../law/law-of-case.ts";
import type { UniqueChange } from "../ports.ts";
import { taskOf } from "../handling/write.ts";
import type { Kept } from "./derived-data.ts";

export type { Kept, KeptBeside, MadeHead } from "./derived-data.ts";

const uniqueOf = ({ opening, stage }: Case, law: Law | undefined): readonly UniqueChange[] =>
  law === undefined || opening === undefined
    ? []
    : [{ kind: isOpen(stage) ? "take" : "release", key: uniqueKey(law, opening.act.purpose) }];

const openingIn = (state: Case): Kept["opening"] => {
  const opening = openingOf(state);
  return opening === undefined ? null : { ...opening, words: wordsOf(state.caseId, opening.title) };
};

/** Where the law is read by which a case is listed. */
export type LawDesk = { readonly world: LawSource; readonly caches: Caches };

/** What is kept of a case beside its entries, made of them. */
export const keptOf = async (desk: LawDesk, state: Case): Promise<Kept> => {
  const law = isTreatyCase(state.caseId)
    ? await lawOfCase(desk.world, state, desk.caches.laws)
    : undefined;
  const head = { state, stageSince: state.stageSince };
  return {
    head,
    task: taskOf(head, law),
    public: isPublic(state),
    opening: openingIn(state),
    unique: uniqueOf(state, law),
  };
};
