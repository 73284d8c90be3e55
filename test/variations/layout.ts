import type { Node } from '@babel/types';
import { applyEdits, type Edit, type Span } from '../../transforms/engine/syntax/edits';
import { everyNode, parseOrRefuse, refuse, replace, spanOf, type TextVariation } from './variation';

/** Variations of the characters between and around the words; the syntax tree stays as it is. */
export const layoutVariations: readonly TextVariation[] = [
  { name: 'CRLF', keepsPlaces: true, vary: withCrlf },
  { name: 'tabs', keepsPlaces: false, vary: withTabs },
  { name: 'no semicolons', keepsPlaces: true, vary: withoutSemicolons },
  { name: 'double quotes', keepsPlaces: true, vary: withDoubleQuotes },
];

function withCrlf(text: string): string {
  if (text.includes('\r')) refuse('it has carriage returns already');
  if (!text.includes('\n')) refuse('it has one line');
  return text.replaceAll('\n', '\r\n');
}

/** Each level of indentation becomes a tab. Lines that begin inside a template, a comment or JSX text stay. */
function withTabs(text: string, path: string, model: string): string {
  const unit = indentationOf(model, path);
  const fixed = fixedSpans(text, path);
  return text.replaceAll(/^ +/gm, (spaces, at: number) => {
    if (fixed.some(({ start, end }) => start < at && at < end)) return spaces;
    if (spaces.length % unit !== 0) refuse('its indentation is uneven');
    return '\t'.repeat(spaces.length / unit);
  });
}

function indentationOf(text: string, path: string): number {
  if (/^ *\t/m.test(text)) refuse('it has tabs already');
  const fixed = fixedSpans(text, path);
  const widths = [...text.matchAll(/^ +(?=\S)/gm)]
    .filter(({ index }) => !fixed.some(({ start, end }) => start < index && index < end))
    .map(([spaces]) => spaces.length);
  if (widths.length === 0) refuse('nothing in it is indented');
  return Math.min(...widths);
}

/** Where white space is content. */
function fixedSpans(text: string, path: string): Span[] {
  const { ast } = parseOrRefuse(text, path);
  const nodes = [...everyNode(ast)].filter(({ type }) => type === 'TemplateLiteral' || type === 'JSXText');
  return [...nodes.map((node) => spanOf(node)), ...(ast.comments ?? []).map((comment) => comment as Span)];
}

const endedBySemicolon = new Set<Node['type']>([
  'ExpressionStatement',
  'VariableDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration',
  'Directive',
  'ClassProperty',
  'ClassPrivateProperty',
  'TSTypeAliasDeclaration',
  'TSPropertySignature',
  'TSMethodSignature',
  'TSDeclareFunction',
  'TSDeclareMethod',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
]);

/** Semicolons at line ends go; a file that would need one to stay is left out, for its style would be mixed. */
function withoutSemicolons(text: string, path: string): string {
  const program = parseOrRefuse(text, path);
  const edits: Edit[] = [];
  for (const node of everyNode(program.ast)) {
    const end = node.end ?? 0;
    if (!endedBySemicolon.has(node.type) || text[end - 1] !== ';') continue;
    const rest = text.slice(end);
    if (!/^[ \t]*(\/\/.*)?(\n|$)|^ *}/.test(rest))
      refuse('a semicolon stands between two statements of a line');
    const next = rest.replace(/^(?:\s|\/\/.*|\/\*[^]*?\*\/)+/, '');
    if (/^([[(`+*/,.<-]|in\b|instanceof\b)/.test(next)) {
      refuse('a line begins with a character that would continue the one before');
    }
    edits.push({ start: end - 1, end, text: '' });
  }
  if (edits.length === 0) refuse('it has no semicolons');
  return applyEdits(text, edits);
}

function withDoubleQuotes(text: string, path: string): string {
  const program = parseOrRefuse(text, path);
  const strings = [
    ...program.find('StringLiteral').filter((node) => program.parent(node)?.type !== 'JSXAttribute'),
    ...program.find('DirectiveLiteral'),
  ];
  if (strings.length === 0) refuse('it has no strings');
  const edits = strings.map((node) => {
    const spelled = program.slice(node);
    if (!spelled.startsWith("'")) refuse('it has double quotes already');
    if (/["\\]/.test(spelled)) refuse('a string of it needs its single quotes');
    return replace(node, `"${spelled.slice(1, -1)}"`);
  });
  return applyEdits(text, edits);
}
