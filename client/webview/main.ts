import type { FromPage, PageState, ToPage } from '../src/preview/messages';
import { describe } from './describe';
import { pageElements } from './elements';
import { Page } from './page';

const vscode = acquireVsCodeApi<PageState>();
const elements = pageElements(document);
const page = new Page(elements);
const post = (message: FromPage) => {
  vscode.postMessage(message);
};

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  switch (message.type) {
    case 'show':
      page.show(message.view);
      vscode.setState({ version: 1, place: message.view.place });
      break;
    case 'describe':
      post({ type: 'description', id: message.id, description: describe(elements) });
      break;
  }
});
elements.title.addEventListener('click', () => {
  post({ type: 'reveal' });
});
post({ type: 'ready' });
