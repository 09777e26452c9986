import { Group, Radio } from '@mantine/core';
import { DayField } from '#ui/day-field.tsx';
import classes from './tree.module.css';
import { treeWords as words } from './tree-words.ts';
import type { ChosenTree, TreeChosen } from './use-tree.ts';

/** *Theo cây của kỳ / hôm nay / ngày khác*: by which tree units are placed under the children of the office. */
export function TreeChoice({ tree: { chosen, choose } }: { tree: ChosenTree }) {
  const pick = (by: string) => choose(by === 'day' ? { by, day: '' } : { by: by as Exclude<TreeChosen['by'], 'day'> });
  return (
    <div className={classes.choice} data-screen-only>
      <Radio.Group label={words.label} value={chosen.by} onChange={pick}>
        <Group gap="0.25rem 1.25rem" mt="0.375rem">
          <Radio value="window" label={words.window} />
          <Radio value="today" label={words.today} />
          <Radio value="day" label={words.other} />
        </Group>
      </Radio.Group>
      {chosen.by === 'day' ? (
        <DayField
          alone
          name="tree-day"
          width="10rem"
          label={words.day}
          value={chosen.day}
          onChange={(day) => choose({ by: 'day', day })}
        />
      ) : null}
    </div>
  );
}
