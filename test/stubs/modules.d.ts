// The modules of the app a fixture is cut from, and packages whose types are not installed: anything.
declare module '*';
