import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import type { peopleContract } from '../../people-contract.ts';
import { judgeFullName, judgeLogin } from '../judge-fields.ts';
import { roleWord } from '../words.ts';
import { LoginOfPerson } from './add-person.tsx';
import { InvitationLink, invitedBy } from './invitation-link.tsx';
import { judgeDays } from './judge-days.ts';
import classes from './people.module.css';
import { peopleApi } from './people-api.ts';
import { peopleWords } from './people-words.ts';

const words = peopleWords.takeOver;
const add = peopleWords.add;

type Headship = ReplyFor<typeof peopleContract, 'GET /api/units/:unitId/headship'>;
type Taken = ReplyFor<typeof peopleContract, 'POST /api/units/:unitId/headship'>;

/** One step: who comes, from which day, who goes. */
export default function TakeOverPage() {
  const { unitId } = usePageParams('unitId');
  const people = fillPath('/units/:unitId/people', { unitId });
  const [done, setDone] = useState<{ taken: Taken; from: string }>();
  const headship = useQuery(peopleApi.query('GET /api/units/:unitId/headship', { params: { unitId } }));
  const lead = headship.data
    ? words.lead(headship.data.unitName, roleWord(headship.data.role, headship.data.unitKind))
    : undefined;
  return (
    <Page title={words.title} width="narrow" lead={lead} back={{ to: people, word: words.back }}>
      {done ? (
        <Stack>
          <Note kind="done" role="status" title={words.done(done.taken.fullName)}>
            <p>{words.doneLead(formatDate(done.from))}</p>
          </Note>
          {done.taken.invitationPath && done.taken.expiresAt ? (
            <InvitationLink invited={invitedBy(done.taken.fullName, done.taken.invitationPath, done.taken.expiresAt)} />
          ) : null}
          <div>
            <LinkButton to={people}>{words.toPeople}</LinkButton>
          </div>
        </Stack>
      ) : (
        <Loaded query={headship} what={words.loading}>
          {(reply) => <TakeOver unitId={unitId} headship={reply} onDone={(taken, from) => setDone({ taken, from })} />}
        </Loaded>
      )}
    </Page>
  );
}

interface TakeOverProps {
  readonly unitId: string;
  readonly headship: Headship;
  readonly onDone: (taken: Taken, from: string) => void;
}

interface Body {
  readonly from: string;
  readonly fullName: string;
  readonly login?: string;
  readonly leaving: string[];
  readonly named: boolean;
}

const start = { from: '', who: 'new', fullName: '', login: '' };

function TakeOver({ unitId, headship, onDone }: TakeOverProps) {
  const { holders, role, unitName, unitKind, mayName, headName } = headship;
  const client = useQueryClient();
  const today = useToday();
  const [leaving, setLeaving] = useState(holders.map(({ personId }) => personId));
  const [named, setNamed] = useState(mayName);
  const [asking, setAsking] = useState(false);
  const form = useFields(start, (values) => ({
    from: values.from ? judgeDays({ from: values.from, until: '' }, today).from : words.fromMissing,
    fullName: judgeFullName(values.fullName),
    ...(values.who === 'has' ? { login: judgeLogin(values.login) } : {}),
  }));
  const { values } = form;
  const take = useCommand(
    (body: Body, options) => peopleApi('POST /api/units/:unitId/headship', { params: { unitId }, body, ...options }),
    async (taken, { from }) => {
      onDone(taken, from);
      await client.invalidateQueries();
    },
  );
  const send = () =>
    take.run({
      from: values.from,
      fullName: values.fullName.trim(),
      ...(values.who === 'has' ? { login: values.login.trim() } : {}),
      leaving,
      named,
    });
  const goers = holders.filter(({ personId }) => leaving.includes(personId)).map(({ fullName }) => fullName);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isReady()) return setAsking(false);
        if (asking) void send();
        else setAsking(true);
      }}
      onChange={() => setAsking(false)}
    >
      <Stack gap="lg">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <FailureNote error={take.error} />
        <DayField
          name="from"
          label={words.from}
          description={words.fromHint}
          value={values.from}
          error={form.errors.from}
          width="12rem"
          onChange={(day) => form.set('from', day)}
        />
        <TextInput {...form.field('fullName')} label={words.name} autoComplete="off" />
        <Radio.Group name="who" label={add.who} value={values.who} onChange={(who) => form.set('who', who)}>
          <Radio value="new" label={add.isNew} description={add.isNewHint} className={classes.role} />
          <Radio value="has" label={add.has} description={add.hasHint} className={classes.role} />
        </Radio.Group>
        {values.who === 'has' ? (
          <LoginOfPerson unitId={unitId} login={values.login} field={form.field('login') as never} />
        ) : null}
        <fieldset className="plain">
          <legend>{words.leaving}</legend>
          {holders.length === 0 ? <p>{words.nobody}</p> : null}
          {holders.map(({ personId, fullName, roles }) => (
            <Checkbox
              key={personId}
              className={classes.role}
              label={fullName}
              description={words.leavingHint(roles.map((one) => roleWord(one, unitKind)).join(', '))}
              checked={leaving.includes(personId)}
              onChange={(event) =>
                setLeaving(
                  event.currentTarget.checked ? [...leaving, personId] : leaving.filter((one) => one !== personId),
                )
              }
            />
          ))}
        </fieldset>
        {mayName ? (
          <Checkbox
            label={headName ? words.named(headName) : words.namedBlank}
            checked={named}
            onChange={(event) => setNamed(event.currentTarget.checked)}
          />
        ) : null}
        <p>{words.stays}</p>
        {asking ? (
          <Note
            role="status"
            title={words.summary(values.fullName.trim(), roleWord(role, unitKind), unitName, formatDate(values.from))}
          >
            {goers.length > 0 ? <p>{words.summaryLeaving(goers.join(', '))}</p> : null}
          </Note>
        ) : null}
        <Group>
          <Button type="submit" loading={take.busy}>
            {asking ? words.confirm : words.check}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
