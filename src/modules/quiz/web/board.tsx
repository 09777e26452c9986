import { CopyButton } from '#ui/copy-button.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import { shownCode } from '../rules/round.ts';
import classes from './quiz.module.css';
import { quizWords } from './words.ts';

const words = quizWords.round;

/** What goes on the board: a QR code, a short address and the code, large enough for the last row. */
export function Board({ code }: { code: string }) {
  const address = `${window.location.origin}/q/${code}`;
  return (
    <section className={classes.board} aria-label={words.board}>
      <QrCode text={address} label={words.qr} width={240} />
      <div className={classes.boardWords}>
        <p>{words.boardLead}</p>
        <dl>
          <dt>{words.address}</dt>
          <dd>{`${window.location.host}/q`}</dd>
          <dt>{words.code}</dt>
          <dd className={classes.code}>{shownCode(code)}</dd>
        </dl>
        <div className={classes.deeds} data-screen-only>
          <CopyButton text={address} what={words.copyWhat} />
          <a className={classes.link} href={address} target="_blank" rel="noreferrer">
            {words.openPage}
          </a>
        </div>
      </div>
    </section>
  );
}
