import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/route.css';
import './styles/list.css';
import './styles/inspector.css';
import './styles/trace.css';
import { render } from 'preact';
import { listenForKeys } from './actions/keyboard.ts';
import { callApi } from './api.ts';
import { Frame } from './panels/Frame.tsx';
import { AppProvider, createApp, openApp } from './state/app.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the page');
const app = createApp(window, callApi);
render(
  <AppProvider value={app}>
    <Frame />
  </AppProvider>,
  place,
);
listenForKeys(window, app);
await openApp(window, app);
