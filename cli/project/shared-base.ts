import { describeSites, type Site } from '../../transforms/engine/findings';
import type { Span } from '../../transforms/engine/syntax/edits';
import type { Discovery } from './discover';
import { restOfPath } from './ledger/addresses';
import type { FileResult } from './result';
import { searchTracked, textOf } from './search';

/** Whether a text makes the platform API the base of every request of axios: `axios.defaults.baseURL = XKIT_API` */
export function setsSharedBase(text: string): boolean {
  const at = text.indexOf('axios.defaults.baseURL');
  return (
    at !== -1 &&
    /^\s{0,9}=\s{0,9}[^;\n]{0,200}xkit/i.test(text.slice(at + 'axios.defaults.baseURL'.length, at + 300))
  );
}

/**
 * The files that may ask a base that is set for all of axios: those that name axios and a connection or an external
 * ID. They need not import anything of Xkit's.
 */
export async function findUsersOfSharedBase({ place, unsearched }: Discovery): Promise<string[]> {
  const { root, gitDirectory } = place;
  const words = ['axios', '/connections/', 'external_id'];
  const listed = gitDirectory === undefined ? [] : await searchTracked(root, words, ['-I', '-F']);
  return [...listed, ...unsearched].filter((path) => asksOldPaths(textOf(path)));
}

/** Reports the old paths that are asked of the base another file sets; the steps see no base there. */
export function addSharedBaseFindings(files: readonly FileResult[]): readonly FileResult[] {
  const base = files.find(({ before }) => setsSharedBase(before));
  if (!base) return files;
  return files.map((file) => {
    const places = file === base ? [] : oldPathsIn(file.before).filter((place) => !isTold(place, file));
    if (places.length === 0) return file;
    const sites = places.map((at): Site => {
      return { rules: ['base-set-elsewhere'], at, edits: [], details: { file: base.path } };
    });
    const findings = [...file.findings, ...describeSites(sites, file.before)];
    return Object.assign({ ...file }, { findings: findings.toSorted((a, b) => a.start - b.start) });
  });
}

function isTold({ start, end }: Span, { findings }: FileResult): boolean {
  return findings.some((finding) => finding.start <= end && start <= finding.end);
}

function asksOldPaths(text: string): boolean {
  return oldPathsIn(text).length > 0;
}

/** `axios.get('/users/1/connections/slack')`, `axios.post('/users', { user: { external_id` */
function oldPathsIn(text: string): Span[] {
  if (!/['"]axios['"]/.test(text)) return [];
  return [...text.matchAll(/\baxios(?:\.[a-z]{3,7})?\(\s{0,40}['"`](?=\/?(?:users|groups)\b)/g)].flatMap(
    ({ index, 0: call }): Span[] => {
      const start = index + call.length;
      const [, segment = '', rest = ''] =
        /^(\/?(?:users|groups))([^]*)$/.exec(text.slice(start, start + 300)) ?? [];
      const isRead = rest.startsWith('/') && restOfPath.test(rest.slice(1));
      const isMint = call.includes('.post(') && /^\/?['"`][^;]{0,120}\bexternal_id\b/.test(rest);
      return isRead || isMint ? [{ start, end: start + segment.length }] : [];
    },
  );
}
