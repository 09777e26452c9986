import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { ledgerContract } from '../../ledger-contract.ts';

type Ledgers = typeof ledgerContract;

export const ledgerApi = apiFor<Ledgers>();

export type Statement = ReplyFor<Ledgers, 'GET /api/units/:unitId/registers/:register/statement'>;
export type StatementSource = Statement['sources'][number];
export type StatementLine = StatementSource['lines'][number];
