import { languages } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { DEFAULT_QUERY, pages, type Page } from '../state/query.ts';
import { themes } from '../state/theme.ts';
import { Brand, Icon } from '../ui/Icon.tsx';
import { PartySearch } from '../ui/PartySearch.tsx';
import { Segmented } from '../ui/Segmented.tsx';

const languageNames = { en: 'English', de: 'Deutsch' } as const;

export function TopBar() {
  const { location, words, language } = useApp();
  const { page } = words.value;
  return (
    <header class="bar">
      <a class="skip" href="#chains">
        {page.skip}
      </a>
      <PageLink to="start" class="brand">
        <Brand />
        <b>Cutout</b>
      </PageLink>
      <nav class="views" aria-label={page.viewsName}>
        {pages.map((one) => (
          <PageLink key={one} to={one} class="view">
            {page.pages[one]}
          </PageLink>
        ))}
      </nav>
      <div class="bar-search" role="search">
        <PartySearch
          label={page.search}
          shortcut="/"
          onPick={(hit) =>
            // an open neighbourhood stays: it offers to put a party that is not in it there
            location.go({
              selection: { kind: 'entity', id: hit.id },
              at: location.query.value.at ?? (location.query.value.page === 'explore' ? hit.id : null),
            })
          }
        />
      </div>
      <div class="tools">
        <Segmented
          name={page.language}
          value={language.value}
          choices={languages.map((value) => ({
            value,
            label: value.toUpperCase(),
            name: languageNames[value],
          }))}
          onChoose={(value) => location.go({ language: value }, { replace: true })}
        />
        <ThemeButton />
        <KeysButton />
      </div>
    </header>
  );
}

interface PageLinkProps {
  readonly to: Page | 'start';
  readonly class: string;
  readonly children: preact.ComponentChildren;
}

/** A link that changes the view without loading the page anew. */
function PageLink({ to, class: name, children }: PageLinkProps) {
  const { location } = useApp();
  const { page, language } = location.query.value;
  const change = to === 'start' ? { ...DEFAULT_QUERY, language } : { page: to };
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    location.go(change);
  };
  return (
    <a
      class={name}
      href={location.href(change)}
      aria-current={to === page ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}

function ThemeButton() {
  const { theme, words } = useApp();
  const { page } = words.value;
  const name = `${page.theme}: ${page.themes[theme.value]}`;
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      class="button icon"
      aria-label={name}
      title={name}
      onClick={() => void (theme.value = next)}
    >
      <Icon name="theme" filled />
    </button>
  );
}

function KeysButton() {
  const { keysOpen, words } = useApp();
  const { page } = words.value;
  return (
    <button
      type="button"
      class="button icon keys-button"
      aria-label={page.keys}
      title={page.keys}
      onClick={() => void (keysOpen.value = true)}
    >
      <Icon name="keys" />
    </button>
  );
}
