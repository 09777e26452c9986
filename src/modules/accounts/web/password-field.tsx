import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { today } from '#ui/server-day.ts';
import { shortestPassword } from '../rules/passwords/shortest-password.ts';
import { accountWords } from './words.ts';

interface PasswordFieldProps extends Omit<PasswordInputProps, 'autoComplete'> {
  readonly isNew?: boolean;
}

/** A password that can be looked at while it is typed; password managers know which kind it is. */
export function PasswordField({ isNew = false, ...input }: PasswordFieldProps) {
  return (
    <PasswordInput
      label={isNew ? accountWords.newPassword : accountWords.password}
      {...(isNew ? { description: accountWords.passwordHint(shortestPassword(today())) } : {})}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': accountWords.show, size: 'xl', tabIndex: 0 }}
      rightSectionWidth={48}
      {...input}
    />
  );
}
