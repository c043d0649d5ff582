import type { CDPSession } from 'playwright-core';

const attempts = 3;

export type QuotaUse = {
  readonly session: CDPSession;
  readonly origin: string;
  readonly quotaBytes: number;
  /** Takes what was filled before away, and fills up to the quota; false where far more than the quota had room. */
  readonly fill: () => Promise<boolean>;
};

/** Sets an origin's quota and has it filled. Now and then a browser that has just started forgets the quota, and would fill the disk for minutes. */
export async function useUpQuota({ session, origin, quotaBytes, fill }: QuotaUse): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quotaBytes });
    if (await fill()) return;
  }
  throw new Error(`Chromium did not keep ${origin} to ${quotaBytes} bytes, though told ${attempts} times.`);
}
