import { Refusal } from './api.js';
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
  let sending = Promise.resolve();
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

  async function deliver(text: string): Promise<void> {
    const problem = await whyNotSent(text, place, viewer);
    if (!problem) return;
    box.value = [text, box.value].filter(Boolean).join('\n');
    changed();
    hint.textContent = problem;
  }

  function submit(): void {
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    changed();
    // One after the other, so that they arrive in the order in which they were written.
    sending = sending.then(() => deliver(text));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('input', changed);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
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

/** Sends. What it says, if anything, goes with the words back into the box. */
async function whyNotSent(text: string, place: Place, viewer: Viewer): Promise<string | undefined> {
  const { inChannel, conversationId, replyToId } = place;
  try {
    await viewer.send(conversationId, {
      text: inChannel ? withRealMentions(text, viewer.botName) : text,
      ...(replyToId ? { replyToId } : {}),
    });
    return undefined;
  } catch (problem) {
    if (problem instanceof Refusal) return `Not sent. ${problem.message}`;
    return 'No answer came. Look whether it appears above before you send it again.';
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
