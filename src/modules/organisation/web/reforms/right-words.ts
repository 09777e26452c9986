const things: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  person: 'người dùng',
  document: 'văn bản',
  programme: 'chương trình',
  assignment: 'việc phải làm',
  plan: 'kế hoạch',
  report: 'báo cáo',
  rollup: 'bản tổng hợp',
  register: 'sổ',
  quiz: 'đố vui pháp luật',
  shift: 'ca trực',
  sensitive: 'số liệu nhạy cảm',
  history: 'nhật ký',
};

const acts: Readonly<Record<string, string>> = {
  read: 'xem',
  write: 'soạn',
  hold: 'tổ chức',
  log: 'ghi',
  direct: 'cho ý kiến xử lý',
  submit: 'nộp',
  review: 'duyệt',
  issue: 'ban hành',
  invite: 'mời',
  manage: 'quản trị',
  audit: 'kiểm tra',
};

const list = new Intl.ListFormat('vi', { type: 'conjunction' });

/** Permissions as people say them: `xem và duyệt báo cáo; xem nhật ký`. */
export function rightsSentence(permissions: readonly string[]): string {
  const byThing = Map.groupBy(permissions, (permission) => permission.split('.')[0] ?? '');
  const order = Object.keys(things);
  return [...byThing]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([thing, held]) => {
      const names = held.map((permission) => permission.split('.')[1] ?? '');
      const known = Object.entries(acts).flatMap(([act, word]) => (names.includes(act) ? [word] : []));
      const deeds = [...known, ...(names.every((act) => act in acts) ? [] : ['làm việc khác'])];
      return `${list.format(deeds)} ${things[thing] ?? 'việc khác'}`;
    })
    .join('; ');
}
