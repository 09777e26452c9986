import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('units from Excel', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    return () => browser.close();
  });

  it('opens', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tài khoản của tôi');
  });
});
