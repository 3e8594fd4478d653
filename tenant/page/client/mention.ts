/** How the bot is mentioned while typing: `@PIM`. */
export function spokenMention(botName: string): string {
  return `@${botName}`;
}

export function mentionsBot(text: string, botName: string): boolean {
  return mentionOf(botName).test(text);
}

/** The text as Teams sends it: each typed mention becomes a real one. */
export function withRealMentions(text: string, botName: string): string {
  return text.replaceAll(new RegExp(mentionOf(botName), 'giu'), `<at>${botName}</at>`);
}

function mentionOf(botName: string): RegExp {
  const name = botName.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}@])@${name}(?![\\p{L}\\p{N}])`, 'iu');
}
