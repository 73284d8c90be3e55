// The token endpoint of the app; see auth.js for the session.
export const note = 'this text is @generated, DO NOT EDIT it'
export const xkit = 'mentioned'
