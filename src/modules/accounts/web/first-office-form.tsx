import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { useSessionControls } from '#ui/session.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { judgeFullName, judgeLogin, judgeNewPassword } from './judge-fields.ts';
import { PasswordField } from './password-field.tsx';
import { accountWords } from './words.ts';

const words = accountWords.setup;

type OfficeKind = keyof typeof words.kinds;

const start = {
  kind: 'department' as OfficeKind,
  name: '',
  governingName: '',
  abbreviation: '',
  placeName: '',
  fullName: '',
  login: '',
  password: '',
};

const judge = (values: typeof start) => ({
  name: values.name.trim().length < 3 ? words.nameShort : undefined,
  governingName: values.governingName.trim().length < 3 ? words.governingShort : undefined,
  abbreviation: values.abbreviation.trim().length < 2 ? words.abbreviationShort : undefined,
  placeName: values.placeName.trim().length < 2 ? words.placeShort : undefined,
  fullName: judgeFullName(values.fullName),
  login: judgeLogin(values.login),
  password: judgeNewPassword(values.password, { ...values, unitNames: [values.name] }),
});

/** A Phòng stands under its district, a Sở and a commune under their province. */
const bodyOf = (token: string, values: typeof start) => {
  const { fullName, login, password, ...office } = values;
  return {
    token,
    office: {
      ...office,
      governingKind: office.kind === 'division' ? ('district-authority' as const) : ('province-authority' as const),
    },
    administrator: { fullName, login, password },
  };
};

interface FirstOfficeProps {
  readonly token: string;
  /** The commune of a single school: the kind is decided, and the words say how to go on. */
  readonly ofSchool: boolean;
  readonly onBack: () => void;
}

export function FirstOfficeForm({ token, ofSchool, onBack }: FirstOfficeProps) {
  const { enter } = useSessionControls();
  const navigate = useNavigate();
  const form = useFields(ofSchool ? { ...start, kind: 'commune-authority' as OfficeKind } : start, judge);
  const create = useCommand(
    (body: ReturnType<typeof bodyOf>, options) => accountsApi('POST /api/setup', { body, ...options }),
    async (session) => {
      enter(session);
      await navigate({ to: '/' });
    },
  );
  const { field } = form;
  const { kind } = form.values;
  const submit = async () => {
    if (form.isReady()) await create.run(bodyOf(token, form.values));
  };
  return (
    <PlainFrame
      title={ofSchool ? words.schoolForm : words.office}
      lead={ofSchool ? words.schoolFormLead : words.officeLead}
      width="40rem"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="lg">
          <ErrorSummary errors={form.errors} attempt={form.attempt} />
          <FailureNote error={create.error} />
          {ofSchool ? null : (
            <NativeSelect
              {...field('kind')}
              label={words.kind}
              data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
            />
          )}
          <TextInput {...field('name')} label={words.name} description={words.nameHints[kind]} />
          <TextInput {...field('governingName')} label={words.governing} description={words.governingHints[kind]} />
          <TextInput
            {...field('abbreviation')}
            label={words.abbreviation}
            description={words.abbreviationHints[kind]}
          />
          <TextInput {...field('placeName')} label={words.place} description={words.placeHints[kind]} />
          <fieldset className="plain">
            <legend>{words.administrator}</legend>
            <Stack gap="lg">
              <Text c="dimmed">{words.administratorLead}</Text>
              <TextInput {...field('fullName')} label={accountWords.fullName} autoComplete="name" />
              <TextInput
                {...field('login')}
                label={accountWords.login}
                description={accountWords.loginHint}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
              />
              <PasswordField {...field('password')} isNew />
            </Stack>
          </fieldset>
          <Group>
            <Button type="submit" loading={create.busy}>
              {words.create}
            </Button>
            <Button variant="default" onClick={onBack} disabled={create.busy}>
              {words.other}
            </Button>
          </Group>
        </Stack>
      </form>
    </PlainFrame>
  );
}
