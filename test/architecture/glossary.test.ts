import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusals } from '#base/refusal-codes.ts';
import { allPermissions, roleNames } from '#modules/accounts/rules/roles.ts';
import { unitKindNames } from '#modules/organisation/rules/kinds.ts';
import { assignmentStates, correctionStates } from '#modules/programmes/rules/assignment.ts';

const root = resolve(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const terms = new Set([...glossary.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
const missing = (names: readonly string[]) => names.filter((name) => !terms.has(name));

describe('the glossary holds', () => {
  it('every module', () => {
    const modules = readdirSync(join(root, 'src/modules'));
    expect(modules.length).toBeGreaterThan(4);
    expect(missing(modules)).toEqual([]);
  });

  it('every permission, role, kind of unit and state', () => {
    expect(
      missing([...allPermissions, ...roleNames, ...unitKindNames, ...assignmentStates, ...correctionStates]),
    ).toEqual([]);
  });

  it('every refusal code', () => {
    expect(missing(Object.keys(refusals))).toEqual([]);
  });
});

describe('words', () => {
  it('call the reporting line by one word; another one is only read from sheets', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
    );
    const others = files.filter((file) => /báo cáo về/i.test(readFileSync(join(root, 'src', file), 'utf8')));
    expect(files.length).toBeGreaterThan(500);
    expect(others).toEqual(['modules/organisation/rules/reform/sheet/cells.ts']);
    expect(glossary).toContain('| báo cáo cho | `reports_to` |');
  });

  it('stand in words files, never inside a component', () => {
    const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
    const components = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
    );
    const breaches = components.flatMap((file) =>
      readFileSync(join(root, 'src', file), 'utf8')
        .split('\n')
        .map((line, index) => ({ line: line.replace(/\/\/.*|\/\*.*|^\s*\*.*/, ''), place: `${file}:${index + 1}` }))
        .filter(({ line }) => vietnamese.test(line))
        .map(({ place }) => place),
    );
    expect(components.length).toBeGreaterThan(10);
    expect(breaches).toEqual([]);
  });
});
