import { Button, Title } from '@mantine/core';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { RestoredNote } from '#ui/kept-text.tsx';
import { Progress } from '#ui/loading.tsx';
import { useJudged } from '../form-frame.tsx';
import { judgeHead, ReformHead } from '../reform-head.tsx';
import { useReformScope } from '../reform-scope.ts';
import classes from '../reforms.module.css';
import type { NamedUnit } from '../reforms-api.ts';
import { UnitsField } from '../units-field.tsx';
import { CommunesForm } from './communes-form.tsx';
import type { AbolitionTyped } from './guided-api.ts';
import { guidedWords as words } from './guided-words.ts';
import { standsOn } from './stands-on.ts';

interface AbolitionFormProps {
  readonly typed: AbolitionTyped;
  readonly restored: boolean;
  readonly onDiscard: () => void;
  readonly hasProposal: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChange: (change: Partial<AbolitionTyped>) => void;
  readonly onPropose: () => void;
}

const isDistrict = ({ kind }: NamedUnit) => kind === 'division' || kind === 'district-authority';

/** Which districts end, from which day on which text, and the communes that follow them. */
export function AbolitionForm({
  typed,
  restored,
  onDiscard,
  hasProposal,
  busy,
  error,
  onChange,
  onPropose,
}: AbolitionFormProps) {
  const stands = standsOn(useReformScope().day);
  // The day may have been changed after the choice.
  const gone = typed.districts.find((unit) => !stands(unit));
  const judged = useJudged(() => ({
    districts: typed.districts.length === 0 ? words.districtsMissing : gone ? words.notStanding(gone.name) : undefined,
    ...judgeHead(typed),
    ...Object.fromEntries(
      typed.communes.map(({ name }, index) => [
        `commune-${index}`,
        name.trim().length < 3 ? words.communeNameShort : undefined,
      ]),
    ),
  }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (judged.isReady()) onPropose();
      }}
    >
      {restored ? <RestoredNote onDiscard={onDiscard} /> : null}
      <ErrorSummary errors={judged.errors} attempt={judged.attempt} />
      <section className={classes.section}>
        <Title order={2}>{words.one}</Title>
        <div className={classes.stack}>
          <div className={classes.head}>
            <UnitsField
              name="districts"
              label={words.districts}
              description={words.districtsHint}
              many
              fits={(unit) => isDistrict(unit) && stands(unit)}
              value={typed.districts}
              error={judged.errors.districts}
              onChange={(districts) => {
                const isOwnName = typed.name !== '' && typed.name !== nameFor(typed.districts);
                onChange({ districts, ...(isOwnName ? {} : { name: nameFor(districts) }) });
              }}
            />
          </div>
          <ReformHead nameHint={words.nameHint} value={typed} errors={judged.errors} onChange={onChange} />
        </div>
      </section>
      <section className={classes.section}>
        <Title order={2}>{words.two}</Title>
        <CommunesForm
          communes={typed.communes}
          errors={judged.errors}
          onChange={(communes) => onChange({ communes })}
        />
      </section>
      <div className={`${classes.section} ${classes.stack}`}>
        <Button type="submit" loading={busy} variant={hasProposal ? 'default' : 'filled'}>
          {hasProposal ? words.proposeAgain : words.propose}
        </Button>
        {busy ? <Progress what={words.proposing} /> : null}
        <FailureNote error={error} />
      </div>
    </form>
  );
}

/** The name offered for these districts; one the person wrote is never replaced. */
const nameFor = (districts: readonly NamedUnit[]): string =>
  districts.length > 0 ? words.startName(districts.map(({ name }) => name).join(', ')) : '';
