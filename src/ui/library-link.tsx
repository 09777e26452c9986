import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay, useSession } from './session.ts';
import { words } from './words.ts';

interface LibraryLinkProps {
  readonly unitId: string;
  /** Asks for the entry of the library that was made when the thing was sent. */
  readonly query: {
    readonly queryKey: readonly unknown[];
    readonly queryFn: (context: { signal: AbortSignal }) => Promise<{ documentId: string | null }>;
  };
}

/** From what was sent to its entry in the library of the unit; for its own people who may read documents. */
export function LibraryLink({ unitId, query }: LibraryLinkProps) {
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  const enabled = useMay('document.read') && isOurs;
  const { data } = useQuery({ ...query, enabled });
  if (!enabled || !data?.documentId) return null;
  return (
    <p data-screen-only>
      <Link to={`/documents/${unitId}/${data.documentId}/entry`}>{words.library.issued}</Link>
    </p>
  );
}
