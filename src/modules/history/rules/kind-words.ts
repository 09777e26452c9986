/** What a kind of thing is called in the log; a kind without a word is not offered in the filter. */
export const kindWords: Readonly<Record<string, string>> = {
  report: 'Báo cáo',
  plan: 'Kế hoạch của đơn vị',
  assignment: 'Việc phải làm',
  programme: 'Chương trình',
  consolidation: 'Bản tổng hợp',
  window: 'Kỳ báo cáo',
  document: 'Văn bản',
  'register-entry': 'Sổ văn bản đến, đi',
  entry: 'Mục ghi trong sổ',
  'quiz-question': 'Câu hỏi đố vui',
  'quiz-round': 'Lượt đố vui',
  roster: 'Lịch trực tuần',
  'holiday-duty': 'Trực ngày nghỉ',
  'act-fact': 'Hiệu lực văn bản được viện dẫn',
  dissemination: 'Phổ biến văn bản',
  telling: 'Kết quả phổ biến',
  unit: 'Đơn vị và người dùng',
  reform: 'Đợt sắp xếp',
  person: 'Tài khoản',
  installation: 'Chương trình máy tính',
};

export const kindWord = (kind: string): string => kindWords[kind] ?? kind;
