// The package's own types import without extensions, which cannot be resolved here: the part of them that is used.
declare module "@dagrejs/dagre" {
  type Size = { readonly width: number; readonly height: number };
  type Point = { readonly x: number; readonly y: number };
  type Line = Partial<Point> & { readonly points: readonly Point[] };
  type Label = Partial<Size> & { readonly labelpos?: "c" };

  class Graph {
    constructor(options: { readonly multigraph: boolean });
    setGraph(label: Readonly<Record<string, string | number>>): void;
    /** With its size once laid out. */
    graph(): Partial<Size>;
    setNode(id: string, size: Size): void;
    node(id: string): Size & Point;
    // oxlint-disable-next-line max-params -- the package asks for four
    setEdge(from: string, to: string, label: Label, name: string): void;
    edge(from: string, to: string, name: string): Line;
  }
  function layout(graph: Graph): void;
}
