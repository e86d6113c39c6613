import assert from 'node:assert/strict';
import { pageHtml } from '../../../client/src/preview/page';

describe("the preview's document", () => {
  const sources = { cspSource: 'https://editor.test', script: 'https://editor.test/s.js', style: 's.css' };
  const policyOf = (html: string): Map<string, string[]> => {
    const [, content = ''] =
      /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
    const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
    return new Map(directives.map(([name = '', ...values]) => [name, values]));
  };

  it('allows nothing but its own script and style, and images that it draws', () => {
    const html = pageHtml(sources);
    const [, nonce = ''] = /<script nonce="([^"]*)"/.exec(html) ?? [];
    assert.match(nonce, /^[0-9a-f]{32}$/);
    assert.deepEqual(
      policyOf(html),
      new Map([
        ['default-src', ["'none'"]],
        ['style-src', ['https://editor.test']],
        ['script-src', [`'nonce-${nonce}'`]],
        ['img-src', ['blob:']],
      ]),
    );
  });

  it('has one script, from a file, and nothing that runs where it stands', () => {
    const html = pageHtml(sources);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="[^"]*" src="https:\/\/editor\.test\/s\.js"><\/script>/);
    assert.doesNotMatch(html, /\son\w+=|javascript:|<style|\sstyle=|unsafe-/);
  });

  it('has another nonce each time', () => {
    const nonces = Array.from({ length: 20 }, () => policyOf(pageHtml(sources)).get('script-src')?.[0]);
    assert.equal(new Set(nonces).size, 20);
  });
});
