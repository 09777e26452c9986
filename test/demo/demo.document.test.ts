import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDemo } from '#app/demo/run-demo.ts';
import { fold } from '#base/vietnamese.ts';
import { filedBy, form, readDocx, readFigures, scaled } from './written-files.ts';

const root = resolve(import.meta.dirname, '../..');
const seeds = resolve(root, '../shared/seeds');
const seed = (number: string) =>
  existsSync(seeds)
    ? readdirSync(seeds)
        .filter((file) => file.startsWith(`${number}_`))
        .map((file) => join(seeds, file))[0]
    : undefined;

/** A year of reports passes over HTTP. */
const LONG = 900_000;

async function demonstrate(file: string) {
  const out = mkdtempSync(join(tmpdir(), 'truong-an-demo-test-'));
  const lines: string[] = [];
  try {
    const bytes = readFileSync(file);
    const say = (line: string) => lines.push(line);
    await runDemo({ fileName: basename(file), bytes, out, today: undefined, say }, '2026-03-02');
    return {
      lines,
      files: new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))])),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
type Shown = Awaited<ReturnType<typeof demonstrate>>;

const fileBase = (window: string, office: string) => fold(`${window} ${office}`).replace(/[^a-z0-9]+/g, '-');

/** What was said of closing: which office closed which window over how many units, and who is missing. */
const closings = ({ lines }: Shown) =>
  lines.flatMap((line) => {
    const [, window, office, accepted, expected, missing] =
      /^\S+ {2}(.+?): (.+?) duyệt \d+, chốt (\d+)\/(\d+), thiếu: (.+?);/.exec(line) ?? [];
    return window && office && missing
      ? [{ window, office, accepted: Number(accepted), expected: Number(expected), missing: missing.split(', ') }]
      : [];
  });
const sums = ({ lines }: Shown) =>
  lines.flatMap((line) => {
    const [, window, accepted, expected] =
      /^\S+ {2}(.+?): Sở duyệt \d+, tổng hợp (\d+)\/(\d+) đơn vị;/.exec(line) ?? [];
    return window ? [{ window, accepted: Number(accepted), expected: Number(expected) }] : [];
  });

function judgeSteps(shown: Shown, windows: number, offices: number) {
  const closed = closings(shown);
  expect(closed).toHaveLength(windows * offices);
  for (const { window, accepted, expected, missing } of closed) {
    expect([window, missing.length, accepted]).toEqual([window, 2, expected - 2]);
  }
  expect(shown.lines.filter((line) => line.includes('2 trường nộp muộn, 1 bị trả lại và nộp lại'))).toHaveLength(
    windows * offices,
  );
  expect(shown.lines.filter((line) => line.includes(' gửi lên Sở'))).toHaveLength(windows * offices);
  const above = sums(shown);
  expect(above).toHaveLength(windows);
  for (const { accepted, expected } of above) expect([accepted, expected]).toEqual([offices + 4, offices + 4]);
  expect(shown.files.size).toBe((windows * offices + windows) * 2);
}

function judgePapers({ files }: Shown) {
  for (const [name, bytes] of files) {
    if (!name.endsWith('.docx')) continue;
    const { text, tables } = readDocx(bytes);
    expect(text, name).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(
      tables.some((table) => table.includes('Nội dung') && table.includes('Buổi tuyên truyền')),
      name,
    ).toBe(true);
  }
}

/** Every total is a number, and the sum of what was filed: worked out again from what each school is known to file. */
function judgeFigures(shown: Shown) {
  const figuresOf = (window: string, office: string) => {
    const bytes = shown.files.get(`${fileBase(window, office)}.xlsx`);
    if (!bytes) throw new Error(`${office} wrote no figures of ${window}`);
    return readFigures(bytes);
  };
  const department = 'Sở Giáo dục và Đào tạo Nà Lang';
  const offices = closings(shown);
  for (const { window, office } of [...offices, ...sums(shown).map(({ window }) => ({ window, office: department }))]) {
    const { lines, sources } = figuresOf(window, office);
    const parts = sources.map(({ unit, version }) => {
      const filed = filedBy(unit, window, version);
      if (filed) return (code: string) => filed[code];
      const below = figuresOf(window, unit).lines;
      return (code: string) => {
        const line = below.find(({ indicator }) => indicator.code === code);
        return line && typeof line.total === 'number' ? scaled(line.total, line.indicator) : undefined;
      };
    });
    expect(lines).toHaveLength(form.indicators.length);
    for (const { indicator, name, total, reporters, children } of lines) {
      const place = `${window}, ${office}: ${indicator.name}`;
      const given = parts.map((figureOf) => figureOf(indicator.code)).filter((value) => value !== undefined);
      expect(name).toBe(indicator.name);
      expect(reporters, place).toBeTypeOf('number');
      if (given.length === 0) continue;
      expect(total, place).toBeTypeOf('number');
      expect(scaled(total, indicator), place).toBe(given.reduce((sum, value) => sum + value, 0));
      if (indicator.sensitive) expect(children, place).toEqual([]);
      else {
        const columns = children.map((cell) => scaled(cell, indicator));
        expect(columns.sort(), place).toEqual([...given].sort());
      }
    }
    if (office !== department) {
      expect(sources.filter(({ state }) => state.includes('muộn'))).toHaveLength(2);
      expect(sources.filter(({ version }) => version === 2)).toHaveLength(1);
    }
  }
}

interface Expected {
  readonly windows: number;
  readonly offices: number;
}

const plans: readonly [string, string | undefined, Expected][] = [
  ['the plan we ship (four communes)', join(root, 'samples/ke-hoach-mau.docx'), { windows: 4, offices: 4 }],
  ['the plan of a Phòng (seed 000)', seed('000'), { windows: 3, offices: 1 }],
  ['monthly reports (seed 001)', seed('001'), { windows: 11, offices: 1 }],
];

describe('the demonstration', () => {
  for (const [title, file, { windows, offices }] of plans) {
    it.skipIf(!file)(
      `runs ${title} from the document to papers and sums at both levels`,
      async () => {
        const shown = await demonstrate(file ?? '');
        judgeSteps(shown, windows, offices);
        judgePapers(shown);
        judgeFigures(shown);
      },
      LONG,
    );
  }

  const silent = seed('004');
  it.skipIf(!silent)(
    'says of a plan that asks for no report that there is nothing to sum up (seed 004)',
    async () => {
      const { lines, files } = await demonstrate(silent ?? '');
      expect(lines.at(-1)).toContain('không yêu cầu báo cáo theo kỳ nào');
      expect(files.size).toBe(0);
    },
    LONG,
  );
});
