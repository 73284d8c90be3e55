import { annotate } from './annotate';
import type { Kind } from './documents/kinds';
import { unmask } from './documents/masks';
import type { ScriptText } from './documents/programs';
import type { Script } from './documents/script';
import { spellAt } from './documents/write';
import type { RuleName, Site } from './findings';
import type { Options } from './options';
import { contains, type Edit, type Piece, type Span } from './syntax/edits';
import type { Program } from './syntax/program';

interface Settling {
  readonly program: ScriptText;
  readonly parsed: Program;
  readonly kind: Kind;
  readonly options: Options;
}

type Details = Readonly<Record<string, string>>;

/** The sites of a program with edits as they can be made in the document, or the rule that says why they cannot. */
export function settleSites(sites: readonly Site[], { program, parsed, kind, options }: Settling): Site[] {
  const settled = sites.map((site) => settle(site, program, kind));
  if (!options.annotate) return settled;
  return annotate(parsed, settled).map((marked, index) => {
    const site = settled[index] ?? marked;
    return marked === site || isMarkable(marked, program, kind) ? marked : site;
  });
}

/** A comment of a whole line suits a script, not an attribute. */
function isMarkable(marked: Site, program: ScriptText, kind: Kind): boolean {
  const isInScript = marked.edits.every((edit) => {
    const script = scriptAround(program, edit);
    return script && !script.wrap && !script.singleLine;
  });
  return isInScript && settle(marked, program, kind).edits.length > 0;
}

function settle(site: Site, program: ScriptText, kind: Kind): Site {
  const named = withOriginalNames(site, program);
  const edits: Edit[] = [];
  for (const [script, own] of byScript(site.edits, program)) {
    if (!script) return leave(named, 'several-scripts');
    if (script.escaped) return leave(named, 'escaped-attribute');
    const logic = logicBetween(script, own) ?? cutTag(script, own);
    if (logic) return leave(named, 'template-logic', { tag: logic });
    if (!reachesNames(script, own)) return leave(named, 'template-expression');
    for (const edit of own) {
      const spelled = spellEdit(edit, script, kind);
      if ('refused' in spelled) return leave(named, 'unsafe-in-document', { text: spelled.refused });
      edits.push(spelled);
    }
  }
  return { ...named, edits };
}

function leave(site: Site, rule: RuleName, details: Details = {}): Site {
  return { ...site, rules: [rule, ...site.rules], edits: [], details: { ...site.details, ...details } };
}

/** What steps quote of the code, with the template's own tags in it. */
function withOriginalNames(site: Site, { scripts }: ScriptText): Site {
  if (!site.details) return site;
  const masks = scripts.flatMap((script) => script.masks);
  const details = Object.entries(site.details).map(([name, text]) => [name, unmask(text, masks)]);
  return { ...site, details: Object.fromEntries(details) as Details };
}

/** Edits by the script they stand in; those that stand in none, or carry code from one to another, under `undefined`. */
function byScript(edits: readonly Edit[], program: ScriptText): Map<Script | undefined, Edit[]> {
  const groups = new Map<Script | undefined, Edit[]>();
  for (const edit of edits) {
    const around = scriptAround(program, edit);
    const isAtHome =
      around && piecesOf(edit).every((piece) => typeof piece === 'string' || contains(around, piece));
    const script = isAtHome ? around : undefined;
    groups.set(script, [...(groups.get(script) ?? []), edit]);
  }
  return groups;
}

function scriptAround({ scripts }: ScriptText, span: Span): Script | undefined {
  return scripts.find((script) => contains(script, span));
}

/** The template's logic between the first and the last edit: what is there depends on the page that is served. */
function logicBetween({ masks }: Script, edits: readonly Edit[]): string | undefined {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const isBetween = (mask: Span) => mask.start < end && start < mask.end;
  return masks.find((mask) => (mask.does === 'logic' || mask.does === 'block') && isBetween(mask))?.original;
}

/** A template tag that an edit, or code it carries over, would cut in two. */
function cutTag({ masks }: Script, edits: readonly Edit[]): string | undefined {
  const ends = edits
    .flatMap((edit) => [edit, ...piecesOf(edit).filter((piece) => typeof piece !== 'string')])
    .flatMap(({ start, end }) => [start, end]);
  return masks.find((mask) => ends.some((end) => mask.start < end && end < mask.end))?.original;
}

/** In a Vue template new code sees what `<script setup>` declares; of the browser's globals, none. */
function reachesNames({ sandbox }: Script, edits: readonly Edit[]): boolean {
  if (!sandbox) return true;
  if (sandbox === 'instance') return false;
  return edits.every((edit) =>
    piecesOf(edit).every((piece) => typeof piece !== 'string' || !/\bfetch\s*\(/.test(piece)),
  );
}

function spellEdit(edit: Edit, script: Script, kind: Kind): Edit | { refused: string } {
  const text: Piece[] = [];
  for (const piece of piecesOf(edit)) {
    const spelled = typeof piece === 'string' ? spellAt(script, piece, kind) : piece;
    if (typeof spelled === 'object' && 'refused' in spelled) return spelled;
    text.push(spelled);
  }
  return { ...edit, text };
}

function piecesOf({ text }: Edit): readonly Piece[] {
  return typeof text === 'string' ? [text] : text;
}
