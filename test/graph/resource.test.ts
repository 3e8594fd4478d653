import { audiencesAt } from '../../graph/resource';

describe('audiencesAt', () => {
  it('names the public cloud where nothing is said', () => {
    expect(audiencesAt({})).toEqual({
      graph: 'https://graph.microsoft.com',
      arm: 'https://management.azure.com',
    });
  });

  it('names a national cloud by its own addresses', () => {
    const addresses = {
      graph: 'https://microsoftgraph.chinacloudapi.cn',
      arm: 'https://management.chinacloudapi.cn/',
    };
    expect(audiencesAt(addresses)).toEqual({
      graph: 'https://microsoftgraph.chinacloudapi.cn',
      arm: 'https://management.chinacloudapi.cn',
    });
  });

  it('takes a tenant on this machine for the public cloud', () => {
    const here = 'http://127.0.0.1:3979';
    expect(audiencesAt({ graph: here, arm: here })).toEqual(audiencesAt({}));
  });
});
