/** All script that the pages have. Everything works without it; it adds sums while numbers are typed. */
export const script = `
const summary = document.querySelector(".govuk-error-summary");
if (summary) summary.focus();
`;
