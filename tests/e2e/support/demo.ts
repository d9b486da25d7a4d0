import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { freePort, reachableFolder, type Served, serve } from '#tests/support/served.ts';

export const password = 'milepost demo';
export type Demo = { url: string; server: Served; portals: Record<string, string>; stop(): Promise<void> };

/** Starts `npm run demo`'s command in a folder of its own and reads from its words where people sign in. */
export async function startDemo(): Promise<Demo> {
  const folder = await reachableFolder('journey');
  const server = await serve(
    { MILEPOST_DATA_DIR: join(folder, 'data'), MILEPOST_PORT: String(await freePort()) },
    { command: 'demo', patience: 240_000 },
  );
  while (!server.output().includes('Press Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 50));
  const portals: Record<string, string> = {};
  for (const [, email, url] of server.output().matchAll(/^\s+(contact@\S+)\s.*?(http:\S+)$/gm)) portals[email!] = url!;
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, server, portals, stop };
}

/** Opens an address and signs in there; fails on any breach of the Content-Security-Policy and any error of a page's script. */
export async function signIn(context: BrowserContext, url: string, email: string, troubles: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`${email}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text()))
      troubles.push(`${email}: ${message.text()}`);
  });
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}
