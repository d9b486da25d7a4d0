import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
const out = '/tmp/imp/shots'; const base = 'http://127.0.0.1:3411';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState: '/tmp/imp/state.json' });
const page = await ctx.newPage();
const msgs = []; page.on('console', (m) => (m.type() === 'error' || /Content Security/.test(m.text())) && msgs.push(m.text())); page.on('pageerror', (e) => msgs.push(String(e)));
async function both(name) {
  for (const [w, scheme] of [[1280, 'dark'], [390, 'light']]) {
    await page.setViewportSize({ width: w, height: 900 }); await page.emulateMedia({ colorScheme: scheme }); await page.waitForTimeout(400);
    await page.screenshot({ path: `${out}/${name}-${w}-${scheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 }); await page.emulateMedia({ colorScheme: 'light' }); await page.waitForTimeout(300);
}
await page.goto(base + '/console/imports'); await page.waitForTimeout(1500);
await page.locator('input[type=file]').setInputFiles('/tmp/imp/weekly list.csv');
await page.waitForURL(/imports\/.+/); await page.waitForTimeout(1500);
await page.getByRole('button', { name: 'Check the file' }).click(); await page.waitForTimeout(500);
await page.screenshot({ path: out + '/5-direction.png', fullPage: true });
await page.getByRole('combobox', { name: 'Direction' }).click(); await page.getByRole('option', { name: 'import' }).click();
await page.getByLabel('Import the good rows, skip the others').check();
await page.getByRole('button', { name: 'Check the file' }).click(); await page.waitForTimeout(3000);
await page.screenshot({ path: out + '/6-checked.png', fullPage: true }); await both('6-checked');
await page.getByRole('combobox', { name: /Zambiaa/ }).click(); await page.getByRole('option', { name: /Zambia \(/ }).click();
await page.screenshot({ path: out + '/6b-choice.png' });
await page.getByRole('button', { name: 'Use these and check again' }).click(); await page.waitForTimeout(3000);
await page.screenshot({ path: out + '/7-again.png', fullPage: true });
await page.getByRole('button', { name: /^Import \d+ rows/ }).click(); await page.waitForTimeout(3000);
await page.screenshot({ path: out + '/8-done.png', fullPage: true }); await both('8-done');
// a large one
const rows = Array.from({ length: 12000 }, (_, i) => `L-${i},Customer ${i % 50},Goods ${i},2026-0${i % 9 + 1}-1${i % 9}`);
writeFileSync('/tmp/imp/large.csv', 'Job Code,Customer,Note,Due Date\n' + rows.join('\n') + '\n');
await page.goto(base + '/console/imports'); await page.waitForTimeout(1000);
await page.locator('input[type=file]').setInputFiles('/tmp/imp/large.csv');
await page.waitForURL(/imports\/.+/); await page.waitForTimeout(1500);
await page.getByRole('combobox', { name: 'Direction' }).click(); await page.getByRole('option', { name: 'export' }).click();
await page.getByRole('button', { name: 'Check the file' }).click(); await page.waitForTimeout(1500);
await page.screenshot({ path: out + '/9-checking.png' });
await page.getByRole('button', { name: /^Import [\d,]+ rows/ }).click({ timeout: 60000 }); await page.waitForTimeout(2500);
await page.screenshot({ path: out + '/10-applying.png' });
await page.reload(); await page.waitForTimeout(2000);
await page.screenshot({ path: out + '/11-reloaded.png' });
await page.goto(base + '/console/imports'); await page.waitForTimeout(1000); await page.screenshot({ path: out + '/12-list.png' }); await both('12-list');
await page.goBack(); await page.getByText('The import is done').waitFor({ timeout: 60000 }); await page.screenshot({ path: out + '/13-done.png' });
console.log(msgs.join('\n'));
await browser.close();
