import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Hono as HonoApp } from "hono/tiny";
import type { Desk } from "../ledger/desk.ts";
import type { Drafts } from "../ledger/drafts.ts";
import type { Credential } from "../ledger/handling/establish.ts";
import type { SentNotices } from "../ledger/ports.ts";
import type { SweepsAnywhere } from "../ledger/sweep/sweeps.ts";
import type { Language } from "../views/paper.ts";
import type { Case } from "../case/case.ts";
import type { Duty } from "../law/duty.ts";
import type { PersonNumber } from "../values/ids.ts";
import type { Recording } from "../api/api.ts";
import type { LogApi } from "../api/log.ts";
import type { Print } from "../api/print.ts";
import type { InTurn } from "../api/reading-turns.ts";
import type { Html } from "./html.ts";
import type { Rates } from "./rates.ts";
import type { Look } from "./look/look.ts";
import type { Messages } from "./words.ts";

/** Somebody who has signed in: who, by what this is established, the secret that their forms carry, and one that they do not. */
export type Session = {
  readonly person: PersonNumber;
  readonly credential: Credential;
  /** The public key that began it, without which it ends; left out where none did. */
  readonly by?: string | undefined;
  /** Stands in each form; a page of another site cannot know it. */
  readonly formToken: string;
  /** Stands on no page. The same as long as the session is, in every process that serves it. */
  readonly secret: string;
};

/** Somebody who has signed in, with the duties held now. */
export type Visitor = Session & { readonly duties: readonly Duty[] };

/** How people sign in here. */
export type SignIn = {
  /** Whether one signs in by sending a form, which is then read of strangers as well. */
  readonly byForm: boolean;
  /** The people among whom one may choose, each with a button; left out where somebody proves who they are. */
  readonly people?: (c: PageContext, pages: Pages) => Promise<Html>;
  readonly sessionOf: (c: HonoContext) => Promise<Session | undefined>;
  /** The places where one signs in and out. */
  readonly addRoutes: (app: PagesApp, pages: Pages) => void;
};

/** What the pages need of their shell. */
export type Pages = {
  readonly desk: Desk;
  /** Asked before anything else, in their order. */
  readonly guards: readonly MiddlewareHandler[];
  readonly signIn: SignIn;
  readonly look: Look;
  /** What people have typed into forms and not yet put on record. */
  readonly drafts: Drafts;
  /** What people were told of what is due; left out where this shell tells nobody. */
  readonly sentNotices?: SentNotices;
  /** Prints a paper of a case, which whoever asks for it may read. */
  readonly print: Print;
  /** The log, its checkpoints and its keys, and how exports are handed out. */
  readonly log: LogApi;
  /**
   * The sweeps of this server, or of another process, which is not told to sweep. Left out where nobody sweeps, and then no page
   * speaks of incidents.
   */
  readonly sweeps?: SweepsAnywhere;
  readonly rates: Rates;
  /** Lets what is read wait for its turn; left out where each request has a process of its own. */
  readonly inTurn?: InTurn;
  /** Epoch milliseconds by the machine's own clock. */
  readonly now: () => number;
  /** Under which origin these pages are reached, such as https://records.example: what feeds and calendars link to. */
  readonly originOf: (c: HonoContext) => string;
  /** The network address from which somebody asks. */
  readonly addressOf: (c: HonoContext) => string;
  /** Told of each answer to a command. */
  readonly onAnswer: Recording["onAnswer"];
  /** Told of what was refused before it became a command, such as a forged form. */
  readonly turnedAway: (why: string) => void;
};

/** What each page knows of the request. */
export type Visit = {
  readonly language: Language;
  readonly words: Messages;
  readonly visitor: Visitor | undefined;
  /** Whether whoever looks signs each act with a passkey. */
  readonly actsByPasskey: boolean;
  /** The name of the office. */
  readonly office: string;
  readonly demonstration: boolean;
  /** Whether whoever looks is the only administrator who has a key, in an office of passkeys. */
  readonly isOnlyAdministrator?: boolean;
  /** Whether somebody sweeps, and there are incidents to show. */
  readonly sweeps: boolean;
  /** The address without its language, such as `/cases/x?open=yes`: the same page in the other language. */
  readonly place: string;
};

export type PagesEnv = {
  Variables: {
    visit: Visit;
    /** The record of the office as it stood when the request came; undefined before an office is opened. */
    office: Case | undefined;
    /** The form that came with the request; undefined where none did, or before it was read. */
    form: FormData | undefined;
    /** Whether the answer was made with the safe headers. */
    isSafe?: true;
  };
};
export type PagesApp = HonoApp<PagesEnv>;
export type PageContext = HonoContext<PagesEnv>;
