/** Words of the navigation. They stand apart from the modules' own words so that the first page loads none of those. */
export const navWords = {
  work: 'Việc phải làm',
  followUp: 'Theo dõi',
  registers: 'Sổ',
  quiz: 'Đố vui',
  shifts: 'Trực',
  documents: 'Văn bản',
  programmes: 'Chương trình',
  reports: 'Báo cáo',
  rollUp: 'Tổng hợp',
  units: 'Đơn vị',
  people: 'Người dùng',
  log: 'Nhật ký',
} as const;
