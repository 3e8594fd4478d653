import { readAnswer, readError } from './read-answer';
import type { Row } from './row';
import type { Reply } from './send';
import { roleAssignment } from './shapes/roles';

const guid = '62e90394-69f5-4237-9190-012177145e10';
const item = {
  id: 'opaque-1',
  principalId: guid,
  roleDefinitionId: guid,
  directoryScopeId: '/',
  appScopeId: null,
};

const row: Row = {
  name: 'lists assignments',
  face: 'v1.0',
  method: 'GET',
  path: '/roleManagement/directory/roleAssignments',
  permission: [],
  status: 200,
  fields: roleAssignment,
  list: 'filled',
};

function reply(body: unknown): Reply {
  return { status: 200, headers: new Headers(), body };
}

function listOf(...value: readonly object[]): Reply {
  return reply({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#x', value });
}

describe('an answer beside the documented fields', () => {
  it('is right when every field is there and no other', () => {
    const annotated = { ...item, 'principal@odata.context': 'https://graph.microsoft.com/x' };
    expect(readAnswer(row, listOf(annotated), false)).toEqual({ wrong: [], unknown: [] });
  });

  it('is wrong when a field is missing or of another type', () => {
    const { principalId: _gone, ...less } = item;
    const { wrong } = readAnswer(row, listOf(less, { ...item, directoryScopeId: 'all' }), false);
    expect(wrong).toEqual([
      '0.principalId: Required',
      expect.stringMatching(/^1\.directoryScopeId: /),
    ]);
  });

  it('tells of fields that nobody has documented', () => {
    expect(readAnswer(row, listOf({ ...item, shoeSize: 44 }), false).unknown).toEqual([
      expect.stringContaining("'shoeSize'"),
    ]);
  });

  it('is wrong when there should be none', () => {
    const { fields: _fields, list: _list, ...silent } = row;
    expect(readAnswer(silent, reply({}), false).wrong).not.toEqual([]);
  });
});

describe('an error beside its documented shape', () => {
  const error = { code: 'BadRequest', message: 'No.' };

  it('has a request id in Graph and none in ARM', () => {
    expect(() => readError(reply({ error }), false)).toThrow();
    expect(readError(reply({ error }), true)).toEqual(error);
  });

  it('tells nothing of the program', () => {
    const told = { ...error, message: 'No.\n    at run (graph/dispatch.ts:12:3)' };
    expect(() => readError(reply({ error: told }), true)).toThrow(/stack trace/);
  });
});
