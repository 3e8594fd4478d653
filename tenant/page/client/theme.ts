type Theme = 'light' | 'dark';

const place = 'page.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** Follows the system until somebody chooses; the choice is remembered. */
export function followTheme(toggle: HTMLButtonElement): void {
  function show(): void {
    const theme = current();
    document.documentElement.dataset.theme = theme;
    const words = theme === 'dark' ? 'Use the light theme' : 'Use the dark theme';
    toggle.setAttribute('aria-label', words);
    toggle.title = words;
    toggle.dataset.shows = theme;
  }

  toggle.addEventListener('click', () => {
    localStorage.setItem(place, current() === 'dark' ? 'light' : 'dark');
    show();
  });
  system.addEventListener('change', show);
  show();
}

function current(): Theme {
  const chosen = localStorage.getItem(place);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}
