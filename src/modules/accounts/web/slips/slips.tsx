import { Button } from '@mantine/core';
import type { ReplyFor } from '#ui/api-types.ts';
import { formatDayOf } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import type { slipsContract } from '../../slips-contract.ts';
import { roleWord } from '../words.ts';
import { slipWords as words } from './slip-words.ts';
import classes from './slips.module.css';

type Made = ReplyFor<typeof slipsContract, 'POST /api/units/:unitId/slips'>;
type Slip = Made['slips'][number];

/** Two columns of four on an A4. */
const ON_A_SHEET = 8;

interface SlipsProps {
  readonly made: Made;
  readonly onFinished: () => void;
}

/** Slips to print and cut, shown this one time. */
export function Slips({ made: { slips, officeName, site }, onFinished }: SlipsProps) {
  const address = `${site ?? location.origin}/slip`;
  const sheets = Array.from({ length: Math.ceil(slips.length / ON_A_SHEET) }, (_, i) =>
    slips.slice(i * ON_A_SHEET, (i + 1) * ON_A_SHEET),
  );
  return (
    <>
      <div data-screen-only>
        <Page title={words.ready(slips.length)}>
          <Note
            kind="warning"
            actions={
              <>
                <Button onClick={() => window.print()}>{words.print}</Button>
                <Button variant="default" onClick={onFinished}>
                  {words.finish}
                </Button>
              </>
            }
          >
            <p>{words.once}</p>
            <p>{words.sheets(sheets.length)}</p>
          </Note>
        </Page>
      </div>
      <div className={classes.sheets}>
        {sheets.map((onSheet) => (
          <div key={onSheet[0]?.invitationId} className={classes.sheet}>
            {onSheet.map((slip) => (
              <OneSlip key={slip.invitationId} slip={slip} officeName={officeName} address={address} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function OneSlip({ slip, officeName, address }: { slip: Slip; officeName: string; address: string }) {
  const { fullName, unitName, unitKind, role, login, code, expiresAt } = slip;
  const behind = new URLSearchParams({ login, code });
  return (
    <article className={classes.slip} aria-label={fullName}>
      <div className={classes.office}>{officeName}</div>
      <div className={classes.body}>
        <div>
          <div className={classes.name}>{fullName}</div>
          <div className={classes.place}>
            {roleWord(role, unitKind)}, {unitName}
          </div>
          <dl className={classes.facts}>
            <dt>{words.login}</dt>
            <dd>{login}</dd>
            <dt>{words.code}</dt>
            <dd>{code}</dd>
          </dl>
        </div>
        <QrCode text={`${address}#${behind}`} label={words.qr(fullName)} width={96} />
      </div>
      <ol className={classes.steps}>
        {words.steps(address.replace(/^https?:\/\//, '')).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={classes.until}>{words.validUntil(formatDayOf(expiresAt))}</div>
    </article>
  );
}
