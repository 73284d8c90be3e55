import { describe, expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { afterPromise, afterThrow } from '../transforms/engine/syntax/rejections';

/** Who learns that `fail()` failed; `, goes on` where code in sight runs only after it succeeded. */
function notice(code: string): string {
  const program = Program.parse(code, 'a.tsx');
  const call = program.find('CallExpression').find(({ callee }) => program.slice(callee) === 'fail');
  const parent = call && program.parent(call);
  if (!parent) throw new Error('no fail()');
  const aftermath =
    parent.type === 'AwaitExpression' ? afterThrow(program, parent) : afterPromise(program, call);
  return `${aftermath.notice}${aftermath.continues ? ', goes on' : ''}`;
}

describe('who learns of a promise that fails', () => {
  test.each([
    ['fail();', 'ignored'],
    ['fail(); more();', 'ignored'],
    ['void fail();', 'ignored'],
    ['!fail();', 'unseen'],
    ['const a = fail();', 'unseen'],
    ['use(fail());', 'unseen'],
    ['fail().catch(note);', 'handled, goes on'],
    ['fail()?.then(note);', 'handled, goes on'],
    ['fail().length;', 'unseen'],
    ['fail()?.length;', 'unseen'],
    ['use(fail().length);', 'unseen'],
    ['fail().then.call(a);', 'unseen'],
    ['all[fail()]();', 'unseen'],
    ['ready && fail();', 'ignored'],
    ['fail() && ready;', 'unseen'],
    ['ready ? fail() : wait();', 'ignored'],
    ['ready ? wait() : fail();', 'ignored'],
    ['fail() ? yes() : no();', 'unseen'],
    ['(fail() as Promise<void>);', 'ignored'],
    ['fail()!;', 'ignored'],
    ['Promise.all([fail()]);', 'ignored'],
    ['Promise.race([fail()]);', 'ignored'],
    ['Promise.any([fail()]);', 'ignored'],
    ['Promise.all([fail()]).catch(note);', 'handled, goes on'],
    ['Promise.allSettled([fail()]);', 'unseen'],
    ['const a = [fail()];', 'unseen'],
    ['async function f() { await Promise.all([fail()]); more(); }', 'ignored, goes on'],
  ])('%s', (code, expected) => {
    expect(notice(code)).toBe(expected);
  });
});

describe('who learns of what is thrown at an await', () => {
  test.each([
    ['await fail();', 'ignored'],
    ['await fail(); more();', 'ignored, goes on'],
    ['try { await fail(); } catch {}', 'handled, goes on'],
    ['try { more(); } catch { await fail(); }', 'ignored'],
    ['try { more(); } finally { await fail(); }', 'ignored'],
    ['try { if (ready) { await fail(); } } catch {}', 'handled, goes on'],
    ['try { run(async () => { await fail(); }); } catch {}', 'unseen'],
    // What comes after it in its function.
    ['async function f() { await fail(); }', 'ignored'],
    ['async function f() { await fail(); more(); } ', 'ignored, goes on'],
    ['async function f() { await fail(); } more();', 'ignored'],
    ['async function f() { if (ready) { await fail(); } more(); }', 'ignored, goes on'],
    ['async function f() { if (ready) await fail(); }', 'ignored'],
    ['async function f() { more(); await fail(); }', 'ignored'],
    ['async function f() { for (const a of all) { await fail(); } }', 'ignored, goes on'],
    ['async function f() { while (ready) await fail(); }', 'ignored, goes on'],
    ['async function f() { do { await fail(); } while (ready); }', 'ignored, goes on'],
    ['async function f() { switch (a) { case 1: await fail(); break; case 2: more(); } }', 'ignored'],
    ['async function f() { switch (a) { case 1: await fail(); more(); } }', 'ignored, goes on'],
    ['async function f() { await fail(); ; }', 'ignored'],
    ['async function f() { await fail(); function g() {} }', 'ignored'],
    ['async function f() { await fail(); class A {} }', 'ignored'],
    ['async function f() { await fail(); interface A {} }', 'ignored'],
    ['async function f() { await fail(); type A = 1; }', 'ignored'],
    ['async function f() { await fail(); return; }', 'ignored'],
    ['async function f() { await fail(); return a; }', 'ignored'],
    ['async function f() { await fail(); return more(); }', 'ignored, goes on'],
    ['async function f() { await fail(); return () => more(); }', 'ignored, goes on'],
    ['async function f() { await fail(); return [() => more()]; }', 'ignored'],
    ['async function f() { await fail(); throw a; }', 'ignored, goes on'],
    ["await fail(); import a from 'a';", 'ignored'],
    ['await fail(); export { a };', 'ignored'],
    ["await fail(); export * from 'a';", 'ignored'],
    ['await fail(); export default a;', 'ignored'],
  ])('%s', (code, expected) => {
    expect(notice(code)).toBe(expected);
  });
});

describe('who learns of it through the callers in sight', () => {
  test.each([
    ['function f() { return fail(); } f();', 'ignored'],
    ['function f() { return fail(); } f().catch(note);', 'handled, goes on'],
    ['function f() { return fail(); } f(); f().catch(note);', 'handled, goes on'],
    ['function f() { return fail(); } f().catch(note); f();', 'handled, goes on'],
    ['function f() { return fail(); } f().catch(note); use(f);', 'handled, goes on'],
    ['function f() { return fail(); } f(); use(f);', 'unseen'],
    ['function f() { return fail(); } use(f);', 'unseen'],
    ['function f() { return fail(); } use(f());', 'unseen'],
    ['export function f() { return fail(); }', 'unseen'],
    ['export default function () { return fail(); }', 'unseen'],
    ['function f() { return fail(); } f = g;', 'unseen'],
    ['return fail();', 'ignored'],
    ['async function f() { await fail(); } async function g() { await f(); more(); }', 'ignored, goes on'],
    [
      'async function f() { await fail(); } async function g() { try { await f(); } catch {} }',
      'handled, goes on',
    ],
    ['async function f() { await fail(); f(); }', 'ignored, goes on'],
    ['async function f() { return fail(); return f(); }', 'ignored'],
    // A function as a value.
    ['const f = () => fail(); f();', 'ignored'],
    ['const f = () => fail(); f?.();', 'ignored'],
    ['const f = () => fail(); f().catch(note);', 'handled, goes on'],
    ['const f = () => fail(); use(f);', 'unseen'],
    ['let f = () => fail(); f = g; f();', 'unseen'],
    ['export const f = () => fail();', 'unseen'],
    ['const { f } = () => fail();', 'unseen'],
    ['(() => fail())();', 'ignored'],
    ['(async () => { await fail(); })();', 'ignored'],
    ['(async () => { await fail(); })().catch(note);', 'handled, goes on'],
    ['setTimeout(() => fail());', 'ignored'],
    ['window.addEventListener("load", () => fail());', 'ignored'],
    ['button?.addEventListener("click", () => fail());', 'ignored'],
    ['use(() => fail());', 'unseen'],
    ['useEffect(() => { fail(); });', 'ignored'],
    ['xkit.ready(() => fail());', 'ignored'],
    ['xkit.ready(() => fail()).catch(note);', 'handled, goes on'],
    ['const f = useCallback(() => fail(), []); f();', 'ignored'],
    ['const f = useCallback(() => fail(), []); f().catch(note);', 'handled, goes on'],
    ['new Task(() => fail());', 'unseen'],
    ['const a = <button onClick={() => fail()} />;', 'ignored'],
    ['window.onload = () => fail();', 'ignored'],
    ['window.onLoad = () => fail();', 'unseen'],
    ['window.upon = () => fail();', 'unseen'],
    ['window.load = () => fail();', 'unseen'],
    ['onload = () => fail();', 'unseen'],
    ['const a = { mounted: () => fail() };', 'ignored'],
    ['const a = { load: () => fail() };', 'unseen'],
    ['const a = { [mounted]: () => fail() };', 'unseen'],
    ["const a = { 'mounted': () => fail() };", 'ignored'],
    ['const f = () => fail(); const a = { [f]: mounted };', 'unseen'],
    ['const { mounted = () => fail() } = a;', 'unseen'],
    ['const a = [() => fail()];', 'unseen'],
    // Methods.
    ['const a = { async created() { await fail(); } };', 'ignored'],
    ['const a = { async load() { await fail(); } };', 'unseen'],
    ['class A { async ngOnInit() { await fail(); } }', 'ignored'],
    ['class A { async load() { await fail(); } }', 'unseen'],
    ['class A { async #load() { await fail(); } }', 'unseen'],
    ['class A { async [mounted]() { await fail(); } }', 'unseen'],
    ['class A { componentDidMount = async () => { await fail(); }; }', 'ignored'],
    ['class A { load = async () => { await fail(); }; }', 'unseen'],
  ])('%s', (code, expected) => {
    expect(notice(code)).toBe(expected);
  });

  test.each([
    'addEventListener',
    'addListener',
    'forEach',
    'on',
    'once',
    'onMounted',
    'onMount',
    'queueMicrotask',
    'requestAnimationFrame',
    'requestIdleCallback',
    'setInterval',
    'setTimeout',
    'useEffect',
    'useLayoutEffect',
    'watch',
    'watchEffect',
  ])('%s forgets about what a function gives', (taker) => {
    expect(notice(`${taker}(() => fail());`)).toBe('ignored');
  });

  test.each([
    'componentDidMount',
    'componentDidUpdate',
    'connectedCallback',
    'created',
    'beforeMount',
    'mounted',
    'ngAfterViewInit',
    'ngOnInit',
    'updated',
  ])('a framework that calls %s drops its promise', (method) => {
    expect(notice(`export class A { async ${method}() { await fail(); } }`)).toBe('ignored');
  });
});
