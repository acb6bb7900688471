import type { MutantCoverage } from "@stryker-mutator/api/core";

/** What is asked of a process that holds suites. */
export type Asked =
  /** Run every test and count which alterations each reaches. */
  | { readonly kind: "cover" }
  /** Run these tests with the alteration in place until one fails, and that one again without it. */
  | {
      readonly kind: "try";
      readonly alteration: string;
      readonly hitLimit: number | undefined;
      readonly ids: readonly string[];
    }
  /** Run every test until one fails, as the code is since the process began. */
  | { readonly kind: "all" };

export type Answered =
  | { readonly kind: "loaded" }
  | { readonly kind: "doesNotLoad"; readonly why: string }
  | {
      readonly kind: "covered";
      readonly tests: readonly Covered[];
      readonly coverage: MutantCoverage;
    }
  | Tried;

export type Covered = {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly ms: number;
  readonly failure: string | undefined;
};

export type Tried =
  /** `alsoWithout`: the same test fails without the alteration as well, so it says nothing any more. */
  | {
      readonly kind: "failed";
      readonly id: string;
      readonly why: string;
      readonly alsoWithout: boolean;
      readonly tests: number;
    }
  /** `unreached`: the tests that went past the alteration and had reached it before, so something was kept from earlier. */
  | { readonly kind: "passed"; readonly unreached: readonly string[]; readonly tests: number };

/** The command line of such a process: which files, and an alteration that is in place from the beginning. */
export type Held = {
  readonly files: readonly string[];
  readonly alteration?: string;
  readonly hitLimit?: number | undefined;
};
