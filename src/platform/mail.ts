import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one letter through an SMTP server (`smtp://user:password@host:587`). */
export type SendMail = (letter: Letter) => Promise<void>;

export function mailThrough(url: string, from: string): SendMail {
  const transport = createTransport(url);
  return async (letter) => {
    await transport.sendMail({ from, ...letter });
  };
}
