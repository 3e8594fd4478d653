import { make } from './dom.js';
import { icon } from './icons.js';
import { mentionsBot, spokenMention, withRealMentions } from './mention.js';
import type { Viewer } from './viewer.js';

export interface Composer {
  readonly element: HTMLElement;
  /** Puts words into the box as if they had been typed, and the cursor behind them. */
  write(text: string): void;
  focus(): void;
}

interface Place {
  readonly conversationId: string;
  readonly inChannel: boolean;
  readonly replyToId?: string;
  readonly label: string;
}

/** What was begun and not sent, for as long as the page is open. */
const drafts = new Map<string, string>();
const tallest = 160;

/** The box to write in. Enter sends, Shift+Enter begins a new line. */
export function composer(viewer: Viewer, place: Place): Composer {
  const { form, box, send, mention, hint } = drawing(place, viewer.botName);
  const draftOf = [viewer.person.id, place.conversationId, place.replyToId].join(' ');

  function changed(): void {
    drafts.set(draftOf, box.value);
    makeTall(box);
    send.setAttribute('aria-disabled', String(box.value.trim() === ''));
    hint.textContent = unheard(box.value, place, viewer) ?? '';
  }

  function write(text: string): void {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    changed();
  }

  async function submit(): Promise<void> {
    if (box.value.trim() === '' || form.hasAttribute('data-busy')) return;
    form.toggleAttribute('data-busy', true);
    const problem = await sent(box.value.trim(), place, viewer);
    form.toggleAttribute('data-busy', false);
    if (!problem) box.value = '';
    changed();
    if (problem) hint.textContent = problem;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  box.addEventListener('input', changed);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  mention.addEventListener('click', () => write(`${spokenMention(viewer.botName)} `));
  box.value = drafts.get(draftOf) ?? '';
  changed();
  return { element: form, write, focus: () => box.focus() };
}

/** As tall as the words need. Before it is on the page nothing can be measured. */
function makeTall(box: HTMLTextAreaElement): void {
  box.style.height = '';
  if (box.scrollHeight > 0) box.style.height = `${Math.min(box.scrollHeight, tallest)}px`;
}

/** In a channel the bot reads nothing that does not mention it; that is easily forgotten. */
function unheard(text: string, { inChannel }: Place, { botName }: Viewer): string | undefined {
  if (!inChannel || text.trim() === '' || mentionsBot(text, botName)) return undefined;
  return `${botName} reads only messages that mention it.`;
}

/** Sends; what is returned is why it was not. */
async function sent(text: string, place: Place, viewer: Viewer): Promise<string | undefined> {
  const { inChannel, conversationId, replyToId } = place;
  try {
    await viewer.send(conversationId, {
      text: inChannel ? withRealMentions(text, viewer.botName) : text,
      ...(replyToId ? { replyToId } : {}),
    });
    return undefined;
  } catch (problem) {
    return `Not sent. ${problem instanceof Error ? problem.message : ''}`;
  }
}

function drawing(place: Place, botName: string) {
  const box = make('textarea', {
    rows: 1,
    maxlength: 20_000,
    'aria-label': place.label,
    placeholder: place.label,
    enterkeyhint: 'send',
  });
  const send = iconButton('submit', 'send', 'Send');
  const mention = iconButton('button', 'mention', `Mention ${botName}`);
  mention.hidden = !place.inChannel;
  const hint = make('p', { class: 'composer-hint', role: 'status' });
  const row = make('div', { class: 'composer-box' }, box, mention, send);
  const form = make('form', { class: 'composer' }, row, hint);
  return { form, box, send, mention, hint };
}

function iconButton(type: 'submit' | 'button', drawn: string, words: string): HTMLButtonElement {
  const button = make('button', { type, class: `icon-button ${drawn}-button`, title: words });
  button.setAttribute('aria-label', words);
  button.append(icon(drawn));
  return button;
}
