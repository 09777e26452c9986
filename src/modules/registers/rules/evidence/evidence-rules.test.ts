import { describe, expect, it } from 'vitest';
import { judgeAnswer } from './children-answer.ts';
import { kindOf } from './file-kind.ts';
import { isOver, longestRetention, usualRetention } from './retention.ts';
import { keptName, toldEvidence } from './say-evidence.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the kind of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe1..Exif', 'jpeg'],
    ['\x89PNG\r\n\x1a\n....IHDR', 'png'],
    ['RIFF....WEBPVP8 ', 'webp'],
    ['....ftypheic....', 'heic'],
    ['....ftypmif1....', 'heic'],
    ['%PDF-1.7\n', 'pdf'],
  ])('is told by its first bytes: %j', (head, kind) => {
    expect(kindOf(bytes(head))).toBe(kind);
  });

  it.each([
    'MZ\x90\0',
    'GIF89a',
    'RIFF....AVI ',
    '....ftypisom',
    '<svg xmlns=',
    '\n%PDF-1.7',
    '%PDF',
    'PK\x03\x04',
    '',
  ])('is none for everything else: %j', (head) => {
    expect(kindOf(bytes(head))).toBeUndefined();
  });
});

describe('how long a file with children is kept', () => {
  it('is to the end of the next school year unless somebody says otherwise', () => {
    expect(usualRetention('2026-03-02')).toBe('2027-05-31');
    expect(usualRetention('2026-05-31')).toBe('2027-05-31');
    expect(usualRetention('2026-06-01')).toBe('2028-05-31');
    expect(usualRetention('2026-12-31')).toBe('2028-05-31');
  });

  it('may never be longer than three years, and the day offered is always allowed', () => {
    expect(longestRetention('2026-03-02')).toBe('2029-03-02');
    for (let month = 1; month <= 12; month += 1) {
      const today = `2026-${String(month).padStart(2, '0')}-01`;
      expect(usualRetention(today) > today && usualRetention(today) <= longestRetention(today)).toBe(true);
    }
  });

  it('holds through its last day', () => {
    expect([isOver('2027-05-31', '2027-05-31'), isOver('2027-05-31', '2027-06-01')]).toEqual([false, true]);
  });
});

describe('what is said of children in a file', () => {
  const today = '2026-03-02';
  const sound = { children: true, consent: 'phiếu của lớp 7A', retainUntil: '2027-05-31' } as const;
  const wrongIn = (more: Partial<Parameters<typeof judgeAnswer>[0]>) =>
    judgeAnswer({ ...sound, ...more }, today).map(({ where, code }) => `${where} ${code}`);

  it('is asked, and no is enough', () => {
    expect(wrongIn({ children: undefined })).toEqual(['children missing']);
    expect(wrongIn({ children: false, consent: '', retainUntil: '' })).toEqual([]);
    expect(wrongIn({})).toEqual([]);
  });

  it('needs the paper of consent and a day that lies ahead, not too far', () => {
    expect(wrongIn({ consent: '  ', retainUntil: '' })).toEqual(['consent missing', 'retainUntil missing']);
    expect(wrongIn({ consent: 'x'.repeat(121) })).toEqual(['consent long']);
    expect(wrongIn({ retainUntil: today })).toEqual(['retainUntil past']);
    expect(wrongIn({ retainUntil: '2029-03-03' })).toEqual(['retainUntil late']);
    expect(wrongIn({ retainUntil: '31/02/2027' })).toEqual(['retainUntil missing']);
  });
});

it('a file is kept under the ending of what it became', () => {
  expect(keptName('IMG_0012.PNG', 'jpg')).toBe('IMG_0012.jpg');
  expect(keptName('cam ket. lop 7A', 'pdf')).toBe('cam ket. lop 7A.pdf');
  expect(keptName('.pdf', 'pdf')).toBe('tep.pdf');
});

it('history tells a file without what it shows, and one with children without its name', () => {
  const file = { name: 'Lớp 7A.jpg', sha256: 'ff' };
  expect(toldEvidence('Sổ tuyên truyền', { ...file, retainUntil: null })).toEqual({
    register: 'Sổ tuyên truyền',
    'entry:00:Tệp minh chứng': 'Lớp 7A.jpg',
    'entry:01:Mã SHA-256 của tệp': 'ff',
  });
  const told = toldEvidence('Sổ tuyên truyền', { ...file, retainUntil: '2027-05-31' });
  expect(JSON.stringify(told)).not.toContain('7A');
  expect(Object.values(told)).toContain('31/05/2027');
});
