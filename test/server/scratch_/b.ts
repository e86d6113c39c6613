import { RaspServer } from '../support/raspServer';
console.log('x');
const p = RaspServer.start();
p.then(()=>console.log('started'), (e)=>console.log('failed', e));
