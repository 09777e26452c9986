import { sql } from 'kysely';
import { isReceived, type Received } from '#modules/programmes/server/public.ts';

/** The reports in force of which a total is made: for a query that says `from report_version r`. */
export const isInForce = (received: Received) => sql`
  r.window_id = ${received.windowId} and r.current and exists (
    select from assignment a where a.unit_id = r.unit_id and a.id = r.assignment_id and ${isReceived(received)})`;
