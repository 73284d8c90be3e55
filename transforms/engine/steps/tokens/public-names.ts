/** Names of environment variables that frameworks compile into the page. */
export const publicName =
  /(?<!\w)(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|REACT_APP|VUE_APP|NG_APP|VITE|GATSBY|PUBLIC)_\w*/g;

export function namesPublicSecret(name: string): boolean {
  return name.search(publicName) === 0 && name.includes('SECRET');
}
