/** A connection of a context, in every shape that callers in the wild read. The same for users, groups and contexts. */
export function connectionOf(context: string, slug: string) {
  const authorization = {
    status: 'active',
    access_token: `credential of ${context} for ${slug}`,
    access_credential: `credential of ${context} for ${slug}`,
  };
  return {
    connection: {
      id: `${context}/${slug}`,
      enabled: true,
      external_id: context,
      connector: connector(slug),
      authorization,
    },
    authorization,
    access_token: authorization.access_token,
    access_credential: authorization.access_credential,
  };
}

export function connector(slug: string) {
  return { slug, name: slug.toUpperCase(), short_description: slug, mark_url: '' };
}

export const connectorSlugs = ['hubspot', 'salesforce'];
