import { expect, it } from 'vitest';
import { addressOf } from '../../backend/api/server.ts';

it('an address of the server can be opened, in IPv6 too', () => {
  expect(addressOf({ host: '127.0.0.1', port: 4680 })).toBe('http://127.0.0.1:4680');
  expect(addressOf({ host: 'localhost', port: 1 })).toBe('http://localhost:1');
  expect(new URL(addressOf({ host: '::1', port: 4680 })).host).toBe('[::1]:4680');
});
