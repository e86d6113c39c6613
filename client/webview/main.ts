import type { FromPage, PageState, ToPage, View } from '../src/preview/messages';
import { onColoursChanged } from './colours';
import { describe } from './describe';
import { html } from './dom';
import { imageAnswer } from './imageAnswer';
import { Looks } from './looks';
import { Requests } from './requests';
import { ViewPane } from './viewPane';

const vscode = acquireVsCodeApi<PageState>();
const post = (message: FromPage): void => {
  vscode.postMessage(message);
};
const requests = new Requests(post);
const looks = new Looks(vscode.getState(), (state) => {
  vscode.setState(state);
  post({ type: 'stateChanged', state });
});
const panes = new Map<string, ViewPane>();
const root = html('main', { class: 'views' }, html('p', { role: 'status' }, 'Waiting for the RASP server…'));
document.getElementById('preview')?.append(root);

/** Shows the views side by side; panes of views that stay are kept with all that is in them. */
function show(views: readonly View[]): void {
  for (const [id, pane] of panes) {
    if (views.some((view) => view.id === id)) continue;
    pane.element.remove();
    panes.delete(id);
  }
  if (panes.size === 0) root.replaceChildren();
  for (const [index, view] of views.entries()) {
    const pane = panes.get(view.id) ?? newPane(view.id);
    if (root.children[index] !== pane.element) root.insertBefore(pane.element, root.children[index] ?? null);
    pane.show(view);
  }
}

function newPane(id: string): ViewPane {
  const pane = new ViewPane(id, {
    post,
    requests,
    look: (view) => looks.of(view),
    setLook: (view, look) => {
      looks.set(view, look);
    },
  });
  panes.set(id, pane);
  return pane;
}

function livePane(): ViewPane | undefined {
  return panes.get('live');
}

/** Does what a command of the editor asks for. */
function obey(pane: ViewPane, what: Extract<ToPage, { type: 'do' }>['what']): void {
  switch (what) {
    case 'toggleMode':
      pane.commands.toggleMode();
      break;
    case 'fit':
      pane.commands.fit();
      break;
    case 'nextLayer':
      pane.commands.stepLayer(1);
      break;
    case 'previousLayer':
      pane.commands.stepLayer(-1);
      break;
    case 'export':
      pane.commands.export();
  }
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      show(message.views);
      looks.setHost(
        message.host,
        message.views.map(({ id }) => id),
      );
      break;
    case 'cell':
    case 'trace':
    case 'tile':
      requests.answer(message);
      break;
    case 'reveal':
      panes.get(message.view)?.reveal(message.head);
      break;
    case 'state':
      looks.restore(message.looks);
      for (const pane of panes.values()) if (pane.view) pane.show(pane.view);
      break;
    case 'do': {
      const pane = message.view === undefined ? livePane() : panes.get(message.view);
      if (pane) obey(pane, message.what);
      break;
    }
    case 'png':
      void imageAnswer(message, panes.get(message.view)?.view?.figure, looks.of(message.view)).then(post);
      break;
    case 'say':
      livePane()?.readout.say(message.text);
      break;
    case 'describe': {
      const pins = [...panes.values()].filter((pane) => pane !== livePane());
      post({ type: 'description', id: message.id, description: describe(livePane(), pins) });
      break;
    }
  }
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  receive(data);
});
onColoursChanged(() => {
  for (const pane of panes.values()) pane.pictures.recolour();
});
post({ type: 'ready' });
