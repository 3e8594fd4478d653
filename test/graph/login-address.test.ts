import { isMicrosoft, loginAddress } from '../../graph/login-address';

describe('loginAddress', () => {
  it('tells libraries an https authority, and reaches the local tenant over http', () => {
    const address = loginAddress('http://127.0.0.1:3979');
    expect(address.authority('t')).toBe('https://127.0.0.1:3979/t');
    expect(address.isPlainHttp).toBe(true);
    expect(address.reach('https://127.0.0.1:3979/t/oauth2/v2.0/token?x=%2F')).toBe(
      'http://127.0.0.1:3979/t/oauth2/v2.0/token?x=%2F',
    );
  });

  it('changes nothing in the cloud', () => {
    const address = loginAddress('https://login.microsoftonline.com/');
    const url = 'https://login.microsoftonline.com/t/oauth2/v2.0/token';
    expect(address.authority('t')).toBe('https://login.microsoftonline.com/t');
    expect(address.isPlainHttp).toBe(false);
    expect(address.reach(url)).toBe(url);
  });

  it.each([
    'https://login.example.org/t',
    'https://127.0.0.1:39790/t',
    'http://169.254.169.254/metadata',
  ])('leaves another address as it is: %s', (url) => {
    expect(loginAddress('http://127.0.0.1:3979').reach(url)).toBe(url);
  });

  it('knows whose metadata Microsoft publishes', () => {
    expect(isMicrosoft(loginAddress('https://login.microsoftonline.us'))).toBe(true);
    expect(isMicrosoft(loginAddress('http://127.0.0.1:3979'))).toBe(false);
  });
});
