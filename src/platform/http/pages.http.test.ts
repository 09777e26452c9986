import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoint, nothing } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { settableClock } from '../clock.ts';
import { defineModule, type Module } from './handlers.ts';
import { html } from './html.ts';
import { PAGES_A_MINUTE } from './pages.ts';
import { buildServer } from './server.ts';

const contract = {
  shows: endpoint({
    method: 'GET',
    path: '/try/:word',
    summary: 'shows',
    needs: 'anyone',
    params: z.object({ word: z.string().max(20) }),
    reply: nothing,
    page: true,
  }),
  takes: endpoint({
    method: 'POST',
    path: '/try/:word',
    summary: 'takes',
    needs: 'anyone',
    params: z.object({ word: z.string().max(20) }),
    body: z.record(z.string(), z.array(z.string().max(20))),
    reply: nothing,
    page: true,
  }),
};

describe('a page of HTML', async () => {
  const database = await testDatabase();
  const asked: unknown[] = [];
  const module = defineModule('try', contract, {
    shows: async (work, { params: { word } }) => {
      asked.push(work.caller);
      if (word === 'no') throw new Refusal('not-found');
      if (word === 'broken') throw new Error('the password is 1234');
      return { html: html`<p>${word}</p>`, status: word === 'odd' ? 422 : 200 };
    },
    takes: async (work, { params: { word }, body }) => {
      work.markRecorded();
      return { html: html`<p>${word} ${JSON.stringify(body)}</p>` };
    },
  });
  const app = await buildServer({
    db: database.db,
    clock: settableClock(new Date('2026-03-02T02:00:00Z')),
    identify: async () => {
      throw new Error('a page asked who it is');
    },
    secureCookies: false,
    modules: [module as unknown as Module],
    webFolder: undefined,
    logLevel: 'silent',
  });
  beforeAll(async () => {
    await app.ready();
  });
  afterAll(() => app.close());
  const send = (payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/try/word',
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('is shown to anyone without looking who it is, and runs no script', async () => {
    const answer = await app.inject({ url: '/try/%3Cb%3E', headers: { cookie: 'truong_an_session=admin' } });
    expect([answer.statusCode, answer.body]).toEqual([200, '<p>&lt;b&gt;</p>']);
    expect(asked).toEqual([undefined]);
    const { headers } = answer;
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['content-security-policy']).not.toContain('script');
    expect(headers['set-cookie']).toBeUndefined();
    expect((await app.inject('/try/odd')).statusCode).toBe(422);
  });

  it('takes a plain form, every value under its name, without what no database keeps', async () => {
    const answer = await send('a=1&b=2&b=x%00y&c=%F0%9F%98%80', { origin: 'https://elsewhere.example' });
    expect(answer.body).toContain('{&quot;a&quot;:[&quot;1&quot;],&quot;b&quot;:[&quot;2&quot;,&quot;xy&quot;]');
    expect((await send(`a=${'x'.repeat(21)}`)).statusCode).toBe(400);
    expect((await send(`a=${'x'.repeat(70_000)}`)).statusCode).toBe(400);
    const many = await send('a&'.repeat(32_000));
    expect([many.statusCode, many.body.includes('<h1>Bài gửi lên có quá nhiều ô')]).toEqual([413, true]);
  });

  it('is a page too where it says no, and tells nothing of a fault', async () => {
    const [no, broken] = [await app.inject('/try/no'), await app.inject('/try/broken')];
    expect([no.statusCode, broken.statusCode]).toEqual([404, 500]);
    expect(no.body).toContain('<h1>Không tìm thấy nội dung này');
    expect(broken.body).toContain('<h1>Chương trình gặp lỗi');
    expect(broken.body).not.toContain('1234');
  });

  it('is asked for only so often from one address', async () => {
    const from = (address: string) => app.inject({ url: '/try/word', remoteAddress: address });
    const answers = [];
    for (let n = 0; n <= PAGES_A_MINUTE; n += 1) answers.push((await from('10.0.0.7')).statusCode);
    expect(answers.indexOf(429)).toBe(PAGES_A_MINUTE);
    expect((await from('10.0.0.7')).body).toContain('Quá nhiều yêu cầu');
    expect((await from('10.0.0.8')).statusCode).toBe(200);
  });
});
