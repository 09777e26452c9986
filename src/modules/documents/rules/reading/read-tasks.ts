import type { PlainDate } from '#base/date.ts';
import type { Place } from './duty-pieces.ts';
import { readWho } from './duty-words.ts';
import { foundIn, type Paragraph } from './paragraphs.ts';
import { type DateMention, findDates, type PlanYear, resolveDate } from './read-dates.ts';
import { type DueMention, findDues } from './read-due.ts';
import { markerOf } from './read-sections.ts';
import { findWindows } from './read-windows.ts';
import type { ReadDuty, ReadTask, Span } from './reading.ts';
import { limitOf } from './row-limits.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { TaskRow } from './table-rows.ts';
import { askedByLabel, askedThing, asks, done, holdsFrom } from './task-words.ts';

const longestTask = 240;
/** A sentence with more limits is a list that lost its lines. */
const mostInSentence = 20;

/** Sentences that tell somebody to do something by a day, where that is neither a plan nor a report read already. */
export function readTasks(
  places: readonly Place[],
  plan: PlanYear | undefined,
  duties: readonly ReadDuty[],
  issuedOn: PlainDate | undefined,
): ReadTask[] {
  const known = duties.flatMap(({ windows }) =>
    windows.flatMap(({ dueWhere, windowWhere }) => (windowWhere ? [dueWhere, windowWhere] : [dueWhere])),
  );
  const isKnown = (where: Span) => known.some((other) => other.start < where.end && where.start < other.end);
  return places.flatMap((place) => {
    if (place.row) return taskInRow(place.row, plan, isKnown);
    return withLimitsJoined(sentencesOf(place.paragraph), place.paragraph).flatMap((sentence) => {
      const { text } = sentence;
      if (holdsFrom.test(text)) return [];
      const isDone = done.test(text);
      const dues = findDues(text, outsideWindows(text, plan)).slice(0, mostInSentence);
      if (dues.length === 0) return [];
      const verbs = verbsIn(text);
      return dues.flatMap((due): ReadTask[] => {
        const dueWhere = { start: sentence.start + due.start, end: sentence.start + due.end };
        const day = resolveDate(due.date, plan);
        const verb =
          verbs.find((at) => at < due.start) ??
          verbs.find((at) => at >= due.end) ??
          (day && (issuedOn === undefined || day > issuedOn) ? itemStart(place, sentence, due) : undefined);
        if (!day || isKnown(dueWhere) || verb === undefined) return [];
        // “Các trường đã gửi nhưng thiếu phụ biểu bổ sung trước ngày …”: a day to come is asked for whatever was done.
        if (isDone && (issuedOn === undefined || day <= issuedOn || due.isVague)) return [];
        const what = taskWords(text, verb, due.start);
        const start = sentence.start + verb;
        const who = readWho(place.paragraph, verb + sentence.start - place.paragraph.start, place.path);
        return [
          {
            what,
            where: { start: Math.min(start, dueWhere.start), end: Math.max(start + what.length, dueWhere.end) },
            ...(who && { who }),
            due: { day, inclusive: due.inclusive },
            duePhrase: text.slice(due.start, due.end),
            dueWhere,
            ...(due.hour && { hour: due.hour }),
            ...(due.isEveryYear && { isEveryYear: true }),
            certainty: due.isVague || due.hour ? 'unsure' : 'sure',
            rule: 'work-by-day',
          },
        ];
      });
    });
  });
}

/**
 * An item of a list that begins with words the reader does not know as a verb is work all the same when a limit ends its sentence
 * (“Mở phòng trò chuyện … trước ngày 1/11”), unless the limit only tells a thing apart (“học sinh sinh trước ngày …”).
 */
function itemStart({ paragraph, path }: Place, sentence: Sentence, due: DueMention): number | undefined {
  const isItem = path.at(-1)?.where.start === paragraph.start;
  const { text } = sentence;
  const behindMarker = (markerOf(paragraph.text)?.length ?? 0) - (sentence.start - paragraph.start);
  const marker = Math.max(0, behindMarker);
  const words = text.slice(marker, due.start);
  const isEnd = /^[\s.;/]*$/u.test(text.slice(due.end));
  if (!isItem || !isEnd || due.isVague || behindMarker < 0) return undefined;
  return words.length > 12 && !namesThing.test(words) && !tellsApart.test(words) ? marker : undefined;
}

