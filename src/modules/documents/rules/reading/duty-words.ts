import { action, actor } from './actor-words.ts';
import { foundAt, type Paragraph } from './paragraphs.ts';
import type { Found, ReadDuty, ReadSection } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';

const marker = '(?:[-–+*•]\\s*|\\d{1,2}(?:\\.\\d{1,2})*\\s?[.)/–-]\\s*|[a-zđ][)/.]\\s*)?';
/** Where the name ends and what is told begins; “các đơn vị chưa gửi báo cáo” goes on with the name. */
const told = `(?<!\\s(?:chưa|đã|đang)(?:\\s(?:gửi|nộp|thực hiện|hoàn thành|xây dựng|ban hành|ký))?)\\s+${action}(?!\\p{L})`;
/** “Hiệu trưởng các trường: Căn cứ Kế hoạch này …” */
const namedFirst = new RegExp(`^${marker}(${actor}[^.;:()]{0,90}?)\\s*(?:\\([^()]{1,60}\\)\\s*)?:\\s+(?=\\p{L})`, 'u');
const asked = new RegExp(`(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao(?!\\s+ban))\\s+(${actor}[^.;:()]{0,110}?)(?=${told})`, 'u');
const leading = new RegExp(`^${marker}(${actor}[^.;:()]{0,110}?)(?=,?${told})`, 'u');
/** Behind a label: “Sơ kết học kỳ I: các tổ gửi báo cáo …”. */
const behindLabel = new RegExp(`^${marker}\\p{Lu}[^.;:()]{3,60}:\\s+(${actor}[^.;:()]{0,80}?)(?=,?${told})`, 'u');
/** Behind a limit that leads: “Chậm nhất ngày 10/6, các trường …”. */
const afterComma = new RegExp(`,\\s(${actor}[^.;:(),]{0,80}?(?:,\\s[^.;:(),]{1,40}?)?)(?=${told})`, 'u');
const limitLeads =
  /^(?:[-–+*•]\s*|\d{1,2}(?:\.\d{1,2})*[.)]\s*|[a-zđ]\)\s*)?(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Hh]ằng|[Hh]àng|[Đđ]ịnh kỳ|[Tt]rong|[Kk]hi|[Ss]au|[Kk]ết thúc|[Nn]gay)(?!\p{L})/u;
/** “Công an xã”, “Đối với các trường”, “Giao Sở Giáo dục và Đào tạo”. */
const actorTitle = new RegExp(`^(?:(?:[Đđ]ối với|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\\s+)?(?=${actor})`, 'u');

/**
 * Who owes it, in the document's words: the one asked in the sentence before `position`, the subject the paragraph
 * begins with, or the heading of a section given to one body.
 */
export function readWho(
  paragraph: Paragraph,
  position: number,
  path: readonly ReadSection[],
): Found<string> | undefined {
  const sentenceStart = Math.max(0, paragraph.text.lastIndexOf('. ', Math.max(0, position - 1)) + 1);
  const sentence = paragraph.text.slice(sentenceStart);
  const lead = sentence.trimStart();
  const leads = limitLeads.test(lead);
  const tried: readonly (readonly [rule: ReadingRule, match: RegExpExecArray | null])[] = [
    ['body-asked', asked.exec(sentence)],
    ['body-leads-sentence', leading.exec(lead)],
    ['body-behind-limit', leads ? afterComma.exec(lead) : null],
    ['body-leads-sentence', behindLabel.exec(lead)],
    ['body-leads-sentence', namedFirst.exec(paragraph.text)],
  ];
  const [rule, found] = tried.find(([, match]) => match !== null) ?? [];
  if (rule && found?.[1]) {
    const start = paragraph.text.indexOf(found[1], found.input === paragraph.text ? 0 : sentenceStart);
    if (start <= position || leads) return foundAt(found[1], paragraph.start + start, found[1].length, rule);
  }
  for (const section of path.toReversed()) {
    const title = section.title.replace(/[\s:.;,]+$/u, '');
    const skip = /^[Đđ]ối với/u.test(title) ? 0 : (actorTitle.exec(title)?.[0].length ?? -1);
    const name = title.slice(Math.max(0, skip));
    if (title.length <= 140 && actorTitle.test(title) && !new RegExp(`\\s${action}\\s`, 'u').test(name))
      return foundAt(name, section.titleWhere.start + title.length - name.length, name.length, 'body-in-heading');
  }
  return undefined;
}

/** “báo cáo UBND tỉnh kết quả”, “gửi UBND xã (qua …)”: no word between. */
const directReceiver =
  /(?:báo cáo|gửi)\s+((?:Sở|Phòng|UBND|Ủy ban|Uỷ ban|Công an|Ban|Bộ|Văn phòng|Giám đốc|Chủ tịch|Hiệu trưởng)(?!\p{L})[^,;:().\t]{0,60}?)(?=\s+(?:kết quả|tình hình|về|qua|thông qua|trước|chậm nhất|muộn nhất|theo|để|bằng)(?!\p{L})|\s*[,;:().\t]|$)/u;
