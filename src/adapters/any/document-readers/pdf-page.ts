/** A line as it stands on a page. Sizes and places are in points; `y` grows upwards, as PDF has it. */
export type PdfLine = {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
};
export type PdfPage = readonly PdfLine[];
