import { RaspServer } from '../support/raspServer';
async function main() {
console.log('a'); const s = await RaspServer.start(); console.log('b'); s.ended().then(c=>console.log('ended',c,s.stderr));
s.connection.onError(e=>console.log('err',e)); const f = await s.open(`# Says \`hi\` to [x](http://x) <b>
def f(x) { return x + |1; }
a = f(indices);
b = f(|3);
sel = sele|ct(indices, tok|ens, ==);
s2 = select(indices, ind|ices, <);
|shift(tokens, 1, "-");
"l" in tok|ens;
c = |2^3;
ti = tokens_|int;
`);
console.log(JSON.stringify(await f.diagnostics()));
console.log(await f.lensTexts());
for (let i = 0; i < 8; i++) console.log('-----', i, (await f.hoverText(i)).replace(/data:[^)]*/, 'data:…'));
console.log(s.analysed.received);
console.log(await s.stop(), s.stderr);
}
main().catch(console.error);
