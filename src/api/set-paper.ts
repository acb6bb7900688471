import type { SetPaper } from "./print.ts";

/** Sets a paper in this process. The typesetter is loaded with the first one, so that a server starts without it. */
export const setPaper: SetPaper = async (paper) => {
  const { renderPdf } = await import("../papers/render-pdf.ts");
  return renderPdf(paper);
};
