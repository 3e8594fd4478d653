import { type RoleQuestion, roleFieldCard } from '../../cards/role-field';
import type { DraftId, RoleId, ScopeId } from '../../pim/ids';
import { exchangeAdministrator } from '../fixtures/request';
import { schemaErrors } from './card-schema';

const branch = {
  ...exchangeAdministrator,
  roleId: 'user' as RoleId,
  roleName: 'User Administrator',
  scopeId: '/administrativeUnits/1' as ScopeId,
  scopeName: 'Branch offices',
};
const asked: RoleQuestion = {
  draft: 'draft-1' as DraftId,
  question: 'What do you want to activate?',
  roles: [exchangeAdministrator, branch],
  ask: { minutes: true, justification: true },
};

interface Input {
  readonly type: string;
  readonly id?: string;
  readonly label?: string;
  readonly 'choices.data'?: object;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

function itemsOf(question: RoleQuestion): readonly Input[] {
  const { body } = roleFieldCard(question) as { body: [unknown, { items: readonly Input[] }] };
  return body[1].items;
}

const inputsOf = (question: RoleQuestion) =>
  itemsOf(question).filter(({ type }) => type.startsWith('Input.'));

describe('the card that asks for the role', () => {
  it('is an Adaptive Card 1.5 but for what Teams adds to it', () => {
    const card = roleFieldCard({ ...asked, problem: 'There is no role "X".' });
    // The published schema forgets the style that the documentation gives to 1.5.
    const known = JSON.parse(
      JSON.stringify(card, (key, value: unknown) =>
        key === 'choices.data' || value === 'filtered' ? undefined : value,
      ),
    );
    expect(card).toMatchObject({
      version: '1.5',
      fallbackText: expect.stringContaining('activate'),
    });
    expect(schemaErrors(known)).toEqual([]);
  });

  it('has a field that searches, and roles to choose from where a client cannot', () => {
    expect(inputsOf(asked)[0]).toMatchObject({
      type: 'Input.ChoiceSet',
      style: 'filtered',
      isRequired: true,
      'choices.data': { type: 'Data.Query', dataset: 'eligible-roles' },
      choices: [
        { title: 'Exchange Administrator', value: `${exchangeAdministrator.roleId}|/` },
        { title: 'User Administrator over Branch offices', value: 'user|/administrativeUnits/1' },
      ],
    });
  });

  it('holds no more roles than Teams shows, however many there are', () => {
    const roles = Array.from({ length: 200 }, (_, n) => ({ ...branch, roleId: `${n}` as RoleId }));
    const [field] = inputsOf({ ...asked, roles });
    expect(field?.choices).toHaveLength(15);
    expect(JSON.stringify(roleFieldCard({ ...asked, roles })).length).toBeLessThan(28_000);
  });

  it('asks for what was not said, and for nothing else', () => {
    const ids = (ask: RoleQuestion['ask']) => inputsOf({ ...asked, ask }).map(({ id }) => id);
    expect(ids({ minutes: true, justification: true })).toEqual([
      'chosenRole',
      'minutes',
      'justification',
    ]);
    expect(ids({ minutes: false, justification: false })).toEqual(['chosenRole']);
  });

  it('names every input, and none as its button’s data is named', () => {
    const { actions } = roleFieldCard(asked) as { actions: readonly { data: object }[] };
    const names = new Set(actions.flatMap(({ data }) => Object.keys(data)));
    for (const { id = '', label } of inputsOf(asked)) {
      expect(label).toBeTruthy();
      expect(names.has(id)).toBe(false);
    }
  });

  it('shows a problem as it is, and no Markdown in it', () => {
    const [problem] = itemsOf({
      ...asked,
      problem: 'There is no role "[x](http://evil.example)".',
    });
    expect(problem).toMatchObject({ type: 'TextBlock', color: 'Attention' });
    expect(JSON.stringify(problem)).not.toContain('[x](http');
  });
});
