import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { officeCaseId } from "../../ledger/handling/request.ts";
import type { Case } from "../../case/case.ts";
import { personSchema } from "../../values/ids.ts";
import { dutiesHeld, peopleOf } from "../../office/office.ts";
import { pageFormatAmong } from "../page-format.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import type { PageContext, Pages, PagesApp, SignIn } from "../pages.ts";
import { sentFields } from "../sent-fields.ts";
import { placeAfter } from "./cookies.ts";
import { shortLivedHere } from "../../ledger/short-lived.ts";
import { sessionLife, type Sessions, sessionsIn } from "./sessions.ts";

const cookie = "tasdiq-session";
const chooser = (c: PageContext, { desk }: Pages, office: Case): Html => {
  const { visit } = c.var;
  const { signIn } = visit.words;
  const { duties } = pageFormatAmong(visit, desk.ports.law);
  const rows = peopleOf(office).flatMap((person) => {
    const held = dutiesHeld(office, person);
    return held.length === 0
      ? []
      : [
          html`<li class="tq-person">
            <span><strong>${duties(held)}</strong> <span class="tq-muted">${person}</span></span>
            <button
              class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              name="person"
              value="${person}"
            >
              ${signIn.as({ person })}
            </button>
          </li>`,
        ];
  });
  return html`<p class="govuk-body">${signIn.note}</p>
    <form
      method="post"
      action="${to(visit, `/sign-in?to=${encodeURIComponent(placeAfter(c.req.query("to")))}`)}"
    >
      ${formToken(visit)}
      <ul class="tq-people">
        ${rows}
      </ul>
    </form>`;
};

const officeOf = async ({ desk }: Pages): Promise<Case | undefined> =>
  (await desk.ports.ledger.head(officeCaseId))?.state;

const addSignIn = (app: PagesApp, pages: Pages, { begin, end }: Sessions): void => {
  app.get("/:language/sign-in", async (c) => {
    const office = await officeOf(pages);
    if (office === undefined) return notFoundPage(pages, c);
    return pageOf(pages, c, {
      title: c.var.visit.words.signIn.title,
      body: chooser(c, pages, office),
    });
  });
  app.post("/:language/sign-in", async (c) => {
    const office = await officeOf(pages);
    const person = personSchema.safeParse(sentFields(c)["person"]);
    if (office === undefined || !person.success || !peopleOf(office).includes(person.data))
      return notFoundPage(pages, c);
    // One browser is one person: whoever sat here before is signed out.
    await end(getCookie(c, cookie));
    const kept = { httpOnly: true, sameSite: "Lax", path: "/", maxAge: sessionLife } as const;
    setCookie(c, cookie, await begin({ person: person.data }), kept);
    return c.redirect(to(c.var.visit, placeAfter(c.req.query("to"))), 303);
  });
};

/**
 * Signing in to a demonstration: one of its people is chosen, and nothing is proved. Sessions are kept in this process
 * and are gone with it.
 * @param now epoch milliseconds by the machine's own clock, not by the demonstration's
 */
export const demonstrationSignIn = (now: () => number): SignIn => {
  const sessions = sessionsIn(shortLivedHere(now), now);
  return {
    byForm: true,
    people: async (c, pages) => {
      const office = await officeOf(pages);
      return office === undefined ? nothing : chooser(c, pages, office);
    },
    sessionOf: async (c) => {
      const session = await sessions.get(getCookie(c, cookie));
      return session && { ...session, credential: { kind: "name" } };
    },
    addRoutes: (app, pages) => {
      addSignIn(app, pages, sessions);
      app.post("/:language/sign-out", async (c) => {
        await sessions.end(getCookie(c, cookie));
        deleteCookie(c, cookie, { path: "/" });
        return c.redirect(to(c.var.visit, "/sign-in"), 303);
      });
    },
  };
};
