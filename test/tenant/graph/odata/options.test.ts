import { readOptions, skipTokenFor } from '../../../../tenant/graph/odata/options';

describe('the options of a query', () => {
  it('are read plain and percent-encoded, with or without their mark, in any case', () => {
    const plain = readOptions("$filter=status eq 'a'&$top=5&$count=true");
    expect(readOptions('%24filter=status%20eq%20%27a%27&$TOP=5&count=TRUE')).toEqual({
      ...plain,
      sent: expect.anything(),
    });
    expect(plain).toMatchObject({ top: 5, count: true, skip: 0, orderBy: [] });
  });

  it('nest what is expanded', () => {
    const { expand } = readOptions(
      '$expand=policy($expand=rules($select=id,target);$select=id),roleDefinition',
    );
    expect(expand).toEqual([
      {
        property: 'policy',
        select: ['id'],
        expand: [{ property: 'rules', select: ['id', 'target'], expand: [] }],
      },
      { property: 'roleDefinition', expand: [] },
    ]);
  });

  it('say in which order, and from where a later page goes on', () => {
    const token = skipTokenFor(200);
    expect(readOptions(`$orderby=status desc,createdBy/user/id&$skiptoken=${token}`)).toMatchObject(
      {
        orderBy: [
          { path: ['status'], descending: true },
          { path: ['createdBy', 'user', 'id'], descending: false },
        ],
        skip: 200,
      },
    );
  });

  it.each([
    ['$top=x', "Invalid value 'x' for $top query option found."],
    ['$top=0', "Invalid page size specified: '0'. Must be between 1 and 999 inclusive."],
    ['$top=1000', "Invalid page size specified: '1000'."],
    ['$skip=-1', "Invalid value '-1' for $skip query option found."],
    ['$skiptoken=!!', 'Skip token is not valid.'],
    ['$apply=groupby', "The query parameter '$apply' is not supported."],
    ['$search="ada"', 'Syntax error'],
    ['$expand=a(b', 'Parsing OData Select and Expand failed'],
    ['$expand=a(b)c', 'Parsing OData Select and Expand failed'],
    ['$expand=a)', 'Parsing OData Select and Expand failed'],
    ['$expand=a($filter=b)', "The query parameter '$filter' is not supported."],
  ])('are refused as %s', (query, message) => {
    expect(() => readOptions(query)).toThrow(message);
  });

  it('are none where the parameters are others', () => {
    expect(readOptions('api-version=1&x=$filter')).toMatchObject({ expand: [], skip: 0 });
  });
});
