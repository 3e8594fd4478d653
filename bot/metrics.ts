import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the bot counts, in Prometheus' text format under `/metrics`. No labels that name people or requests. */
export interface Metrics {
  /** A turn is one activity of Teams, from its arrival to its answer. */
  turn(kind: string, outcome: 'served' | 'ignored' | 'refused' | 'failed', seconds: number): void;
  /** A request to Graph as it went over the wire; status 0 where no answer came. */
  graphCall(status: number, seconds: number): void;
  /** An operation of the Bot Connector. */
  delivery(outcome: string): void;
  /** A request to the messaging endpoint that was not proved to come from Teams. */
  unauthorized(): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'pim_bot_turn_seconds',
    help: 'Time from the arrival of an activity to its answer',
    labelNames: ['kind', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15],
    registers,
  });
  const graphCalls = new Histogram({
    name: 'pim_bot_graph_seconds',
    help: 'Time for which Graph kept a request, by the class of its status',
    labelNames: ['status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
    registers,
  });
  const deliveries = new Counter({
    name: 'pim_bot_deliveries_total',
    help: 'Messages and updates sent to Teams, by how that went',
    labelNames: ['outcome'],
    registers,
  });
  const unauthorized = new Counter({
    name: 'pim_bot_unauthorized_total',
    help: 'Requests that were not proved to come from Teams',
    registers,
  });

  return {
    turn: (kind, outcome, seconds) => turns.observe({ kind, outcome }, seconds),
    graphCall: (status, seconds) =>
      graphCalls.observe({ status: `${Math.floor(status / 100)}xx` }, seconds),
    delivery: (outcome) => deliveries.inc({ outcome }),
    unauthorized: () => unauthorized.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
