import { chromium } from 'playwright';
import { launchOptions } from './findBrowser';
import { serve } from './serve';
const [folder='/tmp/large-dist', file='.cache/bench-import/flows.parquet', ...queries]=process.argv.slice(2);
const server = await serve(folder,'127.0.0.1',0);
const port=(server.address() as any).port;
const browser=await chromium.launch(launchOptions());
const page=await browser.newPage({bypassCSP:true,viewport:{width:1280,height:720}});
page.on('pageerror',e=>console.error(String(e)));
await page.addInitScript(`window.watch={longest:0,sum:0,frames:0};new PerformanceObserver(l=>{for(const {duration} of l.getEntries()){window.watch.longest=Math.max(window.watch.longest,duration);window.watch.sum+=duration}}).observe({type:'longtask'});requestAnimationFrame(function c(){window.watch.frames++;requestAnimationFrame(c)});`);
await page.goto(`http://127.0.0.1:${port}/?lang=zh-CN&renderer=${process.env.R??'svg'}`);
await page.waitForSelector('[data-ready="true"]');
const told=async()=>{ for(;;){ const a=await page.evaluate('window.watch.frames') as number; await page.waitForTimeout(400); const b=await page.evaluate('window.watch.frames') as number; if(b-a>=15)break;} return page.evaluate(`(()=>{const r={...window.watch};window.watch.longest=0;window.watch.sum=0;return r})()`) as any;};
await page.getByRole('button',{name:'导入数据'}).first().click();
const dialog=page.getByRole('dialog',{name:'打开您自己的表格'});
await dialog.locator('input[type=file]').first().setInputFiles(file);
await page.waitForFunction(()=>(document.querySelector('dialog footer .main') as any)?.disabled===false,null,{timeout:120000});
await told();
await dialog.locator('footer .main').click();
await page.waitForFunction(()=>location.search.includes('topic=own')&&document.querySelector('[data-ready="true"]')!==null,null,{timeout:120000});
let r=await told(); console.log('to the map',r.longest|0,r.sum|0);
const cdp=await page.context().newCDPSession(page);
await cdp.send('Profiler.enable');await cdp.send('Profiler.setSamplingInterval',{interval:500});
for(const q of queries){
  await told();
  const prof=process.env.PROF;
  if(prof) await cdp.send('Profiler.start');
  await page.evaluate((part)=>{const url=new URL(location.href);for(const n of ['t','mode','level','industry','tab','top','minus','select'])url.searchParams.delete(n);for(const [n,v] of new URLSearchParams(part))url.searchParams.set(n,v);history.pushState(null,'',url);dispatchEvent(new PopStateEvent('popstate'));},q);
  await page.waitForTimeout(600);
  r=await told();
  console.log('##',q.padEnd(30),'longest',r.longest|0,'sum',r.sum|0);
  if(prof){
    const {profile}=await cdp.send('Profiler.stop') as any;
    const self=new Map<number,number>();profile.samples.forEach((id:number,i:number)=>self.set(id,(self.get(id)??0)+(profile.timeDeltas[i]??0)/1000));
    const nodes=new Map(profile.nodes.map((n:any)=>[n.id,n]));
    const byS=new Map<string,number>(),byT=new Map<string,number>();
    const walk=(n:any,stack:Set<string>):number=>{const key=n.callFrame.functionName+' '+n.callFrame.url.split('/').pop()+':'+(n.callFrame.lineNumber+1);const s=self.get(n.id)??0;byS.set(key,(byS.get(key)??0)+s);const isNew=!stack.has(key);if(isNew)stack.add(key);let t=s;for(const c of n.children??[])t+=walk(nodes.get(c),stack);if(isNew){stack.delete(key);byT.set(key,(byT.get(key)??0)+t)}return t;};
    walk(profile.nodes[0],new Set());
    const top=(m:Map<string,number>,k:number)=>[...m].filter(([n])=>!/^(\(idle|\(program|\(root|_process|flush|run_all|run_micro|update_|_traverse|execute_derived|is_dirty|get page|flush_q|evaluate|visit|without_react|target_handler|dispatchEvent|run_)/.test(n)).sort((a,b)=>b[1]-a[1]).slice(0,k).map(([n,t])=>`    ${t.toFixed(0).padStart(6)} ${n}`).join('\n');
    console.log('  self\n'+top(byS,14)+'\n  total\n'+top(byT,+(process.env.K??45)));
  }
}
await browser.close();server.close();
