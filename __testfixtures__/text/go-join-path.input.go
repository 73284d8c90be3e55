package xkit

import "net/url"

func connection(id, slug string) (string, error) {
	return url.JoinPath("https://app.xkit.co/api/platform", "users", id, "connections", slug)
}

func oldest(id, slug string) (string, error) {
	return url.JoinPath("https://app.xkit.co/api/platform", "connections", id, slug)
}
