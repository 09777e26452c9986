import type { Id } from '#base/id.ts';
import { levels, ownerships, unitKinds } from '../../kinds.ts';
import { stepKindNames } from '../step-kinds.ts';
import type { MoveStep, OpenStep, ReformStep } from '../steps.ts';
import { blankStep, placeColumns, relationNames, type StepColumnKey, type StepRow, TAKEN_AWAY } from './columns.ts';
import { type Nameable, namer } from './naming.ts';

type Cells = Partial<Record<StepColumnKey, string>>;

const levelsText = (names: OpenStep['facts']['levels']): string => names.map((level) => levels[level]).join(', ');
const changedText = (text: string | null | undefined): string => (text === null ? TAKEN_AWAY : (text ?? ''));
const rankText = (rank: number | undefined): string => (rank === undefined ? '' : String(rank));

/** Moves of one unit to one place stand in one row, as long as they follow each other. */
function movedTogether(steps: readonly ReformStep[]): (readonly MoveStep[] | Exclude<ReformStep, MoveStep>)[] {
  const all: (MoveStep[] | Exclude<ReformStep, MoveStep>)[] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.step !== 'move') all.push(step);
    else if (
      Array.isArray(last) &&
      last.every((one) => one.unitId === step.unitId && one.toId === step.toId && one.rank === step.rank) &&
      last.every(({ relation }) => relation !== step.relation)
    ) {
      last.push(step);
    } else all.push([step]);
  }
  return all;
}

/** The steps of a reform as the rows of the sheet that, taken in again, gives the same steps. */
export function rowsOfSteps(steps: readonly ReformStep[], known: readonly Nameable[]): StepRow[] {
  const opened = steps.flatMap((step) => (step.step === 'open' ? [{ ...step.facts, unitId: step.unitId }] : []));
  const units = [...known, ...opened];
  const nameOf = namer(units);
  const byId = new Map(units.map((unit) => [unit.unitId, unit.name]));
  const unit = (unitId: Id): Cells => ({ unit: nameOf(unitId), unitName: byId.get(unitId) ?? '' });
  const to = (unitId: Id): Cells => ({ to: nameOf(unitId), toName: byId.get(unitId) ?? '' });

  const openRows = ({ unitId, facts, places }: OpenStep): Cells[] => {
    const isInColumn = (place: (typeof places)[number]) =>
      placeColumns.some(({ relation, rank }) => relation === place.relation && rank === place.rank);
    const columns = placeColumns.map(({ key, relation, rank }): [StepColumnKey, string] => {
      const place = places.find((one) => one.relation === relation && one.rank === rank);
      return [key, place ? nameOf(place.otherId) : ''];
    });
    const further = places.filter((place) => !isInColumn(place));
    return [
      {
        unit: nameOf(unitId),
        name: facts.name,
        kind: unitKinds[facts.kind].name,
        levels: levelsText(facts.levels),
        ownership: ownerships[facts.ownership],
        code: facts.code ?? '',
        abbreviation: facts.abbreviation ?? '',
        placeName: facts.placeName ?? '',
        tags: facts.tags.join(', '),
        headName: facts.headName ?? '',
        headTitle: facts.headTitle ?? '',
        draftingUnit: facts.draftingUnit ?? '',
        lastClass: facts.lastClass ? String(facts.lastClass) : '',
        ...Object.fromEntries(columns),
      },
      ...further.map(({ relation, rank, otherId }) => ({
        unit: nameOf(unitId),
        ...to(otherId),
        relation: relationNames[relation],
        rank: String(rank),
      })),
    ];
  };

  const cellsOf = (step: Exclude<ReformStep, MoveStep>): Cells[] => {
    switch (step.step) {
      case 'open':
        return openRows(step);
      case 'close':
        return [unit(step.unitId)];
      case 'rename': {
        const { abbreviation, placeName } = step;
        const changed = { abbreviation: changedText(abbreviation), placeName: changedText(placeName) };
        return [{ ...unit(step.unitId), name: step.name, ...changed }];
      }
      case 're-kind':
        return [{ ...unit(step.unitId), kind: unitKinds[step.kind].name, levels: levelsText(step.levels) }];
      case 'merge':
        return step.unitIds.map((unitId) => ({ ...unit(unitId), ...to(step.intoId) }));
      case 'split':
        return step.parts.map(({ unitId, part }) => ({ ...unit(step.unitId), ...to(unitId), part }));
      case 'hand-over':
        return [{ ...unit(step.fromId), ...to(step.toId) }];
    }
  };

  const rows: StepRow[] = [];
  movedTogether(steps).forEach((one, index) => {
    const moves = Array.isArray(one) ? (one as readonly MoveStep[]) : undefined;
    const [first] = moves ?? [];
    const all: Cells[] =
      moves && first
        ? [
            {
              ...unit(first.unitId),
              ...to(first.toId),
              relation: moves.map(({ relation }) => relationNames[relation]).join(', '),
              rank: rankText(first.rank),
            },
          ]
        : cellsOf(one as Exclude<ReformStep, MoveStep>);
    const kind = first?.step ?? (one as ReformStep).step;
    for (const cells of all) {
      const row = rows.length + 2;
      rows.push({ row, cells: { ...blankStep(), step: stepKindNames[kind], number: String(index + 1), ...cells } });
    }
  });
  return rows;
}
