import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, isPlainDate, type PlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { fieldId, useFields } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import { mayLastUntil, type ServicePermission } from '../../rules/services/service-rules.ts';
import { OpenedForm } from '../opened-form.tsx';
import { accessApi } from './access-api.ts';
import { accessWords } from './access-words.ts';

const words = accessWords.services;

/** A service account just made, with its token shown this one time. */
export interface Made {
  readonly name: string;
  readonly token: string;
  readonly expiresAt: string;
}

interface ServiceFormProps {
  readonly unitId: string;
  readonly offered: readonly ServicePermission[];
  readonly longestUntil: PlainDate;
  readonly onMade: (made: Made) => void;
  readonly onCancel: () => void;
}

export function ServiceForm({ unitId, offered, longestUntil, onMade, onCancel }: ServiceFormProps) {
  const today = useToday();
  const [chosen, setChosen] = useState<ServicePermission[]>([]);
  const form = useFields({ serviceName: '', may: '', until: longestUntil }, ({ serviceName, until }) => ({
    serviceName: serviceName.trim().length < 3 ? words.nameShort : undefined,
    may: chosen.length === 0 ? words.mayMissing : undefined,
    until: isPlainDate(until) && mayLastUntil(until, today) ? undefined : words.untilWrong(formatDate(longestUntil)),
  }));
  const make = useCommand(
    (body: { name: string; permissions: ServicePermission[]; until: PlainDate }, options) =>
      accessApi('POST /api/units/:unitId/service-accounts', { params: { unitId }, body, ...options }),
    ({ token, expiresAt }, { name }) => onMade({ name, token, expiresAt }),
  );
  return (
    <OpenedForm
      label={words.add}
      word={words.make}
      focus="serviceName"
      form={form}
      command={make}
      onReady={() => {
        const { serviceName, until } = form.values;
        void make.run({ name: serviceName.trim(), permissions: chosen, until });
      }}
      onCancel={onCancel}
    >
      <TextInput
        {...form.field('serviceName')}
        label={words.name}
        description={words.nameHint}
        maxLength={100}
        autoComplete="off"
      />
      <Checkbox.Group
        id={fieldId('may')}
        tabIndex={-1}
        label={words.may}
        error={form.errors.may}
        value={chosen}
        onChange={(values) => {
          setChosen(values as ServicePermission[]);
          form.set('may', '');
        }}
      >
        <Stack gap={0}>
          {offered.map((permission) => (
            <Checkbox key={permission} value={permission} label={words.permission(permission)} py="xs" />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayField
        name="until"
        label={words.until}
        description={words.untilHint(formatDate(longestUntil))}
        value={form.values.until}
        error={form.errors.until}
        width="12rem"
        onChange={(until) => form.set('until', until)}
      />
    </OpenedForm>
  );
}
