import type { Kind } from './kinds';
import { fencePlaces } from './markdown';
import { readMarkup, type Element } from './markup';
import { overwriteTags } from './masks';
import { astroPlaces, braceHandlers, pagePlaces, sveltePlaces, vuePlaces } from './places';
import { joinScripts, type ScriptText } from './programs';
import { pugComments, pugPlaces } from './pug';
import { readyToParse } from './ready';
import type { Parses, Place, Script } from './script';
import { findTemplateTags, type TemplateTag } from './template-tags';
import { blankSpans, outermost, type Span } from './text';

/** A document taken apart: its scripts, the programs they form, and what is left. All offsets are the document's. */
export interface Document {
  readonly scripts: readonly Script[];
  readonly programs: readonly ScriptText[];
  readonly elements: readonly Element[];
  /** Those of the markup and of the template engine, not those in scripts. */
  readonly comments: readonly Span[];
  /** The document with its scripts and comments blanked. */
  readonly rest: string;
}

interface Anatomy {
  readonly places: readonly Place[];
  readonly elements: readonly Element[];
  readonly comments: readonly Span[];
}

/**
 * Finds the scripts of a document and makes them ready to parse.
 * @param parses tells whether a text is a program, for the choice of masks and for scripts that share a scope
 */
export function readDocument(text: string, kind: Kind, parses: Parses): Document {
  const tags = findTemplateTags(text, kind.tags);
  const { places, elements, comments } = dissect(text, kind, tags, parses);
  const scripts = places
    .toSorted((a, b) => a.start - b.start)
    .map((place) => readyToParse(text, place, tags, parses));
  const allComments = outermost([...comments, ...tags.filter(({ does }) => does === 'comment')]);
  return {
    scripts,
    programs: joinScripts(text, scripts, parses),
    elements,
    comments: allComments,
    rest: blankSpans(text, outermost([...scripts, ...allComments])),
  };
}

function dissect(text: string, kind: Kind, tags: readonly TemplateTag[], parses: Parses): Anatomy {
  switch (kind.reader) {
    case 'script':
      return { places: [wholeScript(text)], elements: [], comments: [] };
    case 'pug':
      return { places: pugPlaces(text), elements: [], comments: pugComments(text) };
    case 'markdown':
      return { places: fencePlaces(text), elements: [], comments: [] };
    case 'vue': {
      const markup = readMarkup(text, { components: true });
      return { ...markup, places: vuePlaces(text, markup) };
    }
    case 'svelte':
      return dissectSvelte(text, parses);
    case 'astro': {
      const frontmatter = frontmatterOf(text);
      const markup = readMarkup(blankSpans(text, frontmatter), { components: true });
      return { ...markup, places: [...frontmatter, ...astroPlaces(text, markup)] };
    }
    case 'page': {
      const markup = readMarkup(overwriteTags(text, tags));
      return { ...markup, places: pagePlaces(text, markup) };
    }
  }
}

function wholeScript(text: string): Place {
  const isModule = /^[ \t]*(?:import|export)\b/m.test(text);
  return {
    start: 0,
    end: text.length,
    language: 'js',
    kind: isModule ? 'module' : 'classic',
    runsAsWritten: !isModule,
  };
}

function dissectSvelte(text: string, parses: Parses): Anatomy {
  const markup = readMarkup(text, { components: true });
  const blocks = sveltePlaces(text, markup);
  const language = blocks.some((block) => block.language === 'ts') ? 'ts' : 'js';
  const taken = [...markup.comments, ...markup.elements.flatMap(({ content }) => content ?? [])];
  const handlers = braceHandlers(text, language, taken, (expression) =>
    parses(expression, { language, runsAsWritten: false }),
  );
  return { ...markup, places: [...blocks, ...handlers] };
}

/** The TypeScript between the two `---` lines an Astro component may start with. */
function frontmatterOf(text: string): Place[] {
  const opening = afterComments(text);
  if (!text.startsWith('---', opening)) return [];
  const start = opening + '---'.length;
  const closing = /^[ \t]*---/m.exec(text.slice(start));
  if (!closing) return [];
  return [{ start, end: start + closing.index, language: 'ts', kind: 'frontmatter', runsAsWritten: false }];
}

/** The offset of the first character that is neither white space nor in a comment. */
function afterComments(text: string): number {
  let at = text.search(/\S/);
  while (at >= 0 && text.startsWith('<!--', at)) {
    const closed = text.indexOf('-->', at);
    if (closed < 0) return text.length;
    const next = text.slice(closed + 3).search(/\S/);
    at = next < 0 ? text.length : closed + 3 + next;
  }
  return at < 0 ? text.length : at;
}
