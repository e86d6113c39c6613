/** What the page's document needs from its host. */
export interface PageSources {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The preview's document. All that it shows comes later, in messages, and is made by `client/webview/main.ts`. Images
 * are allowed from its own memory: a PNG is a drawn SVG.
 */
export function pageHtml({ cspSource, script, style }: PageSources): string {
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src blob:"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>RASP Preview</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <div id="preview"></div>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
