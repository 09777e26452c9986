import type { Figures } from './form/cell.ts';
import { sentenceOf } from './form/figure-sentences.ts';
import type { Form, SchoolLevel } from './form/form.ts';
import { type FigureFinding, judgeFigures } from './form/judge-figures.ts';

/** A finding with its Vietnamese sentence; `where` is the code of an indicator, or `words:` and a text part. */
export interface ReportFinding {
  readonly where: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export interface Content {
  readonly figures: Figures;
  /** A note per indicator. */
  readonly notes: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** Shortest note that explains why a figure stays blank. */
export const SHORTEST_NOTE = 3;

const explained = (notes: Content['notes'], code: string): boolean =>
  (notes[code] ?? '').trim().length >= SHORTEST_NOTE;

const withSentence = (form: Form, finding: FigureFinding): ReportFinding => ({
  where: finding.where,
  code: finding.code,
  severity: finding.severity,
  sentence: sentenceOf(form, finding),
});

/** While typing: a blank is no finding. */
export const judgeEntry = (form: Form, figures: Figures, levels: readonly SchoolLevel[]): ReportFinding[] =>
  judgeFigures(form, figures, levels).map((finding) => withSentence(form, finding));

/**
 * Before handing in: a blank stands in the way until it is filled or explained by a note, for blank is not zero; an
 * empty text part only warns.
 */
export function judgeHandIn(
  form: Form,
  { figures, notes, words }: Content,
  levels: readonly SchoolLevel[],
): ReportFinding[] {
  const found = judgeFigures(form, figures, levels, 'submission').map((finding): ReportFinding => {
    if (finding.code !== 'blank' || !explained(notes, finding.where)) return withSentence(form, finding);
    const { where } = finding;
    return { where, code: 'blank-explained', severity: 'warning', sentence: 'Để trống, có ghi chú lý do.' };
  });
  const empty = form.textParts.filter(({ code }) => (words[code] ?? '').trim() === '');
  return [
    ...found,
    ...empty.map(
      ({ code }): ReportFinding => ({
        where: `words:${code}`,
        code: 'words-empty',
        severity: 'warning',
        sentence: 'Phần lời này chưa viết. Không có nội dung thì ghi “Không”.',
      }),
    ),
  ];
}

export const standsInTheWay = ({ severity }: ReportFinding): boolean => severity === 'error';
