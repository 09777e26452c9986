import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { formatNumber } from '#base/vietnamese.ts';
import { levels, unitKinds } from '../../rules/kinds.ts';
import type { StepGroup } from '../../rules/reform/step-groups.ts';
import { type StepKind, stepKindNames } from '../../rules/reform/step-kinds.ts';

export type { StepKind };

const relationNames: Readonly<Partial<Record<Relation, string>>> = {
  reports_to: 'nơi báo cáo',
  governed_by: 'cơ quan chủ quản',
  lies_in: 'địa bàn',
};

const relationNameOf = (relation: Relation): string => relationNames[relation] ?? 'quan hệ khác';

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`;

/** Names told of a group; the rest is a number. */
const MOST = 3;

export const stepWords = {
  kinds: stepKindNames,
  hints: {
    open: 'Một đơn vị bắt đầu từ ngày có hiệu lực.',
    move: 'Đơn vị báo cáo cho nơi khác, thuộc cơ quan chủ quản hoặc địa bàn khác.',
    merge: 'Các đơn vị nhập vào một đơn vị đã có, hoặc đơn vị vừa lập ở bước khác.',
    split: 'Một đơn vị tách thành nhiều đơn vị. Phần đứng đầu nhận những gì không chia được.',
    rename: 'Đơn vị giữ nguyên mọi thứ, chỉ đổi tên.',
    're-kind': 'Ví dụ: trường tiểu học thành trường tiểu học và THCS.',
    close: 'Đơn vị dừng hẳn và không có đơn vị nào tiếp nhận. Có đơn vị tiếp nhận thì dùng Sáp nhập hoặc Chia tách.',
    'hand-over': 'Việc đã giao và báo cáo chưa duyệt của một cơ quan chuyển sang cơ quan khác theo dõi.',
  } satisfies Record<StepKind, string>,
  form: {
    done: 'Xong bước này',
    unit: 'Đơn vị',
    units: 'Các đơn vị',
    unitsMissing: 'Chọn ít nhất một đơn vị.',
    name: 'Tên đơn vị',
    newName: 'Tên mới',
    nameShort: 'Nhập tên đầy đủ, ít nhất 3 ký tự.',
    kind: 'Loại đơn vị',
    levels: 'Cấp học',
    levelsMissing: 'Chọn ít nhất một cấp học.',
    ownership: 'Loại hình',
    code: 'Mã',
    abbreviation: 'Chữ viết tắt',
    abbreviationHint: 'Dùng trong số, ký hiệu văn bản. Để trống nếu không đổi.',
    placeName: 'Địa danh',
    placeNameHint: 'Đứng trước ngày tháng trên văn bản. Để trống nếu không đổi.',
    reportsTo: 'Báo cáo cho',
    governedBy: 'Cơ quan chủ quản',
    governedByHint: 'Ví dụ: UBND xã với trường của xã, UBND tỉnh với Sở và UBND xã.',
    liesIn: 'Thuộc địa bàn',
    liesInHint: 'Chỉ chọn khi khác nơi báo cáo.',
    to: 'Chuyển về',
    relations: 'Thay đổi quan hệ',
    relationsMissing: 'Chọn ít nhất một quan hệ.',
    relation: { reports_to: 'Nơi báo cáo', governed_by: 'Cơ quan chủ quản', lies_in: 'Địa bàn' },
    into: 'Nhập vào',
    merged: 'Các đơn vị sáp nhập',
    mergedHint:
      'Các đơn vị này kết thúc; đơn vị bên dưới và báo cáo đang chờ họ duyệt chuyển sang nơi tiếp nhận. Việc của chính họ chưa xong thì nơi tiếp nhận làm tiếp.',
    splitUnit: 'Đơn vị được chia tách',
    splitHint: 'Đơn vị này kết thúc, trừ khi chính nó là một trong các phần.',
    parts: 'Các phần',
    part: (place: number) => `Phần ${place}: đơn vị`,
    partWhat: (place: number) => `Phần ${place}: gồm những gì`,
    partHint: 'Ví dụ: Các trường thuộc xã Suối Trong',
    partShort: 'Ghi phần này gồm những gì.',
    partsFew: 'Chia tách cần ít nhất hai phần khác nhau.',
    addPart: 'Thêm phần',
    dropPart: (place: number) => `Bỏ phần ${place}`,
    from: 'Cơ quan giao lại',
    fromHint: 'Cơ quan này vẫn hoạt động, trừ khi một bước khác cho kết thúc.',
    receiver: 'Cơ quan nhận',
    same: 'Hai đơn vị phải khác nhau.',
  },
} as const;

const levelsOf = (names: readonly (keyof typeof levels)[]): string => names.map((name) => levels[name]).join(', ');

/** One line of the list of steps, as people say it. */
export function stepSentence(group: StepGroup, nameOf: (unitId: Id) => string): string {
  const quoted = (unitId: Id) => `“${nameOf(unitId)}”`;
  if (group.group === 'moves') {
    const turn = group.rank > 1 ? ` thứ ${group.rank}` : '';
    const relations = joined(group.relations.map((relation) => `${relationNameOf(relation)}${turn}`));
    const names = group.unitIds.slice(0, MOST).map(quoted);
    const rest = group.unitIds.length - names.length;
    const who =
      rest > 0
        ? `${formatNumber(group.unitIds.length)} đơn vị (${names.join(', ')} và ${formatNumber(rest)} đơn vị khác)`
        : joined(names);
    return `Chuyển ${who} về ${quoted(group.toId)}: ${relations}.`;
  }
  const { step } = group;
  switch (step.step) {
    case 'open': {
      const at = step.places.map(({ relation, otherId }) => `${relationNameOf(relation)} ${quoted(otherId)}`);
      const what = [unitKinds[step.facts.kind].name, levelsOf(step.facts.levels)].filter(Boolean).join(', ');
      return `Lập “${step.facts.name}” (${what})${at.length > 0 ? `: ${at.join('; ')}` : ''}.`;
    }
    case 'close':
      return `Kết thúc hoạt động ${quoted(step.unitId)}, không có đơn vị tiếp nhận.`;
    case 'rename':
      return `Đổi tên ${quoted(step.unitId)} thành “${step.name}”.`;
    case 're-kind': {
      const to = [unitKinds[step.kind].name, levelsOf(step.levels)].filter(Boolean).join(', ');
      return `Đổi loại ${quoted(step.unitId)} thành: ${to}.`;
    }
    case 'merge': {
      const others = step.unitIds.filter((unitId) => unitId !== step.intoId);
      const named = others.slice(0, 10).map(quoted);
      const rest = others.length - named.length;
      const who = rest > 0 ? `${named.join(', ')} và ${formatNumber(rest)} đơn vị khác` : joined(named);
      return `Sáp nhập ${who} vào ${quoted(step.intoId)}.`;
    }
    case 'split':
      return `Chia tách ${quoted(step.unitId)}: ${step.parts.map(({ unitId, part }) => `${quoted(unitId)} nhận ${part}`).join('; ')}.`;
    case 'hand-over':
      return `Bàn giao việc đang chạy của ${quoted(step.fromId)} cho ${quoted(step.toId)}.`;
  }
}
