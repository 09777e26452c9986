import { Stack, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { useFields } from '#ui/fields.ts';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { CODE_LENGTH, groupedCode, typedCode } from '../../rules/slips/slip-code.ts';
import { LoginField, TryForm } from '../sign-in/try-form.tsx';
import { accountWords } from '../words.ts';
import { slipWords } from './slip-words.ts';
import { slipsApi } from './slips-api.ts';

const words = slipWords.use;

type SlipFields = { login: string; code: string };

const judge = ({ login, code }: SlipFields) => ({
  login: login.trim() ? undefined : accountWords.loginMissing,
  code: typedCode(code).length === CODE_LENGTH ? undefined : words.codeShort,
});

/** What the square code of a slip carries stands behind `#`, which no browser sends to any server. */
function scanned(): SlipFields {
  const told = new URLSearchParams(location.hash.slice(1));
  return { login: told.get('login') ?? '', code: groupedCode(told.get('code') ?? '') };
}

/** From a slip of paper to its invitation. */
export default function UseSlipPage() {
  const navigate = useNavigate();
  const form = useFields<SlipFields>(scanned(), judge);
  const use = useCommand(
    (body: SlipFields, options) => slipsApi('POST /api/slips/use', { body, quiet: true, ...options }),
    ({ invitationPath }) => navigate({ to: invitationPath, replace: true }),
  );
  return (
    <PlainFrame title={words.title} lead={words.lead}>
      <Stack>
        <TryForm
          word={words.button}
          busy={use.busy}
          error={use.error}
          onTry={() => {
            if (form.isReady()) void use.run(form.values);
          }}
        >
          <ErrorSummary errors={form.errors} attempt={form.attempt} />
          <LoginField {...form.field('login')} />
          <TextInput
            {...form.field('code')}
            onChange={(event) => form.set('code', groupedCode(event.currentTarget.value))}
            label={words.code}
            description={words.codeHint}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
          />
        </TryForm>
        <p>
          <Link to="/sign-in">{words.signIn}</Link>
        </p>
      </Stack>
    </PlainFrame>
  );
}
