import { Button, Group } from '@mantine/core';
import { suggestedTags } from '../rules/suggested-tags.ts';
import { unitWords } from './words.ts';

const words = unitWords.form;

interface SuggestedTagsProps {
  /** Those the unit has already. */
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
}

/** Tags that are often used, added with one press. */
export function SuggestedTags({ tags, onAdd }: SuggestedTagsProps) {
  const known = new Set(tags.map((tag) => tag.toLowerCase()));
  const open = suggestedTags.filter((tag) => !known.has(tag));
  if (open.length === 0) return null;
  return (
    <Group gap="xs" mt="xs" role="group" aria-label={words.tagsSuggested}>
      {open.map((tag) => (
        <Button key={tag} variant="default" aria-label={words.addTag(tag)} onClick={() => onAdd(tag)}>
          + {tag}
        </Button>
      ))}
    </Group>
  );
}
