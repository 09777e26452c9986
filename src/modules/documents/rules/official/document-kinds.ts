/** One kind of administrative document: its Vietnamese name and the abbreviation in its number and symbol. */
export interface DocumentKindText {
  readonly name: string;
  /** Empty for kinds whose symbol carries no abbreviation (công văn). */
  readonly abbreviation: string;
  /** “Kính gửi” belongs to it: công văn, tờ trình, and a báo cáo to the body above (Phụ lục I, ô 9a). */
  readonly addressed?: boolean;
  /** False for kinds in use that Điều 7 does not list. */
  readonly listed?: boolean;
}

const table = <T extends Record<string, DocumentKindText>>(kinds: T): T => kinds;

/** The 29 kinds of Điều 7 Nghị định 30/2020/NĐ-CP with the abbreviations of its Phụ lục III, then two that are in use. */
export const documentKinds = table({
  resolution: { name: 'Nghị quyết', abbreviation: 'NQ' },
  decision: { name: 'Quyết định', abbreviation: 'QĐ' },
  directive: { name: 'Chỉ thị', abbreviation: 'CT' },
  statute: { name: 'Quy chế', abbreviation: 'QC' },
  regulation: { name: 'Quy định', abbreviation: 'QyĐ' },
  communique: { name: 'Thông cáo', abbreviation: 'TC' },
  announcement: { name: 'Thông báo', abbreviation: 'TB' },
  guidance: { name: 'Hướng dẫn', abbreviation: 'HD' },
  programme: { name: 'Chương trình', abbreviation: 'CTr' },
  plan: { name: 'Kế hoạch', abbreviation: 'KH' },
  'action-scheme': { name: 'Phương án', abbreviation: 'PA' },
  scheme: { name: 'Đề án', abbreviation: 'ĐA' },
  project: { name: 'Dự án', abbreviation: 'DA' },
  report: { name: 'Báo cáo', abbreviation: 'BC', addressed: true },
  minutes: { name: 'Biên bản', abbreviation: 'BB' },
  submission: { name: 'Tờ trình', abbreviation: 'TTr', addressed: true },
  contract: { name: 'Hợp đồng', abbreviation: 'HĐ' },
  dispatch: { name: 'Công văn', abbreviation: '', addressed: true },
  telegram: { name: 'Công điện', abbreviation: 'CĐ', addressed: true },
  memorandum: { name: 'Bản ghi nhớ', abbreviation: 'BGN' },
  agreement: { name: 'Bản thỏa thuận', abbreviation: 'BTT' },
  mandate: { name: 'Giấy ủy quyền', abbreviation: 'GUQ' },
  invitation: { name: 'Giấy mời', abbreviation: 'GM', addressed: true },
  introduction: { name: 'Giấy giới thiệu', abbreviation: 'GGT', addressed: true },
  'leave-permit': { name: 'Giấy nghỉ phép', abbreviation: 'GNP' },
  'sending-slip': { name: 'Phiếu gửi', abbreviation: 'PG', addressed: true },
  'transfer-slip': { name: 'Phiếu chuyển', abbreviation: 'PC', addressed: true },
  'notice-slip': { name: 'Phiếu báo', abbreviation: 'PB', addressed: true },
  'official-letter': { name: 'Thư công', abbreviation: '', addressed: true },
  'coordination-agreement': { name: 'Quy chế phối hợp', abbreviation: 'QCPH', listed: false },
  conclusion: { name: 'Kết luận', abbreviation: 'KL', listed: false },
});

export type DocumentKind = keyof typeof documentKinds;

export const kindText = (kind: DocumentKind): DocumentKindText => documentKinds[kind];

/** The kind an abbreviation stands for: `KH` → `plan`. */
export const kindOfAbbreviation = (abbreviation: string): DocumentKind | undefined =>
  (Object.keys(documentKinds) as DocumentKind[]).find(
    (kind) => abbreviation !== '' && documentKinds[kind].abbreviation === abbreviation,
  );
