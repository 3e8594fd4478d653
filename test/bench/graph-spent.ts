/** How long Graph has kept the bot waiting so far, and how often it was called, as the bot counts it. */
export async function graphSpent(botAddress: string): Promise<{ ms: number; calls: number }> {
  const text = await (await fetch(`${botAddress}/metrics`)).text();
  return {
    ms: sumOf(text, 'pim_bot_graph_seconds_sum') * 1000,
    calls: sumOf(text, 'pim_bot_graph_seconds_count'),
  };
}

function sumOf(text: string, name: string): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
