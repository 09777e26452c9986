import type { QuestionContent } from '../rules/question.ts';
import type { SchoolLevel, Topic } from '../rules/topics.ts';

/** What is typed of a question. */
export interface QuestionDraft {
  readonly topic: Topic | '';
  readonly levels: readonly SchoolLevel[];
  readonly text: string;
  readonly choices: readonly { readonly text: string; readonly right: boolean }[];
  readonly explanation: string;
  readonly name: string;
  readonly article: string;
  readonly from: string;
  readonly until: string;
}

const blank = { text: '', right: false };

export const newDraft: QuestionDraft = {
  topic: '',
  levels: [],
  text: '',
  choices: [blank, blank, blank],
  explanation: '',
  name: '',
  article: '',
  from: '',
  until: '',
};

export const draftOf = ({ source, ...content }: QuestionContent): QuestionDraft => ({
  ...content,
  name: source.name,
  article: source.article ?? '',
  from: source.from ?? '',
  until: source.until ?? '',
});

/** The question as it is judged and sent; lines of choices left blank at the end fall away. */
export function contentOf({ name, article, from, until, ...draft }: QuestionDraft): QuestionContent {
  const last = draft.choices.findLastIndex(({ text }) => text.trim() !== '');
  return {
    ...draft,
    topic: draft.topic as Topic,
    choices: draft.choices.slice(0, last + 1),
    source: { name, article: article.trim() || null, from: from || null, until: until || null },
  };
}