const receiver =
  /(?<!\p{L})(?:về|cho|tới)\s+((?:Sở|Phòng|UBND|Ủy ban|Công an|Ban|Bộ|Văn phòng|cơ quan)(?!\p{L})[^,;:().\t]{0,90}?)(?=\s+(?:qua|thông qua|trước|chậm nhất|muộn nhất|theo|để|gồm|vào|và\s+(?:gửi|báo cáo|tổng hợp|các|đồng)|số liệu)(?!\p{L})|\s*[,;:().\t]|$)/u;

/** “về Phòng Giáo dục và Đào tạo”. */
export function readReceiver(text: string, offset: number): Found<string> | undefined {
  const match = receiver.exec(text) ?? directReceiver.exec(text);
  if (!match?.[1]) return undefined;
  return foundAt(match[1], offset + match.index + match[0].indexOf(match[1]), match[1].length, 'sent-to');
}

const through =
  /(?<!\p{L})(?:thông\s+)?qua\s+(?=(?:bộ phận|sở|ubnd|ủy ban|uỷ ban|đảng ủy|phòng|văn phòng|tổ|ban|đ\/c|đồng chí|ông|bà|thầy|cô|công an|trục|phần mềm|hệ thống|địa chỉ|hòm thư|hộp thư|email|e-mail|thư điện tử|chuyên viên)(?!\p{L}))/iu;
const channelEnd =
  /\s+(?:trước|chậm nhất|muộn nhất|theo (?:các )?(?:mốc|mẫu)|để)(?!\p{L})|\s*[;:()\n\t]|\.(?:\s|$)|,/gu;
/** Words that go on with the sentence, not with a name. */
const goesOn =
  'trước|chậm|muộn|theo|để|gồm|bao|đồng|kèm|gửi|nộp|báo|và|hoặc|số|điện|email|e-mail|địa|hòm|hộp|chuyên|trong|vào|từ|nội|cụ|sau|nếu|khi|định|hạn|thời|bằng|trên|không|phải|có|được|sẽ|qua|thông|do|nhằm|đảm|bảo';
const word = `(?!(?:${goesOn})(?!\\p{L}))\\p{L}+`;
/** Behind a comma inside the name of a division: “Phòng Chính trị, tư tưởng”, “Phòng Tổ chức, cán bộ”. */
const carriesOn = new RegExp(
  `^\\s+(?=\\p{Ll})${word}(?:\\s+${word}){0,4}(?=\\s+(?:${goesOn})(?!\\p{L})|\\s*[,;:().\\t\\n]|\\s*$)`,
  'u',
);
const longestChannel = 160;

/** How far a channel reaches from its first word: to what says when or how, not past a comma that belongs to its name. */
function channelLength(rest: string): number {
  for (const stop of rest.slice(0, longestChannel).matchAll(channelEnd)) {
    if (stop[0] !== ',' || !carriesOn.test(rest.slice(stop.index + 1))) return stop.index;
  }
  return rest.length <= longestChannel ? rest.length : 0;
}

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u;

/** By what way it is handed in: the division it goes through, the mailbox. */
export function readChannel(text: string, offset: number): ReadDuty['channel'] {
  const start = through.exec(text);
  const name = start && text.slice(start.index + start[0].length);
  const named = name?.slice(0, channelLength(name)).trimEnd();
  const mailbox = email.exec(text);
  if (!start || !named) {
    if (!mailbox) return undefined;
    const where = { start: offset + mailbox.index, end: offset + mailbox.index + mailbox[0].length };
    return { phrase: mailbox[0], where, email: mailbox[0], certainty: 'sure', rule: 'mailbox-in-sentence' };
  }
  const via = named.split(/\s+(?:theo|địa chỉ|hòm thư|hộp thư|email|e-mail)(?!\p{L})/iu)[0]?.trim();
  const isMailOnly = /^(?:địa chỉ|hòm thư|hộp thư|email|e-mail|thư điện tử)/iu.test(named);
  const phrase = start[0] + named;
  return {
    phrase,
    where: { start: offset + start.index, end: offset + start.index + phrase.length },
    ...(via && !isMailOnly && { via }),
    ...(mailbox && { email: mailbox[0] }),
    certainty: 'sure',
    rule: 'sent-through',
  };
}

const nameStops =
  /\s*[:;,(\t]|\.(?:\s|$)|\s+(?:gửi|nộp|trước|chậm nhất|muộn nhất|không muộn hơn|qua|theo|số liệu|để|xong|hoàn thành|với)(?!\p{L})|\s+(?:về|cho)\s+(?:Sở|Phòng|UBND|Ủy ban|Công an|Ban|cơ quan)|\s+và\s+(?:gửi|nộp|báo cáo)/iu;

/** The name of what is owed: from its noun to the first word about when, where or how. */
export function nameFrom(text: string, start: number, limit: number = text.length): string {
  const rest = text.slice(start, Math.min(limit, start + 200));
  const stop = nameStops.exec(rest);
  const name = rest
    .slice(0, stop && stop.index > 0 ? stop.index : undefined)
    .replace(/[\s,;:.("“-]+$/u, '')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
