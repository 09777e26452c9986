import { lowerFirst } from '#base/vietnamese.ts';
import type { Field } from './definition.ts';

/** With these a name begins or ends that is read with its answer (`Giữa`, `Thu từ`): it is no object of a sentence. */
const openWords = ['với', 'dành', 'trong', 'đã', 'từ', 'đến', 'cho', 'giữa', 'về', 'theo', 'tới'];

function isThing(name: string): boolean {
  const spoken = name.toLocaleLowerCase('vi').split(' ');
  return ![spoken[0], spoken.at(-1)].some((word) => word !== undefined && openWords.includes(word));
}

/** What is to be done about a field that was left blank: one writes words, chooses what is offered. */
export function sayMissing({ kind, name }: Pick<Field, 'kind' | 'name'>): string {
  const what = isThing(name) ? lowerFirst(name) : `ở ô “${name}”`;
  switch (kind) {
    case 'choice':
    case 'choices':
      return `Chọn ${what}.`;
    case 'yes-no':
      return `Chọn có hoặc không ở ô “${name}”.`;
    case 'day':
      return /^Ngày( |$)/.test(name) ? `Ghi ${lowerFirst(name)}.` : `Ghi ngày ở ô “${name}”.`;
    case 'time':
      return `Ghi giờ ở ô “${name}”.`;
    case 'rows':
      return `Ghi ít nhất một dòng ${isThing(name) ? `của ${lowerFirst(name)}` : `ở bảng “${name}”`}.`;
    default:
      return `Ghi ${what}.`;
  }
}
