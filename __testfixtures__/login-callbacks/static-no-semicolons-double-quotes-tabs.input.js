import createXkit from "@xkit-co/xkit.js"

const xkit = createXkit("acme.xkit.co")

export function start() {
	return xkit.login(window.xkitToken)
}
