/** All script that the pages have. Everything works without it; it adds sums while numbers are typed. */
export const script = `
const summary = document.querySelector(".govuk-error-summary");
if (summary) summary.focus();

// What belongs to one of several answers is shown while that one is chosen.
const belonging = document.querySelectorAll("[data-only-if]");
const showBelonging = () => {
  for (const part of belonging) {
    const answer = document.getElementById(part.dataset.onlyIf);
    if (answer) part.hidden = !answer.checked;
  }
};
showBelonging();
document.addEventListener("change", showBelonging);

// Votes are added up while they are typed. The sentences are the server's, and so is the judgement.
const filled = (sentence, numbers) =>
  sentence.replace(/\\{(\\w+)\\}/g, (_, name) => numbers[name] ?? "");
for (const part of document.querySelectorAll("[data-sums]")) {
  const input = (name) => document.getElementById(part.dataset.sums + "." + name);
  const whole = (name) => (/^\\d+$/.test(input(name).value.trim()) ? Number(input(name).value) : undefined);
  const said = part.querySelector("[data-sum-said]");
  const count = () => {
    const { quorum, needed, sumIs, sumFits, sumDiffers, enough, notEnough, noQuorum } = part.dataset;
    const counts = ["for", "against", "neutral", "notVoting"].map(whole);
    const present = whole("present");
    const sum = counts.reduce((total, one) => total + (one ?? 0), 0);
    const numbers = { sum, present, for: counts[0], needed, quorum };
    const sentences = [];
    if (counts.every((one) => one === undefined)) { said.textContent = ""; return; }
    if (present === undefined) sentences.push(sumIs);
    else sentences.push(sum === present ? sumFits : sumDiffers);
    if (present !== undefined && quorum && present < Number(quorum)) sentences.push(noQuorum);
    if (counts[0] !== undefined && needed)
      sentences.push(counts[0] >= Number(needed) ? enough : notEnough);
    said.textContent = sentences.map((one) => filled(one, numbers)).join(" ");
    said.classList.toggle("tq-sum--wrong", present !== undefined && sum !== present);
  };
  part.addEventListener("input", count);
  count();
}
`;
