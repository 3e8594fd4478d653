import { asked, endpointOf, nameOf, registered } from './endpoints';
import { sections } from './sections';

const rows = sections.flatMap((section) => section.rows);

describe('the tables of the contract', () => {
  it('have a row for every endpoint of the tenant', () => {
    const covered = new Set(asked(rows).map(({ row, face }) => endpointOf(row, face)));
    const forgotten = registered.filter((endpoint) => !covered.has(endpoint));
    expect(forgotten.map(nameOf)).toEqual([]);
  });

  it('ask for nothing that the tenant does not have', () => {
    const strange = asked(rows).filter(({ row, face }) => !endpointOf(row, face));
    expect(strange.map(({ row, face }) => `${face} ${row.method} ${row.path}`)).toEqual([]);
  });

  it('notice an endpoint that is not there, and one that no row asks for', () => {
    const [row] = rows;
    const nowhere = row && { ...row, path: '/roleManagement/directory/nowhere' };
    expect(nowhere && endpointOf(nowhere, 'v1.0')).toBeUndefined();
    const first = row && endpointOf(row, 'v1.0');
    const others = asked(rows).filter((one) => endpointOf(one.row, one.face) !== first);
    const covered = new Set(others.map((one) => endpointOf(one.row, one.face)));
    expect(registered.filter((endpoint) => !covered.has(endpoint))).toEqual([first]);
  });

  it('say of everything that changes something that it writes', () => {
    const quiet = rows.filter(
      ({ method, writes }) => method !== 'GET' && method !== 'POST' && !writes,
    );
    expect(quiet.map(({ name }) => name)).toEqual([]);
    expect(rows.filter(({ method, writes }) => method === 'GET' && writes)).toEqual([]);
  });
});
