import { RaspServer } from '../support/raspServer';
import { readFileSync } from 'node:fs';
async function main() {
const s = await RaspServer.start();
const texts = ['a = tokens;\nb = select(indices, indices, <);\nc = aggregate(b, indices);\ndef f(x) {\n  return x + 1;\n}\nd = f(c);\n', readFileSync('examples/induction.rasp','utf8'), readFileSync('examples/functions_and_loops.rasp','utf8')];
for (const text of texts) {
  const f = await s.open(text.replaceAll('|', ''));
  const all = await f.lensTexts();
  console.log(all.join('\n'));
  // statement chunks
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    if (!/[;]$/.test(lines[i]!) ) continue;
    const missing = new Map<string,string[]>();
    const line = lines[i]!;
    for (const typed of [true,false]) {
    await f.change(text.replaceAll('|', ''));
    await f.lensTexts();
    if (typed) { await f.change([...lines.slice(0,i),'',...lines.slice(i+1)].join('\n')); await f.lensTexts(); }
    const rest = (await f.lensTexts()).map(t=>t.split(':')[0]!);
    for (let k = 1; k < line.length; k++) {
      const cut = typed ? line.slice(0,k) : line.slice(0,-k);
      await f.change([...lines.slice(0,i),cut,...lines.slice(i+1)].join('\n'));
      const names = (await f.lensTexts()).map(t=>t.split(':')[0]!);
      const lost = rest.filter(n=>!names.includes(n)&&n.trim());
      if (lost.length) missing.set(cut, lost);
    }
    for (const [cut, lost] of missing) console.log(typed ? 'typing' : 'deleting', JSON.stringify(cut), 'lost', lost.join(' '));
    missing.clear();
    }
  }
}
await s.stop();
}
main().catch(console.error);
