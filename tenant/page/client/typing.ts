import { make } from './dom.js';

export interface Typing {
  readonly element: HTMLElement;
  start(): void;
  stop(): void;
}

/** Teams lets it fade when nothing follows. */
const fadesAfterMs = 10_000;

/** "PIM is typing". */
export function typingLine(name: string): Typing {
  const element = make('div', { class: 'typing', role: 'status' });
  let fading: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(fading);
    element.replaceChildren();
  }

  return {
    element,
    start() {
      stop();
      const dots = make('span', { class: 'dots', 'aria-hidden': 'true' });
      dots.append(make('i'), make('i'), make('i'));
      element.append(dots, `${name} is typing`);
      fading = setTimeout(stop, fadesAfterMs);
    },
    stop,
  };
}
