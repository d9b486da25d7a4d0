import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
const base = 'http://127.0.0.1:3411';
const [, , email, password] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
writeFileSync('/tmp/imp/weekly list.csv', 'Job No;Client;PO Number;Goods;Mode of transport;Ready;Due Date;ETA\n' +
 Array.from({ length: 60 }, (_, i) => `W-${1000 + i};${['Northern Timber Ltd', 'Zambiaa', 'Vietnam', 'Côte d’Ivoire'][i % 4]};PO ${i};Pumps and valves, crate ${i};${['Truck', 'Airfreight', 'Ocean'][i % 3]};${i % 28 + 1}/3/2026;${i % 28 + 1}-Apr-26;2026-04-${String(i % 28 + 1).padStart(2, '0')}`).join('\n') + '\n;Vietnam;PO x;No code;Truck;;;\nW-1000;Vietnam;PO y;Twice;Truck;;32-Apr-26;\n');
const out = '/tmp/imp/shots'; 
const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
const page = await ctx.newPage();
const msgs = []; page.on('console', (m) => (m.type() === 'error' || /Content Security/.test(m.text())) && msgs.push(m.text())); page.on('pageerror', (e) => msgs.push(String(e)));
await page.goto(base + '/console/sign-in');
await page.getByLabel(/e-?mail/i).fill(email); await page.locator('input[type=password]').fill(password); await page.keyboard.press('Enter');
await page.waitForTimeout(2500);
await page.goto(base + '/console/imports'); await page.waitForTimeout(2500);
await page.screenshot({ path: out + '/1-list.png' });
await page.locator('input[type=file]').setInputFiles('/tmp/imp/weekly list.csv');
await page.waitForURL(/imports\/.+/); await page.waitForTimeout(2000);
await page.screenshot({ path: out + '/2-columns.png', fullPage: true });
const url = page.url();
async function both(name) {
  for (const [w, scheme] of [[1280, 'dark'], [390, 'light'], [390, 'dark']]) {
    await page.setViewportSize({ width: w, height: 900 }); await page.emulateMedia({ colorScheme: scheme }); await page.waitForTimeout(500);
    await page.screenshot({ path: `${out}/${name}-${w}-${scheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 }); await page.emulateMedia({ colorScheme: 'light' }); await page.waitForTimeout(300);
}
await both('2-columns');
await page.getByRole('button', { name: 'Check the file' }).click(); await page.waitForTimeout(2500);
await page.screenshot({ path: out + '/3-first-check.png', fullPage: true });
console.log('after check', page.url());
await page.waitForTimeout(2000);
await page.screenshot({ path: out + '/4-checked.png', fullPage: true });
await both('4-checked');
console.log(msgs.join('\n'));
await ctx.storageState({ path: '/tmp/imp/state.json' });
writeFileSync('/tmp/imp/url', url);
await browser.close();
