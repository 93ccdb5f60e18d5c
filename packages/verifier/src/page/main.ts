/** The page: takes files, asks for a verdict, shows it. It keeps nothing and talks to nobody. */
import { element, find } from './element.ts';
import { droppedFiles } from './dropped-files.ts';
import { type FilesByPath, pickedFiles } from './log-files.ts';
import { type Reported, report } from './report.ts';
import { visible } from '../readable.ts';
import { type Chosen, type Mode, recognised, reportOn } from './verdict-on.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import type { PageText, Words } from './words.ts';

const LANGUAGES = { en: ENGLISH, de: GERMAN } as const;

const form = find('form', HTMLFormElement);
const keys = find('#keys', HTMLTextAreaElement);
const outcome = find('#outcome', HTMLElement);
const working = find('#working', HTMLElement);
const progress = find('progress', HTMLProgressElement);
const progressText = find('#progress-text', HTMLElement);
const check = find('#check', HTMLButtonElement);
const print = find('#print', HTMLButtonElement);

let language: keyof typeof LANGUAGES = navigator.language.startsWith('de') ? 'de' : 'en';
let chosen: Chosen = {};
let last: Reported | undefined;
/** Counts what is asked: an answer to an earlier question is not shown. */
let question = 0;

const chosenMode = (): Mode => find('[name=mode]:checked', HTMLInputElement).value as Mode;
const words = (): Words => LANGUAGES[language];

function speak(): void {
  document.documentElement.lang = language;
  document.title = words().page.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
    place.textContent = words().page[place.dataset['text'] as PageText];
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
  showChosen();
  if (last !== undefined) outcome.replaceChildren(report(last, words()));
}

function showChosen(): void {
  const folder = Array.from(chosen.folder?.keys() ?? [], (path) => path.split('/')[0] ?? '')[0];
  const names = { ...chosen, folder: folder === undefined ? undefined : { name: folder } };
  for (const field of ['evidence', 'entry', 'older', 'folder'] as const) {
    const name = names[field]?.name;
    const place = find(`#${field}-name`, HTMLElement);
    place.replaceChildren(...(name === undefined ? [] : [words().chosen(visible(name)), removal(field)]));
  }
}

/** So that an entry that was chosen for one proof is not held against the next. */
function removal(field: keyof Chosen): HTMLElement {
  const button = element('button', { type: 'button' }, words().remove);
  button.addEventListener('click', () => {
    const input = find(`#${field}`, HTMLInputElement);
    input.value = '';
    choose({ [field]: undefined });
    input.focus();
  });
  return button;
}

/** Takes what was picked or dropped; a verdict on other files goes. */
function choose(more: Chosen): void {
  chosen = { ...chosen, ...more };
  if (more.keys !== undefined) keys.value = more.keys;
  forget();
  showChosen();
}

function forget(): void {
  question += 1;
  last = undefined;
  outcome.replaceChildren();
  print.hidden = true;
}

const say = (text: string): void => outcome.replaceChildren(element('p', { class: 'note' }, text));

/** Gives the browser time to draw, but not after every one of thousands of steps. */
function progressBar(): (done: number, size: number) => Promise<void> {
  let drawn = performance.now();
  return async (done, size) => {
    if (performance.now() - drawn < 50) return;
    progress.max = size;
    progress.value = done;
    const { count } = words().formats;
    progressText.textContent = words().working(count(done), count(size));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    drawn = performance.now();
  };
}

async function run(): Promise<void> {
  forget();
  const asked = question;
  check.disabled = true;
  working.hidden = false;
  try {
    const answer = await reportOn(chosenMode(), { ...chosen, keys: keys.value }, progressBar());
    if (asked !== question) return;
    last = answer;
    if (last === undefined) say(words().noFiles);
    else outcome.replaceChildren(report(last, words()));
    print.hidden = last === undefined;
  } catch (error) {
    // A file that went away, or that the browser may not read: nothing was decided.
    say(words().failed(error instanceof Error ? error.message : ''));
  } finally {
    check.disabled = false;
    working.hidden = true;
    progress.removeAttribute('value');
    progressText.textContent = '';
  }
}

function listen(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.addEventListener('click', () => {
      language = button.dataset['language'] === 'de' ? 'de' : 'en';
      speak();
    });
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]'))
    input.addEventListener('change', () => {
      const files = pickedFiles(input.files ?? []);
      if (files.size > 0) choose(input.id === 'folder' ? { folder: files } : { [input.id]: firstOf(files) });
    });
  form.addEventListener('input', forget);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  print.addEventListener('click', () => {
    window.print();
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) void drop(event.dataTransfer.items);
  });
}

const firstOf = (files: FilesByPath): File | undefined => files.values().next().value;

async function drop(items: DataTransferItemList): Promise<void> {
  try {
    const dropped = await recognised(await droppedFiles(items));
    const mode = modeFor(dropped);
    if (mode !== undefined) find(`[value=${mode}]`, HTMLInputElement).checked = true;
    choose(dropped);
  } catch (error) {
    say(words().failed(error instanceof Error ? error.message : ''));
  }
}

/** What dropped files are for, where they are for one thing only. */
function modeFor({ evidence, older, folder }: Chosen): Mode | undefined {
  if (evidence !== undefined) return 'entry';
  if (older !== undefined) return 'growth';
  return folder !== undefined && chosenMode() === 'entry' ? 'log' : undefined;
}

speak();
listen();
