// Opens VS Code's page in a headless Chromium.
import { chromium } from 'playwright-core';

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with one page of the size that the pictures have; `scale` is how many points of theirs a pixel of it takes. */
export async function openBrowser(executablePath, { locale = 'en', scale = 1 } = {}) {
  // Playwright would end the process on a signal before the server is stopped.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: quietly, ...signals });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US',
  });
  return { browser, page };
}
