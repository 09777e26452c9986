import { Link } from '@tanstack/react-router';
import { useToday } from '#ui/server-day.ts';

interface UnitLinkProps {
  readonly unitId: string;
  readonly name: string;
  /** The last day on which the unit is to be seen as it was; null while it stands. */
  readonly until: string | null;
  readonly className?: string | undefined;
}

/** The name of a unit as a link to its page: as of its last day when that is past. */
export function UnitLink({ unitId, name, until, className }: UnitLinkProps) {
  const today = useToday();
  const search = until && until < today ? { day: until } : {};
  return (
    <Link to={`/units/${unitId}`} search={search as never} className={className}>
      {name}
    </Link>
  );
}
