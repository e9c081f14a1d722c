import type { Page } from '@playwright/test';

/** Words on the keys and in the bar of a phone window that are cut off, and controls that are not in sight. */
export const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('[data-part=cap], main > header :is(h1, p span)')]
      .filter((word) => {
        const whole = document.createRange();
        whole.selectNodeContents(word);
        return whole.getBoundingClientRect().width > word.getBoundingClientRect().width + 0.01;
      })
      .map((word) => `cut: ${word.textContent}`);
    const beside = [...document.querySelectorAll('button, select')]
      .filter((control) => {
        const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1 || width * height === 0;
      })
      .map((control) => `beside: ${control.getAttribute('aria-label') ?? control.textContent}`);
    return [...cut, ...beside];
  });
