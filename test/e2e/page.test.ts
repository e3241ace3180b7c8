import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';
import { shoot } from './checks.ts';

describe('the page', () => {
  const app = useApp();

  it('opens by the printed link and by nothing else', async () => {
    const page = await app().open('/');
    expect(await page.title()).toContain('Cutout');
    await shoot(page, 'start');
    const stranger = await fetch(`${app().program.origin}/api/status`);
    expect(stranger.status).toBe(401);
  });
});
