import type { ReformStep } from './steps.ts';

/** What a step does. */
export type StepKind = ReformStep['step'];

/** Steps as people call them, on the page and in the sheet. */
export const stepKindNames = {
  open: 'Lập đơn vị mới',
  move: 'Chuyển nơi',
  merge: 'Sáp nhập',
  split: 'Chia tách',
  rename: 'Đổi tên',
  're-kind': 'Đổi loại, cấp học',
  close: 'Kết thúc hoạt động',
  'hand-over': 'Bàn giao việc',
} as const satisfies Record<StepKind, string>;
