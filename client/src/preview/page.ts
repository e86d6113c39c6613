/** What the page's document needs from its host. */
export interface PageSources {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/** The preview's document. Its text comes later, in messages; `client/webview/main.ts` fills the elements by their ids. */
export function pageHtml({ cspSource, script, style }: PageSources): string {
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>RASP Preview</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <header>
      <h1><button id="title" type="button" title="Show in the editor"></button></h1>
      <p class="facts"><span id="cost"></span><span id="sample"></span></p>
      <div id="status" role="status" aria-live="polite">
        <p id="reason">Waiting for the RASP server…</p>
        <p id="stale"></p>
      </div>
    </header>
    <main>
      <p id="caption"></p>
      <div id="picture" role="img" tabindex="0" hidden></div>
    </main>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
