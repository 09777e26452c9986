import { describe, expect, it } from 'vitest';
import { allModules } from '#app/modules.ts';
import { dayInVietnam } from '#base/date.ts';
import type { AnyEndpoint, Contract } from '#base/endpoint.ts';
import { quickConverter } from '../fixtures/quick-converter.ts';
import { testDefinitions } from '../fixtures/registers.ts';
import { personaNames } from '../personas/personas.ts';
import { expectedOutcome, type Outcome } from './matrix-expected.ts';
import { signInWithProvider } from './matrix-provider.ts';
import { rehearsing } from './matrix-rehearsal.ts';
import { matrixSamples, type Sample } from './matrix-samples.ts';
import { buildWorld, NOW } from './matrix-world.ts';
import { testServer } from './test-server.ts';

/** Every endpoint × every persona: what must happen is worked out from the contract, the roles and the tree. */
describe('the permission matrix', async () => {
  quickConverter();
  const { served, rehearse } = rehearsing();
  const server = await testServer(NOW, served, signInWithProvider, testDefinitions);
  const modules = allModules({
    trialPossible: true,
    fillTrial: async () => [],
    wipeTrial: async () => undefined,
    signIn: signInWithProvider,
  });
  const endpoints = new Map<string, { contract: Contract; key: string }>(
    modules.flatMap(({ name, contract }) => Object.keys(contract).map((key) => [`${name}.${key}`, { contract, key }])),
  );
  const samples = await matrixSamples(await buildWorld(server));
  const day = dayInVietnam(NOW);

  /** What each persona meets with the same request, none of them seeing what another did. */
  async function meet(name: string, { input, ownInput, prepare }: Sample): Promise<Record<string, Outcome>> {
    const { contract, key } = endpoints.get(name) ?? {};
    if (!contract || !key) throw new Error(`There is no endpoint ${name}`);
    const answers = await rehearse(
      () => Promise.all(personaNames.map((as) => server.call(as, contract, key, (ownInput?.(as) ?? input) as never))),
      prepare,
    );
    return Object.fromEntries(
      answers.map(({ status, problem }, at) => [
        personaNames[at],
        status === 200 ? 'done' : `${status} ${problem?.code}`,
      ]),
    );
  }

  it('has a sample for every endpoint and for nothing else', () => {
    expect(Object.keys(samples).sort()).toEqual([...endpoints.keys()].sort());
  });

  it('undoes what a rehearsal did', async () => {
    const [sample] = samples['documents.addText'] ?? [];
    const count = async () => (await server.database.pool.query('select count(*)::int as n from document')).rows[0].n;
    const before = await count();
    expect(sample && (await meet('documents.addText', sample))).toMatchObject({ communeOfficer: 'done' });
    expect(await count()).toBe(before);
  });

  for (const [name, list] of Object.entries(samples)) {
    const needs = (endpoints.get(name)?.contract[endpoints.get(name)?.key ?? ''] as AnyEndpoint | undefined)?.needs;
    for (const sample of list) {
      it(`${name} needs ${needs} on ${sample.on}${sample.title ? `: ${sample.title}` : ''}`, async () => {
        const expected = Object.fromEntries(
          personaNames.map((persona) => [persona, expectedOutcome(persona, needs ?? 'anyone', sample, day)]),
        );
        const met = await meet(name, sample);
        expect(met).toEqual(expected);
        expect(Object.values(met)).toContain('done');
      });
    }
  }
});
