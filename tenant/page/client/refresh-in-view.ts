import { api } from './api.js';
import type { Viewer } from './viewer.js';

/** Lets the cards that ask for it bring themselves up to date when somebody looks at them. */
export interface RefreshInView {
  /** Takes in the messages that are in the conversation now. */
  watch(): void;
  /** A message was edited: what was fetched for it before is no longer good. */
  edited(messageId: string): void;
  stop(): void;
}

/** Teams' own measure: a card that came into view asks again when its last answer is older. */
const freshMs = 60_000;
/** Edits may come in a burst, and an answer may itself be told as an edit. */
const betweenEditsMs = 1000;

export function refreshInView(
  viewer: Viewer,
  scroller: HTMLElement,
  conversationId: string,
): RefreshInView {
  const inView = new Set<string>();
  const goodUntil = new Map<string, number>();
  const asking = new Set<string>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  async function ask(id: string): Promise<void> {
    const now = viewer.present.now().getTime();
    if (now < (goodUntil.get(id) ?? 0) || asking.has(id) || !inView.has(id)) return;
    asking.add(id);
    goodUntil.set(id, now + freshMs);
    try {
      viewer.take(await api.view(viewer.person.id, { id, conversationId }));
    } catch {
      // The card is right without a refresh; the next time it comes into view it asks again.
      goodUntil.delete(id);
    } finally {
      asking.delete(id);
    }
  }

  function askAfterEdit(id: string): void {
    waiting.delete(id);
    goodUntil.delete(id);
    void ask(id);
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = target.getAttribute('data-message-id') ?? '';
        if (isIntersecting) inView.add(id);
        else inView.delete(id);
        void ask(id);
      }
    },
    { root: scroller },
  );

  return {
    watch() {
      for (const message of scroller.querySelectorAll('[data-refreshes]')) {
        observer.observe(message);
      }
    },
    edited(id) {
      if (waiting.has(id)) return;
      if (!asking.has(id)) askAfterEdit(id);
      else
        waiting.set(
          id,
          setTimeout(() => askAfterEdit(id), betweenEditsMs),
        );
    },
    stop() {
      observer.disconnect();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
