import { allowServiceHosts } from '../../../bot/teams/service-hosts';

const allows = allowServiceHosts([
  'smba.trafficmanager.net',
  '*.teams.microsoft.com',
  '127.0.0.1',
  'localhost:3979',
]);

describe('allowServiceHosts', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net/amer',
    'https://canary.botapi.teams.microsoft.com/amer',
    'http://127.0.0.1:4000/teams/',
    'http://localhost:3979/teams/',
  ])('allows %s', (serviceUrl) => {
    expect(allows(serviceUrl)).toBe(true);
  });

  it.each([
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.example.com/',
    'https://evil-teams.microsoft.com/',
    'https://teams.microsoft.com/',
    'https://teams.microsoft.com.example.com/',
    'https://smba.trafficmanager.net@example.com/',
    'https://user@smba.trafficmanager.net/',
    'http://127.0.0.1.example.com/',
    'http://localhost:4000/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
  ])('does not allow %s', (serviceUrl) => {
    expect(allows(serviceUrl)).toBe(false);
  });
});
