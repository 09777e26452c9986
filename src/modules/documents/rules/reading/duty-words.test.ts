import { describe, expect, it } from 'vitest';
import { readChannel } from './duty-words.ts';

describe('the way a report is handed in', () => {
  it.each<[string, string | undefined, string?]>([
    ['qua Phòng Chính trị, tư tưởng theo hòm thư a.b@c.edu.vn chậm nhất', 'Phòng Chính trị, tư tưởng', 'a.b@c.edu.vn'],
    ['qua Phòng Kế hoạch, tài chính, thanh tra trước ngày 3/4', 'Phòng Kế hoạch, tài chính, thanh tra'],
    ['thông qua Phòng Công tác học sinh, sinh viên.', 'Phòng Công tác học sinh, sinh viên'],
    ['qua Phòng Tổ chức, cán bộ, email x@y.vn', 'Phòng Tổ chức, cán bộ', 'x@y.vn'],
    ['qua Phòng Trung học, trước ngày 5/3', 'Phòng Trung học'],
    ['qua Văn phòng, đồng thời gửi bản mềm', 'Văn phòng'],
    ['qua phần mềm, gồm các kỳ sau:', 'phần mềm'],
    ['qua đồng chí Lò Văn A, chuyên viên Phòng', 'đồng chí Lò Văn A'],
    ['qua bộ phận KH-TH theo mốc:', 'bộ phận KH-TH'],
    ['qua hộp thư a@b.vn.', undefined, 'a@b.vn'],
    ['gửi về a@b.vn', undefined, 'a@b.vn'],
  ])('%s', (text, via, email) => {
    const channel = readChannel(text, 7);
    expect([channel?.via, channel?.email]).toEqual([via, email]);
    const { start = 0, end = 0 } = channel?.where ?? {};
    expect(text.slice(start - 7, end - 7)).toBe(channel?.phrase);
  });

  it('is not invented', () => {
    expect(readChannel('gửi về Sở trước ngày 5/3', 0)).toBeUndefined();
  });
});
