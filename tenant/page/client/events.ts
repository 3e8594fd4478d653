import type { ClientEvent } from '../../teams/page-api.js';

interface Ears {
  happened(event: ClientEvent): void;
  /** Told after every loss and every return, the first opening included. */
  connected(yes: boolean): void;
}

const longestPauseMs = 8000;

/**
 * Follows a person's events until the returned function is called. The browser gives up by itself
 * when a restarting server answers with an error, so the line is made anew here, ever less often.
 */
export function followEvents(address: string, ears: Ears): () => void {
  let line: EventSource | undefined;
  let pauseMs = 500;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    line = new EventSource(address);
    line.onopen = () => {
      pauseMs = 500;
      ears.connected(true);
    };
    line.onmessage = ({ data }) => ears.happened(JSON.parse(data) as ClientEvent);
    line.onerror = () => {
      line?.close();
      ears.connected(false);
      again = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  }

  open();
  return () => {
    clearTimeout(again);
    line?.close();
  };
}
