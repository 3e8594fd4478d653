import { textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('what a person has set', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('is their time zone, with which their words are read and answered', async () => {
    const lena = stage.as('lena');
    const answer = await lena.ask('change my time zone to Asia/Tokyo');
    expect(textOf(answer)).toMatch(/^Your time zone is Asia\/Tokyo from now on/);

    const now = await stage.now();
    const start = new Date(now.getTime() + 3 * 3_600_000);
    const clock = start.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'short' });
    const [request] = [await lena.ask(`activate global reader at ${clock} for 30m because audit`)];
    expect(textOf(request)).toMatch(/Granted, starts/);
    expect(textOf(request)).toContain(clock);
    await stage.advance('PT2H45M');
    expect(await stage.portal('lena').activated()).toEqual([]);
    await stage.advance('PT20M');
    expect(await stage.portal('lena').activated()).toEqual(['Global Reader']);

    expect(textOf(await lena.ask('settings'))).toMatch(/Time zone: Asia\/Tokyo.*Set by you/);
    expect(textOf(await lena.ask('set my time zone to default'))).toMatch(/that Teams tells me/);
    expect(textOf(await lena.ask('settings'))).toMatch(/Time zone: Europe\/Berlin.*As Teams tells/);
  });

  it('is the end of their working day, which "for today" means', async () => {
    const tomas = stage.as('tomas');
    const answer = await tomas.ask('set my working hours to 9-23:45');
    expect(textOf(answer)).toMatch(/^Your working day ends at 23:45 from now on/);
    expect(textOf(await tomas.ask('settings'))).toMatch(/End of the working day: 23:45/);
    const request = await tomas.ask(
      'activate global reader until the end of the day because audit',
    );
    expect(textOf(request)).toMatch(/23:45|11:45 PM|The longest for this role/);
  });

  it('is refused where no zone or time is called so, and the language is Teams’ own', async () => {
    const sam = stage.as('sam');
    expect(textOf(await sam.ask('set my time zone to Middle-earth'))).toMatch(
      /I know no time zone "Middle-earth". Nothing was changed/,
    );
    expect(textOf(await sam.ask('change language to German'))).toMatch(/language of your Teams/);
  });
});
