import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page as it stands: a line for each rule, with where and why. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  // Our views have no frames of other origins, for which it would open a second page each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`);
    return `${id}: ${help}. ${places.join('; ')}`;
  });
}
