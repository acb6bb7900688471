import type { CaseRow, TaskRow } from "../ports.ts";
import type { Findings } from "./findings.ts";

/** An open case as the register has it, with what is due in it. */
export type SweptCase = CaseRow & { readonly task: TaskRow | undefined };

/** Looks at one open case: makes good what can be, and tells the rest. Whatever it throws is told of that case. */
export type CaseLook = (row: SweptCase, findings: Findings) => Promise<void>;

/** Looks at what belongs to no one case. */
export type WholeLook = (findings: Findings) => Promise<void>;
