import type { Page } from 'playwright-core';
import type { PersonaName } from '../personas/personas.ts';
import type { TestBrowser } from './browser.ts';
import type { PersonaProgram } from './program.ts';

/** A page of a persona, open at a path; as wide as a phone unless said otherwise. */
export async function openSignedIn(
  browser: TestBrowser,
  program: PersonaProgram,
  as: Exclude<PersonaName, 'nobody'>,
  path: string,
  width = 360,
): Promise<Page> {
  const page = await browser.newPage({ width, baseURL: program.baseURL });
  await program.signIn(page, as);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
