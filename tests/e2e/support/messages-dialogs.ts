import { expect, type Locator, type Page } from '@playwright/test';
import { onScreen } from './messages-checklist.ts';
import { removeBothWays, type SentFile, textFile } from './messages-files.ts';
import { isTopRight, log, type Screen, said } from './messages-screen.ts';
import { noFindings } from './steps.ts';

type Outcome = 'Approve' | 'Reject';

/** The button at the top right, and the pop-up window that it opens. */
export async function openDialog(page: Page, outcome: Outcome): Promise<Locator> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: outcome });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The files of a pop-up window. */
const listOf = (dialog: Locator): Locator => dialog.getByRole('list', { name: 'File', exact: true });

export async function attach(dialog: Locator, file: SentFile): Promise<void> {
  await dialog.locator('input[type=file]').setInputFiles(file);
  const item = listOf(dialog).getByRole('listitem').filter({ hasText: file.name });
  await expect(item.getByRole('button', { name: `Remove ${file.name}` })).toBeAttached();
  // It has arrived.
  await expect(listOf(dialog).getByRole('status')).toHaveCount(0);
}

/** Decides by the confirming button, which reads as the one that opened the window. */
export async function confirm(page: Page, dialog: Locator, outcome: Outcome): Promise<void> {
  await dialog.getByRole('button', { name: outcome, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const lines = {
  Approve: {
    button: 'Approve: the button at the top right',
    window: 'Approve: a pop-up window',
    remove: 'a file is removed from the Approve window, hovering and by keyboard',
    decide: 'Approve: a file, a reason, the Approve button',
  },
  Reject: {
    button: 'Reject: the button at the top right',
    window: 'Reject: a pop-up window',
    remove: 'a file is removed from the Reject window, hovering and by keyboard',
    decide: 'Reject: a file, a reason, the Reject button',
  },
} as const;

async function decides(screen: Screen, outcome: Outcome): Promise<void> {
  const { list, side, level, page, other } = screen;
  const say = lines[outcome];
  const mark = `${side} ${level} ${outcome}`;
  await list.show(onScreen(side, level, say.button), async () => {
    const button = page.getByRole('button', { name: outcome, exact: true });
    await expect(button).toBeEnabled();
    await isTopRight(page, button);
  });
  let dialog!: Locator;
  await list.show(onScreen(side, level, say.window), async () => {
    dialog = await openDialog(page, outcome);
    await noFindings(page);
  });
  await list.show(onScreen(side, level, say.remove), async () => {
    for (const name of ['first', 'second']) await attach(dialog, textFile(`${mark} ${name}.txt`, name));
    await removeBothWays(page, listOf(dialog), { hovered: `${mark} first.txt`, byKey: `${mark} second.txt` });
  });
  const file = textFile(`${mark} report.txt`, `Report of ${mark}`);
  const reason = `Reason of ${mark}`;
  await list.show(onScreen(side, level, say.decide, 'documents are approved and rejected'), async () => {
    // What was decided stays so: each decision has a document of its own.
    const document = `${side} ${level} ${outcome === 'Approve' ? 'photo.jpg' : 'plan.png'}`;
    await dialog.getByRole('checkbox', { name: document }).check();
    await attach(dialog, file);
    const button = dialog.getByRole('button', { name: outcome, exact: true });
    if (outcome === 'Reject') await expect(button).toBeDisabled();
    await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
    await confirm(page, dialog, outcome);
    for (const one of [page, other]) {
      const card = said(one, reason);
      await expect(card).toHaveCount(1);
      await expect(card).toContainText(outcome === 'Approve' ? /approved/i : /rejected/i);
      await expect(card).toContainText(document);
      await expect(card).toContainText(file.name);
      for (const name of ['first', 'second']) await expect(log(one)).not.toContainText(`${mark} ${name}.txt`);
    }
  });
}

/** Both decisions as the text has them: button, pop-up window, file, reason. */
export async function showDecisions(screen: Screen): Promise<void> {
  await decides(screen, 'Approve');
  await decides(screen, 'Reject');
}
