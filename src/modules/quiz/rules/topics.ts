import type { Level } from '#modules/organisation/rules/kinds.ts';

/** What a question is about: the topics of an outreach session that a class can be asked about, under the same codes. */
export const topics = {
  drugs: 'Ma túy',
  smoking: 'Shisha, khí cười, thuốc lá điện tử',
  traffic: 'An toàn giao thông',
  firecrackers: 'Pháo nổ',
  weapons: 'Vũ khí, vật liệu nổ, công cụ hỗ trợ',
  'school-violence': 'Bạo lực học đường',
  'child-abuse': 'Xâm hại trẻ em',
  'online-fraud': 'Lừa đảo, công nghệ cao, không gian mạng',
  trafficking: 'Mua bán người',
  gambling: 'Cờ bạc, cá độ bóng đá',
  'loan-sharks': 'Tín dụng đen',
  theft: 'Trộm cắp, cướp giật',
  fire: 'Phòng cháy, chữa cháy',
  drowning: 'Đuối nước',
  'state-secrets': 'Bảo vệ bí mật nhà nước',
  environment: 'Môi trường',
  'food-safety': 'An toàn thực phẩm',
} as const;

export type Topic = keyof typeof topics;

export const topicCodes = Object.keys(topics) as [Topic, ...Topic[]];

/** For whom a question is. */
export const schoolLevels = {
  primary: 'Tiểu học',
  'lower-secondary': 'Trung học cơ sở',
  'upper-secondary': 'Trung học phổ thông',
} as const;

export type SchoolLevel = keyof typeof schoolLevels;

export const schoolLevelCodes = Object.keys(schoolLevels) as [SchoolLevel, ...SchoolLevel[]];

const levelOf: Readonly<Record<Level, SchoolLevel | undefined>> = {
  'nha-tre': undefined,
  'mam-non': undefined,
  'tieu-hoc': 'primary',
  thcs: 'lower-secondary',
  thpt: 'upper-secondary',
  gdtx: 'upper-secondary',
};

/** Of what a unit teaches, the levels questions are for. */
export const questionLevels = (taught: readonly Level[]): SchoolLevel[] =>
  schoolLevelCodes.filter((code) => taught.some((level) => levelOf[level] === code));
