import type { Page } from 'playwright-core';

export type Pressing = {
  /** The view, as a hash: it is opened anew whenever a control led elsewhere. */
  readonly view: string;
  readonly address: string;
  /** What is typed into every field. */
  readonly text: string;
  /** What is picked in every file dialogue. */
  readonly file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** Controls of the page's frame that were pressed in another view: they are the same in all. */
  readonly known: readonly string[];
  /** Controls that are left alone, by what they are called. */
  readonly except: RegExp;
};

const controls =
  'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [role=option], [role=slider], [role=switch], [role=radio]';
/** A guard against a view that brings new controls for ever. */
const mostControls = 300;

/**
 * Presses every control of a view, those that come with a press too (dialogues, menus, tabs), until none is left that was not pressed; what
 * deletes comes last. Tells what it pressed, in its order.
 */
export async function pressEverything(page: Page, options: Pressing): Promise<readonly string[]> {
  const { view, address, file, text, except } = options;
  const pressed = [...options.known];
  const onChooser = (chooser: { setFiles: (files: Pressing['file']) => Promise<void> }) =>
    void chooser.setFiles(file).catch(() => {});
  page.on('filechooser', onChooser);
  await page.goto(address + view);
  for (let isDone = false; !isDone && pressed.length < mostControls; ) {
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const next = await page.evaluate(pressNext, { controls, pressed, text, except: except.source });
    if (next.kind === 'pressed') pressed.push(next.name);
    if (next.kind === 'covered') {
      pressed.push(`escape after ${pressed.at(-1)}`);
      await page.keyboard.press('Escape');
    }
    isDone = next.kind === 'nothing-left';
    if (isAway(page, view)) await page.goto(address + view);
  }
  page.off('filechooser', onChooser);
  return pressed.slice(options.known.length);
}

function isAway(page: Page, view: string): boolean {
  return new URL(page.url()).hash.replace(/^#?\/?/u, '') !== view.replace(/^#?\/?/u, '');
}

type Next = {
  readonly controls: string;
  readonly pressed: readonly string[];
  readonly text: string;
  readonly except: string;
};

type Pressed =
  | { readonly kind: 'pressed'; readonly name: string }
  /** All of a dialogue or menu was pressed, and it stands before the rest. */
  | { readonly kind: 'covered' }
  | { readonly kind: 'nothing-left' };

/** In the page: presses the first control that was not pressed yet. */
async function pressNext({ controls, pressed, text, except }: Next): Promise<Pressed> {
  const setValue = (element: Element, value: string) => {
    const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const press = (element: HTMLElement) => {
    const isField =
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && /^(?:text|search|url|number|)$/u.test(element.type));
    if (isField) {
      setValue(element, element.getAttribute('inputmode') === 'numeric' ? '3' : text);
      const enter = { key: 'Enter', bubbles: true, cancelable: true };
      if (element.dispatchEvent(new KeyboardEvent('keydown', enter)))
        element.closest('form')?.requestSubmit();
    } else if (element instanceof HTMLInputElement && element.type === 'range') {
      setValue(element, element.max);
    } else element.click();
  };
  const nameOf = (element: HTMLElement) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const words = element.getAttribute('aria-label') ?? label ?? element.textContent;
    const within = element.closest('[role=dialog]') === null ? '' : ' in a dialogue';
    const frame = element.closest('main, [role=dialog], [role=menu]') === null ? 'frame: ' : '';
    // Counts and times in a name change as the page works.
    return `${frame}${element.tagName.toLowerCase()} ${(words ?? '')
      .trim()
      .replace(/\d[\d.,:]*/gu, 'n')
      .slice(0, 60)}${within}`;
  };
  // What covers the page has to be dealt with first.
  const cover = [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].at(-1);
  const found = [...(cover ?? document).querySelectorAll<HTMLElement>(controls)].filter(
    (element) => !element.matches(':disabled, [aria-disabled=true]') && element.closest('[inert]') === null,
  );
  const left = found.filter((element) => {
    const name = nameOf(element);
    return !pressed.includes(name) && !new RegExp(except, 'u').test(name);
  });
  // In a dialogue what it is about comes first, then what leaves it; elsewhere what deletes comes last.
  const last =
    cover === undefined ? /delete|remove|clear|forget/iu : /^(?:frame: )?button (?:keep|cancel|close)/iu;
  const rank = (element: HTMLElement) => Number(last.test(nameOf(element)));
  const [next] = left.sort((one, other) => rank(one) - rank(other));
  if (next === undefined) return { kind: cover === undefined ? 'nothing-left' : 'covered' };
  const name = nameOf(next);
  press(next);
  // What a press sets off in this task and the next is there, then.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { kind: 'pressed', name };
}
