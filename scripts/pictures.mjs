// Takes the pictures of the README anew: opens samples/ in the VS Code of test/vscode-host, does what the pictures show, and
// writes images/*.png. Run `npm run build` before, and look at the pictures after.
//
//   node scripts/pictures.mjs [NAME…]      all of them where none is named
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureVsCodeHost, repository } from './lib/vscode-host.mjs';

/** What a reader of the README need not see. */
const settings = {
  'git.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.hover.delay': 100,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'workbench.activityBar.location': 'hidden',
  'editor.fontSize': 13,
  'editor.scrollbar.horizontal': 'hidden',
  '[disclosure-report]': { 'editor.wordWrap': 'off' },
};

const scenes = {
  /** Squiggles, the hover with the sum, the list of findings. */
  async findings(page) {
    await openSample(page, '07-arithmetic');
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    // Each finding on one line, without the numbers that took part.
    await page.getByRole('button', { name: 'Collapse All' }).last().click();
    await page.locator('.markers-panel .monaco-list-row').first().click();
    await goTo(page, 44);
    // The first of its seven numbers.
    await page.keyboard.press('End');
    for (let turn = 0; turn < '17 4 0 0 2 0 25'.length; turn++) await page.keyboard.press('ArrowLeft');
    await hoverCursor(page);
    return settled(page);
  },

  /** Rows that lost a number: the quick fixes, and the table after the one for all rows, which shows its changes first. */
  async recovery(page) {
    await openSample(page, '04-lost');
    await goTo(page, 46);
    await settled(page);
    await page.keyboard.press('Control+.');
    const offered = page.locator('.action-widget .monaco-list-row');
    await offered.first().waitFor();
    const before = await settled(page, { clip: await fromHeading(page) });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.editor-actions .action-label.codicon-check').first().click();
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /^\s*(?:Report|年报)\s*$/ })
      .first()
      .waitFor();
    await page.locator('.notifications-toasts').waitFor({ state: 'hidden' });
    await goTo(page, 45); // one line up: the break in the header is gone
    await page.mouse.move(900, 5);
    return oneAboveTheOther(page, before, await settled(page, { clip: await fromHeading(page) }));
  },
};

const pictures = [
  { name: 'findings', locale: 'en', scene: scenes.findings },
  { name: 'findings.zh-cn', locale: 'zh-cn', scene: scenes.findings },
  { name: 'recovery', locale: 'en', scene: scenes.recovery },
  { name: 'recovery.zh-cn', locale: 'zh-cn', scene: scenes.recovery },
];

const names = process.argv.slice(2);
await ensureVsCodeHost();
const chromium = await ensureChromium();
const [{ startServer }, { openBrowser }] = await Promise.all([
  import('../test/vscode-host/server.mjs'),
  import('../test/vscode-host/browser.mjs'),
]);
for (const { name, locale, scene } of pictures) {
  if (names.length > 0 && !names.includes(name)) continue;
  writeFileSync(join(repository, 'images', `${name}.png`), await take(locale, scene));
  console.log(`images/${name}.png`);
}
process.exit(0);

/** The picture that a scene leaves, each in a VS Code of its own on a copy of the samples. */
async function take(locale, scene) {
  const scratch = mkdtempSync(join(tmpdir(), 'disclosure-pictures-'));
  const samples = join(scratch, 'samples');
  cpSync(join(repository, 'samples'), samples, { recursive: true });
  const server = await startServer({ locale, settings, installed: repository });
  const { browser, page } = await openBrowser(chromium, { locale, scale: 1.5 });
  try {
    await page.setViewportSize({ width: 1160, height: 780 });
    await page.goto(server.address(samples));
    return await scene(page);
  } catch (error) {
    await page.screenshot({ path: join(repository, '.screenshots', 'pictures-failed.png') });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Opens the sample whose name begins so, waits until it is checked, and gives it the whole width. */
async function openSample(page, beginning) {
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: beginning }).dblclick();
  await page
    .locator('.statusbar-item')
    .filter({ hasText: /(?:Report|年报).*\d/ })
    .first()
    .waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+b');
}

/** Puts the cursor at the beginning of a line, in the middle of the editor. */
async function goTo(page, line) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget').first().waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page
    .locator('.statusbar-item')
    .filter({ hasText: `Ln ${line}, Col 1` })
    .first()
    .waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Rests the mouse on the first words of the line of the cursor, once lenses and hints have moved it to its place. */
async function hoverCursor(page) {
  await settled(page);
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('Control+ArrowDown');
  await settled(page);
  const { x, y, height } = await page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
  // A hover that opens while news of the document come in stays empty.
  const table = page.locator('.monaco-hover table').first();
  for (let turn = 0; turn < 4 && !(await table.isVisible()); turn++) {
    await page.mouse.move(900, 5);
    await page.waitForTimeout(500);
    await page.mouse.move(x + 4, y + height / 2, { steps: 4 });
    await table.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await table.waitFor();
}

/** A picture of the window, or of a part of it, once it stands still. */
async function settled(page, options) {
  let before = await page.screenshot(options);
  for (let turn = 0; turn < 15; turn++) {
    await page.waitForTimeout(300);
    const now = await page.screenshot(options);
    if (now.equals(before)) break;
    before = now;
  }
  return before;
}

/** The part of the editor from the heading of the third section to as far as a menu below its first rows goes. */
async function fromHeading(page) {
  await settled(page);
  const editor = await page.locator('.editor-instance').first().boundingBox();
  const heading = await page.locator('.view-line').filter({ hasText: '三、收到和处理' }).first().boundingBox();
  return { x: editor.x, y: heading.y - 4, width: editor.width, height: 316 };
}

async function oneAboveTheOther(page, ...parts) {
  const images = parts.map(part => `<img src="data:image/png;base64,${part.toString('base64')}">`);
  const sheet = await page.context().browser().newPage();
  await sheet.setContent(
    `<style>body { margin: 0 } div { background: #888; width: max-content } img { display: block; margin-bottom: 6px }
      img:last-child { margin-bottom: 0 }</style><div>${images.join('')}</div>`,
  );
  return sheet.locator('div').screenshot();
}
