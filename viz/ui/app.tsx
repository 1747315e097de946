/** The page over the map: head, two sides, the time bar, and the windows. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { selection, shown } from '../state/view.js';
import { words } from '../words/words.js';
import { Events } from './events/events.js';
import { Figures } from './figures/figures.js';
import { Announcer } from './frame/announcer.js';
import { Header } from './frame/header.js';
import { Help } from './frame/help.js';
import { Notice } from './frame/notice.js';
import { Panel } from './frame/panel.js';
import { PhaseCard } from './frame/phase-card.js';
import { Tooltip } from './frame/tooltip.js';
import { DwellingsNote } from './look/dwellings-note.js';
import { GainsOf } from './look/gains.js';
import { LayerPanel } from './look/layer.js';
import { Legend } from './look/legend.js';
import { MapControls } from './look/map-controls.js';
import { Worlds } from './look/worlds.js';
import { anything } from './looking.js';
import { Pyramid } from './pyramid/pyramid.js';
import { Selected } from './selected/selected.js';
import { TownTable } from './table/town-table.js';
import { TimeBar } from './time/time-bar.js';

export function App(): JSX.Element {
  return (
    <>
      <a class="skip" href="#time">
        {words.value.page.skip}
      </a>
      <Header />
      <main class="stage">
        <div class="side side-left">
          <Worlds />
          <LayerPanel />
          <Legend />
          {anything.value && <Events />}
        </div>
        <PhaseCard />
        {anything.value && <MapControls />}
        {anything.value && <DwellingsNote />}
        <div class="side side-right">{anything.value && <Told />}</div>
        <TimeBar />
      </main>
      <TownTable />
      <Help />
      <Notice />
      <Tooltip />
      <Announcer />
    </>
  );
}

/** What is chosen, or else the region; another choice is read from its beginning. */
function Told(): JSX.Element {
  const chosen = selection.value;
  // Before it is painted: otherwise it stands there for a moment scrolled to where the one before was.
  useLayoutEffect(() => document.querySelector('.side-right')?.scrollTo(0, 0), [chosen]);
  if (selection.value !== null) return <Selected />;
  return (
    <>
      {shown.value === 'difference' && <Origins />}
      <Figures />
      <Pyramid />
    </>
  );
}

/** Of the difference: where it comes from. */
function Origins(): JSX.Element {
  return (
    <Panel name="gains" title={words.value.gains.title}>
      <GainsOf town={null} />
    </Panel>
  );
}