const namesThing =
  /^\s*(?:Các|Những|Mọi|Tất cả|Thời gian|Thời điểm|Thời hạn|Đối tượng|Điều kiện|Kinh phí|Địa điểm|Tiêu chuẩn|Học sinh|Người|Trẻ|Văn bản|Quyết định|Công văn|Thông tư|Nghị định|Luật|Không|Kết quả|Tình hình|Số)(?!\p{L})/u;
const tellsApart =
  /(?:(?<!học )sinh|xảy ra|ban hành|tuyển dụng|thành lập|cấp|nhập học|công tác|phát sinh|có hiệu lực|được công nhận|bổ nhiệm)\s*$/iu;

/** “Giao Sở … lắp xong gờ giảm tốc; hạn cuối là ngày …”: a limit behind a semicolon goes with what stands before it. */
function withLimitsJoined(sentences: readonly Sentence[], { text, start }: Paragraph): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const goesOn = last?.text.endsWith(';') ? onlyLimit : labelledLimit;
    if (last && goesOn.test(sentence.text))
      joined[joined.length - 1] = {
        ...last,
        text: text.slice(last.start - start, sentence.end - start),
        end: sentence.end,
      };
    else joined.push(sentence);
  }
  return joined;
}

const labelledLimit =
  /^(?:Thời hạn|Thời gian|Hạn|Hoàn thành|Xong)(?:\s+\p{L}+){0,2}\s*:?\s*(?:(?:trước|chậm nhất|là|vào)\s+){0,3}(?:ngày\s+)?\d/u;
const onlyLimit =
  /^(?:thời hạn|hạn|chậm nhất|muộn nhất|xong|hoàn thành|trước)(?:\s+\p{L}+){0,3}\s*:?\s*(?:(?:trước|chậm nhất|là|vào)\s+){0,3}(?:ngày\s+)?\d/iu;

/** Days that are no end of a time from one to another. */
function outsideWindows(text: string, plan: PlanYear | undefined): DateMention[] {
  const dates = findDates(text);
  const windows = findWindows(text, dates, plan);
  return dates.filter((date) => !windows.some((window) => window.start <= date.start && date.end <= window.end));
}

/** A row of a table of work: the time stands in a column of its own. */
function taskInRow(row: TaskRow, plan: PlanYear | undefined, isKnown: (where: Span) => boolean): ReadTask[] {
  const { what, who, time } = row;
  const due = limitOf(row);
  const day = due && resolveDate(due.date, plan);
  if (!due || !day) return [];
  const dueWhere = { start: time.start + due.start, end: time.start + due.end };
  if (isKnown(dueWhere)) return [];
  return [
    {
      what: what.text,
      where: { start: Math.min(what.start, time.start), end: Math.max(what.end, time.end) },
      ...(who && { who: foundIn(who, 'table-column') }),
      due: { day, inclusive: due.inclusive },
      duePhrase: time.text.slice(due.start, due.end),
      dueWhere,
      certainty: due.isVague || due.hour ? 'unsure' : 'sure',
      rule: 'table-row',
    },
  ];
}

/** Where what is asked begins: the first verb before a limit or, when the limit leads, behind it. */
const verbsIn = (text: string): number[] => {
  const verbs = [...text.matchAll(asks)].map(
    (match) => match.index + match[0].length - (match[1] ?? match[2] ?? '').length,
  );
  const thing = askedThing.exec(text);
  const label = askedByLabel.exec(text);
  if (label) return [label[0].lastIndexOf(label[1] ?? ''), ...verbs];
  return thing ? [thing[0].length - (thing[1]?.length ?? 0), ...verbs] : verbs;
};

const taskWords = (text: string, verb: number, dueStart: number): string =>
  text
    .slice(verb, Math.min(verb < dueStart ? dueStart : text.length, verb + longestTask))
    .replace(/[.;]\s+(?:Thời hạn|Thời gian|Hạn|Hoàn thành)(?:\s\p{L}+){0,2}\s*:?\s*$/u, '')
    .replace(/[\s,;:.(]+$/u, '');
