/** The head of the page: what this is, what it is not, and the ways to table, language and help. */
import type { JSX } from 'preact';
import { language, researcher } from '../../state/view.js';
import { region } from '../../state/worlds.js';
import { words } from '../../words/words.js';
import { Hindcast } from '../figures/hindcast.js';
import { CloseIcon, TableIcon } from '../icons.js';
import { helpOpen, noticeOpen, tableOpen } from '../windows.js';

export function Header(): JSX.Element {
  const w = words.value;
  return (
    <header class="head">
      <div class="head-name">
        <h1>{w.page.title}</h1>
        {region.value && <p>{region.value.label}</p>}
      </div>
      <p class="head-honest">
        <Hindcast />
      </p>
      <div class="head-tools">
        {researcher.value && <ResearcherFlag />}
        <button
          type="button"
          class="quiet"
          aria-label={w.table.open}
          disabled={!region.value}
          onClick={() => open(tableOpen)}
        >
          <TableIcon />
          <span>{w.table.open}</span>
        </button>
        <button
          type="button"
          class="quiet"
          lang={w.language.switchCode}
          onClick={() => {
            language.value = language.value === 'nl' ? 'en' : 'nl';
          }}
        >
          {w.language.switchTo}
        </button>
        <button type="button" class="quiet icon-button" aria-label={w.help.open} onClick={() => open(helpOpen)}>
          ?
        </button>
      </div>
    </header>
  );
}

const open = (window: { value: boolean }): void => {
  window.value = true;
};

function ResearcherFlag(): JSX.Element {
  const w = words.value.researcher;
  return (
    <button
      type="button"
      class="flag"
      aria-label={`${w.active}. ${w.off}`}
      onClick={() => {
        researcher.value = false;
        noticeOpen.value = false;
      }}
    >
      {w.active}
      <CloseIcon />
    </button>
  );
}
