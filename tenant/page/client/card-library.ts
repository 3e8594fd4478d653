import type * as Library from 'adaptivecards';
import { cardLook } from './card-look.js';
import { markdownHtml } from './markdown-html.js';

/** The card library is one plain script beside ours, in index.html. */
declare const AdaptiveCards: typeof Library;

export const cards: typeof Library = AdaptiveCards;

export function hostConfig(): Library.HostConfig {
  return new cards.HostConfig(cardLook);
}

/** Settings that hold for every card. */
export function setUpCards(): void {
  cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownHtml(text);
    result.didProcess = true;
  };
  cards.GlobalSettings.setTabIndexAtCardRoot = false;
  cards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  // What is typed stays typed when a press is refused.
  cards.GlobalSettings.resetInputsDirtyStateAfterActionExecution = false;
}
