// The suite's hands and eyes: keys, mouse and pictures on the page that shows this VS Code. Speaks to
// test/vscode-host/channel.mjs; in a desktop VS Code nobody answers there, and tests that need it are pending.
import { request } from 'node:http';
import * as vscode from 'vscode';
import { until } from './editor.js';

/** What a test can do to the window from outside. */
export interface Ui {
  /** Presses keys: `Control+Shift+O`, several presses with spaces between. */
  keys(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(target: Target): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Waits until key strokes go to the text. */
  editorFocused(): Promise<void>;
  /** Moves the mouse onto the character right of the text cursor. */
  hoverCursor(): Promise<void>;
  mouseAway(): Promise<void>;
  wait(target: Target, state?: 'visible' | 'hidden'): Promise<void>;
  /** Whether it is to be seen within so many milliseconds. */
  appears(target: Target, within: number): Promise<boolean>;
  /** Texts of all elements of a CSS selector. */
  texts(selector: string): Promise<readonly string[]>;
  count(selector: string): Promise<number>;
  /** Takes a picture into .screenshots/LOCALE/NAME.png once the window stands still. */
  screenshot(name: string): Promise<void>;
}

/** The first element that a CSS selector finds, holding the text if one is given. */
export interface Target {
  readonly selector: string;
  readonly text?: string;
}

const address = process.env['DISCLOSURE_UI'] ?? '';
const missing = 'pending: needs the VS Code in a browser, run with --browser';

const inChinese = vscode.env.language.toLowerCase() === 'zh-cn';

/** What this window should show, by its language. */
export const words = <Words>(english: Words, chinese: Words): Words => (inChinese ? chinese : english);

/** A test that acts on the window; pending, with the reason in its title, where there is no page to act on. */
export function uiTest(title: string, body: (ui: Ui) => Promise<void>): Mocha.Test {
  if (address === '') return test(`${title} (${missing})`);
  return test(title, async () => {
    try {
      await body(ui);
    } catch (error) {
      await ui.screenshot(`failed-${title.replace(/\W+/g, '-')}`);
      throw error;
    }
  });
}

const ui: Ui = {
  keys: keys => act({ do: 'keys', keys }),
  type: text => act({ do: 'type', text }),
  click: target => act({ do: 'click', ...target }),
  hover: target => act({ do: 'hover', ...target }),
  editorFocused: () => act({ do: 'focus-editor' }),
  hoverCursor: () => act({ do: 'hover-cursor' }),
  mouseAway: () => act({ do: 'mouse-away' }),
  wait: (target, state = 'visible') => act({ do: 'wait', ...target, state }),
  appears: (target, within) => ask<boolean>({ do: 'appears', ...target, within }),
  texts: selector => ask<readonly string[]>({ do: 'texts', selector }),
  count: selector => ask<number>({ do: 'count', selector }),
  screenshot: name => act({ do: 'screenshot', name }),
};

async function act(action: object): Promise<void> {
  await ask(action);
}

/** Sends one action. Not `fetch`: VS Code replaces it in the extension host and sends it through its proxy settings. */
function ask<Value>(action: object): Promise<Value> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST' }, response => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', part => (body += part));
      response.on('end', () => {
        const { value, error } = JSON.parse(body) as { value: Value; error?: string };
        if (error === undefined) resolve(value);
        else reject(new Error(`${JSON.stringify(action)}: ${error}`));
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(action));
  });
}

/**
 * Waits for a message to the user and clicks a button of it. Driven from outside, VS Code pops no message up: the list
 * that its bell opens has them, and shows only while it is not empty.
 */
export async function seeMessage(ui: Ui, text: string, picture: string, button: string): Promise<void> {
  const item = '.notifications-center .notification-list-item';
  await until(
    async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await ui.texts(item)).some(said => said.includes(text));
    },
    () => new vscode.Disposable(() => undefined),
    () => `no message says: ${text}`,
    20_000,
  );
  await ui.screenshot(picture);
  await ui.click({ selector: `${item} .monaco-button`, text: button });
}
