/** What no file of the viewer does, whatever a browser would say to it: the policy of the page is kept in the source. */
import { describe, expect, it } from 'vitest';
import { codeOf, findAll, projectFiles, read, sourceFiles } from './house-scan.js';

const FORBIDDEN: readonly RegExp[] = [
  /\b(?:eval|Function)\s*\(/g, // needs unsafe-eval
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|cssText)\b|\bdocument\s*\.\s*write/g,
  /\bcreateElement\s*\(\s*['"](?:style|script|iframe)['"]/g,
  /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|serviceWorker)\b/g, // talks to somebody
  /\b(?:localStorage|sessionStorage|indexedDB|cookie)\b/g, // remembers somebody
  /\bstyle\s*=\s*['"`]/g, // an attribute as text
];
const uses = (text: string): string[] =>
  FORBIDDEN.flatMap((pattern) => findAll(codeOf(text, 'keep'), pattern)).map(({ line, found }) => `${line} ${found}`);

/** What a page may not hold: anything inline, anything of another host. */
const INLINE = [
  /\sstyle\s*=/gi,
  /<style\b/gi,
  /<script(?![^>]*\ssrc=)[^>]*>/gi,
  /\son\w+\s*=/gi,
  /\b(?:https?:)?\/\/\w/gi,
];
const inlined = (html: string): string[] =>
  INLINE.flatMap((pattern) => findAll(html, pattern)).map(({ found }) => found);

describe('the viewer', () => {
  it('evaluates, stores and sends nothing, and writes no HTML from text', () => {
    const files = sourceFiles().filter((path) => path.startsWith('viz/'));
    expect(files.some((path) => path.endsWith('.tsx'))).toBe(true);
    expect(files.flatMap((path) => uses(read(path)).map((found) => `${path}:${found}`))).toEqual([]);
  });
  it('has a page with nothing inline', () => {
    const pages = projectFiles().filter((path) => path.startsWith('viz/') && path.endsWith('.html'));
    expect(pages).toEqual(['viz/index.html']);
    expect(pages.flatMap((path) => inlined(read(path)))).toEqual([]);
  });
  it('has stylesheets that ask for nothing elsewhere', () => {
    const sheets = projectFiles().filter((path) => path.startsWith('viz/') && path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((path) => /@import|https?:|url\(\s*['"]?(?:\/\/|data:)/.test(read(path)))).toEqual([]);
  });
});

describe('the rules can fail', () => {
  it.each([
    "const f = new Function('a', 'return a');",
    'eval(text);',
    "document.write('<p>')",
    'element.innerHTML = text;',
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
    "document.createElement('style')",
    "navigator.sendBeacon('/x')",
    'localStorage.x = 1;',
    `<p style="color:red">`,
  ])('%s', (text) => {
    expect(uses(text)).toHaveLength(1);
  });
  it.each([
    '<p style="color:red">x</p>',
    '<style>p{}</style>',
    '<script>x()</script>',
    '<body onload="x()">',
    '<script src="https://example.org/x.js"></script>',
  ])('%s', (html) => {
    expect(inlined(html).length).toBeGreaterThan(0);
  });
  it('what is meant otherwise passes', () => {
    expect(uses('// eval(x)\n<p style={{ color: c }} />; canvas.style.width = w; type F = Function;')).toEqual([]);
    expect(inlined('<link rel="icon" href="./icon.svg" /><script type="module" src="./main.ts"></script>')).toEqual([]);
  });
});
