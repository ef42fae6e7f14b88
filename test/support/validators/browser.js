/** Chromium: axe-core's verdict on a page, and the words that a reader of the page sees. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../needs.js';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Opens a browser that talks to nobody. Close it when done. */
export const openBrowser = async () => {
    if (chromiumPath === null)
        throw new Error('Chromium is not on this machine');
    return chromium.launch({
        executablePath: chromiumPath,
        args: [
            '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
        ],
    });
};
/** What axe-core finds in a page as wide as this. All its rules are asked, best practice included. */
export const axe = async (browser, html, widthPixels = 1280) => {
    // Our scripts must run in a page that forbids its own.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: widthPixels, height: 800 } });
    try {
        const page = await context.newPage();
        await page.setContent(html);
        await page.evaluate(axeSource);
        const found = await page.evaluate(`axe.run().then(({ violations, passes }) => {
      if (passes.length === 0) throw new Error('axe looked at nothing')
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ' ' + html))
    })`);
        if (!Array.isArray(found))
            throw new Error('axe gave no list');
        return found.map(String);
    }
    finally {
        await context.close();
    }
};
/** How many pixels a page of this width is wider than its window: 0 when nobody must scroll sideways. */
export const overflow = async (browser, html, widthPixels) => {
    const page = await browser.newPage({ viewport: { width: widthPixels, height: 800 } });
    try {
        await page.setContent(html);
        return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
    }
    finally {
        await page.close();
    }
};
/** The words of each page as its reader sees them: what styles hide is not there, and what they add is. */
export const visibleText = async (browser, pages) => {
    const page = await browser.newPage();
    try {
        const texts = [];
        for (const html of pages) {
            await page.setContent(html);
            texts.push(String(await page.evaluate('document.body.innerText')));
        }
        return texts;
    }
    finally {
        await page.close();
    }
};
