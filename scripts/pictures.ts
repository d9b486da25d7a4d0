// Takes the pictures of README and guides from the demo, so that they stay true: `node scripts/pictures.ts`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { password, startDemo } from '#tests/e2e/support/demo.ts';
import { findChromium } from './chromium.ts';

const demo = await startDemo();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await mkdir('docs/pictures', { recursive: true });

async function picture(name: string, url: string, email: string, width: number, then?: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 780 : 760 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: /^(Jobs|Job Tracking|Worklist)$/ }).waitFor();
  if (then) await page.goto(then);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await context.close();
}

try {
  const contact = 'contact@pump-works.example';
  await picture('portal', `${demo.portals[contact]}?view=open`, contact, 1280, `${demo.portals[contact]}?view=open`);
  await picture('portal-phone', demo.portals[contact]!, contact, 390);
  await picture('console', `${demo.url}/console`, 'customer-service@demo.example', 1280, `${demo.url}/console/jobs`);
  await picture('worklist', `${demo.url}/console`, 'customer-service@demo.example', 1280);
} finally {
  await browser.close();
  await demo.stop();
}
