import './doctor.css';
import { compareHashes } from './compareHashes';
import { DOCTOR_TEXTS, type DoctorTexts } from './doctorTexts';
import { examine } from './examine';
import { findingsOf, type Finding } from './findings';

/** Beside the word, so that the verdict is not told by colour alone. */
const MARKS = { good: '✓', advice: '!', bad: '✗', note: 'i' } as const;

const { search } = location;
const chosen = new URLSearchParams(search).get('lang') ?? navigator.language;
const language = chosen.startsWith('zh') ? 'zh' : 'en';
const words: DoctorTexts = DOCTOR_TEXTS[language];

function element(name: string, text = '', ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function link(text: string, href: string): HTMLElement {
  const made = element('a', text);
  made.setAttribute('href', href);
  return made;
}

function findingItem({ check, verdict, details }: Finding): HTMLElement {
  const [name, remedy] = words.checks[check];
  const heading = element('h2');
  heading.append(element('span', `${MARKS[verdict]} ${words.verdicts[verdict]}`), ` ${name}`);
  const item = element('li', '', heading);
  item.className = `finding ${verdict}`;
  item.dataset.check = check;
  if (verdict === 'good') return item;
  item.append(element('p', remedy), ...details.map((one) => element('code', one)));
  return item;
}

function hashPart(sums: ReadonlyMap<string, string>): HTMLElement {
  const status = element('p');
  status.setAttribute('role', 'status');
  const list = element('div');
  list.className = 'finding';
  const button = element('button', words.hashes) as HTMLButtonElement;
  const all = sums.size;
  button.addEventListener('click', () => {
    button.disabled = true;
    const tell = (done: number): void => {
      if (done % 50 === 0) status.textContent = words.hashing(done, all);
    };
    void compareHashes(sums, tell).then((changed) => {
      button.disabled = false;
      list.replaceChildren(...(changed ?? []).map((path) => element('code', path)));
      if (!changed) status.textContent = words.noHashes;
      else
        status.textContent = changed.length > 0 ? words.changed(changed.length) : words.intact(all);
    });
  });
  if (all === 0) return element('p', words.noSums);
  return element('section', '', element('p', words.hashesIntro), button, status, list);
}

async function run(main: Element): Promise<void> {
  const other = language === 'zh' ? 'en' : 'zh-CN';
  const turn = link(words.language, `?lang=${other}`);
  turn.setAttribute('lang', other);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words.title;
  const status = element('p', words.running);
  status.setAttribute('role', 'status');
  const nav = element(
    'nav',
    '',
    link(words.back, `./?lang=${language === 'zh' ? 'zh-CN' : 'en'}`),
    turn,
  );
  main.replaceChildren(nav, element('h1', words.title), element('p', words.intro), status);
  const examined = await examine().catch(() => null);
  if (!examined) {
    status.textContent = words.failed;
    return;
  }
  const findings = findingsOf(examined);
  const count = (verdict: string): number =>
    findings.filter((one) => one.verdict === verdict).length;
  main.append(element('ul', '', ...findings.map(findingItem)), hashPart(examined.sums));
  status.textContent = words.summary(count('bad'), count('advice'));
}

const main = document.querySelector('main');
if (main) void run(main);
