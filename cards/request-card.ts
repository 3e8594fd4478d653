import type { ActivationRequest } from '../pim/request';
import { render } from './render';
import template from './request.json';
import { statusLine } from './request-status';
import { fallback, plain } from './text';

interface RequestFields {
  readonly title: string;
  readonly fallbackText: string;
  readonly statusText: string;
  readonly statusColor: string;
  readonly details: readonly object[];
  readonly actions: readonly object[];
}

export interface RequestView {
  readonly title: string;
  /** What to do where the card cannot be shown. */
  readonly instead: string;
  readonly details: readonly object[];
  readonly actions: readonly object[];
  /** Writes a moment for whoever reads this view. */
  readonly time: (moment: Date) => string;
}

/** The shape that every view of a request shares: title, status, details, buttons. */
export function requestCard(request: ActivationRequest, view: RequestView): object {
  const status = statusLine(request, view.time);
  return render<RequestFields>(template, {
    title: plain(view.title),
    fallbackText: fallback(`${view.title} (${request.id}). ${view.instead}`),
    statusText: status.text,
    statusColor: status.color,
    details: view.details,
    actions: view.actions,
  });
}

/** What the buttons of a request's card carry: which request, and the version they were made for. */
export function requestIdentity(request: ActivationRequest) {
  return { request: request.id, version: request.version };
}
