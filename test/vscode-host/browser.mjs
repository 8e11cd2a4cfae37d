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

/** A browser with one page of the size that the pictures have. */
export async function openBrowser(executablePath, { locale = 'en' } = {}) {
  // Playwright would end the process on a signal before the server is stopped.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: quietly, ...signals });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US',
  });
  return { browser, page };
}
