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
  const browser = await chromium.launch({ executablePath, args: quietly });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US',
  });
  return { browser, page };
}
