const maximumDepth = 6;

/**
 * A value as plain data, so that two runs can be compared: responses by status and body, errors by name, message and
 * status, functions by being functions. @param nameToken says what a token was issued for
 */
export async function describeValue(
  value: unknown,
  nameToken: (text: string) => string,
  depth = 0,
): Promise<unknown> {
  const inner = (part: unknown) => describeValue(part, nameToken, depth + 1);
  if (typeof value === 'string') return nameToken(value);
  if (Object.prototype.toString.call(value) === '[object String]') return nameToken(String(value));
  if (typeof value === 'function') return '[function]';
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maximumDepth) return '[deep]';
  if (value instanceof Error) return describeError(value, inner);
  if (isFetchResponse(value)) return { status: value.status, body: await inner(await bodyOf(value)) };
  const { status, statusCode, data, body } = value as Record<string, unknown>;
  if (typeof status === 'number' && data !== undefined) return { status, data: await inner(data) };
  if (typeof (statusCode ?? status) === 'number' && body !== undefined) {
    return { status: statusCode ?? status, body: await inner(body) };
  }
  if (Array.isArray(value)) return Promise.all(value.map(inner));
  return isPlain(value) ? describeObject(value, inner) : `[${value.constructor.name}]`;
}

type Inner = (part: unknown) => Promise<unknown>;

async function describeError(error: Error, inner: Inner): Promise<unknown> {
  const { code, response, status, statusCode } = error as Error & Record<string, unknown>;
  const answered = (response ?? {}) as Record<string, unknown>;
  return {
    error: error.name,
    message: await inner(error.message),
    code,
    status: status ?? statusCode ?? answered.status ?? answered.statusCode,
  };
}

async function describeObject(value: object, inner: Inner): Promise<unknown> {
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, part]) => [key, await inner(part)] as const),
  );
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

function isFetchResponse(value: object): value is Response {
  return 'status' in value && typeof (value as Response).text === 'function' && 'headers' in value;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.bodyUsed) return '[read]';
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || prototype === Object.prototype;
}
