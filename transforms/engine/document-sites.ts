import { settleSites } from './document-edits';
import { readDocument, type Document } from './documents/document';
import type { Kind } from './documents/kinds';
import type { ScriptText } from './documents/programs';
import type { Script } from './documents/script';
import type { Site } from './findings';
import { mentionsXkit } from './mentions';
import type { Options } from './options';
import { findMarkupSites } from './steps/markup';
import { findTextSites } from './steps/texts';
import type { PlainEdit, Span } from './syntax/edits';
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
  // Its code is text like the rest, then.
  if (kind.reader === 'markdown' && !options.markdownCode) return findTextSites(source, options);
  const document = read(path, source, kind);
  const inScripts = document.programs
    .filter((program) => program.scripts.some((script) => script.parses || mentions(source, script)))
    .flatMap((program) =>
      findIn(
        () => parseProgram(program, path),
        (parsed, sites) => settleSites(sites, { program, parsed, kind, options }),
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

let lastRead: { path: string; source: string; document: Document } | undefined;

/** Takes a document apart; one migration asks for the same text several times in a row. */
function read(path: string, source: string, kind: Kind): Document {
  if (lastRead?.path === path && lastRead.source === source) return lastRead.document;
  const document = readDocument(source, kind, (text, { language, runsAsWritten }) => {
    try {
      Program.parse(text, path, { language, runsAsWritten, placeholders: [] });
      return true;
    } catch {
      return false;
    }
  });
  lastRead = { path, source, document };
  return document;
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

/** A `<meta>` policy that allows inline scripts by their hash stops allowing those that change. */
function hashSites(source: string, { elements }: Document, sites: readonly Site[]): Site[] {
  if (sites.every(({ edits }) => edits.length === 0)) return [];
  return elements
    .filter(({ name }) => name === 'meta')
    .filter((element) => /content-security-policy/i.test(source.slice(element.start, element.end)))
    .filter((element) => /'sha(?:256|384|512)-/.test(source.slice(element.start, element.end)))
    .map(({ start, end }) => ({ rules: ['inline-script-hash'], at: { start, end }, edits: [] }));
}

function moveSpan({ start, end }: Span, edits: readonly PlainEdit[]): Span {
  const growth = (isBefore: (edit: PlainEdit) => boolean) =>
    edits.filter(isBefore).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return {
    start: start + growth((edit) => edit.start < start),
    end: end + growth((edit) => edit.start < end || edit.end <= end),
  };
}
