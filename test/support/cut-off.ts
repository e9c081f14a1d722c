import type { Page } from '@playwright/test';

/** Runs in the page. */
function find(): readonly string[] {
  const SLACK_PX = 1;
  const axes = [
    { overflow: 'overflowX', least: 'left', most: 'right' },
    { overflow: 'overflowY', least: 'top', most: 'bottom' },
  ] as const;
  type Axis = (typeof axes)[number];

  /** Whether the user sees that there is more, and can come to it or is told so. */
  const saysSo = (style: CSSStyleDeclaration, { overflow }: Axis): boolean =>
    ['auto', 'scroll'].includes(style[overflow]) || (overflow === 'overflowX' && style.textOverflow === 'ellipsis');
  const isOutside = (text: DOMRect, element: Element, { least, most }: Axis): boolean => {
    const box = element.getBoundingClientRect();
    return text[least] < box[least] - SLACK_PX || text[most] > box[most] + SLACK_PX;
  };
  const isCut = (text: DOMRect, from: Element, axis: Axis): boolean => {
    for (let around: Element | null = from; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === 'inline') continue;
      if (saysSo(style, axis)) return false;
      if (style[axis.overflow] !== 'visible' && isOutside(text, around, axis)) return true;
    }
    return false;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility() && !element.closest('.unseen, option, script');

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: string[] = [];
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const { parentElement: element } = text;
    if (!element || !isShown(element)) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && axes.some((axis) => isCut(box, element, axis))) found.push(text.nodeValue ?? '');
  }
  return found;
}

/** The texts of a page that are cut off, where neither an ellipsis nor a scroll bar says that there is more of them. */
export const cutOff = (page: Page): Promise<readonly string[]> => page.evaluate(find);
