let navigated = false;

/** Called by the router when another page is opened. */
export const noteNavigation = (): void => {
  navigated = true;
};

/** True once the person has moved from one page to another: the first page leaves the focus where the browser put it. */
export const hasNavigated = (): boolean => navigated;
