import { useSyncExternalStore } from 'react';
import { currentToast, hideToast, onToast } from './toast.ts';
import classes from './toast-region.module.css';

/** Where toasts appear. Always in the page, so that screen readers hear changes in it. */
export function ToastRegion() {
  const toast = useSyncExternalStore(onToast, currentToast);
  return (
    <div className={classes.region} role="status" aria-live="polite" data-screen-only>
      {toast ? (
        <div className={classes.toast} key={toast.id}>
          <span>{toast.sentence}</span>
          {toast.action ? (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                toast.action?.run();
                hideToast(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
