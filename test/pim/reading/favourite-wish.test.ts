import type { ReadingContext } from '../../../pim/wish';
import { friday, read, wish } from './reading';

const context: ReadingContext = { ...friday, favourites: ['morning', 'Patch Tuesday', 'payday'] };
const intent = 'save-favourite';

describe('understand, of saved roles', () => {
  it.each([
    ['save these as morning', { favourite: 'morning' }],
    ['Save these as "Night shift".', { favourite: 'Night shift' }],
    ['remember these roles as patch tuesday', { favourite: 'patch tuesday' }],
    ['please save this as my backup set', { favourite: 'backup', single: true }],
    ['can you save these as morning?', { favourite: 'morning' }],
    ['save as night', { favourite: 'night' }],
    ['store them as a favourite called on call', { favourite: 'on call' }],
    [
      'save Exchange Admin and SharePoint Admin for 2h as morning',
      {
        favourite: 'morning',
        minutes: 120,
        role: 'Exchange Administrator & SharePoint Administrator',
      },
    ],
    ['save these as morning for 1h', { favourite: 'morning', minutes: 60 }],
    ['save these as "night shift" for 90 minutes.', { favourite: 'night shift', minutes: 90 }],
    [
      'save the roles Teams Administrator, Exchange Administrator as desk',
      { favourite: 'desk', role: 'Teams Administrator & Exchange Administrator' },
    ],
  ])('saves: %p', (text, parts) => {
    expect(read(text, context)).toEqual(wish({ intent, ...parts }));
  });

  it.each([
    ['forget morning', 'morning'],
    ['delete the favourite morning', 'morning'],
    ['remove my patch tuesday set', 'Patch Tuesday'],
    ['drop payday', 'payday'],
    ['forget the bundle called weekend', 'weekend'],
  ])('forgets: %p', (text, favourite) => {
    expect(read(text, context)).toEqual(wish({ intent: 'forget-favourite', favourite }));
  });

  it.each([
    'my favourites',
    'list my favourites',
    'what are my favourites?',
    'show me my saved roles please',
    'which favourites do I have?',
  ])('lists: %p', (text) => {
    expect(read(text, context)).toEqual(wish({ intent: 'list-favourites' }));
  });

  it.each([
    ['activate morning', { favourite: 'morning' }],
    [
      'activate morning because mail is down',
      { favourite: 'morning', justification: 'mail is down' },
    ],
    ['activate my morning bundle for 2h', { favourite: 'morning', minutes: 120 }],
    ['activate patch tuesday', { favourite: 'Patch Tuesday' }],
    ['activate payday', { favourite: 'payday' }],
    ['activate my favourites', { favourite: 'usual' }],
  ])('asks for what was saved: %p', (text, parts) => {
    expect(read(text, context)).toEqual(wish({ intent: 'activate', ...parts }));
  });

  it.each([
    'do not save these as morning',
    'should I save these as morning?',
    'never save these as morning',
    'save the attachment as pdf',
    'remember me as a friend',
    'save these as morning unless Grace objects',
    'save exchange admin and then delete it as morning',
    'forget it',
    'forget about the meeting',
    'delete the file',
    'should I forget morning?',
    'do not forget morning',
    'he said save these as morning',
  ])('saves and forgets nothing: %p', (text) => {
    const understood = read(text, context);
    expect(JSON.stringify(understood)).not.toMatch(/save-favourite|forget-favourite/);
  });

  it('leaves a time of day what it is where no verb stands before it', () => {
    expect(read('morning', context)).toEqual(wish({ intent: 'hello' }));
    expect(read('activate exchange admin tomorrow morning for 2h', context)).not.toMatchObject({
      wish: { favourite: 'morning' },
    });
  });

  it('looks up what the person holds before it says that nothing is called so', () => {
    const { eligible: _, ...unread } = context;
    expect(read('save the payments group as desk', unread)).toEqual({ kind: 'grants-needed' });
    expect(read('save the payments group as desk', context)).toMatchObject({
      kind: 'unclear',
      unclear: { problem: 'role-unknown' },
    });
  });
});
