import type { Version } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import type { Route } from './route';

interface Node {
  readonly children: Map<string, Node>;
  /** The segment that may be anything, with the name of its parameter. */
  any?: { readonly name: string; readonly node: Node };
  readonly routes: Map<string, Route>;
}

function emptyNode(): Node {
  return { children: new Map(), routes: new Map() };
}

function parameterName(segment: string): string | undefined {
  return /^\{(\w+)\}$/.exec(segment)?.[1];
}

function childFor(node: Node, segment: string): Node {
  const name = parameterName(segment);
  if (name !== undefined) {
    node.any ??= { name, node: emptyNode() };
    return node.any.node;
  }
  const key = segment.toLowerCase();
  const child = node.children.get(key) ?? emptyNode();
  node.children.set(key, child);
  return child;
}

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export type RouteTree = (method: string, path: string) => Found;

function segmentsOf(path: string): string[] {
  // Within quotes, as in `directoryScopeId='/'`, a slash parts nothing.
  const parts = path.match(/(?:[^/']|'[^/']*'|'[^']*'(?=[,)])|')+/g) ?? [];
  try {
    return parts.map(decodeURIComponent);
  } catch {
    throw badRequest('The request URI is not valid.');
  }
}

interface Step {
  readonly node: Node;
  readonly params: Readonly<Record<string, string>>;
}

function unknownSegment(segment: string) {
  return badRequest(`Resource not found for the segment '${segment}'.`);
}

/** A call of a function, `filterByCurrentUser(on='principal')`; no id looks like one. */
function functionStep(node: Node, segment: string): Step | undefined {
  const [, name, args = ''] = /^([^()]+)\((.*)\)$/.exec(segment) ?? [];
  if (name === undefined) return undefined;
  const child = node.children.get(`${name.toLowerCase()}()`);
  if (!child) throw unknownSegment(name);
  return { node: child, params: { arguments: args } };
}

function step(node: Node, segment: string): Step {
  const call = functionStep(node, segment);
  if (call) return call;
  const child = node.children.get(segment.toLowerCase());
  if (child) return { node: child, params: {} };
  if (!node.any) throw unknownSegment(segment);
  return { node: node.any.node, params: { [node.any.name]: segment } };
}

/** The endpoints of one version, found by address as Graph does: a wrong segment is named, case does not matter. */
export function routeTree(routes: readonly Route[], version: Version): RouteTree {
  const root = emptyNode();
  for (const route of routes.filter(({ onlyIn = version }) => onlyIn === version)) {
    route.path.split('/').reduce(childFor, root).routes.set(route.method, route);
  }
  return (method, path) => {
    let node = root;
    let params: Found['params'] = {};
    for (const segment of segmentsOf(path)) {
      const next = step(node, segment);
      node = next.node;
      params = { ...params, ...next.params };
    }
    const route = node.routes.get(method);
    if (route) return { route, params };
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  };
}
