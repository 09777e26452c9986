import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { isPlainDate } from '#base/date.ts';
import type { BodyOf } from '#base/endpoint.ts';
import { DayField } from '#ui/day-field.tsx';
import { useFields } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import { type Role, roleNames } from '../../rules/roles.ts';
import type { signInPolicyContract } from '../../sign-in-policy-contract.ts';
import { OpenedForm } from '../opened-form.tsx';
import { roleWord } from '../words.ts';
import { policyApi } from './access-api.ts';
import { accessWords } from './access-words.ts';

const words = accessWords.policy;

type Decision = Omit<BodyOf<(typeof signInPolicyContract)['decideSignInPolicy']>, 'commandId'>;

interface DecisionFormProps {
  readonly unitId: string;
  readonly onMade: (role: Role) => void;
  readonly onCancel: () => void;
}

/** One decision: which role, whether it must have a second factor, from which day, on whose word. */
export function DecisionForm({ unitId, onMade, onCancel }: DecisionFormProps) {
  const today = useToday();
  const empty = { role: '', required: 'yes', validFrom: today, graceDays: '14', source: '' };
  const form = useFields(empty, ({ role, required, validFrom, graceDays, source }) => ({
    role: role ? undefined : words.roleMissing,
    validFrom: isPlainDate(validFrom) && validFrom >= today ? undefined : words.fromWrong,
    graceDays:
      required === 'no' || (/^\d{1,2}$/.test(graceDays.trim()) && Number(graceDays) <= 90)
        ? undefined
        : words.daysWrong,
    source: source.trim().length < 5 ? words.sourceShort : undefined,
  }));
  const decide = useCommand(
    (body: Decision, options) =>
      policyApi('POST /api/units/:unitId/sign-in-policy', { params: { unitId }, body, ...options }),
    (_, { role }) => onMade(role),
  );
  const { role, required, validFrom, graceDays, source } = form.values;
  return (
    <OpenedForm
      label={words.add}
      word={words.save}
      focus="role"
      form={form}
      command={decide}
      onReady={() =>
        void decide.run({
          role: role as Role,
          required: required === 'yes',
          validFrom,
          graceDays: required === 'yes' ? Number(graceDays) : 0,
          source: source.trim(),
        })
      }
      onCancel={onCancel}
    >
      <p>{words.addLead}</p>
      <NativeSelect
        {...form.field('role')}
        label={words.role}
        data={[
          { value: '', label: words.roleChoose },
          ...roleNames.map((value) => ({ value, label: roleWord(value) })),
        ]}
      />
      <Radio.Group
        name="required"
        label={words.required}
        value={required}
        onChange={(value) => form.set('required', value)}
      >
        <Stack gap={0}>
          <Radio value="yes" label={words.requiredYes} py="xs" />
          <Radio value="no" label={words.requiredNo} py="xs" />
        </Stack>
      </Radio.Group>
      {required === 'yes' ? (
        <TextInput
          {...form.field('graceDays')}
          label={words.days}
          description={words.daysHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
        />
      ) : null}
      <DayField
        name="validFrom"
        label={words.from}
        description={words.fromHint}
        value={validFrom}
        error={form.errors.validFrom}
        width="12rem"
        onChange={(value) => form.set('validFrom', value)}
      />
      <Textarea
        {...form.field('source')}
        label={words.source}
        description={words.sourceHint}
        autosize
        minRows={2}
        maxLength={500}
      />
    </OpenedForm>
  );
}
