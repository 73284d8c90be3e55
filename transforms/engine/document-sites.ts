import { annotate } from './annotate';
import { readDocument, type Document } from './documents/document';
import type { Kind } from './documents/kinds';
import type { ScriptText } from './documents/programs';
import type { Script } from './documents/script';
import { spellAt } from './documents/write';
import type { RuleName, Site } from './findings';
import { mentionsXkit } from './mentions';
import type { Options } from './options';
import { findMarkupSites } from './steps/markup';
import { contains, type Edit, type PlainEdit, type Span } from './syntax/edits';
import { Program } from './syntax/program';

interface DocumentInput {
  readonly path: string;
  readonly source: string;
  readonly kind: Kind;
  readonly options: Options;
}

/** Parses, finds the sites, and lets the caller settle them; a program that does not parse is one site of its own. */
export type FindIn = (parse: () => Program, settle: (program: Program, sites: Site[]) => Site[]) => Site[];

/**
 * Finds the sites of a document: those in its scripts, with edits that suit their place, and those in its markup.
 */
export function findDocumentSites({ path, source, kind, options }: DocumentInput, findIn: FindIn): Site[] {
  if (kind.reader === 'markdown' && !options.markdownCode) return [];
  const document = read(path, source, kind);
  const inScripts = document.programs
    .filter((program) => program.scripts.some((script) => script.parses || mentions(source, script)))
    .flatMap((program) =>
      findIn(
        () => parseProgram(program, path),
        (parsed, sites) => settleAll(sites, { program, parsed, kind, options }),
      ).map(aboutTheScript),
    );
  return [
    ...inScripts,
    ...findMarkupSites(source, document, options),
    ...hashSites(source, document, inScripts),
  ];
}

/**
 * Whether a migrated document still has every script where the edits left it, and each that parsed still parses: no
 * edit ended a script, a fence or an attribute early.
 */
export function keepsScripts(
  { path, source, kind }: Omit<DocumentInput, 'options'>,
  text: string,
  edits: readonly PlainEdit[],
): boolean {
  const before = read(path, source, kind).scripts;
  const after = read(path, text, kind).scripts;
  return (
    before.length === after.length &&
    before.every((script, index) => {
      const moved = moveSpan(script, edits);
      const found = after[index];
      return found?.start === moved.start && found.end === moved.end && (found.parses || !script.parses);
    })
  );
}

function read(path: string, source: string, kind: Kind): Document {
  return readDocument(source, kind, (text, { language, runsAsWritten }) => {
    try {
      Program.parse(text, path, { language, runsAsWritten, placeholders: [] });
      return true;
    } catch {
      return false;
    }
  });
}

function parseProgram({ text, scripts, language, runsAsWritten }: ScriptText, path: string): Program {
  const placeholders = scripts.flatMap(({ masks }) => masks);
  return Program.parse(text, path, { language, runsAsWritten, placeholders });
}

function mentions(source: string, script: Script): boolean {
  return mentionsXkit(source.slice(script.start, script.end));
}

function aboutTheScript(site: Site): Site {
  return site.rules[0] === 'does-not-parse' ? { ...site, rules: ['script-does-not-parse'] } : site;
}

interface Settling {
  readonly program: ScriptText;
  readonly parsed: Program;
  readonly kind: Kind;
  readonly options: Options;
}

function settleAll(sites: readonly Site[], { program, parsed, kind, options }: Settling): Site[] {
  const settled = sites.map((site) => settle(site, program, kind));
  if (!options.annotate) return settled;
  return annotate(parsed, settled).map((marked, index) => {
    const site = settled[index] ?? marked;
    if (marked === site) return site;
    // A comment of a whole line suits a script, not an attribute.
    const script = program.scripts.find((candidate) =>
      marked.edits.every((edit) => contains(candidate, edit)),
    );
    if (!script || script.wrap || script.singleLine) return site;
    return settle(marked, program, kind).edits.length > 0 ? marked : site;
  });
}

/** A site's edits as they can be made at their place in the document, or the rule that says why they cannot. */
function settle(site: Site, program: ScriptText, kind: Kind): Site {
  if (site.edits.length === 0) return site;
  const reach = {
    start: Math.min(...site.edits.map(({ start }) => start)),
    end: Math.max(...site.edits.map(({ end }) => end)),
  };
  const script = program.scripts.find((candidate) => contains(candidate, reach));
  if (!script) return leave(site, 'several-scripts');
  if (script.escaped) return leave(site, 'escaped-attribute');
  const logic = script.masks.find((mask) => mask.does !== 'output' && overlaps(mask, reach));
  if (logic) return leave(site, 'template-logic', { tag: logic.original });
  if (!reachesNames(script, site.edits)) return leave(site, 'template-expression');

  const edits: Edit[] = [];
  for (const edit of site.edits) {
    const spelled = spellEdit(edit, script, kind);
    if ('refused' in spelled) return leave(site, 'unsafe-in-document', { text: spelled.refused });
    edits.push(spelled);
  }
  return { ...site, edits };
}

function leave(site: Site, rule: RuleName, details: Readonly<Record<string, string>> = {}): Site {
  return { ...site, rules: [rule, ...site.rules], edits: [], details: { ...site.details, ...details } };
}

function spellEdit(edit: Edit, script: Script, kind: Kind): Edit | { refused: string } {
  const pieces = typeof edit.text === 'string' ? [edit.text] : edit.text;
  const spelled = pieces.map((piece) => (typeof piece === 'string' ? spellAt(script, piece, kind) : piece));
  const refusal = spelled.find((piece) => typeof piece === 'object' && 'refused' in piece);
  if (refusal) return refusal as { refused: string };
  return { ...edit, text: spelled as Exclude<Edit['text'], string> };
}

/** In a Vue template new code sees what `<script setup>` declares; of the browser's globals, none. */
function reachesNames({ sandbox }: Script, edits: readonly Edit[]): boolean {
  if (!sandbox) return true;
  if (sandbox === 'instance') return false;
  return edits.every(({ text }) => !/\bfetch\s*\(/.test(typeof text === 'string' ? text : text.join('')));
}

/** A `<meta>` policy that allows inline scripts by their hash stops allowing those that change. */
function hashSites(source: string, { elements }: Document, sites: readonly Site[]): Site[] {
  if (sites.every(({ edits }) => edits.length === 0)) return [];
  return elements
    .filter(({ name }) => name === 'meta')
    .filter((element) => /content-security-policy/i.test(source.slice(element.start, element.end)))
    .filter((element) => /'sha(?:256|384|512)-/.test(source.slice(element.start, element.end)))
    .map(({ start, end }) => ({ rules: ['inline-script-hash'], at: { start, end }, edits: [] }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function moveSpan({ start, end }: Span, edits: readonly PlainEdit[]): Span {
  const growth = (isBefore: (edit: PlainEdit) => boolean) =>
    edits.filter(isBefore).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return {
    start: start + growth((edit) => edit.start < start),
    end: end + growth((edit) => edit.start < end || edit.end <= end),
  };
}
