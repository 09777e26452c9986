import type { FigureTable } from './figure-table.ts';
import type { ReportHeader } from './official-report.ts';

/** One piece of the body, in order. */
export type PaperPart =
  | { readonly heading: string }
  /** A paragraph; several lines become several. `label` stands before it: “Chủ trì: …”. */
  | { readonly text: string; readonly label?: string; readonly italics?: boolean }
  /** `height`: the least a row has, in millimetres, where something is written by hand. */
  | { readonly table: FigureTable; readonly height?: number };

/** Who signs, with the room for it. The name is left blank unless it is known. */
export interface PaperSignatory {
  readonly title: string;
  readonly name?: string | undefined;
  /** `(Ký, ghi rõ họ tên)`. */
  readonly note?: string | undefined;
}

/** A paper an office or a school writes beside its reports: minutes, a letter, a statement, a sheet to be signed. */
export interface OfficialPaper {
  readonly header: ReportHeader;
  /** False: it gets no number. */
  readonly isNumbered: boolean;
  /** `BIÊN BẢN`; a công văn has none, and its subject stands under its number. */
  readonly title: string | null;
  readonly subject: string;
  /** Under the subject: the days of a statement, the class of a sheet. */
  readonly under?: string | undefined;
  readonly addressees?: readonly string[];
  readonly parts: readonly PaperPart[];
  /** From left to right. */
  readonly signatories: readonly PaperSignatory[];
  /** Lines under “Nơi nhận” without dash and mark; none: the paper is sent to nobody. */
  readonly recipients?: readonly string[];
}
