import { addDays, addMonths, minDate } from '#base/date.ts';
import type { ParamsOf, QueryOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import { makePapersDocx } from '#modules/documents/server/public.ts';
import { selectAbove } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { papersContract } from '../../papers-contract.ts';
import type { Definition } from '../../rules/definition.ts';
import type { ProposalPaper } from '../../rules/papers/paper-schema.ts';
import { type Forces, proposalPaper, type Quarter, quarterOf } from '../../rules/papers/proposal-paper.ts';
import { sayValue } from '../../rules/say-entry.ts';
import { dayAt, sumAt, type Values } from '../../rules/values.ts';
import type { Registers } from '../definitions.ts';
import { selectBetween } from '../entry-store.ts';
import { sumMeasures } from '../sum-measures.ts';
import { paperHead } from './paper-head.ts';

type C = typeof papersContract;

/** The most teams and classes a letter names. */
const MOST = 60;

const said = ({ fields }: Definition, code: string, values: Values): string => {
  const field = fields.find((one) => one.code === code);
  return field && field.kind !== 'rows' ? sayValue(field, values) : '';
};

/** Who there is on the last day of a quarter, by the measures of their registers, and the classes of the year up to it. */
async function forcesOf(
  work: Work,
  registers: Registers,
  training: Definition,
  paper: ProposalPaper,
  unitId: Id,
  { lastDay }: Quarter,
): Promise<Forces> {
  const window = { firstDay: lastDay, lastDay };
  const summed = await sumMeasures(work, registers.all, [unitId], window);
  const amountOf = (code: string) => summed.find(({ measure }) => measure.code === code)?.amount ?? 0;
  const team = registers.inForce(paper.team);
  const teams = await selectBetween(work.tx, unitId, team.code, { firstDay: null, lastDay }, 10 * MOST);
  const year = { firstDay: addDays(addMonths(lastDay, -12), 1), lastDay };
  const classes = await selectBetween(work.tx, unitId, training.code, year, MOST);
  return {
    guards: amountOf(paper.guards),
    guardsTrained: amountOf(paper.guardsTrained),
    officers: amountOf(paper.officers),
    teams: teams
      .filter(({ values }) => (dayAt(values, 'until') ?? '9999-12-31') > lastDay)
      .slice(0, MOST)
      .map(({ values }) => ({
        name: said(team, 'name', values),
        kind: said(team, 'kind', values),
        members: sumAt(values, 'members'),
      })),
    classes: classes.map(({ day, values }) => ({
      day,
      name: said(training, 'name', values),
      who: said(training, 'for', values),
      heldBy: said(training, 'held-by', values),
      people: sumAt(values, 'people'),
    })),
  };
}

/** The letter of a quarter that asks for training. It names what stays inside a unit, so it is for the unit alone. */
export async function registerPaper(
  work: Work,
  registers: Registers,
  { unitId, register, paper: code }: ParamsOf<C['registerPaper']>,
  { day }: QueryOf<C['registerPaper']>,
): Promise<Download> {
  await work.needHere('register.read', unitId);
  const definition = registers.inForce(register);
  const paper = definition.papers.find((one) => one.code === code);
  if (paper?.kind !== 'training-proposal') throw new Refusal('not-found');
  const quarter = quarterOf(day);
  const asOf = minDate(quarter.lastDay, work.today);
  const head = await paperHead(work, unitId, { kind: 'dispatch', day: asOf, dated: false });
  const [police] = await selectAbove(work.tx, unitId, 'partners_with', asOf);
  const forces = await forcesOf(work, registers, definition, paper, unitId, { ...quarter, lastDay: asOf });
  const letter = proposalPaper(forces, { ...quarter, lastDay: asOf }, head, police?.name);
  return {
    fileName: `${fold(`${paper.name} ${quarter.name}`)}.docx`,
    mediaType: mediaTypes.docx,
    bytes: () => makePapersDocx(paper.name, [letter]),
  };
}
