// Xkit is not called here.
export const client = { key: process.env.NEXT_PUBLIC_MAPS_SECRET };
