import { describe, expect, it } from 'vitest';
import { allModules } from '#app/modules.ts';
import type { Contract } from '#base/endpoint.ts';
import { quickConverter } from '../fixtures/quick-converter.ts';
import { testDefinitions } from '../fixtures/registers.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { type PersonaName, personaNames, units } from '../personas/personas.ts';
import { rehearsing } from './matrix-rehearsal.ts';
import { matrixSamples, type Sample } from './matrix-samples.ts';
import { buildWorld, NOW } from './matrix-world.ts';
import {
  anyId,
  around,
  elsewhereIn,
  hiddenUnits,
  missing,
  moved,
  mutations,
  nobodys,
  ownersOf,
  references,
  strangeUnits,
} from './stranger-inputs.ts';
import { testServer } from './test-server.ts';

type Input = Sample['input'];

/**
 * Whoever may not know of a thing gets, byte for byte, the answer to asking for something that does not exist: for every
 * endpoint × persona × thing, and for the own, sibling, parent and foreign unit of each persona.
 */
describe('the 404 of a stranger', async () => {
  quickConverter();
  const { served, rehearse } = rehearsing();
  const server = await testServer(NOW, served, undefined, testDefinitions);
  const modules = allModules({
    trialPossible: true,
    fillTrial: async () => [],
    wipeTrial: async () => undefined,
    signIn: testSignIn,
  });
  const endpoints = new Map<string, { contract: Contract; key: string }>(
    modules.flatMap(({ name, contract }) => Object.keys(contract).map((key) => [`${name}.${key}`, { contract, key }])),
  );
  const samples = await matrixSamples(await buildWorld(server));

  /** Everything of an answer that could tell one case from another; the clock's second tells none. */
  async function ask(name: string, as: PersonaName, input: Input) {
    const { contract, key } = endpoints.get(name) ?? {};
    if (!contract || !key) throw new Error(`There is no endpoint ${name}`);
    const answer = await server.call(as, contract, key, input as never);
    const { date: _date, ...headers } = answer.headers;
    return { status: answer.status, headers, body: answer.bytes.toString() };
  }
  /** The inputs that are answered otherwise than the same question about what does not exist. */
  const differing = async (name: string, as: PersonaName, inputs: readonly Input[]) => {
    const [first] = inputs;
    if (!first) return [];
    const nothing = await ask(name, as, missing(first));
    const told: string[] = [];
    for (const input of inputs) {
      const answer = await ask(name, as, input);
      if (JSON.stringify(answer) === JSON.stringify(nothing)) continue;
      const asked = JSON.stringify({ ...input, file: input.file?.name });
      told.push(`${as} ${asked}: ${answer.status} ${answer.body.slice(0, 200)}, not ${nothing.status}`);
    }
    return told;
  };

  const about = Object.entries(samples).flatMap(([name, list]) =>
    list.filter(({ input }) => around(input).length > 0).map((sample) => ({ name, sample })),
  );

  it('is tried at every endpoint that names a thing in its address', () => {
    const named = [...endpoints].filter(([, { contract, key }]) => /:\w*[iI]d\b/.test(contract[key]?.path ?? ''));
    const tried = new Set(about.map(({ name }) => name));
    expect(named.map(([name]) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(60);
  });

  /** What each persona is told, all of them in a world that is undone. */
  const tellAll = async ({ prepare }: Sample, tell: (as: PersonaName) => Promise<string[]>) =>
    (await rehearse(() => Promise.all(personaNames.map(tell)), prepare)).flat();

  for (const { name, sample } of about) {
    it(`${name}${sample.title ? ` (${sample.title})` : ''}`, async () => {
      const strangers: PersonaName[] = [];
      const told = await tellAll(sample, async (as) => {
        const { input } = sample;
        const isStranger = (await ask(name, as, input)).status === 404;
        if (isStranger) strangers.push(as);
        // Whoever is concerned with this very thing of a unit above may know of it: the permission matrix says who and why.
        // A thing of the own account belongs to no unit.
        const isPlaced = sample.ownInput === undefined;
        const elsewhere = strangeUnits(as).filter(
          (unit) => isPlaced && !(sample.exceptions?.[as] && unit === sample.on),
        );
        const here = isStranger || as === 'nobody' ? [input, ...elsewhereIn(input)] : [];
        const wrong = as === 'stranger' || as === 'westOfficer' ? mutations(input) : [];
        return [
          ...(await differing(name, as, [...here, ...elsewhere.map((unit) => moved(input, units[unit]))])),
          ...(isStranger ? await Promise.all(wrong.map((one) => differing(name, as, [one]))) : []).flat(),
        ];
      });
      expect(told).toEqual([]);
      expect(strangers).toContain('stranger');
    });
  }

  const owners = ownersOf(Object.values(samples).flat());
  const naming = Object.entries(samples).flatMap(([name, list]) =>
    list.filter(({ input }) => references(input).length > 0).map((sample) => ({ name, sample })),
  );
  for (const { name, sample } of naming) {
    it(`${name}${sample.title ? ` (${sample.title})` : ''} tells nothing of what its body names`, async () => {
      const told = await tellAll(sample, async (as) => {
        if ((await ask(name, as, sample.input)).status !== 200) return [];
        const hidden = [...owners].filter(([, unit]) => hiddenUnits(as).includes(unit)).map(([id]) => id);
        const found: string[] = [];
        for (const referTo of references(sample.input)) {
          const answer = async (id: string) => {
            const { status, body } = await ask(name, as, referTo(id));
            return `${status} ${body.replace(anyId, 'ID')}`;
          };
          const nothing = await answer(nobodys(90));
          for (const id of hidden) {
            const met = await answer(id);
            if (met !== nothing) found.push(`${as} ${owners.get(id)} ${id}: ${met}, not ${nothing}`);
          }
        }
        return found;
      });
      expect(told).toEqual([]);
    });
  }
});
