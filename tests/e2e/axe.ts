import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a page can break by its colours alone, once it has been looked at by day. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What is in anybody's way on the page as it stands, by day and then by night: the rule and the elements. The page is loaded once. */
export async function barriers(page: Page): Promise<[rule: string, elements: string[]][]> {
  const found: [string, string[]][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames of other houses, so no second page to collect them
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(ofColours) : axe).analyze();
    found.push(
      ...violations.map(({ id, nodes }): [string, string[]] => [`${id}, ${colorScheme}`, nodes.map(({ html }) => html)]),
    );
  }
  return found;
}

/** How far the page reaches beyond the screen; above 0 it scrolls sideways. */
export const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
