xkit.ready(() => xkit.login("{{ xkitToken }}"))
