import { createContext, useContext } from 'react';
import type { Review } from './use-review.ts';

export const ReviewContext = createContext<Review | undefined>(undefined);

/** The review of the page; only below its provider. */
export function useReviewDesk(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('There is no review on this page');
  return review;
}
