import type { OfficialPaper, PaperPart } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import type { Definition } from '../definition.ts';
import { sayValue } from '../say-entry.ts';
import type { Values } from '../values.ts';
import type { EventPaper } from './paper-schema.ts';

/** Room to write by hand what the entry does not say. */
const dots = '…'.repeat(30);

/** Whether an entry asks for this report. */
export const isMarked = ({ marked }: EventPaper, values: Values): boolean => values[marked] === true;

/** The urgent report of one event: when it was and who stood there, what happened and what was done, to whom it is told. */
export function eventPaper(
  { fields }: Definition,
  { subject, facts, sections }: EventPaper,
  values: Values,
  head: { readonly header: ReportHeader; readonly headTitle: string; readonly superior: string | null },
): OfficialPaper {
  const say = (code: string): string => {
    const field = fields.find((one) => one.code === code);
    return (field && field.kind !== 'rows' && sayValue(field, values)) || dots;
  };
  const written = [
    ...sections.map(({ title, field }) => ({ title, text: say(field) })),
    { title: 'Đề xuất, kiến nghị', text: dots },
  ];
  return {
    header: head.header,
    isNumbered: true,
    title: 'Báo cáo',
    subject,
    addressees: [head.superior ?? dots],
    parts: [
      ...facts.map(({ label, field }): PaperPart => ({ label, text: say(field) })),
      ...written.flatMap(({ title, text }, at): PaperPart[] => [{ heading: `${at + 1}. ${title}` }, { text }]),
      { text: `Trên đây là báo cáo đột xuất của ${head.header.issuer}./.` },
    ],
    signatories: [{ title: '' }, { title: head.headTitle, note: '(Ký, đóng dấu)' }],
    recipients: ['Như trên', 'Lưu: VT'],
  };
}
