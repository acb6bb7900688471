import { handlesIncidents } from "../case/incident.ts";
import { html, nothing, type Body, type Html } from "./html.ts";
import type { Look } from "./look/look.ts";
import type { Pages, Visit } from "./pages.ts";

/** One page: its heading is its title, and it stands in the language of the visit. */
export type Page = {
  readonly title: string;
  /** The heading where it says more than the title: that a name is in another language. */
  readonly heading?: Html;
  readonly body: Body;
  /** 200 where it is not said. */
  readonly status?: 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** The entry of the navigation under which it stands. */
  readonly under?:
    "cases" | "tasks" | "calendar" | "audit" | "incidents" | "keys" | "administration" | "public";
  /** Before the title in the window where something has to be mended. */
  readonly faulty?: boolean;
  /** Between the navigation and the heading: a way back, or a summary of faults. */
  readonly above?: Html;
  readonly head?: Html;
};

/** An address of these pages in the language of the visit. */
export const to = ({ language }: Visit, path: string): string => `/${language}${path}`;

// Where strangers begin: whoever signs in from there goes on to their tasks.
const isNoPlaceToComeBack = ({ place }: Visit): boolean =>
  place.startsWith("/sign-") || ["", "/", "/public"].includes(place);

/** Where somebody signs in who comes back to this page then. */
export const signInAddress = (visit: Visit): string =>
  isNoPlaceToComeBack(visit)
    ? to(visit, "/sign-in")
    : to(visit, `/sign-in?to=${encodeURIComponent(visit.place)}`);

// Whoever may do nothing about them finds them from the cases.
const mayHandleIncidents = ({ sweeps, visitor }: Visit): boolean =>
  sweeps && (visitor?.duties.some(handlesIncidents) ?? false);

const navigation = (visit: Visit, under: Page["under"]): Html => {
  const { words, visitor } = visit;
  const entries = [
    ...(visitor === undefined
      ? []
      : ([
          ["cases", "/cases", words.frame.cases],
          ["tasks", "/tasks", words.frame.tasks],
          ["calendar", "/calendar", words.calendar.short],
          ["audit", "/audit", words.frame.audit],
          ...(mayHandleIncidents(visit)
            ? ([["incidents", "/incidents", words.incidents.title]] as const)
            : []),
          ...(visit.actsByPasskey ? ([["keys", "/keys", words.frame.keys]] as const) : []),
          ...(visitor.duties.includes("administrator")
            ? ([["administration", "/administration", words.frame.administration]] as const)
            : []),
        ] as const)),
    ["public", "/public", words.frame.publicSite] as const,
  ];
  return html`<nav aria-label="${words.frame.navigation}">
    <ul>
      ${entries.map(
        ([name, path, text]) =>
          html`<li>
            <a
              class="govuk-link"
              href="${to(visit, path)}"
              ${name === under ? html`aria-current="page"` : ""}
              >${text}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
};

const who = (visit: Visit): Html => {
  const { words, visitor } = visit;
  return visitor === undefined
    ? html`<a class="govuk-link" href="${signInAddress(visit)}">${words.frame.signIn}</a>`
    : html`<form method="post" action="${to(visit, "/sign-out")}">
        <span>${words.frame.signedInAs({ person: visitor.person })}</span>
        ${formToken(visit)}
        <button class="tq-linkbutton">${words.frame.signOut}</button>
      </form>`;
};

/** Looks for cases from every page, for whoever may read them all. */
const searchBox = (visit: Visit): Html => {
  const { search, searchLabel } = visit.words.frame;
  return visit.visitor === undefined || visit.visitor.duties.length === 0
    ? nothing
    : html`<form method="get" action="${to(visit, "/cases")}" class="tq-find">
        <label class="govuk-visually-hidden" for="find">${searchLabel}</label>
        <input
          class="govuk-input"
          id="find"
          name="words"
          type="search"
          maxlength="200"
          spellcheck="false"
          placeholder="${searchLabel}"
        />
        <button class="tq-linkbutton">${search}</button>
      </form>`;
};

/** The hidden field that every form of somebody signed in carries. */
export const formToken = ({ visitor }: Visit): Html =>
  visitor === undefined
    ? nothing
    : html`<input type="hidden" name="form-token" value="${visitor.formToken}" />`;

const otherLanguage = ({ language, words, place }: Visit): Html => {
  const other = language === "az" ? "en" : "az";
  return html`<a class="govuk-link" href="/${other}${place}" hreflang="${other}" lang="${other}"
    >${words.frame.otherLanguage}</a
  >`;
};

const demonstrationBar = ({ demonstration, words }: Visit): Html =>
  demonstration
    ? html`<div class="tq-demo" role="note">
        <div class="govuk-width-container govuk-body-s govuk-!-margin-bottom-0">
          <strong>${words.frame.demonstration}.</strong> ${words.frame.demonstrationNote}
        </div>
      </div>`
    : nothing;

const secondMissing = ({ isOnlyAdministrator, words }: Visit): Html =>
  isOnlyAdministrator === true
    ? html`<div class="govuk-width-container">
        <p class="govuk-inset-text" role="note">${words.passkeys.secondMissing}</p>
      </div>`
    : nothing;

const headOf = (look: Look, { words }: Visit, page: Page): Html =>
  html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>
      ${page.faulty === true ? `${words.frame.error}: ` : ""}${page.title} – ${words.frame.product}
    </title>
    <link rel="stylesheet" href="${look.style.path}" />
    <link rel="icon" href="data:," />
    <script type="module" src="${look.script.path}"></script>
    ${page.head ?? nothing}`;

const headerOf = (visit: Visit, under: Page["under"]): Html =>
  html`<header>
    <div class="tq-header">
      <div class="govuk-width-container tq-header__row">
        <a class="tq-header__name" href="${to(visit, "/")}">${visit.words.frame.product}</a>
        <span class="tq-header__office">${visit.office}</span>
        ${otherLanguage(visit)}
      </div>
    </div>
    ${demonstrationBar(visit)} ${secondMissing(visit)}
    <div class="tq-bar">
      <div class="govuk-width-container tq-bar__row govuk-body-s govuk-!-margin-bottom-0">
        ${navigation(visit, under)} ${searchBox(visit)} ${who(visit)}
      </div>
    </div>
  </header>`;

/** A whole HTML document. */
export const documentOf = (
  { look }: Pick<Pages, "look">,
  visit: Visit,
  page: Page & { readonly body: Html },
): Html =>
  html`<!doctype html>
    <html lang="${visit.language}" class="govuk-template">
      <head>
        ${headOf(look, visit, page)}
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">${visit.words.frame.skip}</a>
        ${headerOf(visit, page.under)}
        <div class="govuk-width-container">
          ${page.above ?? nothing}
          <main class="govuk-main-wrapper" id="main" tabindex="-1">
            <h1 class="govuk-heading-l">${page.heading ?? page.title}</h1>
            ${page.body}
          </main>
        </div>
        <footer class="tq-foot">
          <div class="govuk-width-container govuk-body-s">${visit.words.frame.wordingMark}</div>
        </footer>
      </body>
    </html>`;
