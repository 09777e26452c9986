import type { Role } from './roles.ts';

/** What a role is called, on the screen and in the log. */
export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Quản trị viên',
  officer: 'Chuyên viên',
  leader: 'Lãnh đạo',
  'school-officer': 'Người phụ trách',
  head: 'Hiệu trưởng',
  'class-teacher': 'Giáo viên chủ nhiệm',
  guard: 'Bảo vệ',
  'police-liaison': 'Đầu mối công an',
  technician: 'Cán bộ kỹ thuật',
  auditor: 'Người kiểm tra',
  'sensitive-reader': 'Xem số liệu nhạy cảm',
  sender: 'Người được ủy quyền nộp',
};
