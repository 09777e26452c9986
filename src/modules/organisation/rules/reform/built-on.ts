/** What can be built on a reform, in words: as long as any of it is there, the reform is not undone. */
const words = {
  changes: 'thay đổi khác của các đơn vị này',
  relations: 'đơn vị thuộc đơn vị mới lập',
  people: 'người có vai trò hoặc lời mời ở đơn vị mới lập',
  programmes: 'chương trình của đơn vị mới lập',
  assignments: 'việc giao cho đơn vị mới lập',
  asked: 'việc mà nơi nhận mới đã giao cho đơn vị được chuyển',
  documents: 'văn bản của đơn vị mới lập',
  decisions: 'việc đã bàn giao mà nơi nhận mới đã giải quyết',
} as const;

export type BuiltOn = Readonly<Record<keyof typeof words, boolean>>;

/** What stands in the way of undoing, as part of a sentence; undefined when nothing does. */
export function builtOnWords(built: BuiltOn): string | undefined {
  const found = (Object.keys(words) as (keyof typeof words)[]).filter((key) => built[key]);
  return found.length > 0 ? found.map((key) => words[key]).join(', ') : undefined;
}
