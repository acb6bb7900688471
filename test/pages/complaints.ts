import type { Page } from "playwright-core";

/**
 * What the browser complains of while a page is used: a breach of the policy, a script that fails, something that is not
 * there. The list grows as the page is used.
 */
export const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  return complaints;
};
