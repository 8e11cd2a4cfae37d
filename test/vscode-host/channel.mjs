// Lets a test suite, which runs in the extension host, act on the page from outside: keys, mouse, pictures.
// One POST with a JSON body per action; the address carries a secret and is given to the extension host in
// DISCLOSURE_UI. The other end is test/vscode/support/ui.ts.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';

const patience = 10_000;

/**
 * Opens the channel before there is a page: its address must be known when the server starts.
 * Give it the page with `use(page)`.
 */
export async function openChannel({ screenshots }) {
  const secret = randomBytes(12).toString('hex');
  let page;
  const server = createServer((request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.method !== 'POST' || request.url !== `/${secret}`) return answer(404, { error: 'not here' });
    if (page === undefined) return answer(409, { error: 'no page yet' });
    readJson(request)
      .then(action => act(page, action, screenshots))
      .then(
        value => answer(200, { value: value ?? null }),
        // The first line says it; what follows is the driver's own log.
        error => answer(500, { error: String(error?.message ?? error).split('\n')[0] }),
      );
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/${secret}`,
    use: opened => (page = opened),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function act(page, action, screenshots) {
  switch (action.do) {
    case 'keys': // 'Control+Shift+O', or several presses with spaces between
      for (const key of action.keys.split(' ')) await page.keyboard.press(key);
      return;
    case 'type':
      return page.keyboard.type(action.text, { delay: 10 });
    case 'click':
      return target(page, action).click({ timeout: patience, button: action.button ?? 'left' });
    case 'hover':
      return target(page, action).hover({ timeout: patience, force: true });
    case 'focus-editor':
      return focusEditor(page);
    case 'hover-cursor':
      return hoverCursor(page);
    case 'mouse-away': // where nothing reacts: the middle of the title bar's right half
      return page.mouse.move(1000, 18);
    case 'wait':
      return target(page, action).waitFor({ state: action.state ?? 'visible', timeout: patience });
    case 'appears':
      return target(page, action)
        .waitFor({ timeout: action.within })
        .then(
          () => true,
          () => false,
        );
    case 'texts':
      return page.locator(action.selector).allInnerTexts();
    case 'count':
      return page.locator(action.selector).count();
    case 'screenshot': {
      const path = join(screenshots, `${action.name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await settle(page);
      await (action.selector === undefined ? page : target(page, action)).screenshot({ path });
      return path;
    }
    default:
      throw new Error(`The page knows no action ${action.do}`);
  }
}

/** The first visible element of a selector, narrowed to those that hold a text, or found by the text alone. */
function target(page, { selector, text }) {
  if (selector === undefined) return page.getByText(text).first();
  const found = page.locator(selector);
  return (text === undefined ? found : found.filter({ hasText: text })).first();
}

/** Waits until key strokes go to the text, which VS Code leaves for a moment while it opens and closes views. */
async function focusEditor(page) {
  const focused = page.locator('.editor-instance .monaco-editor.focused');
  try {
    await focused.first().waitFor({ state: 'visible', timeout: patience });
  } catch {
    const holder = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`The keyboard is not in the editor but in ${holder}`);
  }
}

/** Moves the mouse onto the character right of the text cursor: a suite can put the cursor where no selector leads. */
async function hoverCursor(page) {
  const box = await page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
  if (box === null) throw new Error('No text cursor is visible');
  const x = box.x + 4;
  const y = box.y + box.height / 2;
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Waits until two pictures in a row are the same (animations, late icons), at most two seconds. */
async function settle(page) {
  let before = await page.screenshot();
  for (let turn = 0; turn < 10; turn++) {
    await page.waitForTimeout(200);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

async function readJson(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
