/** How wide a text is, in letters of usual width. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => {
    if (/[mwMW]/u.test(letter)) return sum + 1.5;
    return sum + (/[\sfijlrtIı.,:;'’()-]/u.test(letter) ? 0.55 : 1);
  }, 0);

/** Whether a text is at most as wide as so many letters. */
export const fits = (text: string, letters: number): boolean => widthOf(text) <= letters;

/** A text that is at most as wide as so many letters; one that is cut ends with an ellipsis. */
export const cut = (text: string, letters: number): string => {
  if (fits(text, letters)) return text;
  const shorter = Array.from(text).slice(0, -1).join("").trimEnd();
  return fits(`${shorter}…`, letters) ? `${shorter}…` : cut(shorter, letters);
};
