import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { ReformScopeContext } from '../reform-scope.ts';
import { reformWords } from '../reform-words.ts';
import { reformsApi } from '../reforms-api.ts';
import { AbolitionForm } from './abolition-form.tsx';
import { AbolitionReview } from './abolition-review.tsx';
import { type Abolition, type AbolitionTyped, guidedApi } from './guided-api.ts';
import { guidedWords as words } from './guided-words.ts';

/** The district level of most provinces ended on this day. */
const USUAL_DAY = '2025-07-01';

const empty: AbolitionTyped = {
  name: '',
  effectiveOn: USUAL_DAY,
  legalBasis: '',
  districts: [],
  communes: [],
  decisions: {},
};

/** What is sent to be proposed; also tells whether a proposal still answers what stands in the form. */
const askedBy = ({ effectiveOn, districts, communes }: AbolitionTyped) => ({
  effectiveOn,
  districtIds: districts.map(({ unitId }) => unitId),
  communes: communes.map(({ unitId, name, takes }) => ({
    unitId,
    name: name.trim(),
    takes: takes.map((one) => one.unitId),
  })),
});

type Asked = ReturnType<typeof askedBy>;

/** The guided reform: district and day, communes, where each school goes; then an ordinary draft. */
export default function AbolitionPage() {
  const { unitId: officeId } = usePageParams('unitId');
  const navigate = useNavigate();
  const draft = useDraft<AbolitionTyped>(`reform-abolition/${officeId}`, empty);
  const [proposal, setProposal] = useState<{ readonly asked: string; readonly found: Abolition }>();
  const { value } = draft;
  const day = isPlainDate(value.effectiveOn) ? value.effectiveOn : USUAL_DAY;
  const scope = useMemo(() => ({ officeId, day, opened: [] }), [officeId, day]);
  const params = { unitId: officeId };
  const propose = useCommand(
    (asked: Asked, options) =>
      guidedApi('POST /api/units/:unitId/reforms/propose-abolition', { params, body: asked, ...options }),
    (found, asked) => setProposal({ asked: JSON.stringify(asked), found }),
  );
  const make = useCommand(
    async ({ asked, typed }: { asked: Asked; typed: AbolitionTyped }, options) => {
      const decisions = Object.entries(typed.decisions).map(([unitId, toId]) => ({ unitId, toId }));
      const { steps } = await guidedApi('POST /api/units/:unitId/reforms/propose-abolition', {
        params,
        body: { ...asked, decisions },
      });
      const head = { name: typed.name.trim(), effectiveOn: typed.effectiveOn, legalBasis: typed.legalBasis.trim() };
      return reformsApi('POST /api/units/:unitId/reforms', {
        params,
        body: { ...head, steps, knowsAccepted: false },
        ...options,
      });
    },
    async ({ id }) => {
      draft.discard();
      await navigate({ to: `/reforms/${officeId}/${id}` });
      toast(words.made);
    },
  );
  const asked = askedBy(value);
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/reforms', word: reformWords.list.title }}>
      <ReformScopeContext value={scope}>
        {draft.ready ? (
          <AbolitionForm
            typed={value}
            restored={draft.restored}
            onDiscard={draft.discard}
            hasProposal={proposal !== undefined}
            busy={propose.busy}
            error={propose.error}
            onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
            onPropose={() => void propose.run(asked)}
          />
        ) : (
          <Loading />
        )}
        {proposal ? (
          <AbolitionReview
            key={proposal.asked}
            proposal={proposal.found}
            isOutdated={proposal.asked !== JSON.stringify(asked)}
            decisions={value.decisions}
            busy={make.busy}
            error={make.error}
            onDecide={(unitId, toId) =>
              draft.set((before) => {
                const { [unitId]: _was, ...others } = before.decisions;
                return { ...before, decisions: toId ? { ...others, [unitId]: toId } : others };
              })
            }
            onMake={(decisions) => void make.run({ asked, typed: { ...value, decisions } })}
          />
        ) : null}
      </ReformScopeContext>
    </Page>
  );
}
