interface SentTotal {
  readonly issuer: string;
  readonly dutyTitle: string;
  readonly windowName: string;
  readonly parts: readonly { readonly title: string; readonly words: string }[];
}

/** The words of a consolidated report as the library of the office keeps them; parts without words are left out. */
export function sentTotalWords({ issuer, dutyTitle, windowName, parts }: SentTotal): { subject: string; text: string } {
  const subject = [dutyTitle, windowName].filter(Boolean).join(', ');
  const written = parts.filter(({ words }) => words.trim() !== '');
  return {
    subject,
    text: [issuer, 'BÁO CÁO', subject, ...written.flatMap(({ title, words }) => [title, words.trim()])].join('\n'),
  };
}
